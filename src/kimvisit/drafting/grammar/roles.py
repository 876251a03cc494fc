"""Who does what in a clause: agent, patient, recipient, owner; found by position, prepositions and commas."""

from itertools import pairwise

from kimvisit.drafting.grammar.kept import BESIDE, CHANCES, INSTEAD
from kimvisit.drafting.grammar.verbs import Phrase
from kimvisit.drafting.occasions.sorts import sort_of
from kimvisit.drafting.people.attached import aboard, attached, both_at, named_besides
from kimvisit.drafting.people.groups import is_counted
from kimvisit.drafting.people.included import and_by, named_so, those_named
from kimvisit.drafting.people.joined import PREPOSITIONS, Mentions, before_of, before_whom, ending_at, joined_before, owner_aside
from kimvisit.drafting.people.leaders import behind_office, leaders_of
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.readback import (
    RELATED,
    before_adverbial,
    before_body,
    behind_comma,
    clause_subject,
    host_of,
    in_some,
    is_absolute,
    is_acting,
    named_aside,
    relative_opened,
    with_others,
)
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import DAYS, PARTS_OF_DAY
from kimvisit.drafting.text.walls import WALLS

_ASIDES = frozenset(
    "who which the a an whose for including among along together accompanied like such especially alongside as not".split()
)
_IS = frozenset("is are was were be".split())
_COUNTED, _AMONG = frozenset(("total", "majority", "handful")), frozenset(("among", "with", "including"))
_ATTACHED = (("along", "with"), ("together", "with"), ("such", "as"))
_PARTED = frozenset(((",", "”"), (",", "and"), (",", "but"), (",", "while")))
_ASIDE, _NEAR = 24, 5
_MARKS = frozenset((",", "–", "—", ";", ":", "“", "”", '"', "that"))
_SKIPPED = DAYS | frozenset(
    "itself all each too instead however meanwhile also already still now just then later earlier last first himself herself themselves both reportedly alone on in".split()
)


