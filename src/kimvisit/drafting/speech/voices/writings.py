"""Whose a piece of writing is: `a statement issued by the palace`, `a note on the palace website`; and lists, which speak themselves."""

from kimvisit.drafting.speech.clause.head_nouns import head_of
from kimvisit.drafting.speech.neighbours import sentences_before
from kimvisit.drafting.speech.scene import Label, Scene
from kimvisit.drafting.speech.words import WRITINGS
from kimvisit.drafting.text.closed import DEFINITE

_LISTS = frozenset("list lists roster".split())
_SITES = frozenset("website site homepage webpage".split())
_OWNING = DEFINITE | {"a"}
_SEEN = frozenset("seen obtained reviewed carried quoted cited viewed".split())
_BY = frozenset("by from of".split())
_DROPPED = ("the", "a", "an", "its", "official")


def site_owner(scene: Scene, label: Label) -> tuple[int, int] | None:
    """Whose website it is that a note stands on: `a statement on the palace website`, `a post on the website of the palace`."""
    low, first, last = scene.sentence.low, label.first, label.last
    site = next((t for t in range(first + 2, last) if low[t] in _SITES), None)
    if site is None or WRITINGS.isdisjoint(low[first:site]):
        return None
    if low[site + 1 : site + 2] == ("of",):
        return site + 2, last
    begin = next((t for t in range(site - 1, first, -1) if low[t] in ("on", "to")), None)
    return (begin + 1, site) if begin and site - begin > 1 + (low[begin + 1] in _OWNING) else None


def author_at(scene: Scene, label: Label) -> int | None:
    """The token after `by` in `a statement issued by the palace`, `a series of tweets by the palace`."""
    low, last = scene.sentence.low, label.last
    wrote = next((t for t in range(label.first, last - 2) if low[t] in WRITINGS), None)
    if wrote is None or any(m.sort == "document" for m in label.inside):
        return None
    by = _by(low, wrote, last - 1)
    if by is None or low[by - 1] in _SEEN:
        return None
    named = any(word[:1].isupper() for word in scene.sentence.words[by + 1 : last])
    speaking = not scene.known.cues.lists["source_nouns"].isdisjoint(low[by + 1 : last])
    return by + 1 if named or speaking or low[by + 1] == "the" else None


def _by(low: tuple[str, ...], wrote: int, stop: int) -> int | None:
    """The `by` behind a noun of writing: `a statement from`, `a statement issued by`, and no `list of`."""
    near = () if low[wrote] in _LISTS else _BY
    beside = (t for t in range(wrote + 1, min(wrote + 4, stop)) if low[t] in near)
    behind = (t for t in range(wrote + 2, min(wrote + 9, stop)) if low[t] == "by" and low[t - 1] not in _SEEN)
    return next(beside, None) or next(behind, None)


def author_behind(scene: Scene, voice: str) -> str | None:
    """Whose statement it is, where a voice spoke last: `Ann Lee will come, her office told the Courier. The statement reads ...` is not the paper's."""
    if not _is_relay(scene, voice):
        return voice
    before = ((number, start) for number, start, sentence in sentences_before(scene.memory) if not sentence.is_quotation)
    speech = scene.memory.heard.get(next(before, (0, 0)), [])
    return next((said.chain[0] for said in speech if said.chain and not _is_relay(scene, said.chain[0])), None)


def _is_relay(scene: Scene, voice: str) -> bool:
    """Whether a voice is a paper or an agency, which hands statements on."""
    return scene.known.is_a(voice, "agency", "outlet")


def listing(scene: Scene, label: Label) -> str | None:
    """A voice that is a list: `a participant list`, `the guest list`."""
    head = head_of(label.low)
    if not head or head[-1] not in _LISTS:
        return None
    return scene.speaker("document", " ".join(word for word in head if word not in _DROPPED).capitalize())
