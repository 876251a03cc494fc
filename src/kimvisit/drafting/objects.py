"""What a cue is about: the object of its verb, the event or place that it names."""

from functools import lru_cache

from kimvisit.drafting.cast import STARTERS
from kimvisit.drafting.cues import Cue, Cues
from kimvisit.drafting.mention import Mention
from kimvisit.drafting.sentences import Sentence
from kimvisit.drafting.verbs import Phrase

STOPS = frozenset('; : . ? ! “ ” " since that who which but while because when if whether'.split())


NOT_PLACES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may may-month june july august september october november "
    "december i".split()
)


_MARKS = frozenset("“ ”".split()) | {'"'}
_GOVERNING = frozenset("to in for by on with from over".split())
_BREAKS = frozenset("in of to for with by at from over on against during between after into about or as before".split())


@lru_cache(maxsize=512)
def _heads(objects: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """Objects by their last word."""
    heads: dict[str, list[tuple[str, ...]]] = {}
    for words in (tuple(o.split()) for o in objects):
        heads.setdefault(words[-1], []).append(words)
    return heads


def object_of(sentence: Sentence, phrase: Phrase, after: int, cue: Cue) -> int | None:
    """The token of the cue's object: after an active verb, before a passive one."""
    low = sentence.low
    heads = _heads(cue.objects)
    adjectives = set(cue.listed("adjectives"))
    if phrase.passive and not cue.flag("object_after"):
        for j in range(phrase.first - 1, max(-1, phrase.first - 16), -1):
            if low[j] in heads and (not adjectives or set(low[max(0, j - 3) : j]) & adjectives):
                return j
            if low[j] in ("which", "that") and low[j - 1 - (low[j - 1] == ",")] in heads:
                continue
            if low[j] in STOPS - _MARKS:
                break
        return _kept(low, after, heads)
    if cue.flag("it") and low[after : after + 1] == ("it",) and any(w in heads for w in low[max(0, after - 24) : after]):
        return after
    for j in range(after, min(len(low), after + 10)):
        if any(low[j - len(words) + 1 : j + 1] == words for words in heads.get(low[j], ())):
            if low[j - 1] in ("will", "would", "may", "might", "could", "can", "to"):
                return None
            if adjectives and not set(low[max(0, j - 4) : j]) & adjectives:
                return None
            if not cue.listed("bound") and set(low[max(after, j - 3) : j]) & {
                "regular",
                "frequent",
                "several",
                "many",
                "numerous",
                "occasional",
                "repeated",
            }:
                return None
            return j
        if low[j] in STOPS and low[j] not in ("“", '"', "”") and not (low[j] == "that" and j == after):
            return None
        if low[j] in _GOVERNING and j > after and low[j] not in cue.listed("over"):
            return None
    return None


def _kept(low: tuple[str, ...], after: int, heads: dict[str, list[tuple[str, ...]]]) -> int | None:
    """The object that a passive verb keeps: `was sent an invitation`."""
    if low[after : after + 1] and low[after] in ("a", "an", "no", "another", "the", "his", "her"):
        return next((j for j in range(after + 1, min(len(low), after + 4)) if low[j] in heads), None)
    return None


def occasion_ahead(sentence: Sentence, start: int, cues: Cues) -> bool:
    """Whether the noun phrase that begins here is headed by an event noun."""
    return event_object(sentence, start, [], cues, direct=True)[0].rpartition(" ")[2] in cues.lists["event_nouns"]


def _breaks(sentence: Sentence, at: int) -> bool:
    """Whether a noun phrase ends here: at a preposition, or an `and` that joins no names."""
    low = sentence.low
    return low[at] in _BREAKS or (low[at] == "and" and low[at + 1 : at + 2] != () and sentence.words[at + 1][0].islower())


def _no_event(low: tuple[str, ...], noun: int, cues: Cues) -> bool:
    """`the summit of the mountain`, `the opening of the cave`."""
    return low[noun + 1 : noun + 2] == ("of",) and not cues.lists["no_events"].isdisjoint(low[noun + 2 : noun + 5])


def event_object(
    sentence: Sentence, after: int, mentions: list[Mention], cues: Cues, direct: bool = False
) -> tuple[str, str, int]:
    """An event noun after a verb: the noun, the place named with it, and the token after them. `direct`: it must head the very next noun phrase."""
    low = sentence.low
    for j in range(after, min(len(low), after + 12)):
        if (low[j] in STOPS and low[j] not in ("“", '"', "”")) or low[j] == "," or (direct and _breaks(sentence, j)):
            break
        if low[j] in cues.lists["event_nouns"] and _no_event(low, j, cues):
            return "", "", after
        if low[j] in cues.lists["event_nouns"] and low[j + 1 : j + 2] != () and low[j + 1] in cues.lists["event_nouns"]:
            continue
        if low[j] in cues.lists["event_nouns"]:
            return low[j], _place_within(sentence, j + 1, mentions, cues, 8), j + 1
    for j in range(after, min(len(low), after + 4)):
        if (
            sentence.words[j][0].isupper()
            and low[j] not in NOT_PLACES
            and not any(m.first <= j < m.last and m.sort in ("person", "pronoun") for m in mentions)
        ):
            end = j + 1
            while end < len(low) and sentence.words[end][0].isupper():
                end += 1
            return (
                " ".join(low[j:end]) if not any(m.first <= j < m.last for m in mentions) else "",
                " ".join(sentence.words[j:end]),
                end,
            )
        if (
            low[j]
            not in (
                "the",
                "a",
                "an",
                "this",
                "next",
                "to",
                "in",
                "at",
                "annual",
                "upcoming",
                '"',
                "“",
                "events",
                "of",
            )
            and not low[j].isdigit()
        ):
            break
    return "", "", after


def name_before(sentence: Sentence, noun: int, floor: int) -> str:
    """The capitalised words right before an event noun: `Nordic` in `the Nordic summit`; no owner, no weekday, no place of it."""
    words, first = sentence.words, noun
    while first > floor and (words[first - 1][0].isupper() or words[first - 1][0].isdigit()):
        word = words[first - 1].replace("’", "'")
        if word.endswith("'s") or word.lower() in NOT_PLACES or word.lower() in STARTERS:
            break
        first -= 1
    return " ".join(words[first:noun])


def place_object(sentence: Sentence, after: int, mentions: list[Mention], cues: Cues) -> tuple[str, int]:
    """A place right after a verb of motion: a state, a capital, or another capitalised name."""
    low = sentence.low
    j = after
    while (
        j < len(low)
        and j < after + 3
        and low[j]
        in (
            "the",
            "to",
            "neighbouring",
            "neighboring",
            "nearby",
            "his",
            "their",
            "both",
            "north",
            "south",
            "in",
        )
    ):
        if sentence.words[j][0].isupper():
            break
        j += 1
    if j >= len(low) or not sentence.words[j][0].isupper() or low[j] in NOT_PLACES or low[j] in STARTERS:
        return "", 0
    if sentence.words[j].rpartition("-")[2][:1].islower() and "-" in sentence.words[j]:
        return "", 0
    if low[j + 1 : j + 2] != () and low[j + 1] in _CITIES and (state := _state_of(sentence.words[j], cues)):
        return state, j + 2
    if low[j] in cues.lists["titles"] and low[j] not in ("north", "south", "new"):
        return "", 0
    mention = next((m for m in mentions if m.first <= j < m.last), None)
    if mention and mention.sort == "person" and _into(low, after) and not mention.title and not mention.possessive:
        mention = None  # `Los Angeles` looks like a name
    if mention:
        if mention.sort != "state" or mention.possessive:
            return "", 0
        return _clean(" ".join(sentence.words[mention.first : mention.last])), mention.last
    end = j
    while end < len(low) and sentence.words[end][0].isupper() and end - j < 4:
        end += 1
    if sentence.words[end - 1].replace("’", "'").endswith("'s") or (
        end - j == 1 and sentence.words[j].isupper() and len(sentence.words[j]) < 2
    ):
        return "", 0
    if low[end - 1] in cues.lists["event_nouns"] or (end < len(low) and low[end] in cues.lists["event_nouns"]):
        return "", 0
    return _clean(" ".join(sentence.words[j:end])), end


def _into(low: tuple[str, ...], at: int) -> bool:
    """Whether only a place can stand here: `fly to`, `be at`, `arrive in`."""
    before = low[max(0, at - 2) : at]
    return before[-1:] in (("in",), ("into",)) or (before[:1] != () and before[-1] in ("to", "at") and before[0] in _MOVING)


_MOVING = frozenset(
    "be been travel travels travelled traveled travelling traveling fly flies flew flying jet jets jetted head heads headed heading".split()
)


def _place_within(sentence: Sentence, start: int, mentions: list[Mention], cues: Cues, reach: int) -> str:
    for j in range(start, min(len(sentence.low), start + reach)):
        if sentence.low[j] in STOPS or sentence.low[j] == ",":
            return ""
        if sentence.low[j] in ("in", "at") and j + 1 < len(sentence.low):
            place, _ = place_object(sentence, j + 1, mentions, cues)
            if place:
                return place
    return ""


def place_inside(sentence: Sentence, start: int, mentions: list[Mention], cues: Cues) -> str:
    """The place of what is visited: `a hospital in Oslo`."""
    return _place_within(sentence, start, mentions, cues, 7) if sentence.low[start] in ("a", "an", "the") else ""


def place_before(sentence: Sentence, noun: int, mentions: list[Mention], cues: Cues) -> str:
    """`her Oslo trip`; nothing of `her European trip`."""
    before = sentence.low[noun - 1]
    return "" if before.endswith(("ean", "ian", "ese", "ish")) else place_object(sentence, noun - 1, mentions, cues)[0]


def place_of(sentence: Sentence, start: int, mentions: list[Mention], cues: Cues, reach: int = 16) -> str:
    """The place to which a clause points: `visit Baku`, `to Baku`, `in Baku`."""
    for j in range(start, min(len(sentence.low) - 1, start + reach)):
        if sentence.low[j] in STOPS or sentence.low[j] == ",":
            return ""
        if sentence.low[j] in ("visit", "to", "in", "attend", "at"):
            place, _ = place_object(sentence, j + 1, mentions, cues)
            if place:
                return place
    return ""


_CITIES = frozenset("capital city port town resort".split())


def _state_of(adjective: str, cues: Cues) -> str:
    """The state of an adjective, which `the Danish capital`, `the Danish port` lies in."""
    return next((state for state, names in cues.tables["countries"].items() if names[:1] == (adjective,)), "")


def _clean(text: str) -> str:
    return text[:-2] if text.replace("’", "'").endswith("'s") else text.strip(" ,.")
