"""How sure a noun of coming is, by the words on either side of it: `rumours of her attendance`, `ahead of her visit`, `her absence was noted`."""

from collections.abc import Sequence

from kimvisit.drafting.certainty.judged import LIKELY, OFF, OPEN, POSSIBLE, SURE, UNLIKELY, WAS, WAS_NOT, Surely, Verdict, code_of
from kimvisit.drafting.certainty.words import BARRED, DOUBTS, FALSE, GUESSES, NOT, PERHAPS, STOPS, TO_COME, TOLD
from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.text.inflect import is_past
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import PERIODS, SEASONS

_FAR = 8


def weigh(sentence: Sentence, hit: Hit, sort: str) -> Surely | None:
    """Weigh a noun of coming; None where neither what governs it nor what is said of it tells whether anybody comes."""
    word, _ = opener(sentence, hit.first)
    if word in ("if", "unless") or not BARRED.isdisjoint(sentence.low[max(0, hit.first - 4) : hit.first]):
        return None
    verdict = OPEN if word == "whether" or sort == "withheld" else _by_its_verb(sentence, hit) or _by_its_governor(sentence, hit)
    if verdict is None:
        return None
    if verdict is POSSIBLE and sort != "denying" and _are_denied(sentence.low, hit):
        verdict = OFF
    done = verdict.done and _AHEAD.isdisjoint(sentence.low[max(0, hit.first - _FAR) : hit.last + _FAR])
    rank = _BY_SPEECH.get(sort, verdict.rank) if verdict.rank else 0
    negative = verdict.negative != (hit.cue.flag("deny") != (sort == "denying"))
    if sort == "denying" and not (negative or done):  # `denied rumours of her absence`, and promised nothing
        rank = min(rank, LIKELY.rank)
    return Surely(code_of(rank, negative), hit.cue.done if done else hit.cue.planned, done)


def _are_denied(low: Sequence[str], hit: Hit) -> bool:
    """`reports of her visit were denied`, `the mayor denied rumours of her visit`, whoever he is; not `have not been denied`."""
    near = (*low[max(0, hit.first - _FAR) : hit.first], *low[hit.last : hit.last + 4])
    return not _DENIED.isdisjoint(near) and NOT.isdisjoint(near)


def _by_its_verb(sentence: Sentence, hit: Hit) -> Verdict | None:
    """What the verb says of which the noun is the subject: `her visit will take place`; nothing where it is no subject, or nothing is told."""
    behind = _verb_of(sentence.low, hit)
    if not behind:
        return None
    negative = not _NOT_YET.isdisjoint(behind[:4]) or sentence.low[hit.first] == "no"
    if behind[0] in _DEPENDS:
        return OPEN
    if behind[0] in _CANNOT and not _EXCLUDED.isdisjoint(behind[1:6]):
        return POSSIBLE  # `cannot be excluded`
    if "to" in behind[1:6] and _HAPPENING.isdisjoint(behind):
        return None
    if told := _seeming(behind):
        return _NEGATIVE.get(told) if negative else told
    if behind[0] == "will" or behind[:2] in _TO_BE:
        return _to_come(behind, hit, negative)
    return None if negative else _under_way(behind, hit)


def _verb_of(low: Sequence[str], hit: Hit) -> Sequence[str]:
    """The verb of the noun and what follows it: `will take place` in `her visit next week will take place`; nothing where it is no subject."""
    at = hit.last
    while at < len(low) and (low[at] in _BY_THE_WAY or low[at].endswith("ly")):
        at += 1
    behind = _until_stop(low[at : at + 9])
    first = _opening(low, hit)
    if not behind or (first and low[first - 1] in _GOVERNING):
        return ()
    return behind if _ABROAD.isdisjoint(behind) else ()


def _opening(low: Sequence[str], hit: Hit) -> int:
    """Where the noun opens with its owner and his article: `the Danish leader's visit`."""
    return hit.first - (hit.first > 0 and low[hit.first - 1] == "the")


def _seeming(behind: Sequence[str]) -> Verdict | None:
    """`her visit seems unlikely`, `is now in doubt`, `is almost certain`."""
    told = next((TOLD[word] for word in behind[1:6] if word in TOLD), None) if behind[0] in _SEEMING else None
    return LIKELY if told is SURE and not _ALMOST.isdisjoint(behind[1:6]) else told


