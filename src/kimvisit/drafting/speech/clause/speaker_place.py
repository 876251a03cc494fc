"""Where the speaker stands in a sentence: behind what is said, in the middle of it, or behind an opening phrase."""

from kimvisit.drafting.speech.words import AUXILIARIES, ENDED, SUBORDINATE, is_clause
from kimvisit.drafting.text.sentences import Sentence

_INTRO = SUBORDINATE | frozenset(
    "on in at during before speaking asked meanwhile however earlier later but and still also for with following besides yesterday today last "
    "by under this addressing commenting responding from upon amid unlike according citing quoting writing answering replying "
    "ahead given instead so then yet to".split()
)
_TIMES = frozenset(
    "hours hour days day minutes moments weeks week months just only even shortly soon long barely not a two three four five six seven several few some".split()
)
_TELLING = frozenset("that said says added confirmed announced".split())
_BEGINNING = frozenset(
    "the besides in along alongside apart aside together like unlike with among leaders heads presidents".split()
)
_OPENING = 5


def is_after(sentence: Sentence, first: int) -> bool:
    """Whether words that end with a comma or a quotation stand before the speaker: `..., Ann Lee said`, `..., as Ann Lee said`."""
    if first > 3 and sentence.low[first - 1] == "as":
        first -= 1
    return first > 1 and sentence.low[first - 1] in ENDED and not _is_begun(sentence.low, first - 1)


def _is_begun(low: tuple[str, ...], comma: int) -> bool:
    """Whether what another says has only begun at a comma, as no verb stands before it: `said that besides Ann Lee, Bob Ray had confirmed`, `said the
    leaders of Chile, Peru and Fiji had confirmed`."""
    if low[comma] != ",":
        return False
    told = next(
        (t for t in range(comma - 1, 0, -1) if low[t] in _TELLING or not (low[t] == "," or low[t].isalnum() or "'" in low[t])), 0
    )
    words = low[told + 1 : comma]
    return bool(words) and low[told] in _TELLING and words[0] in _BEGINNING and not is_clause(words)


def goes_on(sentence: Sentence, begin: int, resume: int) -> bool:
    """Whether the speaker stands in the middle of what is said: `Ann Lee, he said, will go`; `In May, he said, she will go`."""
    after = sentence.at(resume)
    if after >= len(sentence.low) or ("," not in sentence.text[max(0, resume - sentence.start - 2) : resume - sentence.start]):
        return False
    return sentence.low[after] in AUXILIARIES or (begin <= 6 and AUXILIARIES.isdisjoint(sentence.low[:begin]))


def opens_clause(low: tuple[str, ...]) -> bool:
    """Whether words open with a clause of time or reason: `After Ann Lee said so`, `Hours after Ann Lee said so`."""
    behind = next((t for t, word in enumerate(low[:_OPENING]) if word in SUBORDINATE), None)
    return behind is not None and (behind == 0 or _TIMES.issuperset(low[:behind]))


def is_intro(sentence: Sentence) -> bool:
    """Whether a sentence opens with words that stand before the subject: `In Minsk`, `Asked about it`, `Recently`, `Hours after`."""
    if sentence.low[0] in _TIMES and opens_clause(sentence.low):
        return True
    return sentence.low[0] in _INTRO or (sentence.low[0].endswith(("ly", "ing", "ed")) and len(sentence.low[0]) > 4)
