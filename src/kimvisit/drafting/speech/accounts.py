"""Speech that a noun or an adjective tells of: `Ann Lee's claim that`, `reports that`, `was adamant that`, `by her account`."""

from kimvisit.drafting.people.names import Who
from kimvisit.drafting.speech.parts import content_of
from kimvisit.drafting.speech.phrases import left_of
from kimvisit.drafting.speech.said import Said, said_by
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.voices import voice
from kimvisit.drafting.speech.writings import WRITINGS
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import DAYS

_COPULAS = frozenset(
    "is are was were be been being remains remained remain made makes make let lets seemed felt sounded says".split()
)
_UTTERING = frozenset("sent expressed voiced gave issued made released gives issues expresses published offered".split())
_RUMOURS = frozenset("reports rumours rumors suggestions speculation report media".split())
_FILLERS = frozenset("a an the his her its their also it this be position more quite very still no less not".split())


def noun_of_saying(scene: Scene, i: int, head: str) -> Said | None:
    """Speech at a noun of saying or at `adamant`, `clear`; None where the sentence does not tell whose."""
    sentence, mentions = scene.sentence, scene.mentions
    low = sentence.low
    start, _ = content_of(sentence, i)
    if head == "minded":
        at = _governor(sentence, i, _COPULAS)
        if at is None or not _opens_content(sentence, i, start):
            return None
        first, last = left_of(sentence, at)
        who = voice(scene, first, last) if first < last and low[first:last] != ("it",) else None
        return said_by(who, sentence, i, start, (first, last))
    stop = _that(sentence, i)
    if stop is None:
        return None
    start = sentence.ends[stop]
    last = stop - 1 if low[stop - 1] in ("is", "was", "remains") else stop
    source = next((t + 1 for t in range(i + 1, min(i + 3, last)) if low[t] in ("by", "from", "of")), 0)
    if source and source < last:
        who = voice(scene, source, last)
        return said_by(who, sentence, i, start, (source, last))
    owner = next((m for m in mentions if m.possessive and i - 3 <= m.last <= i and m.first < i), None)
    if owner is not None and "," not in low[owner.last : i]:
        who = owner.ids[0] if len(owner.ids) == 1 else None
        return said_by(who, sentence, i, start, (owner.first, i))
    at = _governor(sentence, i, _UTTERING)
    if at is not None:
        first, last = left_of(sentence, at)
        who = voice(scene, first, last) if first < last else None
        return said_by(who, sentence, i, start, (first, last))
    if low[i] in _RUMOURS and not (i and (low[i - 1] in ("to", "can", "not") or low[i - 2 : i - 1] == ("in",))):
        return said_by(reports(scene), sentence, i, start, (i, i + 1))
    return None


def _opens_content(sentence: Sentence, i: int, start: int) -> bool:
    after = sentence.at(start)
    words = (*sentence.low[i + 1 : i + 4], *sentence.low[after : after + 1])
    return not {"that", "whether", ":"}.isdisjoint(words) or words[:1] in (("he",), ("she",), ("they",), ("it",))


def quoted_beside(scene: Scene) -> list[Said]:
    """A quotation beside the one name of its sentence: `“...,” came the answer from Ann Lee`, `Ann Lee took to Twitter: “...”`."""
    sentence, mentions = scene.sentence, scene.mentions
    if len(sentence.quotes) != 1:
        return []
    (begin, end), low = sentence.quotes[0], sentence.low
    opener, after = sentence.at(begin), sentence.at(end)
    led = 0 < opener < len(low) and low[opener - 1] == ":"
    followed = begin <= sentence.start and after < len(low) and low[after] in ("was", "came", "ran", "is", "reads")
    if not (led or followed):
        return []
    named = {
        m.ids for m in mentions if m.sort in ("person", "institution", "title") and not begin <= sentence.starts[m.first] < end
    }
    one = next(iter(named)) if len(named) == 1 else ()
    if len(one) != 1:
        return []
    return [Said(one, ((begin, min(end, sentence.end)),), None, "plain", sentence.starts[after - 1 if led else after], (0, 0))]


def reports(scene: Scene) -> str:
    """The voice of reports that nobody is named for."""
    listed = scene.known.names.lower.get("reports")
    if listed:
        return listed
    scene.memory.proposed["unnamed-reports"] = Who("unnamed-reports", "outlet", "unnamed reports")
    return "unnamed-reports"


def _governor(sentence: Sentence, i: int, verbs: frozenset[str]) -> int | None:
    """The verb that a word of saying hangs on, over fillers: `made it clear`, `was also adamant`, `expressed confidence`."""
    for j in range(i - 1, max(-1, i - 5), -1):
        word = sentence.low[j]
        if word in verbs:
            return j - 2 if word == "be" and sentence.low[j - 2 : j] in (("let", "it"), ("made", "it")) else j
        if word not in _FILLERS and not word.endswith("ly"):
            return None
    return None


def uttered_before(sentence: Sentence, i: int) -> int | None:
    """The verb of `issued statements late on Monday saying`, over the piece of writing and the day."""
    low, at = sentence.low, i - 1
    while at > 0 and (low[at] in DAYS or low[at] in ("on", "late", "early", "later")):
        at -= 1
    if at < 1 or low[at] not in WRITINGS:
        return None
    return next((t for t in range(at - 1, max(0, at - 6), -1) if low[t] in _UTTERING), None)


def _that(sentence: Sentence, i: int) -> int | None:
    """The `that` of `claim that`, `announcement by Ann Lee that`."""
    low = sentence.low
    if low[i + 1 : i + 2] == ("that",):
        return i + 1
    copula = next((t for t in range(i + 1, min(len(low), i + 8)) if low[t] in ("is", "was", "remains")), 0)
    if copula and low[copula + 1 : copula + 2] == ("that",) and low[i + 1] in ("is", "was", "remains", "from", "of", "in"):
        return copula + 1
    if "that" in low[i + 1 : i + 5] and low[i + 1] in ("on", "in", "to", "via") and "," not in low[i : i + 4]:
        return low.index("that", i + 1)
    if {"by", "from", "of"} & set(low[i + 1 : i + 2] if low[i] != "word" else low[i + 1 : i + 3]) and "that" in low[
        i + 3 : i + 10
    ]:
        stop = low.index("that", i + 3)
        return stop if "," not in low[i:stop] else None
    return None


def account_of(scene: Scene, i: int) -> Said | None:
    """`by Ann Lee's account`, `in the words of Ann Lee`."""
    sentence, mentions = scene.sentence, scene.mentions
    low = sentence.low
    spans = ((sentence.start, sentence.end),)
    if low[max(0, i - 2) : i + 2] in (("in", "the", "words", "of"), ("by", "the", "account", "of")):
        last = i + 2
        while last < len(low) and last - i < 12 and low[last] not in (",", ".", ";", ":", "“", '"'):
            last += 1
        who = voice(scene, i + 2, last)
        return Said((who,), spans, None, "plain", sentence.starts[i], (i + 2, last)) if who else None
    owner = next((m for m in mentions if m.possessive and i - 2 <= m.last <= i and len(m.ids) == 1), None)
    if owner is None or owner.first == 0 or low[owner.first - 1] not in ("by", "on", "in"):
        return None
    return Said((owner.ids[0],), spans, None, "plain", sentence.starts[i], (owner.first, i))
