"""Who is among those spoken of: `leaders, including Ann Lee`, `leaders, Ann Lee among them`, `They include Ann Lee`."""

from kimvisit.drafting.people.lists.ahead import ending_at
from kimvisit.drafting.people.lists.joined import INCLUDING, joined_after, joined_before
from kimvisit.drafting.people.lists.semicolons import over_semicolons
from kimvisit.drafting.people.mention import CALLED, PEOPLE, Mention, Mentions
from kimvisit.drafting.text.closed import BE, ENDS, FINITE, WALLS
from kimvisit.drafting.text.numbers import ALL_OF
from kimvisit.drafting.text.sentences import Sentence

_REACH = 36
_NEAR = 7
_WHENCE = frozenset(("from", "in", "at", "by", "for"))


def included_in(sentence: Sentence, group: Mention, mentions: Mentions) -> Mentions:
    """Ann Lee and Bob Ray in `twenty leaders will come, including Ann Lee and Bob Ray`, and in `twenty leaders, Ann Lee and Bob Ray among them`."""
    low, stop = sentence.low, min(len(sentence.low), group.last + _REACH)
    if low[group.last : group.last + 1] == ("who",) and (named := those_named(sentence, group.last, mentions)):
        return named
    for j in range(group.last, stop):
        if low[j] == ":" and FINITE.isdisjoint(low[j:]):
            return [m for m in listed_after(sentence, j, mentions) if m.sort == "person"]
        themselves = low[j : j + 2] == ("that", "they")  # `have confirmed that they will come, including Ann Lee`
        if (low[j] in WALLS and low[j] != "than" and not themselves) or low[j] in ("but", "said"):
            return []
        if low[j : j + 2] == ("among", "them"):
            return _among_them(sentence, group, j, mentions)
        if low[j] in INCLUDING and low[j + 1] in _WHENCE:
            return []  # `veterans, including from Chile`: they, and not Chile
        if low[j] in INCLUDING or low[j : j + 2] == ("such", "as"):
            return _named_behind(sentence, j, mentions)
    return []


def _among_them(sentence: Sentence, group: Mention, at: int, mentions: Mentions) -> Mentions:
    """Ann Lee in `twenty leaders, Ann Lee among them` and in `twenty leaders, among them Ann Lee`; `at` is the token of `among`."""
    low = sentence.low
    if low[at - 1 - (low[at - 1] == "also")] in BE:
        return []  # `and Ann Lee is among them,” Bob Ray said`
    last = ending_at(mentions, at)
    if last and last.sort in CALLED and last.first > group.last:
        return [m for m in joined_before(sentence, last, mentions, True) if m.first > group.last]
    return _named_behind(sentence, at, mentions)


def _named_behind(sentence: Sentence, at: int, mentions: Mentions) -> Mentions:
    return [m for m in listed_after(sentence, at, mentions) if not _is_of_speaker(sentence, m)]


def _is_of_speaker(sentence: Sentence, m: Mention) -> bool:
    """The palace in `30 guests, among them Ann Lee, a palace official said`."""
    low = sentence.low
    closed = m.first > 1 and low[m.first - 2] == "," and low[m.first - 1] in ("a", "an", "the")
    return closed and m.sort not in CALLED and not _SAID.isdisjoint(low[m.last + 1 : m.last + _NEAR])


_SAID = frozenset("said says told added announced confirmed".split())


def those_named(sentence: Sentence, who: int, mentions: Mentions) -> Mentions:
    """Ann Lee and Bob Ray in `Among those who will come are Ann Lee and Bob Ray` and `Those who will come include Ann Lee and Bob Ray`;
    `who` is the token of the pronoun."""
    low = sentence.low
    among = "among" in low[max(0, who - 4) : who]
    for j in range(who + 1, min(len(low) - 1, who + _REACH)):
        if low[j] in ("include", "includes", "included") or (among and low[j] in BE and _turns(sentence, j, who)):
            return listed_after(sentence, j, mentions)
        if low[j] in ENDS:
            break
    return []


def named_so(sentence: Sentence, first: Mention, mentions: Mentions) -> Mentions:
    """A mention and those joined to it; Ann Lee and Bob Ray in `two ministers, Ann Lee and Bob Ray`: those behind a group, where they are as
    many."""
    listed = joined_after(sentence, first, mentions)
    if parted := over_semicolons(sentence, first, mentions):
        return [*listed, *parted]
    named, counted = listed[1:], sentence.low[listed[0].first : listed[0].last]
    if listed[0].sort != "group" or sentence.low[listed[0].last : listed[0].last + 1] != (",",):
        return listed
    return named if any(ALL_OF.get(word) == len(named) for word in counted) else listed


def and_by(sentence: Sentence, doers: Mentions, mentions: Mentions) -> Mentions:
    """Those who did it and Bob Ray in `was represented by Ann Lee, who came late, and by Bob Ray`, and in `by Ann Lee and Chile by Bob Ray`."""
    low, last = sentence.low, doers[-1].last
    last = next((j + 1 for j in range(last, min(len(low), last + 4)) if low[last] == "(" and low[j] == ")"), last)
    land = next((m for m in mentions if m.sort == "state" and m.first > last and low[last : m.first] in _JOINED), None)
    if land and low[land.last : land.last + 1] == ("by",) and (others := listed_after(sentence, land.last, mentions)):
        return and_by(sentence, [*doers, *others], mentions)
    by = next((j for j in range(last, min(len(low) - 2, last + _REACH)) if low[j : j + 2] == ("and", "by")), 0)
    if not by or not WALLS.isdisjoint(low[last:by]):
        return doers
    return [*doers, *(m for m in listed_after(sentence, by + 1, mentions) if m not in doers)]


_JOINED = (("and",), (",",), (",", "and"), (";",), (";", "and"), ("while",), (",", "while"))


def _turns(sentence: Sentence, verb: int, who: int) -> bool:
    """Whether a form of `be` is that of the main clause: somebody by name stands right behind it."""
    behind = sentence.words[verb + 1 : verb + 5]
    return verb > who + 2 and any(word[:1].isupper() for word in behind)


def listed_after(sentence: Sentence, at: int, mentions: Mentions) -> Mentions:
    """The list that begins behind token `at`; where names stand behind a group of as many (`the presidents of Chile and Peru, Ann Lee and
    Bob Ray`), only those."""
    first = next((m for m in mentions if at < m.first <= at + _NEAR and _is_listed(sentence, m)), None)
    if first is None:
        return []
    found = joined_after(sentence, first, mentions)
    found += [m for m in over_semicolons(sentence, first, mentions) if m not in found]
    of_states = first.sort == "group" and all(m.sort == "state" for m in found[1:])
    return found[:1] if of_states else found  # `the presidents of Chile and Peru`


def _is_listed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is an item of a list, not the state in `U.S. President Ann Lee`."""
    if mention.sort == "state":
        return sentence.low[mention.last : mention.last + 1] in ((",",), ("and",), (".",), ())
    return mention.sort in PEOPLE and not mention.possessive
