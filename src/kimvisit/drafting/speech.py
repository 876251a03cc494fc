"""The parts of a sentence that reports speech: the speaker's words, the addressee, the day, where the content begins."""

import re
from collections.abc import Sequence

from kimvisit.drafting.mentions import Known, Mention
from kimvisit.drafting.sentences import Sentence
from kimvisit.drafting.when import When

_LINKS = frozenset(', ; : ( ) “ ” " « » – — -'.split()) | {
    "that",
    "but",
    "while",
    "whereas",
    "although",
    "though",
    "whether",
    "because",
    "when",
    "if",
    "as",
    "after",
    "before",
}


_TOLD = frozenset("said says told reported reports added quoted".split())


_NOUNISH = frozenset(
    "spokesman spokeswoman minister president leader aide adviser chairman director secretary chief head".split()
)


_AUXILIARIES = frozenset("did does do has have had was were is are will would could".split())


SKIPPED = frozenset(
    "also later earlier then again however meanwhile has have had was is were are been reportedly only simply further once".split()
)


_INTRO = frozenset(
    "on in at during after before speaking asked meanwhile however earlier later but and still also for with following besides yesterday today last "
    "when while as since until by under despite although though if this addressing commenting responding from upon amid because unlike since".split()
)


_PLACED = frozenset("in on at to during after from by here late early and with".split())


_ADDRESSED = re.compile(
    r"\s*(?:(?:to )?(?:reporters|journalists|the press|a news conference|lawmakers|parliament|the media|us|them|him|her|state television|the agency|the newspaper)\b|"
    r"(?:on )?(?:the |the strict )?condition of anonymity|under (?:the )?condition of anonymity|(?:in|at|during) (?:an? |the )(?:statement|interview|briefing|telephone interview|"
    r"press conference|news conference|press briefing|daily briefing|phone interview|tweet|post|letter|speech|report|televised address)\b|by telephone|by phone|"
    r"on (?:his|her|its) (?:official )?(?:twitter|facebook|website)\w*|without elaborating|separately|too|as well|also|here|,|on state television|"
    r"(?:on )?(?:late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?: (?:morning|evening|night|afternoon))?|(?:yesterday|today|earlier)\b|last (?:week|month|year)\b)",
    re.IGNORECASE,
)


def left_of(sentence: Sentence, verb: int) -> tuple[int, int]:
    """The speaker's words left of a verb: `the spokesman`, `Ann Lee, an aide,`, `the source, who ...,`."""
    low, j = sentence.low, verb - 1
    floor = max(-1, verb - 45)
    while j > floor and (low[j] in SKIPPED or (low[j].endswith("ly") and len(low[j]) > 4) or low[j].endswith("day")):
        j -= 2 if low[j].endswith("day") and j and low[j - 1] == "on" else 1
    last = j + 1
    if j > floor and low[j] == ",":
        back = j - 1
        while back > floor and low[back] not in (",", "“", "”", '"', ";", ":"):
            back -= 1
        if back <= floor or low[back] != "," or back == j - 1:
            return last, last
        if low[back + 1] in ("citing", "quoting", "speaking"):
            last = back
        named = any(w[:1].isupper() for w in sentence.words[back + 1 : j])
        if (
            low[back + 1] not in ("who", "which", "a", "an", "the", "whose", "speaking")
            and not named
            and "'s" not in " ".join(low[back + 1 : j])
        ) and not (set(low[back + 1 : j]) & _NOUNISH):
            return last, last
        j = back - 1
    while j > floor and low[j] not in _LINKS and low[j] not in _TOLD and not (low[j] == "and" and not _both_names(sentence, j)):
        j -= 1
    return j + 1, last


def opening_of(sentence: Sentence) -> tuple[int, int]:
    """The subject that opens a sentence, for `The letter did not name him and said ...`."""
    first = 2 if sentence.low[1:2] == (",",) else 0
    for j in range(first + 1, min(len(sentence.low), first + 14)):
        if sentence.low[j] in _AUXILIARIES:
            return first, j
    return 0, 0


