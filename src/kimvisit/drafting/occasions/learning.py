"""What an occasion learns from each of its namings: its fullest name, place and day, and how much the article speaks of it."""

from kimvisit.drafting.occasions.likeness import name_words
from kimvisit.drafting.occasions.naming import Naming
from kimvisit.drafting.occasions.roster import Occasion, names_in
from kimvisit.drafting.occasions.sorts import VAGUE, is_numbered, sort_of
from kimvisit.drafting.people.names.on_file import normal

_ASIDE = frozenset("during after before following since until despite citing recent like unlike".split())
_PARTS = ("opening", "closing")
_HEADLINE, _LEAD, _REST = 3, 1.8, 1


def learn(occasion: Occasion, naming: Naming, text: str) -> None:
    """Take what a naming tells: the fullest gives the words, each place and day the first of its kind."""
    occasion.passing = occasion.passing and naming.passing
    occasion.short = occasion.short or naming.short
    if _is_fuller(occasion, naming):
        if naming.noun != "talks" or sort_of(occasion.noun) != "gathering":  # whose talks, at the summit
            occasion.noun = naming.noun
        occasion.name, occasion.of, occasion.proper = naming.name, naming.of, naming.proper
    occasion.now = occasion.now or naming.now
    occasion.words |= name_words(naming)
    if _is_better_placed(occasion, naming):
        occasion.place, occasion.hall = naming.place, naming.hall
    occasion.country = occasion.country or naming.country
    told = naming.sort != "visit" or occasion.is_trip  # the day of a trip to it is none of its own
    if naming.date and told and (len(naming.date) > len(occasion.date) or (occasion.arrival and not naming.arrival)):
        occasion.date, occasion.arrival = naming.date, naming.arrival
    occasion.weight += _weight_of(naming)
    if not naming.bare:
        head, tail = text[max(0, naming.start - 60) : naming.start], text[naming.end : naming.end + 40]
        occasion.text += f" {head.rpartition('. ')[2]}{text[naming.start : naming.end]}{tail.partition('. ')[0]}".lower()


def _is_fuller(occasion: Occasion, naming: Naming) -> bool:
    """Whether a naming tells more of an occasion than is known: `Nordic summit` than `summit`; not `the opening session`, of the talks in Oslo."""
    told, known = _fullness(naming), _fullness(occasion)
    if occasion.first == 0 and naming.paragraph == 1 and told[:3] >= known[:3]:
        return True  # headlines nickname
    part = naming.name in _PARTS and not naming.of and naming.noun != occasion.noun
    return told > known and not part


def _fullness(one: Occasion | Naming) -> tuple[bool, int, bool, int, bool]:
    names = len(names_in(f"{one.name} {one.of}")) + 2 * is_numbered(one.noun)
    return sort_of(one.noun) != "visit", names, one.noun not in VAGUE, len(one.name), one.of != ""


def _is_better_placed(occasion: Occasion, naming: Naming) -> bool:
    """Whether a naming has the first place of an occasion, or a fuller one: `New Delhi` than `Delhi`, a town than its land."""
    if not naming.place or not occasion.place:
        return naming.place != ""
    town = naming.country is not None and normal(occasion.place) == naming.country.replace("-", " ")
    return naming.sort != "visit" and (town or naming.place.endswith(f" {occasion.place}"))


def _weight_of(naming: Naming) -> float:
    """How much a naming adds to what an article speaks of an occasion: most in the headline, little in passing."""
    weight = 0.2 if naming.bare and naming.noun in VAGUE else 0.5 if naming.bare or naming.sort == "visit" else 1.0
    if naming.lead in _ASIDE or naming.own or naming.passing:
        weight *= 0.3
    return weight * (_HEADLINE if naming.paragraph == 0 else _LEAD if naming.paragraph == 1 else _REST)
