"""The places that a clause names: what stands right after a verb of motion, the city of an adjective, a place within a noun phrase."""

from collections.abc import Sequence

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import CALENDAR, STARTERS

STOPS = frozenset('; : . ? ! “ ” " since that who which but while because when if whether'.split())
NOT_PLACES = CALENDAR | {"may-month", "i"}


def place_object(sentence: Sentence, after: int, mentions: list[Mention], cues: Cues) -> tuple[str, int]:
    """A place right after a verb of motion: a state, a capital, or another capitalised name."""
    low = sentence.low
    j = after
    while (
        j < len(low)
        and j < after + 4
        and low[j]
        in (
            "province",
            "provinces",
            "region",
            "city",
            "cities",
            "town",
            "island",
            "state",
            "of",
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
    if j >= len(low) or not sentence.words[j][0].isupper() or low[j] in NOT_PLACES:
        return "", 0
    if low[j] in STARTERS and not (low[j] in _PARTS and j + 1 < len(low) and sentence.words[j + 1][0].isupper()):
        return "", 0
    if sentence.words[j].rpartition("-")[2][:1].islower() and "-" in sentence.words[j]:
        return "", 0
    if low[j + 1 : j + 2] != () and low[j + 1] in _CITIES and (state := _state_of(sentence.words[j], cues)):
        return state, j + 2
    if low[j] in cues.lists["titles"] and low[j] not in ("north", "south", "new"):
        return "", 0
    mention = next((m for m in mentions if m.first <= j < m.last), None)
    named = low[j - 1] == "the" and mention is not None and mention.first == j  # `the Future Initiative`
    if mention and mention.sort == "person" and (named or _into(low, after)) and not mention.title and not mention.possessive:
        mention = None  # `Los Angeles` looks like a name
    if mention:
        if mention.sort != "state" or mention.possessive or _names_occasion(sentence, mention.last, cues):
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


def _names_occasion(sentence: Sentence, after: int, cues: Cues) -> bool:
    """Whether the capitals behind a place end with the noun of an occasion: `to the Oslo Jazz Festival`."""
    end = after
    while end < len(sentence.low) and end - after < _LONGEST_NAME and sentence.words[end][:1].isupper():
        end += 1
    return end > after + 1 and sentence.low[end - 1] in cues.lists["event_nouns"]


_LONGEST_NAME = 5
_PARTS = frozenset("new great south north east west central upper lower".split())


def _into(low: tuple[str, ...], at: int) -> bool:
    """Whether only a place can stand here: `fly to`, `be at`, `arrive in`."""
    before = low[max(0, at - 2) : at]
    return before[-1:] in (("in",), ("into",)) or (before[:1] != () and before[-1] in ("to", "at") and before[0] in _MOVING)


_MOVING = frozenset(
    "be been travel travels travelled traveled travelling traveling fly flies flew flying jet jets jetted head heads headed heading".split()
)


def place_within(sentence: Sentence, start: int, mentions: list[Mention], cues: Cues, reach: int) -> str:
    """The place in which something is: `in Baku`, `at Baku`."""
    return _place_behind(_IN, sentence, start, mentions, cues, reach)


def place_of(sentence: Sentence, start: int, mentions: list[Mention], cues: Cues, reach: int = 16) -> str:
    """The place to which a clause points: `visit Baku`, `to Baku`, `in Baku`."""
    return _place_behind(_TO, sentence, start, mentions, cues, reach)


_IN = ("in", "at")
_TO = ("visit", "to", "in", "attend", "at")


def _place_behind(leads: tuple[str, ...], sentence: Sentence, start: int, mentions: list[Mention], cues: Cues, reach: int) -> str:
    """The first place behind one of the words, before any stop."""
    for j in range(start, min(len(sentence.low) - 1, start + reach)):
        if sentence.low[j] in STOPS or sentence.low[j] == ",":
            return ""
        if sentence.low[j] in leads and (place := place_object(sentence, j + 1, mentions, cues)[0]):
            return place
    return ""


def place_inside(sentence: Sentence, start: int, mentions: list[Mention], cues: Cues) -> str:
    """The place of what is visited: `a hospital in Oslo`."""
    return (
        place_within(sentence, start, mentions, cues, 7)
        if sentence.low[start] in ("a", "an", "the", "his", "her", "their", "its")
        else ""
    )


def place_before(sentence: Sentence, noun: int, mentions: list[Mention], cues: Cues) -> str:
    """`her Oslo trip`; nothing of `her European trip`."""
    before = sentence.low[noun - 1]
    return "" if before.endswith(("ean", "ian", "ese", "ish")) else place_object(sentence, noun - 1, mentions, cues)[0]


_CITIES = frozenset("capital city port town resort".split())


def _state_of(adjective: str, cues: Cues) -> str:
    """The state of an adjective, which `the Danish capital`, `the Danish port` lies in."""
    return next((state for state, names in cues.tables["countries"].items() if names[:1] == (adjective,)), "")


def _clean(text: str) -> str:
    return text[:-2] if text.replace("’", "'").endswith("'s") else text.strip(" ,.")


def is_that_place(low: Sequence[str], at: int) -> bool:
    """`the country`, `the region`: a place that the words before named."""
    return low[at : at + 1] == ("the",) and at + 1 < len(low) and low[at + 1] in _THAT_PLACE


_THAT_PLACE = frozenset("country region city capital".split())
