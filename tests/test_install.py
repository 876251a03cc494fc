"""The dossier that comes with the package is found however the package was installed."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from command_line import ROOT, call, harbour
from kimvisit import bundled


def test_an_editable_install_reads_the_data_beside_the_sources(tmp_path: Path) -> None:
    package = tmp_path / "src" / "kimvisit"
    package.mkdir(parents=True)
    harbour(tmp_path / "data")
    assert bundled.shipped(package) == tmp_path / "data"


def test_an_installed_package_reads_the_dossier_inside_it(tmp_path: Path) -> None:
    package = tmp_path / "lib" / "site-packages" / "kimvisit"
    harbour(package / "dossier")
    harbour(tmp_path / "lib" / "data")  # somebody else's, where the sources would have theirs
    assert bundled.shipped(package) == package / "dossier"
    assert bundled.is_installed(package / "dossier", package)
    assert not bundled.is_installed(tmp_path / "lib" / "data", package)


def test_a_package_without_a_dossier_has_none(tmp_path: Path) -> None:
    assert bundled.shipped(tmp_path / "src" / "kimvisit") is None


def test_without_any_dossier_the_user_is_asked_to_name_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kimvisit.bundled.shipped", lambda: None)
    answer = call("timeline", cwd=tmp_path)
    assert answer == (2, "", "kimvisit: this installation carries no dossier; name yours with --data DIR\n")


def test_this_installation_finds_its_dossier_from_any_folder(tmp_path: Path) -> None:
    answer = call("list", "articles", "--json", cwd=tmp_path)
    assert answer.status == 0
    assert {each["id"] for each in json.loads(answer.out)["articles"]} == _articles()


@pytest.mark.slow
def test_a_wheel_carries_the_dossier_and_runs_from_any_folder(tmp_path: Path) -> None:
    python = _installed_from_wheel(tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    def run(*command: object) -> subprocess.CompletedProcess[str]:
        env = {name: value for name, value in os.environ.items() if name != "KIMVISIT_DATA"}
        words = [str(word) for word in command]
        return subprocess.run(words, cwd=elsewhere, env=env, capture_output=True, encoding="utf-8", timeout=60, check=False)

    told = run(python.parent / "kimvisit", "timeline")
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout == call("timeline").out
    assert run(python, "-m", "kimvisit", "timeline").stdout == told.stdout
    assert run(python, "-m", "kimvisit", "check").returncode == 0
    where = run(python, "-c", "import kimvisit.bundled as b; print(b.shipped())").stdout.strip()
    assert Path(where).is_relative_to(tmp_path)
    refused = run(python, "-m", "kimvisit", "index", "--data", where)
    assert refused.returncode == 2
    assert "not the installed one" in refused.stderr


def _installed_from_wheel(folder: Path) -> Path:
    """A virtual environment with the wheel of this tree in it, and the dependencies of the one that runs the tests."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    wheels = folder / "wheels"
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", wheels, ROOT], check=True)
    (wheel,) = wheels.glob("kimvisit-*.whl")
    venv.create(folder / "venv", with_pip=False)
    python = folder / "venv" / "bin" / "python"
    subprocess.run([*pip, "--python", python, "install", "--no-deps", "--no-index", wheel], check=True)
    (packages,) = (folder / "venv").glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def _articles() -> set[str]:
    return {path.stem for path in (ROOT / "data" / "articles").glob("*.yaml")}
