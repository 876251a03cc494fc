"""The places that a clause names: what stands right after a verb of motion, the city of an adjective, a place within a noun phrase."""

from collections.abc import Sequence

from kimvisit.drafting.occasions.sorts import NOUNS
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.text.closed import DETERMINERS
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import STARTERS
from kimvisit.drafting.text.times import CALENDAR, DAYS, MONTHS_IN_SHORT

STOPS = frozenset('; : . ? ! “ ” " since that who which but while because when if whether'.split())
NOT_PLACES = CALENDAR | {"may-month", "i", "day"}


def place_object(sentence: Sentence, after: int, mentions: list[Mention], cues: Cues, moved: bool = False) -> tuple[str, int]:
    """A place right after a verb of motion (a state, a capital, or another capitalised name), and the token behind it; nothing where there is none.
    `moved`: a verb leads there, such as `set off for`, so that a name alone is no person's."""
    low, words = sentence.low, sentence.words
    j = _first_of_place(sentence, after)
    if j >= len(low) or not _begins_place(sentence, j) or low[j + 1 : j + 2] in _AGAINST:
        return "", 0
    if j + 1 < len(low) and low[j + 1] in CITIES and (state := _state_of(words[j], cues)):
        return state, j + 2
    if low[j] in cues.lists["titles"]:
        return "", 0
    if town := _town_of(sentence, j):
        return _unlisted(sentence, town, cues)
    mention = next((m for m in mentions if m.first <= j < m.last), None)
    if mention is None or _is_no_person(mention, low, j, after) or (moved and _is_bare_name(mention)):
        return _unlisted(sentence, j, cues)
    if mention.sort == "state" and mention.possessive:
        return _of_a_land(sentence, mention, mentions, cues)
    if mention.sort != "state" or _names_occasion(sentence, mention.last, cues):
        return "", 0
    return _clean(" ".join(words[mention.first : mention.last])), mention.last


def _of_a_land(sentence: Sentence, land: Mention, mentions: list[Mention], cues: Cues) -> tuple[str, int]:
    """A place named with its land: Bergen in `Norway's Bergen`; of a part without a name of its own the land: `Norway's far north`."""
    low, at = sentence.low, land.last
    if at >= len(low) or any(m.first == at for m in mentions):
        return "", 0
    parts = next((k for k in range(at, min(len(low), at + _LONGEST_NAME)) if low[k] not in _QUARTERS), at)
    if parts > at:
        return ("", 0) if _names_occasion(sentence, at, cues) else (_clean(" ".join(sentence.words[land.first : at])), parts)
    led = low[land.first - 1] in ("to", "in", "into", "for")
    named = (
        led
        and sentence.words[at][0].isupper()
        and (at + 1 == len(low) or not sentence.words[at + 1][0].isalpha() or low[at + 1] in _BEHIND)
    )
    return _unlisted(sentence, at, cues) if named and low[at] not in NOT_PLACES | STARTERS else ("", 0)


def _town_of(sentence: Sentence, at: int) -> int:
    """The token of Bergen in `Norway's western port of Bergen`; 0 where there is none."""
    low, words = sentence.low, sentence.words
    if not words[at].endswith(("'s", "’s")):
        return 0
    town = next((t for t in range(at + 1, min(len(low) - 1, at + 5)) if low[t] in CITIES), 0)
    return town + 2 if town and low[town + 1] == "of" and words[town + 2][0].isupper() else 0


def _first_of_place(sentence: Sentence, after: int) -> int:
    """The token behind `the southern city of`, or with a capital, if one stands near enough: else one beyond them."""
    low, words = sentence.low, sentence.words
    near = range(after, min(len(low), after + 4))
    return next((k for k in near if low[k] not in _BEFORE_PLACE or words[k][0].isupper()), after + 4)


