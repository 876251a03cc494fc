"""Drafts become files of a dossier: records under articles/, and what they propose at the end of actors.yaml and events.yaml."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from kimvisit.cli import edge
from kimvisit.cli.choosing import needed
from kimvisit.cli.draft_agreeing import agreed
from kimvisit.cli.draft_made import PLURALS, Made, Proposed, Tell, proposed
from kimvisit.cli.draft_moving import appended, block, parted
from kimvisit.cli.drafter import DRAFTED
from kimvisit.cli.edge import Refusal
from kimvisit.cli.saving import write_whole
from kimvisit.reading import plain
from kimvisit.reading.load import ARTICLES
from kimvisit.reading.references import FILES
from kimvisit.records import dates
from kimvisit.records.dossier import Dossier
from kimvisit.render.page import paragraphs

CHECK = "# check:"
MOST_NAMED = 3
_SIMPLE = re.compile(r"\d{4}(-\d\d){0,2}")
_SUM = re.compile(r"\bsha256: *[\"']?([0-9a-f]{64})\b")


def write(made: Sequence[Made], dossier: Dossier, force: bool, tell: Tell) -> int:
    """Write the records, and first what they lean on. How many drafts were not written; each is told of.

    A Ctrl-C among them rises with what was written until then.
    """
    fresh, taken = _fresh(made, dossier, force, tell)
    kept, pool, asked = agreed(fresh, dossier, tell)
    placed = _placed(kept, taken, {ident for _, ident in pool}, dossier)
    old: Proposed = {}
    for each, stem in placed:
        if stem == taken.get(each.original.sha256):
            old |= proposed(plain.parse(_text(_path(dossier, stem)) or "").value)
    try:
        (dossier.path / ARTICLES).mkdir(exist_ok=True)
    except OSError as error:
        raise Refusal(f"{dossier.path / ARTICLES} cannot be made: {error.strerror}") from None
    written = 0
    try:
        stayed = _move({**old, **pool}, placed, dossier, tell, asked)
        for each, stem in placed:
            record = each.record if stayed & each.proposes.keys() else parted(each.record)[0]
            write_whole(_path(dossier, stem), record)
            written += 1
            edge.write([_told(each, record, _path(dossier, stem))])
    except KeyboardInterrupt:
        raise KeyboardInterrupt(_so_far(written, len(placed))) from None
    except Refusal as refusal:
        raise Refusal(f"{refusal}; {_so_far(written, len(placed))}") from None
    edge.write(_asked(asked, dossier))
    if placed:
        edge.write(["", *paragraphs([_next(placed)], edge.page()), f"  kimvisit timeline{needed(dossier.path)}"])
    return len(made) - len(placed)


def _next(placed: Sequence[tuple[Made, str]]) -> str:
    """What an editor does with the records, before the command that shows what they say."""
    it = "it" if len(placed) == 1 else "them"
    questions = ", answer each '# check:'" if any(CHECK in made.record for made, _ in placed) else ""
    return f"Next: read {it}{questions} and delete 'draft: true', then"


def _asked(asked: Mapping[str, list[str]], dossier: Dossier) -> list[str]:
    """A line for each new event that may be one on file."""
    path = dossier.path / FILES["event"]
    return [f"{path}  is {ident} the same as {' or '.join(others[:MOST_NAMED])}?" for ident, others in asked.items()]


def _so_far(written: int, of: int) -> str:
    return f"{written} of {of} record{'s' * (of != 1)} written; the same command goes on from there"


def _fresh(made: Sequence[Made], dossier: Dossier, force: bool, tell: Tell) -> tuple[list[Made], dict[str, str]]:
    """The drafts of texts that have no record yet, or whose record may be written anew; and the record of each text on file."""
    taken = {
        **_sums_in_files_left_out(dossier),
        **{one.original.sha256: one.id for one in dossier.articles if one.original and one.original.sha256},
    }
    fresh: dict[str, Made] = {}
    for each in made:
        sum_ = each.original.sha256
        if sum_ in fresh:
            tell(each.label, f"the same text as {fresh[sum_].label}; drafted once")
        elif sum_ in taken and not force:
            tell(each.label, f"has a record already: {_path(dossier, taken[sum_])}; --force writes it anew")
        else:
            fresh[sum_] = each
    return list(fresh.values()), taken


def _sums_in_files_left_out(dossier: Dossier) -> dict[str, str]:
    """The sums that stand in records which could not be read: a slip in a record does not make its text a new one."""
    read = {one.id for one in dossier.articles}
    left_out = [path for path in (dossier.path / ARTICLES).glob("*.yaml") if path.stem not in read and path.is_file()]
    return {sum_: path.stem for path in left_out for sum_ in _SUM.findall(_raw(path))}


def _raw(path: Path) -> str:
    """What can be read of a file that is broken in any way: unlike `_text`, it refuses nothing."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _placed(made: Iterable[Made], taken: dict[str, str], proposed: set[str], dossier: Dossier) -> list[tuple[Made, str]]:
    """The drafts with the names of their records: DATE-outlet, with a number where that is taken; an older record keeps its name."""
    catalog = dossier.catalog
    used = {*catalog.kinds, *catalog.events, *catalog.actors, *proposed}
    used |= {path.stem for path in (dossier.path / ARTICLES).glob("*.yaml")}
    found = []
    for each in made:
        stem = taken.get(each.original.sha256)
        if stem is None:
            base = f"{_day(each.value.get('published'))}-{each.value['outlet']}"[:90]
            stem = next(name for number in count(1) if (name := base if number == 1 else f"{base}-{number}") not in used)
        used.add(stem)
        found.append((each, stem))
    return found


