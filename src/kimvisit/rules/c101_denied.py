"""C101 denied."""

from collections.abc import Iterator
from itertools import groupby

from kimvisit.engine.comparing import speak_of_one
from kimvisit.engine.finding import Finding, asked, copies, side, until
from kimvisit.engine.groups import Assertion
from kimvisit.engine.positions import Position
from kimvisit.engine.rule import rule
from kimvisit.engine.standing import meeting, overtaken
from kimvisit.engine.wording import do, later, step, voices
from kimvisit.records import dates


@rule("C101", "denied", "contradiction", "assertion", reads="positions, reports")
def denied(assertion: Assertion) -> Iterator[Finding]:
    """One side affirms a step, another denies that step or one below it.

    Compares the positions of different principals on one assertion. One is firm (probable or certain, sign +), the other denies (probable
    or certain, sign -) the same stage or a lower one, and both can have stood at the same time. Affirming a stage affirms those below it,
    denying one denies those above.

    What relays report without a deeper source is no position; it is compared only with a word that is neither provably earlier nor later.

    It stays silent where the two give values that cannot be one (a meeting with another man), where the text leaves open who is meant (C401 looks at that), where the denial was made good by a turn of its own side or
    held only up to the day it was said (U702), and where the same side speaks twice (C102, U701). Headlines, conditionals and silences are not
    positions.

    Would settle it: the two sides' own words, dated after both.

    Fires:

        - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {responder: guest}}
        - {article: post-0302, kind: acceptance, stage: accepted, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02, values: {responder: guest}}

    Fires (a denial of a lower step denies those above it):

        - {article: times-0301, kind: acceptance, stage: accepted, factuality: PR+, attribution: [host-minister], said: 2030-03-01, values: {responder: guest}}
        - {article: post-0302, kind: acceptance, stage: responded, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02, values: {responder: guest}}

    Stays silent (the denial is of a higher step):

        - {article: times-0301, kind: acceptance, stage: responded, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {responder: guest}}
        - {article: post-0302, kind: acceptance, stage: accepted, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02, values: {responder: guest}}

    Stays silent (the same side changed its mind):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}

    Fires (two papers of one day):

        - {article: times-0301, kind: attendance, stage: attended, factuality: CT+, attribution: []}
        - {article: post-0301, kind: attendance, stage: attended, factuality: CT-, attribution: []}

    Stays silent (a paper's report of another day):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: []}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}

    Stays silent (a meeting with another man):

        - {article: times-0301, kind: meeting, stage: held, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {with: [other-guest]}}
        - {article: post-0302, kind: meeting, stage: held, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02, values: {with: [host-minister]}}

    Stays silent (another event):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, about: forum, kind: attendance, stage: planned, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}
    """
    reports = {id(one) for one in assertion.reports}
    told = [one for one in (*assertion.positions, *assertion.reports) if not one.is_marked]
    firm = [one for one in told if one.factuality.is_firm]
    denials = [one for one in told if one.factuality.is_denial]
    for _, level in groupby(sorted(denials, key=lambda one: one.rung), key=lambda one: one.rung):
        pairs = [pair for pair in meeting(firm, level) if _clash(*pair, assertion, reports)]
        if pairs:
            yield _finding(assertion, pairs)


def _clash(firm: Position, denial: Position, assertion: Assertion, reports: set[int]) -> bool:
    if firm.principal == denial.principal or denial.rung > firm.rung or not speak_of_one(firm, denial, assertion.lens):
        return False
    if id(firm) in reports or id(denial) in reports:
        return not (dates.later(firm.said, denial.said) or dates.later(denial.said, firm.said))
    return not overtaken(firm, assertion.words, denial, assertion.words)


def _finding(assertion: Assertion, pairs: list[tuple[Position, Position]]) -> Finding:
    lens = assertion.lens
    yes = side(copies((firm for firm, _ in pairs), lens), lens, assertion.subject)
    no = side(copies((denial for _, denial in pairs), lens), lens, assertion.subject)
    either = voices((no.first, yes.first), lens, "or")
    return Finding(
        *asked(assertion),
        key=(no.first.stage or "",),
        message=(
            f"{do(yes.who, 'says', 'say', lens)} '{step(yes.first)}'; {do(no.who, 'denies', 'deny', lens)} '{step(no.first)}'."
        ),
        settle=f"a word of {either} {later(no.first, yes.first)}.",
        sides=(yes, no),
        ask=(no.first.root, yes.first.root),
        until=until(pairs),
    )
