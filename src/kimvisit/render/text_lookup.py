"""Lists of records, and one record in full, as text."""

from collections.abc import Iterator, Sequence
from typing import Any

from kimvisit.engine.ledger import Ledger
from kimvisit.render import days, json_records, json_views, report, words
from kimvisit.render.json_shapes import Json
from kimvisit.render.lookup import Thing
from kimvisit.render.page import Line, Page, ends, paragraphs
from kimvisit.render.text_claim import claim, field
from kimvisit.render.text_explain import explain_finding, explain_rule


def listing(ledger: Ledger, what: str, page: Page) -> Iterator[str]:
    """All records of one sort: the id, what a person knows it by, and a few facts under it."""
    records = json_records.listed(ledger, what)
    for record in records:
        name, facts = _listed(what, record, ledger)
        yield from ends(Line(name), "", page, key=record["id"])
        yield from paragraphs([", ".join(fact for fact in facts if fact)], page, indent=4, style="dim")
    noun = what if len(records) != 1 else what.removesuffix("s")
    yield from paragraphs(["", f"{len(records)} {noun}. One in full: kimvisit show ID{page.data}"], page, style="dim")


def _listed(what: str, one: Json, ledger: Ledger) -> tuple[str, Sequence[str]]:
    match what:
        case "articles":
            copy = f"copy of {one['copy_of']}" if one["copy_of"] else ""
            draft = "draft" if one["draft"] else ""
            return one["headline"], (
                one["outlet"]["name"],
                _span(one["published"]),
                words.count(one["claims"], "claim"),
                copy,
                draft,
            )
        case "claims":
            return one["text"], (
                _voice(one),
                _span(one["said"]),
                one["kind"],
                one["stage"] or "",
                one["factuality"],
                one["event"] or "",
                "draft" if one["draft"] else "",
            )
        case "events":
            told, found = words.count(one["claims"], "claim"), words.count(one["findings"], "finding")
            return one["title"], (_span(one["date"]) if one["date"] else "", told, found)
        case "actors":
            speaks = f"speaks for {ledger.lens.cast.name(one['speaks_for'])}" if one["speaks_for"] else ""
            others = f"also {', '.join(one['names'])}" if one["names"] else ""
            return one["name"], (one["sort"], speaks, others)
        case "kinds":
            return one["asks"], (" < ".join(one["stages"]), words.count(one["claims"], "claim"))
        case _:
            return one["name"], (one["class"], one["summary"])


def _voice(claim: Json) -> str:
    return claim["root"]["name"] if claim["root"] else "sources differ"


def _span(span: Json | None) -> str:
    return days.day(span["edtf"]) if span else "no date"


def show(ledger: Ledger, thing: Thing, page: Page) -> Iterator[str]:
    """One thing in full."""
    if thing.sort == "finding":
        yield from explain_finding(ledger, thing.value, page)
    elif thing.sort == "rule":
        yield from explain_rule(thing.value, page)
    else:
        yield from ends(Line(thing.id, "bold"), thing.sort, page)
        if thing.sort in ("claim", "article"):
            article = thing.id.partition("/")[0]
            file = str(ledger.dossier.path / "articles" / f"{article}.yaml")
            yield from paragraphs([file, *report.not_out(ledger, article)], page, style="dim")
        yield ""
        if thing.sort == "claim":
            yield from claim(thing.value, ledger, page)
            return
        for name, value in json_views.record(ledger, thing).items():
            if name != "id" and value not in (None, False, "", [], {}):
                yield from field(name.replace("_", " "), _texts(value), page)


def _texts(value: Any) -> list[str]:
    match value:
        case list():
            short = [_text(one) for one in value]
            return short if any(" " in one or "/" in one for one in short) else [", ".join(short)]
        case {"edtf": _} | {"id": _, "name": _} | {"id": _, "one_of": _}:
            return [_text(value)]
        case dict():
            return [f"{name}: {_text(one)}" for name, one in value.items() if one not in (None, False, [], {})]
        case _:
            return [_text(value)]


def _text(value: Any) -> str:
    match value:
        case True:
            return "yes"
        case {"edtf": edtf}:
            return days.day(edtf)
        case {"name": name, "id": id}:
            return f"{name} ({id})"
        case {"before": before, "after": after}:
            return f"{before} > {after}"
        case {"one_of": [*readings], "id": id, "title": title, "printed": printed}:
            who = id or f"not named: {' or '.join(readings)}"
            return ", ".join(
                part for part in (who, f"'{title}'" if title else "", f"printed '{printed}'" if printed else "") if part
            )
        case list():
            return ", ".join(_text(one) for one in value)
        case dict():
            return ", ".join(f"{name} {_text(one)}" for name, one in value.items() if one not in (None, False, [], {}))
        case _:
            return str(value)


__all__ = ["explain_finding", "explain_rule", "listing", "show"]
