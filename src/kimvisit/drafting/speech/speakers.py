"""Who said what in a sentence: before, after, in the middle, inverted, passive, relayed; each with the stretch of text that is theirs."""

from kimvisit.drafting.speech.accounts import account_of, noun_of_saying, quoted_beside, uttered_before
from kimvisit.drafting.speech.asked import asked
from kimvisit.drafting.speech.echoed import echoed
from kimvisit.drafting.speech.errands import sent_to_say
from kimvisit.drafting.speech.hearers import relay_told
from kimvisit.drafting.speech.inverted import NOUNS_TOO, inverted
from kimvisit.drafting.speech.parts import content_of, dated, is_after, is_speech, is_verbal, withheld_at
from kimvisit.drafting.speech.phrases import clause_subject, left_of
from kimvisit.drafting.speech.relays import according_to, impersonal, relayed_at, rumoured
from kimvisit.drafting.speech.said import Said, said_by
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.standing import is_introduced, standing
from kimvisit.drafting.speech.strangers import bystander, stranger
from kimvisit.drafting.speech.stretches import spans_of
from kimvisit.drafting.speech.voices import voice
from kimvisit.drafting.speech.within import clipped, cut, in_relative, nested, rooted
from kimvisit.drafting.speech.writings import WRITINGS
from kimvisit.drafting.text.sentences import Sentence

_ACCOUNTS = frozenset("according per account words reference let lets".split())
_PASSIVE = frozenset("be been being is are was were".split())
_UNSAID = _PASSIVE | frozenset("to would could if not".split())
_CONTINUING = frozenset(
    "adding saying noting stressing insisting explaining claiming confirming announcing telling writing warning declaring arguing stating "
    "revealing tweeting posting joking assuring informing reiterating emphasizing emphasising vowing promising".split()
)
_TOLD = frozenset("say says said claim claims claimed suggest suggests suggested indicate indicated media".split())
_REPORTING = frozenset("reported reports wrote writes".split())
_NAMED = frozenset("person institution state group company".split())
_WHO = frozenset("who which whose whom".split())
_THINGS = frozenset("the a an this his her its their that's it them".split())
_RAISING = frozenset(
    "raising raised dashing dashed fuelling fuelled fueling fueled stoking stoked amid on despite in and with of new fresh growing high any "
    "early faint some hoping".split()
)


def speech_in(scene: Scene) -> list[Said]:
    """The reported speech of a sentence, in order of its verbs."""
    sentence, known, memory = scene.sentence, scene.known, scene.memory
    found: list[Said] = []
    low, saying = sentence.low, known.cues.saying
    memory.hear = speech_in
    for i in [i for i, word in enumerate(low) if word in saying or word in _ACCOUNTS]:
        if low[i] in _ACCOUNTS:
            made = _account(scene, i, found)
        elif not sentence.quoted(sentence.starts[i]):
            made = _at_verb(scene, i, found)
        elif saying[low[i]][0] == "telling":
            made = _named_told(scene, i, i)
        else:
            continue
        if made:
            found = [cut(earlier, made, sentence) for earlier in found if earlier.at != made.at]
            found.append(clipped(made, scene))
    speech = (
        asked(sentence, echoed(scene, nested(rooted(found), known)))
        or quoted_beside(scene)
        or (standing(scene) if is_introduced(scene) else [])
    )
    memory.heard[memory.number, memory.start] = speech
    return speech


def _account(scene: Scene, i: int, earlier: list[Said]) -> Said | None:
    """Speech at `according to`, `with reference to`, `in the words of`, `by her account`."""
    low = scene.sentence.low
    if low[i] in ("let", "lets") and low[i + 1 : i + 2] in (("slip",), ("on",)):
        return _named_told(scene, i, i + 1)
    if low[i] in ("let", "lets"):
        return _named_told(scene, i, i + 2) if low[i + 2 : i + 3] == ("know",) else None
    if low[i] == "reference":
        return relayed_at(scene, i + 1, "ing", earlier) if low[max(0, i - 1) : i + 2] == ("with", "reference", "to") else None
    if low[i : i + 2] == ("according", "to") or low[max(0, i - 1) : i + 1] == ("as", "per"):
        return according_to(scene, i, earlier)
    return account_of(scene, i) if low[i] != "per" else None


