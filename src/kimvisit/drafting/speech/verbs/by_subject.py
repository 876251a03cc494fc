"""Speech whose speaker is the subject of the verb: `Ann Lee said`, `Ann Lee came and said`; behind the verb, where no subject stands before it."""

from typing import NamedTuple

from kimvisit.drafting.speech.clause.content import content_of
from kimvisit.drafting.speech.clause.opening_subject import clause_subject
from kimvisit.drafting.speech.clause.spans import spans_of
from kimvisit.drafting.speech.clause.speaker_place import is_after
from kimvisit.drafting.speech.clause.speaker_words import left_of
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.verbs.displaced import NOUNS_TOO, inverted, relative
from kimvisit.drafting.speech.verbs.said_when import dated
from kimvisit.drafting.speech.verbs.verbal import is_speech, is_verbal
from kimvisit.drafting.speech.verbs.withheld import withheld_at
from kimvisit.drafting.speech.voices.outlets import bare_outlet, relay_told
from kimvisit.drafting.speech.voices.strangers import LEADING, bystander
from kimvisit.drafting.speech.voices.voice import said_in, voice
from kimvisit.drafting.speech.words import AUXILIARIES, CLOSED, SUBORDINATE
from kimvisit.drafting.text.closed import ENDS, RELATIVES
from kimvisit.drafting.text.sentences import Sentence

_ANSWERING = ("respon", "repl", "comment", "answer")
_REPORTING = frozenset("reported reports wrote writes".split())
_LATELY = frozenset("as late recently early soon only just".split())
_PARTS = frozenset(", ; : “ ”".split())
_ANNOUNCING = frozenset(
    "announced confirmed reported revealed disclosed insisted explained claimed declared acknowledged".split()
)
_ENDING: tuple[tuple[str, ...], ...] = ((), (".",), (",",), ("on",))
_EXCLUDING = ("exclud", "rul")


class Verb(NamedTuple):
    """A verb of saying at a token, up to the last of its particles (`end`): its `sort` in cues.yaml (plain, telling, confirming ...) and its form
    (base, s, past, ing)."""

    at: int
    end: int
    sort: str
    tag: str


class _Subject(NamedTuple):
    """The words before a verb of saying, tokens `first` to `last` (none where they are the same), the sort of saying, and whether nothing was
    said: `Ann Lee did not say`."""

    first: int
    last: int
    sort: str
    withheld: bool


def by_subject(scene: Scene, verb: Verb, earlier: list[Said]) -> Said | None:
    """`Ann Lee said`, `..., said Ann Lee`, `Ann Lee came and said`."""
    low, i, subject = scene.sentence.low, verb.at, _subject_of(scene.sentence, verb)
    first, last = subject.first, subject.last
    if first == last:
        return _without_subject(scene, verb, subject, earlier)
    if low[first - 1 : first] in (("what",), ("whom",)):
        return _behind_what(scene, verb, subject)
    if "according" in low[first:last]:
        return None
    if not subject.withheld and verb.tag in ("base", "s"):
        return _said(scene, verb, subject, earlier) if is_verbal(scene, i, first, last) else None
    behind = (low[last] == "," and low[last + 1] not in RELATIVES) or (
        low[i - 1] == "," and not AUXILIARIES.isdisjoint(low[first:last])
    )
    made = inverted(scene, i, verb.end) if behind else None
    return made if made and not _goes_on(low, made.speaker[1]) else _said(scene, verb, subject, earlier)


def _subject_of(sentence: Sentence, verb: Verb) -> _Subject:
    """What stands before a verb of saying, or before the words that withhold or deny it."""
    low, withheld = sentence.low, withheld_at(sentence, verb.at)
    first, last = left_of(sentence, verb.at if withheld is None else withheld)
    if first < last and low[first - 1 : first] == ("who",) and low[first] in LEADING:  # `Ann Lee, who in March said`
        last = first
    if withheld is not None:
        return _Subject(first, last, "allowing" if low[verb.at].startswith(_EXCLUDING) else "withheld", True)
    return _Subject(first, last, "plain" if verb.sort in ("telling", "voicing") else verb.sort, False)


def _behind_what(scene: Scene, verb: Verb, subject: _Subject) -> Said | None:
    """`..., which is what Ann Lee said`, `What Ann Lee said was that`; nothing at `what Ann Lee said`."""
    sentence, low, first = scene.sentence, scene.sentence.low, subject.first
    if first > 3 and low[first - 2 : first] in (("is", "what"), ("was", "what")):
        return said_in(scene, (first, subject.last), verb.at, sentence.start)
    if low[first - 1] == "what" and low[verb.end + 1 : verb.end + 3] in (("was", "that"), ("is", "that")):
        return said_in(scene, (first, subject.last), verb.at, sentence.ends[verb.end + 2])
    return None


def _goes_on(low: tuple[str, ...], stop: int) -> bool:
    """`Ann Lee, in a statement, said the judge, Bob Ray, would come`: whether who stands behind a verb does what is said."""
    return low[stop : stop + 1] == (",",) and low[stop + 1 : stop + 2] != () and low[stop + 1] in AUXILIARIES


