"""Who is meant by words that stand between a subject and its verb, read back from the verb."""

from kimvisit.drafting.people.amounts import AMOUNTS
from kimvisit.drafting.people.items import over_marks
from kimvisit.drafting.people.joined import (
    LED,
    PREPOSITIONS,
    Mentions,
    before_of,
    beside_office,
    ending_at,
    item_before,
    joined_after,
    joined_before,
    of_where,
)
from kimvisit.drafting.people.mention import PEOPLE, Mention
from kimvisit.drafting.people.posts import is_title
from kimvisit.drafting.text.closed import RELATIVES
from kimvisit.drafting.text.inflect import IRREGULAR_PASTS
from kimvisit.drafting.text.numbers import ALL_OF
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import STARTERS
from kimvisit.drafting.text.walls import WALLS

RELATED = ("group", "institution", "company")


def host_of(sentence: Sentence, found: Mention | None, mentions: Mentions) -> Mention | None:
    """Who is told of where a state or body ends a list that tells whom: the chiefs in `the chiefs of Chile, NATO and the Red Cross`."""
    host = of_where(sentence, found, mentions)
    return (in_some(sentence, host.last - 1, mentions) or host) if host and host.sort in LED else host


def with_others(sentence: Sentence, j: int, mentions: Mentions) -> Mention | None:
    """Bob Ray in `Ann Lee, Bob Ray and their wives`, read back from `wives`; only where the list opens its clause."""
    low = sentence.low
    at = next((k for k in range(j - 1, max(0, j - _OTHERS), -1) if low[k] in ("and", ",")), 0)
    if (
        not at
        or low[at] == ","
        or not AMOUNTS.isdisjoint(low[at : at + 4])
        or not _GOVERNING.isdisjoint(low[at:j])
        or not WALLS.isdisjoint(low[at:j])
    ):
        return None
    last = of_where(sentence, ending_at(mentions, at - 1 if low[at - 1] == "," else at), mentions)
    if last is None or last.sort not in ("person", "title") or last.possessive:
        return None
    before = before_of(sentence, joined_before(sentence, last, mentions, True)[0], mentions)
    return last if before < 0 or low[before] in ("that", "“", '"') or (low[before] == "," and before < 4) else None


_OTHERS = 10
_GOVERNING = PREPOSITIONS - {"of", "from", "in"}


def in_some(sentence: Sentence, j: int, mentions: Mentions) -> Mention | None:
    """The candidates in `all five candidates in the two races were invited`, read back from `races`, the chiefs in `the chiefs of NATO, Interpol and the Red Cross`."""
    for k in range(j, max(0, j - 9), -1):
        if sentence.low[k] in PREPOSITIONS:
            host = ending_at(mentions, k)
            return host if host and host.sort in RELATED else None
        listed = sentence.low[k] == "," and (sentence.words[k + 1][0].isupper() or sentence.low[k + 1] in ("the", "and"))
        if not (listed or sentence.words[k].isalnum()) or (sentence.low[k] in WALLS and sentence.low[k] != "than"):
            return None
    return None


def named_aside(sentence: Sentence, comma: int, named: Mention, host: Mention | None, mentions: Mentions) -> Mentions:
    """Who is meant where a name or office stands between a comma and another: Ann Lee in `the mayor, Ann Lee, will come`; nobody where it only
    tells more of who stands before."""
    low, opens = sentence.low, named.first == comma + 1
    if host is None and named.sort == "person" and before_of(sentence, named, mentions) == comma:
        return _of_relative(sentence, comma, mentions) or [*_before_post(sentence, comma, mentions), named]
    if host and host.sort == "title" and named.sort == "person" and before_of(sentence, named, mentions) == comma:
        return [*joined_before(sentence, host, mentions)[:-1], named]
    if host and opens and named.sort == "person" and host.sort in ("person", "pronoun") and _is_whose(sentence, host, mentions):
        return [named]
    if host is None and opens and is_title(low[comma - 1]):
        return [named]
    if host is None and opens and named.sort == "title" and sentence.words[comma - 1].istitle():
        return joined_before(sentence, named._replace(first=comma - 1), mentions, True)
    if (
        host is None
        and not opens
        and sentence.words[comma - 1].islower()
        and (several := renamed(sentence, named, comma, mentions))
    ):
        return several  # `the others, Ann Lee and Bob Ray, will come`
    people = renamed(sentence, named, comma, mentions) if host and host.sort in ("state", "group") else []
    return people if len(people) > 1 else []


