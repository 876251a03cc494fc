"""Firms by their ampersand: `Holt & Sons`, `Acme & Holt Ltd`."""

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names.given import sex_of_name
from kimvisit.drafting.text.sentences import Sentence

_LONGEST, _SHORTEST = 3, 3


def firms_in(sentence: Sentence, known: Known) -> list[Mention]:
    """The firms that a sentence names, in order."""
    found: list[Mention] = []
    for at in (t for t, word in enumerate(sentence.low) if word == "&"):
        first, last = _first(sentence, at), _last(sentence, at)
        if first < at and last > at + 1 and (not found or first >= found[-1].last) and _is_firm(sentence, first, last, known):
            name = " ".join(sentence.words[first:last]).replace("’", "'")
            possessive = name.endswith("'s")
            firm = known.introduce("company", name.removesuffix("'s"))
            found.append(Mention(first, last, (firm,), "company", possessive))
    return found


def _is_firm(sentence: Sentence, first: int, last: int, known: Known) -> bool:
    """Whether words joined so can be a firm: no `Q&A`, no `Food & Wine Festival`, no `Ann & Bob Ray`."""
    low = sentence.low[first:last]
    brief = max(map(len, low)) < _SHORTEST
    return not brief and low[-1] not in known.cues.lists["event_nouns"] and not sex_of_name(low[0], known.cues)


def _first(sentence: Sentence, at: int) -> int:
    """Where the capitals begin that end at a token."""
    first = at
    while first and at - first < _LONGEST and sentence.words[first - 1].isalpha() and sentence.words[first - 1][0].isupper():
        first -= 1
    return first


def _last(sentence: Sentence, at: int) -> int:
    """The token behind the capitals that begin behind a token."""
    last = at + 1
    while last < len(sentence.words) and last - at <= _LONGEST and sentence.words[last][0].isupper():
        last += 1
    return last
