"""Who once held an office: `the former president` where the article named somebody so."""

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.text.sentences import Sentence

_FORMER = frozenset(("former", "ex"))


def former_at(sentence: Sentence, first: int, stop: int, noun: str, known: Known, country: str = "") -> Mention | None:
    """`the former Danish president`, whose office and state are the tokens `first` to `stop`, if the article tells who that is."""
    low = sentence.low
    if first < 2 or low[first - 1] not in _FORMER or low[first - 2] != "the":
        return None
    held = {
        a for (state, office), actors in known.cast.formers.items() if office == noun and country in ("", state) for a in actors
    }
    if len(held) != 1:
        return None
    title = f"the {' '.join(sentence.words[first - 1 : stop])}"
    return Mention(first - 1, stop, tuple(held), "title", low[stop - 1].endswith("'s"), title, country=country or None)
