"""Whether capitalised words look like the name of a person."""

import re
from collections.abc import Sequence

from kimvisit.drafting.people.callings.nouns import is_calling
from kimvisit.drafting.people.names.given import is_given
from kimvisit.drafting.people.names.on_file import GIVEN, PARTICLES, normal
from kimvisit.drafting.text.closed import SIBLINGS
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.starters import STARTERS

_COMPOUND = re.compile(r"-(?:\w+ed|led|born|run|old|style|era|wide|made|time|\w+ing|\w+ly)$")
NO_PERSON = re.compile(
    r", (?:the|its|an?) (?:[\w-]+ ){0,2}(?:office|palace|ministry|residence|agency|party|company|firm|club|team|band|network|council|institute|university|charity)(?=[,.])"
    r"| (?:chief minister|governor|mayor|senator|head coach|coach|captain|quarterback|striker|midfielder|defender|winger|goalkeeper|defensive|offensive)\b"
    r"| (?:co-)?(?:founder|boss|owner|chairman|chairwoman|chief executive)(?=,| [A-Z])"
)
LETTERS = frozenset(
    "MP TD MLA MLC MEP MSP MS AM QC KC SC SAN CBE OBE MBE KBE DBE GCB PC SJ OP OSB PhD MD MBBS".split()
)  # behind a name
_MONTHS = frozenset(("april", "may", "june", "march"))  # `Theresa May`


def is_person(words: list[str], cues: Cues) -> bool:
    """Whether two to four capitalised words can be a person's name: `Ann Lee`, not `Basel Toy Fair`."""
    low = [normal(w) for w in words if w in GIVEN or w.lower() not in PARTICLES]
    if low[1:] and low[-1] in _MONTHS and is_given(low[0], cues):
        return True
    return 2 <= len(low) <= 4 and not any(test(words, low, cues) for test in _NO_PERSONS)


def _has_no_name(words: list[str], low: list[str], cues: Cues) -> bool:
    """`Tomorrow Ann`, `Holm Institute`: a word that is in no name of a person."""
    return not STARTERS.isdisjoint(low) or not cues.lists["body_words"].isdisjoint(low)


def _is_occasion(words: list[str], low: list[str], cues: Cues) -> bool:
    """`Basel Toy Fair`, `Book Fair`, `Lund FM`; not `Nancy Wake`."""
    held = low[-1] in cues.lists["event_nouns"] and (len(low) > 2 or not is_given(low[0], cues))
    return held or low[-1] in _LETTERED


def _is_place(words: list[str], low: list[str], cues: Cues) -> bool:
    """`St Ives`, `Abbey Lane`."""
    return len(low) == 2 and (low[0] in _SAINT or (low[1] in _STREETS and not is_given(low[0], cues)))


def _is_office(words: list[str], low: list[str], cues: Cues) -> bool:
    """`the Holy Father`."""
    return " ".join(low) in cues.lists["office_nouns"]


def _is_parted(words: list[str], low: list[str], cues: Cues) -> bool:
    """`session C. Participants may`."""
    return words[0].endswith(".") and low[-1] in cues.lists["people_nouns"]


def _is_written_oddly(words: list[str], low: list[str], cues: Cues) -> bool:
    """`NATO Ray`, `Lee-led Lions`."""
    return any((len(w) > 2 and w.isupper() and "." not in w) or ("-" in w and _COMPOUND.search(w)) for w in words)


_NO_PERSONS = (_has_no_name, _is_occasion, _is_place, _is_office, _is_parted, _is_written_oddly)


def brief_of(name: list[str], before: str) -> int:
    """How many words that look like a name's are what a post is for: one in `Minister for Health Ann Lee`."""
    return len(name) - 2 if len(name) > 2 and _POST.search(before[-_REACH:]) else 0


_LETTERED = frozenset("fm tv fc afc rfc plc ltd llc gaa".split())


def tells_what(word: str, cues: Cues, opens: bool) -> bool:
    """Whether the first of three words only tells what somebody is: `Spaniard` in `the Spaniard Juan Mora`; `Novelist` where it opens a sentence."""
    return _is_native(word.lower(), cues) or (opens and opens_as_calling(word, cues))


def _is_native(word: str, cues: Cues) -> bool:
    """`Spaniard`, `Texan`."""
    listed = word in cues.lists["person_nouns"] or any(word in natives for natives in cues.tables["natives"].values())
    return listed and not is_given(word, cues)


def is_of_a_thing(text: str, at: int, words: Sequence[str]) -> bool:
    """Whether a name that begins at a place in a text is that of a place (`in Tamil Nadu`, `at Crown Hall`; not `at Ann Lee's request`) or of a
    prize (`Nobel Peace laureates`)."""
    owns = words[-1].endswith(("'s", "’s"))
    return (
        text.endswith(_WHERE if owns else (*_WHERE, " at "), 0, at)
        or _OF_PRIZE.match(text, at + len(" ".join(words))) is not None
    )


def is_work(text: str, at: int) -> bool:
    """Whether the words before a place call what is named there a paper, or a work of somebody: `newspaper Dagens Nyheter`, `Her debut, Salt
    Roads`."""
    return _PAPER.search(text, max(0, at - 12), at) is not None or _WORK.search(text[max(0, at - 48) : at]) is not None


_OF_PRIZE = re.compile(r" (?:co-)?(?:laureate|prize|award|winner|nominee|medallist|medalist)s?\b")
_PAPER = re.compile(r"(?:newspaper|daily|agency|broadcaster|magazine|network|website|channel|tabloid|weekly) $")
_WORK = re.compile(
    r"(?:^|[.!?”] )(?:Her|His|Their)(?: [a-z-]+){0,3}? (?:debut|novel|memoir|album|single|film|play|book|song|musical)(?: [a-z]+)?, $"
)  # `Her debut, Salt Roads, was`
_WHERE = (" in ", " near ", " across ", " throughout ")
_SAINT = frozenset("st saint co county mount fort port lake".split())
_STREETS = frozenset("lane crescent quay drive boulevard mews row".split())
_POST = re.compile(r"(?:[Mm]inister|[Ss]ecretary|[Cc]ommissioner|[Ss]pokes[a-z]+) (?:of|for) $")
_REACH = 24


def is_first_lady(words: Sequence[str], at: int) -> bool:
    """`First Lady Ann`, who is no `Lady Ann`."""
    return at > 0 and normal(words[at]) == "lady" and normal(words[at - 1]) == "first"


def opens_as_calling(word: str, cues: Cues) -> bool:
    """Whether a word that opens a sentence tells what somebody does, and is no given name: `Novelist`, `Goalkeeper`."""
    low = word.lower().removesuffix("s")
    if is_given(low, cues):
        return False
    return low in cues.lists["source_nouns"] or is_calling(low, cues)


def stands_before_names(word: str, cues: Cues) -> bool:
    """Whether a word is no name but can stand before one: a title (`President-elect`), a plural, what opens a sentence."""
    lists = cues.lists
    if word in lists["titles"] or word in STARTERS or word in lists["people_nouns"] or word in SIBLINGS:
        return True
    one, blank, other = word.partition(" ")
    return bool(blank) and ((other in _RANKS and one in lists["titles"]) or (one in _RANKS and other in lists["titles"]))


_RANKS = frozenset("elect designate general emeritus ex vice co then deputy".split())
