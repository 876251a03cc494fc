"""What stands around a claim and makes it none, or leaves it open: habits, questions, plans that came to nothing."""

from itertools import pairwise

from kimvisit.drafting.claims.hit import Hit
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence


def is_headed(sentence: Sentence, first: int) -> bool:
    """A headline without its auxiliary: `Ann Lee coming to Oslo`, with nothing but names before the verb."""
    return (
        first > 0
        and first + 1 < len(sentence.words)
        and sentence.words[first][0].islower()
        and all(not word[0].islower() for word in sentence.words[:first])
    )


def is_habit(low: tuple[str, ...], first: int, hit: Hit) -> bool:
    """`are traditionally invited`, `usually attends`, `attends every year`: what is done time and again tells of no one time."""
    if not _HABITS.isdisjoint(low[max(0, first - 2) : hit.at + 1]):
        return True
    ahead = low[hit.at : hit.last + 7]
    return not _EACH.isdisjoint(ahead) and any(word in _EACH and after in _TIMES for word, after in pairwise(ahead))


_HABITS = frozenset(
    "usually traditionally customarily normally typically often regularly routinely always sometimes rarely seldom frequently".split()
)
_EACH = frozenset(("every", "each"))
_TIMES = frozenset(
    "year time month spring summer autumn winter week monday tuesday wednesday thursday friday saturday sunday".split()
)


def first_time_of_a_plan(sentence: Sentence, first: int) -> bool:
    """`It would be the first time she travelled abroad`: no journey made."""
    before = sentence.low[max(0, first - 12) : first]
    times = [j for j in range(1, len(before)) if before[j - 1 : j + 1] == ("first", "time")]
    return bool(times) and times[-1] >= len(before) - 6 and not {"would", "will", "could"}.isdisjoint(before[: times[-1]])


def denies_itself(sentence: Sentence, hit: Hit, cues: Cues) -> bool:
    """`ruled out attending`: the verb of denying was read with the verb phrase."""
    words = sentence.low[hit.phrase.first : hit.at] if hit.phrase else ()
    return any(w in cues.hedges and cues.saying.get(w, ("",))[0].startswith("denying") for w in words)


def questioned(sentence: Sentence, at: int) -> bool:
    """Whether the next stop after a token, within a quotation too, is a question mark."""
    return next((word for word in sentence.low[at:] if word in (".", "!", "?")), "") == "?"


def expects(sentence: Sentence, hit: Hit) -> bool:
    assert hit.phrase
    return bool(
        set(sentence.low[hit.phrase.first : hit.at]) & {"expected", "likely", "unlikely", "probably", "thought", "believed"}
    )


def left_open(sentence: Sentence, after: int) -> bool:
    """`Asked whether Ann Lee would come, he said that no decision had been made`: an answer that leaves it open."""
    return any(pair in _UNANSWERED for pair in zip(sentence.low[after:], sentence.low[after + 1 :], strict=False))


_UNANSWERED = frozenset(
    (
        ("no", "decision"),
        ("declined", "to"),
        ("refused", "to"),
        ("not", "say"),
        ("not", "decided"),
        ("no", "comment"),
        ("too", "early"),
    )
)


def asks(sentence: Sentence, place: int) -> bool:
    return place > 0 and bool(
        set(sentence.low[max(0, place - 4) : place])
        & {"say", "confirm", "know", "see", "clear", "unclear", "wonder", "specify", "comment"}
    )
