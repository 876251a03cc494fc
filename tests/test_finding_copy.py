"""The sentences of findings: verbs that agree, days that an editor can look up, sides that are told apart."""

from pathlib import Path

import pytest

from command_line import call
from dossiers import judge, read, write
from kimvisit.engine.finding import Finding

CAST = read((Path(__file__).parent.parent / "src" / "kimvisit" / "rules" / "examples.yaml").read_text(encoding="utf-8"))
HOST = (
    "- {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}\n"
)
DIPLOMAT = (
    "- {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [a-diplomat], said: 2030-03-01}\n"
)
UNINVITED = "- {article: post-0302, kind: invitation, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}\n"
OPEN = (
    "- {article: post-0302, kind: attendance, stage: planned, factuality: Uu, attribution: [guest-spokesman], said: 2030-03-02}\n"
)
SILENT = """\
- {article: post-0302, kind: acceptance, stage: responded, factuality: Uu, silent: true, attribution: [guest-state], values: {responder: guest}, said: 2030-03-02}
"""
HEADLINE = """\
- {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [], paragraph: 0}
- {article: times-0301, kind: attendance, stage: planned, factuality: PR+, attribution: [host-minister], said: 2030-03-01}
"""


def found(folder: Path, claims: str, rule: str) -> Finding:
    _, findings = judge(write(folder, CAST, read(claims)))
    return next(one for one in findings if one.rule == rule)


@pytest.mark.parametrize(("rule", "other"), [("C103", UNINVITED), ("C304", OPEN)])
def test_two_sides_say_and_one_side_says(tmp_path: Path, rule: str, other: str) -> None:
    assert "Host" in (both := found(tmp_path / "both", HOST + DIPLOMAT + other, rule).message)
    assert " and " in both
    assert " say 'will come'" in both
    assert " says 'will come'" in found(tmp_path / "one", HOST + other, rule).message


def test_two_sides_say_where_a_third_is_silent(tmp_path: Path) -> None:
    said = HOST.replace("attendance, stage: planned", "acceptance, stage: responded, values: {responder: guest}")
    assert " say 'responded'" in found(tmp_path, said + said.replace("host-minister", "a-diplomat") + SILENT, "C305").message


def test_what_settles_it_is_later_than_one_day_the_last_of_both(tmp_path: Path) -> None:
    denial = (
        HOST.replace("CT+", "CT-").replace("host-minister", "guest-spokesman").replace("said: 2030-03-01", "said: ../2030-03-01")
    )
    one = found(tmp_path, HOST.replace("said: 2030-03-01", "said: 2030-02-20") + denial, "C101")
    assert one.settle.endswith("later than 2030-03-01.")
    assert " and " not in one.settle


def test_two_sides_of_one_step_are_told_apart_by_how_sure_they_are(tmp_path: Path) -> None:
    out = call("conflicts", "--data", write(tmp_path, CAST, read(HEADLINE))).out
    assert "Behind 'will come', certain:" in " ".join(out.split())
    assert "'will come', probable: one origin" in " ".join(out.split())


def test_two_sides_of_two_steps_need_no_more_words(tmp_path: Path) -> None:
    out = call("conflicts", "--data", write(tmp_path, CAST, read(HEADLINE.replace("planned", "attended", 1)))).out
    assert "Behind 'came': " in out
    assert "', certain:" not in out


@pytest.mark.parametrize(
    ("voice", "asked"),
    [("a-diplomat", "the full words of a diplomat, unnamed of"), ("wire", "the text of "), ("a-letter", "the text of ")],
)
def test_a_paper_has_a_text_and_a_man_has_words(tmp_path: Path, voice: str, asked: str) -> None:
    near, far = ("[a-diplomat, wire]", "[wire]") if voice == "wire" else (f"[{voice}]", f"[{voice}, wire]")
    claims = f"""
- {{article: times-0301, kind: attendance, stage: planned, factuality: PS+, attribution: {near}, said: 2030-03-01}}
- {{article: post-0302, kind: attendance, stage: planned, factuality: CT+, attribution: {far}, said: 2030-03-01}}
"""
    assert found(tmp_path, claims, "C301").settle.casefold().startswith(asked)


def test_the_head_of_a_diff_counts_the_rows_that_it_has(tmp_path: Path) -> None:
    two = HOST.replace("times-0301", "post-0302") + HOST.replace("times-0301", "post-0302").replace("minister", "spokesman")
    both = write(tmp_path, CAST, read(DIPLOMAT + two.replace("CT+", "PR+", 1)))
    out = call("diff", "--from", "2030-03-01", "--to", "2030-03-02", "--data", both).out
    assert "1 position began" in " ".join(out.split())
    assert (out.count("began: will come"), out.count("also: will come")) == (1, 1)


def test_one_voice_has_nothing_said_also(tmp_path: Path) -> None:
    both = write(tmp_path, CAST, read(DIPLOMAT + HOST.replace("times-0301", "post-0302")))
    assert "also:" not in call("diff", "--from", "2030-03-01", "--to", "2030-03-02", "--data", both).out


@pytest.mark.parametrize("text", ["", "no list", "[" * 100000])
def test_a_baseline_that_is_no_json_is_told_what_to_give(tmp_path: Path, text: str) -> None:
    (tmp_path / "old.json").write_text(text, encoding="utf-8")
    done = call("conflicts", "--baseline", tmp_path / "old.json")
    assert (done.status, done.out) == (2, "")
    assert "is no JSON; give what kimvisit conflicts --json wrote" in done.err


def test_a_day_with_strokes_is_named_as_it_was_written() -> None:
    assert "'13/1/2015' is no date" in call("timeline", "--since", "13/1/2015").err