def _both_names(sentence: Sentence, at: int) -> bool:
    return 0 < at < len(sentence.words) - 1 and sentence.words[at - 1][0].isupper() and sentence.words[at + 1][0].isupper()


def is_verbal(sentence: Sentence, i: int, first: int, last: int, mentions: list[Mention], known: Known) -> bool:
    """`sources say`, `Ann Lee says`, but not `the report` or `state media`."""
    if last != i and sentence.low[last] not in SKIPPED:
        return False
    ending = sentence.low[last - 1]
    return any(m.last == last and not m.possessive and m.sort != "adjective" for m in mentions) or (
        ending in known.cues.lists["source_nouns"] and last - first <= 8
    )


def withheld_at(sentence: Sentence, i: int, known: Known) -> int | None:
    """The start of `did not say`, `declined to confirm`; None where the verb is not withheld."""
    low = sentence.low
    if i >= 2 and low[i - 1] == "not" and low[i - 2] in ("did", "does", "do", "would", "could", "has", "have", "had"):
        return i - 2
    if i >= 2 and low[i - 1] == "never" and low[i] in ("confirmed", "said", "announced"):
        return i - 2 if low[i - 2] in ("has", "have", "had") else i - 1
    if i >= 1 and low[i - 1] in ("didn't", "doesn't", "don't", "wouldn't", "hasn't", "haven't"):
        return i - 1
    if i >= 2 and low[i - 1] == "to" and low[i - 2] in ("declined", "refused", "declines", "refuses", "yet", "failed"):
        return i - 2
    return None


def content_of(sentence: Sentence, i: int) -> tuple[int, bool]:
    """Where the words after a verb of saying begin, and whether there are none."""
    at = sentence.ends[i] - sentence.start
    text = sentence.text
    for _ in range(6):
        match = _ADDRESSED.match(text, at)
        if not match or match.end() == at:
            break
        at = match.end()
    rest = text[at:].strip(" .,")
    words = rest.split()
    empty = len(words) < 2 or (words[0] in _PLACED and len(words) <= 6) or (words[0] == "who")
    return sentence.start + at, empty


def is_after(sentence: Sentence, first: int) -> bool:
    """Whether words that end with a comma or a quotation stand before the speaker."""
    return first > 2 and sentence.low[first - 1] in (",", "”", '"', "»", "?", "!", "-", "–", "—")


def is_intro(sentence: Sentence) -> bool:
    return sentence.low[0] in _INTRO or sentence.low[0].endswith("ly")


def addressee_of(sentence: Sentence, i: int, mentions: list[Mention], who: str) -> tuple[str, ...]:
    """`told Interfax`, `said in an interview with the BBC`: the relay that carried it."""
    low = sentence.low
    for m in mentions:
        if i < m.first <= i + 9 and m.sort in ("agency", "outlet") and len(m.ids) == 1 and m.ids[0] != who:
            between = low[i + 1 : m.first]
            direct = low[i] in ("told", "tells") and len(between) <= 3 and not set(between) & {",", "that"}
            asked = {"interview", "to"} & set(between) and not set(between) & {",", "that", "“", '"'}
            if direct or (asked and len(between) <= 7):
                return (m.ids[0],)
    return ()


def dated(sentence: Sentence, i: int, first: int, dates: Sequence[When]) -> str | None:
    """The date that stands beside the verb, or opens the sentence before the speaker."""
    for date in dates:
        token = sentence.at(date.start + sentence.start)
        if (
            i < token <= i + 5
            and not set(sentence.low[i + 1 : token]) & {"that", "“", '"', ":"}
            and not (sentence.low[i] == "confirmed" and token > i + 3)
        ):
            return date.edtf or None
        if token < first and first - token <= 5 and date.start <= 4:
            return date.edtf or None
        if token < i and i - token <= 2:
            return date.edtf or None
    return None


def is_speech(sentence: Sentence, i: int, last: int, mentions: list[Mention]) -> bool:
    """Whether the verb surely reports speech although its speaker is unknown."""
    after = sentence.low[i + 1 : i + 2]
    return sentence.low[i] in ("said", "says", "told", "added") or after == ("that",)
