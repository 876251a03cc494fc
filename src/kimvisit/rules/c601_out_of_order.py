"""C601 out-of-order."""

from collections.abc import Iterator

from kimvisit.engine.finding import Finding, side, until
from kimvisit.engine.groups import Assertion, Case
from kimvisit.engine.positions import Position
from kimvisit.engine.rule import rule
from kimvisit.engine.standing import is_plan, meeting
from kimvisit.engine.wording import names, step, voices
from kimvisit.records import dates


@rule("C601", "out-of-order", "contradiction", "case", reads="positions")
def out_of_order(case: Case) -> Iterator[Finding]:
    """A step is dated wholly before the step that it stands on.

    Compares the dates (`happened`) of firm, definite positions: a later step, and a lower stage of its kind or a kind on which it stands.

    It stays silent where the two can have been on one day, and where a thing done is set beside the day for which it had been planned.

    Would settle it: records of the two days.

    Fires:

        - {article: times-0301, kind: invitation, factuality: CT+, attribution: [host-minister], said: 2030-03-01, happened: 2030-02-20}
        - {article: post-0302, kind: acceptance, stage: accepted, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02, happened: 2030-02-11, values: {responder: guest}}

    Stays silent (the dates can be one):

        - {article: times-0301, kind: invitation, factuality: CT+, attribution: [host-minister], said: 2030-03-01, happened: 2030-02}
        - {article: post-0302, kind: acceptance, stage: accepted, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02, happened: 2030-02-11, values: {responder: guest}}
    """
    dated = [
        (one, assertion)
        for assertion in case.assertions.values()
        for one in assertion.positions
        if one.first.happened and one.factuality.is_firm and not one.is_marked
    ]
    of = {id(one): assertion for one, assertion in dated}
    pairs = [
        (above, below)
        for above, below in meeting([one for one, _ in dated], [one for one, _ in dated])
        if _is_out_of_order(above, below, of[id(above)])
    ]
    if pairs:
        yield _finding(case, of[id(pairs[0][0])], pairs)


def _is_out_of_order(above: Position, below: Position, assertion: Assertion) -> bool:
    kind, other = above.first.kind, below.first.kind
    if kind is other:
        steps_up = above.rung > below.rung and not (is_plan(below) and not is_plan(above))
    else:
        reached = assertion.lens.ladder.affirms(kind.id, above.rung).get(other.id)
        steps_up = reached is not None and below.rung <= reached
    first, second = above.first.happened, below.first.happened
    return bool(steps_up and first and second and dates.wholly_before(first, second))


def _finding(case: Case, assertion: Assertion, pairs: list[tuple[Position, Position]]) -> Finding:
    lens = case.lens
    above = side([one for p, _ in pairs for one in p.statements], lens, case.subject)
    below = side([one for _, p in pairs for one in p.statements], lens, case.subject)
    late, early = above.first.happened, below.first.happened
    return Finding(
        case.event,
        assertion.kind.id,
        case.subject,
        key=(),
        message=(
            f"'{step(above.first)}' is dated {late.edtf if late else ''} ({names(above.who, lens)}), before "
            f"'{step(below.first)}', {early.edtf if early else ''} ({names(below.who, lens)})."
        ),
        settle=f"records of the two days, from {voices((above.first, below.first), lens)}.",
        sides=(above, below),
        ask=(above.first.root, below.first.root),
        until=until(pairs),
    )
