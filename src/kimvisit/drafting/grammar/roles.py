"""Who does what in a clause: agent, patient, recipient, owner; found by position, prepositions and commas."""

from itertools import pairwise

from kimvisit.drafting.grammar.gerunds import JUDGED, gives_reasons, is_adjunct, opens
from kimvisit.drafting.grammar.heads import head_before
from kimvisit.drafting.grammar.phrase import BE, Phrase
from kimvisit.drafting.grammar.ranks import identified, is_rank
from kimvisit.drafting.grammar.subject_of_clause import before_gap, before_whom, behind_comma, clause_subject, has_gap
from kimvisit.drafting.grammar.verbs import BESIDE
from kimvisit.drafting.people.lists.ahead import before_of, beside_office, ending_at
from kimvisit.drafting.people.lists.attached import aboard, both_at, named_besides
from kimvisit.drafting.people.lists.included import and_by, named_so, those_named
from kimvisit.drafting.people.lists.joined import joined_before
from kimvisit.drafting.people.lists.modifiers import SHORT_TITLES
from kimvisit.drafting.people.mention import SINGLE, Mention, Mentions
from kimvisit.drafting.text.closed import APART, INSTEAD, WALLS
from kimvisit.drafting.text.sentences import Sentence

_NEAR = 5
_ASIDE = 3
_OBJECT = 7
_GERUNDIAL = BESIDE | {"by", "without"}
_REDUCING = frozenset("although though despite when".split())
_CLOSED = ((), (",",), (".",), (";",), ("—",), ("and",), ("to",), ("instead",))
_ITS = frozenset("someone somebody a an his her its their the our my".split())
_BY_WAY_OF = frozenset(("through", "via"))
_NO_PARTS = WALLS | {"to", "and", "with", "on", "from", "by"}
_TOLD_SO = frozenset("the likely expected due set tipped scheduled".split())
_CLAUSES = frozenset("that who which ; : “".split())
# `the visit announced by the palace` is not the palace's
_TOLD = "announced confirmed reported revealed disclosed mentioned denied".split()
_PARTED = frozenset(((",", "”"), (",", "and"), (",", "but"), (",", "while"), *((told, "by") for told in _TOLD)))


def after_word(sentence: Sentence, start: int, words: tuple[str, ...], mentions: Mentions, reach: int) -> Mention | None:
    """The first mention after `start` that stands behind one of the words, persons and titles first."""
    found: Mention | None = None
    for mention in mentions:
        if not start <= mention.first <= start + reach or mention.sort == "adjective":
            continue
        between = sentence.low[start : mention.first]
        if not _CLAUSES.isdisjoint(between) or not _PARTED.isdisjoint(pairwise(between)):
            break
        if mention.possessive or not _is_behind(sentence, start, words, mention, mentions):
            continue
        if mention.sort in SINGLE and (mention.ids or mention.sort == "pronoun"):
            return mention
        found = found or mention
    return found


def _is_behind(sentence: Sentence, start: int, words: tuple[str, ...], mention: Mention, mentions: Mentions) -> bool:
    """Whether one of the words governs a mention, over the office that it is apposed to: `by the mayor, Ann Lee,`, `by Mayor, Mrs Ann Lee,`."""
    opening = mention.first - (sentence.low[mention.first - 1] in SHORT_TITLES)
    apposed = sentence.low[opening - 1] == "," and sentence.low[mention.last : mention.last + 1] in _CLOSED
    before = (beside_office if apposed else before_of)(sentence, mention, mentions)
    return before >= max(0, start - 1) and sentence.low[before] in words


def first_after(sentence: Sentence, start: int, mentions: Mentions) -> Mention | None:
    """The object right after a verb, where a mention stands before any preposition or wall."""
    for mention in mentions:
        if mention.first < start or mention.sort == "adjective" or (mention.possessive and mention.sort != "title"):
            continue
        if mention.first > start + _OBJECT + (_ASIDE if sentence.low[mention.first - 1] == "," else 0):
            return None
        between = sentence.low[start : mention.first]
        if between[:1] in (("“",), ('"',)):
            between = between[1:]
        plain = APART.isdisjoint(between)
        known = plain or before_of(sentence, mention, mentions) == start - 1 or _is_apposed(sentence, start, mention)
        return mention if known else None
    return None


