"""A mistake in one document, named by its path there; document.py turns it into a problem with a place."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

Step = str | int
Path = tuple[Step, ...]
SHOWN = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a path such as `("claims", 2, "subject")`, and what would be right.

    `at_key`: the key itself is wrong, not its value. `at`: line and column, where they are known already.
    """

    path: Path
    code: str
    message: str
    remedy: str = ""
    at_key: bool = False
    at: tuple[int, int] | None = None


def shown(value: object) -> str:
    """A value in quotation marks, cut where it is long, as messages show it."""
    text = " ".join(str(value).split())
    return f"'{text}'" if len(text) <= SHOWN else f"'{text[: SHOWN - 1]}…'"


def listed(words: Iterable[str]) -> str:
    """Words as people list them: `a`, `a or b`, `a, b or c`."""
    *rest, last = words
    return f"{', '.join(rest)} or {last}" if rest else last


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that somebody who wrote `word` may have meant, or nothing."""
    lower = {name.casefold(): name for name in known}
    matches = get_close_matches(word[:100].casefold(), lower, n=1, cutoff=0.6)
    return lower[matches[0]] if matches else ""
