"""The yardstick: labelled cases, none of them changed to please the engine, and the page that says how it does on them."""

from collections import Counter

import accuracy
from accuracy import LABELS, PAGE, QUIET, cases, misses, notes


def test_there_are_at_least_150_cases_and_most_of_them_are_no_conflict() -> None:
    quiet = [one for one in cases() if one.label in QUIET]
    assert len(cases()) >= 150
    assert 2 * len(quiet) > len(cases())


def test_every_label_is_one_of_the_five() -> None:
    assert {one.label for one in cases()} == set(LABELS)


def test_every_case_is_named_by_a_sentence_of_its_own() -> None:
    names = [one.name for one in cases()]
    assert len(set(names)) == len(names)
    assert [name for name in names if not (name[0].isupper() and name.endswith(".") and len(name.split()) > 4)] == []


def test_every_label_is_argued() -> None:
    assert [one.name for one in cases() if len(one.why.split()) < 4] == []


def test_no_relation_and_reason_is_used_more_than_five_times() -> None:
    counted = Counter((one.relation, one.why) for one in cases())
    assert [pair for pair, n in counted.items() if n > 5] == []


def test_at_least_a_third_was_labelled_by_somebody_who_had_not_read_the_rules() -> None:
    blind = [one for one in cases() if one.stratum == "blind"]
    assert 3 * len(blind) >= len(cases())


def test_the_first_runs_on_record_are_of_the_cases_on_file() -> None:
    for stratum in notes()["strata"]:
        labels = Counter(one.label for one in cases() if one.stratum == stratum)
        first = accuracy.first_run(stratum)
        assert labels == {label: sum(first[label, found] for found in LABELS) for label in LABELS}


def test_every_miss_is_explained_and_nothing_else_is() -> None:
    assert {one.case.name for one in misses()} == set(notes()["misses"]), "mend `misses` in tests/accuracy.yaml"


def test_the_page_on_accuracy_is_what_the_engine_does_today() -> None:
    written = PAGE.read_text(encoding="utf-8").splitlines()
    assert written == "\n".join(accuracy.page()).rstrip().splitlines(), "python tests/accuracy.py --write"
