"""How well a naming suits an occasion of the article: by noun, name, place and day; `the funeral` is no wedding, `last year's summit` not this year's."""

import re

from kimvisit.drafting.occasions.naming import Naming
from kimvisit.drafting.occasions.roster import Occasion, is_eve, is_there, names_in
from kimvisit.drafting.occasions.sorts import PERSONAL, VAGUE, fits, is_own_name, sort_of
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.text.edtf import overlap

_AWARD = re.compile(r"(?:award|prize|medal)s?\b", re.IGNORECASE)
_OF_ONE = PERSONAL - {"wedding"}
_SHORTS = re.compile(r"\b(?!COP|US\b|UK\b)(?:[A-Z]{2,}|G\d+)\b")
TITLES = frozenset(
    "president premier minister chancellor king queen prince princess pope emperor empress duke duchess mayor governor bishop archbishop "
    "patriarch sultan president-elect leader".split()
)
_BEHIND_NAMES = re.compile(r",|\b(?:in|at|on|of)\b")
_SEASONS = frozenset(("winter", "summer"))
_GAMES = frozenset("games olympics paralympics".split())


def likeness(occasion: Occasion, naming: Naming) -> int:
    """How well a naming suits an occasion; 0 where it is another one."""
    same_day = bool(naming.date and occasion.date)
    if same_day and occasion.arrival and is_eve(occasion.date, naming.date):
        same_day = False  # whoever arrived on Monday came for Tuesday's ceremony
    if same_day and not overlap(naming.date, occasion.date):
        return 0
    there = bool(naming.place or naming.country) and is_there(occasion, naming.place, naming.country)
    if naming.sort == "visit" or occasion.is_trip:
        return _likeness_to_trip(occasion, naming, there, same_day)
    if (not there and _is_elsewhere(occasion, naming)) or _is_another(occasion, naming, same_day):
        return 0
    return _likeness_of_kin(occasion, naming, there, same_day)


def _is_elsewhere(occasion: Occasion, naming: Naming) -> bool:
    """Whether both tell where they are, and no building that may be in the town of the other: `the summit in Oslo`, `the one in Leeds`."""
    return bool((naming.place or naming.country) and (occasion.place or occasion.country)) and not _is_within(naming, occasion)


def _is_another(occasion: Occasion, naming: Naming, same_day: bool) -> bool:
    """Whether the words alone tell two occasions apart: `last year's summit`, a wedding and a summit, the games and their closing ceremony."""
    if occasion.now and naming.over and not occasion.date:
        return True  # `this year's gala`, `won a prize at the 2009 gala`
    others = (naming.own and not same_day) or not fits(naming.noun, occasion.noun)
    return others or _other_part(naming, occasion) or _is_of_another(naming, occasion) or _is_of_other_body(naming, occasion)


def _is_of_other_body(naming: Naming, occasion: Occasion) -> bool:
    """Whether the two are called by two abbreviations: the NATO summit is not the G8 summit."""
    one, other = (set(_SHORTS.findall(name)) for name in (naming.name, occasion.name))
    return bool(one and other) and one.isdisjoint(other) and naming.noun == occasion.noun


def _is_of_another(naming: Naming, occasion: Occasion) -> bool:
    """Whether the two are held for two people: the swearing-in of Ann Lee and that of Bob Ray; a wedding may be told of by either name."""
    if sort_of(naming.noun) not in _OF_ONE or sort_of(occasion.noun) not in _OF_ONE:
        return False
    one, other = (re.findall(r"[A-Z][\w’'-]*", of) for of in (naming.of, occasion.of))
    if not (one and other) or " of " in f"{naming.of}{occasion.of}" or {one[-1].lower(), other[-1].lower()} & TITLES:
        return False
    return one[-1] not in other and other[-1] not in one


def is_of_others(occasion: Occasion, title: str) -> bool:
    """Whether an occasion is the wedding or funeral of others than the one that a title tells of: `Wedding of Princess Ida in Oslo`."""
    if sort_of(occasion.noun) not in PERSONAL:
        return False
    one, other = (_persons(of) for of in (occasion.of, title.partition(" of ")[2]))
    return bool(one and other) and not any(this <= that or that <= this for this in one for that in other)


def _persons(of: str) -> list[set[str]]:
    """The names of each of those whose occasion it is, without titles, places and days."""
    whose = _BEHIND_NAMES.split(of)[0].split(" and ")
    return [names for one in whose if (names := {name.lower() for name in re.findall(r"[A-Z][\w’'-]*", one)} - TITLES)]