def _is_saying(low: tuple[str, ...], i: int) -> bool:
    """Not `says yes to`, `responded to`, `in what many believe was`."""
    after = low[i + 1] if i + 1 < len(low) else "."
    if after == "yes" or (after == "no" and low[i + 2 : i + 3] in (("to",), (",",), (".",), (), ("thanks",))):
        return False
    if low[i] in NOUNS_TOO and (after in _TOLD or after in ("has", "have")):
        return False
    if low[i] == "read" and after in ("out", "by", "aloud"):
        return False
    if low[i].startswith("repeat") and after in _THINGS:
        return False
    return not (
        low[i].startswith(("repl", "respon")) and after in ("to", "with", "in", "by", "positively", "favorably", "favourably")
    )


def _at_verb(scene: Scene, i: int, earlier: list[Said]) -> Said | None:
    sentence, known = scene.sentence, scene.known
    low = sentence.low
    sort, tag = known.cues.saying[low[i]]
    head, _, tail = sort.partition(" ")
    if not _is_saying(low, i):
        return None
    if tail and low[i + 1 : i + 1 + len(tail.split())] != tuple(tail.split()):
        return None
    if head == "relaying":
        return relayed_at(scene, i, tag, earlier)
    if head == "voicing" and low[i + 1 : i + 2] != ("that",) and not _is_beside_quotation(sentence, i):
        return None
    if head in ("nouns", "minded") or (tag in ("base", "s") and low[i + 1 : i + 2] == ("that",)):
        made = noun_of_saying(scene, i, head)
        if made or head in ("nouns", "minded") or (i and low[i - 1] in _RAISING):
            return made
    if tag == "ing" and not (i and low[i - 1] in _PASSIVE and low[i] in _CONTINUING):
        return _continued(scene, i, earlier)
    if i and low[i - 1] == "having" and tag == "past":
        return _continued(scene, i, earlier)
    if tag == "past" and (made := rumoured(scene, i)):
        return made
    if i and tag == "past" and (low[i - 1] in _PASSIVE or (low[i - 1] == "as" and "by" in low[i + 1 : i + 3])):
        return impersonal(scene, i, head)
    withheld = withheld_at(sentence, i)
    if withheld is None and i and low[i - 1] in _UNSAID and tag != "ing":
        return sent_to_say(scene, i) if tag == "base" and low[i - 1] == "to" else None
    first, last = left_of(sentence, i if withheld is None else withheld)
    kind = head if withheld is None else "allowing" if low[i].startswith(_EXCLUDING) else "withheld"
    kind = "plain" if kind in ("telling", "voicing") else kind
    joined = first == last and first > 0 and low[first - 1] in ("and", "but", ",")
    if joined and low[first - 1] != "," and earlier and earlier[-1].chain:
        start, _ = content_of(sentence, i)
        return earlier[-1]._replace(spans=((start, sentence.end),), sort=kind, at=sentence.starts[i])
    if (first and low[first - 1] in ("what", "whom")) or "according" in low[first:last]:
        return None
    if first == last and tag == "base" and low[i] in NOUNS_TOO and low[i + 1 : i + 2] != ("that",):
        return None
    if first == last:
        made = inverted(scene, i)
        if made or not first:
            return made
        if low[first - 1] == "who" and (kind == "plain" or low[i + 1 : i + 2] == ("that",)):
            return _relative(scene, i, first - 1, earlier)
        first, last = clause_subject(scene, i) if joined else (0, 0)
        if first == last:
            return None
    elif withheld is None and tag in ("base", "s") and not is_verbal(scene, i, first, last):
        return None
    elif low[last] == "," and low[last + 1] not in _WHO and (made := inverted(scene, i)):
        return made
    who = _again(sentence, first, last, earlier) or voice(scene, first, last)
    if who is None and (withheld is not None or is_speech(sentence, i)):
        who = bystander(scene, first, last)
    if who is None and low[i] in _REPORTING and is_after(sentence, first):
        who = stranger(scene, first, last)
    if who is None and not is_speech(sentence, i) and not _surely(sentence, first, last):
        return None
    chain = None if who is None else (who, *relay_told(scene, i, who))
    known_fact = withheld is not None and low[i + 1 : i + 2] in (("why",), ("how",))
    spans = () if known_fact else spans_of(sentence, i, first, kind)
    if spans is None:
        return None
    return Said(chain, spans, dated(scene, i, first), kind, sentence.starts[i], (first, last))


