"""C404 look-alike."""

from collections.abc import Iterator

from kimvisit.engine.cast import normal
from kimvisit.engine.finding import Finding, side
from kimvisit.engine.groups import ArticleGroup, Lens
from kimvisit.engine.rule import rule
from kimvisit.engine.statement import Statement
from kimvisit.engine.wording import outlet


@rule("C404", "look-alike", "discrepancy", "article", reads="mentions")
def look_alike(group: ArticleGroup) -> Iterator[Finding]:
    """A printed name that is none of its actor's is nearer to the name of somebody else.

    Counts the letters by which the printed name differs from the names of the actor who is meant and from those of others (edit distance, without
    case, accents, hyphens and spaces). Nearer to another actor of the same article it is a discrepancy: a reader may take one for
    the other. Nearer to another actor of the dossier only, it is a note.

    It stays silent where the actor who is meant is the nearest, and where no name is near.

    Would settle it: a correction by the outlet.

    Fires (as C402 does):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [], subject: guest}
        - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT+, attribution: [], subject: {actor: other-guest, printed: Arno Gray}, values: {responder: other-guest}}

    Stays silent (a misprint of one's own name, which is C402's):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [], subject: guest}
        - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT+, attribution: [], subject: {actor: other-guest, printed: Anna Grayy}, values: {responder: other-guest}}
    """
    lens = group.lens
    printed = [(one, actor, name) for one in group.statements for actor, name in one.prints]
    here = {actor for one in group.statements for actor in _actors(one)} if printed else set()
    found: dict[tuple[str, str, str], list[Statement]] = {}
    for one, actor, name in printed:
        other = _taken_for(actor, name, here, lens)
        if other:
            found.setdefault((name, actor, other), []).append(one)
    for (name, actor, other), statements in sorted(found.items()):
        yield Finding(
            statements[0].event,
            statements[0].kind.id,
            actor,
            key=(name,),
            message=(
                f"{outlet(statements[0], lens)} prints '{name}' for {lens.cast.name(actor)}; "
                f"it looks like {lens.cast.name(other)}."
            ),
            settle=f"a correction by {outlet(statements[0], lens)}.",
            sides=(side(statements, lens, actor, (name, actor, other)),),
            ask=(statements[0].article.outlet,),
            class_="discrepancy" if other in here else "note",
        )


def _actors(one: Statement) -> set[str]:
    named = {part for name, value in one.values.items() if _is_actor(one, name) for part in value}
    return {*one.readings, *one.chain, *named}


def _is_actor(one: Statement, name: str) -> bool:
    declared = one.kind.values.get(name)
    return declared is not None and declared.type == "actor"


def _taken_for(actor: str, printed: str, here: set[str], lens: Lens) -> str | None:
    if lens.cast.has_name(actor, printed):
        return None
    own = _distance_to(actor, printed, lens)
    near = len(normal(printed)) / 3
    others = [(_distance_to(other, printed, lens), other not in here, other) for other in lens.catalog.actors if other != actor]
    nearest = [one for one in others if one[0] < own and one[0] <= near]
    in_article = [one for one in nearest if not one[1]]
    return min(in_article or nearest)[2] if nearest else None


def _distance_to(actor: str, printed: str, lens: Lens) -> int:
    found = lens.catalog.actors.get(actor)
    names = (found.name, *found.names) if found else (actor,)
    return min(edit_distance(normal(name), normal(printed)) for name in names)


def edit_distance(a: str, b: str) -> int:
    """How many letters must be put in, left out or changed to make one word the other (Levenshtein)."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row, before = [i], row
        for j, y in enumerate(b, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (x != y)))
    return row[-1]
