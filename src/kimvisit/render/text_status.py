"""The state of play as text: a question, how it stands, and under it who stands elsewhere, on how many origins, and what is in dispute."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kimvisit.engine import wording
from kimvisit.engine.groups import Lens
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.positions import Position
from kimvisit.engine.statement import Statement
from kimvisit.render import days, report, words
from kimvisit.render.page import Line, Page, block, columns, ends, paint, paragraphs
from kimvisit.render.text_timeline import in_full
from kimvisit.render.words import Labels
from kimvisit.views.status import State, Status

LABEL, INDENT = 12, 2
_UNSETTLED = ("open", "nothing on file", "reported", "silent", "only a headline", "if he is meant")
REPORTED = {"yes": "", "no": ": not", "not yet": ": not yet", "both": " both ways"}


def lines(ledger: Ledger, found: Status, page: Page) -> Iterator[str]:
    """The states by event and subject, then the words that would settle most."""
    names, short = words.labels(ledger), words.short_ids(one.id for one in ledger.findings)
    if not found.states:
        yield from paragraphs([*report.standing(ledger), "Nothing on file."], page)
        return
    events = in_full(ledger, list(dict.fromkeys(one.event for one in found.states)), page)
    shown = [one for one in found.states if one.event in events]
    bare = _bare(shown, page)
    for event, states in groupby(shown, key=lambda one: one.event):
        title = ledger.lens.catalog.events[event].title
        when = f"as of {days.day(ledger.as_of.isoformat())}" if ledger.as_of else ""
        yield from ends(Line(title, "bold"), when, page, key=event)
        for state in states:
            if (state.event, state.kind.id, state.subject) not in bare:
                yield ""
                yield from _state(state, ledger, names, short, page)
        yield ""
    hidden, left = len(found.states) - len(shown), words.count(len(bare), "question")
    yield from paragraphs([f"Background: {words.count(hidden, 'more question')}: --all, --event E."] if hidden else [], page)
    yield from paragraphs([f"Not shown: {left} on which nothing is on file: --all, --subject A."] if bare else [], page)
    yield from paragraphs(_closing(ledger, found), page)


def _bare(states: Sequence[State], page: Page) -> set[tuple[str, str, str]]:
    """The questions (event, kind, subject) on which nothing is on file, of those of whom most questions are so; none of the one subject that was
    asked for."""
    of_each: dict[tuple[str, str], list[State]] = {}
    for state in states:
        of_each.setdefault((state.event, state.subject), []).append(state)
    if page.everything or len({subject for _, subject in of_each}) == 1:
        return set()
    empty = {key: [one for one in own if one.word == "nothing on file"] for key, own in of_each.items()}
    folded = (one for key, bare in empty.items() if 2 * len(bare) > len(of_each[key]) for one in bare)
    return {(one.event, one.kind.id, one.subject) for one in folded}


def _state(state: State, ledger: Ledger, names: Labels, short: dict[str, str], page: Page) -> Iterator[str]:
    question = wording.question(state.kind.id, state.subject, ledger.lens)
    yield from (paint(line, page) for line in block(question, page.width, page))
    for label, told in _facts(state, ledger, names, short):
        style = "bold" if not label else ""
        left = block(label, LABEL, page, "dim")
        right = [line for one in told for line in block(one, page.width - LABEL - INDENT - 1, page, style, hanging=2)]
        yield from columns((left, right), (LABEL, page.width - LABEL - INDENT - 1), page, indent=INDENT)


def _facts(state: State, ledger: Ledger, names: Labels, short: dict[str, str]) -> Iterator[tuple[str, Sequence[str]]]:
    """What is told of a state, each under its label, as far as there is something to tell."""
    disputed, lens = state.word == "disputed", ledger.lens
    against = (*state.stands, *state.against) if disputed else state.against
    by = () if state.word in ("affirmed", "denied", "disputed") else state.stands
    told: tuple[tuple[str, Sequence[str]], ...] = (
        ("", [_head(state, ledger)]),
        ("between" if disputed else "against", _voices(against, ledger, about=state.event)),
        ("by", _voices(by, ledger)),
        ("also", _voices(state.elsewhere, ledger)),
        ("overtaken", _voices(state.overtaken, ledger)),
        ("on file", _untraced((*state.unplaced, *state.otherwise), ledger, names)),
        ("own side", _own_side(state, ledger)),
        ("relays", [_relay(one, names) for one in state.further]),
        ("follows", _follows(state, lens)),
        ("origins", _origins(state, lens)),
        ("conflicts", [wording.listed([short[one.id] for one in state.disputed_by])] if state.disputed_by else []),
        ("ruled", [f"{short[one.id]}. {report.ruled(one)}" for one in state.ruled]),
    )
    return (fact for fact in told if fact[1])


def _follows(state: State, lens: Lens) -> list[str]:
    """From which other questions the answer follows, where nothing firmer is on file."""
    if not state.follows_from or state.word not in _UNSETTLED:
        return []
    kinds = [lens.catalog.kinds[kind].word(None) for kind in state.follows_from]
    return [f"from what is said of: {wording.listed(kinds)}"]


def _origins(state: State, lens: Lens) -> list[str]:
    """Who stands behind the step; where it is disputed, which step that is. None where no step stands."""
    if not _is_told(state) or state.word in ("open", "conditional", "denied") or state.reported in ("no", "not yet"):
        return []
    told = words.origins(state.origins, lens, lens.cast.name(state.subject))
    firm = [one for one in state.stands if one.rung == state.rung and one.factuality.is_firm]
    return [f"behind '{wording.step(firm[0].first)}': {told}" if firm and state.word == "disputed" else told]


def _is_told(state: State) -> bool:
    return state.word not in ("nothing on file", "falls")


def _head(state: State, ledger: Ledger) -> str:
    """The fixed word, or the step that stands with those who say so."""
    if state.word == "falls":
        below = ledger.lens.catalog.kinds[state.falls_with or ""]
        return f"falls with {below.id.replace('_', ' ')}"
    if state.word == "affirmed":
        return f"{wording.step(state.stands[0].first)}: {'; '.join(_voices(state.stands, ledger, with_step=False))}"
    if state.word == "denied":
        return f"'{wording.step(state.stands[0].first)}' denied: {'; '.join(_speakers(state.stands, ledger))}"
    return f"{state.word}{REPORTED[state.reported]}" if state.reported else state.word


def _voices(positions: Iterable[Position], ledger: Ledger, with_step: bool = True, about: str | None = None) -> list[str]:
    """Each voice once, with its step, how sure it is and when: a minister (his state), 21 Jan 2015: signalled.

    Where a word is on another event than `about`, the event is named.
    """
    told: dict[str, list[str]] = {}
    for one in positions:
        first = one.first
        provisos = words.provisos(first, draft=one.is_draft)
        said = f"{wording.speaker(first, ledger.lens)}, {days.span(one.said)}"
        given = words.given(first, ledger.lens)
        step = ", ".join([wording.step(first), *given, *provisos] if with_step else [*given, *provisos])
        event = ledger.lens.catalog.events.get(first.event or "") if about not in (None, first.event) else None
        told.setdefault(said, []).append(f"{step} ({event.title})" if event else step)
    return [f"{said}: {'; '.join(dict.fromkeys(steps))}" if any(steps) else said for said, steps in told.items()]


def _speakers(positions: Iterable[Position], ledger: Ledger) -> list[str]:
    told = []
    for one in positions:
        given = words.given(one.first, ledger.lens)
        said = f"{wording.speaker(one.first, ledger.lens)}, {days.span(one.said)}"
        told.append(f"{said}: {', '.join(given)}" if given else said)
    return list(dict.fromkeys(told))


def _untraced(statements: Sequence[Statement], ledger: Ledger, names: Labels) -> list[str]:
    told: dict[str, list[Statement]] = {}
    for one in statements:
        step = (
            "silent" if one.claim.silent else ", ".join([wording.step(one), *words.given(one, ledger.lens), *words.provisos(one)])
        )
        told.setdefault(f"{wording.speaker(one, ledger.lens)}: {step}", []).append(one)
    return [f"{said} ({', '.join(words.places(ones, names))})" for said, ones in told.items()]


def _own_side(state: State, ledger: Ledger) -> list[str]:
    """What the subject's own side says, or that it is silent, where its word is asked for."""
    if not _is_told(state) or not (state.kind.own_word or state.own or state.silent_since):
        return []
    if state.own:
        return ["; ".join(_voices(state.own, ledger))]
    side = ledger.lens.cast.principal(state.subject)
    if state.silent_since:
        return [f"{wording.do([side], 'is', 'are', ledger.lens)} silent, {days.span(state.silent_since)}"]
    return [f"nothing on file from {ledger.lens.cast.name(side)}"] if ledger.lens.cast.can_be_asked(side) else []


def _relay(one: Statement, names: Labels) -> str:
    draft = " (draft)" if one.article.draft else ""
    return f"{', '.join(words.places([one], names))}{draft} says '{wording.step(one)}': {wording.grown(one.grew)}"


def _closing(ledger: Ledger, found: Status) -> Iterator[str]:
    if found.ask:
        voices = wording.listed([wording.voice(one, ledger.lens) for one in found.ask])
        yield f"Would settle most: {voices} could settle {found.settled} of {words.count(found.conflicts, 'conflict')}."
    elif not found.conflicts:
        accepted = len({one.id for state in found.states for one in state.ruled})
        yield f"No conflict in force{f'; {accepted} accepted' if accepted else ''}."
    if ledger.not_yet:
        yield f"Not used, as not proved to have been out by then: {wording.listed(ledger.not_yet)}."
