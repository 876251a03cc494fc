"""Gathering the occasions of an article: every naming under the occasion that it names."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from kimvisit.drafting.occasions.event_days import day_after
from kimvisit.drafting.occasions.namings import Naming, namings_in, shorts_in
from kimvisit.drafting.occasions.roster import Occasion, Roster, is_there, names_in
from kimvisit.drafting.occasions.sorts import BUILDINGS, NOUNS, VAGUE, fits, is_numbered, is_own_name, sort_of
from kimvisit.drafting.people.names import normal
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.edtf import overlap
from kimvisit.drafting.text.words import WordsOf

_ASIDE = frozenset("during after before following since until despite recent like unlike".split())
_MOTION = re.compile(
    r"\b(?:[Vv]isit(?:s|ed|ing)?|(?:[Tt]ravel|[Gg]o|[Cc]ome|[Ff]ly|[Hh]ead|[Ii]nvited)[a-z]* to|(?:went|came|flew) to|(?:him|her|them) to"
    r"|(?:[Aa]rriv|[Ll]and|[Ss]top)[a-z]* in|[Rr]each(?:es|ed|ing)?) "
    r"(?:the )?(?P<place>[A-Z][\w.-]*(?: [A-Z][\w-]*){0,3})"
)
_MADE = re.compile(r"(?:[Vv]isit|[Tt]ravell?|[Hh]ead|[Aa]rriv|[Ll]and|[Ss]topp|[Rr]each)ed\b|went|came|flew")
_FOR_WHICH = frozenset(
    "of for mark marks marking marked celebrate celebrating commemorate commemorating honouring honoring".split()
)
_NEAR = 50
_AWARD = re.compile(r"(?:award|prize|medal)s?\b", re.IGNORECASE)
_REACH = 40
_LONGEST = 3000
_GOING = frozenset(
    "visit visits visited visiting travel travels travelled traveled travelling traveling go goes going went come comes coming came fly flies flew flying "
    "head heads headed heading invited arrive arrives arrived arriving land lands landed landing stop stops stopped reach reaches reached reaching".split()
)


def roster_of(
    headline: str,
    paragraphs: Sequence[str],
    words_of: WordsOf,
    cues: Cues,
    states: Mapping[str, str],
    published: tuple[date, date] | None,
) -> Roster:
    """Gather the occasions of an article."""
    nouns = cues.lists["event_nouns"]
    texts = [headline, *paragraphs[:_REACH]]
    found = Roster(text="\n".join(texts))
    heads, guests = _heads(nouns), cues.lists["guest_words"]
    shorts: dict[str, str] = {}
    telling, counted = heads | _GOING, nouns | guests
    for number, text in enumerate(texts):
        text, words = text[:_LONGEST], words_of[text]
        if not counted.isdisjoint(words):
            found.nouns += sum(map(nouns.__contains__, words)) + sum(map(guests.__contains__, words))
        if telling.isdisjoint(words) and not any(short in text for short in shorts):
            continue
        said = [] if heads.isdisjoint(words) else [_settled(n, states, found) for n in namings_in(text, number, nouns, published)]
        if not _GOING.isdisjoint(words):
            trips = _motions(text, number, states, published)
            said += [(m, land) for m, land in trips if not any(n.start <= m.start < n.end for n, _ in said)]
        if shorts:
            said += [_settled(n, states, found) for n in shorts_in(text, number, shorts, [n for n, _ in said])]
        for naming, country in sorted(said, key=lambda pair: pair[0].start):
            if occasion := _marked(found, naming, text):
                if occasion.noun not in VAGUE:
                    occasion.marks = occasion.marks or f"{naming.name} {naming.noun} of {naming.of}".removesuffix(" of ").strip()
                    naming = naming._replace(noun=occasion.noun, name="", of="")
            else:
                occasion = _place(found, naming, country)
            if occasion:
                found.named.setdefault(number, []).append((naming, occasion))
                _learn(occasion, naming, country, text)
            if naming.short:
                shorts[naming.short] = naming.noun
    return found


@lru_cache(maxsize=4)
def _heads(nouns: frozenset[str]) -> frozenset[str]:
    """The words of which a text must hold one to name an occasion; of `swearing-in` the first, of `cop26` the letters."""
    return frozenset(word.partition("-")[0].rstrip("0123456789") for word in (*nouns, *NOUNS, "one", "ones"))


def _settled(naming: Naming, states: Mapping[str, str], roster: Roster) -> tuple[Naming, str | None]:
    """A naming with its place told from its name: the `Oslo meeting` is in Oslo, `Norway's meeting` in Norway."""
    country = states.get(normal(naming.place)) if naming.place else None
    if not naming.place and naming.name and (normal(naming.name) in states or roster.times_at(naming.name, naming.noun)):
        naming = naming._replace(place=naming.name, name="")
        country = states.get(normal(naming.place))
    elif not naming.place and (city := _called_after(naming, states, roster)):
        naming, country = naming._replace(place=city), states.get(normal(city))
    if naming.of and (owner := states.get(normal(naming.of))):
        naming, country = naming._replace(of=""), country or owner
    return naming, country


def _called_after(naming: Naming, states: Mapping[str, str], roster: Roster) -> str:
    """The city after which an occasion is called, where the article puts something there: `the Oslo jazz festival`; no state (`the Chile talks`)."""
    words = naming.name.split(" ")
    capitals = next((i for i, word in enumerate(words) if not word[:1].isupper()), len(words))
    for length in range(capitals, 0, -1):
        city, rest = " ".join(words[:length]), " ".join(words[length:])
        called = bool(rest) and normal(city) != states.get(normal(city), "").replace("-", " ")
        if called and roster.times_at(city, f"{rest} {naming.noun}"):
            return city
    return ""


def _motions(
    text: str, number: int, states: Mapping[str, str], published: tuple[date, date] | None
) -> list[tuple[Naming, str | None]]:
    found: list[tuple[Naming, str | None]] = []
    for match in _MOTION.finditer(text):
        place = match["place"].rstrip(".")
        if country := states.get(normal(place)):
            when = day_after(text, match.end(), published, True)
            made = _MADE.match(match.group()) is not None
            found.append((Naming(number, match.start(), match.end(), "visit", place=place, date=when, own=made), country))
    return found


def _place(roster: Roster, naming: Naming, country: str | None) -> Occasion | None:
    """The occasion of a naming: one named before, or a new one; a bare noun means what this paragraph has named, or what the article speaks of most."""
    here = [id(o) for n, o in roster.named.get(naming.paragraph, ()) if not n.own] if naming.bare else []
    best = max(
        (
            (_likeness(o, naming, country), id(o) in (here[-1:] if naming.that else here), o.weight * naming.bare, number, o)
            for number, o in enumerate(roster.occasions)
        ),
        key=lambda found: found[:4],
        default=(0, False, 0, 0, None),
    )
    if best[0] > 0:
        return best[-1]
    if naming.bare and naming.noun in ("event", "occasion", "visit", "trip", "tour", "journey", "opening"):
        return None
    made = Occasion(naming.noun, first=naming.paragraph, made=naming.own if naming.sort == "visit" else None)
    if naming.own and not naming.name and (alike := _of_which(roster, naming)):
        made.noun, made.name, made.of, made.proper = alike.noun, alike.name, alike.of, alike.proper
    roster.occasions.append(made)
    return made


def _of_which(roster: Roster, naming: Naming) -> Occasion | None:
    """The occasion of which another edition is meant: `last year's event`, `the previous one, in Lima`."""
    alike = (o for o in roster.occasions if fits(naming.noun, o.noun) and not o.is_trip)
    return max(alike, key=lambda o: o.weight, default=None)


def _likeness(occasion: Occasion, naming: Naming, country: str | None) -> int:
    """How well a naming suits an occasion; 0 where it is another one."""
    same_day = bool(naming.date and occasion.date)
    if same_day and not overlap(naming.date, occasion.date):
        return 0
    there = bool(naming.place or country) and is_there(occasion, naming.place, country)
    if naming.sort == "visit" or occasion.is_trip:
        return _likeness_to_trip(occasion, naming, there, same_day)
    if (not there and _is_elsewhere(occasion, naming, country)) or _is_another(occasion, naming, same_day):
        return 0
    return _likeness_of_kin(occasion, naming, there, same_day)


def _is_elsewhere(occasion: Occasion, naming: Naming, country: str | None) -> bool:
    """Whether both tell where they are, and no building that may be in the town of the other: `the summit in Oslo`, `the one in Leeds`."""
    return bool((naming.place or country) and (occasion.place or occasion.country)) and not _is_within(naming, occasion)


def _is_another(occasion: Occasion, naming: Naming, same_day: bool) -> bool:
    """Whether the words alone tell two occasions apart: `last year's summit`, a wedding and a summit, the games and their closing ceremony."""
    return (naming.own and not same_day) or not fits(naming.noun, occasion.noun) or _other_part(naming, occasion)


def _likeness_of_kin(occasion: Occasion, naming: Naming, there: bool, same_day: bool) -> int:
    """The same of two that may be one by their nouns, places and days: the more they share, the likelier they are."""
    words = _words_of(naming)
    shared = bool(words & occasion.words) or _bears(naming, occasion) or _bears(occasion, naming)
    headed = occasion.first == 0 and naming.paragraph <= 1
    if headed and (naming.noun == occasion.noun not in VAGUE or (occasion.noun in VAGUE and naming.paragraph == 1)):
        return 2
    alike = there or same_day or shared
    if not alike and ((naming.fresh and occasion.told and not headed) or (words and occasion.words)):
        return 0
    return 1 + 3 * (there + same_day + shared) + (naming.noun == occasion.noun or naming.noun in normal(occasion.of).split())


def _likeness_to_trip(occasion: Occasion, naming: Naming, there: bool, same_day: bool) -> int:
    """The same where one of them is a visit, which may be that to the other: `the visit` to Oslo and the summit in Oslo."""
    both = naming.sort == "visit" and occasion.is_trip
    if naming.bare:
        return 0 if naming.sort != "visit" else 2 if both and not occasion.made else 1
    if (naming.own and not same_day and not both) or "meal" in (naming.sort, sort_of(occasion.noun)):
        return 0
    return 3 if there and (not both or occasion.made in (None, naming.own)) else 0


def _other_part(naming: Naming, occasion: Occasion) -> bool:
    """The closing ceremony of the games is neither the opening nor the games, and COP26 no G20."""
    if _AWARD.match(naming.name) and sort_of(occasion.noun) in ("feast", "games", "gathering"):
        return True
    parts = ["closing" in naming.name.lower().split(), "closing" in occasion.name.lower().split()]
    rows = [
        set(filter(is_own_name, {naming.noun, naming.name.lower()})),
        set(filter(is_own_name, {occasion.noun, *occasion.words})),
    ]
    return (parts[0] != parts[1] and not naming.bare) or (all(rows) and rows[0].isdisjoint(rows[1]))


def _learn(occasion: Occasion, naming: Naming, country: str | None, text: str) -> None:
    """Take what a naming tells: the fullest gives the words, each place and day the first of its kind."""
    trip = naming.sort == "visit"
    occasion.short = occasion.short or naming.short
    known = (not occasion.is_trip, *_fullness(occasion.noun, occasion.name, occasion.of))
    if (not trip, *_fullness(naming.noun, naming.name, naming.of)) > known:
        occasion.noun, occasion.name, occasion.of, occasion.proper = naming.noun, naming.name, naming.of, naming.proper
    occasion.words |= _words_of(naming)
    fuller = naming.place.endswith(f" {occasion.place}") or (country and normal(occasion.place) == country.replace("-", " "))
    if not occasion.place or (not trip and fuller and naming.place):
        occasion.place = naming.place or occasion.place
    occasion.country = occasion.country or country
    occasion.date = max(occasion.date, naming.date, key=len)
    weight = 0.2 if naming.bare and naming.noun in VAGUE else 0.5 if naming.bare or trip else 1.0
    if naming.lead in _ASIDE or naming.own:
        weight *= 0.3
    occasion.weight += weight * (2 if naming.paragraph == 0 else 1.5 if naming.paragraph == 1 else 1)
    if not naming.bare:
        head, tail = text[max(0, naming.start - 60) : naming.start], text[naming.end : naming.end + 40]
        occasion.text += f" {head.rpartition('. ')[2]}{text[naming.start : naming.end]}{tail.partition('. ')[0]}".lower()


def _fullness(noun: str, name: str, of: str) -> tuple[int, bool, int]:
    return len(names_in(f"{name} {of}")) + 2 * is_numbered(noun), noun not in VAGUE, len(name)


def _words_of(naming: Naming) -> set[str]:
    """The names in a naming, and its abbreviation: the one that it gives, or its initials (`APEC` for `Asia-Pacific Economic Cooperation`)."""
    words = names_in(f"{naming.name} {naming.of}")
    initials = "".join(re.findall(r"\b[A-Z]", naming.name)).lower()
    return words | {short for short in (naming.short.lower(), initials) if len(short) > 2}


def _bears(one: Naming | Occasion, other: Naming | Occasion) -> bool:
    """Whether the noun of one is a name of its own, which stands in the name of the other: `Eurovision`, `the Eurovision contest`."""
    return is_own_name(one.noun) and one.noun in f"{other.name} {other.noun}".lower().split()


def _is_within(naming: Naming, occasion: Occasion) -> bool:
    """Whether one of the two places is a building, which may be in the town of the other."""
    one, other = (place.rpartition(" ")[2].lower() in BUILDINGS for place in (naming.place, occasion.place))
    return one != other


def _marked(roster: Roster, naming: Naming, text: str) -> Occasion | None:
    """The occasion that a text has just named, of an anniversary for which it is held: `a service to mark the centenary of the club`."""
    if naming.noun not in ("anniversary", "centenary", "bicentenary", "birthday", "jubilee") or naming.lead not in _FOR_WHICH:
        return None
    last, occasion = next(reversed(roster.named.get(naming.paragraph, [])), (None, None))
    between = text[last.end : naming.start] if last else "."
    return occasion if len(between) < _NEAR and "." not in between and occasion and not occasion.is_trip else None
