"""What can keep two claims apart: the tests of `explain CLAIM CLAIM`, in the order in which they are tried.

Each asks the engine what the rules ask it, and answers with the values compared, or with nothing where it does not hold.
"""

from collections.abc import Callable

from kimvisit.engine.firsts import is_part
from kimvisit.engine.groups import Lens
from kimvisit.engine.positions import takes_position
from kimvisit.engine.standing import can_meet, overtaken, time_went_by
from kimvisit.engine.statement import Statement
from kimvisit.engine.utterance import nearest
from kimvisit.engine.wording import day, listed, names, outlet, question, speaker, step, voice
from kimvisit.records import dates
from kimvisit.views.pair import Pair, differing_values, things_apart

REPORT = "a report without a deeper source"


def _is_one_claim(pair: Pair) -> str:
    return "It is one claim." if pair.one.id == pair.other.id else ""


def _is_taken_back(pair: Pair) -> str:
    told = [f"{one.id} by {pair.ledger.corrected[one.id]}" for one in pair.both if one.id in pair.ledger.corrected]
    return f"Taken back by its own outlet, so it holds no position: {listed(told)}." if told else ""


def _is_another_event(pair: Pair) -> str:
    events = [one.event for one in pair.both]
    if events[0] == events[1]:
        return ""
    known = pair.lens.catalog.events
    titles = [known[event].title if event in known else "no event" for event in events]
    part = any(a and b and is_part(a, b, pair.lens) for a, b in (events, reversed(events)))
    return f"Another event: {titles[0]}; {titles[1]}.{' One is part of the other.' if part else ''}"


def _is_another_person(pair: Pair) -> str:
    if pair.subject:
        return ""
    return f"Another person: {listed([names(one.readings, pair.lens) for one in pair.both])}."


def _is_left_open_who(pair: Pair) -> str:
    told = [
        f"{_place(one, pair.lens)} has '{one.title or one.printed or 'someone'}', who may be "
        + listed([pair.lens.cast.name(reading) for reading in one.readings], "or")
        for one in pair.both
        if one.is_marked
    ]
    return f"The text leaves open who is meant: {'; '.join(told)}." if told else ""


def _is_another_question(pair: Pair) -> str:
    one, other = pair.both
    related = one.kind is other.kind or one.kind.id in pair.lens.ladder.standing_on(other.kind.id)
    if related and not (one.kind.about_mention and one.key != other.key):
        return ""
    if one.kind is not other.kind and other.kind.id in pair.lens.ladder.standing_on(one.kind.id):
        return ""
    asked = [question(each.kind.id, pair.subject, pair.lens) for each in pair.both]
    return f"Another question: {asked[0]} {asked[1]} Neither stands on the other."


def _is_printed_twice(pair: Pair) -> str:
    one, other = pair.both
    if pair.lens.utterance_of[one.id] is not pair.lens.utterance_of[other.id]:
        return ""
    where = listed([_place(each, pair.lens) for each in pair.both])
    sure = [each.factuality.word for each in pair.both]
    shades = f" One has it {sure[0]}, the other {sure[1]}." if sure[0] != sure[1] else ""
    utterance = pair.lens.utterance_of[one.id]
    spoken = utterance.said.edtf or "an unknown day"
    return f"One utterance printed twice: {voice(utterance.root, pair.lens)}, {spoken}, in {where}.{shades}{_differing(one, other, pair.lens)}"


def _is_no_position(pair: Pair) -> str:
    told = [f"{_place(one, pair.lens)} is {why}" for one in pair.both if (why := _why_none(one, pair))]
    early, late = pair.in_time
    is_report = any(one.endswith(REPORT) for one in told)
    when = f" Such a report counts only beside a word of its own time ({day(early)}; {day(late)})." if is_report else ""
    return f"No position: {listed(told)}.{when}" if told else ""


def _why_none(one: Statement, pair: Pair) -> str:
    claim = one.claim
    if takes_position(one) or any(held and held.first.id == nearest(one).id for held in pair.positions):
        return ""
    told = (
        (one.is_headline, "a headline, which is compared with its own article"),
        (claim.silent, "a silence"),
        (claim.conditional, "said under an 'if'"),
        (claim.presupposed, "only taken for granted"),
        (one.is_hardened, "a relay's, which says more than its source"),
        (one.from_relay and not _is_read(pair), REPORT),
    )
    return next((words for holds, words in told if holds), "")


def _is_read(pair: Pair) -> bool:
    """Whether rules set a report beside the other: on the same question, and not against a word of another time."""
    early, late = pair.in_time
    return pair.one.kind is pair.other.kind and not (pair.opposed() and dates.later(late.said, early.said))


def _is_another_thing(pair: Pair) -> str:
    told = things_apart(pair.one, pair.other, pair.lens)
    return f"Another thing, to which the one word does not extend: {'; '.join(told)}." if told else ""


def _is_a_later_word(pair: Pair) -> str:
    early, late = pair.in_time
    same_side = pair.principal(early) == pair.principal(late) and not (early.from_relay or late.from_relay)
    on_one_step = early.kind is late.kind or pair.opposed() is not None
    if not (same_side and on_one_step and dates.later(late.said, early.said)):
        return ""
    side = pair.lens.cast.name(pair.principal(early))
    return f"A later word of the same side ({side}): {listed([said(one, pair.lens) for one in (early, late)], 'and then')}.{_differing(early, late, pair.lens)}"