def head_before(sentence: Sentence, stop: int, mentions: Mentions, said: frozenset[int]) -> Mentions:
    """The subject whose verb phrase begins at token `stop`: its mentions, several where they are joined by `and`; none if it is no mention."""
    low, j, hops, listed = sentence.low, stop - 1, 0, False
    if low[stop : stop + 1] == ("to",) and low[j] == ",":
        return [m for m in mentions[:1] if m.first == 0 and not m.possessive]  # `Ann Lee accepts invitation, to fly to Oslo`
    floor = max(-1, stop - 40)
    while j > floor:
        word = low[j]
        if (
            word in _SKIPPED
            or (word.endswith("ly") and len(word) > 4 and sentence.words[j].islower())
            or (word in PARTS_OF_DAY and low[j - 1] in DAYS)
            or word.isdigit()
        ):
            j -= 1
        elif word in ("who", "which") or (word == "that" and (host := ending_at(mentions, j)) and host.sort in RELATED):
            j -= 1
            j -= low[j] == "," and (hops > 0 or ending_at(mentions, j) is not None or "," not in low[max(0, j - _ASIDE) : j])
        elif word == ")" and "(" in low[max(0, j - 12) : j]:
            while low[j] != "(":
                j -= 1
            j -= 1
        elif (aside := before_adverbial(low, j)) < j:
            j = aside
        elif (outside := before_body(sentence, j)) < j and not ending_at(mentions, j + 1):
            j = outside
        elif word in (",", "–", "—", "-"):
            back, marks = j - 1, _MARKS if word == "," else _MARKS - {","}
            if (opened := relative_opened(low, back, floor)) >= 0:
                back = opened
            while back > floor and low[back] not in marks and not (word != "," and low[back] == word):
                back -= 1
            named = ending_at(mentions, j)
            if (
                back > floor
                and low[back] in (",", "–", "—", word)
                and hops < 2
                and not (named and low[back + 1 : back + 2] == ("and",))
            ):
                host = ending_at(mentions, back)
                if named and low[back + 1] != "not" and (people := named_aside(sentence, back, named, host, mentions)):
                    return people
                if host or low[back + 1] in _ASIDES:
                    listed = listed or low[back + 1 : back + 3] == ("among", "others")
                    j, hops = back - 1, hops + 1
                    continue
            return [named] if named and hops else []
        else:
            break
    if j <= floor or low[j] in WALLS or j in said:
        return []
    found = ending_at(mentions, j + 1)
    if found is None and (ones := _one_of(sentence, j, mentions)):
        return ones
    found = host_of(sentence, found or with_others(sentence, j, mentions) or in_some(sentence, j, mentions), mentions)
    for _ in range(4):
        if found is None:
            return []
        before = before_of(sentence, found, mentions)
        behind = ending_at(mentions, found.first)
        if low[before] not in PREPOSITIONS or before < 0 or (found.sort == "person" and behind and behind.sort == "state"):
            break
        if low[before] == "of" and low[before - 1] in _COUNTED:
            break
        if low[before] in _CONJUNCTIONS and found.sort in _PERSONS and found.last == j + 1:
            break  # `a month after Ann Lee visited Oslo`
        if low[before] == "by" and before and low[before - 1] in ("led", "headed", "represented"):
            break
        if low[before] == "for" and low[stop : stop + 1] == ("to",):
            break
        if low[before] == "of" and low[before - 1] in CHANCES:
            break
        if (
            found.sort == "group"
            and found.last == j + 1
            and low[j + 1] == "who"
            and low[before] in _AMONG
            and low[before - 1] not in _IS
        ):
            break
        if low[before - 1 : before + 1] in _ATTACHED or (low[before] == "with" and is_absolute(sentence, before, stop)):
            break
        if low[before] in ("including", "like", "alongside", "besides"):
            break
        if found.sort == "group" and (ones := _one_of(sentence, found.first, mentions)):
            sole = "only" in low[ones[-1].last : found.first] or not is_counted(low[found.first : found.last])
            return ones if sole else [*ones, found]
        found = ending_at(mentions, before)
    if found is None or found.possessive or found.sort == "adjective":
        return []
    people = joined_before(sentence, found, mentions, listed or (found.last <= j and low[found.last] in ("and", ",")))
    return attached(sentence, people, mentions, stop)


_BEFORE_ONE = frozenset("be been will would also the only still now".split())


def _one_of(sentence: Sentence, j: int, mentions: Mentions) -> Mentions:
    """Ann Lee in `Ann Lee is one of twenty leaders who ...`, read back from `leaders`."""
    low, floor = sentence.low, max(2, j - 7)
    while j > floor and low[j] not in ("of", "among"):
        if low[j] in WALLS or low[j] in (",", "and"):
            return []
        j -= 1
    j -= 2 if low[j] == "of" and low[j - 1] == "one" else 1 if low[j] == "among" else len(low)
    while j > 0 and low[j] in _BEFORE_ONE:
        j -= 1
    return head_before(sentence, j, mentions, frozenset()) if j > 0 and low[j] in ("is", "was", "are", "were") else []


def after_word(sentence: Sentence, start: int, words: tuple[str, ...], mentions: Mentions, reach: int = 14) -> Mention | None:
    """The first mention after `start` that stands behind one of the words, persons and titles first."""
    found: Mention | None = None
    for mention in mentions:
        if mention.first < start or mention.first > start + reach or mention.sort == "adjective":
            continue
        between = sentence.low[start : mention.first]
        if set(between) & {"that", "who", "which", ";", ":", "“"} or not _PARTED.isdisjoint(pairwise(between)):
            break
        before = before_of(sentence, mention, mentions)
        if before >= start - 1 and before >= 0 and sentence.low[before] in words and not mention.possessive:
            if mention.sort in ("person", "title", "pronoun") and (mention.ids or mention.sort == "pronoun"):
                return mention
            found = found or mention
        elif mention.possessive and mention.sort == "pronoun" and sentence.low[mention.first - 1] in words:
            continue
    return found


