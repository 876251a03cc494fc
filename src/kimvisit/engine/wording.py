"""Words for people, shared by rules and views: names in a row, steps, places in an article."""

from collections.abc import Iterable, Sequence
from datetime import date

from kimvisit.engine import grammar
from kimvisit.engine.groups import Lens
from kimvisit.engine.statement import Growth, Statement

GROWN = ("stage", "certainty", "name", "if", "sign")


def listed(words: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; each once."""
    once = list(dict.fromkeys(words))
    return once[0] if len(once) == 1 else f"{', '.join(once[:-1])} {last} {once[-1]}" if once else "nobody"


def names(actors: Iterable[str], lens: Lens) -> str:
    """The names of actors in a row."""
    return listed([lens.cast.name(actor) for actor in actors])


def do(who: Sequence[str], one: str, several: str, lens: Lens) -> str:
    """Those who do something, with their verb: `A says`, `A and B say`."""
    return f"{names(who, lens)} {verb(who, one, several, lens)}"


def verb(who: Sequence[str], one: str, several: str, lens: Lens) -> str:
    """The verb of those who do something: one in the plural where the name of a single one is."""
    return several if len({lens.cast.name(actor) for actor in who}) > 1 or any(map(lens.cast.is_plural, who)) else one


def doing(named: Sequence[str], one: str, several: str) -> str:
    """The same of names."""
    return f"{listed(named)} {several if len(set(named)) > 1 else one}"


def voices(statements: Iterable[Statement], lens: Lens, last: str = "and") -> str:
    """The root voices of statements, each with its principal: a spokesman (his state)."""
    return listed([speaker(one, lens) for one in statements], last)


def speaker(one: Statement, lens: Lens) -> str:
    """The root voice of a statement, with the principal for whom it speaks on its subject."""
    return voice(one.root, lens, about(one))


def about(one: Statement) -> str:
    """The subject at issue, nobody where the text leaves open who is meant."""
    return one.readings[0] if len(one.readings) == 1 else ""


def voice(actor: str, lens: Lens, subject: str = "") -> str:
    """A voice with the principal for whom it speaks, where `subject` is at issue, if that is another."""
    principal = lens.cast.principal_on(actor, subject)
    name = lens.cast.name(actor)
    return name if principal == actor else f"{name} ({lens.cast.name(principal)})"


def outlet(statement: Statement, lens: Lens) -> str:
    """The name of the outlet that carries a statement."""
    return lens.cast.name(statement.article.outlet)


def step(statement: Statement) -> str:
    """The word for a statement's step."""
    return statement.kind.word(statement.stage)


def grown(growth: Sequence[Growth]) -> str:
    """What grew on the way: responded > accepted; responder: the state > the man."""
    return "; ".join(f"{'' if one.what in GROWN else f'{one.what}: '}{one.before} > {one.after}" for one in growth)


def day(statement: Statement) -> str:
    """When it was said, as EDTF, or 'an unknown day'."""
    return statement.said.edtf or "an unknown day"


def later(*statements: Statement) -> str:
    """What is later than all of them: `later than` the last day on which one of them can have been said."""
    ends = [one.said.latest for one in statements if one.said.edtf and one.said.latest != date.max]
    return f"later than {max(ends).isoformat()}" if ends else "with its day"


def words_of(actor: str, when: str, lens: Lens) -> str:
    """What would show what was said: the text of a paper, agency or document; of anybody else the full words."""
    found = lens.cast.actors.get(actor)
    what = "text" if found and (lens.cast.is_relay(actor) or found.sort == "document") else "full words"
    return f"the {what} of {voice(actor, lens)} of {when}"


def question(kind: str | None, subject: str | None, lens: Lens) -> str:
    """The kind's question about a subject: Did the guest accept?"""
    found = lens.catalog.kinds.get(kind or "")
    return grammar.question(found.asks, lens.cast.name(subject or ""), lens.cast.is_plural(subject or "")) if found else ""
