"""Ids for those whom no file knows: one that is free, for a name whose own is taken by another."""

from collections.abc import Mapping
from itertools import count

from kimvisit.drafting.people.names.on_file import Who, normal, slug


def free(name: str, *tables: Mapping[str, Who], suffix: str = "") -> str:
    """An id for a new name: its own, or one with a suffix or a number where a table has that for another name.

    `Ann Lée` is not `ann-lee` where Ann Lee is on file; she is `ann-lee-2`, and will be when she is on file herself.
    """
    own = slug(name)
    if not any(own in table for table in tables):
        return own
    same = normal(name)
    if _is_free(own, same, tables):
        return own
    if suffix and _is_free(f"{own}-{suffix}", same, tables):
        return f"{own}-{suffix}"
    return next(ident for number in count(2) if _is_free(ident := f"{own}-{number}", same, tables))


def is_named_otherwise(held: Who) -> bool:
    """Whether somebody on file has a name that the id is not made of: a manager whom the article leaves unnamed is not the `manager` Ada Holm."""
    return held.sort == "person" and slug(held.name) != held.id


def _is_free(ident: str, same: str, tables: tuple[Mapping[str, Who], ...]) -> bool:
    return all(ident not in table or normal(table[ident].name) == same for table in tables)
