"""Whatever is wrong with the files: each problem has its exact words and place, and all else still loads."""

import gc
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from broken import BAD, Case, build, cases, printed
from kimvisit.reading.load import load
from kimvisit.reading.problem_codes import CODES

CASES = list(cases())
TOO_DEEP = "Y112 more than 40 levels inside each other; a record needs five; look for a bracket that is never closed"


def _fifo(folder: Path) -> None:
    os.mkfifo(folder / "articles" / "x.yaml")


def _folder_with_the_name_of_a_record(folder: Path) -> None:
    (folder / "articles" / "x.yaml").mkdir()


def _folder_of_more_articles(folder: Path) -> None:
    (folder / "articles" / "2015").mkdir()


def _dangling_link(folder: Path) -> None:
    (folder / "articles" / "x.yaml").symlink_to("nowhere.yaml")


def _link_to_itself(folder: Path) -> None:
    (folder / "articles" / "x.yaml").symlink_to("x.yaml")


def _file_of_50_megabytes(folder: Path) -> None:
    with open(folder / "articles" / "x.yaml", "wb") as file:
        file.truncate(50 * 1024 * 1024)


def _file_for_the_articles(folder: Path) -> None:
    for path in (folder / "articles").iterdir():
        path.unlink()
    (folder / "articles").rmdir()
    (folder / "articles").write_text("a, b\n")


def _text(text: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / "articles" / "x.yaml").write_text(text)

    return write


def _name_that_is_no_text(folder: Path) -> None:
    with open(os.fsencode(folder) + b"/articles/\xff\x1b.yaml", "w") as file:
        file.write("headline: x\noutlet: tass\n")


NO_FILE = "put a text file in its place, or give it another name [x]"
LONG = "headline: x\noutlet: tass\ndated_by: " + "so " * 1000 + "\n"
STRANGE: list[tuple[Callable[[Path], None], str]] = [
    (_fifo, f"articles/x.yaml:1:1: F102 is a pipe or a device, not a file; {NO_FILE}"),
    (_folder_with_the_name_of_a_record, f"articles/x.yaml:1:1: F102 is a folder, not a file; {NO_FILE}"),
    (
        _folder_of_more_articles,
        "articles/2015:1:1: F111 is a folder, and is not read; move its articles up into articles/ [articles/2015]",
    ),
    (
        _dangling_link,
        "articles/x.yaml:1:1: F103 is a link to a file that is not there; mend the link or remove it [x]",
    ),
    (
        _link_to_itself,
        "articles/x.yaml:1:1: F104 cannot be read: Too many levels of symbolic links; check the file and its permissions [x]",
    ),
    (
        _file_of_50_megabytes,
        "articles/x.yaml:1:1: F105 has 50 MB; a record has at most 8 MB; split the file [x]",
    ),
    (
        _file_for_the_articles,
        "articles:1:1: F102 cannot be listed: Not a directory; put a folder in its place [articles]",
    ),
    (_text("[" * 20_000), f"articles/x.yaml:1:41: {TOO_DEEP} [x]"),
    (_text("[" * 20_000 + "]" * 20_000), f"articles/x.yaml:1:41: {TOO_DEEP} [x]"),
    (_text("{a: " * 20_000), f"articles/x.yaml:1:161: {TOO_DEEP} [x]"),
    (_text("- " * 20_000), f"articles/x.yaml:1:81: {TOO_DEEP} [x]"),
    (
        _text("".join(f"{' ' * depth}a:\n" for depth in range(2_000))),
        f"articles/x.yaml:41:41: {TOO_DEEP} [x]",
    ),
    (
        _text(LONG),
        "articles/x.yaml:3:11: M111 'dated_by' has 2999 characters; shorten it to 2000 at most [x]",
    ),
    (
        _name_that_is_no_text,
        r"articles/\udcff\x1b.yaml:1:1: M104 the file's name '\udcff\x1b' is no id; "
        r"use a-z, 0-9, hyphen, dot and underscore, and begin with a letter or digit [\udcff\x1b]",
    ),
]


def test_the_dossier_that_the_cases_break_is_sound(tmp_path: Path) -> None:
    dossier = load(BAD / "base")
    assert dossier.problems == ()
    assert [len(article.claims) for article in dossier.articles] == [2, 1]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_each_broken_dossier_gives_exactly_its_problems(case: Case, tmp_path: Path) -> None:
    build(case, tmp_path)
    assert [printed(problem) for problem in load(tmp_path).problems] == case.expected


@pytest.mark.parametrize(("make", "expected"), STRANGE, ids=[make.__name__ + str(n) for n, (make, _) in enumerate(STRANGE)])
def test_what_is_no_plain_file_or_no_plain_text_is_named(make: Callable[[Path], None], expected: str, tmp_path: Path) -> None:
    build(Case("", ()), tmp_path)
    make(tmp_path)
    assert [printed(problem) for problem in load(tmp_path).problems] == [expected]


def test_what_is_named_is_left_out_and_nothing_else(tmp_path: Path) -> None:
    for number, case in enumerate(CASES):
        folder = tmp_path / str(number)
        build(case, folder)
        dossier = load(folder)
        left_out = {problem.left_out for problem in dossier.problems}
        claims = {f"{article.id}/{claim.id}" for article in dossier.articles for claim in article.claims}
        assert not left_out & (claims | {article.id for article in dossier.articles}), case.name
        sound = {name for name in ("a", "b") if name not in left_out and "a, b" not in left_out}
        assert sound <= {article.id for article in dossier.articles}, case.name


def test_a_folder_that_is_not_there_is_a_dossier_with_problems(tmp_path: Path) -> None:
    dossier = load(tmp_path / "nowhere")
    assert [(problem.path, problem.code) for problem in dossier.problems] == [
        ("actors.yaml", "F101"),
        ("events.yaml", "F101"),
        ("kinds.yaml", "F101"),
    ]
    assert dossier.articles == ()


def test_every_code_is_explained_and_every_explained_code_is_raised() -> None:
    lines = [line for case in CASES for line in case.expected] + [line for _, line in STRANGE]
    raised = {line.split(": ", 1)[1].split(" ", 1)[0] for line in lines}
    elsewhere = ("O", "D")  # in test_originals_check.py and test_cli_check_and_index.py
    assert raised == {code for code in CODES if not code.startswith(elsewhere)}


def test_every_explanation_is_one_sentence() -> None:
    for code, sentence in CODES.items():
        assert sentence[0].isupper() or sentence.startswith("'"), code
        assert sentence.endswith("."), code


def test_loading_leaves_the_garbage_collector_as_it_was() -> None:
    load(BAD / "base")
    assert gc.isenabled()
    gc.disable()
    try:
        load(BAD / "base")
        assert not gc.isenabled()
    finally:
        gc.enable()
