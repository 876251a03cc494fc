"""U701 updated."""

from collections.abc import Iterator

from kimvisit.engine.agreeing import agree
from kimvisit.engine.finding import Finding, asked, copies, side
from kimvisit.engine.groups import Assertion
from kimvisit.engine.positions import HAPPENED, Position
from kimvisit.engine.rule import rule
from kimvisit.engine.wording import day, names, speaker, step
from kimvisit.records import dates
from kimvisit.records.model import ValueType

DATE = ValueType(type="date")


@rule("U701", "updated", "update", "assertion", reads="positions")
def updated(assertion: Assertion) -> Iterator[Finding]:
    """A side's own later word replaced its earlier one.

    Compares each position with its successor by the same principal. It reports where sign, certainty or a value moved, and names the
    speakers; it is no conflict. An earlier word about somebody not named counts only where the sign turned.

    It stays silent where the later word says the same again, goes a step up, or is about another thing: values that cannot be one (a meeting with
    another man) move only where kinds.yaml declares them `single` and both words affirm.

    Would settle it: nothing needs settling; the later word stands.

    Fires:

        - {article: times-0301, kind: attendance, stage: planned, factuality: PR+, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [host-spokesman], said: 2030-03-02}

    Stays silent (said again):

        - {article: times-0301, kind: attendance, stage: planned, factuality: PR+, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: PR+, attribution: [host-spokesman], said: 2030-03-02}

    Stays silent (a step up):

        - {article: times-0301, kind: acceptance, stage: responded, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-01, values: {responder: guest}}
        - {article: post-0302, kind: acceptance, stage: accepted, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02, values: {responder: guest}}

    Stays silent (no meeting with the one, and then one with another):

        - {article: times-0301, kind: meeting, stage: held, factuality: CT-, attribution: [host-minister], said: 2030-03-01, values: {with: [other-guest]}}
        - {article: post-0302, kind: meeting, stage: held, factuality: CT+, attribution: [host-minister], said: 2030-03-02, values: {with: [guest-spokesman]}}

    Stays silent (not thirty, and then twenty):

        - {article: times-0301, kind: tally, factuality: CT-, attribution: [host-minister], said: 2030-03-01, values: {number: 30}}
        - {article: post-0302, kind: tally, factuality: CT+, attribution: [host-minister], said: 2030-03-02, values: {number: 20}}

    Fires (one of two meetings is taken back):

        - {article: times-0301, kind: meeting, stage: held, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {with: [other-guest]}}
        - {article: times-0301, kind: meeting, stage: held, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {with: [guest-spokesman]}}
        - {article: post-0302, kind: meeting, stage: held, factuality: CT-, attribution: [host-minister], said: 2030-03-02, values: {with: [guest-spokesman]}}

    Fires (the same meeting, at first denied):

        - {article: times-0301, kind: meeting, stage: held, factuality: CT-, attribution: [host-minister], said: 2030-03-01, values: {with: [other-guest]}}
        - {article: post-0302, kind: meeting, stage: held, factuality: CT+, attribution: [host-minister], said: 2030-03-02, values: {with: [other-guest]}}
    """
    moves: dict[tuple[str, str], list[tuple[Position, Position]]] = {}
    for earlier in assertion.positions:
        later = earlier.successor
        if later and _moved(earlier, later, assertion):
            moves.setdefault((earlier.principal, earlier.first.stage or ""), []).append((earlier, later))
    for name, declared in (*assertion.kind.values.items(), (HAPPENED, DATE)):
        if declared.single or (name == HAPPENED and assertion.kind.when == "single"):
            for earlier in assertion.on_value(name)[0]:
                later = earlier.successor
                if later and later.rung == earlier.rung and not _same_value(earlier, later, name, declared, assertion):
                    moves.setdefault((earlier.principal, name), []).append((earlier, later))
    for key, found in sorted(moves.items()):
        yield _finding(assertion, key, found)


def _moved(earlier: Position, later: Position, assertion: Assertion) -> bool:
    turned = earlier.factuality.sign != later.factuality.sign
    if earlier.is_marked and (later.is_marked or not (turned and earlier.factuality.sign)):
        return False
    if not turned and earlier.rung != later.rung:
        return False
    if earlier.factuality.code == later.factuality.code:
        return False
    together = [one for one in assertion.words.of(earlier.principal) if one.rung == earlier.rung and one.said == later.said]
    return not any(one.factuality.code == earlier.factuality.code for one in together)


def _same_value(earlier: Position, later: Position, name: str, declared: ValueType, assertion: Assertion) -> bool:
    before, after = earlier.value or (), later.value or ()
    if name != HAPPENED:
        return agree(before, after, declared, assertion.lens.cast)
    old, new = earlier.first.claim.happened, later.first.claim.happened
    return before == after or not (old and new) or dates.overlap(old, new)


def _finding(assertion: Assertion, key: tuple[str, str], moves: list[tuple[Position, Position]]) -> Finding:
    lens = assertion.lens
    before = side(copies((a for a, _ in moves), lens), lens, assertion.subject)
    after = side(copies((b for _, b in moves), lens), lens, assertion.subject)
    first, last = max(moves, key=lambda pair: (not pair[0].is_marked, pair[1].said.latest, pair[0].said.latest))
    if first.value is not None:
        what = f"{key[1]} from {' '.join(first.value)} to {' '.join(last.value or ())}"
    else:
        what = f"'{step(first.first)}' from {first.factuality.word} to {last.factuality.word}"
    speakers = f"{speaker(first.first, lens)} on {day(first.first)}, {speaker(last.first, lens)} on {day(last.first)}"
    return Finding(
        *asked(assertion),
        key=key,
        message=f"{names([key[0]], lens)} moved {what}: {speakers}.",
        settle="nothing; the later word stands.",
        sides=(before, after),
        since=last.said,
    )
