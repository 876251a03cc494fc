"""Whether words in capitals name somebody whom no file and no full name explains: `Merkel will not attend`; not `Attendance fell`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kimvisit.drafting.people.callings.nouns import is_calling
from kimvisit.drafting.people.mention import Known
from kimvisit.drafting.people.mentions.descriptions import of_people
from kimvisit.drafting.people.names.by_surname import bearers_of
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import STARTERS


def names_somebody(sentence: Sentence, last: int, known: Known) -> bool:
    """Whether the word that opens a sentence is a name: it owns something there, is one elsewhere in the text, or does what only people do.

    `last` is the token behind it.
    """
    return _owns(sentence.low[last:]) or _is_name_elsewhere(sentence.words[0], known) or _acts(sentence, last, known)


def may_be_name(words: Sequence[str], definite: bool, known: Known) -> bool:
    """Whether capitals can be a name: not too short, no owner, no state, no occasion, no lone word of a body (`Institute`)."""
    lists, low = known.cues.lists, [normal(word) for word in words]
    shortest = 2 if definite and words[-1:] and words[-1].isupper() else 3
    if not words or len(words[-1]) < shortest or words[-1].endswith(("'s", "’s")):
        return False
    taken = (STARTERS, lists["event_nouns"], known.names.adjectives, known.names.states, ("",))
    if any(word in others for word in low for others in taken):
        return False
    return len(words) > 1 or (low[0] not in lists["body_words"] and low[0] not in lists["outlet_words"])


def is_team(word: str, known: Known) -> bool:
    """Whether the text has one word with `the` before it alone: `Eagles to visit White House`, where it goes on with `the Eagles`."""
    text = known.cast.text
    called = re.findall(rf"(\b[Tt]he )?\b{re.escape(word)}\b(?! [A-Z]|['’]s)", text) if f"he {word}" in text else []
    return bool(called) and all(called)


def is_no_noun(word: str, known: Known) -> bool:
    """`Merkel` in `Merkel and Lee will come`, as far as the text tells; not `Organisers and Lee`, `Police and Lee`."""
    return not word.endswith("s") and word.lower() not in _UNCOUNTED and f" {word.lower()}" not in known.cast.text


def _acts(sentence: Sentence, last: int, known: Known) -> bool:
    """Whether the word that opens a sentence does what only people do: `Merkel will not attend`; not `Attendance declined`, `Violinist declined`."""
    word = sentence.low[0]
    noun = word.endswith(_NOUN_ENDS) or is_calling(word, known.cues) or word in known.cues.lists["source_nouns"]
    behind = sentence.low[last : last + _REACH]
    stays = ("not" in behind and not _GOING.isdisjoint(behind)) or ("staying", "away") in pairwise(behind)
    return (stays or of_people(behind)) and not noun and is_no_noun(sentence.words[0], known)


def _owns(behind: Sequence[str]) -> bool:
    """Whether the words behind a name tell of what is his or hers: `Ann will miss the gala, her agent said`."""
    return "her" in behind or "his" in behind


def _is_name_elsewhere(word: str, known: Known) -> bool:
    """Whether a word that opens a sentence is printed with a capital inside one too, or is a surname on file, and never without."""
    text = known.cast.text
    if f" {word.lower()}" in text:
        return False
    return re.search(rf"[a-z,] {re.escape(word)}\b", text) is not None or bool(bearers_of(word, known.names, known.cues))


_UNCOUNTED = frozenset(
    "police people security parliament congress government staff press media industry business management".split()
)
_NOUN_ENDS = ("tion", "ment", "ness", "ing", "ly", "ed", "ism", "ance", "ence", "ship", "ity", "age", "ure", "hood")
_GOING = frozenset(("go", "travel", "going", "travelling", "traveling"))
_REACH = 5
