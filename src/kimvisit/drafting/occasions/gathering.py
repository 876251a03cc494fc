"""Gathering the occasions of an article: every naming under the occasion that it names."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from kimvisit.drafting.occasions.likeness import likeness, name_words
from kimvisit.drafting.occasions.namings import OTHERWISE, Naming, namings_in, shorts_in
from kimvisit.drafting.occasions.places import ADJECTIVES
from kimvisit.drafting.occasions.roster import Occasion, Roster, names_in
from kimvisit.drafting.occasions.sorts import NOUNS, VAGUE, fits, is_numbered, sort_of
from kimvisit.drafting.occasions.told_by_verbs import TELLING, told_in
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.words import WordsOf

_ASIDE = frozenset("during after before following since until despite citing recent like unlike".split())
_FOR_WHICH = frozenset(
    "of for mark marks marking marked celebrate celebrating commemorate commemorating honouring honoring".split()
)
_OF_A_LAND = (*ADJECTIVES, "french", "german", "dutch", "greek", "swiss", "thai", "czech")
_NEAR = 50
_REACH = 40
_LONGEST = 3000
_LONG = timedelta(days=180)


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
    telling, counted = heads | TELLING, nouns | guests
    for number, text in enumerate(texts):
        text, words = text[:_LONGEST], words_of[text]
        if not counted.isdisjoint(words):
            found.nouns += sum(map(nouns.__contains__, words)) + sum(map(guests.__contains__, words))
        if telling.isdisjoint(words) and not any(short in text for short in shorts):
            continue
        said = (
            []
            if heads.isdisjoint(words)
            else [_settled(_dated(n, published), states, found) for n in namings_in(text, number, nouns, published)]
        )
        if not TELLING.isdisjoint(words):
            verbs = told_in(text, number, words, states, published)
            said += [(m, land) for m, land in verbs if not any(n.start <= m.start < n.end for n, _ in said)]
        if shorts:
            said += [_settled(n, states, found) for n in shorts_in(text, number, shorts, [n for n, _ in said])]
        for naming, country in sorted(said, key=lambda pair: pair[0].start):
            naming, occasion = _joined(found, naming, country, text)
            if occasion:
                found.named.setdefault(number, []).append((naming, occasion))
                _learn(occasion, naming, country, text)
            if naming.short:
                shorts[naming.short] = naming.noun
    return found


@lru_cache(maxsize=4)
def _heads(nouns: frozenset[str]) -> frozenset[str]:
    """The words of which a text must hold one to name an occasion; of `swearing-in` the first, of `cop26` the letters."""
    return frozenset(word.partition("-")[0].rstrip("0123456789") for word in (*nouns, *NOUNS, *OTHERWISE))


def _dated(naming: Naming, published: tuple[date, date] | None) -> Naming:
    """A naming with a day long before that of the article, as of another than its news: `took part in the ceremony of 2014`."""
    if not published or not naming.date or naming.of or naming.place:
        return naming
    long_ago = str(published[0] - _LONG)[: len(naming.date.partition("/")[0])]
    return naming._replace(own=True) if naming.date < long_ago else naming


def _settled(naming: Naming, states: Mapping[str, str], roster: Roster) -> tuple[Naming, str | None]:
    """A naming with its place told from its name: the `Oslo meeting` is in Oslo, `Norway's meeting` in Norway."""
    country = states.get(normal(naming.place)) if naming.place else None
    if country:
        naming = naming._replace(hall=False)
    named = naming.name and not naming.name.lower().endswith(_OF_A_LAND)
    if not naming.place and named and (normal(naming.name) in states or roster.times_at(naming.name, naming.noun, toward=False)):
        naming = naming._replace(place=naming.name, name="")
        country = states.get(normal(naming.place))
    elif not naming.place and (city := _called_after(naming, states, roster)):
        naming, country = naming._replace(place=city), states.get(normal(city))
    if naming.of and (owner := states.get(normal(naming.of))):
        naming, country = naming._replace(of=""), country or owner
    return naming, country


def _called_after(naming: Naming, states: Mapping[str, str], roster: Roster) -> str:
    """The city after which an occasion is called, as festivals are (`the Oslo jazz festival`), and others where the article puts something there;
    no state (`the Chile talks`)."""
    words = naming.name.split(" ")
    if naming.noun == "festival" and words[0][:1].isupper() and naming.name != naming.name.title():
        return words[0]
    capitals = next((i for i, word in enumerate(words) if not word[:1].isupper()), len(words))
    for length in range(capitals, 0, -1):
        city, rest = " ".join(words[:length]), " ".join(words[length:])
        called = bool(rest) and normal(city) != states.get(normal(city), "").replace("-", " ")
        if called and roster.times_at(city, f"{rest} {naming.noun}", toward=normal(city) in states):
            return city
    return ""


def _place(roster: Roster, naming: Naming, country: str | None) -> Occasion | None:
    """The occasion of a naming: one named before, or a new one; a bare noun means what this paragraph has named, or what the article speaks of most."""
    here = [id(o) for n, o in roster.named.get(naming.paragraph, ()) if not n.own]
    best = max(
        (
            (likeness(o, naming, country), id(o) in (here[-1:] if naming.that else here), o.weight, number, o)
            for number, o in enumerate(roster.occasions)
        ),
        key=lambda found: found[:4],
        default=(0, False, 0, 0, None),
    )
    if best[0] > 0:
        return best[-1]
    if naming.bare and naming.noun in ("event", "occasion", "visit", "trip", "tour", "journey", "opening"):
        return None
    made = Occasion(
        naming.noun, first=naming.paragraph, made=naming.own if naming.sort == "visit" else None, passing=naming.passing
    )
    if naming.own and not naming.name and (alike := _of_which(roster, naming)):
        made.noun, made.name, made.of, made.proper = alike.noun, alike.name, alike.of, alike.proper
    roster.occasions.append(made)
    return made


def _of_which(roster: Roster, naming: Naming) -> Occasion | None:
    """The occasion of which another edition is meant: `last year's event`, `the previous one, in Lima`."""
    alike = (o for o in roster.occasions if fits(naming.noun, o.noun) and not o.is_trip)
    return max(alike, key=lambda o: o.weight, default=None)


def _learn(occasion: Occasion, naming: Naming, country: str | None, text: str) -> None:
    """Take what a naming tells: the fullest gives the words, each place and day the first of its kind."""
    trip = naming.sort == "visit"
    occasion.passing = occasion.passing and naming.passing
    occasion.short = occasion.short or naming.short
    known = (not occasion.is_trip, *_fullness(occasion.noun, occasion.name, occasion.of))
    fullness = (not trip, *_fullness(naming.noun, naming.name, naming.of))
    part = (
        naming.name in ("opening", "closing") and not naming.of and naming.noun != occasion.noun
    )  # `the opening session`, of the talks in Oslo
    if (fullness > known and not part) or (
        occasion.first == 0 and naming.paragraph == 1 and fullness[:3] >= known[:3]
    ):  # headlines nickname
        if naming.noun != "talks" or sort_of(occasion.noun) != "gathering":  # whose talks, at the summit
            occasion.noun = naming.noun
        occasion.name, occasion.of, occasion.proper = naming.name, naming.of, naming.proper
    occasion.words |= name_words(naming)
    fuller = naming.place.endswith(f" {occasion.place}") or (country and normal(occasion.place) == country.replace("-", " "))
    if naming.place and (not occasion.place or (not trip and fuller)):
        occasion.place, occasion.hall = naming.place, naming.hall
    occasion.country = occasion.country or country
    if naming.date and (len(naming.date) > len(occasion.date) or (occasion.arrival and not naming.arrival)):
        occasion.date, occasion.arrival = naming.date, naming.arrival
    weight = 0.2 if naming.bare and naming.noun in VAGUE else 0.5 if naming.bare or trip else 1.0
    if naming.lead in _ASIDE or naming.own or naming.passing:
        weight *= 0.3
    occasion.weight += weight * (3 if naming.paragraph == 0 else 1.8 if naming.paragraph == 1 else 1)
    if not naming.bare:
        head, tail = text[max(0, naming.start - 60) : naming.start], text[naming.end : naming.end + 40]
        occasion.text += f" {head.rpartition('. ')[2]}{text[naming.start : naming.end]}{tail.partition('. ')[0]}".lower()


def _fullness(noun: str, name: str, of: str) -> tuple[int, bool, int]:
    return len(names_in(f"{name} {of}")) + 2 * is_numbered(noun), noun not in VAGUE, len(name)


def _marked(roster: Roster, naming: Naming, text: str) -> Occasion | None:
    """The occasion that a text has just named, of an anniversary for which it is held: `a service to mark the centenary of the club`."""
    if naming.noun not in ("anniversary", "centenary", "bicentenary", "birthday", "jubilee") or naming.lead not in _FOR_WHICH:
        return None
    last, occasion = next(reversed(roster.named.get(naming.paragraph, [])), (None, None))
    between = text[last.end : naming.start] if last else "."
    return occasion if len(between) < _NEAR and "." not in between and occasion and not occasion.is_trip else None


def _joined(roster: Roster, naming: Naming, country: str | None, text: str) -> tuple[Naming, Occasion | None]:
    """The occasion of a naming; what an occasion marks gives it its words and not its name: `the parade that marked the centenary`."""
    occasion = _marked(roster, naming, text)
    if occasion is None:
        return naming, _place(roster, naming, country)
    if occasion.noun not in VAGUE:
        occasion.marks = occasion.marks or f"{naming.name} {naming.noun} of {naming.of}".removesuffix(" of ").strip()
        occasion.words |= name_words(naming)
        naming = naming._replace(noun=occasion.noun, name="", of="")
    return naming, occasion
