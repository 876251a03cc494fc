"""C501 one-origin."""

from collections.abc import Iterator

from kimvisit.engine.finding import Finding, asked, side
from kimvisit.engine.groups import Assertion
from kimvisit.engine.rule import rule
from kimvisit.engine.statement import Statement
from kimvisit.engine.utterance import outlets
from kimvisit.engine.wording import names, step


@rule("C501", "one-origin", "note", "assertion", reads="utterances")
def one_origin(assertion: Assertion) -> Iterator[Finding]:
    """Several outlets say it, and all of it goes back to one origin.

    Gathers the firm, definite statements on one stage, and follows them to their traced roots. Two or more outlets, and one principal behind all
    of them: copies, not confirmations.

    It stays silent where a second principal stands behind the same stage, and on what outlets say in their own voice.

    Would settle it: a word of anybody else who can know.

    Fires:

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [a-diplomat], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT+, attribution: [a-diplomat, wire], said: 2030-03-01}

    Stays silent (a second origin):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [a-diplomat], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-02}
    """
    stages: dict[str, list[Statement]] = {}
    for one in assertion.statements:
        if one.is_plain and one.factuality.is_firm and not one.is_marked and not one.from_relay and not one.claim.presupposed:
            stages.setdefault(one.stage or "", []).append(one)
    for stage, statements in sorted(stages.items()):
        principals = {assertion.lens.cast.principal_on(one.root, assertion.subject) for one in statements}
        papers = outlets(statements)
        if len(principals) == 1 and len(papers) > 1:
            yield Finding(
                *asked(assertion),
                key=(stage,),
                message=f"{len(papers)} outlets, one origin: {names(principals, assertion.lens)} for '{step(statements[0])}'.",
                settle="a word of anybody else who can know.",
                sides=(side(statements, assertion.lens, assertion.subject),),
            )