def _day(published: str | None) -> str:
    """The day in a record's name: the first that it can be, the last where it has no first."""
    if published is None or _SIMPLE.fullmatch(published):
        return published or "undated"
    found = dates.parse(published)
    return (found.earliest if found.earliest != dates.ANY.earliest else found.latest).isoformat()


def _move(
    pool: Proposed, placed: Sequence[tuple[Made, str]], dossier: Dossier, tell: Tell, asked: Mapping[str, list[str]]
) -> set[tuple[str, str]]:
    """Add what is proposed to the files. What could not be added, and stays in the records."""
    stayed: set[tuple[str, str]] = set()
    for noun in PLURALS.values():
        path = (dossier.path / FILES[noun]).resolve()
        text = _text(path) or ""
        had = plain.parse(text.removeprefix("\ufeff")).value or {}
        lines: list[str] = []
        new: set[str] = set()
        for each, stem in placed:
            offered = [i for n, i in each.proposes if n == noun and (n, i) in pool and i not in new and i not in had]
            mine = {ident: pool[noun, ident] for ident in offered}
            if mine:
                new |= mine.keys()
                lines += ["", f"{DRAFTED}{_plain(each.original.name)} for {stem}"]
                for ident, fields in mine.items():
                    check = _may_be(asked.get(ident, ()), stem) if noun == "event" else _also_in(ident, fields, placed, stem)
                    lines += [*check, *block({ident: fields})]
        rest = {i: fields for (n, i), fields in pool.items() if n == noun and i not in new and i not in had}
        lines += ["", *block(rest)] if rest else []
        wanted = new | rest.keys()
        if not wanted:
            continue
        try:
            write_whole(path, appended(text, lines, wanted))
        except ValueError as error:
            tell(path.name, f"{error}; what is proposed stays in the records")
            stayed |= {(noun, ident) for ident in wanted}
    return stayed


def _may_be(others: Sequence[str], stem: str) -> list[str]:
    """A question above an event that may be one on file."""
    if not others:
        return []
    named = " or ".join(others[:MOST_NAMED])
    return [f"# check: is it {named}? Then write that under about: in {stem}, and delete this entry"]


def _also_in(ident: str, fields: Mapping[str, Any], placed: Sequence[tuple[Made, str]], first: str) -> list[str]:
    """A question above a voice without a name that several records have by the same words."""
    if fields.get("sort") != "unnamed" or "speaks_for" in fields:
        return []
    others = [stem for each, stem in placed if stem != first and ("actor", ident) in each.proposes]
    return [f"# check: one person or several? also in {', '.join(others[:5])}{' ...' * (len(others) > 5)}"] if others else []


def _path(dossier: Dossier, stem: str) -> Path:
    return dossier.path / ARTICLES / f"{stem}.yaml"


def _text(path: Path) -> str | None:
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(f"{path} cannot be read: {edge.reason(error)}") from None


def _plain(name: str) -> str:
    return re.sub(r"[^ -~]", "?", name)


def _told(made: Made, record: str, path: Path) -> str:
    """A line for a record: how many claims it has, and how many questions of the machine an editor is to answer."""
    claims, questions = len(made.value.get("claims") or ()), record.count(CHECK)
    asked = f", {questions} question{'s' * (questions != 1)}" if questions else ""
    return f"{path}  {claims} claim{'s' * (claims != 1)}{asked}"