def _to_come(behind: Sequence[str], hit: Hit, negative: bool) -> Verdict | None:
    """`her visit will begin`, `is due on Monday`, `will not take place`; nothing of `will not be easy`."""
    if negative:
        return None if _HAPPENING.isdisjoint(behind) else OFF
    return SURE if hit.cue.flag("deny") else LIKELY


def _under_way(behind: Sequence[str], hit: Hit) -> Verdict | None:
    """`her visit begins today`, `her visit was noted`."""
    if behind[0] in _BEGINNING:
        return LIKELY
    return WAS if _PENDING.isdisjoint(behind) and _is_past(behind, hit) else None


def _is_past(behind: Sequence[str], hit: Hit) -> bool:
    """`his presence was noted`, `her absence meant`; not `her attendance was poor`."""
    judged = behind[0] in _WAS and not (hit.cue.flag("deny") or hit.event_noun or hit.place)
    verbs = behind[1:3] if judged else behind[:1]
    return behind[0] in _WAS - {"was", "were"} or any(is_past(verb) or (verb in _WAS and not judged) for verb in verbs)


def _by_its_governor(sentence: Sentence, hit: Hit) -> Verdict | None:
    """What stands before the noun: `rumours of`, `ahead of`, `since`, `it will be`."""
    low, first = sentence.low, _opening(sentence.low, hit)
    before, near = low[first - 1] if first else "", low[max(0, first - _FAR) : first]
    if not _is_upon(before, near, hit):
        return _of_word(before, near, hit) or _by_its_adjective(low, hit)
    verdict = _of_noun(near, low[hit.last : hit.last + 4])
    if verdict and hit.lemma == "arrival" and not _NEWS.isdisjoint(near):
        verdict = verdict._replace(done=True)
    return verdict or _by_its_adjective(low, hit)


def _is_upon(before: str, near: Sequence[str], hit: Hit) -> bool:
    """Whether another noun governs this one: `rumours of`, `preparations for`, `work on`; not `on her visit`."""
    return before in _UPON or (before == "on" and not (hit.place and near[-2:-1] and near[-2] not in _PLANS))


def _of_word(before: str, near: Sequence[str], hit: Hit) -> Verdict | None:
    """What the word before the noun tells by itself: `since`, `regretted`, `without`, `before`, `it was`."""
    if before in _SINCE or before in _FELT or _is_felt(before, near, hit):
        return WAS
    if before in _STOPPING:
        return WAS_NOT
    return LIKELY if before == "before" or near[-2:] in _IN_SIGHT else _by_being(near)


def _is_felt(before: str, near: Sequence[str], hit: Hit) -> bool:
    """`in her presence`, `marked by her absence`, `With her arrival`."""
    if (before, hit.lemma) == ("in", "presence"):
        return True
    return before in ("by", "with") and not hit.place and (len(near) == 1 or near[-2] in _MARKED)


def _by_its_adjective(low: Sequence[str], hit: Hit) -> Verdict | None:
    """`her possible visit`, `makes her attendance unlikely`."""
    if verdict := next((_BESIDE[word] for word in low[hit.first : hit.noun] if word in _BESIDE), None):
        return verdict
    judged = next((word for word in _until_stop(low[hit.last : hit.last + 2]) if word in TOLD), "")
    return TOLD[judged] if judged and not _MAKING.isdisjoint(low[max(0, hit.first - 3) : hit.first]) else None


def _of_noun(near: Sequence[str], ahead: Sequence[str]) -> Verdict | None:
    """`rumours of`, `no chance of`, `preparations for`, `scrapped plans for`, `informed them of`."""
    noun, none = next((word for word in reversed(near[:-1]) if word not in _LIGHT), ""), not _NO.isdisjoint(near)
    if near[-2:] in _IN_SIGHT:
        return LIKELY
    if near[-2:] in _DESPITE or noun in _EXPLAINED:
        return WAS
    if noun in _RUMOURS:
        return _of_rumour(none or not _SLIM.isdisjoint(ahead), not FALSE.isdisjoint(ahead))
    if noun in _DOUBTED or (none and noun in ("word", "decision")):
        return OPEN
    if noun in _PLANS:
        return OFF if not _DROPPED.isdisjoint(near) else UNLIKELY if none else LIKELY
    told = near[-1] == "of" and (noun in _NEWS or not _INFORMED.isdisjoint(near))
    return SURE if told and not none else None


