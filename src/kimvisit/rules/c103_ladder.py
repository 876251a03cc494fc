"""C103 ladder."""

from collections.abc import Iterator

from kimvisit.engine.finding import Finding, asked, copies, side, until
from kimvisit.engine.groups import Assertion, Case
from kimvisit.engine.positions import Position
from kimvisit.engine.rule import rule
from kimvisit.engine.standing import meeting, overtaken
from kimvisit.engine.wording import do, later, step, voices


@rule("C103", "ladder", "contradiction", "case", reads="positions")
def ladder(case: Case) -> Iterator[Finding]:
    """One side affirms a step, another denies what that step stands on.

    To attend stands on having accepted, to accept on having been invited: kinds.yaml says so with `stands_on`, and it is followed to the end. A
    firm position of one principal on a kind clashes with the denial, by another principal, of a stage that the kind stands on. Where the
    first has a word of its own on the lower kind, that word is compared instead (C101).

    It stays silent the other way round ("not coming" does not deny "accepted"), and where one word was overtaken (U702).

    Would settle it: a word of the first side on the lower step.

    Fires:

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, kind: invitation, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}

    Stays silent (not coming does not deny having accepted):

        - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {responder: guest}}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}

    Stays silent (not answered so far, and later coming):

        - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT-, so_far: true, attribution: [guest-spokesman], said: 2030-03-01, values: {responder: guest}}
        - {article: post-0302, kind: attendance, stage: planned, factuality: PR+, attribution: [host-minister], said: 2030-03-02}
    """
    for above in case.assertions.values():
        for below_kind, below in case.assertions.items():
            if below_kind != above.kind.id:
                yield from _between(above, below)


def _between(above: Assertion, below: Assertion) -> Iterator[Finding]:
    ladder_ = above.lens.ladder
    firm = [one for one in above.positions if one.factuality.is_firm and not one.is_marked]
    denials = [one for one in below.positions if one.factuality.is_denial and not one.is_marked]
    pairs: dict[str, list[tuple[Position, Position]]] = {}
    for yes, no in meeting(firm, denials) if firm else ():
        reached = ladder_.affirms(above.kind.id, yes.rung).get(below.kind.id)
        if reached is None or no.rung > reached or yes.principal == no.principal or below.words.of(yes.principal):
            continue
        if not overtaken(yes, above.words, no, below.words):
            pairs.setdefault(no.first.stage or "", []).append((yes, no))
    for stage, found in pairs.items():
        yield _finding(above, below, stage, found)


def _finding(above: Assertion, below: Assertion, stage: str, pairs: list[tuple[Position, Position]]) -> Finding:
    lens = above.lens
    yes = side(copies((firm for firm, _ in pairs), lens), lens, above.subject)
    no = side(copies((denial for _, denial in pairs), lens), lens, below.subject)
    return Finding(
        *asked(above),
        key=(above.kind.id, below.kind.id, stage),
        message=(
            f"{do(yes.who, 'says', 'say', lens)} '{step(yes.first)}', which stands on '{step(no.first)}'; "
            f"{do(no.who, 'denies', 'deny', lens)} that."
        ),
        settle=f"a word of {voices((yes.first,), lens)} on '{step(no.first)}', {later(no.first)}.",
        sides=(yes, no),
        ask=(yes.first.root,),
        until=until(pairs),
    )
