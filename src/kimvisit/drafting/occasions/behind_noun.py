"""Whose an occasion is, and where: the words behind its noun, and the place that leads to it."""

import re
from typing import NamedTuple

from kimvisit.drafting.occasions.places import ADJECTIVES
from kimvisit.drafting.occasions.sorts import BUILDINGS, NOUNS, PERSONAL, singular, sort_of
from kimvisit.drafting.text.listed_names import LISTED
from kimvisit.drafting.text.times import MONTHS

_CAPITAL = r"(?:(?:[A-Z]\.)+|St\.|[A-Z][\w’'-]*)"
_DAY = r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
CAPITALS = rf"{_CAPITAL}(?: (?!{_DAY})(?:of the |of |the )?{_CAPITAL})*"
_GROUPS = "council|committee|board|commission|club|party|union|association|society|cabinet|ministers|leaders|bishops|parliament|shareholders"
_OF = re.compile(rf" of (?!{_DAY})(?P<of>(?:the )?{LISTED}|(?:the )?{CAPITALS}(?: and {CAPITALS}|(?: [a-z]+)? (?:{_GROUPS})\b)?)")
_LOWER = (
    r"(?!(?:the|an?|its|his|her|their|in|on|at|with|for|by|from|and|or|but|as|to|of|next|last|this|that|which|who|will|would|is|was|are|were"
    r"|has|have|had|when|while|during|after|before|since|until|between|among|against|into|over|said|says)\b)[a-z-]+"
)
_OF_WHAT = re.compile(
    rf" of (?P<of>(?:(?:the|an?|its|his|her|their) )?{_LOWER}(?:['’]s {_LOWER})?(?: {_LOWER})?(?: (?:of|over|to) (?:the )?(?:{CAPITALS}|[a-z-]+(?: {CAPITALS})?))?)(?![\w’'-])"
)
_OWNED = re.compile(
    rf"(?: (?!(?:because|if|where|amid|despite|under|near|today|yesterday|tomorrow|tonight)\b){_LOWER}){{1,3}}(?![\w’'-])"
)
_OF_ONE = re.compile(rf" of (?:(?:the|an?|its|his|her|their|our) )?(?:{_LOWER},? ){{1,3}}(?P<of>{CAPITALS})")
_TOWN = (
    r"(?:(?:[A-Z][\w-]* ){0,3}(?:[a-z-]+ ){0,2}(?:city|town|village|capital|port|resort|suburb|region|province|island) (?:of )?)?"
)
_HELD = (
    r"(?:(?:(?:will|is to|to) be |(?:is|are|was|were|is being|are being) )?(?:held|celebrated|played|run|staged)|due"
    r"|(?:will )?(?:open|begin|start)s?|(?:takes|took|taking|(?:will|is to|to) take) place)"
)
_AT = re.compile(
    rf"(?: for {CAPITALS}(?= (?:in|at) ))?"
    r"(?: (?:for|of|to)(?: [\w’'-]+){1,6}?(?= (?:will|is to|to) be (?:held|celebrated))| of(?: [a-z’'-]+){1,3}(?= in [A-Z]))?(?:, (?:the|its|an?) \w+(?: \w+){0,3},)?"
    rf",? (?:{_HELD} (?:on \w+(?: \d\d?)? )?)?(?:in|at) (?:the )?{_TOWN}(?P<place>{CAPITALS})"
)
_OFFICE = re.compile(r" (?:president|prime minister|premier|king|queen|chancellor|leader|pope|emperor|monarch|prince|princess)\b")
_FOR = re.compile(
    rf"\b(?:to|in|visit|visiting) (?:the )?(?P<place>{CAPITALS})(?: (?:today|tonight|tomorrow)| (?:(?:later )?(?:next|this)|on|in) \w+(?: \d+)?){{0,2}}(?: (?:with|after) [a-z’' -]{{3,30}})? "
    r"(?:for|to attend|to join|to take part in|to watch|to witness)$"
)
_SPOKEN_TO = re.compile(
    r"\b(?:invitations?|sent|extended|handed|told|wrote|said|spoke|letters?)(?: [\w'’]+){0,3} to (?:the )?$"
)  # no town: `sent to Ann Lee`
_TO = re.compile(rf" to (?:the )?{_TOWN}(?P<place>{CAPITALS})")
_NO_PLACE = frozenset(MONTHS) | NOUNS | frozenset("protest person solidarity response snub row".split())
_SEVERAL = re.compile(r",? and [A-Z]")
_GOES_ON = tuple(f" {word} " for word in "in on at next this and for with when where to that as was will is".split())
_OWN = ("'s", "’s")
_CALLED = re.compile(r" ([a-z]+)\b")
_BRACKETS = re.compile(r" \(([A-Z][A-Z0-9-]+)\)")
_STARTS = frozenset(("opening", "launch"))
_OF_SOMETHING = frozenset("anniversary centenary bicentenary jubilee celebration commemoration unveiling".split()) | _STARTS


