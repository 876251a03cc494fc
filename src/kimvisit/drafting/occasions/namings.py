"""Where a text names an occasion: `next week's Nordic summit in Bergen`, `the funeral of Ann Lee`, `a visit to Leeds`, `the event`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from kimvisit.drafting.occasions.before_noun import Before, words_before
from kimvisit.drafting.occasions.event_days import day_after, day_before
from kimvisit.drafting.occasions.sorts import BODIES, NOUNS, VAGUE, is_own_name, is_plural, singular, sort_of
from kimvisit.drafting.text.relative_dates import MONTHS

_WORD = re.compile(r"[A-Za-z][A-Za-z-]{2,}\d*|G\d+")
_CAPITAL = r"(?:(?:[A-Z]\.)+|St\.|[A-Z][\w’'-]*)"
_CAPITALS = rf"{_CAPITAL}(?: (?:of the |of |the )?{_CAPITAL})*"
_GROUPS = "council|committee|board|commission|club|party|union|association|society|cabinet|ministers|leaders|bishops|parliament|shareholders"
_OF = re.compile(rf" of (?P<of>(?:the )?{_CAPITALS}(?: and {_CAPITALS}|(?: [a-z]+)? (?:{_GROUPS})\b)?)")
_OF_WHAT = re.compile(
    rf" of (?P<of>(?:(?:the|an?|its|his|her|their) )?[a-z-]+(?: (?:of|over|to) (?:the )?(?:{_CAPITALS}|[a-z-]+(?: {_CAPITALS})?))?)(?![\w’'-])"
)
_TOWN = (
    r"(?:(?:[A-Z][\w-]* ){0,3}(?:[a-z-]+ ){0,2}(?:city|town|village|capital|port|resort|suburb|region|province|island) (?:of )?)?"
)
_HELD = (
    r"(?:(?:(?:will|is to|to) be |(?:is|are|was|were|is being|are being) )?(?:held|celebrated|played|run|staged)|due"
    r"|(?:will )?(?:open|begin|start)s?|(?:takes|took|taking|(?:will|is to|to) take) place)"
)
_AT = re.compile(
    rf"(?: for {_CAPITALS}(?= (?:in|at) ))?"
    r"(?: (?:for|of|to)(?: [\w’'-]+){1,6}?(?= (?:will|is to|to) be (?:held|celebrated))| of(?: [a-z’'-]+){1,3}(?= in [A-Z]))?(?:, (?:the|its|an?) \w+(?: \w+){0,3},)?"
    rf",? (?:{_HELD} (?:on \w+(?: \d\d?)? )?)?(?:in|at) (?:the )?{_TOWN}(?P<place>{_CAPITALS})"
)
_FOR = re.compile(
    rf"\b(?:to|in|visit|visiting) (?:the )?(?P<place>{_CAPITALS})(?: (?:(?:later )?(?:next|this)|on|in) \w+)? (?:for|to attend|to join|to take part in)$"
)
_IN_YEAR = re.compile(r"In ((?:19|20)\d\d),")
_TO = re.compile(rf" to (?:the )?{_TOWN}(?P<place>{_CAPITALS})")
_NO_PLACE = frozenset(MONTHS) | NOUNS | frozenset("protest person solidarity response snub row".split())
_OWN = ("'s", "’s")


class Naming(NamedTuple):
    """An occasion as a text names it once: its place there, the noun (singular), the words before it, whose it is, where, when, and the
    word that leads to it. `own` says that it is told apart from another: `last year's summit`, `another summit`; `fresh` that it is new: `a summit in Bergen`;
    `proper` that its noun is printed as part of its name: `the Academy Awards`; `short` is its abbreviation in brackets."""

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
    own: bool = False
    fresh: bool = False
    proper: bool = False
    short: str = ""

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
    return nouns | NOUNS


def _goes_on(paragraph: str, end: int, nouns: frozenset[str]) -> bool:
    """Whether the noun only tells of what sort the next one is: `the wedding guests`, `the festival final`; a `summit meeting` is a summit."""
    after = _NEXT.match(paragraph, end)
    following = after[1].lower() if after else ""
    return following in _COMPOUNDS or (following in nouns and singular(following) not in VAGUE)


_NEXT = re.compile(r"[ -]([A-Za-z]+)")
_COMPOUNDS = frozenset(
    "gesture guest guests organisers organizers host hosts venue day party room hall list invitation invitations plans planning".split()
)


@lru_cache(maxsize=64)
def _is_titled(headline: str) -> bool:
    words = [w for w in headline.split() if len(w) > 3]
    return sum(w[0].isupper() for w in words) > 0.7 * len(words)


def _read(
    text: str, number: int, start: int, end: int, noun: str, published: tuple[date, date] | None, titled: bool
) -> Naming | None:
    """The naming whose noun stands there; None where it names none: `any summit`, `a meeting`, `the news conference`."""
    before = words_before(text[max(0, start - 90) : start], start > 90, titled)
    brackets = _BRACKETS.match(text, end)
    of, stop = _whose(text, brackets.end() if brackets else end, noun)
    if brackets is None and (brackets := _BRACKETS.match(text, stop)):
        stop = brackets.end()
    place, stop = _where(text, stop, noun)
    if not (before.determiner or before.name or before.owner or of or place or noun.endswith("s") or is_own_name(noun)):
        return None
    if titled and is_own_name(noun):
        before = before._replace(name="")
    head = text[text.rfind(". ", 0, start) + 1 : start].lstrip()
    opening = _IN_YEAR.match(head)
    when = day_before(before.days, text, start, published) or day_after(text, end, published) or (opening[1] if opening else "")
    if not place and sort_of(noun) != "visit" and (led := _FOR.search(head[: len(head) - before.length].rstrip())):
        place = _trim(led["place"])
    vague = not (before.name or of or before.owner or place or when) and (noun in VAGUE or not _is_arranged(before, head))
    if (vague and _is_any(before.determiner, noun)) or _is_body(before, noun) or _is_said_of_it(before, noun):
        return None
    return Naming(
        paragraph=number,
        start=start,
        end=stop,
        noun=noun,
        name=_name_of_trip(before.name) if sort_of(noun) == "visit" else before.name,
        of=of or before.owner,
        place=place,
        date=when,
        lead=before.lead,
        bare=vague,
        own=before.other or before.determiner == "another",
        fresh=before.determiner in ("a", "an"),
        proper=bool(before.name) and not titled and text[start].isupper(),
        short=brackets[1] if brackets else before.short,
    )


def shorts_in(paragraph: str, number: int, shorts: Mapping[str, str], taken: Sequence[Naming]) -> Iterator[Naming]:
    """Where an abbreviation stands for the occasion that the article has called so, and no noun behind it: `will attend CHOGM`; `shorts` gives the
    noun of each."""
    for short, noun in shorts.items():
        for match in re.finditer(rf"\b{re.escape(short)}(?![\w)-])", paragraph):
            if not any(n.start - 60 <= match.start() < n.end and short in paragraph[match.start() : n.end] for n in taken):
                place, stop = _where(paragraph, match.end(), noun)
                yield Naming(number, match.start(), stop, noun, name=short, place=place)


def _name_of_trip(name: str) -> str:
    """What a trip is called: `state` visit, but no `maiden overseas` tour."""
    return " ".join(word for word in name.split(" ") if word[:1].isupper() or word == "state")


def _is_said_of_it(before: Before, noun: str) -> bool:
    """What is no occasion of its own: `calling it a party event`, `in protest`, `the mayor opening the fair`."""
    if noun in ("protest", "opening") and not before.determiner:
        return before.lead == "in" or (noun == "opening" and before.name[:1].isupper())
    return before.determiner in ("a", "an") and noun in VAGUE and before.lead in _SAYING


def _whose(text: str, end: int, noun: str) -> tuple[str, int]:
    """Ann Lee in `the funeral of Ann Lee`, the end of the war in `the anniversary of the end of the war`, and where the words end."""
    found = _OF.match(text, end) or (_OF_WHAT.match(text, end) if noun in _OF_SOMETHING else None)
    return (_trim(found["of"]), found.end()) if found else ("", end)


def _where(text: str, end: int, noun: str) -> tuple[str, int]:
    """Oslo in `the summit in Oslo`, `a visit to Oslo`, and where the words end."""
    found = (_TO if sort_of(noun) == "visit" else _AT).match(text, end)
    name = _trim(found["place"]) if found else ""
    if not found or not name or name.split()[0].lower() in _NO_PLACE:
        return "", end
    several = text[found.end() : found.end() + 4] in (" and", ", an")
    return ("", end) if several else (name, found.end())


def _is_any(determiner: str, noun: str) -> bool:
    """`any summit`, `meetings`: not one occasion."""
    return determiner in _INDEFINITE or (not determiner and noun in VAGUE and sort_of(noun) == "gathering")


def _is_body(before: Before, noun: str) -> bool:
    """`the congress said`, not `address the congress`; `the National Assembly`; `the news conference`; `the intelligence service`."""
    last = before.name.lower().rpartition(" ")[2]
    if noun == "service" and last in _AGENCIES:
        return True
    return (noun in BODIES and (before.lead not in _TOWARD or last in _SEATED)) or last in ("news", "press")


def _trim(name: str) -> str:
    """A name without the possessive ending and the full stop behind it."""
    name = name.rstrip(".,")
    return name[:-2] if name.endswith(_OWN) else name


def _is_arranged(before: Before, head: str) -> bool:
    """`will hold a hearing`, `marks the day with a parade`: a new occasion, though nothing but its noun is told."""
    return before.lead in _ARRANGING or (before.lead == "with" and _MARKING.search(head) is not None)


_AGENCIES = frozenset(
    "press intelligence security secret news wire information protocol civil health border customs police weather fire ambulance postal prison "
    "broadcasting diplomatic migration marshals".split()
)
_SEATED = frozenset("national legislative state regional parliamentary".split())
_SAYING = frozenset(
    "is was be been it as become becomes became into called calls calling termed dubbed labelled labeled branded considered not".split()
)
_OF_SOMETHING = frozenset("anniversary centenary bicentenary jubilee celebration commemoration unveiling".split())
_BRACKETS = re.compile(r" \(([A-Z][A-Z0-9-]+)\)")
_MARKING = re.compile(r"\b(?:mark|celebrat|commemorat)(?:e|es|ed|s|ing)?\b")
_ARRANGING = frozenset(
    "hold holds holding host hosts hosting stage stages staging organise organises organising organize organizes convene convenes".split()
)
_INDEFINITE = frozenset("a an no any every each some such both".split())
_TOWARD = frozenset("attend attending attended at address addressed addressing for skip skipped boycott to".split())
