"""U702 overtaken."""

from collections.abc import Iterator

from kimvisit.engine.comparing import speak_of_one
from kimvisit.engine.finding import Finding, asked, copies, side, until
from kimvisit.engine.firsts import disputed_firsts
from kimvisit.engine.groups import ActorGroup, Assertion
from kimvisit.engine.positions import Position
from kimvisit.engine.rule import rule
from kimvisit.engine.standing import meeting, overtaken, time_went_by
from kimvisit.engine.wording import day, names, speaker, step


@rule("U702", "overtaken", "tension", "assertion", "actor", reads="positions")
def overtaken_words(group: Assertion | ActorGroup) -> Iterator[Finding]:
    """A word that events have overtaken: it would contradict another, had it been said later.

    (a) In a stage that speaks of the future, a side turned, and another side's earlier word agreed with what it turned from; an earlier word
    about somebody not named counts as its own. Who says it again after the turn contradicts (C101). (b) A denial up to now ("not yet") holds
    until the day it was said; a later affirmation by another overtakes it, unless the thing happened wholly before; so with a plan
    denied and the deed told later. (c) Something was called a first, or none had been made so far, and an occasion came after that was said (C104 looks at
    those before). Where only time went by, and nobody turned, it is a note.

    It stays silent where neither side turned, and where the two give values that cannot be one (a meeting with another man).

    Would settle it: a new word of the side that was overtaken.

    Fires:

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: PR+, attribution: [a-diplomat], said: 2030-03-02}
        - {article: times-0303, kind: attendance, stage: planned, factuality: CT-, attribution: [host-spokesman], said: 2030-03-03}

    Fires (not yet, and then it came):

        - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT-, so_far: true, attribution: [host-minister], said: 2030-03-01, values: {responder: guest}}
        - {article: post-0302, kind: acceptance, stage: accepted, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02, values: {responder: guest}}

    Stays silent (the same side's own turn):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
        - {article: times-0303, kind: attendance, stage: planned, factuality: CT-, attribution: [host-spokesman], said: 2030-03-03}

    Stays silent (not yet with the one, and then with another):

        - {article: times-0301, kind: meeting, stage: held, factuality: CT-, so_far: true, attribution: [host-minister], said: 2030-03-01, values: {with: [other-guest]}}
        - {article: post-0302, kind: meeting, stage: held, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02, values: {with: [host-spokesman]}}
    """
    if isinstance(group, ActorGroup):
        yield from _later_occasions(group)
        return
    firm = [one for one in group.positions if one.factuality.is_firm and not one.is_marked]
    denials = [one for one in group.positions if one.factuality.is_denial and not one.is_marked]
    pairs = [pair for pair in meeting(firm, denials) if _is_overtaken(*pair, group)]
    if pairs:
        yield _finding(group, pairs)


def _is_overtaken(firm: Position, denial: Position, group: Assertion) -> bool:
    if firm.principal == denial.principal or denial.rung > firm.rung or not speak_of_one(firm, denial, group.lens):
        return False
    return overtaken(firm, group.words, denial, group.words)


def _finding(group: Assertion, pairs: list[tuple[Position, Position]]) -> Finding:
    lens = group.lens
    yes = side(copies((firm for firm, _ in pairs), lens), lens, group.subject)
    no = side(copies((denial for _, denial in pairs), lens), lens, group.subject)
    earlier, later = sorted((yes, no), key=lambda one: (one.first.said.latest, one.first.said.earliest))
    return Finding(
        *asked(group),
        key=(),
        message=(
            f"The word of {names(earlier.who, lens)} on '{step(earlier.first)}' ({day(earlier.first)}) was overtaken by "
            f"{names(later.who, lens)} ({day(later.first)})."
        ),
        settle=f"a new word of {speaker(earlier.first, lens)}.",
        sides=(earlier, later),
        ask=(earlier.first.root,),
        until=until(pairs),
        class_="note" if all(time_went_by(*pair) for pair in pairs) else "tension",
    )


def _later_occasions(group: ActorGroup) -> Iterator[Finding]:
    lens = group.lens
    for first, later in disputed_firsts(group, overtaken=True):
        event = lens.catalog.events[later[0].event or ""]
        yield Finding(
            first[0].event,
            first[0].kind.id,
            group.actor,
            key=(first[0].kind.id, first[0].event or "", event.id),
            message=f"'{step(first[0])}' of {day(first[0])} was overtaken: {event.title}.",
            settle=f"a record of that event: {event.title}.",
            sides=(side(first, lens, group.actor), side(later, lens, group.actor)),
            class_="note" if all(one.factuality.is_denial for one in first) else "tension",
        )