class Behind(NamedTuple):
    """The words behind an event noun: whose it is, its abbreviation in brackets, where it is, where the words end, and whether the place is a
    hall and no town: `at the Rondane`."""

    of: str
    short: str
    place: str
    stop: int
    hall: bool = False


def words_behind(text: str, end: int, noun: str) -> Behind:
    """Read the text behind an event noun: `(APEC) of the leaders in Lima`, `of the leaders (APEC) in Lima`."""
    brackets = _BRACKETS.match(text, end)
    of, stop = _whose(text, brackets.end() if brackets else end, noun)
    if brackets is None and (brackets := _BRACKETS.match(text, stop)):
        stop = brackets.end()
    place, last = where(text, stop, noun)
    called = _CALLED.match(text, last) if place else None  # `in the Rondane hall`
    hall = is_hall(place, text[stop:last]) or (called is not None and called[1] in BUILDINGS)
    return Behind(of, brackets[1] if brackets else "", place, last, hall)


def is_hall(place: str, led: str) -> bool:
    """Whether a place is a building, by its last word or by the words that lead there: `Oslo Cathedral`, ` at the Rondane`."""
    return place.rpartition(" ")[2].lower() in BUILDINGS or " at " in led


def where(text: str, end: int, noun: str) -> tuple[str, int]:
    """Oslo in `the summit in Oslo`, `a visit to Oslo`, and where the words end."""
    found = (_TO if sort_of(noun) == "visit" else _AT).match(text, end)
    name = _trim(found["place"]) if found else ""
    if not found or not name or name.split()[0].lower() in _NO_PLACE or _tells_of_a_land(name, text[found.end() :]):
        return "", end
    return ("", end) if _SEVERAL.match(text, found.end()) else (name, found.end())


def _tells_of_a_land(name: str, after: str) -> bool:
    """Whether what looks like a place is the adjective of a noun: `the best prize in the Norwegian film trade`."""
    return name.lower().endswith(ADJECTIVES) and after[:1] == " " and after[1:2].islower() and not after.startswith(_GOES_ON)


def place_before(head: str) -> tuple[str, int]:
    """Oslo in `visit Oslo next week for` (the summit), where the text ends with the word that leads to the noun; and where the place ends."""
    led = _FOR.search(head)
    if led is None or _SPOKEN_TO.search(head[: led.start("place")]):
        return "", 0
    return _trim(led["place"]), led.end("place")


def _whose(text: str, end: int, noun: str) -> tuple[str, int]:
    """Ann Lee in `the funeral of Ann Lee`, the end of the war in `the anniversary of the end of the war`, and where the words end."""
    found = _OF.match(text, end) or (_OF_WHAT.match(text, end) if noun in _OF_SOMETHING else None)
    if found is None and sort_of(noun) in PERSONAL:
        found = _OF_ONE.match(text, end)  # `the inauguration of his predecessor, Ann Lee`
    if found and noun in _STARTS and singular(found["of"].rpartition(" ")[2]) in NOUNS:
        return "", end  # `the opening of the fair` is the fair
    if found and (more := _OFFICE.match(text, found.end())) and found["of"].startswith("the "):
        return f"{found['of']}{more.group()}", more.end()  # `the swearing-in of the Argentine president`
    if found and noun in _OF_SOMETHING and found["of"].endswith(_OWN) and (own := _OWNED.match(text, found.end())):
        return f"{found['of']}{own.group()}", own.end()  # `the opening of Norway's biggest church`
    return (_trim(found["of"]), found.end()) if found else ("", end)


def _trim(name: str) -> str:
    """A name without the possessive ending and the full stop behind it."""
    name = name.rstrip(".,")
    return name[:-2] if name.endswith(_OWN) else name
