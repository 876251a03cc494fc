"""Where a text names an occasion: `next week's Nordic summit in Bergen`, `the funeral of Ann Lee`, `a visit to Leeds`, `the event`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from kimvisit.drafting.occasions.before_noun import Before, words_before
from kimvisit.drafting.occasions.behind_noun import Behind, place_before, where, words_behind
from kimvisit.drafting.occasions.event_days import day_after, day_before
from kimvisit.drafting.occasions.naming import Naming
from kimvisit.drafting.occasions.no_occasion import SELDOM, is_any, is_monument, names_none
from kimvisit.drafting.occasions.sorts import NOUNS, VAGUE, is_own_name, is_plural, singular, sort_of

_WORD = re.compile(r"[A-Za-z][A-Za-z-]{2,}\d*|G\d+")
_YEAR = len("2000")
_BID = re.compile(  # `Lima, a candidate to host the 2036 games`: not those of the article
    r"\b(?:candidates?|contenders?|bid|bids|bidding|hop(?:e|es|ed|ing)|wants?|wanted|race|rights?|vying|compet\w+|appl\w+|campaign\w*)"
    r"(?: (?:city|cities))? (?:to|for)(?: (?:host|hosting|stage|staging|hold|bring|organi[sz]e|win|get))?$"
)
_IN_YEAR = re.compile(r"In ((?:19|20)\d\d),")


def namings_in(paragraph: str, number: int, nouns: frozenset[str], published: tuple[date, date] | None) -> Iterator[Naming]:
    """The occasions that a paragraph names, in order; plurals and nouns without any article or name are left out."""
    titled = number == 0 and _is_titled(paragraph)
    last = -9
    wanted = _wanted(nouns)
    for match in [match for match in _WORD.finditer(paragraph) if match.group().lower() in wanted]:
        after = _NEXT.match(paragraph, match.end())
        joined = after if after and singular(after[1].lower()) in VAGUE else None  # `summit meeting`
        noun = _noun_of(match, joined is not None)
        if not noun:
            continue
        doubled, last = match.start() == last + 1 and singular(noun) in VAGUE, match.end()
        if doubled or is_plural(noun) or (after and _goes_on(after[1].lower(), nouns)):
            continue
        end = joined.end() if joined else match.end()
        if found := _read(paragraph, number, match.start(), end, singular(noun), published, titled):
            yield found


@lru_cache(maxsize=4)
def _wanted(nouns: frozenset[str]) -> frozenset[str]:
    return nouns | NOUNS | OTHERWISE


def _noun_of(match: re.Match[str], joined: bool) -> str:
    """The noun of an occasion, `edition` for `last year's one`; none for a mere `one`, nor for the first of `opening ceremony`."""
    noun = match.group().lower()
    if noun in _ONES:
        return "edition" if _EARLIER.search(match.string, max(0, match.start() - 20), match.start()) else ""
    return "" if noun == "opening" and joined else noun


def _goes_on(following: str, nouns: frozenset[str]) -> bool:
    """Whether the noun only tells of what sort the next one is: `the wedding guests`, `the festival final`; a `summit meeting` is a summit."""
    return following in _COMPOUNDS or (following in nouns and singular(following) not in VAGUE)


_MARKED = frozenset("anniversary centenary bicentenary jubilee".split())
_ONES = frozenset(("one", "ones"))
OTHERWISE = SELDOM | _ONES
_EARLIER = re.compile(r"\b(?:last|previous|earlier)(?: two| three)? $")
_NEXT = re.compile(r"[ -]([A-Za-z]+)")
_COMPOUNDS = frozenset(
    "gesture guest guests organisers organizers host hosts venue day party room hall list invitation invitations invite invites snub plans planning "
    "minister ministers medallist medallists medalist medalists champion champions winner winners hero heroes star stars gold".split()
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
    if titled and is_own_name(noun):
        before = before._replace(name="")
    head = text[text.rfind(". ", 0, start) + 1 : start].lstrip()
    if names_none(before, behind, noun, text[start:end], text[end:], number == 0) or is_monument(noun, head, text[end:]):
        return None
    when, arrival = day_before(before.days, text, start, published) or day_after(text, end, published) or _year_before(head), ""
    if len(when) == _YEAR and behind.of and noun in _MARKED:
        when = ""  # `the anniversary of the fall of Lund in 1645`
    if not behind.place and sort_of(noun) != "visit":
        place, until = place_before(head[: len(head) - before.length].rstrip())
        arrival = day_after(text, start - len(head) + until, published) if place and not when else ""
        behind = behind._replace(place=place)
    vague = _is_vague(before, behind, noun, when or arrival, head, _MARKS.match(text, end) is not None)
    if vague and is_any(before, noun):
        return None
    capital = not titled and text[start].isupper()
    found = _naming(before, behind, number, start, noun, when or arrival, vague, capital)
    bid = len(when) == _YEAR and _BID.search(head[: len(head) - before.length].rstrip()) is not None
    over = len(when) == _YEAR and _WON.search(head) is not None
    this = before.days.lower().startswith(_THIS)
    return found._replace(arrival=bool(arrival), own=found.own or bid, now=this, over=over)


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


def _is_arranged(before: Before, head: str) -> bool:
    """`will hold a hearing`, `marks the day with a parade`: a new occasion, though nothing but its noun is told."""
    return before.lead in _ARRANGING or (before.lead == "with" and _MARKING.search(head) is not None)


_YEAR, _THIS = len("2009"), ("this ", "next ")
_WON = re.compile(r"\b(?:won|attended|skipped|missed|was|were|had|did|took|went|came|received)\b")
_MARKS = re.compile(r" (?:(?:that|which) (?:will )?|to )?(?:mark|celebrat|commemorat)(?:e|es|ed|s|ing)? ")
_MARKING = re.compile(r"\b(?:mark|celebrat|commemorat)(?:e|es|ed|s|ing)?\b")
_ARRANGING = frozenset(
    "hold holds holding host hosts hosting stage stages staging organise organises organising organize organizes convene convenes".split()
)
