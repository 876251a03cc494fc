"""What is wrong in the files. What is at odds in the story is a finding (engine/finding.py)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in one file.

    `path` is relative to the dossier, `line` and `column` count from 1. `message` says what is wrong, `remedy` what would be right.
    `left_out` names the smallest thing that could not be used because of it: a claim `article/claim`, an article, a file; empty if
    all of the file is used nevertheless.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    remedy: str = ""
    left_out: str = ""
