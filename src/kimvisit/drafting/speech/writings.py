"""Whose a piece of writing is: `a statement issued by the palace`, `a note on the palace website`."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.speech.scene import Scene

WRITINGS = frozenset(
    "account accounts report statement statements tweet tweets post posts message messages release note remarks communique list lists dispatch bulletin".split()
)
_SEEN = frozenset("seen obtained reviewed carried quoted cited viewed".split())
_BY = frozenset("by from of".split())


def site_owner(scene: Scene, first: int, last: int) -> tuple[int, int] | None:
    """Whose website it is that a note stands on: `a statement on the palace website`, `a post on the website of the palace`."""
    low = scene.sentence.low
    site = next((t for t in range(first + 2, last) if low[t] in _SITES), None)
    if site is None or WRITINGS.isdisjoint(low[first:site]):
        return None
    if low[site + 1 : site + 2] == ("of",):
        return site + 2, last
    begin = next((t for t in range(site - 1, first, -1) if low[t] in ("on", "to")), None)
    return (begin + 1, site) if begin and site - begin > 1 + (low[begin + 1] in _OWNING) else None


_SITES = frozenset("website site homepage webpage".split())
_OWNING = frozenset("the its his her their a".split())


def author_of(scene: Scene, first: int, last: int, inside: list[Mention]) -> int | None:
    """The token after `by` in `a statement issued by the palace`, `a series of tweets by the palace`."""
    sentence, nouns = scene.sentence, scene.known.cues.lists["source_nouns"]
    low = sentence.low
    wrote = next((t for t in range(first, last - 2) if low[t] in WRITINGS), None)
    if wrote is None or any(m.sort == "document" for m in inside):
        return None
    near = _BY if low[wrote] not in ("list", "lists") else ()
    by = next((t for t in range(wrote + 1, min(wrote + 4, last - 1)) if low[t] in near), None) or next(
        (t for t in range(wrote + 2, min(wrote + 9, last - 1)) if low[t] == "by" and low[t - 1] not in _SEEN), None
    )
    if by is None or low[by - 1] in _SEEN:
        return None
    named = any(w[:1].isupper() for w in sentence.words[by + 1 : last])
    return by + 1 if named or low[by + 1] == "the" or not nouns.isdisjoint(low[by + 1 : last]) else None
