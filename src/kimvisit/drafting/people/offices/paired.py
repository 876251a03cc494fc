"""Offices that go with another's: `his Chinese counterpart`, `the Duchess` beside the Duke of Kent."""

import re

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.offices.words import office_at
from kimvisit.drafting.text.sentences import Sentence

PEERS = (("counterpart",), ("counterpart's",), ("colleague",), ("rival",))


def counterpart(sentence: Sentence, first: int, stop: int, country: str, known: Known) -> Mention | None:
    """`his Chinese counterpart`: whom the article gives an office there, a leader first."""
    if sentence.words[stop : stop + 1] and sentence.words[stop][0].isupper():
        return None
    leaders = known.cues.lists["leader_nouns"]
    held = [(noun not in leaders, a) for (state, noun), actors in known.cast.titled.items() if state == country for a in actors]
    ids = tuple(dict.fromkeys(actor for _, actor in sorted(held)))[:1]
    title = f"the {' '.join(sentence.words[first:stop])}"
    return Mention(first, stop, ids, "title", sentence.low[stop - 1].endswith("'s"), title, country=country)


_OF_PLACE = re.compile(r"\b(?:Duke|Duchess|Earl|Countess|Marquess)(?: and (?:Duchess|Countess))? of ([A-Z]\w+)")
_NOBLE = frozenset("duke duchess earl countess marquess".split())


def noble(noun: str, known: Known) -> str:
    """Who `the Duchess` is where the article names one place of which there is a duke or duchess; empty where it names none, or two."""
    places = {*_OF_PLACE.findall(known.cast.text)} if noun in _NOBLE else set()
    if len(places) != 1:
        return ""
    title = f"{noun} of {places.pop()}"
    listed = known.cues.tables["bearers"].get(title.lower(), ())
    named = next((actor for actor in listed if known.who(actor)), "")
    return named or known.introduce("person", title)


def couple(sentence: Sentence, at: int, stop: int, known: Known) -> Mention | None:
    """`the Duke and Duchess of Kent`."""
    words, (other, end) = sentence.words, office_at(sentence.low, stop + 1, known)
    if not other:
        return None
    if sentence.low[end : end + 1] != ("of",) or end + 1 >= len(words) or not words[end + 1][:1].isupper():
        earlier = known.cast.groups.get(f"{sentence.low[at]} and {other}")
        return Mention(at, end, (earlier,), "group") if earlier else None
    last = end + 2
    while last < len(words) and last - end < 4 and words[last][:1].isupper():
        last += 1
    name = " ".join(words[at:last])
    actor = known.cast.groups[f"{sentence.low[at]} and {other}"] = known.introduce("group", name)
    return Mention(at, last, (actor,), "group")
