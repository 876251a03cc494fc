"""Offices with their land or body: `king of Norway`, `the Sultan of Brunei`, `president of the European Commission`."""

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names.entitled import FORMER, OVER
from kimvisit.drafting.people.names.on_file import longest, normal
from kimvisit.drafting.people.offices.bearers import bearers, bearers_of, is_sole
from kimvisit.drafting.people.offices.holders import named_with, who_holds
from kimvisit.drafting.text.sentences import Sentence

BETWEEN = OVER | frozenset("new top outgoing incoming newly-elected".split())
INDEFINITE = frozenset("a an one another any every each".split())


def of_somewhere(sentence: Sentence, at: int, stop: int, noun: str, known: Known) -> Mention | None:
    """`king of Norway`, `the president of the European Commission`: an office at tokens `at` to `stop`, and the place behind its `of`."""
    words = sentence.words
    place = stop + 2 if sentence.low[stop + 1] == "the" else stop + 1
    length, ids = longest(words, place, known.names) if place < len(words) else (0, ())
    found = known.who(ids[0]) if ids else None
    definite = not _is_indefinite(sentence, at)
    if found is None:
        capital = place < len(words) and words[place][:1].isupper()
        return _of_land(sentence, at, place, noun, known) if definite and capital else None
    if found.sort != "state":
        return None
    if not definite and is_sole(noun, known):
        return None  # `the last time that a premier of Denmark came` is of any
    last = place + length
    if last < len(words) and words[last][:1].isupper():
        named = normal(words[last]) in known.cast.words or longest(words, last, known.names)[0]
        return _of_land(sentence, at, place, noun, known) if definite and not named else None
    title = " ".join(words[at:last])
    ids = bearers(title, found.id, noun, known, definite)
    if not ids and definite and not bearers_of(noun, known, found.id):
        if _is_called_so(sentence, at):
            return None
        ids = (known.introduce("person", title, found.id, speaks_for=found.id if is_sole(noun, known) else None),)
    return Mention(at, last, ids, "title", title.endswith(("'s", "’s")), title, country=found.id)


def _is_indefinite(sentence: Sentence, at: int) -> bool:
    """`a king of Norway`, `another former king of Norway`."""
    described = at > 1 and (sentence.low[at - 1] in BETWEEN or sentence.words[at - 1].islower())
    return not INDEFINITE.isdisjoint(sentence.low[max(0, at - 1 - described) : at])


def _of_land(sentence: Sentence, at: int, place: int, noun: str, known: Known) -> Mention | None:
    """`the Sultan of Brunei`, `president of the European Commission`: an office in a land or body that the word lists do not know."""
    words, last = sentence.words, place + 1
    last += (
        " ".join(words[place : place + 2]) in known.cast.printed.values()
    )  # a body that looks like a name: `head of Lagos Power`
    while last < len(words) and last - place < 10 and _goes_on(sentence, last, known):
        last += 1
    if words[last - 1].endswith(("'s", "’s")) or (last < len(words) and words[last][0].isupper()):
        return None
    name = f"{noun} of {' '.join(words[place:last])}"
    listed = known.cues.tables["bearers"].get(name.lower(), ())
    named = next((actor for actor in listed if actor in known.cast.full), "") or named_with(" ".join(words[at:last]), known)
    if named := named or who_holds(noun, words[place:last], known):
        if named not in (held := known.cast.titled.setdefault(("", noun), [])):
            held.append(named)
        return Mention(at, last, (named,), "title", False, " ".join(words[at:last]))
    if _is_called_so(sentence, at):
        return None
    return Mention(at, last, (known.introduce("person", name),), "title", False, " ".join(words[at:last]))


def _is_called_so(sentence: Sentence, at: int) -> bool:
    """`the former mayor of Oslo`, `the former lead singer of Lynx`: a description of somebody named before, and nobody new."""
    low = sentence.low
    the = next((j for j in range(at - 1, max(-1, at - 4), -1) if low[j] == "the" or not sentence.words[j].islower()), -1)
    return the >= 0 and low[the] == "the" and low[the + 1] in FORMER


def _goes_on(sentence: Sentence, at: int, known: Known) -> bool:
    """Whether the name of a land or body goes on: `Republic of Korea`, not the name of who holds the office there."""
    words = sentence.words
    if sentence.low[at] == "of":
        behind = at + 1 + (sentence.low[at + 1 : at + 2] == ("the",))
        return behind < len(words) and words[behind][0].isupper()
    inside = sentence.low[at] == "the" and sentence.low[at - 1] == "of"
    return inside or (words[at][:1].isupper() and normal(words[at]) not in known.cast.words)
