"""C102 self-contradiction."""

from collections.abc import Iterator
from itertools import groupby

from kimvisit.engine.comparing import speak_of_one
from kimvisit.engine.finding import Finding, asked, copies, side, until
from kimvisit.engine.groups import Assertion
from kimvisit.engine.positions import Position
from kimvisit.engine.rule import rule
from kimvisit.engine.standing import meeting
from kimvisit.engine.wording import day, do, names, step
from kimvisit.records import dates


@rule("C102", "self-contradiction", "contradiction", "assertion", reads="positions")
def self_contradiction(assertion: Assertion) -> Iterator[Finding]:
    """One side both affirms and denies a step, and neither word is provably the later.

    Compares the positions of one principal as C101 compares those of two. In one utterance (one root voice on one day) it is a
    contradiction. Two voices of one side on one day, or words whose order cannot be proved, are a tension: one may have corrected the other.

    It stays silent where one word is provably later: that is an update (U701).

    Would settle it: the full words of that day.

    Fires:

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01, paragraph: 2}
        - {article: times-0301, kind: attendance, stage: planned, factuality: CT-, attribution: [host-minister], said: 2030-03-01, paragraph: 5}

    Fires (two voices of one side on one day: a tension):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [host-spokesman], said: 2030-03-01}

    Stays silent (the second word is later):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [host-spokesman], said: 2030-03-02}

    Stays silent (declined: an answer, but no acceptance):

        - {article: times-0301, kind: acceptance, stage: responded, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-01, values: {responder: guest}}
        - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-01, values: {responder: guest}}
    """
    firm = [one for one in assertion.positions if one.factuality.is_firm and not one.is_marked]
    denials = [one for one in assertion.positions if one.factuality.is_denial and not one.is_marked]
    for _, level in groupby(sorted(denials, key=lambda one: one.rung), key=lambda one: one.rung):
        pairs = [pair for pair in meeting(firm, level) if _clash(*pair) and speak_of_one(*pair, assertion.lens)]
        if pairs:
            yield _finding(assertion, pairs)


def _clash(firm: Position, denial: Position) -> bool:
    return (
        firm.principal == denial.principal
        and denial.rung <= firm.rung
        and not dates.later(firm.said, denial.said)
        and not dates.later(denial.said, firm.said)
    )


def _is_one_utterance(firm: Position, denial: Position) -> bool:
    return any(
        yes.root == no.root and (yes.article is no.article or (yes.said == no.said and yes.said.is_day))
        for yes in firm.statements
        for no in denial.statements
    )


def _finding(assertion: Assertion, pairs: list[tuple[Position, Position]]) -> Finding:
    lens = assertion.lens
    yes = side(copies((firm for firm, _ in pairs), lens), lens, assertion.subject)
    no = side(copies((denial for _, denial in pairs), lens), lens, assertion.subject)
    return Finding(
        *asked(assertion),
        key=(no.first.stage or "",),
        message=f"{do(yes.who, 'says', 'say', lens)} both '{step(yes.first)}' and its denial.",
        settle=f"the full words of {names(yes.who, lens)} of {day(yes.first)}.",
        sides=(yes, no),
        ask=yes.who,
        class_="contradiction" if any(_is_one_utterance(*pair) for pair in pairs) else "tension",
        until=until(pairs),
    )
