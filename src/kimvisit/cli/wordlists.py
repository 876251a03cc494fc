"""What is wrong in the word lists of a dossier, cues.yaml: for `check`, and for `draft` where it cannot use them."""

from collections.abc import Iterator
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from kimvisit.reading import document, plain, source
from kimvisit.reading.fault import Fault, shown
from kimvisit.records.problem import Problem

CUES = "cues.yaml"
DESCRIBED = "docs/cues.md tells how"
TABLES = frozenset(
    "saying hedges bearers holders same_office headline_nouns forms event_words relays furniture countries natives first_names "
    "guest_lists guest_lists_if_told".split()
)
NEEDED = {"no kind": ("kind",), "no verbs and no nouns": ("verbs", "nouns", "behind", "counts")}
REFUSED_ELSEWHERE = ("Y107",)  # anchors, which records may not have: word lists may


def problems(folder: Path) -> list[Problem]:
    """What keeps `draft` from using the word lists of a folder; nothing where it has none."""
    path = folder / CUES
    if not (path.exists() or path.is_symlink()):
        return []
    found = source.read(path)
    troubles = tuple(
        Problem(CUES, each.line, each.column, each.code, each.message, each.remedy, CUES if each.fatal else "")
        for each in found.troubles
    )
    faults = [] if found.text is None else list(_faults(found.text))
    return document.problems(document.Document(CUES, found.text or "", None, (), troubles), [(one, CUES) for one in faults])


def _faults(text: str) -> Iterator[Fault]:
    broken = [one for one in plain.parse(text).faults if one.code not in REFUSED_ELSEWHERE]
    if broken:
        yield from broken
        return
    root = yaml.compose(text, Loader=yaml.CBaseLoader)
    if not isinstance(root, MappingNode):
        yield Fault((), "Y114", "holds no word lists", f"begin with KEY: VALUE at the left margin; {DESCRIBED}", at=(1, 1))
        return
    yield from _wrong(root)


def _wrong(root: MappingNode) -> Iterator[Fault]:
    for key, node in root.value:
        name = key.value
        if name == "cues":
            yield from _cues(node)
        elif name == "choices":
            yield from _table(name, node, deep=True)
        elif name in TABLES:
            yield from _table(name, node)
        else:
            yield from _words(name, node)


def _cues(node: Node) -> Iterator[Fault]:
    if not isinstance(node, SequenceNode):
        yield _fault(node, "cues", "a list of cues", "- {kind: KIND, verbs: [open], subject: [agent]}")
        return
    for cue in node.value:
        if not isinstance(cue, MappingNode):
            yield _fault(cue, "a cue", "a mapping", "{kind: KIND, verbs: [open], subject: [agent]}")
            continue
        given = {key.value: value for key, value in cue.value}
        for lack, names in NEEDED.items():
            if not given.keys() & set(names):
                yield Fault((), "M101", f"the cue has {lack}", f"add {' or '.join(names[:2])}; {DESCRIBED}", at=_at(cue))
        for name in ("kind", "stage"):
            if name in given and not isinstance(given[name], ScalarNode):
                yield _fault(given[name], name, "one word", f"{name}: WORD")
        if "values" in given and not isinstance(given["values"], MappingNode):
            yield _fault(given["values"], "values", "a mapping", "values: {NAME: agent}")


def _table(name: str, node: Node, deep: bool = False) -> Iterator[Fault]:
    if not isinstance(node, MappingNode):
        yield _fault(node, name, "a mapping of word lists", f"{name}: {{NAME: [word, word]}}")
        return
    for key, value in node.value:
        yield from _table(key.value, value) if deep else _words(key.value, value)


def _words(name: str, node: Node) -> Iterator[Fault]:
    if isinstance(node, MappingNode) or (
        isinstance(node, SequenceNode) and not all(isinstance(o, ScalarNode) for o in node.value)
    ):
        yield _fault(node, name, "a list of words", f"{name}: [word, word]")


def _fault(node: Node, name: str, wanted: str, example: str) -> Fault:
    what = (
        "a mapping"
        if isinstance(node, MappingNode)
        else "a list"
        if isinstance(node, SequenceNode)
        else f"the text {shown(node.value)}"
    )
    return Fault((), "M103", f"{name}: here {wanted} is wanted, not {what}", f"write {example}; {DESCRIBED}", at=_at(node))


def _at(node: Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1
