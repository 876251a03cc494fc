"""Who meets whom: the sides of a meeting around the verb or noun that tells of it."""

from typing import NamedTuple

from kimvisit.drafting.people.callings.kinship import RELATIVES
from kimvisit.drafting.people.callings.posts import is_title
from kimvisit.drafting.people.lists.ahead import before_of
from kimvisit.drafting.people.lists.clauses import goes_on_behind, has_verb_of_its_own
from kimvisit.drafting.people.lists.joined import joined_after
from kimvisit.drafting.people.mention import ANYBODY, CALLED, Known, Mention, Mentions
from kimvisit.drafting.text.closed import APART, FINITE, WALLS
from kimvisit.drafting.text.sentences import Sentence

_SIDES = (*ANYBODY, "institution", "company", "self", "unnamed")
_PARTING = APART | FINITE | {"since", "as", "than"}
_REACH = 12
_LONGEST = 9
_NEAR = 4
_PAIR = 2


class Linked(NamedTuple):
    """What stands behind the word for a meeting: those met (`with`), or all who meet (`between`, `of`), and the token after them."""

    others: Mentions
    whole: Mentions
    stop: int


NOBODY = Linked([], [], 0)


def linked_after(sentence: Sentence, start: int, mentions: Mentions, known: Known) -> Linked:
    """The sides named behind a noun: `with Ann Lee`, `in Oslo on Monday with Ann Lee`, `between Ann Lee and Bob Ray`."""
    low = sentence.low
    for j in range(start, min(len(low), start + _REACH)):
        if low[j] == "with" and low[j + 1 : j + 2] != ("whom",):
            met = partners_at(sentence, j + 1, mentions) or aide_at(sentence, j + 1, mentions, known)
            return Linked(met, [], met[-1].last) if met else NOBODY
        if low[j] == "between" or (low[j] in ("of", "involving", "among") and j == start):
            met = partners_at(sentence, j + 1, mentions)
            return Linked([], met, met[-1].last) if met else NOBODY
        if low[j] in WALLS or low[j] in FINITE or low[j] in (",", "and"):
            break
    return NOBODY


def partners_at(sentence: Sentence, start: int, mentions: Mentions) -> Mentions:
    """Those named right here, past titles and adjectives: `her Danish counterpart, Bob Ray`, `ministers Ann Lee and Bob Ray`."""
    low = sentence.low
    if low[start : start + 2] == ("the", "two"):
        return [Mention(start + 1, start + 2, (), "pronoun")]
    first = next((m for m in mentions if m.first >= start and not _leads_to_another(low, m)), None)
    if first is None or not _is_side(low, start, first):
        return []
    found = joined_after(sentence, first, mentions)
    while len(found) > 1 and ("and" not in low[found[-2].last : found[-1].first] or _opens_clause(sentence, found)):
        found.pop()  # `after talks with Bob Ray, Ann Lee said`
    return found


def _leads_to_another(low: tuple[str, ...], mention: Mention) -> bool:
    """`Danish`, `her`, `Chile's`, and Bob Ray in `Bob Ray's aide Carla Dean`: who is named right before the one who is meant."""
    owns = mention.possessive and (
        mention.sort in ("pronoun", "state") or any(map(is_title, low[mention.last : mention.last + 2]))
    )
    return owns or mention.sort == "adjective"


def _is_side(low: tuple[str, ...], start: int, mention: Mention) -> bool:
    """Whether somebody stands at token `start`, with no more than titles between, and can meet another."""
    if mention.first > start + _LONGEST or mention.possessive or mention.sort not in _SIDES:
        return False
    if low[mention.first : mention.last] == ("neither",):  # `asked for a word and a sign, and received neither`
        return False
    return _PARTING.isdisjoint(w for j, w in enumerate(low[start : mention.first], start) if w != "," or not is_title(low[j - 1]))


def _opens_clause(sentence: Sentence, found: Mentions) -> bool:
    """Whether the last of those met is of a clause that follows: `met Bob Ray, and Ann Lee, the mayor, took part in a gala`."""
    low, last = sentence.low, found[-1]
    if low[last.first - 2 : last.first] != (",", "and"):
        return False
    alone = len(found) == _PAIR and low[found[0].last] == "," and low[found[0].first - 1] != ","
    return has_verb_of_its_own(sentence, last) or (alone and goes_on_behind(sentence, last))


