"""What repeats what: a headline the body of its article, a claim without a day of saying another that has one."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kimvisit.engine.cast import Cast
from kimvisit.engine.statement import Statement
from kimvisit.records import dates


def borrow_days(statements: Sequence[Statement], cast: Cast) -> list[Statement]:
    """The same statements; one whose text gives no day of saying takes that of the only copy on file which does.

    A copy has the same stated root voice (no relay), event, kind, stage, subject and factuality, and a day that the other's bounds allow.
    """
    dated: dict[tuple[object, ...], set[dates.Span]] = defaultdict(set)
    for one in statements:
        if one.claim.said:
            dated[_told(one)].add(one.said)
    return [
        replace(one, said=day)
        if not one.claim.said and not cast.is_relay(one.chain[0]) and (day := _only_day(one, dated[_told(one)]))
        else one
        for one in statements
    ]


def _told(one: Statement) -> tuple[object, ...]:
    return (one.chain[0], one.event, one.kind.id, one.stage, one.readings, one.claim.factuality)


def _only_day(one: Statement, days: set[dates.Span]) -> dates.Span | None:
    fitting = [day for day in days if dates.overlap(day, one.said)]
    return fitting[0] if len(fitting) == 1 else None


def with_headlines(statements: Sequence[Statement]) -> list[Statement]:
    """Each headline with the statement of its article's body that it repeats: one of the same voices rather than of others, the first."""
    bodies: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for one in statements:
        if not one.is_headline:
            bodies[_wording(one)].append(one)
    return [replace(one, headline_of=_twin(one, bodies[_wording(one)])) if one.is_headline else one for one in statements]


def _twin(headline: Statement, bodies: Sequence[Statement]) -> Statement | None:
    return min(
        bodies, key=lambda one: (one.chain != headline.chain, one.claim.presupposed, one.claim.paragraph, one.id), default=None
    )


def _wording(one: Statement) -> tuple[object, ...]:
    claim = one.claim
    return (one.article.id, one.event, one.kind.id, one.stage, one.readings, claim.factuality, claim.conditional)
