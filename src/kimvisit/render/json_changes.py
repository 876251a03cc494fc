"""What changed, as JSON; docs/json.md has the keys."""

from typing import Any

from kimvisit.engine.finding import Finding
from kimvisit.engine.groups import Lens
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.positions import Position
from kimvisit.render import json_shapes as shapes
from kimvisit.render.json_shapes import Json
from kimvisit.views.baseline import Baseline
from kimvisit.views.changes import Arrival, Changes, Move


def changes(before: Ledger, after: Ledger, found: Changes) -> Json:
    """The shape of `kimvisit diff --json`."""
    lens = after.lens
    return {
        **shapes.head(after, "diff"),
        "from": before.as_of.isoformat() if before.as_of else None,
        "to": after.as_of.isoformat() if after.as_of else None,
        "articles": [_arrival(one, lens) for one in found.arrivals],
        "new": [shapes.entry(row, lens) for row in found.first],
        "again": [row.id for row in found.again],
        "moves": [_move(one, lens) for one in found.moves],
        "began": [_finding(one) for one in found.began],
        "ended": [_finding(one) for one in found.ended],
        "as_before": found.stand,
        "ruled": list(found.ruled),
        "corrected": [{"claim": claim, "by": by} for claim, by in found.corrected],
    }


def marked(view: dict[str, Any], found: Baseline) -> Json:
    """The JSON of `conflicts` with what a baseline adds: a mark on each finding, and those that only the earlier list has."""
    return {
        **view,
        "conflicts": [{**one, "baseline": found.marks.get(one["id"])} for one in view["conflicts"]],
        "resolved": [{"id": one.id, "rule": one.rule, "message": one.message} for one in found.resolved],
    }


def _arrival(one: Arrival, lens: Lens) -> Json:
    article = one.article
    return {
        "id": article.id,
        "headline": article.headline,
        "outlet": shapes.actor(article.outlet, lens),
        "published": shapes.span(article.published),
        "claims": len(article.claims),
        "new": one.first,
        "copy_of": one.copy_of,
        "draft": article.draft,
        "may_be_older": one.may_be_older,
    }


def _move(one: Move, lens: Lens) -> Json:
    first = (*one.after, *one.before)[0].first
    return {
        "event": one.event,
        "kind": one.kind.id,
        "subject": shapes.definite(one.subjects[0]) if len(one.subjects) == 1 else shapes.subject(first),
        "principal": shapes.actor(one.principal, lens),
        "change": one.change,
        "value": one.value,
        "before": [_position(each, lens) for each in one.before],
        "after": [_position(each, lens) for each in one.after],
    }


def _position(one: Position, lens: Lens) -> Json:
    first = one.first
    return {
        "stage": first.stage,
        "factuality": one.factuality.code,
        "marked": one.is_marked,
        "value": list(one.value) if one.value is not None else None,
        "draft": one.is_draft,
        "said": shapes.span(one.said),
        "voices": shapes.actors(dict.fromkeys(told.root for told in one.statements), lens),
        "claims": [told.id for told in one.statements],
    }


def _finding(one: Finding) -> Json:
    return {
        "id": one.id,
        "rule": one.rule,
        "class": one.class_,
        "event": one.event,
        "kind": one.kind,
        "subject": shapes.definite(one.subject),
        "message": one.message,
        "status": one.status,
    }
