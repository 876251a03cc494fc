"""C402 name-mismatch."""

from collections.abc import Iterator

from kimvisit.engine.finding import Finding, side
from kimvisit.engine.groups import ActorGroup
from kimvisit.engine.rule import rule
from kimvisit.engine.statement import Statement
from kimvisit.engine.wording import doing, listed, outlet


@rule("C402", "name-mismatch", "discrepancy", "actor", reads="mentions")
def name_mismatch(group: ActorGroup) -> Iterator[Finding]:
    """A name is printed that is none of the actor's names.

    Compares each printed name with the actor's names on file, without case, accents, hyphens and spaces. A misprint on file helps to find
    the actor who is meant; it is no name, and is reported.

    It stays silent on other spellings of one name.

    Would settle it: the original's spelling, or a correction by the outlet.

    Fires:

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [], subject: {actor: other-guest, printed: Anna Grey}}

    Stays silent (another spelling):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [], subject: {actor: other-guest, printed: ANNA-GRAY}}
    """
    lens = group.lens
    printed: dict[str, list[Statement]] = {}
    for one in group.statements:
        for actor, name in one.prints:
            if actor == group.actor and not lens.cast.has_name(actor, name):
                printed.setdefault(name, []).append(one)
    for name, statements in sorted(printed.items()):
        papers = listed([outlet(one, lens) for one in statements])
        yield Finding(
            statements[0].event,
            statements[0].kind.id,
            group.actor,
            key=(name,),
            message=f"{doing([outlet(one, lens) for one in statements], 'prints', 'print')} '{name}' for {lens.cast.name(group.actor)}.",
            settle=f"the name as {papers}'s source gives it, or a correction.",
            sides=(side(statements, lens, group.actor, (name,)),),
            ask=(statements[0].article.outlet,),
        )