def _is_apposed(sentence: Sentence, start: int, mention: Mention) -> bool:
    """Ann Lee in `sent his foreign minister, Ann Lee, to the gala`: whom the words between a verb and a comma describe."""
    low = sentence.low
    if mention.first - start < 3 or low[mention.first - 1] != "," or not (low[start] in _ITS or low[start].endswith("'s")):
        return False
    between, closed = low[start + 1 : mention.first - 1], low[mention.last : mention.last + 1] in _CLOSED
    return (
        closed and all(word.replace("-", "").removesuffix("'s").isalpha() for word in between) and _NO_PARTS.isdisjoint(between)
    )


def agent_of(sentence: Sentence, phrase: Phrase, mentions: Mentions, said: frozenset[int]) -> Mentions:
    """Who acts: before an active verb, behind `by` after a passive one."""
    low, first = sentence.low, phrase.first
    if phrase.passive:
        return _behind_by(sentence, phrase.verb + 1, mentions)
    if beside := _behind_with(sentence, phrase, mentions):
        return [beside]
    if opens(sentence, first):
        return behind_comma(sentence, phrase.verb, mentions)
    if named := _identified(sentence, phrase, mentions):
        return named
    if is_adjunct(low, first) and (host := _right_before(first, mentions)):
        return [] if host.possessive else joined_before(sentence, host, mentions)
    if _is_for_oneself(low, first):
        return clause_subject(sentence, first, mentions, frozenset())
    if low[first] in _GERUNDIAL or low[first : first + 2] in INSTEAD:
        return clause_subject(sentence, first, mentions, said) or behind_comma(sentence, phrase.verb, mentions)
    return _subject(sentence, phrase, mentions, said)


def _subject(sentence: Sentence, phrase: Phrase, mentions: Mentions, said: frozenset[int]) -> Mentions:
    """Ann Lee in `Ann Lee will come`, also over what stands between, and in `Ann Lee flew to Oslo and met Bob Ray`."""
    return (
        both_at(sentence, phrase.first, mentions)
        or aboard(sentence, phrase.first, mentions)
        or head_before(sentence, phrase.first, mentions, said)
        or (clause_subject(sentence, phrase.first - 1, mentions, said) if phrase.joined else [])
    )


def _behind_by(sentence: Sentence, start: int, mentions: Mentions) -> Mentions:
    """Ann Lee in `was opened on Monday by Ann Lee`, with those whom the words behind her name add."""
    found = after_word(sentence, start, ("by",), mentions, 16) or _past_others(sentence, start, mentions)
    return and_by(sentence, named_so(sentence, found, mentions), mentions) if found else []


def _behind_with(sentence: Sentence, phrase: Phrase, mentions: Mentions) -> Mention | None:
    """Ann Lee in `with Ann Lee attending the gala`."""
    beside = ending_at(mentions, phrase.first) if phrase.tag == "ing" and phrase.bare else None
    before = before_of(sentence, beside, mentions) if beside else -1
    return beside if beside and before >= 0 and sentence.low[before] == "with" and not beside.possessive else None


def _past_others(sentence: Sentence, start: int, mentions: Mentions) -> Mention | None:
    """Ann Lee in `was attended by, among others, Ann Lee and Bob Ray`."""
    low = sentence.low
    comma = next((j for j in range(start, len(low) - 5) if low[j : j + 3] == ("by", ",", "among") and low[j + 4] == ","), 0) + 4
    return next((m for m in mentions if comma > 4 and before_of(sentence, m, mentions) == comma), None)


def _is_for_oneself(low: tuple[str, ...], first: int) -> bool:
    """`apologised to the king for missing the gala`, `was criticised for missing it`; not `criticised the king for missing it`."""
    if low[first] != "for":
        return False
    before = low[max(0, first - _NEAR - 1) : first]
    return (
        any(word.startswith("apolog") or (word in JUDGED and be in BE) for be, word in pairwise(before))
        or low[first - 1] in JUDGED
        or gives_reasons(low, first)
    )


