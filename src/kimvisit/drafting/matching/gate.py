"""Which paragraphs, sentences and words are worth reading: cheap tests before the grammar."""

from collections.abc import Mapping, Sequence

from kimvisit.drafting.matching.by_the_way import BETWEEN, past_the_day
from kimvisit.drafting.matching.endings import closes, goes_on, then
from kimvisit.drafting.matching.listed import FRONT
from kimvisit.drafting.matching.occasions_behind import opens_name
from kimvisit.drafting.matching.parts_of_occasions import part_ahead
from kimvisit.drafting.matching.presence import is_near_occasion, presences_in
from kimvisit.drafting.occasions.places import is_that_place
from kimvisit.drafting.text.cue import Cue, Openers, Trigger
from kimvisit.drafting.text.cue_needs import STEADS
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.gate_words import PAIRS, WHOM
from kimvisit.drafting.text.sentences import Words
from kimvisit.drafting.text.times import MONTHS

_ANYWAY = (("at", "all"), ("after", "all"), ("because", "of"), ("due", "to"), ("owing", "to"), ("thanks", "to"))
OPEN = frozenset(
    '. , it ; ” " in on and ever because but when while either too instead though although despite due if any them'.split()
)
_NOUNS_AHEAD = frozenset("the a an no any of his her its their this first next state official".split())
Opening = tuple[int, Trigger]
_DETERMINERS = frozenset("the a an his her its their our my this that very no".split())
_BEFORE_FIRST = frozenset("and but had has have was were is are been he she they will would may might could to".split())


def is_gated(cues: Cues, text: str, words: list[str]) -> bool:
    """Whether any cue can apply in a text: its form is there, and a word that it needs. Only such sentences are read."""
    gate = cues.gate
    live = gate.forms.intersection(words)
    if live:
        if not live.isdisjoint(gate.alone):
            return True
        for form in live:
            if form in gate.beside and not gate.beside[form].isdisjoint(words):
                return True
        if not live.isdisjoint(gate.paired) and ("-" in text or "–" in text):
            return True
        if not live.isdisjoint(gate.named) and _meets(text, words, live & gate.named):
            return True
        if _is_followed(words, live, gate.before):
            return True
    return is_near_occasion(words, cues)


def _is_followed(words: list[str], forms: frozenset[str], before: Mapping[str, frozenset[str]]) -> bool:
    """Whether right behind a form, or behind the time that follows it, stands one of its words."""
    leading, last = {form for form in before.keys() & forms if not before[form].isdisjoint(words)}, len(words) - 1
    for at in [at for at, word in enumerate(words) if word in leading] if leading else ():
        after = before[words[at]]
        if at < last and (words[at + 1] in after or words[past_the_day(words, at + 1)] in after):
            return True
    return False


def _meets(text: str, words: list[str], forms: frozenset[str]) -> bool:
    """Whether a capital stands behind one of the verbs, or a pair before it."""
    if not text[max(0, min(map(text.find, forms))) + 1 :].islower():
        return True
    if PAIRS.isdisjoint(words):
        return False
    last = max(at for at, word in enumerate(words) if word in forms)
    return not PAIRS.isdisjoint(words[:last])


def openings_in(tokens: Words, cues: Cues) -> list[Opening]:
    """The places where a cue may begin, with the words that it needs around it; in order."""
    found: list[Opening] = []
    (words, low), openers = tokens, cues.openers
    present = frozenset(low)
    live = {word for word in present & openers.keys() if not (want := openers[word].wanted) or not want.isdisjoint(present)}
    met = {need for word in present & cues.meets.keys() for need in cues.meets[word]} if live else set()
    for i in [i for i, word in enumerate(low) if word in live] if live else ():
        nominal = (
            i > 0 and (low[i - 1] in _NOUNS_AHEAD or low[i - 1].endswith("'s")) and low[max(0, i - 2) : i] != ("of", "state")
        )
        for trigger in _openers_at(low, i, openers[low[i]]):
            if not met.issuperset(trigger.needs):
                continue
            if trigger.tag == "noun":
                opens = _noun_opens(low, i, trigger)
            else:
                opens = not (nominal and _is_noun(words, low, i, trigger.tag)) and _verb_opens(words, low, i, trigger, cues)
            if opens:
                found.append((i, trigger))
    if cues.any_verb and not cues.lists["event_nouns"].isdisjoint(low):
        found = sorted([*found, *presences_in(tokens, cues)], key=lambda opening: opening[0])
    return found


def _openers_at(low: tuple[str, ...], i: int, openers: Openers) -> tuple[Trigger, ...]:
    """The cues whose particles may follow here, longest first, then those without."""
    alone, followed, apart, _ = openers
    if not followed or i + 1 >= len(low):
        return alone
    at = past_the_day(low, i + 1)
    near = followed.get(low[i + 1], ())
    if at > i + 1:
        near += followed.get(low[at], ())
    if apart:
        near += tuple(t for t in apart if t not in near)
    return near + alone


def _noun_opens(low: tuple[str, ...], i: int, trigger: Trigger) -> bool:
    near = trigger.cue.near
    if near and near.isdisjoint(low[max(0, i - 6) : i + 15]):
        return False
    after = after_words(low, i, trigger) if trigger.tail else i + 1
    return after > 0 and trigger.cue.veto.isdisjoint(low[after : after + 1])


