"""What `status` answers, from outside: the word at the head of a question must be what an editor may print."""

import json
from pathlib import Path

import pytest

from command_line import ACTORS, KINDS, call, harbour
from dossiers import read, write

ROOT = Path(__file__).parent.parent
CAST = read((ROOT / "src" / "kimvisit" / "rules" / "examples.yaml").read_text(encoding="utf-8"))
ASSISTANT = {"sort": "person", "name": "Eva Gill", "speaks_for": "guest"}
ACCEPTS = "kind: acceptance, values: {responder: guest}"
SPOKESMAN = "attribution: [guest-spokesman]"


def told(folder: Path, claims: str, kind: str, command: str = "status") -> str:
    cast = {**CAST, "actors": {**CAST["actors"], "guest-assistant": ASSISTANT}}
    answer = call(command, "--all", "--kind", kind, "--data", write(folder, cast, read(claims)))
    assert answer.status == 0, answer.err
    return answer.out


@pytest.mark.parametrize(
    ("said", "printed", "line"),
    [("CT+", "CT-", "on file      Post: came, denied (Post 2)"), ("CT-", "CT+", "on file      Post: came (Post 2)")],
)
def test_a_paper_that_prints_the_opposite_in_its_own_voice_is_on_file(tmp_path: Path, said: str, printed: str, line: str) -> None:
    out = told(
        tmp_path,
        f"""
        - {{article: times-0301, kind: attendance, stage: planned, factuality: {said}, {SPOKESMAN}, said: 2030-03-01}}
        - {{article: post-0801, kind: attendance, stage: attended, factuality: {printed}, attribution: []}}
        """,
        "attendance",
    )
    assert line in out


@pytest.mark.parametrize(
    "report",
    [
        "{article: post-0801, kind: attendance, stage: attended, factuality: CT+, attribution: []}",
        "{article: post-0801, kind: attendance, stage: planned, factuality: Uu, attribution: []}",
    ],
    ids=["borne out", "left open"],
)
def test_a_paper_that_denies_nothing_needs_no_line_beside_a_word_that_stands(tmp_path: Path, report: str) -> None:
    plan = f"- {{article: times-0301, kind: attendance, stage: planned, factuality: CT+, {SPOKESMAN}, said: 2030-03-01}}"
    assert "on file" not in told(tmp_path, f"{plan}\n- {report}", "attendance")


def test_not_yet_in_a_paper_is_no_line_beside_a_later_word(tmp_path: Path) -> None:
    out = told(
        tmp_path,
        f"""
        - {{article: times-0301, {ACCEPTS}, stage: accepted, factuality: CT-, so_far: true, attribution: []}}
        - {{article: times-0303, {ACCEPTS}, stage: accepted, factuality: CT+, {SPOKESMAN}, said: 2030-03-03}}
        """,
        "acceptance",
    )
    assert "accepted: Dora Gill (Guestland), 3 Mar 2030" in out
    assert "on file" not in out


DECLINED = f"""
- {{article: times-0301, {ACCEPTS}, stage: responded, factuality: CT+, {SPOKESMAN}, said: 2030-03-01}}
- {{article: times-0301, {ACCEPTS}, stage: accepted, factuality: CT-, {SPOKESMAN}, said: 2030-03-01}}
"""


def test_who_declined_has_answered_and_not_accepted(tmp_path: Path) -> None:
    out = told(tmp_path, DECLINED, "acceptance")
    assert "'accepted' denied: Dora Gill (Guestland), 1 Mar 2030" in out
    assert "also         Dora Gill (Guestland), 1 Mar 2030: responded" in out


def test_what_stands_on_an_acceptance_falls_with_a_refusal(tmp_path: Path) -> None:
    trip = "- {article: times-0301, kind: first_trip, factuality: CT+, conditional: true, attribution: [host-minister]}"
    assert "falls with acceptance" in told(tmp_path, f"{DECLINED}{trip}", "first_trip")


def test_who_answered_and_has_not_accepted_so_far_has_answered(tmp_path: Path) -> None:
    out = told(tmp_path, DECLINED.replace("CT-", "CT-, so_far: true"), "acceptance")
    assert "responded: Dora Gill (Guestland), 1 Mar 2030" in out
    assert "also         Dora Gill (Guestland), 1 Mar 2030: accepted, not yet" in out


