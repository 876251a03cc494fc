"""Nothing in the code knows the story: no word of the shipped dossier's actors, events and kinds stands in it.

Looked for are, in all of the code, comments and docstrings included: ids and names of actors and titles of events that are more than one plain
word; and, among string literals that are no docstring, every id, stage, step and value name besides. Words of the language of the model itself (an
`office` is a sort of actor), words of English in the part that reads English, and the package's own name do not count.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import kimvisit
from dossiers import read
from kimvisit.rules import catalogue

CODE = Path(kimvisit.__file__).parent
DATA = Path(__file__).parent.parent / "data"
MODEL = {"office", "number", "since"}  # sorts of actors and types of values, and a word that `first_of` declares
ALLOWED_WORDS = {"media", "us", "u.s."}  # words of every story, and an abbreviation that ends no sentence
OWN_WORDS = {"finding.py": {"accepted"}, "baseline.py": {"accepted", "held"}}  # an editor accepts a finding; a finding that held
# What reads English knows English words, whatever the kinds are called.
ENGLISH = {"with", "came", "made", "met", "held", "holds", "sent", "travelled", "visit", "meeting", "planned", "confirmed"}


def catalog(name: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = read((DATA / f"{name}.yaml").read_text(encoding="utf-8"))
    return found


def names_of_the_story() -> set[str]:
    """Proper names: of actors, with other names and misprints; of events; and their ids."""
    actors, events = catalog("actors"), catalog("events")
    names = {name for one in actors.values() for name in (one["name"], *one.get("names", []), *one.get("misprints", []))}
    proper = {name for name in names if name != name.lower()}
    ids = {id for id in (*actors, *events) if id not in ALLOWED_WORDS}
    return {word for word in {*ids, *proper} if len(word) > 2 and word.casefold() not in ALLOWED_WORDS}


def terms_of_the_story() -> set[str]:
    """What kinds.yaml declares: kinds, stages, words for rows, values, and their closed lists; and the ids of actors and events."""
    kinds = catalog("kinds")
    words = [word for one in kinds.values() for word in _says(one)]
    stages = [stage for one in kinds.values() for stage in one.get("stages", [])]
    values = [name for one in kinds.values() for name in one.get("values", {})]
    lists = [
        word
        for one in kinds.values()
        for value in one.get("values", {}).values()
        if isinstance(value["type"], list)
        for word in value["type"]
    ]
    return {*kinds, *stages, *words, *values, *lists, *catalog("actors"), *catalog("events")} - MODEL - ALLOWED_WORDS


def _says(kind: Mapping[str, Any]) -> list[str]:
    says = kind.get("says", [])
    return [says] if isinstance(says, str) else list(says.values()) if isinstance(says, dict) else []


def modules() -> list[Path]:
    """All of the code but the shipped dossier, should it lie within the package."""
    return sorted(path for path in CODE.rglob("*.py") if "dossier" not in path.relative_to(CODE).parts[:-1])


def found_in(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    lines = enumerate(text.splitlines(), 1)
    names = [f"{path.name}:{number}: {name}" for number, line in lines for name in NAMES.findall(line)]
    reads_english = "drafting" in path.parts
    terms = terms_of_the_story() - OWN_WORDS.get(path.name, set()) - (ENGLISH if reads_english else set())
    return names + [f"{path.name}:{number}: '{word}'" for number, word in literals(text) if word in terms]


def literals(text: str) -> Iterator[tuple[int, str]]:
    """The string literals of the code that are no docstring, with their lines."""
    tree = ast.parse(text)
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value


def _pattern(words: set[str]) -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")(?![\w-])")


NAMES = _pattern(names_of_the_story())


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(CODE).as_posix())
def test_no_module_names_anybody_or_anything_of_the_story(path: Path) -> None:
    assert found_in(path) == []


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.code)
def test_no_manual_of_a_rule_names_anybody_of_the_story(rule: Any) -> None:
    assert NAMES.findall(rule.manual) == []


def test_the_search_would_find_a_name_and_a_stage() -> None:
    assert NAMES.findall("as Yonhap has it") == ["Yonhap"]
    assert NAMES.findall("kimvisit itself, and no Kimono") == []
    assert [word for _, word in literals("'''attended'''\nx = 'attended'") if word in terms_of_the_story()] == ["attended"]
