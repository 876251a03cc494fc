"""What can be wrong with well-formed articles and claims: what they name, and what their kinds demand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kimvisit.reading.fault import Fault, Path, listed, nearest, shown
from kimvisit.reading.record_errors import WANTED, cut
from kimvisit.reading.references import FILES, Known, clash, unknown
from kimvisit.records import amounts, dates
from kimvisit.records.dates import Span
from kimvisit.records.model import Article, Claim, Kind, Mention, ValueType

MUTE = frozenset({"office", "thing"})
_PRINTS_NOTHING = frozenset({"person", "unnamed"})


@dataclass(frozen=True, slots=True)
class Scope:
    """What a claim is checked against: the catalogue, and what its article says once for all claims.

    `names` are the names under `mentions`, those of broken mentions too.
    """

    known: Known
    names: Mapping[str, Any]
    outlet: str | None
    published: Span | None
    paragraphs: int | None


def article_faults(article: Article, known: Known) -> Iterator[Fault]:
    """The faults of an article's own fields."""
    for noun in FILES:
        if article.id in known.of(noun):
            yield clash(article.id, noun)
    for field in ("outlet", "credit"):
        ident = getattr(article, field)
        if ident is not None:
            yield from _voice_faults(ident, (field,), known, {})
            if _prints_nothing(known, ident):
                message = f"{shown(ident)} is of sort {known.catalog.actors[ident].sort} and prints nothing"
                yield Fault((field,), "R110", message, "name the outlet; who speaks in it stands in the attribution of a claim")
    for name, mention in article.mentions.items():
        if name in known.catalog.actors:
            message = f"the mention {shown(name)} has the id of an actor"
            yield Fault(("mentions", name), "R107", message, "give the mention another name", at_key=True)
        yield from _mention_faults(mention, ("mentions", name), known)


def claim_faults(claim: Claim, scope: Scope) -> Iterator[Fault]:
    """The faults of one claim; paths begin with its fields."""
    kind = scope.known.catalog.kinds.get(claim.kind)
    if kind is None:
        yield unknown("kind", claim.kind, ("kind",), scope.known)
    else:
        yield from _stage_faults(claim, kind)
        yield from _event_faults(claim, kind)
        yield from _about_mention_faults(claim, kind, scope)
        if claim.values or kind.values:
            yield from _value_faults(claim, kind, scope.known)
    yield from _named_event_faults(claim, scope.known)
    yield from _who_faults(claim, scope)
    yield from _bound_faults(claim, scope)


def _stage_faults(claim: Claim, kind: Kind) -> Iterator[Fault]:
    if claim.stage in kind.stages or (claim.stage is None and not kind.stages):
        return
    if claim.stage is None:
        yield Fault(("stage",), "M101", f"'stage' is missing: '{kind.id}' has stages", f"write {listed(kind.stages)}")
    elif not kind.stages:
        yield Fault(("stage",), "M119", f"'{kind.id}' has no stages", "leave 'stage' out")
    else:
        guess = nearest(claim.stage, kind.stages)
        remedy = f"did you mean '{guess}'?" if guess else f"its stages are {listed(kind.stages)}"
        yield Fault(("stage",), "R104", f"{shown(claim.stage)} is no stage of '{kind.id}'", remedy)


def _event_faults(claim: Claim, kind: Kind) -> Iterator[Fault]:
    if kind.event == "none" and claim.about is not None:
        yield Fault(("about",), "M119", f"claims of kind '{kind.id}' have no event", "leave 'about' out")
    elif kind.event is None and claim.about is None:
        yield Fault(("about",), "M101", "'about' is missing", f"write {WANTED['about']}, here or in 'defaults'")


def _named_event_faults(claim: Claim, known: Known) -> Iterator[Fault]:
    events = known.catalog.events
    for field in ("about", "during", "before", "after"):
        ident = getattr(claim, field)
        if ident is not None and ident not in events:
            yield unknown("event", ident, (field,), known)


def _about_mention_faults(claim: Claim, kind: Kind, scope: Scope) -> Iterator[Fault]:
    if claim.mention is None:
        if kind.about_mention:
            yield Fault(
                ("mention",),
                "M101",
                f"'mention' is missing: '{kind.id}' is about one",
                "write a name under 'mentions'",
            )
    elif not kind.about_mention:
        yield Fault(("mention",), "M119", f"claims of kind '{kind.id}' are about no mention", "leave 'mention' out")
    elif claim.mention not in scope.names:
        guess = nearest(claim.mention, scope.names)
        remedy = f"did you mean '{guess}'?" if guess else "add it to the article's 'mentions'"
        yield Fault(("mention",), "R105", f"unknown mention {shown(claim.mention)}", remedy)


def _who_faults(claim: Claim, scope: Scope) -> Iterator[Fault]:
    if claim.subject is None:
        yield Fault(("subject",), "M101", "'subject' is missing", f"write {WANTED['subject']}, here or in 'defaults'")
    elif isinstance(claim.subject, Mention):
        yield from _mention_faults(claim.subject, ("subject",), scope.known)
    elif claim.subject not in scope.known.catalog.actors and claim.subject not in scope.names:
        yield unknown("actor", claim.subject, ("subject",), scope.known, scope.names)
    for position, voice in enumerate(claim.attribution):
        if isinstance(voice, Mention):
            yield from _mention_faults(voice, ("attribution", position), scope.known)
        else:
            yield from _voice_faults(voice, ("attribution", position), scope.known, scope.names)
            if position and voice == claim.attribution[position - 1]:
                message = f"{shown(voice)} hands on its own words"
                yield Fault(("attribution", position), "M120", message, "name each voice of the chain once")
    if claim.attribution and claim.attribution[-1] == scope.outlet and not _prints_nothing(scope.known, scope.outlet):
        message = f"the outlet {shown(scope.outlet)} ends its own chain"
        path = ("attribution", len(claim.attribution) - 1)
        yield Fault(path, "M120", message, "leave it out: the outlet is always the last hop")