def first_after(sentence: Sentence, start: int, mentions: Mentions, reach: int = 7) -> Mention | None:
    """The object right after a verb, where a mention stands before any preposition or wall."""
    for mention in mentions:
        if mention.first < start or mention.sort == "adjective" or (mention.possessive and mention.sort != "title"):
            continue
        if mention.first > start + reach:
            return None
        between = sentence.low[start : mention.first]
        if between[:1] in (("“",), ('"',)):
            between = between[1:]
        plain = set(between).isdisjoint(WALLS | PREPOSITIONS | {",", "and"})
        return mention if plain or before_of(sentence, mention, mentions) == start - 1 else None
    return None


def owner_of(sentence: Sentence, noun: int, mentions: Mentions) -> Mention | None:
    """Whose a noun is: `Peru's letter`, `the Peruvian letter`, `a letter from Lima`."""
    for mention in reversed(mentions):
        between = sentence.low[mention.last : noun]
        if mention.last <= noun and len(between) <= 3 and PREPOSITIONS.union(WALLS, (",", "and")).isdisjoint(between):
            if not mention.possessive and is_acting(between):
                break
            if mention.sort in ("adjective", "state") and not mention.possessive:
                whose = ending_at(mentions, mention.first)
                if whose and whose.possessive:
                    return whose  # `Ann Lee's Oslo trip`
                if mention.sort == "adjective" or sort_of(sentence.low[noun]) != "visit":
                    return mention
                break
            if mention.possessive:
                return mention
            break
    return owner_aside(sentence, noun, mentions) or after_word(sentence, noun + 1, ("by", "from"), mentions, 8)


def agent_of(sentence: Sentence, phrase: Phrase, mentions: Mentions, said: frozenset[int]) -> Mentions:
    """Who acts: before an active verb, behind `by` after a passive one."""
    if phrase.passive:
        start = phrase.verb + 1
        found = (
            after_word(sentence, start, ("by",), mentions, 16)
            or leaders_of(sentence, start, mentions)
            or behind_office(sentence, start, mentions)
        )
        return and_by(sentence, named_so(sentence, found, mentions), mentions) if found else []
    if phrase.tag == "ing" and phrase.bare and (beside := ending_at(mentions, phrase.first)):
        before = before_of(sentence, beside, mentions)
        if before >= 0 and sentence.low[before] == "with" and not beside.possessive:
            return [beside]
    if sentence.low[phrase.first] in BESIDE or sentence.low[phrase.first : phrase.first + 2] in INSTEAD:
        return clause_subject(sentence, phrase.first, mentions, said) or behind_comma(sentence, phrase.verb, mentions)
    if both := both_at(sentence, phrase.first, mentions):
        return both
    return (
        aboard(sentence, phrase.first, mentions)
        or head_before(sentence, phrase.first, mentions, said)
        or (clause_subject(sentence, phrase.first - 1, mentions, said) if phrase.joined else [])
    )


_CONJUNCTIONS = frozenset("after before since until".split())
_PERSONS = ("person", "title", "pronoun")


def patient_of(sentence: Sentence, phrase: Phrase, mentions: Mentions, said: frozenset[int]) -> Mentions:
    """Whom it is done to: before a passive verb, right after an active one."""
    if phrase.passive:
        near = sentence.low[max(0, phrase.first - _NEAR) : phrase.first]
        those = near[-1:] == ("those",) or "among" in near
        return (
            both_at(sentence, phrase.first, mentions)
            or head_before(sentence, phrase.first, mentions, said)
            or (those_named(sentence, phrase.first, mentions) if those else [])
        )
    found = before_whom(sentence, phrase.first, mentions) or first_after(sentence, phrase.verb + 1, mentions)
    return [*named_besides(sentence, mentions), *named_so(sentence, found, mentions)] if found else []
