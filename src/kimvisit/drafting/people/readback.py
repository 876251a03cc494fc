"""Who is meant by words that stand between a subject and its verb, read back from the verb."""

from kimvisit.drafting.people.joined import PREPOSITIONS, Mentions, before_of, ending_at, joined_before
from kimvisit.drafting.people.leaders import WALLS
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.text.sentences import Sentence

RELATED = ("group", "institution", "company")


def leaders_before(sentence: Sentence, found: Mention | None, mentions: Mentions) -> Mention | None:
    """The leaders in `the leaders of Spain, Chile and Italy will come`, read back from the last of the states."""
    if found is None or found.sort != "state":
        return found
    state: Mention | None = found
    while state and state.sort == "state":
        before = before_of(sentence, state, mentions)
        if before < 1 or sentence.low[before] not in ("and", ",", "of", "from"):
            return found
        state = ending_at(mentions, before - 1 if sentence.low[before - 1] == "," else before)
    return state if state and state.sort == "group" else found


def with_others(sentence: Sentence, j: int, mentions: Mentions) -> Mention | None:
    """Bob Ray in `Ann Lee, Bob Ray and their wives`, read back from `wives`; only where the list opens its clause."""
    low = sentence.low
    at = next((k for k in range(j - 1, max(1, j - 5), -1) if low[k] == "and"), 0)
    if not at or not PREPOSITIONS.isdisjoint(low[at:j]) or not WALLS.isdisjoint(low[at:j]):
        return None
    last = ending_at(mentions, at - 1 if low[at - 1] == "," else at)
    if last is None or last.sort not in ("person", "title") or last.possessive:
        return None
    before = before_of(sentence, joined_before(sentence, last, mentions, True)[0], mentions)
    return last if before < 0 or low[before] in ("that", "“", '"') or (low[before] == "," and before < 4) else None


def in_some(sentence: Sentence, j: int, mentions: Mentions) -> Mention | None:
    """The candidates in `all five candidates in the two races were invited`, read back from `races`."""
    for k in range(j, max(0, j - 9), -1):
        if sentence.low[k] in PREPOSITIONS:
            host = ending_at(mentions, k)
            return host if host and host.sort in RELATED else None
        if not sentence.words[k].isalnum() or (sentence.low[k] in WALLS and sentence.low[k] != "than"):
            return None
    return None


def renamed(sentence: Sentence, named: Mention, comma: int, mentions: Mentions) -> Mentions:
    """Ann Lee and Bob Ray in `The presidents of Chile and Peru, Ann Lee and Bob Ray, will come`."""
    people = joined_before(sentence, named, mentions, True)
    people = [m for m in people if m.first > comma and m.sort == "person"]
    return people if people and before_of(sentence, people[0], mentions) == comma else []


def is_absolute(sentence: Sentence, before: int, stop: int) -> bool:
    """Whether `with` at `before` opens a clause of its own: `with Ann Lee also attending`."""
    return sentence.low[before] == "with" and any(word.endswith("ing") for word in sentence.low[stop : stop + 3])
