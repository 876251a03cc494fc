"""Speakers without a name whom the sentence behind names: `a palace spokesman said on Monday. Ann Lee told reporters ...`."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.speech.meant.mouthpieces import SPOKESMEN, body_of
from kimvisit.drafting.speech.neighbours import sentence_behind
from kimvisit.drafting.speech.scene import Label, Memory, Scene
from kimvisit.drafting.text.saying import saying_at
from kimvisit.drafting.text.sentences import Sentence

_NAMELESS = frozenset("anonymity anonymous anonymously unnamed named identified publicly".split())
_CLOSE = frozenset(("close", "familiar"))
_SPEAKING = frozenset("speaking talking addressing briefing".split())
_COMMENTS = frozenset("even amid despite in a an days hours though although while as".split())
_SERVING = frozenset(
    "aide adviser advisor assistant counsellor counselor official advises advised represents represented publicist agent lawyer attorney manager".split()
)
_TAIL, _TITLED, _ASIDE, _BEFORE = 11, 5, 16, 6


def named_next(scene: Scene, label: Label) -> str | None:
    """The person whom the sentence behind opens with as a speaker and whom the article has not named before, where this sentence ends
    with the words of its own speaker, or both are said to hold the same office: `an aide to Bob Ray said on Monday. Ann Lee, Ray's
    adviser, told reporters ...`."""
    sentence = scene.sentence
    if not scene.memory.number or not _NAMELESS.isdisjoint(sentence.low) or not _CLOSE.isdisjoint(label.low):
        return None
    ends = _ends_soon(sentence.low[label.last :])
    if not ends and SPOKESMEN.isdisjoint(sentence.low):
        return None
    found = sentence_behind(scene.memory, sentence.end)
    if found is None:
        return None
    _, behind = found
    speakers = (m for m in mentions_in(behind, scene.known) if ends or _is_spokesman(behind, m))
    person = next((m for m in speakers if _speaks(behind, m, scene, label)), None)
    return person.ids[0] if person and _is_new(behind.words[person.first : person.last], sentence, scene.memory) else None


def _ends_soon(low: tuple[str, ...]) -> bool:
    """Whether a sentence ends behind its speaker, or goes on with a comment of the outlet's: `..., even as doubts grow`."""
    comma = low.index(",") if "," in low else len(low)
    goes_on = low[comma + 1 : comma + 2]
    return comma <= _TAIL and (not goes_on or goes_on[0] in _COMMENTS or goes_on[0].endswith("ing"))


def _speaks(sentence: Sentence, m: Mention, scene: Scene, label: Label) -> bool:
    """`Chief Secretary Ann Lee told`, `“...,” Ann Lee said`, at the head of the sentence or behind its quotation."""
    if m.sort != "person" or len(m.ids) != 1 or m.possessive or m.last - m.first < 2 or sentence.quoted(sentence.starts[m.first]):
        return False
    if not _tells(sentence, m, scene, label):
        return False
    before = _before(sentence, m, scene)
    if _is_elsewhere(before, scene, label):
        return False
    if _is_spokesman(sentence, m) and not SPOKESMEN.isdisjoint(scene.sentence.low):
        return True
    return len(before) <= _TITLED and (not before or before[-1] == "," or before[-1] in scene.known.cues.lists["titles"])


def _before(sentence: Sentence, m: Mention, scene: Scene) -> tuple[str, ...]:
    """The words before a name, behind a quotation or an opening phrase: `chief secretary`."""
    begin = sentence.at(sentence.quotes[0][1]) if sentence.quotes and sentence.quotes[0][0] <= sentence.start else 0
    if sentence.low[0] in _SPEAKING and "," in sentence.low[: m.first]:
        begin = m.first - sentence.low[: m.first][::-1].index(",")
    begin += m.first == begin + 1 and sentence.low[begin] in scene.known.cues.saying
    before = sentence.low[begin : m.first]
    if len(before) > _TITLED and scene.memory.number == 1 and "," in before:  # `..., Vice Minister Ann Lee told reporters`
        before = before[len(before) - before[::-1].index(",") :]
    return before


def _is_elsewhere(before: tuple[str, ...], scene: Scene, label: Label) -> bool:
    """Whether the words before a name tell of another body than those of the speaker: `a spokesman for the embassy said. Ministry spokesman Ann
    Lee said ...`."""
    nouns = scene.known.cues.lists["body_words"]
    bodies = nouns.intersection(before if len(before) <= _TITLED else ())
    return bool(bodies) and bodies.isdisjoint(label.low) and not nouns.isdisjoint(label.low)


def _tells(sentence: Sentence, m: Mention, scene: Scene, label: Label) -> bool:
    """Whether a verb of saying stands behind a name, over a comma that closes it (`the spokesman, Ann Lee, told`) and over an aside that calls it what the speaker before
    was called (`Ann Lee, who was a minister until May, told`, behind `a former minister said`)."""
    low, saying = sentence.low, scene.known.cues.saying
    close = m.last
    if low[close : close + 1] == (",",):
        beside = low[max(0, m.first - _BEFORE) : m.first]
        if beside[-1:] != (",",):
            close = next((t for t in range(close + 1, min(len(low), close + _ASIDE)) if low[t] == ","), len(low))
            beside = low[m.last : close]
        if not _is_called_alike(beside, scene, label):
            return False
    inverted = m.first > 0 and low[m.first - 1] in saying  # `“...,” said Ann Lee`
    at = m.first - 1 if inverted else close + (low[close : close + 1] == (",",))
    verb = saying_at(low, at, saying)
    if verb is None or verb.sort not in ("plain", "telling"):
        return low[at : at + 3] == ("was", "quoted", "as")
    behind = at + 1 + len(verb.particles)
    return low[behind : behind + 1] != ("more",)  # who `put it more bluntly` is another


def _is_called_alike(beside: tuple[str, ...], scene: Scene, label: Label) -> bool:
    """Whether the words beside a name call it what the speaker is called, or name whom both serve (`an aide to Bob Ray`, `who advises Ray`), or
    only tell what she does (`Ann Lee, speaking in Oslo, said`)."""
    if not scene.known.cues.lists["source_nouns"].intersection(beside).isdisjoint(scene.sentence.low):
        return True
    if beside[1:2] != () and beside[1] in _SPEAKING:
        return True
    if _SERVING.isdisjoint(beside) or _SERVING.isdisjoint(label.low):
        return False
    masters = [m for m in label.inside if m.sort in ("person", "institution")]
    served = {scene.sentence.low[m.last - 1].removesuffix("'s") for m in masters}
    served |= {body.name.lower() for m in masters if len(m.ids) == 1 and (body := body_of(m.ids[0], scene.known))}
    return not served or not served.isdisjoint(word.removesuffix("'s") for word in beside)


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
