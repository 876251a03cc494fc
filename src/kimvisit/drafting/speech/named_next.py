"""A spokesman without a name whom the next sentence names: `a palace spokesman said on Monday. ¶ Ann Lee told reporters ...`."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.mentions import mentions_in
from kimvisit.drafting.speech.memory import Memory
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.text.sentences import Sentence, bounds_in, quotations, read

ONE_MAN = frozenset(
    "spokesman spokeswoman spokesperson minister secretary aide adviser advisor official ambassador lawyer agent director manager coach envoy president chairman".split()
)
_NAMELESS = frozenset("anonymity anonymous anonymously unnamed named identified publicly".split())
_SPOKESMEN = frozenset("spokesman spokeswoman spokesperson".split())
_SPEAKING = frozenset("speaking talking addressing briefing".split())
_TAIL, _TITLED = 9, 5
_LONGEST = 1000


def named_next(scene: Scene, last: int) -> str | None:
    """The person whom the sentence behind opens with as a speaker and whom the article has not named before, where this sentence ends
    with the words of its own speaker."""
    sentence = scene.sentence
    if not scene.memory.number or not _NAMELESS.isdisjoint(sentence.low):
        return None
    ends = _ends(sentence.low[last:])
    if not ends and _SPOKESMEN.isdisjoint(sentence.low):
        return None
    behind = _behind(scene.memory, sentence)
    if behind is None:
        return None
    mentions = mentions_in(behind, scene.known)
    person = next((m for m in mentions if (ends or _is_spokesman(behind, m)) and _speaks(behind, m, scene)), None)
    return person.ids[0] if person and _is_new(behind.words[person.first : person.last], sentence, scene.memory) else None


def _ends(low: tuple[str, ...]) -> bool:
    """Whether a sentence ends behind its speaker, or goes on with a comment of the outlet's: `..., even as doubts grow`."""
    comma = low.index(",") if "," in low else len(low)
    goes_on = low[comma + 1 : comma + 2]
    return comma <= _TAIL and (not goes_on or goes_on[0] in _COMMENTS or goes_on[0].endswith("ing"))


_COMMENTS = frozenset("even amid despite in a days hours".split())


def _behind(memory: Memory, sentence: Sentence) -> Sentence | None:
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
    after = sentence.low[m.last : m.last + 1]
    if m.sort != "person" or len(m.ids) != 1 or m.possessive or m.last - m.first < 2 or not after:
        return False
    if scene.known.cues.saying.get(after[0], ("", ""))[0] not in ("plain", "telling"):
        return False
    if _is_spokesman(sentence, m) and not _SPOKESMEN.isdisjoint(scene.sentence.low):
        return True
    begin = sentence.at(sentence.quotes[0][1]) if sentence.quotes and sentence.quotes[0][0] <= sentence.start else 0
    if sentence.low[0] in _SPEAKING and "," in sentence.low[: m.first]:
        begin = m.first - sentence.low[: m.first][::-1].index(",")
    before = sentence.low[begin : m.first]
    if len(before) > _TITLED and scene.memory.number == 1 and "," in before:
        before = before[
            len(before) - before[::-1].index(",") :
        ]  # the second paragraph: `..., Vice Minister Ann Lee told reporters`
    return len(before) <= _TITLED and (not before or before[-1] == "," or before[-1] in scene.known.cues.lists["titles"])


def _is_spokesman(sentence: Sentence, m: Mention) -> bool:
    """`The list is long, spokesman Ann Lee told a briefing`: not that of somebody else, as in `union spokesman Ann Lee`."""
    first = m.first - 1
    return (
        first >= 0
        and sentence.low[first] in _SPOKESMEN
        and sentence.low[max(0, first - 1) : first] in ((), (",",), ("”",), ("the",))
    )


def _is_new(words: tuple[str, ...], sentence: Sentence, memory: Memory) -> bool:
    earlier = " ".join(memory.paragraphs[: memory.number - 1]) + sentence.text
    return words[-1] not in earlier
