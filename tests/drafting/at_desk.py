"""The desk of the shipped dossier, and short ways to ask for what the tests look at."""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kimvisit.drafting import Desk, Draft, draft_at, load_cues, prepare, to_yaml
from kimvisit.drafting.reader import Candidate

Claim = Candidate
ROOT = Path(__file__).resolve().parents[2]
ORIGINALS = ROOT / "tests" / "originals"
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def plain(path: Path) -> dict[str, Any]:
    """A YAML file with every scalar as text."""
    found = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    assert isinstance(found, dict)
    return found


@cache
def desk() -> Desk:
    """The desk of the dossier in data/."""
    data = ROOT / "data"
    cues = load_cues((data / "cues.yaml").read_text(encoding="utf-8"))
    return prepare(
        actors=plain(data / "actors.yaml"),
        events=plain(data / "events.yaml"),
        kinds=plain(data / "kinds.yaml"),
        cues=cues,
    )


def drafted(text: str, published: str | None = None) -> Draft:
    """A text drafted at that desk."""
    return draft_at(desk(), text, file="text.txt", published=published)


def paragraph(text: str, published: str | None = "2015-01-13") -> tuple[Claim, ...]:
    """The claims of one paragraph under a headline that claims nothing, about the parade of the dossier."""
    return drafted(f"Notes from the capital\n\n{text}\n", published).claims


def record(text: str, published: str | None = None) -> dict[str, Any]:
    """The drafted YAML, read back."""
    found = yaml.load(to_yaml(drafted(text, published)), Loader=_LOADER)
    assert isinstance(found, dict)
    return found


_SIGNS = {"CT+": "+", "PR+": "+", "PS+": "may", "CT-": "-", "PR-": "-", "PS-": "may not", "Uu": "open"}
_COLUMNS: dict[str, Callable[[Claim], str]] = {
    "kind": lambda claim: claim.kind,
    "stage": lambda claim: claim.stage or "-",
    "step": lambda claim: claim.stage or claim.kind,
    "factuality": lambda claim: claim.factuality,
    "sign": lambda claim: _SIGNS[claim.factuality],
    "who": lambda claim: "/".join(claim.subject),
    "voice": lambda claim: (claim.attribution or ("-",))[0],
    "by": lambda claim: f"by {claim.attribution[0]}" if claim.attribution else "",
    "event": lambda claim: claim.about or "-",
    "number": lambda claim: dict(claim.values).get("number", ""),
}


def row(claim: Claim, columns: str) -> str:
    """What a test looks at of a claim: `row(claim, "kind sign who")` is `attendance - ann-lee`."""
    return " ".join(filter(None, (_COLUMNS[column](claim) for column in columns.split())))


def rows(claims: Iterable[Claim], columns: str) -> list[str]:
    """The rows of claims, in the order of the text."""
    return [row(claim, columns) for claim in claims]


def subjects(text: str, kind: str = "attendance") -> list[str]:
    """The subjects of the claims of a kind, by name, in the order of the text."""
    made = drafted(f"Notes from the capital\n\n{text}\n", "2015-01-13")
    claims = [c for c in made.claims if c.kind == kind and c.stage != "responded"]
    names = {i: made.people[i].name if i in made.people else i for c in claims for i in c.subject}
    return [" or ".join(names[i] for i in c.subject) for c in claims]
