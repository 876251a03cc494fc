"""Transcripts and interviews in questions and answers: each paragraph opens with who speaks, `Q:`, `MR. LEE:`, `Ann Lee:`."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

_LABEL = re.compile(
    r"(?P<asks>Q) +(?=[A-Z])|(?P<label>[A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){0,4}|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})"
    r"(?:, [A-Z .'’-]{3,60})?(?: ?\([^()]{2,40}\))?: +(?=\S)"
)
_ASKS = frozenset("Q QUESTION REPORTER JOURNALIST INTERVIEWER MODERATOR HOST PRESS CORRESPONDENT PRESENTER ANCHOR EDITOR".split())
_ANSWERS = frozenset(("A", "ANSWER"))
_LEAST, _OFTEN = 3, 2
QUESTION = "?"
"""Who asks."""
ANSWER = "!"
"""Who answers, of two who bear no names."""


def speakers_of(paragraphs: Sequence[str]) -> dict[int, str]:
    """Who speaks in which paragraph of a transcript, by the label before it, or where most have one, before the one that it goes on with; `?` where somebody asks, `!` where
    somebody without a name answers. Nothing for other pages."""
    labels = {number: label for number, text in enumerate(paragraphs, 1) if (label := label_of(text))}
    if len(labels) < _LEAST or not _is_transcript(labels.values()):
        return {}
    found: dict[int, str] = {}
    speaker, in_full = "", len(labels) * 2 > len(paragraphs) - min(labels)
    for number, text in enumerate(paragraphs, 1):
        speaker = labels.get(number, speaker if in_full else "")
        if speaker:
            found[number] = QUESTION if text.rstrip(' "”').endswith("?") else _role(speaker)
    return found


def label_of(text: str) -> str:
    """The label with which a paragraph opens; nothing where it has none."""
    found = _LABEL.match(text)
    return (found["label"] or found["asks"]) if found else ""


def without_speaker(text: str) -> str:
    """A paragraph with blanks for its label, letter for letter of the same length."""
    found = _LABEL.match(text)
    return " " * found.end() + text[found.end() :] if found else text


def _is_transcript(labels: Collection[str]) -> bool:
    """Whether labels are those of people who speak in turn: `Q` and `A`, names in capitals of which one comes back, or two that do."""
    counted = Counter(_role(label).rpartition(" ")[2].upper() for label in labels)
    raised = len(counted) > 1 and all(label.isupper() for label in labels)
    return max(counted.values()) >= _OFTEN and (raised or sum(many >= _OFTEN for many in counted.values()) >= _OFTEN)


def _role(label: str) -> str:
    raised = label.upper().rstrip(".")
    return QUESTION if raised in _ASKS else ANSWER if raised in _ANSWERS else label
