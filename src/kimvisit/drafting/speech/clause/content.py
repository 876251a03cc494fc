"""Where the words begin that a verb of saying gives to its speaker, behind the addressee, the day and the occasion."""

import re

from kimvisit.drafting.speech.words import PLACED, SUBORDINATE, VOWS
from kimvisit.drafting.text.sentences import Sentence

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
_ASIDE = re.compile(r",[^,;“\"]{1,80}, that\b")


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
    vowed = sentence.low[i].startswith(VOWS) and "to" in words
    nothing = words[:1] == ["nothing"] and words[1:] != [] and words[1] in SUBORDINATE  # `said nothing when she was invited`
    empty = len(words) < 2 or (bool(short) and not vowed) or words[0] in ("who", "which") or nothing
    return sentence.start + at, empty
