"""The records of a dossier as JSON, for `list` and `show`."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from kimvisit.engine.ledger import Ledger
from kimvisit.engine.rule import Rule
from kimvisit.records.model import Actor, Article, Event, Kind, ValueType
from kimvisit.render import json_shapes
from kimvisit.render.json_shapes import Json
from kimvisit.render.lookup import Thing, claims, placed

WHAT = ("articles", "claims", "events", "actors", "kinds", "rules")


def listed(ledger: Ledger, what: str) -> list[Json]:
    """All records of a sort: articles, claims and rules by id, events, actors and kinds as in their files."""
    catalog, lens = ledger.dossier.catalog, ledger.lens
    match what:
        case "articles":
            return [article(one, ledger) for one in on_file(ledger)]
        case "claims":
            return [json_shapes.claim(one, lens) for one in sorted(ledger.statements, key=lambda one: one.article.id)]
        case "events":
            told, found = Counter(one.event for one in ledger.statements), Counter(one.event for one in ledger.findings)
            return [event(one, told[one.id], found[one.id]) for one in catalog.events.values()]
        case "actors":
            return [actor(one) for one in catalog.actors.values()]
        case "kinds":
            used = Counter(one.kind.id for one in ledger.statements)
            return [kind(one, used[one.id]) for one in catalog.kinds.values()]
        case "rules":
            return [rule(one) for one in ledger.rules]
        case _:
            raise ValueError(f"nothing called '{what}' to list; there are {', '.join(WHAT)}")


def on_file(ledger: Ledger) -> list[Article]:
    """The articles in use and the copies folded into them, by id."""
    used = {id for one in ledger.articles for id in (one.id, *ledger.copies.get(one.id, ()))}
    return [one for one in ledger.dossier.articles if one.id in used]


def copy_of(article: str, ledger: Ledger) -> str | None:
    """The article into which this one was folded as a copy."""
    return next((kept for kept, folded in ledger.copies.items() if article in folded), None)


def shown(ledger: Ledger, thing: Thing) -> Json:
    """One record in full."""
    value, lens = thing.value, ledger.lens
    match thing.sort:
        case "article":
            told = [one.id for one in placed(value, ledger)]
            return {
                **article(value, ledger),
                "claims": told,
                "findings": _findings(ledger, lambda one: one.article.id == value.id),
            }
        case "claim":
            return {**json_shapes.claim(value, lens), "nearer": [one.id for one in value.nearer],
                    "grew": json_shapes.grown(value.grew),
                    "findings": _findings(ledger, lambda one: one.id == value.id)}  # fmt: skip
        case "event":
            told = [one.id for one in ledger.statements if one.event == value.id]
            found = [one.id for one in ledger.findings if one.event == value.id]
            return {**event(value, len(told), len(found)), "claims": told, "findings": found}
        case "actor":
            speaks = [one.id for one in claims(ledger) if value.id in (*one.inferred, *one.chain)]
            spoken_of = [one.id for one in claims(ledger) if value.id in one.readings]
            return {**actor(value), "side": list(lens.cast.side(value.id)), "voice_of": speaks, "subject_of": spoken_of}
        case "kind":
            told = [one.id for one in ledger.statements if one.kind.id == value.id]
            return {**kind(value, len(told)), "claims": told}
        case "rule":
            return rule(value, in_full=True)
        case "finding":
            return json_shapes.finding(value, lens)
        case _:
            return json_shapes.entry(value, lens)


def _findings(ledger: Ledger, test: Any) -> list[str]:
    return [found.id for found in ledger.findings if any(test(one) for one in found.statements)]


def article(one: Article, ledger: Ledger) -> Json:
    """An article without its claims, but their number."""
    original = one.original
    return {
        "id": one.id,
        "headline": one.headline,
        "outlet": json_shapes.actor(one.outlet, ledger.lens),
        "place": one.place,
        "published": json_shapes.span(one.published),
        "dated_by": one.dated_by,
        "byline": one.byline,
        "credit": json_shapes.actor(one.credit, ledger.lens),
        "language": one.language,
        "translated": one.translated,
        "url": one.url,
        "archived": one.archived,
        "draft": one.draft,
        "copy_of": copy_of(one.id, ledger),
        "original": {"file": original.file, "sha256": original.sha256, "paragraphs": original.paragraphs} if original else None,
        "claims": len(one.claims),
    }


def event(one: Event, told: int, found: int) -> Json:
    """An event with the numbers of its claims and findings."""
    return {
        "id": one.id,
        "title": one.title,
        "date": json_shapes.span(one.date),
        "place": one.place,
        "country": one.country,
        "host": one.host,
        "part_of": one.part_of,
        "claims": told,
        "findings": found,
    }


def actor(one: Actor) -> Json:
    """An actor as on file."""
    return {
        "id": one.id,
        "name": one.name,
        "names": list(one.names),
        "misprints": list(one.misprints),
        "sort": one.sort,
        "speaks_for": one.speaks_for,
        "country": one.country,
        "distinct_from": list(one.distinct_from),
    }


def kind(one: Kind, used: int) -> Json:
    """A kind of claim as on file, with the number of its claims."""
    return {
        "id": one.id,
        "asks": one.asks,
        "says": {stage: one.word(stage) for stage in one.stages} or one.word(None),
        "stages": list(one.stages),
        "plan": list(one.plan),
        "own_word": list(one.own_word),
        "stands_on": dict(one.stands_on),
        "when": one.when,
        "first_of": {"stages": list(one.first_of.stages), "abroad": one.first_of.abroad} if one.first_of else None,
        "event": one.event,
        "about_mention": one.about_mention,
        "values": {name: _declared(declared) for name, declared in one.values.items()},
        "claims": used,
    }


def _declared(one: ValueType) -> Json:
    kinds: str | Sequence[str] = one.type if isinstance(one.type, str) else list(one.type)
    return {"type": kinds, "single": one.single, "list": one.list, "required": one.required, "moves": one.moves}


def rule(one: Rule, in_full: bool = False) -> Json:
    """A rule; in full with its manual."""
    short = {
        "id": one.code,
        "name": one.name,
        "class": one.class_,
        "scopes": list(one.scopes),
        "reads": one.reads,
        "summary": one.summary,
    }
    return {**short, "manual": one.manual} if in_full else short
