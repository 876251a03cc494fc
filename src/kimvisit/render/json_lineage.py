"""The lineage as JSON; docs/json.md has the keys. Hops are listed, not nested, so that a long chain of voices is no deep value."""

from collections.abc import Sequence

from kimvisit.engine.ledger import Ledger
from kimvisit.engine.statement import Statement
from kimvisit.engine.wording import question
from kimvisit.render import json_shapes as shapes
from kimvisit.render.json_shapes import Json
from kimvisit.views.hops import Hop, Leaf, because
from kimvisit.views.lineage import Tree


def lineage(ledger: Ledger, told: Sequence[Tree]) -> Json:
    """The shape of `kimvisit lineage --json`."""
    return {**shapes.head(ledger, "lineage"), "trees": [_tree(one, ledger) for one in told]}


def _tree(tree: Tree, ledger: Ledger) -> Json:
    lens = ledger.lens
    return {
        "event": tree.event,
        "kind": tree.kind.id,
        "subject": shapes.definite(tree.subject),
        "question": question(tree.kind.id, tree.subject, lens),
        "hops": [_hop(one, ledger) for one in tree.hops],
        "outlets": shapes.actors(tree.outlets, lens),
        "agencies": shapes.actors(tree.agencies, lens),
        "voices": shapes.actors(tree.voices, lens),
        "carrying": {
            "outlets": shapes.actors(tree.carrying.outlets, lens),
            "agencies": shapes.actors(tree.carrying.agencies, lens),
            "voices": shapes.actors(tree.carrying.voices, lens),
        },
        "denied_by": shapes.actors(tree.denied_by, lens),
        "denied_in": shapes.actors(tree.denied_in, lens),
        "origins": shapes.origins(tree.origins),
        "behind": shapes.actors((*tree.origins.named, *tree.origins.unnamed), lens),
        "last_hop": list(tree.last_hop),
        "headline_only": list(tree.headline_only),
    }


def _hop(hop: Hop, ledger: Ledger) -> Json:
    is_root = hop.parent is None
    return {
        "number": hop.number,
        "parent": hop.parent,
        "voice": shapes.actor(hop.voice, ledger.lens),
        "said": shapes.span(hop.said) if is_root else None,
        "source": hop.source if is_root else None,
        "inferred": hop.is_inferred,
        "repeats": hop.repeats,
        "says": [_says(one) for one in hop.says],
        "leaves": [_leaf(one, ledger) for one in hop.leaves],
    }


def _leaf(leaf: Leaf, ledger: Ledger) -> Json:
    first, body, lens = leaf.first, leaf.body, ledger.lens
    return {
        "article": first.article.id,
        "paragraphs": sorted({one.claim.paragraph for one in leaf.statements}),
        **_wording(first),
        "grew": shapes.grown(body.grew),
        "inferred": _inferred(body, ledger),
        "may_rest_on": shapes.actors(body.roots, lens) if len(body.roots) > 1 else [],
        "claims": [one.id for one in leaf.statements],
        "copies": list(leaf.copies),
        "conflicts": list(leaf.conflicts),
        "hardening": list(leaf.hardening),
        "corrected_by": leaf.corrected_by,
    }


def _inferred(body: Statement, ledger: Ledger) -> Json | None:
    if not body.inferred:
        return None
    return {
        "voices": shapes.actors(body.inferred, ledger.lens),
        "because": because(body),
        "claims": [one.id for one in body.nearer],
    }


def _says(one: Statement) -> Json:
    return {
        "claim": one.id,
        "kind": one.kind.id,
        "stage": one.stage,
        "factuality": one.claim.factuality,
        "named": not one.is_marked,
        "draft": one.article.draft,
    }


def _wording(one: Statement) -> Json:
    claim, declared = one.claim, one.kind.values
    return {
        "stage": one.stage,
        "subject": shapes.subject(one),
        "factuality": claim.factuality,
        "conditional": claim.conditional,
        "silent": claim.silent,
        "so_far": claim.so_far,
        "presupposed": claim.presupposed,
        "draft": one.article.draft,
        "values": {name: shapes.value(found, declared.get(name)) for name, found in sorted(one.values.items())},
    }