def _is_whose(sentence: Sentence, host: Mention, mentions: Mentions) -> bool:
    """Whether a name only tells whose somebody is: Ann Lee in `a spokesman for Ann Lee, Bob Ray, will come`; `them` in `one of them, Bob Ray,`."""
    low, before = sentence.low, before_of(sentence, host, mentions)
    who = next((k for k in range(before, max(0, before - 6), -1) if low[k] in ("who", ",")), 0)
    related = low[who] == "who" and sentence.words[who - 1].islower()  # `the man who replaced Ann Lee, Bob Ray, will come`
    called = low[before - 1] == "one" or sentence.words[before - 1].islower()
    return related or (before > 0 and low[before] in ("of", "for", "to") and called)


def _before_post(sentence: Sentence, comma: int, mentions: Mentions) -> Mentions:
    """Ann Lee in `Ann Lee and the leader of the choir, Bob Ray, will come`, `neither Ann Lee nor her former wife, Eva Holt, will come`."""
    at = beside_office(sentence, Mention(comma + 1, comma + 2, (), "person"), mentions)
    if at < 1 or at == comma or sentence.low[at] not in ("and", "nor", "or", ","):
        return []
    other = item_before(sentence, at, mentions)
    return joined_before(sentence, other, mentions, True) if other and other.sort in ("person", "title") else []


def _of_relative(sentence: Sentence, comma: int, mentions: Mentions) -> Mentions:
    """Ann Lee in `Ann Lee, who went to school with her cousin, Bob Ray, will come`."""
    low = sentence.low
    opened = next((k for k in range(comma - 1, max(1, comma - 30), -1) if low[k] in ("who", "whose", "which", ",")), 0)
    host = ending_at(mentions, opened - 1) if low[opened] != "," == low[opened - 1] else None
    return [host] if host and host.sort in PEOPLE else []


def several_aside(sentence: Sentence, last: Mention, mentions: Mentions) -> Mentions:
    """The group and those named in `Three poets, Ann Lee, Bob Ray and Eva Holt, will come`, read back from the last; nobody where none are counted so."""
    people = joined_before(sentence, last, mentions, True) if last.sort == "person" else []
    group = people[0] if len(people) > 2 else None
    counted = (
        group and group.sort == "group" and any(ALL_OF.get(w) == len(people) - 1 for w in sentence.low[group.first : group.last])
    )
    return people[1:] if counted else []


def renamed(sentence: Sentence, named: Mention, comma: int, mentions: Mentions) -> Mentions:
    """Ann Lee and Bob Ray in `The presidents of Chile and Peru, Ann Lee and Bob Ray, will come`."""
    people = joined_before(sentence, named, mentions, True)
    people = [m for m in people if m.first > comma and m.sort == "person"]
    return people if people and before_of(sentence, people[0], mentions) == comma else []


def is_absolute(sentence: Sentence, before: int, stop: int) -> bool:
    """Whether `with` at `before` opens a clause of its own: `with Ann Lee also attending`."""
    return sentence.low[before] == "with" and any(word.endswith("ing") for word in sentence.low[stop : stop + 3])