def _is_beside_quotation(sentence: Sentence, i: int) -> bool:
    """`“...,” he laughed`, `he shrugged: “...”`."""
    verb = sentence.starts[i]
    behind = any(0 <= a - sentence.ends[i] <= _NEAR for a, _ in sentence.quotes)
    return behind or any(0 <= verb - b <= _NEAR for _, b in sentence.quotes)


_NEAR = 30
_EXCLUDING = ("exclud", "rul")


def _named_told(scene: Scene, i: int, end: int) -> Said | None:
    """`“Oslo has told us that she will come”`, `Oslo let us know that`: somebody named, of whose words another tells."""
    sentence = scene.sentence
    first, last = left_of(sentence, i)
    start, empty = content_of(sentence, end)
    if empty or not any(m.first >= first and m.last == last and m.sort in _NAMED and not m.possessive for m in scene.mentions):
        return None
    who = voice(scene, first, last)
    return said_by(who, sentence, i, start, (first, last))


def _again(sentence: Sentence, first: int, last: int, earlier: list[Said]) -> str | None:
    """`... ; it was too early, he said`: who spoke before in the same sentence."""
    if last - first != 1 or sentence.low[first] not in ("he", "she", "it") or not earlier or not earlier[-1].chain:
        return None
    return earlier[-1].chain[0] if ";" in sentence.low[earlier[-1].speaker[1] : first] else None


def _surely(sentence: Sentence, first: int, last: int) -> bool:
    """`“...,” she wrote`, `he insists`: somebody speaks, although nothing tells who."""
    return sentence.low[first:last] in (("he",), ("she",), ("they",)) or (
        first > 0 and sentence.low[first - 1] in ("”", '"', "»")
    )


def _relative(scene: Scene, i: int, who: int, earlier: list[Said]) -> Said | None:
    """`Ann Lee, who said she would stay, ...`."""
    sentence, mentions = scene.sentence, scene.mentions
    stop = who - 1 if sentence.low[who - 1] == "," else who
    owner = next((m for m in mentions if m.last == stop and not m.possessive and m.sort != "adjective"), None)
    start, empty = content_of(sentence, i)
    if empty:
        return None
    first, last = (owner.first, owner.last) if owner else left_of(sentence, stop)
    speaker = voice(scene, first, last) if first < last else None
    if speaker is None and owner and not owner.ids:
        speaker = bystander(scene, first - 1, last)
    if speaker is None and earlier and earlier[-1].speaker[0] <= first and last <= stop <= earlier[-1].speaker[1] + 6:
        return earlier[-1]._replace(spans=((start, sentence.end),), sort="plain", at=sentence.starts[i])
    chain = (speaker,) if speaker else None
    return in_relative(Said(chain, ((start, sentence.end),), None, "plain", sentence.starts[i], (first, last)), sentence)


def _continued(scene: Scene, i: int, earlier: list[Said]) -> Said | None:
    """`..., adding that`: the last speaker goes on; `Ann Lee broke her silence, saying that`."""
    sentence = scene.sentence
    begun = sentence.low[i - 1] == "having"
    if (not begun and sentence.low[i] not in _CONTINUING) or (i and sentence.low[i - 1] in ("as", "of", "for", "by")):
        return None
    start, _ = content_of(sentence, i)
    if earlier:
        return earlier[-1]._replace(spans=((start, sentence.end),), at=sentence.starts[i], sort="plain")
    if (at := uttered_before(sentence, i)) is not None:
        first, last = left_of(sentence, at)
        who = voice(scene, first, last) or bystander(scene, first, last) if first < last else None
        return said_by(who, sentence, i, start, (first, last))
    if not i or sentence.low[i - 1] not in (*WRITINGS, ",", "and", "after", "before", "by", "bluntly", "simply", "having"):
        return None
    first, last = clause_subject(scene, i)
    who = voice(scene, first, last) if first < last else None
    return said_by(who, sentence, i, start, (first, last))
