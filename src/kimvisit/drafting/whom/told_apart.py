"""Whom the words of a description can mean, by what the article tells of each beside the name: `the 31-year-old`, `the nurse`, `the Samara leader`."""

import re
from collections.abc import Callable, Collection, Sequence

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.names.cast import Told
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.people.offices.told import calling_in, told_of
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.speech.meant.mouthpieces import SPOKESMEN

_YEARS = re.compile(r"(\d{1,3}) ?- ?year-old")
_BEHIND = frozenset("of from in with behind at for who whose whom about".split())
_ARTS = frozenset(
    "novelist author writer poet playwright essayist historian singer musician pianist violinist cellist conductor composer soprano tenor rapper "
    "guitarist drummer actor actress filmmaker painter sculptor artist photographer dancer comedian chef scientist laureate athlete footballer "
    "striker goalkeeper runner sprinter swimmer skater cyclist boxer golfer champion driver astronaut explorer".split()
)  # a spokeswoman or a mayor is called none of them
CHARGED = ("minister", "secretary", "commissioner")
_RANKS = frozenset("pope patriarch archbishop bishop cardinal rabbi imam king queen emperor sultan emir mayor governor".split())
_PRELATES = frozenset("archbishop bishop cardinal".split())  # one of them may be called another
Holds = Callable[[Told], bool]
_MOST, _HYPHENED = 6, ("-", "year-old")


def told_apart(reader: Reader, mention: Mention, site: Site) -> set[str] | None:
    """The people of whom the article tells what the words of a description say; None where it tells that of nobody.

    An age that is not the one told of somebody rules him out, so that `the 31-year-old` is nobody where the only one is 54.
    """
    words = site.sentence.words[_opening(mention, site) : mention.last]
    people = {actor: told_of(actor, reader.known) for actor in reader.known.cast.full if reader.is_person(actor)}
    left: set[str] | None = None
    for holds in _traits(reader, words, mention.country):
        having = {actor for actor, told in people.items() if holds(told)}
        if having:
            left = having if left is None else left & having
    return left


def _opening(mention: Mention, site: Site) -> int:
    """Where the words begin that describe somebody: `41-year-old` in `the 41-year-old painter`."""
    words, first = site.sentence.words, mention.first
    while (
        mention.sort == "title"
        and mention.first - first < _MOST
        and first
        and (words[first - 1].isalnum() or words[first - 1] in _HYPHENED)
    ):
        if words[first - 1].lower() == "the":
            return first
        first -= 1
    return mention.first


def may_be_aged(reader: Reader, mention: Mention, site: Site, actor: str) -> bool:
    """Whether no other age is told of somebody than the one in a description."""
    years, ages = _years(site.sentence.words[mention.first : mention.last]), told_of(actor, reader.known).ages
    return years is None or not ages or years in ages


def holds_another(reader: Reader, office: str, actor: str) -> bool:
    """Whether the article gives somebody an office, and not this one: Ann Lee the mayor is not `the health secretary`, no pope is `the patriarch`,
    and her spokeswoman Jo Holt is not `the novelist`."""
    if office not in CHARGED and office not in _ARTS and office not in _RANKS:
        return False
    borne = {title.split()[-1] for title in reader.known.cast.offices_of(actor)}
    held = (reader.known.cues.lists["titles"] | SPOKESMEN) & (told_of(actor, reader.known).nouns | borne)
    if office in _PRELATES and not held.isdisjoint(_PRELATES):
        return False
    return bool(held) and office not in held and (office not in _ARTS or held.isdisjoint(_ARTS))


def _traits(reader: Reader, words: Sequence[str], country: str | None) -> list[Holds]:
    """What a description tells of whom it means: an age, what he is, of what."""
    end = next((i for i, word in enumerate(words) if i and word.lower() in _BEHIND), len(words))
    years, head, names = _years(words), calling_in(words[:end]), reader.known.names
    lands = {part for word in (*names.adjectives, *names.states) for part in word.split()} if country else ()
    capitals = [one for word in words if word[0].isupper() and (one := normal(word)) not in lands and one not in names.adjectives]
    traits: list[Holds] = [lambda told: years in told.ages] if years is not None else []
    if head != "year-old":
        traits.append(lambda told: head in told.nouns)
    if capitals:
        traits.append(lambda told: _all_in(capitals, told.capitals))
    return traits


def _all_in(words: Collection[str], told: frozenset[str]) -> bool:
    return told.issuperset(words)


def _years(words: Sequence[str]) -> int | None:
    found = _YEARS.search(" ".join(words))
    return int(found[1]) if found else None
