"""Several speakers near each other: each keeps to his own words, and the outlet to its own. The tables of this folder that hold `passages`."""

import re
from pathlib import Path

import pytest

from drafting.at_desk import Claim, drafted, plain

PASSAGES = [
    pytest.param(marked, id=f"{path.stem}: {marked}")
    for path in sorted(Path(__file__).parent.glob("*.yaml"))
    for marked in plain(path)["passages"]
]
PART = " ¶ "
MARK = re.compile(r"\[\[([^|\]]*)\|([^\]]*)\]\]")


@pytest.mark.parametrize("marked", PASSAGES)
def test_each_claim_is_that_of_its_own_voice(marked: str) -> None:
    found = roots_at(marked)
    assert found
    for words, root, roots in found:
        assert roots == ({root} if root != "left out" else set()), words


def roots_at(marked: str) -> list[tuple[str, str, set[str]]]:
    """The words of each mark with the root that it asks for and the roots of the claims drafted there."""
    text = MARK.sub(r"\2", marked)
    page = "\n\n".join(("Notes from the capital", *text.split(PART))) + "\n"
    found = [
        (*_place(c, text), (c.attribution or ("outlet",))[0]) for c in drafted(page, "2015-01-13").claims if c.kind != "meeting"
    ]
    read, taken = [], 0
    for match in MARK.finditer(marked):
        first = match.start() - taken
        taken += len(match.group()) - len(match[2])
        read.append((match[2], match[1], {root for a, b, root in found if a < first + len(match[2]) and first < b}))
    return read


def _place(claim: Claim, text: str) -> tuple[int, int]:
    """Where the words of a claim stand in a text of several paragraphs."""
    parts = text.split(PART)
    before = sum(len(part) + len(PART) for part in parts[: claim.paragraph - 1])
    at = before + parts[claim.paragraph - 1].index(claim.quote)
    return at, at + len(claim.quote)
