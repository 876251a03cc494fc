"""Verbs whose subject is nobody, and verbs of those who come along."""

from kimvisit.drafting.grammar import roles
from kimvisit.drafting.grammar.elided import AUXILIARIES
from kimvisit.drafting.grammar.hosts import is_absolute
from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.people.lists.ahead import before_of
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.mentions.unlisted import unlisted_before
from kimvisit.drafting.text.closed import FINITE, HAS
from kimvisit.drafting.text.sentences import Sentence

_ALL = frozenset("all every everyone everybody both".split())
_NOBODY = frozenset("no none nobody no-one neither not hardly scarcely barely".split())
_RELATIVE = frozenset(("who", "whom"))
_AT_LEAST = (("fewer",), ("less",), ("more",), ("other",))
_ENDING = frozenset(". ; : ? !".split())
_NEARLY = frozenset(("almost", "nearly", "virtually", "practically"))
_NONE = frozenset("none nobody no-one neither not hardly scarcely barely".split())


def turned(
    known: Known, sentence: Sentence, hit: Hit, agents: list[Mention], mentions: list[Mention], saying: frozenset[int]
) -> Hit:
    """The hit, negative where its subject or object is nobody: `none of them came`, `no leaders were invited`, `invited no leaders`."""
    phrase = hit.phrase
    if phrase is None:
        return hit
    if _shares_denial(sentence.low, phrase) or ("patient" in hit.cue.subject and _takes_nobody(sentence.low, phrase)):
        return hit._replace(phrase=phrase._replace(negative=True))
    if _NOBODY.isdisjoint(sentence.low[: phrase.first]):
        return hit
    whom = agents
    if phrase.passive and not agents:
        whom = roles.patient_of(sentence, phrase, mentions, saying)
        whom = whom or unlisted_before(sentence, phrase.first, mentions, known)
    whom = whom or _none_who(sentence, phrase.first, mentions)
    negative = _is_negative(sentence, phrase, whom[0]) if whom else phrase.negative
    return hit if negative == phrase.negative else hit._replace(phrase=phrase._replace(negative=negative))


def are_few(sentence: Sentence, hit: Hit, agents: list[Mention], mentions: list[Mention], saying: frozenset[int]) -> bool:
    """Whether a verb is told of few: `few ministers will attend` says less of those who will than of most, who will not."""
    if hit.phrase is None or "few" not in sentence.low[: hit.phrase.first]:
        return False
    whom = agents or roles.patient_of(sentence, hit.phrase, mentions, saying)
    return any(sentence.low[m.first] == "few" and sentence.low[max(0, m.first - 1)] not in _THESE_FEW for m in whom[:1])


_THESE_FEW = frozenset("a the these those his her its their our last next first past".split())


def _none_who(sentence: Sentence, stop: int, mentions: list[Mention]) -> list[Mention]:
    """The leader of `No leader who was asked will come`, whose verb begins at a token, that of the main clause."""
    low = sentence.low
    found = next((m for m in mentions if m.last < stop - 1 and m.sort == "group" and is_none_who(sentence, m)), None)
    return [found] if found and _PARTED.isdisjoint(low[found.last + 1 : stop]) else []


def is_none_who(sentence: Sentence, mention: Mention) -> bool:
    """`no leader who was asked`, of whom the clause behind claims nothing."""
    low, at = sentence.low, mention.first - 1
    at -= at > 0 and sentence.words[at][0].isupper()  # `no Danish minister`
    return at >= 0 and low[at] == "no" and low[mention.last : mention.last + 1] == ("who",)


def _shares_denial(low: tuple[str, ...], phrase: Phrase) -> bool:
    """`has not left the country or met a king`: a second participle, which the first one's auxiliary denies as well."""
    first = phrase.first
    if not phrase.bare or phrase.negative or phrase.tag != "past" or low[first - 1 : first] not in (("or",), ("nor",)):
        return False
    for k in range(first - 2, max(0, first - _CLAUSE), -1):
        if low[k] in _DENYING:
            return low[k].startswith("ha") or low[k - 1] in HAS
        if low[k] in _PARTED:
            return False
    return False


_CLAUSE = 16
_DENYING = frozenset("not never neither hasn't haven't hadn't".split())
_PARTED = frozenset(", ; : that who which and but if as because when while said".split())