def _verb_opens(words: Sequence[str], low: tuple[str, ...], i: int, trigger: Trigger, cues: Cues) -> bool:
    """Whether behind a verb there may be what its cue wants for an object."""
    cue, after = trigger.cue, after_words(low, i, trigger) if trigger.tail else i + 1
    if not after or (cue.fenced and not _is_free(words, low, i, after, cue, cues)):
        return False
    if not cue.objects:
        return _opens_alone(words, low, i, after, cue, cues)
    if cue.objects == ("event",):
        return _opens_with_event(words, low, after, trigger, cues)
    if cue.objects == ("place",):
        return is_that_place(low, after) or _names_ahead(words, low, after, cues)
    if cue.flag("direct"):
        return not cue.last_words.isdisjoint(low[after : after + 8])
    return cue.flag("it") or _in_reach(low, i, cue)


def _opens_alone(words: Sequence[str], low: tuple[str, ...], i: int, after: int, cue: Cue, cues: Cues) -> bool:
    """A cue without an object: its host's guest, the occasion it is bound for, or what stands beside it."""
    if cue.listed("guest") and cue.held("guest").isdisjoint(low[after : after + 10]):
        return False
    if cue.listed("bound") and not cue.flag("known") and cues.lists["event_nouns"].isdisjoint(low[after : after + 16]):
        return not STEADS.isdisjoint(low[after : after + 14])
    return _beside(words, low, i, after, cue)


def _opens_with_event(words: Sequence[str], low: tuple[str, ...], after: int, trigger: Trigger, cues: Cues) -> bool:
    """A cue of an event: one is named ahead, or the clause may end without it."""
    cue, ends = trigger.cue, after >= len(low) or low[after] in OPEN
    if cue.flag("event_only") and cues.lists["event_nouns"].isdisjoint(low[after : after + 12]):
        return (cue.flag("strict") and ends) or low[after : after + 1] == ("by",)
    if trigger.tag == "past" or ends or trigger.lemma in cue.held("any_noun"):
        return True
    return _names_ahead(words, low, after, cues) or part_ahead(low, after)[1] > 0


def _is_noun(words: Sequence[str], low: tuple[str, ...], i: int, tag: str) -> bool:
    """Whether the word behind an article, or an owner (`Ann's answer`), is a noun; but `is thinking of going`, `Ann Lee first invited ...`."""
    if low[i - 1].endswith("'s"):
        return tag == "base" and low[i - 1] not in ("let's", "it's", "he's", "she's")
    if (low[i - 1] == "of" and tag == "ing") or (low[i - 1] == "her" and low[i - 2] == "let"):
        return False
    if low[i - 1] != "first" or i < 2:
        return True
    if low[i - 2] in _DETERMINERS:
        return True
    done = tag == "past" and not low[i - 2].endswith("'s")  # `The king first invited`
    return not (done or words[i - 2][0].isupper() or low[i - 2] in _BEFORE_FIRST)


def _is_free(words: Sequence[str], low: tuple[str, ...], i: int, after: int, cue: Cue, cues: Cues) -> bool:
    """Whether no word stands behind the verb that forbids the cue, and none is missing."""
    if cue.veto and _is_forbidden(words, low, after, cue, cues):
        return False
    if cue.listed("among") and cue.flag("fronted"):
        return not cue.held("among").isdisjoint(low[:FRONT])
    if cue.listed("among") and not _is_among(low[max(0, i - 12) : i], cue):
        return False
    if not cue.objects and cue.flag("ends"):
        while cue.flag("named") and after < len(low) and words[after][0].isupper():
            after += 1
        return closes(low, after, cue, cues)
    behind = cue.listed("then")
    return not behind or then(low, after, behind) or (cue.flag("absolute") and goes_on(low, after))


def _is_forbidden(words: Sequence[str], low: tuple[str, ...], after: int, cue: Cue, cues: Cues) -> bool:
    """Whether a word behind the verb forbids the cue, and does not open the name of an occasion."""
    reach = 1 if cue.flag("modal") else 3
    if cue.veto.isdisjoint(low[after : after + reach]) or low[after : after + 2] in _ANYWAY:
        return False
    return not opens_name(words, after, cue, cues)


def _is_among(before: tuple[str, ...], cue: Cue) -> bool:
    """`among the guests is`; for a `direct` cue `the guests include`."""
    return not cue.held("among").isdisjoint(before) if cue.flag("direct") else "among" in before


def after_words(low: tuple[str, ...], i: int, trigger: Trigger) -> int:
    """The token after a verb and its particles, which may stand behind its object (`turn it down`); 0 where they are not there."""
    tail = trigger.tail
    after = i + 1 + len(tail)
    if not tail or low[i + 1 : after] == tail:
        return 0 if tail[-1:] == ("in",) and _is_date(low[after : after + 1]) else after
    if i + 2 >= len(low):
        return 0
    at = past_the_day(low, i + 1)
    stop = at + len(tail)
    if at > i + 1 and low[at:stop] == tail and (low[i + 1] not in BETWEEN or trigger.lemma.startswith("be ")):
        return stop
    return i + 1 if trigger.parted and tail[0] in low[i + 2 : i + 7] else 0


def _is_date(word: tuple[str, ...]) -> bool:
    """Whether `in` goes with a month or a year behind it, and with no verb: `Ann Lee, who joined in March`, `dropped in 2012`."""
    return bool(word) and (word[0] in MONTHS or (len(word[0]) == 4 and word[0].isdigit()))


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
    return not cue.last_words.isdisjoint(low[max(0, i - 24) : i + 14])
