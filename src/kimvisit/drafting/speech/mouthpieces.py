"""Spokesmen, aides and offices without a name: whose they are, and who they are where the article names them elsewhere."""

import re

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.mentions import mentions_in
from kimvisit.drafting.people.sex import agrees
from kimvisit.drafting.speech.scene import Label, Memory, Scene
from kimvisit.drafting.text.sentences import Sentence, bounds_in, quotations, read

SPOKESMEN = frozenset("spokesman spokeswoman spokesperson".split())
MOUTHPIECES = SPOKESMEN | frozenset("aide adviser advisor secretary lawyer agent official source".split())
_NAMELESS = frozenset("anonymity anonymous anonymously unnamed named identified publicly".split())
_SPEAKING = frozenset("speaking talking addressing briefing".split())
_COMMENTS = frozenset("even amid despite in a days hours".split())
_CALLED = ("person", "title")
_PRESS_SECRETARY = "press secretary"
_NEAR = 70
_GAP = 5
_TAIL, _TITLED, _ASIDE, _BEFORE = 9, 5, 16, 6
_LONGEST = 1000


def lord_of(scene: Scene, label: Label) -> str | None:
    """Whose spokesman: `Ann Lee's spokesman`, `a spokesman for Ann Lee`, or `her spokesman` where one person is named before."""
    low = scene.sentence.low
    if low[label.first] == "whose":
        return _lord_before(scene, label.first)
    for m in label.inside:
        behind = low[m.first - 1] in ("of", "for", "to") or not {"of", "for"}.isdisjoint(low[label.first : m.first])
        if (m.possessive or behind) and m.sort in _CALLED and len(m.ids) == 1:
            return m.ids[0]
        if m.possessive and m.sort == "pronoun":
            return _lord_meant(scene, label.first, low[m.first])
    return None


def _lord_before(scene: Scene, whose: int) -> str | None:
    """Ann Lee in `Ann Lee, whose spokesman`."""
    owners = [m for m in scene.mentions if m.last in (whose - 1, whose) and m.sort in _CALLED and len(m.ids) == 1]
    return owners[-1].ids[0] if owners else None


def _lord_meant(scene: Scene, first: int, pronoun: str) -> str | None:
    """Whom `her` means before an office: the one woman named before in the sentence, or who opens it; else of whom the text told."""
    before = [m for m in scene.mentions if m.last <= first and len(m.ids) == 1]
    named = {m.ids[0] for m in before if m.sort == "person" and agrees(pronoun, m.ids[0], scene.known)}
    if len(named) > 1 and scene.mentions[0].ids[:1] and scene.mentions[0].last <= 4:
        named &= {scene.mentions[0].ids[0]}  # `Ann Lee took up Bob Ray's invitation, but her office`
    if named:
        return named.pop() if len(named) == 1 else None
    titled = {m.ids[0] for m in before if m.sort == "title"}
    return titled.pop() if len(titled) == 1 else scene.memory.topic


def press_secretary(noun: str, known: Known) -> str | None:
    """The one person whom the article calls a press secretary, whosesoever: `the spokesman` is he where nobody is called so by name."""
    text = known.cast.text
    if noun not in SPOKESMEN or _PRESS_SECRETARY[1:] not in text or re.search(rf"{noun},? [A-Z]", text):
        return None
    return named_mouthpiece(_PRESS_SECRETARY, None, known)


def named_mouthpiece(noun: str, lord: str | None, known: Known) -> str | None:
    """The one person whom the article calls the spokesman of `lord`, or of nobody by name."""
    text = known.cast.text
    found: set[str] = set()
    for match in re.finditer(rf"\b[{noun[0]}{noun[0].upper()}]{noun[1:]}\b", text):
        start = max(text.rfind("\n", 0, match.start()) + 1, text.rfind(". ", 0, match.start()) + 2, match.start() - _NEAR)
        stop = text.find("\n", match.end())
        stop = min(len(text) if stop < 0 else stop, match.end() + _NEAR)
        sentence = read(text[start:stop], 0, stop - start, [])
        found |= _named_beside(sentence, sentence.at(match.end() - 1 - start), lord, known)
    return found.pop() if len(found) == 1 else None


def _named_beside(sentence: Sentence, at: int, lord: str | None, known: Known) -> set[str]:
    """Who is named beside a spokesman's noun, if he is nobody else's: `Lee's spokesman, Bob Ray`."""
    low, mentions = sentence.low, mentions_in(sentence, known)
    person = next((m for m in mentions if m.sort == "person" and len(m.ids) == 1 and _is_beside(low, m, at)), None)
    if person is None:
        return set()
    found = known.who(person.ids[0])
    if sentence.low[at - 1 : at + 1] == tuple(_PRESS_SECRETARY.split()) and lord is None:
        return {person.ids[0]}
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


