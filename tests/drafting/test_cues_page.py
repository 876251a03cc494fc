"""docs/cues.md: it names every list, key and role that the code reads and none besides, and what it shows is drafted so."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from drafted_tables import LINE, WORDS, Row, claims_of, desk_of, drafted, rows_of, steps_taken
from drafting.at_desk import ROOT
from kimvisit.drafting.text.cue import as_tuple
from kimvisit.drafting.text.inflect import inflect

PAGE = (ROOT / "docs" / "cues.md").read_text(encoding="utf-8")
ROWS = rows_of(PAGE)
SHOWN = [*ROWS, *rows_of((ROOT / "docs" / "drafting.md").read_text(encoding="utf-8"))]
CODE = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "src" / "kimvisit" / "drafting").rglob("*.py")}
CUES = [each for cue in WORDS["cues"] for each in (cue, *cue.get("also", ()))]
SHADOWED = {"instead"}  # another cue claims the same of every sentence that we found; it is explained, and decides nothing
Plain = dict[str, Any]


def named(table: str) -> list[str]:
    """The names in the first column of the tables of a header."""
    return [row.name for row in ROWS if row.table == table]


def rows(*tables: str) -> list[Row]:
    """The rows of the tables of these headers."""
    return [row for row in ROWS if row.table in tables]


def first_column(header: str) -> set[str]:
    """All names in the first column of the tables that begin with a header, whatever their other columns."""
    tables = re.findall(rf"^\| {header} \|.*\n\|-.*\n((?:\|.*\n)+)", PAGE, re.MULTILINE)
    return {name for table in tables for line in table.splitlines() for name in re.findall(r"`(\w+)`", line.split("|")[1])}


@pytest.mark.parametrize("example", dict.fromkeys(example for row in SHOWN for example, _ in row.examples))
def test_what_the_pages_show_is_drafted_so(example: str) -> None:
    shown = {told for row in SHOWN for text, told in row.examples if text == example}
    assert shown == {drafted(example)}, "make docs"


def test_every_key_of_a_cue_has_a_row_and_there_is_no_row_of_another() -> None:
    assert sorted(named("key")) == sorted({key for cue in CUES for key in cue})


def test_every_key_that_the_code_asks_a_cue_for_has_a_row() -> None:
    asked = {key for text in CODE.values() for key in re.findall(r"""cue\.(?:flag|listed|held)\("(\w+)"\)""", text)}
    asked |= set(re.findall(r"""item(?:\.get\(|\[)"(\w+)"[)\],]""", CODE["cue.py"]))
    assert {"veto", "kind", "direct"} <= asked <= set(named("key"))


def test_every_role_has_a_row_and_there_is_no_row_of_another() -> None:
    table = CODE["fillers.py"].partition("_ROLES: ")[2].partition("}")[0]
    assert sorted(named("role")) == sorted({*re.findall(r'"(\w+)":', table), "main"})
    assert {role for cue in CUES for role in as_tuple(cue.get("subject"))} <= set(named("role"))
    values = {role for cue in CUES for role in cue.get("values", {}).values()}
    assert set(named("role of a value")) <= values <= {*named("role"), *named("role of a value")}


def test_every_list_has_a_row_and_there_is_no_row_of_another() -> None:
    read = set(re.findall(r'values\.get\("(\w+)"', CODE["cues.py"]))
    for table in ("_LISTS", "_TABLES"):
        found = CODE["cues.py"].partition(f"{table} = ")[2].partition(".split()")[0]
        read |= set(re.findall(r"\w+", found))
    assert first_column("list") == set(WORDS) == read
    assert first_column("words of a page") == set(WORDS["furniture"])
    assert first_column("class") == set(WORDS["saying"])
    assert first_column("words") == {*WORDS["hedges"], "realised", "unasserted", "negators"}


def test_the_words_that_stand_beside_a_list_are_in_it() -> None:
    lists = PAGE[PAGE.index("## The lists") : PAGE.index("## What stands")]
    lines = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|.*\| ([^|]+) \|$", lists, re.MULTILINE)
    held: Plain = {**WORDS, **WORDS["furniture"]}
    assert len(lines) > 20
    wrong = [
        word
        for names, words in lines
        for word in words.split(", ")
        if not any(word in held[name] for name in re.findall(r"\w+", names))
    ]
    assert wrong == []


@cache
def openers() -> list[tuple[Plain, list[tuple[set[str], set[str]]]]]:
    """Each cue with the forms that may begin it, and the words that must follow them."""
    found = []
    for cue in WORDS["cues"]:
        phrases = [phrase.split() for key in ("verbs", "nouns") for phrase in as_tuple(cue.get(key))]
        found.append((cue, [({head, *inflect(head)}, set(tail)) for head, *tail in phrases]))
    return found


def changed(row: Row, *changes: Callable[[Plain], Plain | None], rest: Callable[[Plain], Plain] = lambda words: words) -> bool:
    """Whether an example of the row is drafted otherwise by one of the changes: of each cue, which may leave it out, or of the rest of the lists."""
    words = {word for example in (LINE, *(text for text, _ in row.examples)) for word in re.findall(r"[\w-]+", example.lower())}
    cues = [cue for cue, begins in openers() if not begins or any(forms & words and tail <= words for forms, tail in begins)]
    before = desk_of({**WORDS, "cues": cues})
    drafts = [claims_of(example, before) for example, _ in row.examples]
    for change in changes:
        after = desk_of({**rest(WORDS), "cues": [new for cue in cues if (new := change(cue)) is not None]})
        if [claims_of(example, after) for example, _ in row.examples] != drafts:
            return True
    return False


def without(name: str) -> Callable[[Plain], Plain]:
    """A cue and what its `also` adds, without a key."""

    def change(cue: Plain) -> Plain:
        left = {key: value for key, value in cue.items() if key != name}
        return {**left, "also": [change(also) for also in left["also"]]} if "also" in left else left

    return change


def unless_it_has(name: str) -> Callable[[Plain], Plain | None]:
    """A cue, or nothing where it bears a key."""

    def change(cue: Plain) -> Plain | None:
        also = [also for also in cue.get("also", ()) if name not in also]
        return None if name in cue else {**cue, "also": also} if "also" in cue else cue

    return change


@pytest.mark.parametrize("row", rows("key"), ids=lambda row: row.name)
def test_without_the_key_or_the_cues_that_bear_it_an_example_changes(row: Row) -> None:
    key_alone = [without(row.name)] if row.name != "kind" else []  # no cue is read without it
    left = [*key_alone, unless_it_has(row.name)]
    assert row.name in SHADOWED or changed(row, *left)


@pytest.mark.parametrize("row", rows("role", "role of a value"), ids=lambda row: row.name)
def test_without_the_role_an_example_changes(row: Row) -> None:
    def change(cue: Plain) -> Plain:
        left = {**cue, "subject": [role for role in as_tuple(cue.get("subject")) if role != row.name]}
        left["values"] = {name: role for name, role in cue.get("values", {}).items() if role != row.name}
        return left

    assert row.name == "number" or changed(row, change)  # the number is read without its role


@pytest.mark.parametrize("row", rows("words", "class"), ids=lambda row: row.name)
def test_without_the_list_an_example_changes(row: Row) -> None:
    def rest(words: Plain) -> Plain:
        inner: Plain = {name: {**words[name], row.name: []} for name in ("hedges", "saying") if row.name in words[name]}
        return {**words, **inner} if inner else {**words, row.name: []}

    assert changed(row, lambda cue: cue, rest=rest)


def test_an_editor_who_adds_the_verb_of_the_page_sees_it_drafted_as_the_page_says() -> None:
    told = steps_taken(PAGE)
    assert [shown for shown, _ in told] == [printed for _, printed in told], "make docs"
    assert [printed.count("kind: attendance") for _, printed in told] == [0, 2, 1]
