"""Where a first trip abroad goes, by the other words of its sentence: `chose Chile for his first foreign trip`, `his first, in May, was to Oslo`."""

from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.occasions.places import STOPS, place_object
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import CALENDAR, PERIODS

_REACH = 12
_BETWEEN = (
    CALENDAR
    | PERIODS
    | frozenset(
        "for on in at as of to with what that may-month been have had his her its their the a an it will would could might may be become becomes became is was has now still "
        "make makes made mark marks marked likeliest likely probable destination stop country choice natural beginning starting late early last this "
        "trip visit journey tour next last - – , mr mrs ms".split()
    )
)
_LEADS = frozenset(
    "in to into from for visit visits visited pick picks picked choose chooses chose chosen choosing picking".split()
)
_PASSED_OVER = frozenset("not over than instead ahead before".split())  # `Chile, not Peru, as his first destination`
_SAID_TO = frozenset("according thanks due owing speaking spoke talking told said added prior next".split())


def goal_of_first(sentence: Sentence, hit: Hit, mentions: list[Mention], cues: Cues) -> str:
    """The place to which a first trip goes; empty where its sentence names none beside it."""
    return _behind(sentence, hit, mentions, cues) or _before(sentence, hit, mentions, cues)


def _behind(sentence: Sentence, hit: Hit, mentions: list[Mention], cues: Cues) -> str:
    """Oslo in `his first foreign trip, in May, was to Oslo`."""
    low = sentence.low
    for j in range(hit.last, min(len(low) - 1, hit.last + _REACH)):
        if low[j] in STOPS:
            return ""
        if low[j] == "to" and low[j - 1] not in _SAID_TO and (place := place_object(sentence, j + 1, mentions, cues)[0]):
            return place
    return ""


def _before(sentence: Sentence, hit: Hit, mentions: list[Mention], cues: Cues) -> str:
    """Chile in `picked Chile for her first trip abroad`, `returned from Chile, her first trip abroad`."""
    low, words = sentence.low, sentence.words
    for k in range(hit.first - 1, max(-1, hit.first - _REACH), -1):
        mention = next((m for m in mentions if m.first <= k < m.last), None)
        if mention and mention.sort == "state" and low[mention.first - 1] not in _PASSED_OVER:
            return "" if mention.possessive else " ".join(words[mention.first : mention.last])
        if mention is None and k and low[k - 1] in _LEADS and (place := place_object(sentence, k, mentions, cues)[0]):
            return place
        if not (mention or low[k] in _BETWEEN | _PASSED_OVER or low[k].isdigit()):
            return ""
    return ""
