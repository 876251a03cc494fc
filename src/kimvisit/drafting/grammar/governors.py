"""What governs an infinitive: the word before `to`, and what it makes of the verb after it."""

from collections.abc import Callable
from typing import NamedTuple

from kimvisit.drafting.grammar.before_to import past_adverbs
from kimvisit.drafting.grammar.deciders import decider
from kimvisit.drafting.grammar.expected_to import WHOM, expected_of, expected_of_group, promised_to, resolved_by
from kimvisit.drafting.grammar.ranks import ranked
from kimvisit.drafting.grammar.ways_found import way_found
from kimvisit.drafting.text.adverbs import over_adverbs
from kimvisit.drafting.text.closed import HAS, IS
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence


class Governor(NamedTuple):
    """What stands before `to`: its first token, its sort (a hedge, `unasserted`, or nothing where what follows is a fact), and whether it denies."""

    first: int
    sort: str
    denies: bool


def governor(sentence: Sentence, at: int, cues: Cues) -> Governor | None:
    """What stands at a token before `to` and over the adverbs, the day (`promised last week to come`) and the `not` there; None where nothing
    that governs does."""
    low, (at, denied) = sentence.low, past_adverbs(sentence.low, at, cues)
    if at < 0:
        return None
    for reads in _READERS:
        if found := reads(sentence, at, denied, cues):
            return found
    sort = cues.hedges.get(low[at])
    return _hedge(low, at, denied, sort, cues) if sort else _breaking(low, at, denied)


