"""The place and state of an occasion, told from its name and from whose it is: the `Oslo meeting` is in Oslo, `Norway's meeting` in Norway."""

from collections.abc import Mapping

from kimvisit.drafting.occasions.naming import Naming
from kimvisit.drafting.occasions.places import ADJECTIVES
from kimvisit.drafting.occasions.roster import Roster
from kimvisit.drafting.people.names.on_file import normal

_OF_A_LAND = (*ADJECTIVES, "french", "german", "dutch", "greek", "swiss", "thai", "czech")


def placed(naming: Naming, states: Mapping[str, str], adjectives: Mapping[str, str], roster: Roster) -> Naming:
    """A naming with its place and state; a part of a land is no place against a town: `a forum in the Russian Far East`."""
    if _is_region(naming.place.split(" ")):
        naming = naming._replace(place="")
    if not naming.place:
        naming = _placed_by_name(naming, states, roster)
    country = states.get(normal(naming.place)) if naming.place else None
    if owner := states.get(normal(naming.of)) if naming.of else None:
        return naming._replace(of="", country=country or owner, hall=naming.hall and not country)
    if country:
        return naming._replace(country=country, hall=False)
    return naming._replace(country=None if naming.place or naming.of else _land_called(naming.name, adjectives))


def _land_called(name: str, adjectives: Mapping[str, str]) -> str | None:
    """The state whose adjective opens a name: Chile in `Chilean military parade`."""
    words = [normal(word) for word in name.split()]
    return adjectives.get(" ".join(words[:2])) or adjectives.get("".join(words[:1]))


def _is_region(words: list[str]) -> bool:
    """Whether words name a part of a land by where it lies: `Russian Far East`, `Danish north`."""
    return len(words) > 1 and words[-1].lower() in _WAYS and words[0].lower().endswith(_OF_A_LAND)


_WAYS = frozenset("east west north south northeast northwest southeast southwest".split())


def _placed_by_name(naming: Naming, states: Mapping[str, str], roster: Roster) -> Naming:
    """A naming with the place by which it is called, if that is one: `Oslo meeting`; the name goes where it is nothing else."""
    numbered = any(letter.isdigit() for letter in naming.name)  # `took part in G20 events`
    named = naming.name and not numbered and not naming.name.lower().endswith(_OF_A_LAND)
    if named and (normal(naming.name) in states or roster.times_at(naming.name, naming.noun, toward=False)):
        return naming._replace(place=naming.name, name="", called=True)
    city = _called_after(naming, states, roster)
    return naming._replace(place=city) if city else naming


def _called_after(naming: Naming, states: Mapping[str, str], roster: Roster) -> str:
    """The city after which an occasion is called, as festivals are (`the Oslo jazz festival`), and others where the article puts something there
    or is written there; no state (`the Chile talks`)."""
    words = naming.name.split(" ")
    if naming.noun == "festival" and words[0][:1].isupper() and naming.name != naming.name.title():
        return words[0]
    capitals = next((i for i, word in enumerate(words) if not word[:1].isupper()), len(words))
    for length in range(capitals, 0, -1):
        city, rest = " ".join(words[:length]), " ".join(words[length:])
        called = bool(rest) and normal(city) != states.get(normal(city), "").replace("-", " ")
        if called and (city == roster.here or roster.times_at(city, f"{rest} {naming.noun}", toward=normal(city) in states)):
            return city
    return ""