def _likeness_of_kin(occasion: Occasion, naming: Naming, there: bool, same_day: bool) -> int:
    """The same of two that may be one by their nouns, places and days: the more they share, the likelier they are."""
    if _is_nicknamed(occasion, naming):
        return 4
    if occasion.passing and naming.noun != occasion.noun:
        return 0  # named in passing: `took part in a synod`
    words = name_words(naming)
    shared = bool(words & occasion.words) or _bears(naming, occasion) or _bears(occasion, naming)
    if not (there or same_day or shared) and _is_told_apart(occasion, naming, words):
        return 0
    return 1 + 3 * (there + same_day + shared) + _is_same_word(naming.noun, occasion)


def _is_nicknamed(occasion: Occasion, naming: Naming) -> bool:
    """Whether the first paragraph calls the occasion of the headline by its noun, or by another that may stand for it."""
    if occasion.first != 0 or naming.paragraph > 1:
        return False
    lead = naming.paragraph == 1 and (occasion.noun in VAGUE or sort_of(naming.noun) == sort_of(occasion.noun))
    return naming.noun == occasion.noun not in VAGUE or (lead and not naming.fresh)


def _is_told_apart(occasion: Occasion, naming: Naming, words: set[str]) -> bool:
    """Whether two of one kind that share no name, place or day are two: `the opening of the fair`, `a summit`, the Nordic and the Baltic one."""
    if naming.noun == "opening" and naming.of:
        return True
    headed = occasion.first == 0 and naming.paragraph <= 1
    new = (naming.fresh or _is_called_in_full(naming, occasion)) and occasion.told and not headed
    return new or bool(words and (occasion.words or _is_of_a_year(occasion)))


def _is_called_in_full(naming: Naming, occasion: Occasion) -> bool:
    """Whether a naming has a name and a place of its own, and another noun: not the party congress in `the Group of Eight summit in Oslo`."""
    full = naming.place != "" and naming.noun != occasion.noun and occasion.noun not in VAGUE and naming.noun not in VAGUE
    return full and occasion.name != "" and len(names_in(naming.name)) > 1


def _is_of_a_year(occasion: Occasion) -> bool:
    """Whether a year is all that tells an occasion apart: `the summit of 2000` is not what has a name."""
    return len(occasion.date) == len("2000") and not (occasion.of or occasion.place or occasion.country)


def _is_same_word(noun: str, occasion: Occasion) -> bool:
    """Whether a noun is that of an occasion, or of what it is a part of: `the Games` where the article is about the opening of the Olympics."""
    known = {occasion.noun, *normal(occasion.of).split()}
    return noun in known or (noun in _GAMES and not known.isdisjoint(_GAMES))


def _likeness_to_trip(occasion: Occasion, naming: Naming, there: bool, same_day: bool) -> int:
    """The same where one of them is a visit, which may be that to the other: `the visit` to Oslo and the summit in Oslo."""
    both = naming.sort == "visit" and occasion.is_trip
    if naming.bare:
        return 0 if naming.sort != "visit" else 2 if both and not occasion.made else 1
    if (naming.own and not same_day and not both) or "meal" in (naming.sort, sort_of(occasion.noun)):
        return 0
    return 3 if there and (not both or occasion.made in (None, naming.own)) else 0


def _other_part(naming: Naming, occasion: Occasion) -> bool:
    """The closing ceremony of the games is neither the opening nor the games, COP26 no G20, and the Winter Games are not the Summer Games."""
    if _AWARD.match(naming.name) and sort_of(occasion.noun) in ("feast", "games", "gathering"):
        return True
    known, named = set(occasion.name.lower().split()), set(naming.name.lower().split())
    parts = ["closing" in named, "closing" in known]
    seasons = [named & _SEASONS, known & _SEASONS]
    if all(seasons) and seasons[0] != seasons[1]:
        return True
    rows = [
        set(filter(is_own_name, {naming.noun, naming.name.lower()})),
        set(filter(is_own_name, {occasion.noun, *occasion.words})),
    ]
    return (parts[0] != parts[1] and not naming.bare) or (all(rows) and rows[0].isdisjoint(rows[1]))


def name_words(naming: Naming) -> set[str]:
    """The names in a naming, and its abbreviation: the one that it gives, or its initials (`APEC` for `Asia-Pacific Economic Cooperation`)."""
    words = names_in(f"{naming.name} {naming.of}")
    initials = "".join(re.findall(r"\b[A-Z]", naming.name)).lower()
    return words | {short for short in (naming.short.lower(), initials) if len(short) > 2}


def _bears(one: Naming | Occasion, other: Naming | Occasion) -> bool:
    """Whether the noun of one is a name of its own, which stands in the name of the other: `Eurovision`, `the Eurovision contest`."""
    return is_own_name(one.noun) and one.noun in f"{other.name} {other.noun}".lower().split()


def _is_within(naming: Naming, occasion: Occasion) -> bool:
    """Whether one of the two places is a building, which may be in the town of the other."""
    return naming.hall != occasion.hall
