"""The desk at which originals are read: what a dossier has on file, as the drafting side wants it. Imported only where originals are read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kimvisit import bundled
from kimvisit.cli import wordlists
from kimvisit.cli.choosing import shown
from kimvisit.cli.edge import Refusal
from kimvisit.cli.originals import Original, Unfit
from kimvisit.drafting import Cues, Desk, HtmlNotInstalled, load_cues, prepare
from kimvisit.drafting.pages.markup import plain
from kimvisit.drafting.pages.page import Page, read_page
from kimvisit.reading import source
from kimvisit.reading.references import FILES
from kimvisit.records.dates import Span
from kimvisit.records.dossier import Dossier
from kimvisit.records.model import Record

CUES = "cues.yaml"
DRAFTED = "# drafted from "  # what stands above the entries that a draft proposed
Entries = Mapping[str, Mapping[str, Any]]


def desk(dossier: Dossier, actors: Entries | None = None, events: Entries | None = None, lists: Cues | None = None) -> Desk:
    """The desk of a dossier, with entries that its files do not have yet. `lists` are its word lists, where they were read before."""
    catalog = dossier.catalog
    return prepare(
        actors={**_plain(catalog.actors), **(actors or {})},
        events={**_plain(catalog.events), **(events or {})},
        kinds=_plain(catalog.kinds),
        cues=lists or cues(dossier.path),
        unread=(*unread(dossier), *(events or {})),
    )


def unread(dossier: Dossier) -> set[str]:
    """The events that a draft proposed and no record speaks of that somebody has read."""
    drafts = {article.id for article in dossier.articles if article.draft}
    if not drafts:
        return set()
    vouched = {claim.about for article in dossier.articles if not article.draft for claim in article.claims}
    lines, writer, own = (source.read(dossier.path / FILES["event"]).text or "").split("\n"), "", set[str]()
    for line in lines:
        if not line.strip() or line.startswith(DRAFTED):
            writer = line.rpartition(" ")[2]
        elif line[0] not in "# " and writer not in drafts:
            own.add(line.partition(":")[0])
    return {event for event in dossier.catalog.events if event not in own and event not in vouched}


def cues(folder: Path) -> Cues:
    """The word lists of the dossier, else those that come with kimvisit."""
    path, shipped = folder / CUES, bundled.shipped()
    if not path.exists():
        if shipped is None or not (shipped / CUES).exists():
            raise Refusal(f"{shown(folder)} has no {CUES}, and this installation carries none; kimvisit init writes one")
        path = shipped / CUES
    found = source.read(path)
    wrong = [one for one in wordlists.problems(path.parent) if one.left_out] if found.text is None else []
    try:
        if found.text is not None:
            return load_cues(found.text)
    except MemoryError:
        raise
    except Exception as error:  # whatever a hand-written file holds
        wrong = wordlists.problems(path.parent)
        if not wrong:
            raise Refusal(f"{shown(path)} cannot be used: {error}; {wordlists.DESCRIBED}") from None
    first = wrong[0]
    raise Refusal(f"{shown(path)}:{first.line}:{first.column}: {first.message}; {first.remedy}")


def page(original: Original, at: Desk) -> tuple[Page, str]:
    """What stands on the page of an original, and all of its text with single blanks. Raises Unfit."""
    try:
        found = read_page(original.text, at.cues, at.relays)
        return found, " ".join(plain(original.text)[0].split())
    except HtmlNotInstalled as missing:
        raise Unfit(str(missing)) from None


def _plain(entries: Mapping[str, Record]) -> dict[str, dict[str, Any]]:
    """Entries as they stand in the files: texts, lists and mappings."""
    return {ident: {name: each for name, each in _value(entry).items() if name != "id"} for ident, entry in entries.items()}


def _value(value: Any) -> Any:
    match value:
        case Record():
            given = {name: getattr(value, name) for name in value.model_fields_set}
            return {name: _value(each) for name, each in given.items() if each is not None}
        case dict():
            return {name: _value(each) for name, each in value.items()}
        case Span():
            return value.edtf
        case list() | tuple():
            return [_value(each) for each in value]
        case bool():
            return "true" if value else "false"
        case _:
            return value
