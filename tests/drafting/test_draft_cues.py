"""Which words make a claim: the ways in which newspapers invite, accept, come and stay away, and what only looks like them."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafting.at_desk import ROOT, drafted, plain

ABOVE = "Notes from the capital\n\nOrganisers have invited Ann Lee to the gala in Bergen.\n\nThe doors of the hall will open at nine. "
WAYS = plain(Path(__file__).parent / "ways_of_putting_it.yaml")
SAID = [(text, frozenset(claims.split(" + "))) for claims, texts in WAYS["said"].items() for text in texts]


def told(text: str) -> frozenset[str]:
    """Kind, stage and factuality of what a sentence says, below one that invites Ann Lee to a gala."""
    claims = [
        c for c in drafted(ABOVE + text, "2016-05-05").claims if c.kind != "meeting"
    ]  # test_draft_meetings.py looks at those
    assert all(c.subject == ("ann-lee",) for c in claims)
    return frozenset(f"{c.kind} {c.stage or '-'} {c.factuality}" for c in claims if c.paragraph > 1 and not c.presupposed)


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_way_of_putting_it_makes_its_claim(text: str, expected: frozenset[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", WAYS["silent"])
def test_what_only_looks_like_it_claims_nothing(text: str) -> None:
    assert told(text) == frozenset()


@pytest.mark.parametrize(
    "text", ["Ann Lee has confirmed.", "Ann Lee is undecided.", "Ann Lee has said yes.", "Ann Lee will not be going."]
)
def test_where_no_occasion_is_spoken_of_half_a_sentence_claims_nothing(text: str) -> None:
    assert drafted(f"Notes from the capital\n\nThe roads were dry in the morning. {text}", "2016-05-05").claims == ()


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Ann Lee off to Chile on Monday", ("visit", "planned")),
        ("Ann Lee says yes to Bob Ray", ("acceptance", "accepted")),
        ("Ann Lee to be chief guest at parade", ("attendance", "planned")),
        ("Bob Ray to invite Ann Lee to gala", ("invitation", None)),
        ("Ann Lee invited to gala", ("invitation", None)),
        ("Ann Lee not yet invited to gala", ("invitation", None)),
        ("No invitation for Ann Lee", ("invitation", None)),
        ("Ann Lee cancels trip to summit in Chile", ("attendance", "planned")),
        ("Ann Lee absent from summit", ("attendance", "attended")),
        ("Ann Lee missing from gala", ("attendance", "attended")),
        ("Ann Lee not attending gala", ("attendance", "planned")),
        ("Ann Lee rules out visit to Oslo", ("visit", "planned")),
        ("Ann Lee cancels Oslo trip", ("visit", "planned")),
        ("Ann Lee coming to Bergen", ("visit", "planned")),
    ],
)
def test_a_headline_says_it_in_short(headline: str, expected: tuple[str, str]) -> None:
    claims = drafted(f"{headline}\n\nAnn Lee has many friends in the town of Bergen, where she was born.", "2016-05-05").claims
    assert expected in {(c.kind, c.stage) for c in claims}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bob Ray will attend the gala but Ann Lee will not.", {"bob-ray +", "ann-lee -"}),
        ("Bob Ray will not come to the gala, but Ann Lee will.", {"bob-ray -", "ann-lee +"}),
        ("Bob Ray is not attending, and neither is Ann Lee.", {"bob-ray -", "ann-lee -"}),
        ("Bob Ray will not attend the gala, and neither will Ann Lee.", {"bob-ray -", "ann-lee -"}),
        ("Bob Ray will attend the gala, as will Ann Lee.", {"bob-ray +", "ann-lee +"}),
        ("Bob Ray will attend the gala and so will Ann Lee.", {"bob-ray +", "ann-lee +"}),
        ("Bob Ray came to the gala, but Ann Lee did not.", {"bob-ray +", "ann-lee -"}),
        ("Bob Ray has been invited but Ann Lee has not.", {"bob-ray +", "ann-lee -"}),
        ("Bob Ray will skip the gala, as will Ann Lee.", {"bob-ray -", "ann-lee -"}),
        ("Bob Ray will not attend the gala. Nor will Ann Lee be in Bergen for the opening.", {"bob-ray -", "ann-lee -"}),
        ("Bob Ray is staying away, and Ann Lee is doing the same.", {"bob-ray -", "ann-lee -"}),
        ("Bob Ray will attend the gala, and Ann Lee will do the same.", {"bob-ray +", "ann-lee +"}),
        ("Bob Ray attended that one as well, as did Ann Lee.", {"bob-ray +", "ann-lee +"}),
        ("Bob Ray will attend the gala, as was the custom.", {"bob-ray +"}),
        ("Ann Lee joined Bob Ray in staying away from the gala.", {"ann-lee -"}),
        ("Neither did Ann Lee attend the gala.", {"ann-lee -"}),
        ("Bob Ray will attend the gala but it has not begun.", {"bob-ray +"}),
        ("Bob Ray will attend the gala but the hall is not ready.", {"bob-ray +"}),
        ("Bob Ray will attend the gala, which Ann Lee does not like.", {"bob-ray +"}),
        ("Bob Ray will attend the gala, and Ann Lee has a new hat.", {"bob-ray +"}),
        ("Bob Ray was invited to the gala but Ann Lee will sing.", {"bob-ray +"}),
    ],
)
def test_a_verb_that_is_left_out_is_read_from_the_one_before(text: str, expected: set[str]) -> None:
    claims = drafted(ABOVE + text, "2016-05-05").claims
    assert {f"{c.subject[0]} {c.factuality[-1]}" for c in claims if c.paragraph > 1 and not c.presupposed} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gala is expected to bring together Ann Lee, Bob Ray and Cid Fox.", {"ann-lee PR+", "bob-ray PR+", "cid-fox PR+"}),
        ("Denmark will send a delegation to the gala.", {"denmark PR+"}),
        ("Denmark may not send a delegation at all.", {"denmark PS-"}),
        ("Denmark will not send its ambassador to the gala.", {"denmark CT-"}),
        ("Denmark will be represented at the gala.", {"denmark PR+"}),
        ("Denmark has said it will be represented.", {"denmark CT+"}),
        ("Denmark sent Ann Lee.", {"ann-lee CT+"}),
        ("Ann Lee is sending Bob Ray instead.", {"bob-ray PR+", "ann-lee CT-"}),
        ("Ann Lee has sent her deputy, Bob Ray, instead.", {"bob-ray CT+", "ann-lee CT-"}),
        ("Denmark is sending Bob Ray instead.", {"bob-ray PR+"}),
        ("Ann Lee is sending Bob Ray with flowers.", set()),
        ("The gala will go ahead without Ann Lee.", {"ann-lee CT-"}),
        ("Bob Ray and Ann Lee also attended.", {"ann-lee CT+", "bob-ray CT+"}),
        ("Ann Lee was due to go but cancelled.", {"ann-lee PR+", "ann-lee CT-"}),
        ("Bob Ray thanked Ann Lee for inviting him to Oslo.", {"bob-ray CT+"}),
    ],
)
def test_who_is_sent_and_whom_an_occasion_brings_together_comes(text: str, expected: set[str]) -> None:
    claims = drafted(ABOVE + text, "2016-05-05").claims
    assert {f"{c.subject[0]} {c.factuality}" for c in claims if c.paragraph > 1 and not c.presupposed} == expected


CUES_FILE = plain(ROOT / "data" / "cues.yaml")
KEYS = {key for cue in CUES_FILE["cues"] for each in (cue, *cue.get("also", ())) for key in each}


def test_every_key_of_a_cue_is_read_by_the_code() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src" / "kimvisit" / "drafting").rglob("*.py"))
    assert sorted(key for key in KEYS if f'"{key}"' not in code) == []


def lists_in(value: object, path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Each list of words, with the way to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists_in(inner, f"{path}.{key}")
    elif isinstance(value, list):
        yield path, [word for word in value if isinstance(word, str)]
        for place, inner in enumerate(value):
            yield from lists_in(inner, f"{path}.{place}")


@pytest.mark.parametrize("name", ["data/cues.yaml", "src/kimvisit/templates/bridge/cues.yaml"])
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    twice = {path: [w for w, n in Counter(words).items() if n > 1] for path, words in lists_in(plain(ROOT / name))}
    assert {path: words for path, words in twice.items() if words} == {}
