"""Gathering the occasions of an article: every naming under the occasion that it names."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from kimvisit.drafting.occasions.learning import learn
from kimvisit.drafting.occasions.likeness import likeness, name_words
from kimvisit.drafting.occasions.naming import Naming
from kimvisit.drafting.occasions.naming_places import placed
from kimvisit.drafting.occasions.namings import OTHERWISE, namings_in, shorts_in
from kimvisit.drafting.occasions.roster import Occasion, Roster
from kimvisit.drafting.occasions.sorts import NOUNS, VAGUE, fits
from kimvisit.drafting.occasions.told_by_verbs import TELLING, told_in
from kimvisit.drafting.people.names.on_file import Names
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.words import WordsOf

_ALL_TOO_BARE = frozenset("event occasion visit trip tour journey opening".split())
_FOR_WHICH = frozenset(
    "of for mark marks marking marked celebrate celebrating commemorate commemorating honouring honoring".split()
)
_NEAR = 50
_REACH = 40
_LONGEST = 3000
_LONG = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class _Gatherer:
    """The occasions of an article that are found so far, what is known of nouns, names and days, and the noun of each abbreviation."""

    roster: Roster
    nouns: frozenset[str]
    names: Names
    published: tuple[date, date] | None
    shorts: dict[str, str] = field(default_factory=dict)

    def named_in(self, text: str, number: int, words: Sequence[str]) -> list[Naming]:
        """What a paragraph names, in order: by nouns, by verbs, by the abbreviations that the article has told."""
        named: list[Naming] = []
        if not _heads(self.nouns).isdisjoint(words):
            named = [self._placed(_dated(n, self.published)) for n in namings_in(text, number, self.nouns, self.published)]
        if not TELLING.isdisjoint(words):
            verbs = told_in(text, number, words, self.names.states, self.published)
            named += [verb for verb in verbs if not any(n.start <= verb.start < n.end for n in named)]
        if self.shorts:
            named += [self._placed(n) for n in shorts_in(text, number, self.shorts, named)]
        return sorted(named, key=lambda naming: naming.start)

    def take(self, naming: Naming, text: str) -> None:
        """Put a naming under its occasion, which learns from it."""
        naming, occasion = _joined(self.roster, naming, text)
        if occasion:
            self.roster.named.setdefault(naming.paragraph, []).append((naming, occasion))
            learn(occasion, naming, text)
        if naming.short:
            self.shorts[naming.short] = naming.noun

    def _placed(self, naming: Naming) -> Naming:
        return placed(naming, self.names.states, self.names.adjectives, self.roster)


def roster_of(
    headline: str,
    paragraphs: Sequence[str],
    words_of: WordsOf,
    cues: Cues,
    names: Names,
    published: tuple[date, date] | None,
    here: str = "",
) -> Roster:
    """Gather the occasions of an article, of which `here` is the town of its dateline."""
    nouns, guests = cues.lists["event_nouns"], cues.lists["guest_words"]
    texts = [headline, *paragraphs[:_REACH]]
    gatherer = _Gatherer(Roster(text="\n".join(texts), headline=headline.partition("\n")[0], here=here), nouns, names, published)
    for number, text in enumerate(texts):
        words = words_of[text]
        gatherer.roster.nouns += sum(map(nouns.__contains__, words)) + sum(map(guests.__contains__, words))
        for naming in gatherer.named_in(text[:_LONGEST], number, words):
            gatherer.take(naming, text[:_LONGEST])
    return gatherer.roster


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


def _occasion_of(roster: Roster, naming: Naming) -> Occasion | None:
    """The occasion of a naming: one named before, or a new one; none for a bare `the visit`."""
    if alike := _likest(roster, naming):
        return alike
    if naming.bare and naming.noun in _ALL_TOO_BARE:
        return None
    made = Occasion(
        naming.noun, first=naming.paragraph, made=naming.own if naming.sort == "visit" else None, passing=naming.passing
    )
    if naming.own and not naming.name and not naming.called and (alike := _of_which(roster, naming)):
        made.noun, made.name, made.of, made.proper = alike.noun, alike.name, alike.of, alike.proper
    roster.occasions.append(made)
    return made


def _likest(roster: Roster, naming: Naming) -> Occasion | None:
    """The occasion that a naming suits best; of equals one that this paragraph has named, or of which the article speaks most, or the last."""
    here = [id(o) for n, o in roster.named.get(naming.paragraph, ()) if not n.own]
    near = here[-1:] if naming.that else here
    ranks = ((likeness(o, naming), id(o) in near, o.weight, number) for number, o in enumerate(roster.occasions))
    fit, _, _, number = max(ranks, default=(0, False, 0.0, 0))
    return roster.occasions[number] if fit > 0 else None


def _of_which(roster: Roster, naming: Naming) -> Occasion | None:
    """The occasion of which another edition is meant: `last year's event`, `the previous one, in Lima`."""
    alike = (o for o in roster.occasions if fits(naming.noun, o.noun) and not o.is_trip)
    return max(alike, key=lambda o: o.weight, default=None)


def _marked(roster: Roster, naming: Naming, text: str) -> Occasion | None:
    """The occasion that a text has just named, of an anniversary for which it is held: `a service to mark the centenary of the club`."""
    if naming.noun not in ("anniversary", "centenary", "bicentenary", "birthday", "jubilee") or naming.lead not in _FOR_WHICH:
        return None
    last, occasion = next(reversed(roster.named.get(naming.paragraph, [])), (None, None))
    between = text[last.end : naming.start] if last else "."
    return occasion if len(between) < _NEAR and "." not in between and occasion and not occasion.is_trip else None


def _joined(roster: Roster, naming: Naming, text: str) -> tuple[Naming, Occasion | None]:
    """The occasion of a naming; what an occasion marks gives it its words and not its name: `the parade that marked the centenary`."""
    occasion = _marked(roster, naming, text)
    if occasion is None:
        return naming, _occasion_of(roster, naming)
    if occasion.noun not in VAGUE:
        occasion.marks = occasion.marks or f"{naming.name} {naming.noun} of {naming.of}".removesuffix(" of ").strip()
        occasion.words |= name_words(naming)
        naming = naming._replace(noun=occasion.noun, name="", of="")
    return naming, occasion
