"""C302 top-over-body."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kimvisit.engine.finding import Finding, side
from kimvisit.engine.groups import ArticleGroup, Lens
from kimvisit.engine.rule import rule
from kimvisit.engine.statement import Statement
from kimvisit.engine.wording import names, outlet, speaker, step
from kimvisit.records import dates


@rule("C302", "top-over-body", "discrepancy", "article", reads="claims, headlines")
def top_over_body(group: ArticleGroup) -> Iterator[Finding]:
    """The headline or the first paragraph states what the rest of the article does not bear out.

    A firm statement at the top is set beside the rest of the article on the same assertion or one that entails it or is entailed by it, from
    the same traced root (from any, if the top gives none) at an overlapping time. It fires when the rest has an unconditional statement, or states
    the same thing under a condition, and has none that is definite with a step and a certainty as high. Doubts, conditionals and unnamed mentions of the rest are the other side.

    It stays silent where one sentence of the rest says as much, and where the rest says nothing on the matter.

    Would settle it: the outlet's correction, or its source's full words.

    Fires:

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [], paragraph: 0}
        - {article: times-0301, kind: attendance, stage: planned, factuality: PS+, attribution: [host-minister], said: 2030-03-01, paragraph: 4}

    Fires (the rest leaves open who is meant):

        - {article: times-0301, kind: attendance, stage: planned, factuality: PR+, attribution: [], paragraph: 0}
        - {article: times-0301, kind: attendance, stage: planned, factuality: PR+, attribution: [host-minister], subject: {one_of: [guest, other-guest], title: the guest}, said: 2030-03-01, paragraph: 4}

    Fires (the headline denies what the body affirms):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT-, attribution: [], paragraph: 0}
        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01, paragraph: 4}

    Stays silent (a lead on a higher step than another sentence of the article):

        - {article: times-0301, kind: attendance, stage: planned, factuality: PR+, attribution: [host-minister], said: 2030-03-01, paragraph: 1}
        - {article: times-0301, kind: invitation, factuality: CT+, attribution: [host-minister], said: 2030-03-01, paragraph: 2}

    Stays silent (the body bears it out):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [], paragraph: 0}
        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01, paragraph: 4}
        - {article: times-0301, kind: attendance, stage: planned, factuality: Uu, attribution: [guest-spokesman], said: 2030-03-01, paragraph: 5}

    Stays silent (accepted bears out that he will come):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [], paragraph: 0}
        - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-01, values: {responder: guest}, paragraph: 4}
    """
    lens = group.lens
    alike: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for one in group.statements:
        if _is_top(one):
            alike[_place(one, lens)].append(one)
    cases: dict[tuple[str, str], list[tuple[list[Statement], list[Statement]]]] = defaultdict(list)
    voices = _voices(group.statements)
    for tops in alike.values():
        top = tops[0]
        given = _given(top, lens)
        near = [one for _, one in voices[given.root].around(given.said)] if given else group.statements
        rest = _rest(top, near, lens)
        if any(_weighs(top, one) for one in rest) and not any(_as_high(top, one, lens) for one in rest):
            cases[top.event or "", top.readings[0]].append((tops, rest))
    for found in cases.values():
        yield _finding(found, lens)


def _place(top: Statement, lens: Lens) -> tuple[object, ...]:
    """Tops that are the same in this have the same rest, which is looked through once for all of them."""
    given = _given(top, lens)
    said = (given.root, given.said) if given else ()
    return (top.event, top.kind.id, top.rung, top.readings, top.factuality.code, top.is_headline, *said)


def _given(top: Statement, lens: Lens) -> Statement | None:
    """The statement that gives the top's root voice and day, if it has any but a relay's."""
    source = top.headline_of or top
    return None if lens.cast.is_relay(source.root) else source


def _voices(statements: Iterable[Statement]) -> dict[str, dates.Timeline[Statement]]:
    """What each root voice says, in order of time."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        found[one.root].append(one)
    return {root: dates.Timeline((one.said, one) for one in ones) for root, ones in found.items()}


def _rest(top: Statement, near: Iterable[Statement], lens: Lens) -> list[Statement]:
    """What bears on the top further down; for a headline the first paragraph, where nothing further down does."""
    bearing = [one for one in near if _bears_on(top, one, lens)]
    below = [one for one in bearing if one.claim.paragraph > 1]
    return below or (bearing if top.is_headline else [])