def _of_rumour(unlikely: bool, false: bool) -> Verdict:
    """`rumours of a visit`, `the chances of a visit are slim`, `rumours of a visit are false`."""
    return UNLIKELY if unlikely else OFF if false else POSSIBLE


def _by_being(near: Sequence[str]) -> Verdict | None:
    """`it was`, `this is`, `it will be her second visit to Oslo`."""
    if near[-2:] in (("will", "be"), ("will", "mark")):
        return LIKELY
    return WAS if near[-2:-1] != () and near[-2] in _THIS and near[-1] in _IS else None


def _until_stop(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(words[: next((j for j, word in enumerate(words) if word in STOPS), len(words))])


_ABROAD = frozenset("abroad overseas foreign".split())
_AHEAD = frozenset("will would next upcoming forthcoming planned proposed expected tomorrow".split())
_BEGINNING = frozenset("begins starts ends takes opens comes".split())
_BY_THE_WAY = PERIODS | SEASONS | frozenset("next this last also still now in at on".split())
_BY_SPEECH = {"allowing": 1, "denying": 3}
_CANNOT = frozenset("cannot can can't could couldn't should".split())
_DEPENDS = frozenset("depends depended hinges hinged hangs hung".split())
_DENIED = frozenset("denied denies denying dismissed rejected refuted".split())
_DESPITE = (("because", "of"), ("spite", "of"), ("wake", "of"), ("regret", "at"), ("anger", "at"), ("thanks", "to"))
_DROPPED = frozenset(
    "scrapped scraps dropped drops shelved shelves abandoned abandons cancelled canceled ditched off aside".split()
)
_EXCLUDED = frozenset("excluded discounted dismissed".split())
_EXPLAINED = frozenset("reason reasons explanation excuse excuses pretext".split())
_FELT = frozenset(
    "regretted noted lamented deplored criticised criticized welcomed praised noticed hailed condemned explained".split()
)
_GOVERNING = frozenset("of for about over by with without during since after before from to on in at".split())
_HAPPENING = frozenset("take go happen materialise materialize come".split())
_IN_SIGHT = (("ahead", "of"), ("eve", "of"), ("advance", "of"), ("run-up", "to"))
_INFORMED = frozenset("informed notified told assured inform notify".split())
_IS = frozenset("is was marks marked".split())
_LIGHT = frozenset("the a an any his her their of for about over possible".split())
_BESIDE = {**dict.fromkeys(PERHAPS, POSSIBLE), **dict.fromkeys(TO_COME | {"likely"}, LIKELY)}
_DOUBTED = DOUBTS | {"uncertainty"}
_ALMOST = frozenset("almost nearly virtually practically".split())
_NOT_YET = NOT | {"yet"}
_RUMOURS = GUESSES | frozenset(
    "rumour rumor reports report talk chatter buzz murmurs chances likelihood hopes gossip whispers hints suggestions".split()
)
_MAKING = frozenset(
    "make makes made making render renders rendered deem deemed consider considers considered call called".split()
)
_MARKED = frozenset("marked overshadowed clouded marred dominated hit graced honoured honored , opened".split())
_NEGATIVE = {LIKELY: UNLIKELY, SURE: OPEN, POSSIBLE: OFF, OPEN: OPEN}
_NEWS = frozenset("news word confirmation announcement notice".split())
_NO = frozenset("no little nor".split())
_PENDING = frozenset("would being due set".split())
_PLANS = frozenset(
    "plan plans preparations preparation arrangements date dates work agreement prepare prepares preparing prepared bracing brace braces ready counting banking counts relies".split()
)
_SEEMING = frozenset("is was are were looks looked seems seemed remains remained appears appeared has had".split())
_SINCE = frozenset("since after following during throughout despite amid on".split())
_SLIM = frozenset("slim small remote low nil".split())
_STOPPING = frozenset("without prevented precluded blocked".split())
_THIS = frozenset("it this that which".split())
_TO_BE = (("is", "to"), ("is", "due"), ("is", "set"))
_UPON = frozenset("of for about over at to".split())
_WAS = frozenset("was were has had means leaves".split())
