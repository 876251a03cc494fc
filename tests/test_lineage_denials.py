"""The line of counts under a lineage: who denies a thing does not carry it."""

import json
from pathlib import Path

import pytest

from command_line import call
from dossiers import read, write

ROOT = Path(__file__).parent.parent
CAST = read((ROOT / "src" / "kimvisit" / "rules" / "examples.yaml").read_text(encoding="utf-8"))
COMES = "kind: attendance, stage: planned"
SAYS = f"- {{article: times-0301, {COMES}, factuality: CT+, attribution: [host-minister], said: 2030-03-01}}"
DENIES = f"- {{article: post-0302, {COMES}, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}}"
DENIED_IN_PRINT = f"- {{article: post-0302, {COMES}, factuality: CT-, attribution: []}}"
OPEN = f"- {{article: post-0302, {COMES}, factuality: Uu, attribution: [guest-spokesman], said: 2030-03-02}}"


def lineage(folder: Path, *claims: str) -> Path:
    return write(folder, CAST, read("\n".join(claims)))


@pytest.mark.parametrize(
    ("claims", "line"),
    [
        ([SAYS, DENIES], "1 outlet < no agencies < 1 voice < 1 origin: Hostland. Denied by Dora Gill, in 1 outlet."),
        ([SAYS, DENIED_IN_PRINT], "1 outlet < no agencies < 1 voice < 1 origin: Hostland. Denied by Post."),
        ([DENIES], " Denied by Dora Gill, in 1 outlet."),
        ([SAYS, OPEN], "2 outlets < no agencies < 2 voices < 1 origin: Hostland."),
    ],
)
def test_who_denies_is_counted_apart(tmp_path: Path, claims: list[str], line: str) -> None:
    out = " ".join(call("lineage", "--data", lineage(tmp_path, *claims)).out.split())
    assert line in out
    assert ("<" in out) == ("<" in line)
    assert ("Denied" in out) == ("Denied" in line)


def test_the_voice_whose_no_a_relay_made_a_yes_does_not_carry_it(tmp_path: Path) -> None:
    no = f"- {{article: post-0302, {COMES}, factuality: CT-, attribution: [guest-spokesman, wire], said: 2030-03-02}}"
    turned = f"- {{article: post-0302, {COMES}, factuality: CT+, attribution: [wire], said: 2030-03-02, paragraph: 3}}"
    out = " ".join(call("lineage", "--data", lineage(tmp_path, no, turned)).out.split())
    assert "1 outlet < 1 agency < no voices < no origin. Denied by Dora Gill, in 1 outlet." in out


def test_the_json_keeps_all_who_print_it_and_says_who_carries_it(tmp_path: Path) -> None:
    (tree,) = json.loads(call("lineage", "--json", "--data", lineage(tmp_path, SAYS, DENIES)).out)["trees"]
    ids = {key: [one["id"] for one in tree[key]] for key in ("outlets", "voices", "denied_by", "denied_in")}
    assert ids == {
        "outlets": ["post", "times"],
        "voices": ["guest-spokesman", "host-minister"],
        "denied_by": ["guest-spokesman"],
        "denied_in": ["post"],
    }
    assert [one["id"] for one in tree["carrying"]["voices"]] == ["host-minister"]
