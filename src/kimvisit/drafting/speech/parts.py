"""The parts of a sentence that reports speech: the speaker's words, the addressee, the day, where the content begins."""

import re

from kimvisit.drafting.speech.said import is_day_of_saying, opens_saying
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.text.closed import ARTICLES, DO, FINITE, HAS
from kimvisit.drafting.text.numbers import SEVERAL
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import DAYS, UNITS

SUBORDINATE = frozenset("while although though after when since before because if despite whereas as until once".split())
SKIPPED = frozenset(
    "also later earlier then again however meanwhile has have had was is were are been reportedly only simply further once now already "
    "still too all both today yesterday since soon just even previously never thus "
    "did does do jointly separately instead first himself herself itself themselves".split()
)
_INTRO = SUBORDINATE | frozenset(
    "on in at during before speaking asked meanwhile however earlier later but and still also for with following besides yesterday today last "
    "by under this addressing commenting responding from upon amid unlike according citing quoting writing answering replying "
    "ahead given instead so then yet to".split()
)
PLACED = frozenset("in on at to during after from by here late early with without before when as while following".split())
AUXILIARIES = FINITE | {"plans", "never"}
_DID = (*HAS, "did")
_AUXILIARIES_OF_NOT = DO | HAS | frozenset("would will could can".split())
_CONTRACTED = frozenset("didn't doesn't don't wouldn't hasn't haven't won't couldn't cannot can't".split())
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?: (?:morning|evening|night|afternoon))?"
_ADDRESSED = re.compile(
    r"\s*(?:(?:to )?(?:reporters|journalists|the press|a news conference|lawmakers|parliament|the media|this (?:news)?paper|us|them|him|her|state television|the agency|the newspaper)\b|"
    r"(?:on )?(?:the |the strict )?condition of anonymity|under (?:the )?condition of anonymity|(?:in|at|during|via|through) (?:an?|the|his|her|its) (?:\w+ ){0,2}"
    r"(?:statement|interview|briefing|conference|tweet|post|letter|speech|report|address|message|note|communique|telegram|broadcast|release)\b|"
    r"by telephone|by phone|in writing|"
    r"on (?:his|her|its) (?:official )?(?:twitter|facebook|website)\w*|on (?:twitter|facebook|x|telegram|instagram|social media)\b|"
    r"without elaborating|separately|too|as well|also|here|,|on state television|"
    rf"(?:on )?(?:late |early )?{_WEEKDAY}|(?:yesterday|today|earlier)\b|(?:last|this) (?:week|month|year)\b)",
    re.IGNORECASE,
)
_CONTENT = ("that", "it", "he", "she", "they")
_LONGEST = 8
_TIMES = SEVERAL | UNITS | frozenset("moments just only even shortly soon long barely not a several few some".split())
_WRITTEN = frozenset("post report comment note claim statement tweet".split())
_PAPERS = frozenset("letter statement email e-mail memo".split())
_OPENING, _HEARER = 5, 6
_NEVER_SAID = frozenset("confirmed said announced reported mentioned acknowledged disclosed revealed admitted".split())
_VOWS = ("promis", "vow", "pledg")
_ASIDE = re.compile(r",[^,;“\"]{1,80}, that\b")


def is_verbal(scene: Scene, i: int, first: int, last: int) -> bool:
    """`sources say`, `Ann Lee says`, but not `the report` or `state media`."""
    low = scene.sentence.low
    if low[i - 1 : i] == ("no",) or (
        low[max(0, i - 2)] in ("a", "an") and low[i] in _WRITTEN
    ):  # `there is no doubt that`, `in a Twitter post that`
        return False
    if last != i and low[last] not in SKIPPED and low[last] not in (",", "(", "who", "which"):
        return False
    return (
        _is_titled_person(scene, first, last)
        or (low[i] == "says" and _is_name_or_paper(scene, i, first, last))
        or _is_named(scene, first, last)
        or (last == i and _is_unnamed(scene, first, last))
        or (low[last - 1] in scene.known.cues.lists["source_nouns"] and last - first <= _LONGEST)
        or _has_content(low, i, low[last - 1])
    )


def _is_titled_person(scene: Scene, first: int, last: int) -> bool:
    """A person between commas: `Ann Lee, the mayor, says`, `the mayor, Ann Lee, says`."""
    if scene.sentence.low[last - 1] != ",":
        return False
    return any((m.first in (first, first + 1) or m.last == last - 1) and m.sort == "person" for m in scene.mentions)


