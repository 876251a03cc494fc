"""Which paragraphs, sentences and words are worth reading: cheap tests before the grammar."""

from collections.abc import Sequence

from kimvisit.drafting.claims.around import then
from kimvisit.drafting.text.cues import PAIRS, PARTICLES, WHOM, Cue, Cues, Openers, Trigger
from kimvisit.drafting.text.sentences import Words

_LETTERS = bytes(code if 97 <= code <= 122 else code + 32 if 65 <= code <= 90 else 32 for code in range(256))
BETWEEN = frozenset("not also still now already again currently both all".split())
_BY_THE_WAY = BETWEEN | frozenset("on this next last late early later week month morning evening night tomorrow".split())
_ENDINGS = ("day", "ly")
OPEN = frozenset(
    '. , it ; ” " in on and ever because but when while either too instead though although despite due if any them'.split()
)
_NOUNS_AHEAD = frozenset("the a an of his her its their this first next state official".split())
Opening = tuple[int, Trigger]


def is_gated(cues: Cues, text: str) -> bool:
    """Whether any cue can apply in a text: its form is there, and a word that it needs. Only such sentences are read."""
    gate, words = cues.gate, words_in(text)
    if gate.forms.isdisjoint(words):
        return False
    held = set(words)
    live = gate.forms & held
    if not live.isdisjoint(gate.alone):
        return True
    for form in live:
        for needed in gate.beside.get(form, ()):
            if not needed.isdisjoint(held):
                return True
    if not live.isdisjoint(gate.paired) and ("-" in text or "–" in text):
        return True
    if not live.isdisjoint(gate.named) and not (text[1:].islower() and PAIRS.isdisjoint(held)):
        return True
    before = gate.before
    if live.isdisjoint(before):
        return False
    for at, word in enumerate(words[:-1]):
        after = before.get(word)
        if after and (words[at + 1] in after or words[_past_the_day(words, at + 1)] in after):
            return True
    return False


def _past_the_day(words: Sequence[str], at: int) -> int:
    """The token after `not`, `also` or the time between a verb and its preposition: `will fly on Monday to Oslo`."""
    if words[at] not in _BY_THE_WAY and not words[at].endswith(_ENDINGS):
        return at
    for j in range(at, min(at + 4, len(words))):
        if words[j] not in _BY_THE_WAY and not words[j].endswith(_ENDINGS):
            break
        if j + 1 < len(words) and (words[j] not in ("on", "in") or words[j + 1].endswith("day")):
            at = j + 1
    return at


def words_in(text: str) -> list[str]:
    """The runs of the letters a to z in a text in lower case; much faster than a pattern."""
    return text.encode("ascii", "replace").translate(_LETTERS).decode("ascii").split()


def openings_in(tokens: Words, cues: Cues) -> list[Opening]:
    """The places where a cue may begin, with the words that it needs around it; in order."""
    found: list[Opening] = []
    (words, low), openers = tokens, cues.openers
    for i in [i for i, word in enumerate(low) if word in openers]:
        found += [(i, trigger) for trigger in _openers_at(low, i, openers[low[i]]) if _can_open(words, low, i, trigger, cues)]
    return found


def _openers_at(low: tuple[str, ...], i: int, openers: Openers) -> tuple[Trigger, ...]:
    """The cues whose particles may follow here, longest first, then those without."""
    alone, followed, apart = openers
    if not followed or i + 1 >= len(low):
        return alone
    at = _past_the_day(low, i + 1)
    near = followed.get(low[i + 1], ())
    if at > i + 1:
        near += followed.get(low[at], ())
    if apart:
        near += tuple(t for t in apart if t not in near)
    return near + alone


def _can_open(words: Sequence[str], low: tuple[str, ...], i: int, trigger: Trigger, cues: Cues) -> bool:
    cue, after = trigger.cue, after_words(low, i, trigger) if trigger.tail else i + 1
    if not after:
        return False
    if trigger.tag == "noun":
        return not cue.near or not cue.near.isdisjoint(low[max(0, i - 6) : i + 11])
    if (i and low[i - 1] in _NOUNS_AHEAD and low[max(0, i - 2) : i] != ("of", "state")) or (
        cue.fenced and not _is_free(low, i, after, cue)
    ):
        return False
    if not cue.objects:
        return _beside(words, low, i, after, cue)
    if cue.objects == ("event",) and trigger.tag != "past":
        return after >= len(low) or low[after] in OPEN or _names_ahead(words, low, after, cues)
    if cue.objects == ("place",):
        return _names_ahead(words, low, after, cues)
    return cue.objects[0] == "event" or cue.flag("it") or _in_reach(low, i, cue)


def _is_free(low: tuple[str, ...], i: int, after: int, cue: Cue) -> bool:
    """Whether no word stands behind the verb that forbids the cue, and none is missing."""
    if cue.veto and not cue.veto.isdisjoint(low[after : after + (1 if cue.flag("modal") else 3)]):
        return False
    if cue.listed("among") and not cue.flag("direct") and "among" not in low[max(0, i - 12) : i]:
        return False
    return not cue.listed("then") or then(low, after, cue.listed("then"))


def after_words(low: tuple[str, ...], i: int, trigger: Trigger) -> int:
    """The token after a verb and its particles, which may stand behind its object (`turn it down`); 0 where they are not there."""
    tail = trigger.tail
    after = i + 1 + len(tail)
    if not tail or low[i + 1 : after] == tail:
        return after
    if i + 2 >= len(low):
        return 0
    skipped = _past_the_day(low, i + 1) - i - 1
    if (
        skipped
        and low[i + 1 + skipped : after + skipped] == tail
        and (low[i + 1] not in BETWEEN or trigger.lemma.startswith("be "))
    ):
        return after + skipped
    apart = len(tail) == 1 and tail[0] in PARTICLES and trigger.cue.sort == "verb" and tail[0] in low[i + 2 : i + 7]
    return i + 1 if apart else 0


def _beside(words: Sequence[str], low: tuple[str, ...], i: int, after: int, cue: Cue) -> bool:
    """For cues without an object: their adjectives, or for what is done to one another a name of whom."""
    if cue.flag("mutual") and not cue.listed("object_before"):
        named = any(w[0].isupper() for w in words[after : after + 16]) or not WHOM.isdisjoint(low[after : after + 1])
        return named or not PAIRS.isdisjoint(low[max(0, i - 10) : i])
    adjectives = cue.listed("adjectives")
    return not adjectives or any(w in adjectives for w in (*low[max(0, i - 2) : i], *low[after : after + 2]))


def _names_ahead(words: Sequence[str], low: tuple[str, ...], after: int, cues: Cues) -> bool:
    """Whether an event or a name stands near enough to be the object."""
    if not cues.lists["event_nouns"].isdisjoint(low[after : after + 12]):
        return True
    return any(word[0].isupper() for word in words[after : after + 5])


def _in_reach(low: Sequence[str], i: int, cue: Cue) -> bool:
    """Whether an object of the cue stands near its verb at all."""
    near = low[max(0, i - 24) : i + 14]
    return not cue.last_words.isdisjoint(near)
