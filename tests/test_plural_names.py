"""Verbs and questions beside the names of several, and of one."""

from pathlib import Path

import pytest

from command_line import call
from dossiers import read, write

ROOT = Path(__file__).parent.parent
CAST = read((ROOT / "src" / "kimvisit" / "rules" / "examples.yaml").read_text(encoding="utf-8"))
SIDES = """
- {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [hosts], said: 2030-03-01}
- {article: post-0302, kind: attendance, stage: planned, factuality: DENIAL, attribution: [a-diplomat], said: 2030-03-02}
"""
INVITED = "- {article: times-0301, kind: invitation, factuality: CT+, attribution: [hosts], said: 2030-03-01, subject: hosts}"


def told(folder: Path, command: str, claims: str, **hosts: str) -> str:
    cast = {**CAST, "actors": {**CAST["actors"], "hosts": {"sort": "group", **hosts}}}
    answer = call(command, "--all", "--data", write(folder, cast, read(claims)))
    assert answer.status == 0, answer.err
    return answer.out


@pytest.mark.parametrize(
    "name",
    ["the hosts", "About 40 mayors", "two friends of the family", "unnamed reports", "people at the gate", "several of them"],
)
def test_several_say_deny_and_were_invited(tmp_path: Path, name: str) -> None:
    opening = name[0].upper() + name[1:]
    assert f"{opening} say 'will come'; a diplomat" in told(
        tmp_path / "a", "conflicts", SIDES.replace("DENIAL", "CT-"), name=name
    )
    assert f"Were {name} invited?" in told(tmp_path / "b", "status", INVITED, name=name)


@pytest.mark.parametrize(
    ("sort", "name"),
    [
        ("group", "the anti-war coalition"), ("group", "a list of guests"), ("outlet", "Daily News"), ("group", "the press"),
        ("state", "The Twin Isles"), ("unnamed", "one of the guests"), ("group", "1 mayor"),
        ("person", "54-year-old guest"),
    ],
)  # fmt: skip
def test_one_says_and_was_invited_whatever_its_last_letter(tmp_path: Path, sort: str, name: str) -> None:
    assert f"Was {name} invited?" in told(tmp_path, "status", INVITED, sort=sort, name=name)


def test_several_leave_open_and_have_said_nothing(tmp_path: Path) -> None:
    swapped = SIDES.replace("[hosts]", "[x]").replace("[a-diplomat]", "[hosts]").replace("[x]", "[a-diplomat]")
    out = told(tmp_path / "a", "conflicts", swapped.replace("DENIAL", "Uu"), name="the hosts")
    assert "the hosts leave 'will come' open" in " ".join(out.split())
    silent = "- {article: post-0302, kind: attendance, stage: planned, factuality: Uu, silent: true, attribution: [hosts], said: 2030-03-02}"
    claims = f"{SIDES.replace('[hosts]', '[host-minister]').splitlines()[1]}\n{silent}".replace(
        "planned,", "planned, subject: hosts,"
    )
    assert "the hosts have said nothing" in told(tmp_path / "b", "conflicts", claims, name="the hosts")
    assert "the hosts are silent" in told(tmp_path / "c", "status", claims, name="the hosts")


BOTH = """
- {article: times-0301, kind: attendance, stage: planned, factuality: PR+, attribution: [a-letter], said: 2030-03-01}
- {article: times-0301, kind: attendance, stage: planned, factuality: Uu, attribution: [VOICE], said: 2030-03-01}
"""


@pytest.mark.parametrize(
    ("voice", "message"),
    [
        ("a-letter", "Letter of the Hostland government (Hostland) says 'will come' and leaves 'will come' open."),
        (
            "host-minister",
            "Letter of the Hostland government (Hostland) says 'will come'; Boris Host (Hostland) leaves 'will come' open.",
        ),
        ("guest-spokesman", "Hostland says 'will come'; Dora Gill (Guestland) leaves 'will come' open."),
    ],
)
def test_a_side_is_not_set_against_its_own_voice_as_if_it_were_another(tmp_path: Path, voice: str, message: str) -> None:
    out = told(tmp_path, "conflicts", BOTH.replace("VOICE", voice), name="the hosts")
    assert message in " ".join(out.replace("\n           ", " ").split())
