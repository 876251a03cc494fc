"""C401 which-one."""

from collections.abc import Iterator

from kimvisit.engine.cast import normal
from kimvisit.engine.finding import Finding, side
from kimvisit.engine.groups import EventGroup
from kimvisit.engine.rule import rule
from kimvisit.engine.standing import meeting, overtaken
from kimvisit.engine.statement import Statement, lasting_key
from kimvisit.engine.wording import names, outlet, speaker, step, verb
from kimvisit.records import dates

Pairs = dict[tuple[str, str], list[tuple[Statement, Statement]]]


@rule("C401", "which-one", "discrepancy", "event", reads="claims")
def which_one(group: EventGroup) -> Iterator[Finding]:
    """One text names a man, where what it rests on leaves open who is meant.

    A firm, definite statement about one reading of a mention, and the mention itself, left open, on the same assertion or one that the other
    entails. The mention is nearer the statement's source, or of the same traced root at an overlapping time; or the two clash as C101's sides
    do. A discrepancy where an identity claim doubts that reading, or where the mention's title is an office on file of another reading;
    otherwise a note.

    It stays silent where the two have different sources and do not clash.

    Would settle it: the document or voice that left the name out.

    Fires (beside C301 and C302):

        - {article: times-0301, kind: attendance, stage: planned, factuality: PR+, attribution: [a-letter, wire], said: 2030-03-01, subject: {one_of: [guest, other-guest], title: head of state}, paragraph: 5}
        - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT+, attribution: [wire], said: 2030-03-01, values: {responder: guest}, paragraph: 1}
        - {article: times-0301, kind: office, about: null, factuality: CT+, attribution: [], subject: other-guest, values: {office: head-of-state}, paragraph: 6}

    Stays silent (another source names him):

        - {article: times-0301, kind: attendance, stage: planned, factuality: PR+, attribution: [a-letter], said: 2030-03-01, subject: {one_of: [guest, other-guest], title: head of state}, paragraph: 5}
        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-01, paragraph: 4}
    """
    pairs: Pairs = {}
    marked = [one for one in group.statements if one.is_marked and one.is_plain and one.key]
    if not marked:
        return
    for one in group.statements:
        if one.is_plain and one.factuality.is_firm and len(one.readings) == 1:
            for mention in _mentions_behind(one, marked, group):
                pairs.setdefault(mention.key or ("", ""), []).append((one, mention))
    _add_clashes(group, pairs)
    for key, found in sorted(pairs.items()):
        yield _finding(group, key, found)


def _mentions_behind(one: Statement, marked: list[Statement], group: EventGroup) -> Iterator[Statement]:
    nearer = {source.id for source in one.nearer}
    ladder = group.lens.ladder
    for mention in marked:
        if one.readings[0] not in mention.readings:
            continue
        related = one.kind.id in ladder.affirms(mention.kind.id, mention.rung) or mention.kind.id in ladder.affirms(
            one.kind.id, one.rung
        )
        same_root = one.root == mention.root and not one.from_relay and dates.overlap(one.said, mention.said)
        if related and (mention.id in nearer or same_root):
            yield mention


def _add_clashes(group: EventGroup, pairs: Pairs) -> None:
    for assertion in group.assertions:
        firm = [one for one in assertion.positions if one.factuality.is_firm]
        denials = [one for one in assertion.positions if one.factuality.is_denial]
        if not (firm and denials and any(one.is_marked for one in (*firm, *denials))):
            continue
        for yes, no in meeting(firm, denials):
            if yes.is_marked is no.is_marked or yes.principal == no.principal or no.rung > yes.rung:
                continue
            if not overtaken(yes, assertion.words, no, assertion.words):
                named, left_open = (no, yes) if yes.is_marked else (yes, no)
                pairs.setdefault(left_open.first.key or ("", ""), []).append((named.first, left_open.first))


def _finding(group: EventGroup, key: tuple[str, str], found: list[tuple[Statement, Statement]]) -> Finding:
    lens = group.lens
    reading = found[0][0].readings[0]
    named = side([one for one, _ in found], lens, reading)
    left_open = side([mention for _, mention in found], lens, reading)
    doubts = [one for one in group.statements if one.key == key and one.kind.about_mention and one.factuality.is_open]
    sides = (named, left_open, side(doubts, lens)) if doubts else (named, left_open)
    is_doubted = doubts or _is_office_of_another(left_open.first, reading, group)
    return Finding(
        group.event,
        named.first.kind.id,
        reading,
        key=(*lasting_key(left_open.first.article), key[1]),
        message=(
            f"{outlet(named.first, lens)} names {names([reading], lens)} for {_no(named.first)}'{step(named.first)}'; "
            f"{speaker(left_open.first, lens)} {verb([left_open.first.root], 'leaves', 'leave', lens)} open who is meant."
        ),
        settle=f"the name, from {speaker(left_open.first, lens)}.",
        sides=sides,
        ask=(left_open.first.root,),
        reading=reading,
        class_="discrepancy" if is_doubted else "note",
    )


def _no(one: Statement) -> str:
    return "the denial of " if one.factuality.is_denial else ""


def _is_office_of_another(mention: Statement, reading: str, group: EventGroup) -> bool:
    title = normal(mention.title or "")
    for other in mention.readings:
        offices = group.lens.offices.get(other, frozenset()) if other != reading else frozenset()
        if title and any(title.removeprefix("the") == office.removeprefix("the") for office in offices):
            return True
    return False
