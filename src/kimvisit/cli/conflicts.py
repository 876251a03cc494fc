"""kimvisit conflicts: what is at odds, and beside an earlier list what is new."""

from dataclasses import replace
from typing import TYPE_CHECKING

from kimvisit.cli import edge, options
from kimvisit.cli.choosing import needed
from kimvisit.cli.edge import Refusal
from kimvisit.cli.filters import Filters, selection
from kimvisit.cli.opening import finish, format_of, open_ledger

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kimvisit.engine.finding import Finding
    from kimvisit.views.baseline import Baseline

EXAMPLE = "kimvisit conflicts --as-of 2015-01 --format markdown"


def run(
    event: options.Event = None,
    kind: options.Kind = None,
    subject: options.Subject = None,
    voice: options.Voice = None,
    outlet: options.Outlet = None,
    since: options.Since = None,
    until: options.Until = None,
    as_of: options.AsOf = None,
    without: options.Without = None,
    everything: options.Notes = False,
    exit_code: options.ExitCode = False,
    baseline: options.Baseline = None,
    data: options.Data = None,
    form: options.Format = None,
    as_json: options.Json = False,
) -> None:
    """What is at odds: contradictions, discrepancies and tensions, and what would settle each."""
    form = format_of("conflicts", form, as_json)
    ledger = open_ledger(data, as_of, without)
    chosen = selection(ledger, Filters(event, kind, subject, voice, outlet, since, until))
    from kimvisit.engine.finding import CLASSES, CONFLICTS
    from kimvisit.views.timeline import filter_findings

    shown = CLASSES if everything else CONFLICTS
    found = filter_findings(ledger.findings, chosen, ledger)
    earlier = _baseline(baseline, ledger.findings, {one.id for one in found})
    if form == "json":
        from kimvisit.render import json_changes, json_views

        view = json_views.conflicts(ledger, found, [one for one in found if one.class_ in shown], shown)
        edge.write_json(json_changes.marked(view, earlier) if earlier else view)
    elif form == "markdown":
        from kimvisit.render import markdown_conflicts

        edge.write(markdown_conflicts.lines(ledger, found, shown, edge.page(everything, needed(ledger.dossier.path))))
    else:
        from kimvisit.render import text_conflicts

        edge.write(text_conflicts.lines(ledger, found, shown, edge.page(everything, needed(ledger.dossier.path))))
    if earlier and form != "json":
        from kimvisit.render import text_changes

        edge.write(["", *text_changes.since(earlier, edge.page())])
    in_force = any(one.class_ in CONFLICTS and one.in_force for one in found)
    finish(ledger.dossier, edge.FOUND if exit_code and in_force else 0)


def _baseline(path: "Path | None", findings: "Sequence[Finding]", kept: set[str]) -> "Baseline | None":
    if path is None:
        return None
    import json

    from kimvisit.views.baseline import baseline as beside

    try:
        marked = beside(json.loads(path.read_text(encoding="utf-8")), findings)
    except OSError as error:
        raise Refusal(f"--baseline: {path} cannot be read: {error.strerror}") from None
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError):
        raise Refusal(f"--baseline: {path} is no JSON; give what kimvisit conflicts --json wrote") from None
    except ValueError as error:
        raise Refusal(f"--baseline {path}: {error}") from None
    return replace(marked, marks={id: mark for id, mark in marked.marks.items() if id in kept})