def _voice_faults(ident: str, path: Path, known: Known, names: Mapping[str, object]) -> Iterator[Fault]:
    actor = known.catalog.actors.get(ident)
    if actor is None and ident not in names:
        yield unknown("actor", ident, path, known, names)
    elif actor is not None and actor.sort in MUTE:
        remedy = "name who printed it" if path == ("outlet",) else "name who speaks: a person, an institution, an agency, ..."
        yield Fault(path, "R110", f"{shown(ident)} is of sort {actor.sort} and says nothing", remedy)


def _prints_nothing(known: Known, ident: str) -> bool:
    actor = known.catalog.actors.get(ident)
    return actor is not None and actor.sort in _PRINTS_NOTHING


def _mention_faults(mention: Mention, path: Path, known: Known) -> Iterator[Fault]:
    if mention.actor is not None and mention.actor not in known.catalog.actors:
        yield unknown("actor", mention.actor, (*path, "actor"), known)
    for position, ident in enumerate(mention.one_of):
        if ident not in known.catalog.actors:
            yield unknown("actor", ident, (*path, "one_of", position), known)


def _value_faults(claim: Claim, kind: Kind, known: Known) -> Iterator[Fault]:
    for name, declared in kind.values.items():
        if declared.required and claim.values.get(name) is None:
            yield Fault(
                ("values", name),
                "M101",
                f"the value '{name}' is missing",
                f"'{kind.id}' requires it: values: {{{name}: ...}}",
            )
    for name, value in claim.values.items():
        if name not in kind.values:
            guess = nearest(name, kind.values)
            takes = f"it takes {listed(kind.values)}" if kind.values else "it takes no values"
            remedy = f"did you mean '{guess}'?" if guess else takes
            yield Fault(("values", name), "M102", f"'{kind.id}' takes no value {shown(name)}", remedy, at_key=True)
        else:
            yield from _one_value_faults(name, value, kind.values[name], known)


def _one_value_faults(name: str, value: Any, declared: ValueType, known: Known) -> Iterator[Fault]:
    path: Path = ("values", name)
    if declared.list:
        if not isinstance(value, list) or not value:
            yield Fault(path, "M103", f"the value '{name}' must be a list", "write it in brackets: [a] or [a, b]")
            return
        for position, item in enumerate(value):
            yield from _typed_faults(name, item, (*path, position), declared, known)
    else:
        yield from _typed_faults(name, value, path, declared, known)


def _typed_faults(name: str, value: Any, path: Path, declared: ValueType, known: Known) -> Iterator[Fault]:
    if not isinstance(value, str) or not value.strip():
        held = "nothing" if not value else "a list" if isinstance(value, list) else "a mapping"
        yield Fault(path, "M103", f"the value '{name}' holds {held}", f"write {_wanted(declared)}")
    elif isinstance(declared.type, tuple):
        if value not in declared.type:
            guess = nearest(value, declared.type)
            remedy = f"did you mean '{guess}'?" if guess else f"write {_wanted(declared)}"
            yield Fault(path, "M105", f"{shown(value)} is no '{name}'", remedy)
    elif declared.type in ("actor", "office"):
        actor = known.catalog.actors.get(value)
        if actor is None:
            yield unknown("actor", value, path, known)
        elif (actor.sort == "office") != (declared.type == "office"):
            yield Fault(path, "R110", f"{shown(value)} is of sort {actor.sort}", f"write {_wanted(declared)}")
    elif declared.type in ("date", "number"):
        yield from _parsed_faults(value, path, declared)


def _parsed_faults(value: str, path: Path, declared: ValueType) -> Iterator[Fault]:
    is_date = declared.type == "date"
    try:
        if is_date:
            dates.parse(value)
        else:
            amounts.parse(value)
    except ValueError as error:
        message, _, remedy = cut(str(error), value).partition("; ")
        yield Fault(path, "M106" if is_date else "M107", message, remedy)


def _wanted(declared: ValueType) -> str:
    if isinstance(declared.type, tuple):
        return listed(declared.type)
    words = {
        "actor": "the id of an actor",
        "office": "the id of an actor of sort office",
        "date": "a date such as 2014-11-17",
    }
    return words.get(declared.type, f"a {declared.type}")


def _bound_faults(claim: Claim, scope: Scope) -> Iterator[Fault]:
    published, said = scope.published, claim.said
    if published is not None and said is not None and said.earliest > published.latest:
        message = f"said {said.edtf}, after it was printed ({published.edtf})"
        yield Fault(("said",), "M121", message, "correct one of the dates; 'published' may be an interval")
    if scope.paragraphs is not None and claim.paragraph > scope.paragraphs:
        message = f"paragraph {claim.paragraph} of {scope.paragraphs}"
        yield Fault(("paragraph",), "M122", message, "correct it, or 'paragraphs' under 'original'")
