"""Whose a noun is: `Peru's letter`, `the Peruvian letter`, `a letter from Lima`."""

from kimvisit.drafting.grammar.roles import after_word
from kimvisit.drafting.occasions.sorts import sort_of
from kimvisit.drafting.people.lists.ahead import ending_at
from kimvisit.drafting.people.mention import Mention, Mentions
from kimvisit.drafting.people.mentions.serving import owner_aside
from kimvisit.drafting.text.closed import APART
from kimvisit.drafting.text.inflect import IRREGULAR_PASTS
from kimvisit.drafting.text.sentences import Sentence


def owner_of(sentence: Sentence, noun: int, mentions: Mentions) -> Mention | None:
    """Whose a noun is: `Peru's letter`, `the Peruvian letter`, `a letter from Lima`."""
    if owner := _right_ahead(sentence, noun, mentions):
        return owner
    if sentence.low[noun + 1 : noun + 2] == ("of",) and any(
        noun + 2 <= m.first <= noun + 3 and m.sort == "person" for m in mentions
    ):
        return None  # `the visit of Ann Lee was announced by Bob Ray`
    return owner_aside(sentence, noun, mentions) or after_word(sentence, noun + 1, ("by", "from"), mentions, 8)


def _right_ahead(sentence: Sentence, noun: int, mentions: Mentions) -> Mention | None:
    """Who owns a noun by the words right before it: `Ann Lee's trip`, `Ann Lee's Oslo trip`, `the Peruvian letter`; not `the Oslo trip`."""
    for mention in reversed(mentions):
        between = sentence.low[mention.last : noun]
        if mention.last > noun or len(between) > 3 or not APART.isdisjoint(between):
            continue
        if mention.possessive or _is_beside(sentence, noun, mention):
            return mention
        if _is_acting(between) or mention.sort not in ("adjective", "state"):
            return None
        whose = ending_at(mentions, mention.first)
        if whose and whose.possessive:
            return whose
        return mention if mention.sort == "adjective" or sort_of(sentence.low[noun]) != "visit" else None
    return None


def _is_beside(sentence: Sentence, noun: int, mention: Mention) -> bool:
    """`the Lee visit`, `Ann Lee Oslo visit`: a name beside a trip, as headlines have it; not `let Ann Lee visit Oslo`."""
    between, behind = sentence.words[mention.last : noun], sentence.words[noun + 1 : noun + 2]
    trip = mention.sort == "person" and sort_of(sentence.low[noun]) == "visit"
    is_object = behind != () and (behind[0][:1].isupper() or behind[0] in _OPENING)
    return trip and len(between) <= 1 and all(word[:1].isupper() for word in between) and not is_object


def _is_acting(between: tuple[str, ...]) -> bool:
    """Whether a verb or the article of another noun stands between a name and a noun, which are then no one phrase: `Denmark has accepted an
    invitation`, not `the Danish state invitation`."""
    return any(
        word in _OPENING or word in IRREGULAR_PASTS or (word.endswith(_VERBAL) and not word.endswith(_NOT_VERBAL))
        for word in between
    )


_OPENING = frozenset(
    "a an the any another no his her its their is are was were has have had will would can could may might must".split()
)
_VERBAL, _NOT_VERBAL = ("s", "ed"), ("ous", "ss", "'s", "s'")
