"""Numbers as news prints them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimvisit.records import amounts
from kimvisit.records.amounts import Amount

FIGURES = st.integers(0, 10**7).map(str) | st.integers(0, 10**7).map(lambda n: f"{n:,}")
UNITS = st.sampled_from(["", " dead", "%", " km"])
TEXTS = st.one_of(
    st.builds("{}{}{}".format, st.sampled_from(["", "~", ">=", "<=", ">", "<"]), FIGURES, UNITS),
    st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)).map(lambda ends: f"{min(ends)}-{max(ends)}"),
)
AMOUNTS = TEXTS.map(amounts.parse)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("19", Amount(19, 19, "")),
        ("19 dead", Amount(19, 19, "dead")),
        ("1,500", Amount(1500, 1500, "")),
        ("2.5%", Amount(2.5, 2.5, "%")),
        ("~20", Amount(18, 22, "")),
        (">=158", Amount(158, math.inf, "")),
        ("15-20", Amount(15, 20, "")),
    ],
)
def test_a_number_is_read_as_it_is_meant(text: str, amount: Amount) -> None:
    assert amounts.parse(text) == amount


@pytest.mark.parametrize("text", ["", "many", "about 20", "1_000", "20-15", "1e5", "0x10", "--5", "\N{SUPERSCRIPT TWO}"])
def test_what_is_no_number_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w+ \w+"):
        amounts.parse(text)


@given(AMOUNTS)
def test_every_number_agrees_with_itself(amount: Amount) -> None:
    assert amounts.agree(amount, amount)


@given(AMOUNTS, AMOUNTS)
def test_agreement_does_not_depend_on_order(a: Amount, b: Amount) -> None:
    assert amounts.agree(a, b) == amounts.agree(b, a)


@pytest.mark.parametrize(("a", "b"), [("19", "~20"), ("20", ">=20"), ("15-20", "20-30"), ("19", "19 dead"), ("3 km", "5 dead")])
def test_numbers_that_can_both_be_right_agree(a: str, b: str) -> None:
    assert amounts.agree(amounts.parse(a), amounts.parse(b))


@pytest.mark.parametrize(("a", "b"), [("17", "~20"), ("20", ">20"), ("15-20", "21"), ("<20", "20"), ("19 dead", "20 dead")])
def test_numbers_that_cannot_both_be_right_do_not_agree(a: str, b: str) -> None:
    assert not amounts.agree(amounts.parse(a), amounts.parse(b))