def _is_name_or_paper(scene: Scene, verb: int, first: int, last: int) -> bool:
    """`Labour says`, `a letter from the club says`."""
    return _is_bare_name(scene, first, last, verb) or not _PAPERS.isdisjoint(scene.sentence.low[first : min(last, first + 3)])


def _is_named(scene: Scene, first: int, last: int) -> bool:
    """A name right before the verb, or a person with what he is of: `Ann Lee says`, `Ann Lee of the Polar Institute says`."""
    low, mentions = scene.sentence.low, scene.mentions
    if any(m.last == last and not m.possessive and m.sort != "adjective" for m in mentions):
        return True
    return any(m.first == first and m.sort == "person" and low[m.last] in ("of", "at", "from") for m in mentions if m.last < last)


def _is_unnamed(scene: Scene, first: int, verb: int) -> bool:
    """No name, but words that can only speak: `“...” the caption says`, `officials say`, `the festival office says`."""
    low = scene.sentence.low
    if low[verb] == "says":
        return (low[first - 1] in ("”", '"', "»") and low[first] in ARTICLES) or _is_body(scene, first, verb)
    return low[verb] == "say" and low[verb - 1].endswith("s")


def _has_content(low: tuple[str, ...], i: int, ending: str) -> bool:
    """Whether the verb is followed by what is said: `the club says it will`; not `the club's says`."""
    after = low[i + 1 : i + 2]
    return after != () and after[0] in _CONTENT and ending.isalpha() and not ending.endswith("'s")


def withheld_at(sentence: Sentence, i: int) -> int | None:
    """The start of `did not say`, `declined to confirm`, `would neither confirm nor deny`; None where the verb is not withheld."""
    low, verb = sentence.low, sentence.low[i]
    if i > 3 and low[i - 3 : i - 1] == ("at", "any"):  # `did not at any point confirm`
        i -= 3
    while i > 2 and (low[i - 1] == "yet" or low[i - 1].endswith("ly")):
        i -= 1
    before = low[i - 1] if i else ""
    if before == "not" and low[max(0, i - 2)] in ("still", "also") and low[max(0, i - 3)] in _DID:  # `has still not confirmed`
        return i - 3
    if before in _CONTRACTED:
        return i - 1
    if before == "not":
        return i - 2 if i > 1 and low[i - 2] in _AUXILIARIES_OF_NOT else None
    if before == "never":
        return i - 1 - (low[i - 2] in HAS) if i > 1 and verb in _NEVER_SAID else None
    if before == "to":
        return _declined(low, i)
    neither = low[max(0, i - 4) : i] if before in ("neither", "nor") else ()
    if "neither" not in neither:
        return None
    first = i - 1 - neither[::-1].index("neither")
    return first - (low[first - 1] in ("would", "could", "will", "has", "have", "had"))


def content_of(sentence: Sentence, i: int) -> tuple[int, bool]:
    """Where the words after a verb of saying begin, and whether there are none."""
    at = sentence.ends[i] - sentence.start
    text = sentence.text
    comma = False
    for _ in range(6):
        if aside := _ASIDE.match(text, at):
            return sentence.start + aside.end() - 4, False
        match = _ADDRESSED.match(text, at)
        if not match or match.end() == at:
            break
        comma = match.group().strip() == ","
        at = match.end()
    rest = text[at:].strip(" .,")
    words = rest.lower().split(None, 7)
    short = words and words[0] in PLACED and "that" not in words and (len(words) <= 6 or comma)
    vowed = sentence.low[i].startswith(_VOWS) and "to" in words
    nothing = words[:1] == ["nothing"] and words[1:] != [] and words[1] in SUBORDINATE  # `said nothing when she was invited`
    empty = len(words) < 2 or (bool(short) and not vowed) or words[0] in ("who", "which") or nothing
    return sentence.start + at, empty


def is_after(sentence: Sentence, first: int) -> bool:
    """Whether words that end with a comma or a quotation stand before the speaker: `..., Ann Lee said`, `..., as Ann Lee said`."""
    if first > 3 and sentence.low[first - 1] == "as":
        first -= 1
    return first > 1 and sentence.low[first - 1] in (",", "”", '"', "»", "?", "!", "-", "–", "—")


