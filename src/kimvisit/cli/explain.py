"""kimvisit explain: a rule, a code, a finding, or why two claims are no conflict."""

from typing import TYPE_CHECKING, Annotated

import typer

from kimvisit.cli import completing, edge, naming, options
from kimvisit.cli.opening import finish, format_of, open_ledger

if TYPE_CHECKING:
    from kimvisit.engine.ledger import Ledger
    from kimvisit.engine.rule import Rule

EXAMPLE = "kimvisit explain C301"
Explained = Annotated[
    str,
    typer.Argument(
        metavar="RULE|FINDING|CODE|CLAIM",
        help="C301, C301-b3kd, the code of a problem, or the first of two claims.",
        autocompletion=completing.explained,
    ),
]
OtherClaim = Annotated[str | None, typer.Argument(metavar="[CLAIM]", help="The other claim.")]


def run(
    what: Explained,
    other: OtherClaim = None,
    as_of: options.AsOf = None,
    data: options.Data = None,
    form: options.Format = None,
    as_json: options.Json = False,
) -> None:
    """What a rule or a code stands for, why a finding was made, or why two claims are no conflict."""
    form = format_of("explain", form, as_json)
    if other is not None:
        _explain_claims(open_ledger(data, as_of), what, other, form)
        return
    rule, codes = _rule(what), _problem_codes(what)
    if rule is not None:
        _explain_rule(rule, form)
        return
    if codes:
        _explain_codes(codes, form)
        return
    ledger = open_ledger(data, as_of)
    finding = naming.finding(ledger, what, "a rule, a finding, a code or two claims")
    if form == "json":
        from kimvisit.render import json_views

        edge.write_json(json_views.explain_finding(ledger, finding))
    else:
        from kimvisit.render import text_lookup

        edge.write(text_lookup.explain_finding(ledger, finding, edge.page()))
    finish(ledger.dossier)


def _explain_claims(ledger: "Ledger", first: str, second: str, form: str) -> None:
    from kimvisit.views import apart

    known = dict.fromkeys((*(one.id for one in ledger.statements), *ledger.corrected), ())
    verdict = apart.explain(ledger, *(naming.resolve("claim", typed, known, ledger.dossier) for typed in (first, second)))
    if form == "json":
        from kimvisit.render import json_shapes

        edge.write_json({**json_shapes.head(ledger, "explain"), **apart.as_json(verdict)})
    else:
        from kimvisit.render import days
        from kimvisit.render.page import paragraphs

        page = edge.page()
        for line in apart.lines(verdict, ledger):
            indent = len(line) - len(line.lstrip())
            edge.write(paragraphs([days.in_words(line.strip())], page, indent=indent) if line else [""])
    finish(ledger.dossier)


def _rule(what: str) -> "Rule | None":
    from kimvisit.rules import catalogue

    return next((rule for rule in catalogue() if what.casefold() in (rule.code.casefold(), rule.name)), None)


def _explain_rule(rule: "Rule", form: str) -> None:
    from kimvisit.render import json_views, text_lookup

    if form == "json":
        edge.write_json(json_views.explain_rule(rule))
    else:
        edge.write(text_lookup.explain_rule(rule, edge.page()))


def _problem_codes(what: str) -> dict[str, str]:
    """The code of a problem, or all that begin so: `explain M` lists what can be wrong with a record."""
    from kimvisit.reading.problem_codes import CODES

    return {code: meaning for code, meaning in CODES.items() if code.startswith(what.upper() or "?")}


def _explain_codes(codes: dict[str, str], form: str) -> None:
    if form == "json":
        problems = [{"code": code, "meaning": meaning} for code, meaning in codes.items()]
        edge.write_json({"version": 1, "command": "explain", "sort": "problem", "problems": problems})
        return
    from kimvisit.render.page import paragraphs

    edge.write(paragraphs((f"{code}  {meaning}" for code, meaning in codes.items()), edge.page(), hanging=6))