def _without_subject(scene: Scene, verb: Verb, subject: _Subject, earlier: list[Said]) -> Said | None:
    """`... and said`, `..., said Ann Lee`, `Ann Lee, who said`, `The spokesman gave no names and said`."""
    sentence, low, i = scene.sentence, scene.sentence.low, verb.at
    if subject.first and low[subject.first - 1] == "as" and (who := _who_of_late(low, subject.first)):
        return relative(scene, i, who, earlier)
    before, says_that = low[subject.first - 1] if subject.first else "", low[verb.end + 1 : verb.end + 2] == ("that",)
    if before in ("and", "but"):
        if earlier and earlier[-1].chain:
            start, _ = content_of(sentence, verb.end)
            return earlier[-1]._replace(spans=((start, sentence.end),), sort=subject.sort, at=sentence.starts[i])
        if who := _relative_joined(low, subject.first - 1):
            return relative(scene, i, who, earlier)
    if before in ("what", "whom") or (verb.tag == "base" and low[i] in NOUNS_TOO and not says_that):
        return None
    if (made := inverted(scene, i, verb.end)) or not before:
        return made
    if before in ("who", "which") and (subject.sort == "plain" or says_that):
        return relative(scene, i, subject.first - 1, earlier)
    first, last = clause_subject(scene, i) if before in ("and", "but", ",") else (0, 0)
    return _said(scene, verb, subject._replace(first=first, last=last), earlier) if first < last else None


def _who_of_late(low: tuple[str, ...], first: int) -> int:
    """The `who` of `Ann Lee, who as late as Friday said`; 0 where none stands before a token."""
    who = next((t for t in range(first - 1, max(0, first - 5), -1) if low[t] == "who"), 0)
    return who if who and _LATELY.issuperset(low[who + 1 : first]) else 0


def _relative_joined(low: tuple[str, ...], joint: int) -> int:
    """The `who` of `met Ann Lee, who came to Oslo and said`; 0 where the verb before an `and` is that of no relative clause."""
    who = next((t for t in range(joint - 2, 1, -1) if low[t] == "who" or low[t] in _PARTS), 0)
    return who if who and low[who - 1 : who + 1] == (",", "who") else 0


def _said(scene: Scene, verb: Verb, subject: _Subject, earlier: list[Said]) -> Said | None:
    """What the words before a verb say; None where they are nobody's, or nothing is told."""
    sentence, i, first, last = scene.sentence, verb.at, subject.first, subject.last
    who = _speaker(scene, verb, subject, earlier)
    if who is None and not _is_told(sentence, verb, first) and not _surely(sentence, first, last):
        return None
    chain = None if who is None else (who, *relay_told(scene, i, who))
    is_known = subject.withheld and sentence.low[i + 1 : i + 2] in (("why",), ("how",))  # `did not say why she would come`
    spans = () if is_known else spans_of(sentence, verb.end, first, subject.sort)
    if subject.withheld and _is_mere_silence(sentence.low, i):
        spans = ((sentence.starts[i], sentence.ends[i]),)
    if spans is None:
        return None
    return Said(chain, spans, dated(scene, i, first), subject.sort, sentence.starts[i], (first, last))


def _is_mere_silence(low: tuple[str, ...], verb: int) -> bool:
    """`did not respond when she was invited`, `has yet to reply.`: what stands around it is nobody's words; not `did not comment on whether`."""
    behind = [word for word in low[verb + 1 : verb + 3] if not word.endswith("ly")]
    return low[verb].startswith(_ANSWERING) and (not behind or behind[0] in ENDS or behind[0] in SUBORDINATE)


def _speaker(scene: Scene, verb: Verb, subject: _Subject, earlier: list[Said]) -> str | None:
    """Who the words before a verb are: whoever they name, or by these words where the verb leaves no doubt."""
    sentence, i, first, last = scene.sentence, verb.at, subject.first, subject.last
    if who := _again(sentence, first, last, earlier) or voice(scene, first, last):
        return who
    if (subject.withheld or _is_told(sentence, verb, first)) and (who := bystander(scene, first, last)):
        return who
    reporting = sentence.low[i] in _REPORTING and is_after(sentence, first)
    return bare_outlet(scene, first, last) if reporting else None


def _is_told(sentence: Sentence, verb: Verb, first: int) -> bool:
    """Whether a verb surely reports speech: by itself, or behind a clause: `Ann Lee will come, the army announced`."""
    behind = sentence.low[verb.at] in _ANNOUNCING and is_after(sentence, first)
    return is_speech(sentence, verb.at, verb.end) or (behind and sentence.low[verb.end + 1 : verb.end + 2] in _ENDING)


def _again(sentence: Sentence, first: int, last: int, earlier: list[Said]) -> str | None:
    """`... ; it was too early, he said`: who spoke before in the same sentence."""
    if last - first != 1 or sentence.low[first] not in ("he", "she", "it") or not earlier or not earlier[-1].chain:
        return None
    return earlier[-1].chain[0] if ";" in sentence.low[earlier[-1].speaker[1] : first] else None


def _surely(sentence: Sentence, first: int, last: int) -> bool:
    """`“...,” she wrote`, `he insists`: somebody speaks, although nothing tells who."""
    behind_quotation = first > 0 and sentence.low[first - 1] in CLOSED
    return sentence.low[first:last] in (("he",), ("she",), ("they",)) or behind_quotation