def _begins_place(sentence: Sentence, j: int) -> bool:
    """Whether a word can be the first of a place: no `Monday`, no `When`, no `Oslo-based`."""
    low, words = sentence.low[j], sentence.words
    if not words[j][0].isupper() or low in NOT_PLACES:
        return False
    if low in STARTERS and not (low in _PARTS and j + 1 < len(words) and words[j + 1][0].isupper()):
        return False
    return "-" not in words[j] or not words[j].rpartition("-")[2][:1].islower()


def _is_no_person(mention: Mention, low: tuple[str, ...], j: int, after: int) -> bool:
    """`fly to Los Angeles`, `the Future Initiative`: what looks like a name of somebody, where only a place can stand."""
    if mention.sort != "person" or mention.title or mention.possessive:
        return False
    return (low[j - 1] == "the" and mention.first == j) or _into(low, after)


def _is_bare_name(mention: Mention) -> bool:
    """`set off for Bergen`, where Bergen was taken for somebody: `Bergen will host the games`."""
    return mention.sort == "person" and mention.last - mention.first == 1 and not (mention.title or mention.possessive)


def _unlisted(sentence: Sentence, j: int, cues: Cues) -> tuple[str, int]:
    """A place on no file: `Stoke Newington`; no `Oslo's`, no `Nordic Summit`, no `European`."""
    low, words, nouns = sentence.low, sentence.words, cues.lists["event_nouns"]
    end = next((k for k in range(j, min(len(low), j + 4)) if _ends_name(sentence, k, j)), min(len(low), j + 4))
    letter = end - j == 1 and words[j].isupper() and len(words[j]) < 2
    adjective = low[end - 1].endswith(ADJECTIVES) and low[end - 1] not in _SEAS  # `invited to the European parliament`
    if letter or adjective or words[end - 1].endswith(("'s", "’s")) or not nouns.isdisjoint(low[end - 1 : end + 1]):
        return "", 0
    if end - j > 1 and low[end - 1] in NOUNS:
        return "", 0  # `the Gold Cup`
    if low[end : end + 1] == ("of",) and _heads_occasion(sentence, end + 1, cues):
        return "", 0
    return _clean(" ".join(words[j:end])), end


def _ends_name(sentence: Sentence, at: int, first: int) -> bool:
    """Whether a token is no more of a name: one without a capital, or a day behind it (`in Baku Apr. 24`, `in Baku Monday`)."""
    low, after = sentence.low, "".join(sentence.low[at + 1 : at + 2])
    dated = low[at] in DAYS or (low[at] in MONTHS_IN_SHORT and (after == "." or after.isdigit()))
    return not sentence.words[at][0].isupper() or (at > first and dated)


def _heads_occasion(sentence: Sentence, after: int, cues: Cues) -> bool:
    """Whether the noun of an occasion stands behind the capitals that begin here: `to the Group of Eight summit`."""
    end = next((k for k in range(after, len(sentence.low)) if not sentence.words[k][:1].isupper()), after)
    return end > after and sentence.low[end] in cues.lists["event_nouns"]


def _names_occasion(sentence: Sentence, after: int, cues: Cues) -> bool:
    """Whether the capitals behind a place end with the noun of an occasion: `to the Oslo Jazz Festival`."""
    end = after
    while end < len(sentence.low) and end - after < _LONGEST_NAME and sentence.words[end][:1].isupper():
        end += 1
    return end > after + 1 and (sentence.low[end - 1] in cues.lists["event_nouns"] or sentence.low[end - 1] in NOUNS)


def _into(low: tuple[str, ...], at: int) -> bool:
    """Whether only a place can stand here: `fly to`, `be at`, `arrive in`."""
    before = low[max(0, at - 2) : at]
    return before[-1:] in (("in",), ("into",)) or (before[:1] != () and before[-1] in ("to", "at") and before[0] in _MOVING)


def place_within(sentence: Sentence, start: int, mentions: list[Mention], cues: Cues, reach: int) -> str:
    """The place in which something is: `in Baku`, `at Baku`."""
    return _place_behind(_IN, sentence, start, mentions, cues, reach)