def _before_who(sentence: Sentence, first: int, mentions: Mentions) -> Mentions:
    """Ann Lee in `was opened by Ann Lee, who was invited`."""
    who = first - 1
    host = ending_at(mentions, who - (sentence.low[who - 1] == ",")) if first > 1 and sentence.low[who] == "who" else None
    return [host] if host and host.sort in SINGLE and not host.possessive else []


def _identified(sentence: Sentence, phrase: Phrase, mentions: Mentions) -> Mentions:
    """Ann Lee in `The first to come was Ann Lee`, `The only one who came was Ann Lee`."""
    low, first = sentence.low, phrase.first
    if low[0] != "the" or not (is_rank(low[1]) and first < _NEAR + 2) or not (low[first - 1] == "who" or low[first] in _TOLD_SO):
        return []
    verb = identified(sentence, phrase.verb)
    return [m for m in mentions if verb and m.sort == "person" and before_of(sentence, m, mentions) == verb]


def _right_before(first: int, mentions: Mentions) -> Mention | None:
    """Ann Lee in `Ann Lee, skipping the gala, flew home`; not Oslo in `flew home from Oslo, skipping the gala`."""
    host = ending_at(mentions, first - 1)
    return host if host and host.sort != "state" else None


def _of_participle(sentence: Sentence, phrase: Phrase, mentions: Mentions, said: frozenset[int]) -> Mentions:
    """Ann Lee in `Invited to the gala, Ann Lee flew home`, `Ann Lee flew home after being invited`, `flew home, having been invited`."""
    first = phrase.first
    if opens(sentence, first):
        return behind_comma(sentence, phrase.verb, mentions)
    beside = sentence.low[first - 1] in (_GERUNDIAL if sentence.low[first] in ("being", "having") else _REDUCING)
    if not beside and sentence.low[first] not in ("being", "having"):
        return _set_off(sentence, first, mentions) if phrase.verb - first <= (sentence.low[first] in _ALSO) else []
    if is_adjunct(sentence.low, first) and (host := _right_before(first, mentions)):
        return [] if host.possessive else joined_before(sentence, host, mentions)
    if not beside and not is_adjunct(sentence.low, first):
        return []
    stop = first - 1 - (sentence.low[first - 2] == ",")
    if (host := ending_at(mentions, stop)) and host.sort in SINGLE and not host.possessive:
        return [host]  # `Ann Lee, although invited, will not come`
    return clause_subject(sentence, stop, mentions, said) or behind_comma(sentence, phrase.verb, mentions)


def _set_off(sentence: Sentence, first: int, mentions: Mentions) -> Mentions:
    """Ann Lee in `Ann Lee, invited to the gala in May, will not come`, `Ann Lee, also invited, will not come`."""
    host = _right_before(first, mentions) if first > 1 and sentence.low[first - 1] == "," else None
    return joined_before(sentence, host, mentions) if host and not host.possessive else []


_ALSO = frozenset("also first originally initially reportedly recently long".split())


def patient_of(sentence: Sentence, phrase: Phrase, mentions: Mentions, said: frozenset[int]) -> Mentions:
    """Whom it is done to: before a passive verb, right after an active one."""
    if has_gap(sentence.low, phrase):
        return before_gap(sentence, phrase.first, mentions)
    if phrase.passive:
        near = sentence.low[max(0, phrase.first - _NEAR) : phrase.first]
        those = near[-1:] == ("those",) or "among" in near
        return (
            _of_participle(sentence, phrase, mentions, said)
            or both_at(sentence, phrase.first, mentions)
            or head_before(sentence, phrase.first, mentions, said)
            or _identified(sentence, phrase, mentions)
            or (those_named(sentence, phrase.first, mentions) if those else _before_who(sentence, phrase.first, mentions))
            or (clause_subject(sentence, phrase.first - 1, mentions, said) if phrase.joined else [])
        )
    found = before_whom(sentence, phrase.first, mentions) or first_after(sentence, phrase.verb + 1, mentions)
    if found and not _BY_WAY_OF.isdisjoint(sentence.low[phrase.verb + 1 : found.first]):
        return []  # `sent the invitation through Bob Ray`
    return [*named_besides(sentence, mentions), *named_so(sentence, found, mentions)] if found else []
