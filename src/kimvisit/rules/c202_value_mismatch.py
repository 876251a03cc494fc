"""C202 value-mismatch."""

from collections.abc import Iterator

from kimvisit.engine.agreeing import agree
from kimvisit.engine.comparing import clashing_values
from kimvisit.engine.finding import Finding, asked, side
from kimvisit.engine.groups import Assertion, Lens
from kimvisit.engine.positions import Position
from kimvisit.engine.rule import rule
from kimvisit.engine.wording import listed, names, voices
from kimvisit.records import dates
from kimvisit.records.model import ValueType


@rule("C202", "value-mismatch", "discrepancy", "assertion", reads="positions, reports")
def value_mismatch(assertion: Assertion) -> Iterator[Finding]:
    """A value that can only be one thing is given as two.

    Reads the latest word of each principal, the reports of relays, and the copies that relays print of a word on file, on values that
    kinds.yaml declares `single`: definite, affirmed, on the same stage, one of them firm. Actors agree if one speaks for the other; numbers agree if one number can be both (~20 and 19); words agree if they are equal.

    It stays silent where a value `moves` (a toll, a count) and one word is provably later, where units differ, and where the same side corrected
    itself (U701).

    Would settle it: the document that holds the value.

    Fires:

        - {article: times-0301, kind: invitation, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {manner: sent}}
        - {article: post-0302, kind: invitation, factuality: CT+, attribution: [], values: {manner: at a meeting}}

    Fires (two counts of one day):

        - {article: times-0301, kind: tally, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {number: 20}}
        - {article: times-0301, kind: tally, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-01, values: {number: 31}}

    Stays silent (the minister speaks for the host):

        - {article: times-0301, kind: invitation, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {inviter: hostland}}
        - {article: post-0302, kind: invitation, factuality: CT+, attribution: [], values: {inviter: host-minister}}

    Stays silent (a count that grew):

        - {article: times-0301, kind: tally, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {number: 20}}
        - {article: post-0302, kind: tally, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02, values: {number: 31}}

    Stays silent (about twenty):

        - {article: times-0301, kind: tally, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {number: ~20}}
        - {article: times-0301, kind: tally, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-01, values: {number: 19}}
    """
    for name, declared in assertion.kind.values.items():
        if declared.single:
            yield from _mismatch(assertion, name, declared)


def _mismatch(assertion: Assertion, name: str, declared: ValueType) -> Iterator[Finding]:
    lens = assertion.lens
    groups = clashing_values(assertion, name, lambda a, b: _clash(a, b, declared, lens))
    if not groups:
        return
    sides = tuple(
        side([one for p in held for one in p.statements], lens, assertion.subject, held[0].value or ()) for held in groups
    )
    words = listed([names(s.values, lens) for s in sides])
    either = voices([s.first for s in sides], lens, "or")
    yield Finding(
        *asked(assertion),
        key=(name,),
        message=f"The {name} differs: {words}.",
        settle=f"the exact {name}, from {either}, or a record of it.",
        sides=sides,
        ask=tuple(s.first.root for s in sides),
    )


def _clash(a: Position, b: Position, declared: ValueType, lens: Lens) -> bool:
    if declared.moves and (dates.later(a.said, b.said) or dates.later(b.said, a.said)):
        return False
    return not agree(a.value or (), b.value or (), declared, lens.cast)
