"""What one statement says more than another: a higher step, surer, a name for one left open, a man for his side, without its "if", or no for yes."""

from kimvisit.engine.cast import Cast
from kimvisit.engine.ladder import Ladder
from kimvisit.engine.statement import Growth, Statement


def more(told: Statement, source: Statement, ladder: Ladder, cast: Cast) -> tuple[Growth, ...]:
    """What `told` says more than `source`, a statement of the same kind or of one that stands on it; empty if nothing."""
    if told.factuality.is_denial:
        turned = source.factuality.is_firm and source.kind is told.kind and source.rung >= told.rung
        return (Growth("sign", "affirmed", "denied"),) if turned else ()
    grown = [
        _stage(told, source, ladder),
        _certainty(told, source),
        _name(told, source, cast),
        *_values(told, source, cast),
        Growth("if", "if", "no if") if source.claim.conditional and not told.claim.conditional else None,
    ]
    return tuple(one for one in grown if one)


def _stage(told: Statement, source: Statement, ladder: Ladder) -> Growth | None:
    reached = ladder.affirms(source.kind.id, source.rung).get(told.kind.id)
    if reached is None or told.rung <= reached:
        return None
    before = source.stage if source.kind.id == told.kind.id else told.kind.stages[reached]
    return Growth("stage", before or "", told.stage or "")


def _certainty(told: Statement, source: Statement) -> Growth | None:
    known = source.factuality.rank if source.factuality.sign > 0 else 0
    if told.factuality.rank <= known:
        return None
    return Growth("certainty", source.factuality.word, told.factuality.word)


def _name(told: Statement, source: Statement, cast: Cast) -> Growth | None:
    if told.is_marked or not source.is_marked:
        return None
    return Growth("name", source.title or "someone not named", cast.name(told.readings[0]))


def _values(told: Statement, source: Statement, cast: Cast) -> list[Growth]:
    if told.kind.id != source.kind.id:
        return []
    grown = []
    for name, (value, *others) in told.values.items():
        declared, known = told.kind.values.get(name), source.values.get(name, ())
        if declared and declared.type == "actor" and not others and len(known) == 1 and known[0] in cast.side(value)[1:]:
            grown.append(Growth(name, cast.name(known[0]), cast.name(value)))
    return grown
