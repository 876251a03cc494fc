"""The trips of an article, once all its claims are drafted: one event for each traveller, land and time, under a title that says whose it is
and where it goes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kimvisit.drafting.about.proposed import is_taken
from kimvisit.drafting.about.spoken_of import is_made
from kimvisit.drafting.occasions.proposals import title_of_trip
from kimvisit.drafting.people.names.on_file import family, normal, slug
from kimvisit.drafting.reader import Candidate, Reader
from kimvisit.drafting.text.edtf import overlap

_REACH = 1  # paragraphs between a trip of no place and the one that gives it
_FEW = 2
_ANYBODY = frozenset("any no a an another several".split())
_NUMBER = re.compile(r"-\d\d?$")


@dataclass(slots=True)
class _Trip:
    """A trip that the record proposes: its plain fields, the claims about it in the order of the text, whether it was made (None: the
    article does not say), and whether only a headline tells of it, of somebody without a name: `Bishop to visit Oslo`."""

    event: str
    fields: dict[str, str]
    claims: list[Candidate]
    made: bool | None
    headed: bool = False

    @property
    def travellers(self) -> tuple[str, ...]:
        """Who makes it: those of whom its first clause tells, and not whoever goes along or is met."""
        first = next((c for c in self.claims if c.kind == "visit" or c.stage is None), self.claims[0])
        told = (c for c in self.claims if (c.paragraph, c.at, c.kind) == (first.paragraph, first.at, first.kind))
        return tuple(dict.fromkeys(c.subject[0] for c in told if len(c.subject) == 1))

    @property
    def is_placeless(self) -> bool:
        """Whether the article names no place with it: `his first foreign trip`."""
        return not ({"place", "country", "name"} & self.fields.keys())


def settle_trips(reader: Reader) -> None:
    """Make the trips that are one by traveller, place and time one event, and give each its title: `Ann Lee's visit to Chile`."""
    proposed = reader.agenda.proposed
    told = sorted(reader.found, key=lambda c: (c.paragraph, c.at))
    trips = [
        _trip(reader, event, fields, [c for c in told if c.about == event])
        for event, fields in proposed.items()
        if reader.agenda.is_trip(event)
    ]
    called: dict[str, str] = {}
    kept: list[_Trip] = []
    for trip in sorted((t for t in trips if t.claims), key=lambda t: (t.is_placeless, t.headed, t.claims[0].paragraph)):
        same = min((t for t in kept if _are_one(t, trip)), key=lambda t: _distance(t, trip), default=None)
        if same:
            _take_in(same, trip)
            called[trip.event] = same.event
            del proposed[trip.event]
        else:
            kept.append(trip)
    for trip in kept:
        called |= _entitle(reader, trip)
    renamed = {old: called.get(new, new) for old, new in called.items()}
    reader.found = [c._replace(about=renamed.get(c.about, c.about)) if c.about else c for c in reader.found]


def _trip(reader: Reader, event: str, fields: dict[str, str], claims: list[Candidate]) -> _Trip:
    """A proposed trip with the claims about it; `headed` where a headline tells of it and calls its traveller by no name (`the mayor`)."""
    staged = {is_made(reader, c) for c in claims if c.stage is not None and c.paragraph}
    trip = _Trip(event, fields, claims, None if not staged else True in staged)
    called = [who.name for i in trip.travellers if (who := reader.known.who(i))] if claims and not claims[-1].paragraph else []
    trip.headed = any(name[:1].islower() for name in called)
    return trip


def _are_one(one: _Trip, other: _Trip) -> bool:
    """Whether two trips are one: what was made and what is planned never are, nor two that were made and have no day in common."""
    same = not set(one.travellers).isdisjoint(other.travellers) or one.headed != other.headed
    if not same or {one.made, other.made} == {True, False}:
        return False
    days = [trip.fields["date"] for trip in (one, other) if "date" in trip.fields]
    agree = overlap(*days) if len(days) == _FEW else not (one.made and other.made)
    if one.is_placeless or other.is_placeless:
        return (agree or not days) and one.is_placeless != other.is_placeless and _distance(one, other) <= _REACH
    return agree and _goal(one, other)


def _goal(one: _Trip, other: _Trip) -> bool:
    """Whether two trips go to one place, or to a land and its capital."""
    lands, places = ([trip.fields.get(key, "") for trip in (one, other)] for key in ("country", "place"))
    return lands[0] == lands[1] != "" or normal(places[0]) == normal(places[1]) != ""


def _distance(one: _Trip, other: _Trip) -> int:
    """How many paragraphs lie between two trips."""
    return min(abs(a.paragraph - b.paragraph) for a in one.claims for b in other.claims)


def _take_in(trip: _Trip, other: _Trip) -> None:
    """Take what is told of the same trip elsewhere."""
    trip.claims += other.claims
    trip.made = other.made if trip.made is None else trip.made
    for key, value in other.fields.items():
        trip.fields.setdefault(key, value)


def _entitle(reader: Reader, trip: _Trip) -> dict[str, str]:
    """Give a trip its title, and its traveller's name for an id where its place gives none of its own; what it was called before."""
    found = [who for i in trip.travellers if (who := reader.known.who(i)) and who.name.partition(" ")[0] not in _ANYBODY]
    whose = [who.name for who in found] if len(found) <= _FEW else []
    plural = bool(whose) and found[-1].sort != "person" and whose[-1].endswith("s")
    land = reader.known.who(trip.fields.get("country", ""))
    owners = " and ".join(whose) + ("'" if plural else "'s") if whose else ""
    trip.fields["title"] = title_of_trip(trip.fields, owners, land.name if land else "")
    new = _id_of(reader, trip, whose)
    reader.agenda.proposed[new] = reader.agenda.proposed.pop(trip.event)
    return {trip.event: new}


def _id_of(reader: Reader, trip: _Trip, whose: Iterable[str]) -> str:
    """The id of a trip: `visit-oslo`, of a second traveller `visit-oslo-lee`, of one that goes nowhere known `trip-lee`."""
    plain = _NUMBER.sub("", trip.event)
    numbered, bare = plain != trip.event, trip.is_placeless
    if not (numbered or bare):
        return trip.event
    called = next((slug((family(name) or (name,))[0]) for name in whose), "")
    free = (new for new in ([] if bare else [plain]) + [f"{plain}-{called}"] * bool(called) if not _is_borne(reader, new))
    return next(free, trip.event)


def _is_borne(reader: Reader, event: str) -> bool:
    return event in reader.agenda.proposed or is_taken(reader, event)
