"""Whatever is in the files, loading gives records that hang together, and problems; never an exception."""

import random
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from broken import BAD
from kimvisit.reading import plain
from kimvisit.reading.load import load
from kimvisit.reading.problem_codes import CODES
from kimvisit.records.dossier import Dossier
from kimvisit.records.model import Claim, Mention

FILES = ("kinds.yaml", "events.yaml", "actors.yaml", "articles/a.yaml", "articles/b.yaml")
SOUND = {name: (BAD / "base" / name).read_text(encoding="utf-8") for name in FILES}
WORDS = [
    "",
    "kim",
    "may9",
    "true",
    "2015-01-13",
    "7",
    "a b",
    "[",
    "-1",
    "x" * 300,
    "acceptance",
    "any",
    "b/visit",
]
SCALARS = st.one_of(st.none(), st.sampled_from(WORDS), st.text(max_size=8))
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=3),
    max_leaves=5,
)
SPICE = "\t\0\r\n:#,[]{}\"'&*!|>%@`-~ \N{RIGHT-TO-LEFT OVERRIDE}\N{LINE SEPARATOR}\x1b\N{GRINNING FACE}"


def loaded(files: dict[str, bytes]) -> Dossier:
    """The dossier of these files, checked for what must always hold."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "articles").mkdir()
        for name, content in files.items():
            (folder / name).write_bytes(content)
        dossier = load(folder)
    assert_problems_can_be_shown(dossier)
    assert_records_hang_together(dossier)
    return dossier


def assert_problems_can_be_shown(dossier: Dossier) -> None:
    assert list(dossier.problems) == sorted(set(dossier.problems))
    for problem in dossier.problems:
        assert problem.code in CODES
        assert problem.line >= 1
        assert problem.column >= 1
        shown = problem.path + problem.message + problem.remedy + problem.left_out
        assert not re.search("[\0-\x1f\x7f-\x9f]", shown), problem
        assert len(shown) < 1500, problem


def assert_records_hang_together(dossier: Dossier) -> None:
    catalog = dossier.catalog
    ids = [*catalog.kinds, *catalog.events, *catalog.actors, *(article.id for article in dossier.articles)]
    assert len(ids) == len(set(ids))
    for actor in catalog.actors.values():
        steps = 0
        while actor.speaks_for is not None:
            actor, steps = catalog.actors[actor.speaks_for], steps + 1
            assert steps <= len(catalog.actors)
    for article in dossier.articles:
        assert article.outlet in catalog.actors
        assert len({claim.id for claim in article.claims}) == len(article.claims)
        for claim in article.claims:
            kind = catalog.kinds[claim.kind]
            assert claim.stage in kind.stages if kind.stages else claim.stage is None
            assert claim.about in catalog.events if kind.event is None else claim.about is None
            for name in who(claim):
                mention = article.mentions.get(name)
                assert all(actor in catalog.actors for actor in (mention.readings if mention else [name]))


def who(claim: Claim) -> Iterator[str]:
    assert claim.subject is not None
    for given_name in (claim.subject, *claim.attribution):
        yield from given_name.readings if isinstance(given_name, Mention) else [given_name]


def nodes(value: Any) -> list[tuple[Any, Any]]:
    """Each place in a document: its container, and the key or index there."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    return [node for key in keys for node in [(value, key), *nodes(value[key])]]


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, bytes]:
    """The sound dossier with some nodes dropped, doubled, retyped, renamed or swapped."""
    name = draw(st.sampled_from(FILES))
    document = plain.parse(SOUND[name]).value
    for _ in range(draw(st.integers(1, 4))):
        places = nodes(document)
        if not places:
            break
        box, key = draw(st.sampled_from(places))
        other, other_key = draw(st.sampled_from(places))
        match draw(st.sampled_from(["drop", "double", "retype", "rename", "swap"])):
            case "drop":
                del box[key]
            case "double" if isinstance(box, list):
                box.append(box[key])
            case "retype":
                box[key] = draw(VALUES)
            case "rename" if isinstance(box, dict):
                box[draw(st.sampled_from([*WORDS, "id", "subject", "values", "defaults"]))] = box.pop(key)
            case "swap":
                box[key], other[other_key] = draw(SCALARS), draw(SCALARS)
    return {
        **{each: SOUND[each].encode() for each in FILES},
        name: _dumped(document).encode("utf-8", "replace"),
    }


def _dumped(document: Any) -> str:
    return yaml.dump(document, Dumper=_WithoutAliases, allow_unicode=True)


class _WithoutAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


@settings(max_examples=300, deadline=None)
@given(mutated())
def test_a_dossier_with_spoilt_nodes_gives_records_and_problems(files: dict[str, bytes]) -> None:
    loaded(files)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(FILES), st.integers(0, 900), st.integers(0, 20), st.text(SPICE + "ab", max_size=4))
def test_a_dossier_with_spoilt_text_gives_records_and_problems(name: str, at: int, gone: int, put: str) -> None:
    text = SOUND[name]
    at %= len(text)
    files = {each: SOUND[each].encode() for each in FILES}
    loaded({**files, name: (text[:at] + put + text[at + gone :]).encode()})


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(FILES), st.binary(max_size=200) | st.text(SPICE + "a", max_size=60).map(str.encode))
def test_a_file_of_random_bytes_gives_records_and_problems(name: str, content: bytes) -> None:
    loaded({**{each: SOUND[each].encode() for each in FILES}, name: content})


@settings(max_examples=200, deadline=None)
@given(VALUES)
def test_plain_values_are_read_as_they_were_written(value: Any) -> None:
    text = yaml.dump({"key": value}, Dumper=_Quoting, allow_unicode=True)
    read = plain.parse(text)
    if not read.faults:
        assert read.value == {"key": value}


class _Quoting(_WithoutAliases):
    """All text in double quotes, so that nothing but null is null."""


_Quoting.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def test_the_order_of_files_on_the_disk_does_not_matter(tmp_path: Path) -> None:
    names = list(FILES)
    random.Random(1).shuffle(names)
    for folder, order in ((tmp_path / "1", FILES), (tmp_path / "2", names)):
        (folder / "articles").mkdir(parents=True)
        for name in order:
            shutil.copy(BAD / "base" / name, folder / name)
    first, second = load(tmp_path / "1"), load(tmp_path / "2")
    assert first.articles == second.articles
    assert first.problems == second.problems == ()
