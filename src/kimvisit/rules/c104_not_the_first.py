"""C104 not-the-first."""

from collections.abc import Iterator

from kimvisit.engine.finding import Finding, side
from kimvisit.engine.firsts import disputed_firsts
from kimvisit.engine.groups import ActorGroup, Lens
from kimvisit.engine.rule import rule
from kimvisit.engine.statement import Statement
from kimvisit.engine.wording import speaker, step, verb


@rule("C104", "not-the-first", "contradiction", "actor", reads="claims, positions")
def not_the_first(group: ActorGroup) -> Iterator[Finding]:
    """Something is called somebody's first, or none is said to have been made, and an earlier one is on file.

    Two shapes. (a) A claim of a kind with `first_of` (it would be his first trip abroad), affirmed at least as probable, conditional or not, and a
    firm, definite word that the same actor did one of those stages on an event wholly before, not before the claim's `since`, and abroad where
    the kind says so. (b) A denial of such a stage over a period event (no trip so far), and the same stage affirmed on an event
    that is part of the period and wholly before the denial.

    It stays silent where the other event came after the claim was made (U702), at home, or before `since`.

    Would settle it: a record of the earlier event.

    Fires:

        - {article: times-0301, kind: first_trip, factuality: CT+, conditional: true, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, about: earlier-visit, kind: visit, stage: made, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02}

    Fires (none so far, they say, but one is on file):

        - {article: times-0301, about: travel, kind: visit, stage: made, factuality: CT-, so_far: true, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, about: earlier-visit, kind: visit, stage: made, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02}

    Stays silent (the earlier visit was at home):

        - {article: times-0301, kind: first_trip, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, about: home-visit, kind: visit, stage: made, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02}

    Stays silent (another man's visit):

        - {article: times-0301, kind: first_trip, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, about: earlier-visit, subject: other-guest, kind: visit, stage: made, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02}
    """
    lens = group.lens
    for first, earlier in disputed_firsts(group, overtaken=False):
        event = lens.catalog.events[earlier[0].event or ""]
        yield Finding(
            first[0].event,
            first[0].kind.id,
            group.actor,
            key=(first[0].event or "", first[0].kind.id, event.id),
            message=f"{speaker(first[0], lens)} {_what(first[0], lens)}; {event.title} came before.",
            settle=f"a record of that event: {event.title}.",
            sides=(side(first, lens, group.actor), side(earlier, lens, group.actor)),
        )


def _what(first: Statement, lens: Lens) -> str:
    if first.factuality.is_denial:
        return f"{verb([first.root], 'denies', 'deny', lens)} any '{step(first)}' so far"
    return f"{verb([first.root], 'speaks', 'speak', lens)} of a first ('{step(first)}')"
