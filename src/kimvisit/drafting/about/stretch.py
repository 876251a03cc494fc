"""How far the clause of a claim reaches: from `Ann Lee` to `Oslo` in `..., and Ann Lee will come to Oslo, but Bob Ray ...`."""

from collections.abc import Sequence

from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.reader import Site
from kimvisit.drafting.text.closed import FINITE, RELATIVES

_CLAUSE_STARTS = frozenset((";", ":", "“", "”", '"', "that", "but", "while", "who", "which", "whose"))
_CLAUSE_ENDS = frozenset(
    (",", ";", ":", "“", "”", '"', "but", "while", "who", "which", "where", "since", "although", "though", "because")
)
_SUBJECTS = (("it",), ("he",), ("she",), ("they",))
_OPENING_ANOTHER = {"as": _SUBJECTS, "so": (*_SUBJECTS, ("that",))}
_JOINING = (("and",), ("but",), ("so",))
_MODALS = frozenset("will won't would may might could".split())
_BEFORE, _BEHIND = 48, 32
_BEFORE_OR_AFTER = ("after", "before", "despite")
_NOUNS = ("meeting", "wedding", "opening", "evening", "morning", "spring", "hearing", "screening")


def stretch_of(site: Site) -> tuple[int, int]:
    """The stretch of its paragraph, around a hit, in which its event may be named."""
    return site.sentence.starts[_start_of(site)], site.sentence.ends[_stop_of(site) - 1]


def _start_of(site: Site) -> int:
    """The first token of a clause; that of the main clause behind one with `who`: `Ann Lee, who was at a funeral in Oslo, will come`."""
    hit, low = site.hit, site.sentence.low
    first = min(hit.first, hit.noun) if hit.noun >= 0 else hit.first
    joined = hit.phrase is not None and hit.phrase.joined and (hit.event_noun or hit.place)  # `came to Oslo and flew to Rome`
    floor = first if joined else max(0, first - _BEFORE)
    start = next((t + 1 for t in range(first - 1, floor - 1, -1) if low[t] in _CLAUSE_STARTS), floor)
    if low[start - 1] in RELATIVES and "," in low[start:first]:
        return first - low[start:first][::-1].index(",")
    return start


def _stop_of(site: Site) -> int:
    """The token behind a clause."""
    hit, low = site.hit, site.sentence.low
    reach = min(len(low), hit.last + _BEHIND)
    ends = (t for t in range(hit.last, reach) if _may_end(low, t) and not _defines(hit, low, t))
    short = site.headline and hit.place != "" and not hit.event_noun  # `Ann Lee to visit Oslo, skip summit`
    until = next((t for t in ends if low[t] != "," or short or _opens_clause(low, t + 1)), reach)
    if hit.event_noun or hit.place:
        until = next((t for t in range(hit.last, until) if opens_gerund(low, t)), until)
    return next((t for t in range(hit.last, until) if low[t] == "and" and _opens_with_another(site, t + 1)), until)


def _may_end(low: Sequence[str], at: int) -> bool:
    """Whether a clause may end before a token: `who`, `but`, `as she is ill`, `so that she can come`."""
    return low[at] in _CLAUSE_ENDS or low[at + 1 : at + 2] in _OPENING_ANOTHER.get(low[at], ())


def opens_gerund(low: Sequence[str], at: int) -> bool:
    """Whether what came before or after is told from a token on: `will attend the gala after not attending the dinner last year`."""
    doing = at + 1 + (low[at + 1 : at + 2] == ("not",))
    return low[at] in _BEFORE_OR_AFTER and doing < len(low) and low[doing].endswith("ing") and low[doing] not in _NOUNS


def _defines(hit: Hit, low: Sequence[str], at: int) -> bool:
    """Whether who says at what those were among whom somebody was: `was among the mayors who came to the gala`."""
    return low[at] == "who" and at == hit.noun + 1 and hit.lemma.startswith("be ")


def _opens_clause(low: Sequence[str], at: int) -> bool:
    """Whether a clause with a pronoun for its subject opens there, or one that has left it out: `, and she will fly to Oslo`, `, will skip gala`."""
    at += low[at : at + 1] in _JOINING
    return low[at : at + 1] in _SUBJECTS or (at < len(low) and low[at] in _MODALS)


def _opens_with_another(site: Site, at: int) -> bool:
    """Whether a clause that tells of somebody else opens there: `pulled out, and Bob Ray will be at the gala`."""
    low = site.sentence.low
    at += low[at : at + 1] == ("the",)
    return any(m.first == at and low[m.last : m.last + 1] != () and low[m.last] in FINITE for m in site.mentions)
