"""More than one who speaks in a sentence: whose words end where another's begin, who tells of whom, who says the same."""

from kimvisit.drafting.people.mention import Known
from kimvisit.drafting.speech.clause.own_news import PARTING
from kimvisit.drafting.speech.clause.spans import ending_at
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.voices.voice import voice
from kimvisit.drafting.speech.words import NEWS, PLACED, is_clause
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import CALENDAR

_TURNING = ("denying", "withheld", "doubting")
_CLAUSES = frozenset("that he she they it i we whether".split())
_ASKING = frozenset("asked pressed questioned quizzed".split())
_PROMISING = ("promis", "pledg", "vow")
_FAR = 8
_AS = frozenset(("as", "so"))
_SAID = frozenset(("did", "has", "have"))
_LONGEST = 12


def cut(earlier: Said, later: Said, sentence: Sentence) -> Said:
    """Speech before `but Y said` ends where the second speaker begins; a denial before `of Y, who said` behind that name."""
    first, goes_on = _before_day(sentence.low, later.speaker[0]), sentence.at(later.at)
    if earlier.sort in ("denying", "doubting") and sentence.low[goes_on - 1 : goes_on + 1] in _GOING_ON:
        return ending_at(earlier, sentence.starts[goes_on - 1])  # `denied that, saying she would come`
    if earlier.sort == "denying" and earlier.at < later.at and "who" in sentence.low[later.speaker[1] : sentence.at(later.at)]:
        return ending_at(earlier, sentence.ends[later.speaker[1] - 1])
    if earlier.sort == "withheld" and 1 < first < len(sentence.low) and "until" in sentence.low[first - 2 : first]:
        return ending_at(
            earlier, sentence.starts[first - 1]
        )  # `had not said who would come until state media reported that Ann Lee would`
    if first < 2 or first >= len(sentence.low) or sentence.low[first - 1] not in PARTING:
        return earlier
    if later.spans and later.spans[0][0] <= earlier.at:
        return earlier
    if sentence.low[first - 1] == "and" and not is_clause(_content(sentence.low[sentence.at(earlier.at) + 1 : first - 1])):
        return earlier
    return ending_at(earlier, sentence.starts[first - 1])


_GOING_ON = ((",", "saying"), (",", "adding"), (",", "insisting"), (",", "explaining"), (",", "stressing"))


def _before_day(low: tuple[str, ...], first: int) -> int:
    """The token of `on` in `..., but on 30 April the palace announced`, which stands before a speaker."""
    at = first
    while at > 1 and (low[at - 1].isdigit() or low[at - 1] in CALENDAR):
        at -= 1
    return at - 1 if 1 < at < first and low[at - 1] in PLACED else first


