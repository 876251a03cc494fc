"""What a verb phrase says of coming, being asked and answering, in articles about one occasion."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain

KINDS = ("invitation", "acceptance", "attendance", "visit", "first_foreign_trip")
TABLES = [plain(Path(__file__).parent / name) for name in ("predicates.yaml", "second_predicates.yaml")]
SAID = [way for table in TABLES for way in table["said"]]
ALIKE = [way for table in TABLES for way in table["alike"]]


def told(about: str, texts: list[str]) -> list[str]:
    """Kind, sign and subject of each claim, in order; of an answer only whether it is a yes."""
    found = drafted("\n\n".join([about, *texts]), "2016-06-02").claims
    claims = [c for c in found if c.kind in KINDS and not c.presupposed and (c.stage != "responded" or c.factuality == "Uu")]
    signs = ["?" if c.factuality == "Uu" else c.factuality[-1] for c in claims]
    return list(dict.fromkeys(f"{c.kind} {sign} {'/'.join(c.subject)}" for c, sign in zip(claims, signs, strict=True)))


@pytest.mark.parametrize(("about", "texts", "expected"), [(way["about"], way["texts"], way["told"]) for way in SAID])
def test_a_verb_phrase_claims_what_it_says(about: str, texts: list[str], expected: list[str]) -> None:
    assert told(about, texts) == expected


@pytest.mark.parametrize(("about", "texts"), [(way["about"], way["texts"]) for way in ALIKE])
def test_what_only_sounds_like_it_claims_nothing(about: str, texts: list[str]) -> None:
    assert told(about, texts) == []
