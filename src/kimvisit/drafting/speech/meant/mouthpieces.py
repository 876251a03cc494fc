"""Spokesmen, aides and offices without a name: whose they are, and who they are where the article names them elsewhere."""

import re

from kimvisit.drafting.people.mention import CALLED, Known, Mention
from kimvisit.drafting.people.mentions.bodies import free_body_after, named_body
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.people.names.on_file import Who
from kimvisit.drafting.people.sex import agrees
from kimvisit.drafting.speech.neighbours import sentences_before
from kimvisit.drafting.speech.scene import Label, Scene
from kimvisit.drafting.text.sentences import Sentence, read

SPOKESMEN = frozenset("spokesman spokeswoman spokesperson".split())
MOUTHPIECES = SPOKESMEN | frozenset("aide adviser advisor secretary lawyer agent official source".split())
_SEVERAL = ("group", "institution", "company")
_PRESS_SECRETARY = "press secretary"
_NEAR = 70
_GAP, _OPENING = 5, 6


def lord_of(scene: Scene, label: Label) -> str | None:
    """Whose spokesman: `Ann Lee's spokesman`, `a spokesman for Ann Lee`, or `her spokesman` where one person is named before."""
    low = scene.sentence.low
    if low[label.first] == "whose":
        return _lord_before(scene, label.first)
    for m in label.inside:
        behind = low[m.first - 1] in ("of", "for", "to") or not {"of", "for"}.isdisjoint(low[label.first : m.first])
        if (m.possessive or behind) and m.sort in CALLED and len(m.ids) == 1:
            return m.ids[0]
        if m.possessive and m.sort == "pronoun":
            return _lord_meant(scene, label.first, low[m.first])
    return _body_behind(scene, label)


def _body_behind(scene: Scene, label: Label) -> str | None:
    """The choir in `a spokesman for the choir`: a body called by a noun, up to the end of the words."""
    at = next((t for t in range(label.first + 1, label.last) if scene.sentence.low[t] in ("for", "of")), label.last)
    body = free_body_after(scene.sentence, at + 1, scene.mentions, scene.known)
    if body is None or body.last != label.last:
        return None
    return body.actor or named_body(scene.sentence.words[body.first : body.last], scene.known)


def _lord_before(scene: Scene, whose: int) -> str | None:
    """Ann Lee in `Ann Lee, whose spokesman`."""
    owners = [m for m in scene.mentions if m.last in (whose - 1, whose) and m.sort in CALLED and len(m.ids) == 1]
    return owners[-1].ids[0] if owners else None


def _lord_meant(scene: Scene, first: int, pronoun: str) -> str | None:
    """Whom `her` means before an office: the one woman named before in the sentence, or who opens it, if only by an office; else of whom the text
    told. Whom `their` means: the one group or body named before in the sentence."""
    before = [m for m in scene.mentions if m.last <= first and len(m.ids) == 1]
    if pronoun == "their":
        return _only({m.ids[0] for m in before if m.sort in _SEVERAL})
    named = {m.ids[0] for m in before if m.sort == "person" and agrees(pronoun, m.ids[0], scene.known)}
    opens = next((m for m in scene.mentions if m.sort in CALLED and m.ids and not m.possessive), None)
    if named and opens and opens.last <= _OPENING:
        if opens.sort == "title" and agrees(pronoun, opens.ids[0], scene.known):
            named = {opens.ids[0]}  # `The mayor will come with Bob Ray, his office said`
        elif len(named) > 1:
            named &= {opens.ids[0]}  # `Ann Lee took up Bob Ray's invitation, but her office`
    if named:
        return _only(named)
    return _only({m.ids[0] for m in before if m.sort == "title"}) or _opening_around(scene, pronoun) or scene.memory.topic


def _opening_around(scene: Scene, pronoun: str) -> str | None:
    """Ann Lee in `Ann Lee, who met Bob Ray on Monday, said the town was ready. Her office said`: who opens the sentence before, where that of whom
    it tells stands only in her clause with who."""
    before = next((sentence for _, _, sentence in sentences_before(scene.memory)), None)
    if before is None:
        return None
    mentions = [m for m in mentions_in(before, scene.known) if m.sort in CALLED and len(m.ids) == 1 and not m.possessive]
    opens = next(iter(mentions), None)
    if opens is None or opens.last > _OPENING or before.low[opens.last : opens.last + 2] != (",", "who"):
        return None
    ended = next((t for t in range(opens.last + 2, len(before.low)) if before.low[t] == ","), 0)
    told = [m for m in mentions if m.ids[0] == scene.memory.topic]
    return opens.ids[0] if told and told[-1].last <= ended and agrees(pronoun, opens.ids[0], scene.known) else None


def _only(actors: set[str]) -> str | None:
    return actors.pop() if len(actors) == 1 else None


def press_secretary(noun: str, known: Known) -> str | None:
    """The one person whom the article calls a press secretary, whosesoever: `the spokesman` is he where nobody is called so by name."""
    text = known.cast.text
    if noun not in SPOKESMEN or _PRESS_SECRETARY[1:] not in text or re.search(rf"{noun},? [A-Z]", text):
        return None
    return named_mouthpiece(_PRESS_SECRETARY, None, known)


def named_mouthpiece(noun: str, lord: str | None, known: Known) -> str | None:
    """The one person whom the article calls the spokesman of `lord`, of the body for which he speaks on file, or of nobody by name."""
    text, body = known.cast.text, body_of(lord, known)
    lords = {lord, body.id if body else lord}
    found: set[str] = set()
    for match in re.finditer(rf"\b[{noun[0]}{noun[0].upper()}]{noun[1:]}\b", text):
        start = max(text.rfind("\n", 0, match.start()) + 1, text.rfind(". ", 0, match.start()) + 2, match.start() - _NEAR)
        stop = text.find("\n", match.end())
        stop = min(len(text) if stop < 0 else stop, match.end() + _NEAR)
        sentence = read(text[start:stop], 0, stop - start, [])
        found |= _named_beside(sentence, sentence.at(match.end() - 1 - start), lords, known)
    return found.pop() if len(found) == 1 else None


def body_of(lord: str | None, known: Known) -> Who | None:
    """The palace, where the files have it that the president speaks for it: his spokesman and the palace spokesman are one."""
    master = known.who(lord) if lord else None
    body = known.who(master.speaks_for) if master and master.speaks_for else None
    return body if body and body.sort == "institution" else None


def _named_beside(sentence: Sentence, at: int, lords: set[str | None], known: Known) -> set[str]:
    """Who is named beside a spokesman's noun, if he is nobody else's: `Lee's spokesman, Bob Ray`."""
    low, mentions = sentence.low, mentions_in(sentence, known)
    person = next((m for m in mentions if m.sort == "person" and len(m.ids) == 1 and _is_beside(low, m, at)), None)
    if person is None:
        return set()
    found = known.who(person.ids[0])
    if sentence.low[at - 1 : at + 1] == tuple(_PRESS_SECRETARY.split()) and lords == {None}:
        return {person.ids[0]}
    above = {found.speaks_for} - {None} if found else set()
    masters = above | {m.ids[0] for m in mentions if m is not person and len(m.ids) == 1 and _owns(low, m, at)}
    return {person.ids[0]} if masters <= lords else set()


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