def relative_opened(low: tuple[str, ...], stop: int, floor: int) -> int:
    """The comma of `, whom Ann called a “crook” last year`, a relative clause with a quotation or a `that` in it, read back from its end; else -1,
    as in `a guest, who asked not to be named, said that the mayor`."""
    if _HELD.isdisjoint(low[max(0, floor) : stop + 1]):
        return -1
    for k in range(stop, max(0, floor), -1):
        if low[k] in RELATIVES and low[k - 1] == ",":
            inside = low[k:stop]
            ended = "that" in inside and "," in inside[: inside.index("that")]
            return k - 1 if not ended and inside.count("“") == inside.count("”") and inside.count('"') % 2 == 0 else -1
        if low[k] in WALLS and low[k] not in _HELD:
            return -1
    return -1


_HELD = frozenset(('"', "“", "”", "that"))


def behind_comma(sentence: Sentence, verb: int, mentions: Mentions) -> Mentions:
    """Who opens the main clause: `Instead of attending the gala, Ann Lee flew home`."""
    comma = next((j for j in range(verb, len(sentence.low)) if sentence.low[j] == ","), len(sentence.low))
    return [m for m in mentions if m.first > comma and not m.possessive and m.sort != "adjective"][:1]


_BODIES, _JOINTS = ("group", "institution", "state"), (("and",), ("but",))
_FINITE = (
    frozenset("that to is are was were has have had will would can could may might did does do".split()) | IRREGULAR_PASTS.keys()
)
_SUBORDINATE = frozenset("when where while as because although though after before".split())


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
            return joined_after(sentence, m, [each for each in mentions if each.last <= stop]) if opens else []
    joined, beside = low[stop : stop + 1] in _JOINTS, low[stop : stop + 1] == (",",)
    told = not _FINITE.isdisjoint(set(low[start:stop]) - ({"to"} if beside else set()))
    shared = start > 1 and start - 1 in said and (joined or beside) and not told  # `wrote to the hosts, declining to come`
    return clause_subject(sentence, start, mentions, said - {start - 1}) if shared else []


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


_SCARE = 8


def _related(low: tuple[str, ...], start: int, stop: int, mentions: Mentions) -> Mentions:
    """Bob Ray in `Ann Lee met Bob Ray, who has a cold and will not come`: whom the relative clause tells of in which a verb is joined to another."""
    who = next((k for k in range(stop - 1, start, -1) if low[k] in ("who", ",")), 0)
    host = ending_at(mentions, who - (low[who - 1] == ",")) if who and low[who] == "who" else None
    return [host] if host and host.sort in PEOPLE and not host.possessive else []


def _is_of_somebody(sentence: Sentence, body: Mention, mentions: Mentions) -> bool:
    """Whether a state or body only stands before a name: `Labour leader Ann Lee`."""
    people = (m for m in mentions if m.first >= body.last and m.sort == "person")
    return any(before_of(sentence, person, mentions) < body.last for person in people)


def is_acting(between: tuple[str, ...]) -> bool:
    """Whether a verb or the article of another noun stands between a name and a noun, which are then no one phrase: `Denmark has accepted an
    invitation`, not `the Danish state invitation`."""
    return any(
        word in _OPENING or word in IRREGULAR_PASTS or (word.endswith(_VERBAL) and not word.endswith(_NOT_VERBAL))
        for word in between
    )


_OPENING = frozenset(
    "a an the any another no his her its their is are was were has have had will would can could may might must".split()
)
_VERBAL, _NOT_VERBAL = ("s", "ed"), ("ous", "ss", "'s", "s'")


def owner_aside(sentence: Sentence, noun: int, mentions: Mentions) -> Mention | None:
    """Ann Lee in `Ann Lee, whose refusal`."""
    low = sentence.low
    return ending_at(mentions, noun - 1 - (low[noun - 2] == ",")) if noun > 2 and low[noun - 1] == "whose" else None


def before_whom(sentence: Sentence, verb: int, mentions: Mentions) -> Mention | None:
    """Bob Ray in `Bob Ray, whom Ann Lee invited in June, will come`."""
    at = next((j for j in range(verb - 1, max(0, verb - 8), -1) if sentence.low[j] in ("whom", ",")), 0)
    return ending_at(mentions, at - (sentence.low[at - 1] == ",")) if at and sentence.low[at] == "whom" else None
