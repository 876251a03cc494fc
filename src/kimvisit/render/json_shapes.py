"""The shapes that all JSON views share; docs/json.md documents them key by key."""

from collections.abc import Iterable
from typing import Any

from kimvisit.engine.finding import Finding, Side
from kimvisit.engine.groups import Lens
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.origins import Origins
from kimvisit.engine.statement import Growth, Statement, actor_of
from kimvisit.engine.wording import question
from kimvisit.records import dates
from kimvisit.records.dates import Span
from kimvisit.records.decisions import Ruling
from kimvisit.records.model import ValueType
from kimvisit.views.timeline import Entry

Json = dict[str, Any]


def span(when: Span | None) -> Json | None:
    """A date; null where unknown. An open end is null."""
    if when is None or when == dates.ANY:
        return None
    earliest = None if when.earliest == dates.ANY.earliest else when.earliest.isoformat()
    latest = None if when.latest == dates.ANY.latest else when.latest.isoformat()
    return {"edtf": when.edtf, "earliest": earliest, "latest": latest}


def actor(id: str | None, lens: Lens) -> Json | None:
    """An actor by id and name."""
    return {"id": id, "name": lens.cast.name(id)} if id else None


def actors(ids: Iterable[str], lens: Lens) -> list[Json]:
    """Actors in the order given."""
    return [{"id": id, "name": lens.cast.name(id)} for id in ids]


def subject(one: Statement) -> Json:
    """Who is at issue: an id, or the readings of somebody not named."""
    known = one.readings[0] if len(one.readings) == 1 else None
    return {"id": known, "one_of": list(one.readings) if one.is_marked else [], "printed": one.printed, "title": one.title}


def definite(id: str | None) -> Json:
    """The same shape for a subject that is known."""
    return {"id": id, "one_of": [], "printed": None, "title": None}


def claim(one: Statement, lens: Lens) -> Json:
    """A claim with what follows from its place: chain, root, principal, clocks."""
    own, root = one.claim, one.roots[0] if len(one.roots) == 1 else None
    return {
        "id": one.id,
        "article": one.article.id,
        "outlet": actor(one.article.outlet, lens),
        "headline": one.is_headline,
        "paragraph": own.paragraph,
        "quote": own.quote,
        "text": own.text,
        "event": one.event,
        "kind": one.kind.id,
        "stage": one.stage,
        "subject": subject(one),
        "factuality": own.factuality,
        "attribution": actors((actor_of(voice) for voice in own.attribution), lens),
        "inferred": actors(one.inferred, lens),
        "root": actor(root, lens),
        "principal": actor(principal(root, one, lens), lens),
        "said": span(one.said),
        "published": span(one.article.published),
        "happened": span(own.happened),
        "conditional": own.conditional,
        "silent": own.silent,
        "so_far": own.so_far,
        "presupposed": own.presupposed,
        "draft": one.article.draft,
        "values": {name: value(found, one.kind.values.get(name)) for name, found in sorted(one.values.items())},
    }


def principal(voice: str | None, one: Statement, lens: Lens) -> str | None:
    """For whom a voice speaks on the statement's subject: one who speaks of himself stands for himself."""
    if voice is None or one.is_marked or not one.readings:
        return lens.cast.principal(voice) if voice else None
    return lens.cast.principal_on(voice, one.readings[0])


def value(found: tuple[str, ...], declared: ValueType | None) -> str | list[str] | None:
    """A value as text: an id, a number, a date, words; a list of them where the kind declares a list or the text leaves it open."""
    if len(found) == 1 and not (declared and declared.list):
        return found[0]
    return list(found)


def origins(found: Origins) -> dict[str, int]:
    """How many stand behind a step, in four numbers that are never added."""
    return {
        "named": len(found.named),
        "unnamed": len(found.unnamed),
        "if_meant": len(found.if_meant),
        "own_voice": len(found.own_voice),
    }


def entry(row: Entry, lens: Lens) -> Json:
    """A row of the timeline."""
    first = row.first
    return {
        "id": row.id,
        "when": span(row.when),
        "when_from": row.when_from or None,
        "event": row.event,
        "kind": row.kind.id,
        "stage": first.stage,
        "subject": subject(first),
        "factuality": first.claim.factuality,
        "conditional": first.claim.conditional,
        "silent": first.claim.silent,
        "so_far": first.claim.so_far,
        "presupposed": row.is_presupposed,
        "draft": row.is_draft,
        "voice": actor(row.voice, lens),
        "principal": actor(principal(row.voice, first, lens), lens),
        "told_by": actor(row.told_by, lens),
        "corrected_by": list(row.corrected_by),
        "text": first.claim.text,
        "claims": [one.id for one in row.statements],
        "articles": list(row.articles),
        "outlets": actors(row.outlets, lens),
        "conflicts": list(row.conflicts),
    }


def finding(found: Finding, lens: Lens) -> Json:
    """A finding with its sides."""
    return {
        "id": found.id,
        "rule": found.rule,
        "name": found.name,
        "class": found.class_,
        "event": found.event,
        "kind": found.kind,
        "subject": definite(found.subject),
        "question": question(found.kind, found.subject, lens),
        "message": found.message,
        "settle": found.settle,
        "since": span(found.since),
        "until": span(found.until),
        "status": found.status,
        "ruling": _ruling(found),
        "grew": grown(found.grew),
        "readings": [found.reading] if found.reading else [],
        "sides": [_side(one, lens) for one in found.sides],
    }


def grown(found: Iterable[Growth]) -> list[Json]:
    """What a relay says more than its source."""
    return [{"what": one.what, "before": one.before, "after": one.after} for one in found]


def ruling(one: Ruling) -> Json:
    """A ruling of decisions.yaml: what it rules on, and who made it, when and why."""
    on = {"accept": one.accept, "same": list(one.same), "different": list(one.different)}
    return {**on, "by": one.by, "when": span(one.when), "why": one.why}


def _ruling(found: Finding) -> Json | None:
    ruling = found.ruling
    return {"by": ruling.by, "when": span(ruling.when), "why": ruling.why} if ruling else None


def _side(side: Side, lens: Lens) -> Json:
    return {
        "position": {
            "stage": side.first.stage,
            "factuality": side.first.claim.factuality,
            "values": list(side.values),
            "who": actors(side.who, lens),
        },
        "origins": origins(side.origins),
        "claims": [claim(one, lens) for one in side.statements],
    }


def left_out(ledger: Ledger) -> list[Json]:
    """What of the files could not be used, by place."""
    return [
        {"id": one.left_out, "path": one.path, "line": one.line, "code": one.code}
        for one in ledger.dossier.problems
        if one.left_out
    ]


def head(ledger: Ledger, command: str) -> Json:
    """What every view over a ledger begins with."""
    return {
        "version": 1,
        "command": command,
        "as_of": ledger.as_of.isoformat() if ledger.as_of else None,
        "not_yet": list(ledger.not_yet),
        "left_out": left_out(ledger),
    }
