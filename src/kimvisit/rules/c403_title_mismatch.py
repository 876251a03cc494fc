"""C403 title-mismatch."""

from collections.abc import Iterator
from itertools import combinations

from kimvisit.engine.finding import Finding, side
from kimvisit.engine.groups import ActorGroup, Lens
from kimvisit.engine.rule import rule
from kimvisit.engine.statement import Statement
from kimvisit.engine.wording import listed, outlet
from kimvisit.records import dates


@rule("C403", "title-mismatch", "discrepancy", "actor", reads="offices")
def title_mismatch(group: ActorGroup) -> Iterator[Finding]:
    """One man is given two offices that are known to be different ones.

    Compares the offices that firm, definite claims give an actor. Two of them clash when actors.yaml says that they are `distinct_from` each
    other. Stated times (`happened`) that do not meet keep them apart.

    It stays silent on two offices that one man can hold, and on former and present ones with dates.

    Would settle it: the office's own list of holders.

    Fires:

        - {article: times-0301, kind: office, about: null, factuality: CT+, attribution: [], values: {office: head-of-state}}
        - {article: post-0302, kind: office, about: null, factuality: CT+, attribution: [], values: {office: head-of-government}}

    Stays silent (one after the other):

        - {article: times-0301, kind: office, about: null, factuality: CT+, attribution: [], values: {office: head-of-state}, happened: 2029}
        - {article: post-0302, kind: office, about: null, factuality: CT+, attribution: [], values: {office: head-of-government}, happened: 2030}

    Stays silent (one man can be both):

        - {article: times-0301, kind: office, about: null, factuality: CT+, attribution: [], values: {office: head-of-state}}
        - {article: post-0302, kind: office, about: null, factuality: CT+, attribution: [], values: {office: party-leader}}
    """
    lens = group.lens
    held: dict[str, list[Statement]] = {}
    for one in group.statements:
        if one.factuality.is_firm and one.is_plain and one.readings == (group.actor,):
            for office in _offices(one):
                held.setdefault(office, []).append(one)
    for a, b in combinations(sorted(held), 2):
        if _are_distinct(a, b, lens) and any(_at_one_time(x, y) for x in held[a] for y in held[b]):
            yield _finding(group, (a, b), held[a], held[b])


def _offices(one: Statement) -> list[str]:
    named = [name for name, declared in one.kind.values.items() if declared.type == "office"]
    return [office for name in named for office in one.values.get(name, ())]


def _are_distinct(a: str, b: str, lens: Lens) -> bool:
    actors = lens.catalog.actors
    return (a in actors and b in actors[a].distinct_from) or (b in actors and a in actors[b].distinct_from)


def _at_one_time(a: Statement, b: Statement) -> bool:
    one, other = a.claim.happened, b.claim.happened
    return not (one and other) or dates.overlap(one, other)


def _finding(group: ActorGroup, offices: tuple[str, str], first: list[Statement], second: list[Statement]) -> Finding:
    lens = group.lens
    a, b = (lens.cast.name(office) for office in offices)
    papers = [listed([outlet(one, lens) for one in ones]) for ones in (first, second)]
    return Finding(
        None,
        first[0].kind.id,
        group.actor,
        key=offices,
        message=f"{lens.cast.name(group.actor)} is {a} in {papers[0]} and {b} in {papers[1]}.",
        settle=f"a list of the holders of the two offices: {a}; {b}.",
        sides=(side(first, lens, group.actor, (offices[0],)), side(second, lens, group.actor, (offices[1],))),
    )
