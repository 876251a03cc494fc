"""The desk of the shipped dossier, and short ways to ask for what the tests look at."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kimvisit.drafting import Desk, Draft, draft_at, load_cues, prepare, to_yaml
from kimvisit.drafting.reader import Candidate

ROOT = Path(__file__).resolve().parents[2]
ORIGINALS = ROOT / "tests" / "originals"


def plain(path: Path) -> dict[str, Any]:
    """A YAML file with every scalar as text."""
    found = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
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


def paragraph(text: str, published: str | None = "2015-01-13") -> tuple[Candidate, ...]:
    """The claims of one paragraph under a headline that claims nothing, about the parade of the dossier."""
    return drafted(f"Notes from the capital\n\n{text}\n", published).claims


def record(text: str, published: str | None = None) -> dict[str, Any]:
    """The drafted YAML, read back."""
    found = yaml.load(to_yaml(drafted(text, published)), Loader=yaml.BaseLoader)
    assert isinstance(found, dict)
    return found