def place_of(sentence: Sentence, start: int, mentions: list[Mention], cues: Cues, reach: int = 16) -> str:
    """The place to which a clause points: `visit Baku`, `to Baku`, `in Baku`."""
    return _place_behind(_TO, sentence, start, mentions, cues, reach)


def _place_behind(leads: tuple[str, ...], sentence: Sentence, start: int, mentions: list[Mention], cues: Cues, reach: int) -> str:
    """The first place behind one of the words, before any stop."""
    for j in range(start, min(len(sentence.low) - 1, start + reach)):
        if sentence.low[j] in STOPS or sentence.low[j] == "," or _opens_clause(sentence.low, j):
            return ""
        if sentence.low[j] in _IN and "from" in sentence.low[max(start, j - _HOME) : j]:
            return ""  # `travel there from her home in Voss`
        if sentence.low[j] in leads and (place := place_object(sentence, j + 1, mentions, cues)[0]):
            return place
    return ""


def _opens_clause(low: Sequence[str], at: int) -> bool:
    """`declined as war rages in Chile`: an `as` that tells when or why; not `came as a guest to Oslo`, `as well as to Oslo`."""
    return (
        at > 0 and low[at] == "as" and low[at + 1] not in _AS_WHAT and low[at - 1] not in ("well", "soon", "far", "long", "such")
    )


def place_inside(sentence: Sentence, start: int, mentions: list[Mention], cues: Cues) -> str:
    """The place of what is visited: `a hospital in Oslo`."""
    return place_within(sentence, start, mentions, cues, 7) if sentence.low[start] in DETERMINERS else ""


def place_before(sentence: Sentence, noun: int, mentions: list[Mention], cues: Cues) -> str:
    """`her Oslo trip`; nothing of `her European trip`."""
    before = sentence.low[noun - 1]
    return "" if before.endswith(ADJECTIVES) else place_object(sentence, noun - 1, mentions, cues)[0]


def _state_of(adjective: str, cues: Cues) -> str:
    """The state of an adjective, which `the Danish capital`, `the Danish port` lies in."""
    return next((state for state, names in cues.tables["countries"].items() if names[:1] == (adjective,)), "")


def _clean(text: str) -> str:
    return text[:-2] if text.endswith(("'s", "’s")) else text.strip(" ,.")


def is_that_place(low: Sequence[str], at: int) -> bool:
    """`the country`, `the region`: a place that the words before named."""
    return low[at : at + 2] in _THAT_PLACE


ADJECTIVES, _SEAS = ("ean", "ian", "ese", "ish"), frozenset(("mediterranean", "caribbean", "aegean"))
_BEFORE_PLACE = frozenset(
    "province provinces region city cities town island state of the to neighbouring neighboring nearby his their both north south in "
    "northern southern eastern western central northeastern northwestern southeastern southwestern".split()
)
_QUARTERS = frozenset(
    "far north south east west northeast northwest southeast southwest eastern western northern southern maritime".split()
)
_BEHIND = frozenset("in on for and with where to by from after before as last this next at when aboard".split())
CITIES = frozenset("capital city port town resort".split())
_IN = ("in", "at")
_AGAINST = (("v",), ("vs",), ("versus",))  # `to the Chile v Peru game`
_LONGEST_NAME, _HOME = 5, 4
_MOVING = frozenset(
    "flight flights ticket tickets be been travel travels travelled traveled travelling traveling fly flies flew flying jet jets jetted head heads headed heading".split()
)
_PARTS = frozenset("new great south north east west central upper lower".split())
_AS_WHAT = DETERMINERS | frozenset(
    "well part guest guests head leader leaders president planned scheduled expected early soon far of from in on at late observers observer "
    "chairman chief envoy envoys ambassador speaker host prime foreign vice deputy new king queen".split()
)
_THAT_PLACE = frozenset(("the", place) for place in "country region city capital".split())
_TO = ("visit", "to", "in", "attend", "at")