def named_next(scene: Scene, last: int) -> str | None:
    """The person whom the sentence behind opens with as a speaker and whom the article has not named before, where this sentence ends
    with the words of its own speaker: `a palace spokesman said on Monday. Ann Lee told reporters ...`."""
    sentence = scene.sentence
    if not scene.memory.number or not _NAMELESS.isdisjoint(sentence.low):
        return None
    ends = _ends_soon(sentence.low[last:])
    if not ends and SPOKESMEN.isdisjoint(sentence.low):
        return None
    behind = _sentence_behind(scene.memory, sentence)
    if behind is None:
        return None
    mentions = mentions_in(behind, scene.known)
    person = next((m for m in mentions if (ends or _is_spokesman(behind, m)) and _speaks(behind, m, scene)), None)
    return person.ids[0] if person and _is_new(behind.words[person.first : person.last], sentence, scene.memory) else None


def _ends_soon(low: tuple[str, ...]) -> bool:
    """Whether a sentence ends behind its speaker, or goes on with a comment of the outlet's: `..., even as doubts grow`."""
    comma = low.index(",") if "," in low else len(low)
    goes_on = low[comma + 1 : comma + 2]
    return comma <= _TAIL and (not goes_on or goes_on[0] in _COMMENTS or goes_on[0].endswith("ing"))


def _sentence_behind(memory: Memory, sentence: Sentence) -> Sentence | None:
    """The sentence after one, in its paragraph or at the head of the next."""
    for number, stop in ((memory.number, sentence.end), (memory.number + 1, 0)):
        paragraph = memory.paragraphs[number - 1] if number <= len(memory.paragraphs) else ""
        spans = quotations(paragraph)
        found = next(((a, b) for a, b in bounds_in(paragraph, spans) if a >= stop), None)
        if found:
            return read(paragraph, *found, spans) if found[1] - found[0] < _LONGEST else None
    return None


def _speaks(sentence: Sentence, m: Mention, scene: Scene) -> bool:
    """`Chief Secretary Ann Lee told`, `“...,” Ann Lee said`, at the head of the sentence or behind its quotation."""
    if m.sort != "person" or len(m.ids) != 1 or m.possessive or m.last - m.first < 2:
        return False
    if scene.known.cues.saying.get(_verb_behind(sentence, m, scene), ("", ""))[0] not in ("plain", "telling"):
        return False
    if _is_spokesman(sentence, m) and not SPOKESMEN.isdisjoint(scene.sentence.low):
        return True
    begin = sentence.at(sentence.quotes[0][1]) if sentence.quotes and sentence.quotes[0][0] <= sentence.start else 0
    if sentence.low[0] in _SPEAKING and "," in sentence.low[: m.first]:
        begin = m.first - sentence.low[: m.first][::-1].index(",")
    before = sentence.low[begin : m.first]
    if len(before) > _TITLED and scene.memory.number == 1 and "," in before:  # `..., Vice Minister Ann Lee told reporters`
        before = before[len(before) - before[::-1].index(",") :]
    return len(before) <= _TITLED and (not before or before[-1] == "," or before[-1] in scene.known.cues.lists["titles"])


def _verb_behind(sentence: Sentence, m: Mention, scene: Scene) -> str:
    """The word behind a name, over a comma that closes it (`the spokesman, Ann Lee, told`) and over an aside that calls it what the speaker before
    was called (`Ann Lee, who was a minister until May, told`, behind `a former minister said`)."""
    low = sentence.low
    close = m.last
    if low[close : close + 1] == (",",):
        beside = low[max(0, m.first - _BEFORE) : m.first]
        if beside[-1:] != (",",):
            close = next((t for t in range(close + 1, min(len(low), close + _ASIDE)) if low[t] == ","), len(low))
            beside = low[m.last : close]
        if scene.known.cues.lists["source_nouns"].intersection(beside).isdisjoint(scene.sentence.low):
            return ""
    at = close + (low[close : close + 1] == (",",))
    return low[at] if at < len(low) else ""


def _is_spokesman(sentence: Sentence, m: Mention) -> bool:
    """`The list is long, spokesman Ann Lee told a briefing`, `the spokesman, Ann Lee, told`: not that of somebody else, as in `union spokesman Ann Lee`."""
    first = m.first - 1
    return (
        first >= 0
        and (first := first - (sentence.low[first] == ",")) >= 0
        and sentence.low[first] in SPOKESMEN
        and sentence.low[max(0, first - 1) : first] in ((), (",",), ("”",), ("the",))
    )


def _is_new(words: tuple[str, ...], sentence: Sentence, memory: Memory) -> bool:
    """Whether a name stands nowhere before."""
    earlier = " ".join(memory.paragraphs[: memory.number - 1]) + sentence.text
    return words[-1] not in earlier
