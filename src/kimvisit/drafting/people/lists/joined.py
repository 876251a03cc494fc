"""Mentions joined by commas and `and`: `Ann Lee, the mayor, Bob Ray of Lund and Eva Holt`."""

from kimvisit.drafting.people.callings.posts import is_title
from kimvisit.drafting.people.lists.ahead import before_of, ending_at
from kimvisit.drafting.people.lists.clauses import has_verb_of_its_own, is_object
from kimvisit.drafting.people.lists.items import JOINERS, aside_opened, goes_on, item_end, item_ends
from kimvisit.drafting.people.lists.modifiers import SHORT_TITLES
from kimvisit.drafting.people.lists.named_behind import named_behind
from kimvisit.drafting.people.mention import CALLED, PEOPLE, Mention, Mentions
from kimvisit.drafting.people.names.entitled import OVER
from kimvisit.drafting.text.closed import PREPOSITIONS, WALLS
from kimvisit.drafting.text.sentences import Sentence

_PARTICIPANTS = (*PEOPLE, "institution", "company")
_CLOSING, _MOST = frozenset((",", "–", "—")), 12


def joined_before(sentence: Sentence, last: Mention, mentions: Mentions, listed: bool = False) -> Mentions:
    """A mention and those joined to it on the left by commas and `and`."""
    found, current = [last], last
    while len(found) < _MOST:
        before = before_of(sentence, current, mentions)
        if before < 1 or sentence.low[before] not in JOINERS:
            break
        comma = sentence.low[before] == ","
        other = item_before(sentence, before, mentions)
        if other is None or not _alike(last, other) or other.possessive or _parts(sentence, other, current, before, mentions):
            break
        if comma and _renames(other, current, sentence.low[other.last : current.first]):
            found[0] = other if other.sort == "person" else found[0]
            current = other
            continue
        if (comma and len(found) == 1 and not listed and before_of(sentence, other, mentions) >= 0) or _is_governed(
            sentence, other, mentions
        ):
            break
        found.insert(0, other)
        current = other
    return found


def _parts(sentence: Sentence, other: Mention, name: Mention, joiner: int, mentions: Mentions) -> bool:
    """Whether the `and` of `invited Ann Lee, and Bob Ray has declined` joins two clauses."""
    parted = sentence.low[joiner - 1 : joiner + 1] == (",", "and") and has_verb_of_its_own(sentence, name)
    return parted and is_object(sentence, before_of(sentence, other, mentions))


def item_before(sentence: Sentence, joiner: int, mentions: Mentions) -> Mention | None:
    """Who stands before a comma or `and` in a list, over what tells more of them."""
    low = sentence.low
    end = joiner - (low[joiner - 1] == ",")
    if low[joiner - 2] == "," and low[joiner - 1] in ("”", '"'):
        end = joiner  # `star of “The Rain,” and`
    if found := _named_at(sentence, end, mentions):
        return found
    comma = joiner - (low[joiner] != ",")
    quoted = low[comma] in ("”", '"') and low[comma - 1] == ","
    opened = aside_opened(sentence, comma + quoted, low[joiner] == "and") if quoted or low[comma] in _CLOSING else 0
    found = _named_at(sentence, opened, mentions) if opened else None
    return found if found and found.sort == "person" else None


def _named_at(sentence: Sentence, end: int, mentions: Mentions) -> Mention | None:
    """The mention with which an item ends at a token."""
    for at in item_ends(sentence, end):
        if found := of_where(sentence, ending_at(mentions, at), mentions):
            return found
    return None


def _is_governed(sentence: Sentence, mention: Mention, mentions: Mentions) -> bool:
    low, before = sentence.low, before_of(sentence, mention, mentions)
    if before < 1 or low[before - 1 : before + 1] in _ATTACHED or low[before] in INCLUDING:
        return before == 0 and low[0] in PREPOSITIONS
    return low[before] in PREPOSITIONS and not (low[before] == "like" and low[before - 1].endswith("s"))


INCLUDING = frozenset("including include includes included notably".split())
_ATTACHED = (("likes", "of"), ("along", "with"), ("together", "with"), (",", "with"))


