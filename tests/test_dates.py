"""Our dates against the edtf package, and what must hold for any two of them."""

from datetime import date
from time import struct_time

import pytest
from edtf import parse_edtf
from hypothesis import assume, given
from hypothesis import strategies as st

from kimvisit.records import dates
from kimvisit.records.dates import Span

DAYS = st.dates(date(1000, 1, 1), date(3000, 12, 28))
POINTS = st.one_of(DAYS.map(date.isoformat), DAYS.map(lambda day: f"{day:%Y-%m}"), DAYS.map(lambda day: f"{day:%Y}"))
ROUGH = POINTS.map(lambda point: f"{point}~")
ENDS = POINTS | ROUGH


@st.composite
def intervals(draw: st.DrawFn) -> str:
    """Two dates in order, or one and an open end."""
    first, last = sorted([draw(ENDS), draw(ENDS)], key=lambda end: dates.parse(end).earliest)
    assume(dates.parse(first).earliest <= dates.parse(last).latest)
    return draw(st.sampled_from([f"{first}/{last}", f"../{last}", f"{first}/.."]))


SPANS = st.one_of(ENDS, intervals()).map(dates.parse)


def day(moment: struct_time) -> date:
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)


@given(POINTS)
def test_a_point_covers_the_days_that_edtf_says(text: str) -> None:
    oracle = parse_edtf(text)
    span = dates.parse(text)
    assert (span.earliest, span.latest) == (day(oracle.lower_strict()), day(oracle.upper_strict()))


@given(POINTS, POINTS)
def test_an_interval_covers_the_days_that_edtf_says(first: str, last: str) -> None:
    assume(dates.parse(first).earliest <= dates.parse(last).latest)
    oracle = parse_edtf(f"{first}/{last}")
    span = dates.parse(f"{first}/{last}")
    assert (span.earliest, span.latest) == (day(oracle.lower_strict()), day(oracle.upper_strict()))


@given(st.integers(1000, 3000))
def test_about_a_year_covers_the_days_that_edtf_says(year: int) -> None:
    oracle = parse_edtf(f"{year}~")
    span = dates.parse(f"{year}~")
    assert (span.earliest, span.latest) == (day(oracle.lower_fuzzy()), day(oracle.upper_fuzzy()))


@given(ROUGH)
def test_about_widens_a_date_but_never_beyond_what_edtf_allows(text: str) -> None:
    """edtf reads `2015-01-13~` as about that day, month and year and pads for all three; we pad for the day."""
    oracle = parse_edtf(text)
    span, exact = dates.parse(text), dates.parse(text.removesuffix("~"))
    assert day(oracle.lower_fuzzy()) <= span.earliest < exact.earliest
    assert exact.latest < span.latest <= day(oracle.upper_fuzzy())


@given(POINTS)
def test_open_ends_have_no_bound(text: str) -> None:
    assert dates.parse(f"../{text}") == Span(f"../{text}", date.min, dates.parse(text).latest)
    assert dates.parse(f"{text}/..") == Span(f"{text}/..", dates.parse(text).earliest, date.max)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "2015-1-3",
            "2015-13",
            "2015-00",
            "2024-02-30",
            "0000",
            "9999",
            "20150113",
            "13.1.2015",
            "2015-01-13 ",
        ),
        *(
            "2015?",
            "~2015",
            "2015-01-13T12:00",
            "2015/",
            "/2015",
            "../..",
            "2016/2015",
            "201X",
            "2015/2016/2017",
        ),
        *("\N{ARABIC-INDIC DIGIT TWO}015", "12:30", "-2015", "now", "2015-01-13\n"),
    ],
)
def test_what_is_no_date_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w+ \w+"):
        dates.parse(text)


@given(SPANS)
def test_every_span_overlaps_itself_and_ends_after_it_begins(span: Span) -> None:
    assert dates.overlap(span, span)
    assert dates.near(span, span)
    assert span.earliest <= span.latest
    assert not dates.later(span, span)
    assert not dates.wholly_before(span, span)


@given(SPANS, SPANS)
def test_overlapping_and_being_near_do_not_depend_on_order(a: Span, b: Span) -> None:
    assert dates.overlap(a, b) == dates.overlap(b, a)
    assert dates.near(a, b) == dates.near(b, a)
    assert dates.near(a, b) >= dates.overlap(a, b)


@given(SPANS, SPANS)
def test_two_spans_overlap_or_one_is_wholly_before_the_other(a: Span, b: Span) -> None:
    assert [dates.overlap(a, b), dates.wholly_before(a, b), dates.wholly_before(b, a)].count(True) == 1


@given(SPANS, SPANS)
def test_what_two_spans_have_in_common_lies_in_both(a: Span, b: Span) -> None:
    both = dates.common(a, b)
    assert (both is not None) == dates.overlap(a, b)
    if both:
        assert (both.earliest, both.latest) == (max(a.earliest, b.earliest), min(a.latest, b.latest))
        assert dates.parse(both.edtf) == both


@given(SPANS, SPANS)
def test_of_two_spans_at_most_one_is_later(a: Span, b: Span) -> None:
    assert not (dates.later(a, b) and dates.later(b, a))


@given(SPANS)
def test_a_span_is_written_as_it_was_read(span: Span) -> None:
    assert dates.parse(span.edtf) == span
