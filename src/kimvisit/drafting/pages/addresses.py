"""The outlet by the page's own address: `THE HARBOUR TIMES` at the top, where `www.theharbourtimes.com` stands at the foot."""

import re
from collections.abc import Sequence

_ADDRESS = re.compile(
    r"\b(?:https?://(?:[\w-]+\.)?|www\.|[\w.]+@(?:[\w-]+\.)?)([a-z][a-z0-9-]{3,})\.(?:com|org|net|co|info|news|[a-z]{2})\b",
    re.IGNORECASE,
)
_LONGEST, _LINE = 40, 300  # characters of a name, and of a line that is looked at


def outlet_by_address(lines: Sequence[str], body: Sequence[str]) -> str | None:
    """The line of the page's furniture that is its address without blanks, in title case where it is printed in capitals."""
    inside = set(body)
    furniture = [line.strip() for line in lines if len(line) <= _LINE and line not in inside]
    hosts = {found[1].lower().replace("-", "") for line in furniture for found in _ADDRESS.finditer(line)}
    named = next((line for line in furniture if hosts and len(line) <= _LONGEST and _bare(line) in hosts), None)
    return named.title() if named and named.isupper() else named


def _bare(line: str) -> str:
    return re.sub(r"[^a-z0-9]", "", line.lower())
