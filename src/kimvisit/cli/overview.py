"""What `kimvisit --help` prints."""

from collections.abc import Iterator

from kimvisit.cli.choosing import choose, shown
from kimvisit.cli.commands import ARGUMENTS, GROUPS
from kimvisit.cli.edge import Refusal

OPTIONS = """\
Options  --data DIR  --event E  --kind K  --subject A  --voice A  --outlet O
         --since D  --until D  --as-of D  --without X  --format F  --json
Which of them a command takes: kimvisit COMMAND --help
Days are EDTF: 2015-01-13, 2015-01 or 2015. The start of an id will do.
Exit status: 0 done; 1 found: problems by check, conflicts under --exit-code,
a page out of date; 2 not run as asked, or something could not be read.
"""
WIDTH = 80


def overview() -> Iterator[str]:
    """The commands by what they are for, the options that they share, and which dossier they would read here."""
    yield "Who said what, when, how surely, and through whom."
    yield ""
    for title, commands in GROUPS.items():
        named = [f"{name} {ARGUMENTS[name]}" if name in ARGUMENTS else name for name in commands]
        yield f"{title:9}" + "".join(f"{name:11} " for name in named).rstrip()
    yield ""
    yield from OPTIONS.splitlines()
    yield ""
    yield "Completion: kimvisit --install-completion"
    yield _dossier()


def _dossier() -> str:
    try:
        chosen = choose(None)
    except Refusal as refusal:
        return f"No dossier: {refusal}"
    count = sum(1 for _ in (chosen.path / "articles").glob("*.yaml"))
    where = "the one that comes with kimvisit" if chosen.is_shipped else shown(chosen.path)
    return f"Dossier: {where} ({count} article{'s' if count != 1 else ''}). Start with: kimvisit timeline"