def aide_at(sentence: Sentence, start: int, mentions: Mentions, known: Known) -> Mentions:
    """Somebody without a name who serves one who has one: `with Ann Lee's special envoy`."""
    owner = next((m for m in mentions if start <= m.first <= start + 3 and m.possessive and m.sort in CALLED), None)
    if owner is None or (found := known.who(owner.actor)) is None:
        return []
    for j in range(owner.last, min(len(sentence.low), owner.last + 3)):
        if sentence.low[j] in _SERVING:
            named = sentence.words[j + 1 : j + 2] != () and sentence.words[j + 1][0].isupper()
            name = f"{' '.join(sentence.words[owner.last : j + 1]).capitalize()} of {found.name}"
            return [] if named else [Mention(j, j + 1, (known.introduce("unnamed", name, found.country),), "group")]
    return []


_SERVING = RELATIVES | frozenset("envoy aide adviser advisor deputy lawyer ambassador emissary representative agent".split())


def owner_before(sentence: Sentence, noun: int, mentions: Mentions) -> Mention | None:
    """Whose meeting it is: `Ann Lee's meeting`, `her long-awaited meeting`, `their second summit`."""
    for m in reversed(mentions):
        if m.last > noun or m.sort == "adjective":
            continue
        between = sentence.low[m.last : noun]
        near = len(between) <= _NEAR and APART.isdisjoint(between)
        return m if near and m.possessive and m.sort in _SIDES else None
    return None


def doers_of(sentence: Sentence, at: int, stop: int, mentions: Mentions, said: frozenset[int]) -> Mentions:
    """Who does what a clause tells, for an aside of it: `Ann Lee spoke after a meeting with ...`, `After a meeting with ..., Ann Lee spoke`.

    `at` is where the aside begins, `stop` the token after those whom it names.
    """
    low = sentence.low
    start = at
    while start > 0 and low[start - 1] not in WALLS:
        start -= 1
    start = max((s + 1 for s in said if s < at and _speaks_of(s, at, mentions)), default=start)
    if before := _subject(sentence, start, at, mentions):
        return [] if _suffers(low, before[-1].last, at) else before
    return _behind_aside(sentence, stop, mentions) if FINITE.isdisjoint(low[start:at]) else []


def _behind_aside(sentence: Sentence, stop: int, mentions: Mentions) -> Mentions:
    """Ann Lee in `After a meeting with ..., Ann Lee spoke`: who stands behind the comma that ends the aside."""
    low = sentence.low
    comma = next((j for j in range(stop, min(len(low), stop + 16)) if low[j] == "," or low[j] in WALLS), None)
    if comma is None or low[comma] != ",":
        return []
    after = next((m for m in mentions if m.first > comma and m.sort != "adjective"), None)
    if after is None or after.possessive or after.sort not in _SIDES or before_of(sentence, after, mentions) != comma:
        return []
    return joined_after(sentence, after, mentions)


def _speaks_of(saying: int, at: int, mentions: Mentions) -> bool:
    """Whether somebody is spoken of between a verb of saying and a place: `said the president would come`, not `said after talks`."""
    return any(saying < m.first < at and m.sort in ("person", "title", "pronoun", "institution") for m in mentions)


def aside_of_saying(sentence: Sentence, at: int, mentions: Mentions, said: frozenset[int], speaker: str) -> bool:
    """Whether a place stands beside a verb of saying and is none of what is said: `told reporters after talks with ... that`."""
    for s in said:
        if s < at <= s + _REACH // 2 and {"that", "“", '"'}.isdisjoint(sentence.low[s:at]):
            between = [m for m in mentions if s < m.first < at and m.sort not in ("adjective", "group", "state")]
            if all(m.ids == (speaker,) for m in between):
                return True
    return False


def _subject(sentence: Sentence, start: int, stop: int, mentions: Mentions) -> Mentions:
    """The first of those named in a clause, where a verb and no preposition governs them."""
    low = sentence.low
    for m in mentions:
        if m.first < start or m.last > stop or m.sort == "adjective" or m.possessive:
            continue
        before = before_of(sentence, m, mentions)
        if before < start or low[before] == "," or (low[before] == "on" and low[before + 1].endswith("day")):
            return [n for n in joined_after(sentence, m, mentions) if n.last <= stop] if m.sort in _SIDES else []
    return []


_SUFFERED = frozenset("invited asked praised criticised criticized thanked urged told warned accused attacked named".split())


def _suffers(low: tuple[str, ...], start: int, stop: int) -> bool:
    """`Ann Lee was praised at a meeting with ...`: it need not be hers."""
    return not _SUFFERED.isdisjoint(low[start:stop]) and any(
        low[j] in _SUFFERED and low[j - 1] in ("was", "were", "been", "being", "be", "also") for j in range(start, stop)
    )
