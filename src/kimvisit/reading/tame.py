"""The short way for YAML in which nothing can be wrong, as nearly all records are: libyaml composes, nothing is looked at twice.

Anything out of the ordinary (an anchor, a tag, a quoted escape, a comment after a text, a null, equal keys, deep nesting, bad syntax)
gives no value, and plain.py goes the long way, which names what is wrong and where.
"""

from typing import Any

import yaml
from yaml.nodes import MappingNode, ScalarNode

NULLS = frozenset({"", "~", "null"})
FLOW_AT_MOST = 2000
WILD = ("&", "*", "!", '"', "%", " #", "- - ", " " * 30)


class _WildError(Exception):
    """Something that only the long way can judge."""


class _Composer(yaml.CSafeLoader):
    """libyaml without PyYAML's guesses at types: everything is text."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> None:
        """No tag."""

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """Nothing to note on the way down."""

    def ascend_resolver(self) -> None:
        """Nothing to note on the way up."""


def value(text: str) -> Any:
    """The value of a tame document; None if it is anything else."""
    if any(sign in text for sign in WILD) or text.count("[") + text.count("{") > FLOW_AT_MOST:
        return None
    try:
        node = _Composer(text).get_single_node()
        return _plain(node) if node is not None else None
    except (yaml.YAMLError, _WildError):
        return None


def _plain(node: Any) -> Any:
    if type(node) is ScalarNode:
        return _scalar(node)
    if type(node) is not MappingNode:
        return [_plain(one) for one in node.value]
    found = {}
    for key, held in node.value:
        name = key.value
        if type(key) is not ScalarNode or not name:
            raise _WildError
        found[name] = _scalar(held) if type(held) is ScalarNode else _plain(held)
    if len(found) != len(node.value):
        raise _WildError
    return found


def _scalar(node: Any) -> Any:
    if node.value in NULLS and not node.style:
        raise _WildError
    return node.value