def _is_overtaken(pair: Pair) -> str:
    found = pair.opposed()
    if not (found and pair.excludes()):
        return ""
    firm, denial = (pair.positions[n] for n in found)
    of_firm, of_denial = (pair.assertions[n] for n in found)
    if not (firm and denial and of_firm and of_denial and firm.factuality.is_firm and denial.factuality.is_denial):
        return ""
    if firm.principal == denial.principal or not overtaken(firm, of_firm.words, denial, of_denial.words):
        return ""
    why = (
        "'so far' held until it was said" if denial.is_so_far and time_went_by(firm, denial)
        else "a plan was denied, and later the deed told" if time_went_by(firm, denial)
        else "the later side had turned"
    )  # fmt: skip
    early, late = (said(one, pair.lens) for one in pair.in_time)
    return f"Overtaken: {early} by {late}; {why}."


def _never_stood_together(pair: Pair) -> str:
    one, other = pair.positions
    if not (one and other) or can_meet(one, other) or not (pair.opposed() or pair.one.kind is pair.other.kind):
        return ""
    over, begun = sorted((one, other), key=lambda each: (each.said.latest, each.said.earliest))
    ended = f"{said(over.first, pair.lens)} stood until its own side's word of {over.until.edtf if over.until else ''}"
    return f"Never stood at the same time: {ended}; {said(begun.first, pair.lens)}."


def _is_another_step(pair: Pair) -> str:
    one, other = pair.both
    found = pair.opposed()
    if found and not pair.excludes():
        yes, no = (step(pair.both[n]) for n in found)
        return f"A step that does not exclude the other: to deny '{no}' is not to deny '{yes}'."
    if found or (one.kind is other.kind and one.rung == other.rung):
        return ""
    told = " and ".join(_step(each) for each in pair.both)
    both = ", both can be true" if one.factuality.sign == other.factuality.sign != 0 else ""
    return f"Another step of one ladder{both}: {told}."


def _has_a_word_of_its_own(pair: Pair) -> str:
    found = pair.opposed()
    if not found or pair.one.kind is pair.other.kind:
        return ""
    below, who = pair.assertions[found[1]], pair.principal(pair.both[found[0]])
    if not below or not below.words.of(who):
        return ""
    asked = question(below.kind.id, pair.subject, pair.lens)
    return f"{pair.lens.cast.name(who)} has a word of its own on the other's question ({asked}), which is compared instead."


def _is_of_another_precision(pair: Pair) -> str:
    told = [one for one, can_be_one in differing_values(pair.one, pair.other, pair.lens) if can_be_one]
    return f"The same step at another precision, both can be right: {'; '.join(told)}." if told else ""


def _can_hold_both(pair: Pair) -> str:
    told = [one for one, can_be_one in differing_values(pair.one, pair.other, pair.lens) if not can_be_one]
    days = listed([day(one) for one in pair.in_time])
    return f"Values that may differ: {'; '.join(told)} ({days}): there can be several, or they move with time." if told else ""


def _differing(one: Statement, other: Statement, lens: Lens) -> str:
    told = [words for words, _ in differing_values(one, other, lens)]
    return f" They give {'; '.join(told)}." if told else ""


def _say_the_same(pair: Pair) -> str:
    one, other = pair.both
    if one.factuality.sign != other.factuality.sign or not one.factuality.sign:
        return ""
    sure = list(dict.fromkeys(each.factuality.word for each in pair.both))
    return f"Both say the same: '{step(one)}', {sure[0]}" + (f" or {sure[1]}." if len(sure) > 1 else ".")


def _leave_open(pair: Pair) -> str:
    if not any(one.factuality.is_open for one in pair.both):
        return ""
    told = listed([said(one, pair.lens) for one in pair.in_time])
    which = "Both leave it open" if all(one.factuality.is_open for one in pair.both) else "One leaves it open"
    return f"{which}: {told}."


def _is_compared_by_none(pair: Pair) -> str:
    return f"No rule sets the two against each other: {listed([said(one, pair.lens) for one in pair.in_time])}."


TESTS: tuple[tuple[str, Callable[[Pair], str]], ...] = (
    ("one_claim", _is_one_claim),
    ("taken_back", _is_taken_back),
    ("another_event", _is_another_event),
    ("another_person", _is_another_person),
    ("left_open_who", _is_left_open_who),
    ("another_question", _is_another_question),
    ("printed_twice", _is_printed_twice),
    ("no_position", _is_no_position),
    ("another_thing", _is_another_thing),
    ("later_word", _is_a_later_word),
    ("overtaken", _is_overtaken),
    ("never_together", _never_stood_together),
    ("another_step", _is_another_step),
    ("own_word", _has_a_word_of_its_own),
    ("precision", _is_of_another_precision),
    ("values_may_differ", _can_hold_both),
    ("same", _say_the_same),
    ("open", _leave_open),
    ("not_compared", _is_compared_by_none),
)


def _place(one: Statement, lens: Lens) -> str:
    return f"{outlet(one, lens)} {one.claim.paragraph or 'h'}"


def said(one: Statement, lens: Lens) -> str:
    """One claim in a few words: its step, how surely, whose, and when."""
    what = f"silence on '{step(one)}'" if one.claim.silent else _step(one)
    draft = " (draft)" if one.article.draft else ""
    if one.is_hardened:
        return f"{what}, {lens.cast.name(one.chain[0])} as {outlet(one, lens)} has it, {day(one)}{draft}"
    return f"{what} of {speaker(one, lens)} on {day(one)}{draft}"


def _step(one: Statement) -> str:
    sure = "" if one.factuality.code == "CT+" else f" ({one.factuality.word})"
    return f"'{step(one)}'{sure}"
