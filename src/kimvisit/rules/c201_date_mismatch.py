"""C201 date-mismatch."""

from collections.abc import Iterator

from kimvisit.engine.comparing import clashing_values, dated, is_future
from kimvisit.engine.finding import Finding, asked, side
from kimvisit.engine.firsts import is_part
from kimvisit.engine.groups import Assertion, Lens
from kimvisit.engine.positions import HAPPENED, Position
from kimvisit.engine.rule import rule
from kimvisit.engine.statement import Statement
from kimvisit.engine.wording import names, voices
from kimvisit.records import dates


@rule("C201", "date-mismatch", "discrepancy", "assertion", reads="positions, reports")
def date_mismatch(assertion: Assertion) -> Iterator[Finding]:
    """Something that happens once is given two dates that cannot be one.

    Reads the latest word of each principal, and the reports of relays, on kinds with `when: single`: definite, affirmed, on the same stage. Two
    dates clash when they have no day in common, or when one was `during` an event and the other `before` or `after` that event or one that it is
    part of, or one before and the other after it. `during` an event with a date counts as that date.

    It stays silent where the dates agree at the precision that both have (May, 9 May), and where a date still to come was moved by a provably
    later word.

    Would settle it: the words of the sides, or a record of the day.

    Fires:

        - {article: times-0301, kind: invitation, factuality: CT+, attribution: [host-minister], said: 2030-03-01, happened: 2030-02-03}
        - {article: post-0302, kind: invitation, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02, happened: 2030-02-05/2030-02-09}

    Fires (during the visit, or after it):

        - {article: times-0301, kind: invitation, factuality: CT+, attribution: [], during: envoy-visit}
        - {article: post-0302, kind: invitation, factuality: CT+, attribution: [], after: envoy-visit}

    Stays silent (one is less precise):

        - {article: times-0301, kind: invitation, factuality: CT+, attribution: [host-minister], said: 2030-03-01, happened: 2030-02}
        - {article: post-0302, kind: invitation, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02, happened: 2030-02-05}

    Stays silent (another guest):

        - {article: times-0301, kind: invitation, factuality: CT+, attribution: [host-minister], said: 2030-03-01, happened: 2030-02-03}
        - {article: post-0302, subject: other-guest, kind: invitation, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02, happened: 2030-02-05}
    """
    if assertion.kind.when != "single":
        return
    lens = assertion.lens
    groups = clashing_values(assertion, HAPPENED, lambda a, b: _clash(a, b, lens))
    if groups:
        beside = _common_event([held[0].first for held in groups])
        sides = tuple(
            side([one for p in held for one in p.statements], lens, assertion.subject, (_dated(held[0].first, beside, lens),))
            for held in groups
        )
        words = "; ".join(f"{s.values[0]} ({names(s.who, lens)})" for s in sides)
        by = f", by {lens.catalog.events[beside].title}" if beside else ""
        either = voices([s.first for s in sides], lens, "or")
        yield Finding(
            *asked(assertion),
            key=(HAPPENED,),
            message=f"The date differs{by}: {words}.",
            settle=f"the exact day, from {either}, or a record of it.",
            sides=sides,
            ask=tuple(s.first.root for s in sides),
        )


def _ties(one: Statement) -> list[tuple[str, str]]:
    claim = one.claim
    tied = (("during", claim.during), ("before", claim.before), ("after", claim.after))
    return [(word, event) for word, event in tied if event]


def _common_event(firsts: list[Statement]) -> str | None:
    """The one event that all dates are tied to, so that it need be named once only."""
    events = {event for one in firsts for _, event in _ties(one)}
    return events.pop() if len(events) == 1 and all(_ties(one) for one in firsts) else None


def _dated(one: Statement, beside: str | None, lens: Lens) -> str:
    claim, events = one.claim, lens.catalog.events
    words = [f"{word} {'it' if event == beside else events[event].title}" for word, event in _ties(one)]
    return " ".join([claim.happened.edtf, *words] if claim.happened else words)


def _clash(a: Position, b: Position, lens: Lens) -> bool:
    if (is_future(a) or is_future(b)) and (dates.later(a.said, b.said) or dates.later(b.said, a.said)):
        return False
    one, other = dated(a.first, lens), dated(b.first, lens)
    apart = one is not None and other is not None and not dates.overlap(one, other)
    return apart or _tied_apart(a.first, b.first, lens) or _tied_apart(b.first, a.first, lens)


def _tied_apart(a: Statement, b: Statement, lens: Lens) -> bool:
    first, second = a.claim, b.claim
    inside = (first.during, (second.before, second.after))
    across = (first.before, (second.after,))
    return any(one and other and is_part(one, other, lens) for one, others in (inside, across) for other in others)
