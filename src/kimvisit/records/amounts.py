"""Numbers as news prints them: `19`, `~20` (within 10 %), `>=158`, `<20`, `15-20`, also with a unit: `19 dead`."""

import math
import re
from dataclasses import dataclass
from functools import lru_cache

_FIGURE = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_UNIT = r" ?%.*| [^\W\d_].*"
_RANGE = rf"(?P<low>{_FIGURE})(?:-(?P<high>{_FIGURE}))?"
_NUMBER = re.compile(rf"(?P<sign>~|>=|<=|>|<)? ?{_RANGE}(?P<unit>{_UNIT})?")
ABOUT = 0.1


@dataclass(frozen=True, slots=True)
class Amount:
    """The least and the greatest number that the words allow, and the unit, lower case."""

    low: float
    high: float
    unit: str


@lru_cache(maxsize=65536)
def parse(text: str) -> Amount:
    """Read a number. Raises ValueError with a message for the person who wrote it."""
    match = _NUMBER.fullmatch(text.strip())
    if not match:
        raise ValueError(f"'{text}' is no number; write 19, ~20, >=158 or 15-20, a unit after a space")
    low = float(match["low"].replace(",", ""))
    high = float(match["high"].replace(",", "")) if match["high"] else low
    if low > high:
        raise ValueError(f"'{text}' ends below where it begins")
    unit = (match["unit"] or "").strip().casefold()
    match match["sign"]:
        case "~":
            low, high = low * (1 - ABOUT), high * (1 + ABOUT)
        case ">=":
            high = math.inf
        case ">":
            low, high = math.nextafter(low, math.inf), math.inf
        case "<=":
            low = -math.inf
        case "<":
            low, high = -math.inf, math.nextafter(high, -math.inf)
    return Amount(low, high, unit)


def agree(a: Amount, b: Amount) -> bool:
    """Whether one number can be both. Different units are not compared."""
    if a.unit and b.unit and a.unit != b.unit:
        return True
    return a.low <= b.high and b.low <= a.high
