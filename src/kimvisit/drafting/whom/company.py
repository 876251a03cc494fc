"""Who comes along: `will be there along with Ann Lee and Bob Ray`, `Ann Lee, together with Bob Ray, attended`."""

from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.people.joined import joined_after
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.text.sentences import Sentence

_LEADS = frozenset(
    (
        ("along", "with"),
        ("together", "with"),
        ("as", "well", "as"),
        ("in", "addition", "to"),
        ("joined", "by"),
        ("flanked", "by"),
        ("accompanied", "by"),
    )
)
_WORDS = frozenset(lead[0] for lead in _LEADS)
_STOPS = frozenset('; : . ? ! “ ” " that which while but whether because said'.split())
_NAMED = ("person", "title")
_REACH = 16
_NEAR = 6


def company_of(sentence: Sentence, hit: Hit, doers: list[Mention], mentions: list[Mention]) -> list[Mention]:
    """The people named as companions of those who come, behind the verb or in an aside before it; none where nobody comes."""
    lead = _lead_of(sentence.low, hit, doers)
    first = next((m for m in mentions if m.first >= lead and _is_named(m)), None) if lead else None
    if first is None or first.possessive or first.first - lead > _NEAR or not _STOPS.isdisjoint(sentence.low[lead : first.first]):
        return []
    return [m for m in joined_after(sentence, first, mentions) if _is_named(m) and m not in doers]


def _is_named(m: Mention) -> bool:
    """Whether a mention tells who it means."""
    return m.sort in _NAMED and m.ids != ()


def _lead_of(low: tuple[str, ...], hit: Hit, doers: list[Mention]) -> int:
    """The token behind the `along with` of those who come: `Ann Lee, along with Bob Ray, will come`, `will go with Bob Ray`; 0 where none is."""
    phrase, cue = hit.phrase, hit.cue
    if phrase is None or phrase.negative or phrase.passive or cue.flag("deny") or hit.lemma in cue.listed("deny_verbs"):
        return 0
    aside = _lead(low, doers[0].last if doers else phrase.first, phrase.first)
    lead = aside or _lead(low, phrase.verb + 1, phrase.verb + _REACH)
    return lead or (hit.last + 1 if not cue.objects and low[hit.last : hit.last + 1] == ("with",) else 0)


def _lead(low: tuple[str, ...], start: int, stop: int) -> int:
    """The token behind `along with`; 0 where nothing of the sort stands in a stretch."""
    for j in range(start, min(stop, len(low) - 2)):
        if low[j] in _WORDS and (low[j : j + 2] in _LEADS or low[j : j + 3] in _LEADS):
            return j + (2 if low[j : j + 2] in _LEADS else 3)
        if low[j] in _STOPS:
            break
    return 0
