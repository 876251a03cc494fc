"""How many independent origins stand behind a step: the principals behind the root voices, never the number of copies."""

from collections.abc import Iterable
from dataclasses import dataclass

from kimvisit.engine.cast import Cast
from kimvisit.engine.ladder import Ladder
from kimvisit.engine.statement import Statement


@dataclass(frozen=True, slots=True)
class Origins:
    """Four sets that are never added: named principals, unnamed sources, those who stand behind it only if he is meant, and relays
    in their own voice, without a source."""

    named: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()
    if_meant: tuple[str, ...] = ()
    own_voice: tuple[str, ...] = ()


def count(statements: Iterable[Statement], subject: str, rung: int, ladder: Ladder, cast: Cast) -> Origins:
    """The origins of one assertion's statements that reach `rung`, by the copies on file nearest the source.

    A statement counts where it is firm, definite, unconditional, not silent, not presupposed and no headline. One that a relay hardened lends
    its origin only up to the step that its source reached.
    """
    found: dict[str, set[str]] = {"named": set(), "unnamed": set(), "if_meant": set(), "own_voice": set()}
    for one in statements:
        for source in _sources_on_file(one):
            if _counts(source) and _reaches(source, one.kind.id, rung, ladder):
                found[_sort(one, source, cast)].add(cast.principal_on(one.root, subject))
    meant = found["if_meant"] - found["named"] - found["unnamed"]
    return Origins(
        tuple(sorted(found["named"])), tuple(sorted(found["unnamed"])), tuple(sorted(meant)), tuple(sorted(found["own_voice"]))
    )


def _sources_on_file(one: Statement) -> tuple[Statement, ...]:
    if not one.is_hardened:
        return (one,)
    return one.nearer


def _counts(one: Statement) -> bool:
    return one.is_plain and one.factuality.is_firm and not one.claim.presupposed


def _reaches(one: Statement, kind: str, rung: int, ladder: Ladder) -> bool:
    return one.kind.id == kind and ladder.affirms(kind, one.rung)[kind] >= rung


def _sort(one: Statement, source: Statement, cast: Cast) -> str:
    if one.is_marked or source.is_marked:
        return "if_meant"
    if one.from_relay:
        return "own_voice"
    return "unnamed" if cast.is_unnamed(one.root) else "named"
