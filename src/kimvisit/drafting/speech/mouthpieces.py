"""Who a spokesman without a name is, where the article names him elsewhere."""

import re

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.mentions import mentions_in
from kimvisit.drafting.text.sentences import Sentence, read

_NEAR = 70
_GAP = 4


def named_mouthpiece(noun: str, lord: str | None, known: Known) -> str | None:
    """The one person whom the article calls the spokesman of `lord`, or of nobody by name."""
    text = known.cast.text
    found: set[str] = set()
    for match in re.finditer(rf"\b[{noun[0]}{noun[0].upper()}]{noun[1:]}\b", text):
        start = max(text.rfind("\n", 0, match.start()) + 1, text.rfind(". ", 0, match.start()) + 2, match.start() - _NEAR)
        stop = text.find("\n", match.end())
        stop = min(len(text) if stop < 0 else stop, match.end() + _NEAR)
        sentence = read(text[start:stop], 0, stop - start, [])
        found |= _named_beside(sentence, sentence.at(match.start() - start), lord, known)
    return found.pop() if len(found) == 1 else None


def _named_beside(sentence: Sentence, at: int, lord: str | None, known: Known) -> set[str]:
    low, mentions = sentence.low, mentions_in(sentence, known)
    person = next((m for m in mentions if m.sort == "person" and len(m.ids) == 1 and _is_beside(low, m, at)), None)
    if person is None:
        return set()
    found = known.who(person.ids[0])
    above = {found.speaks_for} - {None} if found else set()
    masters = above | {m.ids[0] for m in mentions if m is not person and len(m.ids) == 1 and _owns(low, m, at)}
    return {person.ids[0]} if masters <= {lord} else set()


def _is_beside(low: tuple[str, ...], person: Mention, at: int) -> bool:
    """`spokesman Ann Lee`, `spokesman, Ann Lee,`, `Ann Lee, a spokesman`."""
    after = low[at + 1 : person.first] in ((), (",",)) and person.first > at
    return after or (
        person.last < at <= person.last + _GAP
        and low[person.last] == ","
        and {",", "whose"}.isdisjoint(low[person.last + 1 : at])
    )


def _owns(low: tuple[str, ...], owner: Mention, at: int) -> bool:
    """Whether somebody is named as the spokesman's master: `Ann Lee's spokesman`, `a spokesman for Ann Lee`."""
    before = owner.last <= at <= owner.last + 2 and "," not in low[owner.last : at] and owner.sort != "pronoun"
    return before or (0 < owner.first - at <= 3 and low[at + 1] in ("for", "of"))