def of_where(sentence: Sentence, found: Mention | None, mentions: Mentions) -> Mention | None:
    """Ann Lee in `Ann Lee of Chile`, the leaders in `the leaders of Spain, Chile and Italy` and in `the leaders of 20 states`, read back from
    the last of the states or bodies."""
    if found is None or found.sort == "person":
        return found and _bearer(sentence, found, mentions)
    if found.sort not in LED and found.sort != "group":
        return found
    low, body = sentence.low, found
    while True:
        before = before_of(sentence, body, mentions)
        if before < 1 or low[before] not in _BEFORE_BODY:
            return found
        host = ending_at(mentions, before - (low[before - 1] == ",")) or _unknown_land(sentence, before)
        if host is None or host.sort not in LED:
            break
        body = host
    if host and host.sort == "group" and low[before] not in _OF and _is_whence(sentence, host, body, low[host.last : body.first]):
        return host
    if host is None or low[before] not in _OF:
        return found
    alone = body is found and found.sort != "group" and low[before] == "of"
    return host if host.sort == "group" or (alone and host.sort in PEOPLE) else found


def _unknown_land(sentence: Sentence, joiner: int) -> Mention | None:
    """A land on no list, within a list: `the Republic of the Congo` in `the heads of Chile, the Republic of the Congo and Peru`."""
    low, words = sentence.low, sentence.words
    end = joiner - (low[joiner - 1] == ",")
    first = end
    while first > 1 and (words[first - 1][0].isupper() or low[first - 1] in ("the", "of")):
        first -= 1
    known = words[end - 1][0].isupper() and first < end and low[first - 1] in _BEFORE_BODY
    return Mention(first, end, (), "state") if known else None


def _bearer(sentence: Sentence, name: Mention, mentions: Mentions) -> Mention:
    """Ann Lee in `Ann Lee of Norvik Foods`, where the body is called like a person; else who is named."""
    host = ending_at(mentions, name.first - 1) if sentence.low[name.first - 1] in _OF else None
    return host if host and host.sort == "person" else name


_OF, _BEFORE_BODY = frozenset(("of", "from")), frozenset(("of", "from", "and", ","))
LED = ("state", "institution", "company")


def joined_after(sentence: Sentence, first: Mention, mentions: Mentions) -> Mentions:
    """A mention and those joined to it on the right by commas and `and`."""
    found = named_behind(sentence, first, mentions) or [first]
    reached, ended = item_end(sentence, found[-1].last), False
    tail = _is_of_lands(found[-1], reached)
    for other in mentions:
        if other.first < reached or other.sort == "adjective" or other.possessive:
            continue
        between = sentence.low[reached : other.first]
        tail = _is_tail(first, other, between, tail) or _is_whence(sentence, found[-1], other, between)
        called = not between and _calls_those(sentence, found[-1], other)
        if tail or called or _is_renamed(sentence, found[-1], other, between):
            reached = other.last + (sentence.low[other.last : other.last + 1] == (")",))
            found[-1] = other if not tail and other.sort == "person" else found[-1]
            ended = ended and not called  # `singer Ann Lee and actors Bob Ray, Eva Holt and Jo Lind`
            continue
        if not _can_join(first, other, between) or _begins_anew(sentence, other, between, len(found) == 1):
            break
        if _is_shut(sentence, reached, between, ended):
            break
        ended |= "and" in between and not _are_couple(found[-1], other, between)
        found += named_behind(sentence, other, mentions) or [other]
        reached = item_end(sentence, found[-1].last)
        tail = _is_of_lands(found[-1], reached)
    return found


def _is_of_lands(item: Mention, reached: int) -> bool:
    """`the kings of Norway`, behind which `and Sweden` is one more land of theirs."""
    return item.sort == "group" and reached > item.last


def _calls_those(sentence: Sentence, group: Mention, named: Mention) -> bool:
    """Whether a calling in the plural only tells what those are who are named behind it: `invited ministers Ann Lee and Bob Ray`; not `the ministers
    Ann Lee had chosen`."""
    low = sentence.low
    plain = (
        group.sort == "group"
        and named.sort == "person"
        and low[group.first] not in _DEFINITE
        and low[group.first - 1] not in _DEFINITE
    )
    return plain and low[group.last - 1].endswith("s") and low[named.last : named.last + 1] in ((",",), ("and",))


def _are_couple(one: Mention, other: Mention, between: tuple[str, ...]) -> bool:
    """`Ann and Bob Ray`, who are one item of a list."""
    given = one.sort == other.sort == "person" and one.last - one.first == 1 < other.last - other.first
    return given and between == ("and",)


