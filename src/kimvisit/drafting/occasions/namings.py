"""Where a text names an occasion: `next week's Nordic summit in Bergen`, `the funeral of Ann Lee`, `a visit to Leeds`, `the event`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from kimvisit.drafting.occasions.before_noun import Before, words_before
from kimvisit.drafting.occasions.behind_noun import Behind, place_before, where, words_behind
from kimvisit.drafting.occasions.event_days import day_after, day_before
from kimvisit.drafting.occasions.sorts import BODIES, NOUNS, VAGUE, is_own_name, is_plural, singular, sort_of

_WORD = re.compile(r"[A-Za-z][A-Za-z-]{2,}\d*|G\d+")
_IN_YEAR = re.compile(r"In ((?:19|20)\d\d),")


class Naming(NamedTuple):
    """An occasion as a text names it once: its place there, the noun (singular), the words before it, whose it is, where, when, and the
    word that leads to it. `that` says that the last one is meant, `own` that it is told apart from another: `last year's summit`, `another summit`; `fresh` that it is new: `a summit in Bergen`; `passing` that no more is told of a new one: `attended a vigil`;
    `proper` that its noun is printed as part of its name: `the Academy Awards`; `short` is its abbreviation in brackets; `hall` that the place is a building; `arrival` that the day is of a journey to it: `will fly to Oslo on 8 May for the gala`;
    `country` is the state of its place, or that whose it is."""

    paragraph: int
    start: int
    end: int
    noun: str
    name: str = ""
    of: str = ""
    place: str = ""
    date: str = ""
    lead: str = ""
    bare: bool = False
    that: bool = False
    own: bool = False
    fresh: bool = False
    passing: bool = False
    proper: bool = False
    short: str = ""
    hall: bool = False
    arrival: bool = False
    country: str | None = None

    @property
    def sort(self) -> str:
        """The sort of the noun."""
        return sort_of(self.noun)


def namings_in(paragraph: str, number: int, nouns: frozenset[str], published: tuple[date, date] | None) -> Iterator[Naming]:
    """The occasions that a paragraph names, in order; plurals and nouns without any article or name are left out."""
    titled = number == 0 and _is_titled(paragraph)
    last = -9
    wanted = _wanted(nouns)
    for match in [match for match in _WORD.finditer(paragraph) if match.group().lower() in wanted]:
        noun = match.group().lower()
        if noun in _ONES:
            if not _EARLIER.search(paragraph, max(0, match.start() - 20), match.start()):
                continue
            noun = "edition"
        if noun == "opening" and (part := _NEXT.match(paragraph, match.end())) and singular(part[1].lower()) in VAGUE:
            continue
        doubled, last = match.start() == last + 1 and singular(noun) in VAGUE, match.end()
        if doubled or is_plural(noun) or _goes_on(paragraph, match.end(), nouns):
            continue
        after = _NEXT.match(paragraph, match.end())
        end = after.end() if after and singular(after[1].lower()) in VAGUE else match.end()
        if found := _read(paragraph, number, match.start(), end, singular(noun), published, titled):
            yield found


@lru_cache(maxsize=4)
def _wanted(nouns: frozenset[str]) -> frozenset[str]:
    return nouns | NOUNS | OTHERWISE


def _goes_on(paragraph: str, end: int, nouns: frozenset[str]) -> bool:
    """Whether the noun only tells of what sort the next one is: `the wedding guests`, `the festival final`; a `summit meeting` is a summit."""
    after = _NEXT.match(paragraph, end)
    following = after[1].lower() if after else ""
    return following in _COMPOUNDS or (following in nouns and singular(following) not in VAGUE)


_SELDOM = frozenset("speech address ball march lecture sermon".split())
_ATTENDING = frozenset(
    "lead leads led leading attend attends attended attending skip skips skipped skipping boycott boycotts boycotted boycotting shun shuns shunned shunning miss misses missed "
    "missing join joins joined joining at".split()
)
_ONES = frozenset(("one", "ones"))
OTHERWISE = _SELDOM | _ONES
_EARLIER = re.compile(r"\b(?:last|previous|earlier)(?: two| three)? $")
_VERBS = frozenset("debate protest race visit tour rally launch".split())
_OBJECT = re.compile(
    r" (?!in\b|at\b|on\b|over\b|for\b|to\b|as\b|after\b|with\b|by\b|of\b|and\b|amid\b|near\b|will\b|is\b|was\b)[A-Za-z]"
)
_NEXT = re.compile(r"[ -]([A-Za-z]+)")
_COMPOUNDS = frozenset(
    "gesture guest guests organisers organizers host hosts venue day party room hall list invitation invitations invite invites snub plans planning".split()
)


@lru_cache(maxsize=64)
def _is_titled(headline: str) -> bool:
    words = [w for w in headline.split() if len(w) > 3]
    return sum(w[0].isupper() for w in words) > 0.7 * len(words)


def _read(
    text: str, number: int, start: int, end: int, noun: str, published: tuple[date, date] | None, titled: bool
) -> Naming | None:
    """The naming whose noun stands there; None where it names none: `any summit`, `a meeting`, `the news conference`."""
    before = words_before(text[max(0, start - 90) : start], start > 90, titled, number == 0 and sort_of(noun) != "visit")
    behind = words_behind(text, end, noun)
    if _is_untold(before, behind, noun) or (noun in _SELDOM and not _is_attended(before, text[start:end], text[end:])):
        return None
    if number == 0 and _is_verb(before, noun, text[end:]):
        return None
    if titled and is_own_name(noun):
        before = before._replace(name="")
    head = text[text.rfind(". ", 0, start) + 1 : start].lstrip()
    when, arrival = day_before(before.days, text, start, published) or day_after(text, end, published) or _year_before(head), ""
    if not behind.place and sort_of(noun) != "visit":
        place, until = place_before(head[: len(head) - before.length].rstrip())
        arrival = day_after(text, start - len(head) + until, published) if place and not when else ""
        behind = behind._replace(place=place)
    vague = _is_vague(before, behind, noun, when or arrival, head, _MARKS.match(text, end) is not None)
    if (vague and _is_any(before, noun)) or _is_body(before, noun) or _is_said_of_it(before, noun, behind.of):
        return None
    capital = not titled and text[start].isupper()
    found = _naming(before, behind, number, start, noun, when or arrival, vague, capital)
    return found._replace(arrival=bool(arrival))


def _is_verb(before: Before, noun: str, behind: str) -> bool:
    """Whether the noun is the verb of a headline: `Bishops debate absence from synod`."""
    plural = before.name.endswith("s") and not before.determiner
    return noun in _VERBS and plural and _OBJECT.match(behind) is not None


def _is_attended(before: Before, noun: str, behind: str) -> bool:
    """Whether somebody is to be at what is seldom an occasion: `boycott the speech`, `for the Harvest March`; not `said in a speech`, `on March 4`."""
    if noun == "March" and behind[1:2].isdigit():
        return False
    return before.lead in _ATTENDING or (
        noun.lower() == "march" and before.lead in ("in", "for") and (noun.islower() or before.name != "")
    )


def _naming(before: Before, behind: Behind, number: int, start: int, noun: str, when: str, vague: bool, capital: bool) -> Naming:
    """What the words before and behind a noun tell together; `capital` where the noun has one, and not every word of the text."""
    passing = vague and before.determiner in ("a", "an")
    return Naming(
        paragraph=number,
        start=start,
        end=behind.stop,
        noun=noun,
        name=_name_of_trip(before.name) if sort_of(noun) == "visit" else before.name,
        of=behind.of or before.owner,
        place=behind.place,
        date=when,
        lead=before.lead,
        bare=vague and not passing,
        passing=passing,
        that=before.determiner in ("that", "this"),
        own=before.other or before.determiner == "another",
        fresh=before.determiner in ("a", "an"),
        proper=bool(before.name) and capital,
        short=behind.short or before.short,
        hall=behind.hall,
    )


def _is_untold(before: Before, behind: Behind, noun: str) -> bool:
    """Whether nothing says which occasion it is: `summit`, but not `the summit`, `Oslo summit`, `summit in Oslo`, `Olympics`."""
    told = before.determiner or before.name or before.owner or behind.of or behind.place
    return not (told or noun.endswith("s") or is_own_name(noun))


def _year_before(head: str) -> str:
    """2018 in `In 2018, the summit was held in Oslo`."""
    opening = _IN_YEAR.match(head)
    return opening[1] if opening else ""


def _is_vague(before: Before, behind: Behind, noun: str, when: str, head: str, marks: bool) -> bool:
    """Whether nothing but the noun is told: `the event`, `the summit`, but not `will hold a hearing`, `a parade that marks the centenary`."""
    told = before.name or behind.of or before.owner or behind.place or when or marks
    return not told and (noun in VAGUE or not _is_arranged(before, head))


def shorts_in(paragraph: str, number: int, shorts: Mapping[str, str], taken: Sequence[Naming]) -> Iterator[Naming]:
    """Where an abbreviation stands for the occasion that the article has called so, and no noun behind it: `will attend CHOGM`; `shorts` gives the
    noun of each."""
    for short, noun in shorts.items():
        if short not in paragraph:
            continue
        for match in re.finditer(rf"\b{re.escape(short)}(?![\w)-])", paragraph):
            if not any(n.start - 60 <= match.start() < n.end and short in paragraph[match.start() : n.end] for n in taken):
                place, stop = where(paragraph, match.end(), noun)
                yield Naming(number, match.start(), stop, noun, name=short, place=place)


def _name_of_trip(name: str) -> str:
    """What a trip is called: `state` visit, but no `maiden overseas` tour."""
    return " ".join(word for word in name.split(" ") if word[:1].isupper() or word == "state")


def _is_said_of_it(before: Before, noun: str, of: str) -> bool:
    """What is no occasion of its own: `calling it a party event`, `in protest`, `the mayor opening the fair`, `on the occasion of May Day`."""
    if noun == "occasion" and of:
        return True
    if noun in ("protest", "opening") and not before.determiner:
        return before.lead == "in" or (noun == "opening" and before.name[:1].isupper())
    return before.determiner in ("a", "an") and noun in VAGUE and before.lead in _SAYING


def _is_any(before: Before, noun: str) -> bool:
    """`any summit`, `a gala`, `meetings`: not one occasion; `will attend a vigil` is one."""
    if before.determiner in ("a", "an") and noun not in VAGUE and before.lead in (_ATTENDING - {"at"}) | {"in"}:
        return False
    return before.determiner in _INDEFINITE or (not before.determiner and noun in VAGUE and sort_of(noun) == "gathering")


def _is_body(before: Before, noun: str) -> bool:
    """`the congress said`, not `address the congress` nor `the party congress`; `the National Assembly`; `the news conference`; `the intelligence service`."""
    last = before.name.lower().rpartition(" ")[2]
    if noun == "service" and last in _AGENCIES:
        return True
    if noun == "congress" and last in _CONVENED:
        return False
    return (noun in BODIES and (before.lead not in _TOWARD or last in _SEATED)) or last in ("news", "press")


def _is_arranged(before: Before, head: str) -> bool:
    """`will hold a hearing`, `marks the day with a parade`: a new occasion, though nothing but its noun is told."""
    return before.lead in _ARRANGING or (before.lead == "with" and _MARKING.search(head) is not None)


_AGENCIES = frozenset(
    "public press intelligence security secret news wire information protocol civil health border customs police weather fire ambulance postal prison "
    "broadcasting diplomatic migration marshals".split()
)
_CONVENED = frozenset("party world international".split())
_SEATED = frozenset("national legislative state regional parliamentary".split())
_SAYING = frozenset(
    "is was be been it as become becomes became into called calls calling termed dubbed labelled labeled branded considered not".split()
)
_MARKS = re.compile(r" (?:(?:that|which) (?:will )?|to )?(?:mark|celebrat|commemorat)(?:e|es|ed|s|ing)? ")
_MARKING = re.compile(r"\b(?:mark|celebrat|commemorat)(?:e|es|ed|s|ing)?\b")
_ARRANGING = frozenset(
    "hold holds holding host hosts hosting stage stages staging organise organises organising organize organizes convene convenes".split()
)
_INDEFINITE = frozenset("a an no any every each some such both".split())
_TOWARD = frozenset("attend attending attended at address addressed addressing for skip skipped boycott to".split())