def _weighs(top: Statement, one: Statement) -> bool:
    """Whether it says something about the top: outright, or the very thing, but under a condition."""
    return not one.claim.conditional or (one.kind is top.kind and one.factuality.is_firm)


def _is_top(one: Statement) -> bool:
    claim = one.claim
    return (
        claim.paragraph <= 1
        and (one.factuality.is_firm or one.factuality.is_denial)
        and not claim.conditional
        and not claim.silent
        and not claim.presupposed
        and len(one.readings) == 1
        and one.event is not None
    )


def _bears_on(top: Statement, one: Statement, lens: Lens) -> bool:
    given = _given(top, lens)
    return (
        one.claim.paragraph > 0
        and not one.claim.silent
        and not one.claim.presupposed
        and one.event == top.event
        and top.readings[0] in one.readings
        and _reaches_it(top, one, lens)
        and (given is None or (one.root == given.root and dates.overlap(one.said, given.said)))
    )


def _level(top: Statement, one: Statement, lens: Lens) -> int | None:
    """How far `one` reaches beside what the top needs there: 0 or more if it is as high, None if they have nothing in common."""
    needed = lens.ladder.affirms(top.kind.id, top.rung).get(one.kind.id)
    if needed is not None:
        return one.rung - needed
    reached = lens.ladder.affirms(one.kind.id, one.rung).get(top.kind.id)
    return None if reached is None else reached - top.rung


def _reaches_it(top: Statement, one: Statement, lens: Lens) -> bool:
    """Whether it is about the top's own step; what is denied at the top, only where it is affirmed below or denied too.

    A doubt or denial of a step above says nothing against the top, a word on a lower kind nothing but that a headline says more.
    """
    level = _level(top, one, lens)
    if level is None:
        return False
    if top.factuality.is_denial:
        return one.kind is top.kind and one.factuality.rank >= 2
    if one.kind is top.kind:
        return one.factuality.sign > 0 or level <= 0
    is_lower = one.kind.id in lens.ladder.affirms(top.kind.id, top.rung)
    return one.factuality.sign > 0 and (top.is_headline or not is_lower or one.kind.id in _supporting(top, lens))


def _as_high(top: Statement, one: Statement, lens: Lens) -> bool:
    level = _level(top, one, lens)
    if top.factuality.is_denial:
        return one.factuality.is_denial or level is None or level < 0
    return (
        level is not None
        and level >= 0
        and len(one.readings) == 1
        and one.factuality.sign > 0
        and one.factuality.rank >= top.factuality.rank
        and not one.claim.conditional
        and one.kind.id in _supporting(top, lens)
    )


def _supporting(top: Statement, lens: Lens) -> set[str]:
    """The kinds that bear the top out: its own, those that stand on it, and the one that its very stage is declared to stand on."""
    below = top.kind.stands_on.get(top.stage or "", "").partition(".")[0]
    return {top.kind.id, below, *(kind for kind in lens.catalog.kinds if top.kind.id in lens.ladder.affirms(kind, 99))}


def _closest(top: Statement, rest: list[Statement], lens: Lens) -> list[Statement]:
    supporting = _supporting(top, lens)
    same = [one for one in rest if one.kind is top.kind]
    return same or [one for one in rest if one.kind.id in supporting] or rest


def _finding(found: Sequence[tuple[list[Statement], list[Statement]]], lens: Lens) -> Finding:
    tops = [top for alike, _ in found for top in alike]
    rest = [one for alike, ones in found for one in _closest(alike[0], ones, lens)]
    first = min(tops, key=lambda one: (one.claim.paragraph, one.id))
    source = max(rest, key=lambda one: (not one.from_relay, one.kind is first.kind, one.factuality.rank, one.id))
    says = "denies" if first.factuality.is_denial else "says"
    where = "The headline" if first.is_headline else "The first paragraph"
    return Finding(
        first.event,
        first.kind.id,
        first.readings[0],
        key=(first.event or "", first.readings[0]),
        message=f"{where} of {outlet(first, lens)} {says} '{step(first)}' of {names(first.readings, lens)}; the rest does not bear it out.",
        settle=f"a correction by {outlet(first, lens)}, or the full words of {speaker(source, lens)}.",
        sides=(side(tops, lens), side(rest, lens)),
        ask=(source.root, first.article.outlet),
    )