def opens_clause(low: tuple[str, ...]) -> bool:
    """Whether words open with a clause of time or reason: `After Ann Lee said so`, `Hours after Ann Lee said so`."""
    behind = next((t for t, word in enumerate(low[:_OPENING]) if word in SUBORDINATE), None)
    return behind is not None and (behind == 0 or _TIMES.issuperset(low[:behind]))


def is_intro(sentence: Sentence) -> bool:
    """Whether a sentence opens with words that stand before the subject: `In Minsk`, `Asked about it`, `Recently`, `Hours after`."""
    if sentence.low[0] in _TIMES and opens_clause(sentence.low):
        return True
    return sentence.low[0] in _INTRO or (sentence.low[0].endswith(("ly", "ing", "ed")) and len(sentence.low[0]) > 4)


def goes_on(sentence: Sentence, begin: int, resume: int) -> bool:
    """Whether the speaker stands in the middle of what is said: `Ann Lee, he said, will go`; `In May, he said, she will go`."""
    after = sentence.at(resume)
    if after >= len(sentence.low) or ("," not in sentence.text[max(0, resume - sentence.start - 2) : resume - sentence.start]):
        return False
    return sentence.low[after] in AUXILIARIES or (begin <= 6 and AUXILIARIES.isdisjoint(sentence.low[:begin]))


def addressee_of(scene: Scene, i: int, who: str) -> tuple[str, ...]:
    """`told Interfax`, `said in an interview with the BBC`: the relay that carried it."""
    low = scene.sentence.low
    for m in scene.mentions:
        if i < m.first <= i + 9 and m.sort in ("agency", "outlet") and len(m.ids) == 1 and m.ids[0] != who:
            between = low[i + 1 : m.first]
            direct = low[i] in ("told", "tells") and len(between) <= 3 and not set(between) & {",", "that"}
            asked = {"interview", "to"} & set(between) and not set(between) & {",", "that", "“", '"'}
            if direct or (asked and len(between) <= 7):
                return (m.ids[0],)
    return ()


def dated(scene: Scene, i: int, first: int) -> str | None:
    """The date that stands beside the verb, or opens the sentence before the speaker; empty where it cannot be told what day that is."""
    sentence = scene.sentence
    for date in scene.dates:
        if not is_day_of_saying(sentence, i, date):
            continue
        token = sentence.at(date.start + sentence.start)
        if (
            i < token <= i + 5
            and not set(sentence.low[i + 1 : token]) & {"that", "“", '"', ":"}
            and not (sentence.low[i] == "confirmed" and token > i + 3)
        ):
            return date.edtf
        if token < first and first - token <= 5 and date.start <= 4:
            return date.edtf
        if token < i and (i - token <= 2 or opens_saying(sentence, i, date)):
            return date.edtf
    return None


def is_speech(sentence: Sentence, i: int) -> bool:
    """Whether the verb surely reports speech although its speaker is unknown."""
    after = sentence.low[i + 1 : i + 2]
    if sentence.low[i] in ("said", "say", "says", "told", "added") or after in (("that",), (":",)):
        return True
    if not after or not (after[0] in ("to", "on") or after[0] in DAYS):
        return False
    told = sentence.low[i + 2 : i + 2 + _HEARER]  # `confirmed to the Herald that`, `promised on Monday that`
    return "that" in told and "," not in told[: told.index("that")]


def _is_bare_name(scene: Scene, first: int, last: int, verb: int) -> bool:
    """`Labour says`: one word in capitals right before the verb."""
    return last == verb and last - first == 1 and scene.sentence.words[first][:1].isupper()


def _is_body(scene: Scene, first: int, last: int) -> bool:
    """`Chile's intelligence service`, `the festival office`."""
    low, lists = scene.sentence.low, scene.known.cues.lists
    opens = low[first] in ("the", "its", "their") or any(word.endswith("'s") for word in low[first : min(last, first + 3)])
    return opens and last - first <= 6 and (low[last - 1] in lists["body_words"] or low[last - 1] in lists["body_nouns"])


def _declined(low: tuple[str, ...], i: int) -> int | None:
    """The start of `declined to say`, `refused for weeks to say`."""
    if i > 1 and low[i - 2] in ("declined", "refused", "declines", "refuses", "yet", "failed"):
        return i - 2
    return i - 4 if i > 4 and low[i - 3] == "for" and low[i - 4] in ("declined", "refused", "failed") else None