@pytest.mark.parametrize(
    ("reports", "head"),
    [
        (["CT-"], "reported: not\n"),
        (["CT-, so_far: true"], "reported: not yet\n"),
        (["CT-", "CT-, so_far: true"], "reported: not\n"),
        (["CT+"], "reported\n"),
    ],
)
def test_which_way_the_reports_go_is_said_at_the_head(tmp_path: Path, reports: list[str], head: str) -> None:
    rows = (
        f"{{article: {article}, kind: visit, stage: made, factuality: {sure}, attribution: []}}"
        for article, sure in zip(("times-0301", "post-0801"), reports, strict=False)
    )
    out = told(tmp_path, "\n".join(f"- {one}" for one in rows), "visit")
    assert head in out
    assert ("origins" in out) == (head == "reported\n")


def test_papers_of_two_days_that_differ_report_it_both_ways(tmp_path: Path) -> None:
    out = told(
        tmp_path,
        """
        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: []}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: []}
        """,
        "attendance",
    )
    assert "reported both ways" in out


def test_two_papers_of_one_day_stand_on_two_sides_and_not_both_against(tmp_path: Path) -> None:
    out = told(
        tmp_path,
        """
        - {article: times-0301, kind: attendance, stage: attended, factuality: CT+, attribution: []}
        - {article: post-0301, kind: attendance, stage: attended, factuality: CT-, attribution: []}
        """,
        "attendance",
    )
    assert "disputed\n  between      Times, 1 Mar 2030: came\n               Post, 1 Mar 2030: came, denied\n" in out
    assert "against" not in out


ASSISTANT_AGAINST_HER = f"""
- {{article: times-0301, {ACCEPTS}, stage: accepted, factuality: CT+, attribution: [guest-assistant], said: 2030-03-01}}
- {{article: post-0302, {ACCEPTS}, stage: accepted, factuality: CT-, attribution: [guest], said: 2030-03-01}}
"""


def test_who_speaks_for_a_man_speaks_as_he_does_where_he_is_at_issue(tmp_path: Path) -> None:
    out = told(tmp_path, ASSISTANT_AGAINST_HER, "acceptance", "conflicts")
    assert "Arno Gray says both 'accepted' and its denial." in out
    assert "says 'accepted'; Arno Gray denies" not in out
    assert "Eva Gill (Arno Gray), 1 Mar 2030: accepted" in told(tmp_path, ASSISTANT_AGAINST_HER, "acceptance")


def test_a_state_that_a_man_speaks_for_is_still_another_side(tmp_path: Path) -> None:
    claims = ASSISTANT_AGAINST_HER.replace("guest-assistant", "guest-spokesman")
    out = told(tmp_path, claims, "acceptance", "conflicts")
    assert "Guestland says 'accepted'; Arno Gray denies 'accepted'." in out


HEADLINE = "{article: post-0302, kind: attendance, stage: planned, factuality: CT+, attribution: [], paragraph: 0}"


def test_what_only_a_headline_says_is_on_file_as_the_headline_it_is(tmp_path: Path) -> None:
    out = told(tmp_path, f"- {HEADLINE}", "attendance")
    assert "\n               only a headline\n" in out
    assert "on file      Post: will come (Post h)" in out
    assert "origins      nobody on file" in out
    state = json.loads(call("status", "--kind", "attendance", "--json", "--data", tmp_path).out)["states"][0]
    assert (state["state"], state["unplaced"]) == ("only a headline", ["post-0302/c1"])


def test_a_headline_beside_a_text_is_no_answer_of_its_own(tmp_path: Path) -> None:
    doubt = (
        "{article: post-0302, kind: attendance, stage: planned, factuality: Uu, attribution: [guest-spokesman], said: 2030-03-02}"
    )
    out = told(tmp_path, f"- {HEADLINE}\n- {doubt}", "attendance")
    assert "only a headline" not in out
    assert "Post h" not in out


