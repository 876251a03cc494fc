"""Who opens a clause, read back from a verb that has no subject of its own: Ann Lee in `Ann Lee flew to Oslo and attended the gala`."""

from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.people.callings.posts import is_title
from kimvisit.drafting.people.lists.ahead import before_of, ending_at
from kimvisit.drafting.people.lists.items import over_marks
from kimvisit.drafting.people.lists.joined import joined_after, joined_before
from kimvisit.drafting.people.mention import PEOPLE, Mention, Mentions
from kimvisit.drafting.text.closed import FINITE, WALLS
from kimvisit.drafting.text.inflect import IRREGULAR_PASTS
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import STARTERS

_BODIES, _JOINTS = ("group", "institution", "state"), (("and",), ("but",))
_FINITE = frozenset("that to is are was were has have had will would can could may might did does do".split()).union(
    IRREGULAR_PASTS
)
_SUBORDINATE = frozenset("when where while as because although though after before".split())
_SCARE = 8


def clause_subject(sentence: Sentence, stop: int, mentions: Mentions, said: frozenset[int]) -> Mentions:
    """Ann Lee in `Ann Lee flew to Oslo on Monday and attended the gala`: who opens the clause, one between commas left out (`Ann Lee will fly to
    Oslo, where Bob Ray waits, and attend the gala`)."""
    low = sentence.low
    start, stop = _clause_before(low, stop, said)
    if related := _related(low, start, stop, mentions):
        return related
    for m in mentions:
        if m.first < start or m.last >= stop or m.sort == "adjective" or m.possessive:
            continue
        if m.sort in _BODIES and _is_of_somebody(sentence, m, mentions):
            start = m.last
        elif low[m.last : m.last + 2] not in ((",", "he"), (",", "she")):
            before, called = before_of(sentence, m, mentions), sentence.words[start][0].isupper() and low[start] not in STARTERS
            opens = before < start + called or low[before] == ","
            return _joined_to(sentence, m, [each for each in mentions if each.last <= stop], stop) if opens else []
    shared = start > 1 and start - 1 in said and _is_without_subject(low, start, stop)
    return clause_subject(sentence, start, mentions, said - {start - 1}) if shared else []


def _joined_to(sentence: Sentence, first: Mention, mentions: Mentions, stop: int) -> Mentions:
    """Those who open a clause together, read from the first, or back from its verb over an office: `Ann Lee and the former premier Bob Ray were
    asked but will not come`."""
    verb = next((t for t in range(first.last, stop) if sentence.low[t] in FINITE), stop)
    last = ending_at(mentions, verb)
    behind = joined_before(sentence, last, mentions) if last else []
    return behind if first in behind else joined_after(sentence, first, mentions)


def _is_without_subject(low: tuple[str, ...], start: int, stop: int) -> bool:
    """Whether what stands between a verb of saying and a joint is no clause of its own: `wrote to the hosts, declining to come`."""
    beside = low[stop : stop + 1] == (",",)
    told = not _FINITE.isdisjoint(set(low[start:stop]) - ({"to"} if beside else set()))
    return not told and (beside or low[stop : stop + 1] in _JOINTS)


def _clause_before(low: tuple[str, ...], stop: int, said: frozenset[int]) -> tuple[int, int]:
    """Where the clause begins that is read back from a token, and where its part before a subordinate clause between commas ends."""
    start, aside = stop, low[stop - 1 : stop + 1] == (",", "and")
    while start > 0 and stop - start < 40 and start - 1 not in said:
        if aside and start > 2 and low[start - 2] == "," and low[start - 1] in _SUBORDINATE:
            start, stop, aside = start - 2, start - 2, False
            continue
        quoted = over_marks(low, start - 1, max(-1, start - _SCARE)) + 1
        if quoted < start and low[start - 2] != ",":
            start = quoted  # `called it a “farce” and will`
            continue
        if low[start - 1] in WALLS and not (low[start - 1] == "." and start > 1 and is_title(low[start - 2])):
            break
        start -= 1
    return start, stop


def _related(low: tuple[str, ...], start: int, stop: int, mentions: Mentions) -> Mentions:
    """Bob Ray in `Ann Lee met Bob Ray, who has a cold and will not come`: whom the relative clause tells of in which a verb is joined to another."""
    who = next((k for k in range(stop - 1, start, -1) if low[k] in ("who", ",")), 0)
    host = ending_at(mentions, who - (low[who - 1] == ",")) if who and low[who] == "who" else None
    return [host] if host and host.sort in PEOPLE and not host.possessive else []


def _is_of_somebody(sentence: Sentence, body: Mention, mentions: Mentions) -> bool:
    """Whether a state or body only stands before a name: `Labour leader Ann Lee`."""
    people = (m for m in mentions if m.first >= body.last and m.sort == "person")
    return any(before_of(sentence, person, mentions) < body.last for person in people)


def behind_comma(sentence: Sentence, verb: int, mentions: Mentions) -> Mentions:
    """Who opens the main clause: `Instead of attending the gala, Ann Lee flew home`, `After skipping a gala in Oslo, Norway, Ann Lee flew home`."""
    low = sentence.low
    comma = next((j for j in range(verb, len(low)) if low[j] == ","), len(low))
    behind = [m for m in mentions if m.first > comma and not m.possessive and m.sort != "adjective"]
    ends_place = (
        behind and behind[0].sort == "state" and behind[0].first == comma + 1 and low[behind[0].last : comma + 3] == (",",)
    )
    return behind[bool(ends_place) :][:1]


def before_whom(sentence: Sentence, verb: int, mentions: Mentions) -> Mention | None:
    """Bob Ray in `Bob Ray, whom Ann Lee invited in June, will come`."""
    at = next((j for j in range(verb - 1, max(0, verb - 8), -1) if sentence.low[j] in ("whom", ",")), 0)
    return ending_at(mentions, at - (sentence.low[at - 1] == ",")) if at and sentence.low[at] == "whom" else None


def has_gap(low: tuple[str, ...], phrase: Phrase) -> bool:
    """Whether a verb has a pronoun for its subject and no object behind it, so that it tells of whom was named before: `the leaders it invited to
    the gala`."""
    active = phrase.bare or not phrase.passive
    return active and low[phrase.verb + 1 : phrase.verb + 2] in _NO_OBJECT and low[phrase.first - 1] in _GAPPED


def before_gap(sentence: Sentence, first: int, mentions: Mentions) -> Mentions:
    """The leaders in `20 leaders that Denmark has said it invited to the gala`, read back from the verb."""
    low = sentence.low
    that = next((k for k in range(first - 2, max(0, first - _SAYING), -1) if low[k] in ("that", "which", "whom")), first - 1)
    host = ending_at(mentions, that)
    return [host] if host and host.sort == "group" else []


_GAPPED = frozenset(("it", "he", "she", "they", "we", "i"))
_NO_OBJECT = ((), ("to",), ("for",), (".",), (",",))
_SAYING = 6
