"""C304 stepped-back."""

from collections.abc import Iterator

from kimvisit.engine.comparing import speak_of_one
from kimvisit.engine.finding import Finding, Side, asked, copies, side, until
from kimvisit.engine.groups import Assertion, Lens
from kimvisit.engine.positions import Position
from kimvisit.engine.rule import rule
from kimvisit.engine.standing import meeting
from kimvisit.engine.wording import do, later, speaker, step, verb, voices
from kimvisit.records import dates


@rule("C304", "stepped-back", "tension", "assertion", reads="positions, open words")
def stepped_back(assertion: Assertion) -> Iterator[Finding]:
    """After one side's firm word, another leaves the matter open, stands on a lower step, or does not name him.

    A firm, definite position, and a word of another principal, or of the same side where the order of the two cannot be proved. The
    word leaves that step or a lower one open; or it calls it only possible, or is firm on a lower step, and was said later; or it is firm of somebody
    not named. The firm word is not provably the later one: firm after open is progress, not news.

    It stays silent where the same side becomes less sure (U701), where the open word came first, and where two voices are differently sure of the
    same thing at one time, and where the two give values that cannot be one (a meeting with another man).

    Would settle it: a later word of the side that steps back.

    Fires:

        - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {responder: guest}}
        - {article: post-0302, kind: acceptance, stage: accepted, factuality: Uu, attribution: [a-diplomat], said: 2030-03-02, values: {responder: guest}}

    Fires (a lower step, later):

        - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {responder: guest}}
        - {article: post-0302, kind: acceptance, stage: signalled, factuality: CT+, attribution: [a-diplomat], said: 2030-03-02, values: {responder: guest}}

    Fires (two voices of one side on one day):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: Uu, attribution: [host-spokesman], said: 2030-03-01}

    Stays silent (differently sure at one time):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: PS+, attribution: [a-diplomat], said: 2030-03-01}

    Stays silent (the doubt came first):

        - {article: times-0301, kind: acceptance, stage: accepted, factuality: Uu, attribution: [a-diplomat], said: 2030-03-01, values: {responder: guest}}
        - {article: post-0302, kind: acceptance, stage: accepted, factuality: CT+, attribution: [host-minister], said: 2030-03-02, values: {responder: guest}}

    Stays silent (the doubt is about a higher step):

        - {article: times-0301, kind: acceptance, stage: responded, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {responder: guest}}
        - {article: post-0302, kind: acceptance, stage: accepted, factuality: Uu, attribution: [a-diplomat], said: 2030-03-02, values: {responder: guest}}

    Stays silent (the doubt is about a meeting with another man):

        - {article: times-0301, kind: meeting, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {with: [other-guest]}}
        - {article: post-0302, kind: meeting, stage: planned, factuality: Uu, attribution: [guest-spokesman], said: 2030-03-02, values: {with: [host-minister]}}
    """
    firm = [one for one in assertion.positions if one.factuality.is_firm and not one.is_marked]
    if not firm:
        return
    top = max(one.rung for one in firm)
    weaker = [
        one
        for one in assertion.positions
        if one.factuality.is_open or (one.factuality.is_firm and (one.is_marked or one.rung < top))
    ]
    by_root: dict[str, list[tuple[Position, Position]]] = {}
    for a, b in meeting(firm, weaker):
        if _steps_back(a, b) and speak_of_one(a, b, assertion.lens):
            by_root.setdefault(b.first.root, []).append((a, b))
    for root, pairs in sorted(by_root.items()):
        yield _finding(assertion, root, pairs)


def _steps_back(firm: Position, other: Position) -> bool:
    if dates.later(firm.said, other.said):
        return False
    came_later = dates.later(other.said, firm.said)
    if firm.principal == other.principal and came_later:
        return False
    if other.factuality.is_open and other.factuality.sign <= 0:
        return other.rung <= firm.rung
    if other.is_marked:
        return True
    return came_later and (other.rung < firm.rung or (other.factuality.is_open and other.rung == firm.rung))


def _finding(assertion: Assertion, root: str, pairs: list[tuple[Position, Position]]) -> Finding:
    lens = assertion.lens
    firm = side(copies((a for a, _ in pairs), lens), lens, assertion.subject)
    back = side(copies((b for _, b in pairs), lens), lens, assertion.subject)
    return Finding(
        *asked(assertion),
        key=(root,),
        message=_message(firm, back, pairs[0][1], lens),
        settle=f"a word of {speaker(back.first, lens)} {later(back.first)}.",
        sides=(firm, back),
        ask=(root,),
        until=until(pairs),
    )


def _message(firm: Side, back: Side, weaker: Position, lens: Lens) -> str:
    """By sides; by voices where the two are of one side, and of one voice once."""
    steps_back = _how(back, weaker, lens)
    if set(firm.who).isdisjoint(back.who):
        return f"{do(firm.who, 'says', 'say', lens)} '{step(firm.first)}'; {speaker(back.first, lens)} {steps_back}."
    roots = list(dict.fromkeys(one.root for one in firm.statements))
    says = f"{voices(firm.statements, lens)} {verb(roots, 'says', 'say', lens)} '{step(firm.first)}'"
    return f"{says} and {steps_back}." if roots == [back.first.root] else f"{says}; {speaker(back.first, lens)} {steps_back}."


def _how(back: Side, weaker: Position, lens: Lens) -> str:
    who = [back.first.root]
    if weaker.is_marked:
        return f"{verb(who, 'does', 'do', lens)} not name him"
    if weaker.factuality.is_open:
        return f"{verb(who, 'leaves', 'leave', lens)} '{step(back.first)}' open"
    return f"{verb(who, 'speaks', 'speak', lens)} only of '{step(back.first)}'"
