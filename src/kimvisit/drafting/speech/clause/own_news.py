"""Where the outlet's own news follows on somebody's words: `Ann Lee said she would come, a day after Bob Ray declined`."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.words import BACK, NOW, SHIFTED, is_past
from kimvisit.drafting.text.closed import FINITE, HAS, THEY
from kimvisit.drafting.text.closed import PARTING as CLAUSES
from kimvisit.drafting.text.numbers import NUMERALS
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import UNITS

PARTING = CLAUSES | {";"}
_COMING = frozenset("would will 'll won't wouldn't".split())
_SPANS = UNITS | frozenset("weekend shortly soon just only".split())
_COUNTS = NUMERALS | frozenset("a an several some just only barely less than the".split())
_CALLED = ("person", "title", "state")
_THOUGH = frozenset("although though but while".split())
_SUBJECT, _ASIDE = 6, 9
_NOW_DOING = (("is",), ("are",))
_ADVERBS = frozenset("also later then since already both all".split())


def own_news(scene: Scene, token: int) -> int:
    """Where the outlet tells news of its own behind the words that a verb of saying, at a token, gives to somebody; else the end."""
    sentence = scene.sentence
    endings = _after(sentence, token), _other(scene, token), _apart(sentence, token), _unclear(sentence, token)
    found = [t for t in endings if t is not None]
    return scene.sentence.starts[min(found)] if found else scene.sentence.end


def _unclear(sentence: Sentence, token: int) -> int | None:
    """Where the outlet says that nobody knows: `..., although it was unclear whether she would sing`."""
    low = sentence.low
    for t in range(token + 3, len(low) - 3):
        if low[t - 1] != "," or low[t] not in _THOUGH or low[t + 1] != "it" or sentence.quoted(sentence.starts[t]):
            continue
        if "unclear" in low[t + 3 : t + 5] or low[t + 3 : t + 5] == ("not", "clear"):
            return t - 1
    return None


def _after(sentence: Sentence, token: int) -> int | None:
    """Where a time or reason of the saying begins: `..., hours after Bob Ray declined`, `will not come, after the king asked him`."""
    low = sentence.low
    for t in range(token + 4, len(low) - 3):
        if low[t] != "after" or sentence.quoted(sentence.starts[t]):
            continue
        first = t
        while first > token + 3 and low[first - 1] in _SPANS | _COUNTS:
            first -= 1
        timed = not _SPANS.isdisjoint(low[first:t])
        told = low[token + 1 : first]
        if (timed or low[t - 1] == ",") and not _COMING.union(BACK, NOW).isdisjoint(told) and _was_done(low[t + 1 :]):
            return first - (low[first - 1] == ",")
    return None


def _was_done(low: tuple[str, ...]) -> bool:
    """Whether a clause tells what was done, in words that are not put back into the past."""
    stop = next((t for t, word in enumerate(low) if word in (",", "that")), len(low))
    return stop > 2 and SHIFTED.isdisjoint(low) and any(is_past(word) for word in low[1:stop])


def _likewise(low: tuple[str, ...], opens: int) -> int | None:
    """The `as` of `Ann Lee said she would come, as will Bob Ray`."""
    near = range(opens + 3, len(low) - 2)
    return next((t for t in near if low[t - 1 : t + 1] == (",", "as") and low[t + 1] in FINITE), None)


def _other(scene: Scene, token: int) -> int | None:
    """Where somebody else has done something, behind what the speaker will do himself: `Ann Lee said she would come, and Bob Ray declined`."""
    low = scene.sentence.low
    opens = _own_plan(low, token)
    if not opens:
        return None
    likewise = _likewise(low, opens)
    if likewise and not scene.sentence.quoted(scene.sentence.starts[likewise]):
        return likewise - 1
    people = (m for m in scene.mentions if m.sort in _CALLED and m.first > opens + 2 and not m.possessive)
    joints = ((_joint(low, opens, m), verb_behind(low, m)) for m in people)
    told = (t for t, verb in joints if t and (_has_done(low, verb) or (low[t] == "while" and low[verb : verb + 1] in _NOW_DOING)))
    joint = next((t for t in told if not scene.sentence.quoted(scene.sentence.starts[t])), None)
    return joint - (low[joint - 1] == ",") if joint else None


def _own_plan(low: tuple[str, ...], token: int) -> int:
    """The `she` of `said on Monday that she would come`, the `minister` of `that no minister would come`; 0 where nothing is told that is to come."""
    opens = next((t for t in range(token + 1, min(len(low) - 1, token + 12)) if low[t] in THEY or low[t + 1] == "would"), 0)
    return opens if opens and low[opens + 1] in _COMING else 0


def _joint(low: tuple[str, ...], opens: int, m: Mention) -> int:
    """The word that joins the clause of somebody to the one before; 0 where none does."""
    joint = next((t for t in range(m.first - 1, max(opens + 2, m.first - _SUBJECT), -1) if low[t] in PARTING), 0)
    between = low[joint + 1 : m.first]
    return joint if {",", "that", "with"}.isdisjoint(between) else 0


def verb_behind(low: tuple[str, ...], m: Mention) -> int:
    """The token behind somebody and an aside about him: `is` of `Ann Lee, the host, is`."""
    if low[m.last : m.last + 1] != (",",):
        return m.last
    return next((t + 1 for t in range(m.last + 1, min(len(low), m.last + _ASIDE)) if low[t] == ","), m.last + 1)


def _has_done(low: tuple[str, ...], verb: int) -> bool:
    """Whether a verb of what was or has been done stands at a token, over adverbs."""
    while low[verb : verb + 1] != () and low[verb] in _ADVERBS:
        verb += 1
    return low[verb : verb + 1] != () and (is_past(low[verb]) or low[verb] in HAS - {"had"})


def _apart(sentence: Sentence, token: int) -> int | None:
    """Where a semicolon parts words put back into the past from such as are not: `said she would come; Bob Ray is not invited`."""
    low = sentence.low
    for t in range(token + 3, len(low) - 3):
        if low[t] != ";" or sentence.quoted(sentence.starts[t]):
            continue
        back, rest = not BACK.isdisjoint(low[token:t]) or _own_plan(low, token), low[t + 1 :]
        return t if back and (not NOW.isdisjoint(rest) or SHIFTED.isdisjoint(rest)) else None
    return None
