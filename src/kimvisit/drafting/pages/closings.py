"""What is no part of an article though it stands among its paragraphs: its word on itself at the end, who wrote it, and what it says twice."""

from collections.abc import Set

_LONG_CLOSING, _LONG_LINK, _PULLED, _FEWEST = 400, 100, 160, 4
_OF_SIGNER = frozenset(
    "is was has covers writes reports joined worked works can contributed teaches lives received studied reporting".split()
)


def without_closings(body: list[str], closings: tuple[str, ...], kept: Set[str] = frozenset()) -> list[str]:
    """The paragraphs without what a page says of itself at the end, such as who helped, links in a list, and sentences pulled out of another
    paragraph. `closings` are phrases of a page about itself, `kept` the lines of lists of guests."""
    last = len(body)
    while last > 1 and body[last - 1] not in kept and _is_closing(body[last - 1], closings):
        last -= 1
    return [line for line in body[:last] if len(line) > _PULLED or line in kept or not _is_pulled(line, body)]


def _is_closing(line: str, closings: tuple[str, ...]) -> bool:
    low = line.lower()
    linked = line.startswith("- ") and len(line) < _LONG_LINK
    return len(line) < _LONG_CLOSING and (linked or any(phrase in low for phrase in closings))


def _is_pulled(line: str, body: list[str]) -> bool:
    """Whether a line of several words stands in a longer paragraph to the letter, but for its quotation marks."""
    bare, longest = line.strip("“”\"'‘’ ."), len(line) + 2
    return bare.count(" ") >= _FEWEST and any(bare in other for other in body if len(other) > longest)


def without_signer(body: list[str], byline: str | None) -> list[str]:
    """The paragraphs without the last ones where they tell who signed: `Ann Lee covers the docks. She has won two awards.`"""
    names = [name.strip() for name in (byline or "").replace(" and ", ",").split(",") if " " in name.strip()]
    last = len(body)
    while last > 2 and any(_is_of(body[last - 1], name) for name in names):
        last -= 1
    return body[:last]


def _is_of(line: str, name: str) -> bool:
    after = line[len(name) :].lstrip(", ").split(" ", 1)[0]
    return len(line) < _LONG_CLOSING and line.lower().startswith(name.lower()) and after in _OF_SIGNER
