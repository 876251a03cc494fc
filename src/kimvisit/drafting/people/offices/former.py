"""Who once held an office: `the former president` where the article named somebody so."""

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names.entitled import FORMER
from kimvisit.drafting.text.sentences import Sentence


def former_at(sentence: Sentence, first: int, stop: int, noun: str, known: Known, country: str = "") -> Mention | None:
    """`the former Danish president`, whose office and state are the tokens `first` to `stop`, and who that is, if the article tells of one."""
    low = sentence.low
    if first < 2 or low[first - 1] not in FORMER or low[first - 2] != "the":
        return None
    held = {
        a for (state, office), actors in known.cast.formers.items() if office == noun and country in ("", state) for a in actors
    }
    title = f"the {' '.join(sentence.words[first - 1 : stop])}"
    return Mention(
        first - 1,
        stop,
        tuple(held) if len(held) == 1 else (),
        "title",
        low[stop - 1].endswith("'s"),
        title,
        country=country or None,
    )


def is_former(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is an office that is told to be over."""
    return sentence.low[mention.first] in FORMER


def owner_behind(sentence: Sentence, mention: Mention) -> str:
    """`his` in `the former president and his wife`; empty where no such word follows."""
    behind = sentence.low[mention.last : mention.last + 2]
    return behind[1] if behind[:1] == ("and",) and len(behind) > 1 else ""
