"""C301 hardened-in-relay."""

from collections.abc import Iterator

from kimvisit.engine.finding import Finding, asked, side
from kimvisit.engine.groups import Assertion
from kimvisit.engine.rule import rule
from kimvisit.engine.statement import Statement
from kimvisit.engine.wording import grown, outlet, words_of


@rule("C301", "hardened-in-relay", "discrepancy", "assertion", reads="claims")
def hardened_in_relay(assertion: Assertion) -> Iterator[Finding]:
    """A relay says more than every copy on file that is nearer the source.

    A firm statement is set beside the statements nearer its source: those to which a relay's chain was traced (of its own article first, else of
    one within a day), and those of the same root voice at that time by fewer hops. It fires when, against each of them, the statement
    goes up a stage, is surer, names whom the source left open, puts a man where the source has his side, drops an "if", or turns yes into no. One finding
    lists all that grew. "Than the copy on file": the relay may have seen another.

    It stays silent where one copy nearer the source says as much, and on headlines (C302 looks at those; a headline that repeats the hardened
    sentence is listed with it).

    Would settle it: the text that the relay saw.

    Fires:

        - {article: times-0301, kind: acceptance, stage: responded, factuality: CT+, attribution: [a-diplomat, wire], said: 2030-03-01, values: {responder: guest-state}, paragraph: 3}
        - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT+, attribution: [wire], said: 2030-03-01, values: {responder: guest}, paragraph: 2}

    Fires (surer, by another outlet on the next day):

        - {article: times-0301, kind: attendance, stage: planned, factuality: PS+, attribution: [a-diplomat, wire], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT+, attribution: [wire], said: 2030-03-01}

    Fires (a relay turns yes into no):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [host-minister, wire], said: 2030-03-01}

    Stays silent (printed months apart, with no day of saying):

        - {article: times-0301, kind: attendance, stage: planned, factuality: PS+, attribution: [a-diplomat, wire]}
        - {article: post-0801, kind: attendance, stage: planned, factuality: CT+, attribution: [wire]}

    Stays silent (says as much):

        - {article: times-0301, kind: acceptance, stage: responded, factuality: CT+, attribution: [a-diplomat, wire], said: 2030-03-01, values: {responder: guest-state}, paragraph: 3}
        - {article: post-0302, kind: acceptance, stage: responded, factuality: CT+, attribution: [wire], said: 2030-03-01, values: {responder: guest-state}}

    Stays silent (another voice went further):

        - {article: times-0301, kind: acceptance, stage: responded, factuality: CT+, attribution: [a-diplomat, wire], said: 2030-03-01, values: {responder: guest-state}}
        - {article: post-0302, kind: acceptance, stage: accepted, factuality: CT+, attribution: [host-minister], said: 2030-03-02, values: {responder: guest}}
    """
    hardened: dict[tuple[str, str], list[Statement]] = {}
    for one in assertion.statements:
        if one.is_hardened and not (one.is_marked and all(source.is_marked for source in one.nearer)):
            hardened.setdefault((one.root, one.article.outlet), []).append(one)
    for (root, citing), told in sorted(hardened.items()):
        yield _finding(assertion, root, citing, told)


def _finding(assertion: Assertion, root: str, citing: str, told: list[Statement]) -> Finding:
    lens = assertion.lens
    headlines = [one for one in assertion.statements if one.headline_of and one.headline_of.id in {t.id for t in told}]
    sources = {source.id: source for one in told for source in one.nearer}
    behind = [copy for source in sources.values() for copy in _copies_of(source, assertion)]
    cited = told[0].chain[0]
    said_by = (
        f"the {lens.cast.name(cited)} report that it cites"
        if lens.cast.is_relay(cited)
        else f"{lens.cast.name(cited)} by a shorter way"
    )
    growth = tuple(dict.fromkeys(growth for one in told for growth in one.grew))
    source = side(behind, lens)
    return Finding(
        *asked(assertion),
        key=(root, citing),
        message=f"{outlet(told[0], lens)} says more than {said_by}: {grown(growth)}.",
        settle=f"{words_of(told[0].chain[0], source.first.said.edtf or 'that day', lens)}.",
        sides=(side([*told, *headlines], lens, assertion.subject), source),
        ask=(told[0].chain[0],),
        grew=growth,
    )


def _copies_of(source: Statement, assertion: Assertion) -> list[Statement]:
    utterance = assertion.lens.utterance_of[source.id]
    return [source, *(one for one in utterance.statements if one.is_plain and not one.is_hardened and one.rung == source.rung)]