def _is_tail(first: Mention, other: Mention, between: tuple[str, ...], tail: bool) -> bool:
    """Whether a state tells whence who stands before it is: `Ann Lee (Chile)`, and behind such a tail `and Spain`."""
    of_land = between[-1:] in _OF_LAND or (tail and {*between} <= _LINKS)
    return other.sort == "state" and first.sort != "state" and of_land


def _is_whence(sentence: Sentence, group: Mention, other: Mention, between: tuple[str, ...]) -> bool:
    """Whether a state is one more of those from which a group comes: Fiji in `guests from Peru and Fiji`."""
    plain = group.sort == "group" and other.sort == "state" and len(between) > 0 and _LINKS.issuperset(between)
    return plain and not _OF.isdisjoint(sentence.low[group.first : other.first - len(between)])


def _can_join(first: Mention, other: Mention, between: tuple[str, ...]) -> bool:
    """Whether only a joiner and a few words of the next item stand between two of a list: `, the singer`, not `and spoke to`."""
    if len(between) - (between[:2] == (",", "and")) > 5 or not _alike(first, other):
        return False
    return not JOINERS.isdisjoint(between) and "not" not in between and _PARTING.isdisjoint(between)


def _begins_anew(sentence: Sentence, other: Mention, between: tuple[str, ...], alone: bool) -> bool:
    """Whether who follows does something else: `Ann Lee, and Bob Ray has declined`, `Ann Lee, Bob Ray said`, or is only whose office follows."""
    anew = between[:2] == (",", "and") and alone and has_verb_of_its_own(sentence, other)
    said = between[:1] == (",",) and "and" not in between and not _REPORTING.isdisjoint(sentence.low[other.last : other.last + 1])
    return anew or said or _is_anothers(sentence, other)


def _is_shut(sentence: Sentence, comma: int, between: tuple[str, ...], ended: bool) -> bool:
    """Whether a list does not go on behind its comma: `Ann Lee, rang Bob Ray`, `Ann Lee and Bob Ray, Cy Orr`."""
    return between[0] == "," and (not goes_on(sentence, comma + 1) or (ended and "and" not in between))


def _is_anothers(sentence: Sentence, other: Mention) -> bool:
    """Whether a body only tells whose office follows: `Ann Lee, Interpol chief`."""
    return other.sort in LED and other.last < len(sentence.low) and is_title(sentence.low[other.last])


_DEFINITE = frozenset("the those these his her its their no".split())
_PARTING = WALLS | PREPOSITIONS | {"instead"}
_LINKS, _OF_LAND = frozenset(("and", ",", "the")), (("of",), ("(",))
_REPORTING = frozenset("said says told confirmed added announced reported wrote".split())


def _renames(one: Mention, other: Mention, between: tuple[str, ...]) -> bool:
    """`Ann Lee, the mayor of Oslo`, `her deputy, Mrs Ray`: an office behind or before a name is no further person."""
    if one.sort == "title" and other.sort == "person" and between[1:] and (between[-1] in SHORT_TITLES or between[-1] == "crown"):
        between = between[:-1]
    plain = JOINERS.isdisjoint(between[1:])
    if one.sort in CALLED and other.sort in ("group", "title") and between[:2] in ((",", "a"), (",", "an")):
        return len(between) < 6 and plain
    if {one.sort, other.sort} != {"person", "title"}:
        return False
    if between in _APPOSED:
        return True
    once = between[:2] in _ONCE and len(between) < 5
    return other.sort == "title" and plain and (once or (between[:2] in _APPOSED and len(between) == 3))


_ONCE = frozenset((",", word) for word in OVER)
_APPOSED = ((",",), *((",", word) for word in ("the", "its", "his", "her", "their")))


def _is_renamed(sentence: Sentence, one: Mention, other: Mention, between: tuple[str, ...]) -> bool:
    """Whether two are one; a name behind an office ends with a comma: `the queen, Ann Lee, ...`, not `the queen, Ann Lee and ...`."""
    if not _renames(one, other, between):
        return False
    return one.sort != "title" or sentence.low[other.last : other.last + 1] not in (("and",), ("or",))


def _alike(one: Mention, other: Mention) -> bool:
    """Whether two mentions can stand in one list: people with people, states with states and groups (`Chile and its allies`)."""
    if one.sort == other.sort or {one.sort, other.sort} in ({"state", "group"}, {"state", "several"}, {"self", "person"}):
        return True
    return one.sort in _PARTICIPANTS and (other.sort in _PARTICIPANTS or other.sort == "pronoun")