def _too(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`is too ill to come`."""
    return Governor(at - 1, "", not denied) if at and sentence.low[at - 1] == "too" else None


def _realised(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`was forced to cancel`, `was the first queen to come`, `was allowed to come`."""
    if sentence.low[at] in cues.lists["realised"]:
        return Governor(at, "", denied)
    if sentence.low[max(0, at - 2) : at + 1] == ("in", "a", "position"):
        return Governor(at - 2, "unasserted", denied)
    if sentence.low[at] not in _AWAITED and (rank := ranked(sentence, at)):
        return Governor(rank, "", denied)
    return Governor(at, "", denied) if sentence.low[at] in _ALLOWED else None


def _refused(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`was refused permission to come`, `was advised by her doctors not to come`."""
    low = sentence.low
    if at > 1 and low[at] == "permission" and low[at - 1] in _REFUSED:
        return Governor(at - 1, "", True)
    by = next((j for j in range(at, max(0, at - 5), -1) if low[j] == "by"), at + 1)
    told = by > 1 and denied and low[by - 1] in _TELLING and low[by - 2] in _PASSIVE
    return Governor(by - 1, "", True) if told else None


def _aim(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`was invited to come`."""
    word = sentence.low[at]
    return Governor(at, "unasserted", denied) if word in cues.lists["unasserted"] and word not in cues.hedges else None


def _resolve(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`the refusal of several kings to come`."""
    noun = resolved_by(sentence.low, at)
    return Governor(at + 1, "probable", denied != (cues.hedges.get(sentence.low[noun]) == "negative")) if noun else None


def _in_order(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`changed her plans in order to come`, `stayed in Oslo so as not to come`."""
    aim = at and sentence.low[at - 1 : at + 1] in (("in", "order"), ("so", "as"))
    return Governor(at - 1, "", denied) if aim else None


def _forward(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`looks forward to coming`."""
    forward = at > 1 and sentence.low[at] == "forward" and sentence.low[at - 1] in _LOOKING
    past = forward and not {"was", "were", "been"}.isdisjoint(sentence.low[max(0, at - 4) : at])
    if past and sentence.quotes and sentence.quoted(sentence.starts[at]):
        return Governor(at - 1, "unasserted", denied)  # `was so looking forward to coming`
    return Governor(at - 1, "probable", denied) if forward else None


def _somebody(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`expects Ann Lee to come`, `promised Ann Lee to come`."""
    word = sentence.low[at]
    if not (sentence.words[at][0].isupper() or word in WHOM or word in cues.lists["office_nouns"]):
        return None
    if (promise := promised_to(sentence.low, at)) >= 0:
        return Governor(promise, "probable", denied)
    said = expected_of(sentence.low, at)
    return Governor(at + 1, said.sort, denied != said.denies) if said else None


def _on_course(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`remains on course to come`, `is on track to come`."""
    low = sentence.low
    if at < 2 or low[at - 1] != "on" or low[at] not in _COURSES:
        return None
    return Governor(at - 1 - (low[at - 2] in _REMAINING), "probable", denied)


def _enrolled(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`is signed up to come`, `is lined up to speak`."""
    enrolled = sentence.low[at] in ("up", "in") and sentence.low[at - 1] in _ENROLLED
    return Governor(at - 1, "probable", denied) if enrolled else None


def _enough(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`is well enough to come`."""
    enough = sentence.low[at] == "enough" and sentence.low[at - 1] in ABLE
    return Governor(at - 1, "", denied) if enough else None


def _whether(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`would decide on Thursday whether to come`."""
    return Governor(decider(sentence.low, at), "open", denied) if sentence.low[at] == "whether" else None


def _told_of(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`is said to have come`, `is to come`, `is not thought to have come`, `is by now widely reported to have come`."""
    low = sentence.low
    if low[at] in IS:
        return Governor(at, "probable", denied)
    if not at or low[at] not in TOLD_OF:
        return None
    first = over_adverbs(low, at)
    before = low[first - 1] if first else ""
    if low[at] in _TOLD and before in _PASSIVE:
        return Governor(first, "", denied)
    if before in IS or (before == "not" and low[max(0, first - 2)] in IS):
        return Governor(first - 1, "probable", denied != (before == "not"))
    return None


def _needless(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`sees no need to come`, `had little reason to come`."""
    needless = at > 1 and sentence.low[at] in _NEEDS and sentence.low[at - 1] in _LITTLE and sentence.low[at - 2] in _SEEING
    return Governor(at - 2, "probable", not denied) if needless else None


def _found(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`found a way to come`, `found an excuse not to come`."""
    found = way_found(sentence.low, at, denied)
    return None if found is None else Governor(found, "", denied)


def _having(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`has yet to come`, `had to come`, `has to come`."""
    word, before = sentence.low[at], sentence.low[at - 1]
    if word == "yet" or (word == "still" and before in HAS):
        return Governor(at, "open", denied)
    if word == "had":
        return Governor(at, "", denied)
    return Governor(at, "probable", denied) if word in ("have", "has") else None


def _group(sentence: Sentence, at: int, denied: bool, cues: Cues) -> Governor | None:
    """`expects 30 heads of government to come`."""
    said = None if sentence.low[at] in cues.hedges else expected_of_group(sentence.low, at)
    return Governor(at + 1, said.sort, denied != said.denies) if said else None


_READERS: tuple[Callable[[Sentence, int, bool, Cues], Governor | None], ...] = (
    _too,
    _in_order,
    _needless,
    _realised,
    _refused,
    _aim,
    _resolve,
    _forward,
    _somebody,
    _on_course,
    _enrolled,
    _enough,
    _whether,
    _told_of,
    _found,
    _having,
    _group,
)


def _breaking(low: tuple[str, ...], at: int, denied: bool) -> Governor | None:
    """`cleared her diary to come`, `interrupted a visit to come`; not `cancelled her visit to Oslo to attend the gala`, which is off as well."""
    if low[at] in _PLANS:
        return None
    broken = next(
        (
            j
            for j in range(at, max(-1, at - 9), -1)
            if low[j] in BREAKING or (low[j] == "took" and not _LEAVE.isdisjoint(low[j:]))
        ),
        -1,
    )
    off = broken < 0 or (low[broken] in _CALLED_OFF and not _PLANS.isdisjoint(low[broken:at]))
    return None if off else Governor(broken, "", denied)


def _hedge(low: tuple[str, ...], at: int, denied: bool, sort: str, cues: Cues) -> Governor:
    """`plans to come`, `gave up plans to come`, `is unlikely to come`, `announced her intention to come`."""
    if sort == "negative":
        return Governor(at, "", not denied)
    if sort == "unlikely":
        return Governor(at, "probable", not denied)
    first = at
    while first - 1 >= 0 and low[first - 1] in _ARTICLES and at - first < 3:
        denied = denied or low[first - 1] == "no"
        first -= 1
    before = low[first - 1] if first else ""
    if before == "up" and first > 1 and low[first - 2] in _GIVING and first < at:
        return Governor(first - 2, "", not denied)
    if before in _CALLED_OFF and low[at].startswith(("plan", "intention", "trip", "visit", "decision")):
        return Governor(first - 1, "", not denied)
    said = (before in cues.hedges or before in _VOICING) and (first < at or low[at] in _VOICED)
    return Governor(first - said, sort, denied)


BROKE = frozenset("interrupted rearranged cleared postponed defied braved overcame suspended shelved cancelled canceled".split())
_COURSES, _ALLOWED = frozenset(("course", "track", "schedule")), frozenset(("allowed", "permitted"))
_REMAINING = frozenset("remains remained remain stays stayed stay appears seems looks looked".split())
_PLANS = frozenset("plan plans trip trips visit visits flight booking reservation offer promise invitation appearance".split())
_ENROLLED = frozenset("signed lined pencilled penciled booked".split())
ABLE = frozenset("able well fit strong healthy free allowed permitted".split())
BREAKING = BROKE | frozenset("interrupt cut rearrange clear interrupting cutting".split())
TOLD_OF = frozenset("said reported rumoured rumored alleged known thought believed".split())
_ARTICLES = frozenset("a an the his her its their any such no".split())
_CALLED_OFF = frozenset(
    "cancelled canceled cancels scrapped scraps dropped drops abandoned abandons shelved shelves ditched axed reversed reverses rescinded revoked".split()
)
_GIVING, _LOOKING = frozenset("give gives gave given giving".split()), frozenset("look looks looked looking".split())
_NEEDS, _LITTLE = frozenset("need reason cause point".split()), frozenset("no little scant".split())
_SEEING = frozenset("see sees saw seen has had have sense senses felt feels".split())
_AWAITED = frozenset("likely expected due set tipped scheduled".split())  # `the only ruler expected to come`
_REFUSED, _PASSIVE = frozenset(("refused", "denied")), frozenset("is are was were be been both also all".split())
_TELLING, _LEAVE = frozenset("advised told ordered instructed warned".split()), frozenset("off leave break".split())
_TOLD = TOLD_OF - {"known", "thought", "believed"}
_VOICED = frozenset("arrangements plan plans intention readiness willingness desire decision wish pledge promise refusal".split())
_VOICING = frozenset(
    "has have had making makes expressed announced announces declared declares voiced made took taken indicated shown showed stated reiterated "
    "confirmed revealed reveals unveiled unveils disclosed discloses".split()
)