@pytest.mark.parametrize("command", [["status"], ["diff", "--from", "2031-01-01", "--to", "2031-12-31"]])
def test_who_follows_is_told_where_that_is_what_the_question_asks(tmp_path: Path, command: list[str]) -> None:
    kinds = f"{KINDS}successor:\n  asks: Who follows {{subject}}?\n  says: follows\n  values: {{who: {{type: actor, required: true}}}}\n"
    article = """\
headline: Reed to follow
outlet: post
published: 2031-05-03
claims:
  - {id: next, kind: successor, about: pact, subject: mayor, factuality: CT+, attribution: [mayor], said: 2031-05-03,
     values: {who: envoy}, text: Reed follows., paragraph: 1}
"""
    data = harbour(tmp_path, **{"kinds.yaml": kinds, "articles/2031-05-03-post.yaml": article})
    out = " ".join(call(*command, "--kind", "successor", "--data", data).out.split())
    assert "Bo Reed" in out


MEETS = "kind: meeting, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-01"


@pytest.mark.parametrize(
    ("others", "told_so"),
    [
        ("{with: [host-minister]}", "met: Dora Gill (Guestland), 1 Mar 2030: with Boris Host"),
        ("{with: [host-minister, other-guest]}", "with Boris Host and Anna Gray"),
        ("{}", "met: "),
    ],
)
def test_a_meeting_is_told_with_whom(tmp_path: Path, others: str, told_so: str) -> None:
    out = " ".join(told(tmp_path, f"- {{article: times-0301, {MEETS}, stage: held, values: {others}}}", "meeting").split())
    assert told_so in out
    assert ("with Boris" in out) == ("host" in others)


@pytest.mark.parametrize(
    ("actor", "asked_for"),
    [
        ("{sort: thing, name: the tower}", False),
        ("{sort: group, name: some forty guests}", False),
        ("{sort: unnamed, name: an unnamed envoy}", False),
        ("{sort: person, name: Ida Moe}", True),
        ("{sort: institution, name: the Harbour Council}", True),
        ("{sort: group, name: the Dockers}", True),
    ],
)
def test_only_who_can_speak_is_missed_with_a_word_of_his_own(tmp_path: Path, actor: str, asked_for: bool) -> None:
    spoken_for = "docker: {sort: person, name: Jo Holt, speaks_for: tower}\n" if "Dockers" in actor else ""
    actors = f"{ACTORS}tower: {actor}\n{spoken_for}"
    kinds = KINDS.replace("  plan: [drafted]\n", "  plan: [drafted]\n  own_word: [drafted]\n")
    article = """\
headline: Tower to sign
outlet: post
published: 2031-05-03
claims:
  - {id: next, kind: signing, stage: drafted, about: pact, subject: tower, factuality: CT+, attribution: [mayor], said: 2031-05-03,
     text: It signs., paragraph: 1}
"""
    files = {"actors.yaml": actors, "kinds.yaml": kinds, "articles/2031-05-03-post.yaml": article}
    out = call("status", "--subject", "tower", "--data", harbour(tmp_path, **files)).out
    assert "drafted" in out
    assert ("nothing on file from" in out) == asked_for


TWO_GUESTS = f"""
- {{article: times-0301, kind: invitation, factuality: CT+, {SPOKESMAN}, said: 2030-03-01}}
- {{article: times-0301, {ACCEPTS}, stage: accepted, factuality: CT+, {SPOKESMAN}, said: 2030-03-01}}
- {{article: times-0301, kind: attendance, stage: planned, subject: other-guest, factuality: CT+, {SPOKESMAN}, said: 2030-03-01}}
"""


def asked(folder: Path, *options: str) -> str:
    answer = call("status", *options, "--data", write(folder, CAST, read(TWO_GUESTS)))
    assert answer.status == 0, answer.err
    return answer.out


def test_questions_that_nobody_speaks_of_are_folded_for_whom_little_is_told(tmp_path: Path) -> None:
    out = asked(tmp_path)
    assert "Will Anna Gray come?" in out
    assert "Did Anna Gray accept?" not in out
    assert "on which nothing is on file: --all, --subject A." in out


def test_for_whom_half_the_questions_are_answered_the_others_stand_unanswered(tmp_path: Path) -> None:
    assert "Will Arno Gray come?\n               nothing on file" in asked(tmp_path)


@pytest.mark.parametrize("options", [["--all"], ["--subject", "other-guest"]])
def test_whoever_asks_for_one_subject_or_for_all_sees_what_nobody_speaks_of(tmp_path: Path, options: list[str]) -> None:
    out = asked(tmp_path, *options)
    assert "Did Anna Gray accept?\n               nothing on file" in out
    assert "Not shown" not in out
