"""Who invites whom, who has answered and who says so, in reports of a few sentences."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain
from kimvisit.drafting.reader import Candidate

WAYS = plain(Path(__file__).parent / "invited_and_answered.yaml")


def told(texts: list[str]) -> list[str]:
    """Stage, sign, subject and voice of each invitation and answer, in order; of a refusal only that nothing was accepted."""
    found = drafted("\n\n".join(texts), "2016-06-02").claims
    claims = [c for c in found if c.kind in ("invitation", "acceptance") and not c.presupposed and not _is_refused(c, found)]
    return list(dict.fromkeys(_row(c) for c in claims))


def _is_refused(claim: Candidate, found: tuple[Candidate, ...]) -> bool:
    """Whether an answer is told beside what it says: `declined` is an answer, and no yes."""
    if claim.stage != "responded" or claim.factuality == "Uu":
        return False
    here = (claim.subject, claim.paragraph, claim.at, "accepted")
    return any((c.subject, c.paragraph, c.at, c.stage) == here for c in found)


def _row(claim: Candidate) -> str:
    sign = "?" if claim.factuality == "Uu" else claim.factuality[-1]
    voice = [f"by {claim.attribution[0]}"] if claim.attribution else []
    return " ".join([claim.stage or claim.kind, sign, "/".join(claim.subject), *voice])


@pytest.mark.parametrize(("texts", "expected"), [(way["texts"], way["told"]) for way in WAYS["said"]])
def test_a_report_tells_who_is_invited_who_answers_and_who_says_so(texts: list[str], expected: list[str]) -> None:
    assert told(texts) == expected


@pytest.mark.parametrize("texts", WAYS["alike"])
def test_what_only_sounds_like_an_invitation_or_an_answer_is_none(texts: list[str]) -> None:
    assert told(texts) == []
