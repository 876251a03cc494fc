"""C303 caveat-dropped."""

from collections import defaultdict
from collections.abc import Iterator

from kimvisit.engine.finding import Finding, side
from kimvisit.engine.groups import Case
from kimvisit.engine.rule import rule
from kimvisit.engine.statement import Statement
from kimvisit.engine.wording import doing, outlet, step, voice
from kimvisit.records import dates


@rule("C303", "caveat-dropped", "discrepancy", "case", reads="claims")
def caveat_dropped(case: Case) -> Iterator[Finding]:
    """An article hands on what a voice said firmly, and not the doubt that the same voice put beside it.

    An article states a firm claim traced to a voice. Another article, out by then, has an open word (possible at most) of that voice at an overlapping
    time, on the same kind or one that stands on it. The first article has no open claim of that kind from anybody.

    It stays silent where the article keeps a doubt of that kind, where the doubt was voiced at another time, where it was printed only
    later, and where the firm claim is that very doubt made firm (C301).

    Would settle it: the voice's full words.

    Fires:

        - {article: times-0301, kind: acceptance, stage: responded, factuality: CT+, attribution: [a-diplomat], said: 2030-03-01, values: {responder: guest-state}}
        - {article: times-0301, kind: attendance, stage: planned, factuality: Uu, attribution: [a-diplomat], said: 2030-03-01, paragraph: 6}
        - {article: post-0302, kind: acceptance, stage: responded, factuality: CT+, attribution: [a-diplomat], said: 2030-03-01, values: {responder: guest-state}}

    Stays silent (the doubt is kept):

        - {article: times-0301, kind: acceptance, stage: responded, factuality: CT+, attribution: [a-diplomat], said: 2030-03-01, values: {responder: guest-state}}
        - {article: times-0301, kind: attendance, stage: planned, factuality: Uu, attribution: [a-diplomat], said: 2030-03-01, paragraph: 6}
        - {article: post-0302, kind: acceptance, stage: responded, factuality: CT+, attribution: [a-diplomat], said: 2030-03-01, values: {responder: guest-state}}
        - {article: post-0302, kind: attendance, stage: planned, factuality: PS+, attribution: [], paragraph: 3}

    Stays silent (the doubt was printed later):

        - {article: times-0301, kind: acceptance, stage: responded, factuality: CT+, attribution: [a-diplomat], said: 2030-03-01, values: {responder: guest-state}}
        - {article: post-0302, kind: attendance, stage: planned, factuality: Uu, attribution: [a-diplomat], said: 2030-03-01, paragraph: 6}
    """
    doubts, firm, kept = _sort(case)
    for root, doubted in sorted(doubts.items()):
        dropped = [
            (one, doubt)
            for one in firm.get(root, ())
            for doubt in doubted
            if _drops(one, doubt, case) and (one.article.id, doubt.kind.id) not in kept
        ]
        if dropped:
            yield _finding(case, root, dropped)


def _sort(case: Case) -> tuple[dict[str, list[Statement]], dict[str, list[Statement]], set[tuple[str, str]]]:
    doubts: dict[str, list[Statement]] = defaultdict(list)
    firm: dict[str, list[Statement]] = defaultdict(list)
    kept: set[tuple[str, str]] = set()
    for assertion in case.assertions.values():
        for one in assertion.statements:
            if one.is_plain and one.factuality.is_open:
                kept.add((one.article.id, one.kind.id))
                doubts[one.root].append(one)
            elif one.is_plain and one.factuality.is_firm and not one.from_relay and not one.is_marked:
                firm[one.root].append(one)
    return doubts, firm, kept


def _drops(one: Statement, doubt: Statement, case: Case) -> bool:
    printed, doubted = one.article.published, doubt.article.published
    ladder = next(iter(case.assertions.values())).lens.ladder
    return (
        one.article is not doubt.article
        and all(source.id != doubt.id for source in one.nearer)
        and printed is not None
        and doubted is not None
        and doubted.latest <= printed.latest
        and dates.overlap(one.moment, doubt.moment)
        and one.kind.id in ladder.affirms(doubt.kind.id, doubt.rung)
    )


def _finding(case: Case, root: str, dropped: list[tuple[Statement, Statement]]) -> Finding:
    lens = case.lens
    told = side([one for one, _ in dropped], lens, case.subject)
    doubts = side([doubt for _, doubt in dropped], lens, case.subject)
    leaves_out = doing([outlet(one, lens) for one in told.statements], "leaves", "leave")
    return Finding(
        case.event,
        told.first.kind.id,
        case.subject,
        key=(root,),
        message=f"{leaves_out} out the doubt of {voice(root, lens)} on '{step(doubts.first)}'.",
        settle=f"the full words of {voice(root, lens)} of {doubts.first.said.edtf or 'that day'}.",
        sides=(told, doubts),
        ask=(root,),
    )
