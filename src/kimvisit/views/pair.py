"""Two claims side by side, and what the engine knows of them: whether they are opposed, what each stands on, the positions that they take."""

from collections.abc import Sequence
from dataclasses import dataclass

from kimvisit.engine.agreeing import agree
from kimvisit.engine.comparing import dated
from kimvisit.engine.groups import Assertion, Lens
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.positions import Position
from kimvisit.engine.statement import Statement
from kimvisit.engine.utterance import nearest
from kimvisit.engine.wording import names
from kimvisit.records import amounts, dates
from kimvisit.records.model import ValueType


@dataclass(frozen=True)
class Pair:
    """Two statements and what can be looked up about them; `positions` are theirs, None where they take none."""

    one: Statement
    other: Statement
    ledger: Ledger
    subject: str
    assertions: tuple[Assertion | None, Assertion | None]
    positions: tuple[Position | None, Position | None]

    @property
    def both(self) -> tuple[Statement, Statement]:
        """The two, as given."""
        return self.one, self.other

    @property
    def in_time(self) -> Sequence[Statement]:
        """The two, the one said earlier first."""
        return sorted(self.both, key=lambda one: (one.said.latest, one.said.earliest))

    @property
    def lens(self) -> Lens:
        """What the engine looks up."""
        return self.ledger.lens

    def principal(self, one: Statement) -> str:
        """For whom a statement's root speaks on the subject."""
        return self.lens.cast.principal_on(one.root, self.subject)

    def opposed(self) -> tuple[int, int] | None:
        """Which of the two affirms and which denies, None if they do not differ so."""
        signs = (self.one.factuality.sign, self.other.factuality.sign)
        return (0, 1) if signs == (1, -1) else (1, 0) if signs == (-1, 1) else None

    def excludes(self) -> bool:
        """Whether the step that one denies is one that the other affirms, itself or by what it stands on."""
        if not (found := self.opposed()):
            return False
        yes, no = self.both[found[0]], self.both[found[1]]
        reached = self.lens.ladder.affirms(yes.kind.id, yes.rung).get(no.kind.id)
        return reached is not None and no.rung <= reached


def claim(ledger: Ledger, id: str) -> Statement:
    """The claim with this id; one of a folded copy stands for that of the article kept. Raises LookupError."""
    wider = ledger.uncorrected or ledger
    article, _, name = id.partition("/")
    kept = next((first for first, copies in ledger.copies.items() if article in copies), article)
    ids = {f"{kept}/{name}", _twin(ledger, article, kept, name)}
    found = next((one for one in (*ledger.statements, *wider.statements) if one.id in ids), None)
    if found is None:
        when = f" on {ledger.as_of.isoformat()}" if ledger.as_of else ""
        raise LookupError(f"no claim '{id}' on file{when}")
    return found


def _twin(ledger: Ledger, copy: str, kept: str, name: str) -> str:
    """The claim of the article kept that stands where the copy has this one."""
    articles = {one.id: one for one in ledger.dossier.articles}
    places = [place for place, one in enumerate(articles[copy].claims) if one.id == name] if copy in articles else []
    return f"{kept}/{articles[kept].claims[places[0]].id}" if places else ""


def pair(one: Statement, other: Statement, ledger: Ledger) -> Pair:
    """Two statements beside each other, by the first reading of their subject that they share."""
    common = [reading for reading in one.readings if reading in other.readings]
    subject = common[0] if common else ""
    found = [_assertion(each, subject, ledger) for each in (one, other)]
    stood = [_position(each, assertion) for each, assertion in zip((one, other), found, strict=True)]
    return Pair(one, other, ledger, subject, (found[0], found[1]), (stood[0], stood[1]))


def _assertion(one: Statement, subject: str, ledger: Ledger) -> Assertion | None:
    key = (one.event, one.kind.id, subject)
    return next(
        (each for event in ledger.events if event.event == one.event for each in event.assertions if each.key == key), None
    )


def _position(one: Statement, assertion: Assertion | None) -> Position | None:
    ids = {one.id, nearest(one).id} if not (one.is_headline or one.is_hardened) else {one.id}
    held = assertion.positions if assertion else ()
    return next((each for each in held if any(statement.id in ids for statement in each.statements)), None)


def differing_values(one: Statement, other: Statement, lens: Lens) -> list[tuple[str, bool]]:
    """The values and dates that both give and that are not the same text, and whether one can be both."""
    if one.kind is not other.kind or one.rung != other.rung or min(one.factuality.sign, other.factuality.sign) < 1:
        return []
    found = [
        (
            _words(name, one.values[name], other.values[name], declared, lens),
            agree(one.values[name], other.values[name], declared, lens.cast),
        )
        for name, declared in one.kind.values.items()
        if name in one.values and name in other.values and one.values[name] != other.values[name]
    ]
    when = [dated(each, lens) for each in (one, other)]
    if when[0] and when[1] and when[0].edtf != when[1].edtf:
        found.append((f"date {when[0].edtf} or {when[1].edtf}", dates.overlap(when[0], when[1])))
    return found


def things_apart(one: Statement, other: Statement, lens: Lens) -> list[str]:
    """The values that keep the two from being about one thing: of one kind, not both affirmed, and of two values that cannot be one."""
    if one.kind is not other.kind or min(one.factuality.sign, other.factuality.sign) > 0:
        return []
    return [
        _words(name, one.values[name], other.values[name], declared, lens)
        for name, declared in one.kind.values.items()
        if name in one.values and name in other.values and not agree(one.values[name], other.values[name], declared, lens.cast)
    ]


def _words(name: str, a: Sequence[str], b: Sequence[str], declared: ValueType, lens: Lens) -> str:
    units = {amounts.parse(text[0]).unit for text in (a, b)} if declared.type == "number" else set()
    other = ", in other units, which are not compared" if len(units - {""}) > 1 else ""
    return f"{name} {names(a, lens)} or {names(b, lens)}{other}"