def _content(low: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind the `that` or the comma after a verb of saying."""
    return low[next((t + 1 for t, word in enumerate(low) if word in ("that", ",", ":")), 0) :]


def nested(found: list[Said], known: Known, sentence: Sentence) -> list[Said]:
    """Speech inside speech ends with it. What a speaker tells of another's answer (`said Y had confirmed`) is content, not a hop,
    unless the speaker is a relay; but what Y had denied is denied."""
    kept: list[Said] = []
    for each in found:
        outer = _around(each, found)
        if outer is None:
            kept.append(each)
        elif _is_hop(each, outer, known, sentence.low[sentence.at(each.at)]):
            kept.append(_within(each, outer))
        elif each.sort in _TURNING and outer.sort == "plain" and _is_of_clause(sentence.low, sentence.at(each.at)):
            kept.append(_within(each._replace(chain=outer.chain), outer))
    return kept


def _around(inner: Said, found: list[Said]) -> Said | None:
    """The speech in which another stands; one that denies or leaves open before others."""
    holding = [o for o in found if o is not inner and _holds(o, inner)]
    outer = next((o for o in holding if o.sort in _TURNING), holding[0] if holding else None)
    return None if outer is None or outer.at == inner.at else outer


def _within(inner: Said, outer: Said) -> Said:
    """A speech whose words end where those of the one around it do."""
    return inner._replace(spans=tuple((max(a, c), min(b, d)) for a, b in inner.spans for c, d in outer.spans if a < d and c < b))


def _is_hop(inner: Said, outer: Said, known: Known, verb: str) -> bool:
    """Whether a speech inside another's is a link of the chain, and not merely what is told: that of whoever a relay tells of, what was plainly
    said (but not `the mayor said that two kings had promised to come`, which tells of their answer), and what a body leaves open."""
    if outer.chain and known.is_a(outer.chain[0], "agency", "outlet"):
        return True
    if verb.startswith(_PROMISING):
        return False
    weighs = inner.sort == "allowing" and _is_body(inner, known) and not _is_body(outer, known)
    return (inner.sort == "plain" or weighs) and bool(inner.chain) and outer.sort == "plain"


def _is_of_clause(low: tuple[str, ...], verb: int) -> bool:
    """`denied that`, `never said he`, `rejected reports that`; not `rejected an offer because`."""
    ahead = low[verb + 1 : verb + _FAR]
    return ahead[:1] != () and (ahead[0] in _CLAUSES or ("that" in ahead and not NEWS.isdisjoint(ahead[: ahead.index("that")])))


def _is_body(said: Said, known: Known) -> bool:
    """Whether a body speaks: the agency in `a lawmaker said that the agency could not rule out that`, whose view it is."""
    return known.is_a(said.chain[0], "institution", "state") if said.chain else False


def parted(found: list[Said], sentence: Sentence) -> list[Said]:
    """`The mayor said that two kings had promised to come and that Ann Lee would join them`: behind `and that` the outer speaker goes on, where
    the inner one has no `that`."""
    low = sentence.low
    again = [t for t in range(4, len(low) - 1) if low[t] == "and" and low[t + 1] == "that"]
    if not again or len(found) < 2:
        return found
    return [_before_again(each, found[:n], again, sentence) for n, each in enumerate(found)]


def _before_again(said: Said, outer: list[Said], again: list[int], sentence: Sentence) -> Said:
    """A speech inside another, which ends before the next `and that`."""
    at = sentence.at(said.at)
    joint = next((t for t in again if t > at), None)
    if joint is None or "that" in sentence.low[at:joint] or not any(_holds(each, said) for each in outer):
        return said
    return ending_at(said, sentence.starts[joint])


def _holds(outer: Said, inner: Said) -> bool:
    """Whether one speech stands in the other; of two that hold each other's verbs, the one that begins the sentence holds."""
    if not outer.covers(inner.at):
        return False
    return not inner.covers(outer.at) or min(outer.spans)[0] < min(inner.spans)[0]


def rooted(found: list[Said]) -> list[Said]:
    """`Y, citing X, said`: X is the root of what Y said."""
    for i, each in enumerate(found[:-1]):
        after = found[i + 1]
        if each.sort == "citing" and each.chain and after.chain and each.chain[0] not in after.chain:
            return [*found[:i], after._replace(chain=(*each.chain, *after.chain)), *found[i + 2 :]]
    return [each._replace(sort="plain") if each.sort == "citing" else each for each in found]


def asked(sentence: Sentence, speech: list[Said]) -> list[Said]:
    """The speech of a sentence, with the question that its first speaker leaves open: `Asked whether Ann Lee would come, the mayor said
    it was too early to tell`."""
    low = sentence.low
    if not speech or not speech[0].chain or _ASKING.isdisjoint(low[:2]) or sentence.quoted(speech[0].at):
        return speech
    opening = 0 if low[0] in _ASKING else 1
    at = next((t for t in range(opening + 1, min(len(low), _FAR)) if low[t] in ("whether", "if")), None)
    answer = speech[0]
    stop = next((t for t in range(at, len(low)) if low[t] == ","), None) if at else None
    if at is None or stop is None or sentence.starts[stop] > answer.at:
        return speech
    span = (sentence.starts[at], sentence.starts[stop])
    return [answer._replace(spans=(span,), sort="plain", at=sentence.starts[opening], speaker=(opening, opening)), *speech]


def echoed(scene: Scene, speech: list[Said]) -> list[Said]:
    """The speech of a sentence, with that of whoever only an auxiliary says to have spoken too: `Ann Lee confirmed that she would come, as did
    Bob Ray`."""
    sentence, low = scene.sentence, scene.sentence.low
    if not speech or _AS.isdisjoint(low) or _SAID.isdisjoint(low):
        return speech
    for t in range(sentence.at(speech[-1].at) + 3, len(low) - 2):
        if low[t] not in _AS or low[t + 1] not in _SAID or low[t - 1] not in (",", "and") or sentence.quoted(sentence.starts[t]):
            continue
        last = next((n for n in range(t + 2, len(low)) if low[n] in (",", ".", ";") or n - t > _LONGEST), len(low))
        who = voice(scene, t + 2, last)
        if who:
            stop = sentence.starts[t]
            before = [s._replace(spans=tuple((a, min(b, stop)) for a, b in s.spans if a < stop)) for s in speech]
            return [*before, Said((who,), ((stop, sentence.end),), None, "plain", stop, (t + 2, last))]
    return speech
