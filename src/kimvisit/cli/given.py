"""What cannot be meant on a command line: an option of one value given twice, of which one would be lost, and an empty text."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kimvisit.cli.edge import Refusal


def refuse_unmeant(values: Mapping[str, Any], _rest: Sequence[str], order: Iterable[Any]) -> None:
    """Refuse a line whose options, in the order in which they stand, say two things or nothing."""
    seen: set[str] = set()
    for one in order:
        if one.name in seen and _takes_one(one):
            raise Refusal(_twice(one))
        seen.add(one.name)
        if _is_empty(values.get(one.name)):
            raise Refusal(_empty(one))


def _takes_one(one: Any) -> bool:
    """Whether a parameter has one value, or two forms that exclude each other: `--html --text`."""
    return one.param_type_name == "option" and not one.multiple and (not one.is_flag or bool(one.secondary_opts))


def _is_empty(value: Any) -> bool:
    """Whether somebody gave a text with nothing in it: `--data ""`, where a variable of a script has no value."""
    given = value if isinstance(value, list | tuple) else [value]
    return any(isinstance(each, str) and not each.strip() for each in given)


def _twice(one: Any) -> str:
    if one.is_flag:
        return f"{one.opts[0]} and {one.secondary_opts[0]}: give one of them, once"
    return f"{one.opts[0]} is given more than once, and takes one value; leave one, or run the command once for each"


def _empty(one: Any) -> str:
    if one.param_type_name == "option":
        return f"{one.opts[0]} is empty; write a value behind it{'' if one.required else ', or leave it out'}"
    name = (one.metavar or one.name.upper()).partition("...")[0].strip("[]")
    return f"{name} is empty; write one{'' if one.required else ', or leave it out'}"