def _is_negative(sentence: Sentence, phrase: Phrase, first: Mention) -> bool:
    """Whether a verb phrase denies something, with the words before the first of whom it tells."""
    low = sentence.low
    if first.sort == "group" and is_not_all(low, first):
        return not phrase.negative
    if low[phrase.first - 1] == "who" and phrase.first == first.last + 1 and first.sort == "group":
        return phrase.negative  # `none of the leaders who were asked`
    if _is_nobody(sentence, first):
        return True
    aside = low[phrase.first - 1] in _RELATIVE  # `neither Ann nor Bob, both of whom were asked`
    turned = not aside and low[first.first - 1] != "of" and _denied(sentence, first)
    return not phrase.negative if turned else phrase.negative


def _takes_nobody(low: tuple[str, ...], phrase: Phrase) -> bool:
    """`has invited no politicians`; not `invited no fewer than 40 leaders`."""
    return (
        not phrase.passive
        and low[phrase.verb + 1 : phrase.verb + 2] == ("no",)
        and low[phrase.verb + 2 : phrase.verb + 3] not in _AT_LEAST
    )


def is_not_all(low: tuple[str, ...], mention: Mention) -> bool:
    """`Not all of the ministers will come`: which of them will not is left open."""
    denied = "not" in low[max(0, mention.first - 1) : mention.first + 1]
    return denied and not _ALL.isdisjoint(low[mention.first : mention.first + 2])


def _is_nobody(sentence: Sentence, first: Mention) -> bool:
    """`None of them came`, `no one from the palace will come`, `not all of the players came`."""
    start = first.first + (sentence.low[first.first] in _NEARLY)
    opening = sentence.low[start : start + 3]
    if first.sort not in ("group", "pronoun") or opening[1:] == ("a", "few") or opening[1:2] in (("only",), ("least",)):
        return False
    return opening[0] in _NONE or opening[:2] == ("no", "one")


def _denied(sentence: Sentence, first: Mention) -> bool:
    """`Neither Ann nor Bob will come`, `no president has come`."""
    before = sentence.low[max(0, first.first - 3) : first.first]
    if _is_second_of_neither(sentence, first.first):
        return True
    turned = before[-1:] != () and before[-1] in AUXILIARIES  # `neither did Ann come` was read with the verb phrase
    if before[-3:] == ("none", "other", "than"):
        return False
    if "," in before and "no" in before[: before.index(",")][-1:]:
        before = before[before.index(",") :]  # `No, Ann came` answers a question
    if ended := next((at for at in range(len(before) - 1, -1, -1) if before[at] in _ENDING), 0):
        before = before[ended:]  # `“They said no. Ann came.”`
    if "for" in before:
        before = before[before.index("for") :]  # `no plans for Ann to come` was read with the verb phrase
    if opened := next((at for at in range(len(before) - 1, -1, -1) if before[at] in _OPENING), 0):
        before = before[opened:]  # `it is no secret that Ann came`, `gave no reason why Ann came`
    if before[-3:-1] == ("no", "sooner") or sentence.low[:2] == ("no", "sooner"):
        return False
    numbered = first.first > 0 and sentence.low[first.first - 1].isdigit()  # `World No 1 Ann Lee`
    return (any(word in ("no", "none") for word in before) and not numbered) or ("neither" in before and not turned)


def _is_second_of_neither(sentence: Sentence, first: int) -> bool:
    """`Neither the guard of the tower nor other Danish guards will come`, where only the second of the two is a mention."""
    low, nor = sentence.low, first - 1
    while nor > 0 and (low[nor] in _BEFORE_OTHERS or sentence.words[nor][0].isupper()):
        nor -= 1
    if nor < 1 or low[nor] != "nor" or "neither" not in low[:nor]:
        return False
    neither = nor - 1 - low[:nor][::-1].index("neither")
    return _ENDING.isdisjoint(low[neither:nor]) and FINITE.isdisjoint(low[neither:nor])


_BEFORE_OTHERS = frozenset("the a an other several some many any senior top".split())
_OPENING = frozenset("that why whether how where when who".split())


def accompanies(sentence: Sentence, phrase: Phrase, first: Mention, mentions: list[Mention]) -> bool:
    """`Ann Lee will come, with Bob Ray also attending`: as surely as what it goes with."""
    before = before_of(sentence, first, mentions)
    return phrase.tag == "ing" and phrase.bare and before > 0 and is_absolute(sentence, before, phrase.first)
