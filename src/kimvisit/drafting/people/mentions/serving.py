"""Who answers for somebody: `her office`, `the singer's manager Bob Ray`, `a member of Ann Lee's team`."""

from collections.abc import Sequence

from kimvisit.drafting.people.lists.ahead import ending_at
from kimvisit.drafting.people.mention import SINGLE, Mention, Mentions, Serving
from kimvisit.drafting.text.closed import PREPOSITIONS, WALLS
from kimvisit.drafting.text.sentences import Sentence

_ONE = frozenset(("his", "her"))
_BEHIND = frozenset(("of", "for"))
_ENDS = PREPOSITIONS | WALLS | frozenset(", and former late previous".split())
_MOST = 3


def serving(sentence: Sentence, mentions: list[Mention], proxies: frozenset[str], houses: frozenset[str]) -> list[Mention]:
    """The mentions of a sentence, those who serve somebody and may answer in that person's stead each as one mention of whom they serve. The
    same list where nobody serves."""
    if proxies.isdisjoint(word.removesuffix("'s") for word in sentence.low):
        return mentions
    found = list(mentions)
    for noun in range(len(sentence.low) - 1, -1, -1):
        if sentence.low[noun].removesuffix("'s") in proxies and (made := _serving(sentence, noun, found, houses)):
            if (named := _named_beside(sentence, made, found)) and made.serving:
                stand_in = made.serving._replace(actor=named.actor)
                made = made._replace(first=named.first, last=named.last, serving=stand_in)
            found = [m for m in found if m.last <= made.first or m.first >= made.last]
            found = sorted([*found, made], key=lambda m: m.first)
    return found


def _serving(sentence: Sentence, noun: int, mentions: Sequence[Mention], houses: frozenset[str]) -> Mention | None:
    """The one mention that a noun of service and its owner make."""
    low, last = sentence.low, noun + 1
    named = next((m for m in mentions if m.first == last and m.sort == "person" and m.actor and not m.serving), None)
    owner = next((m for m in reversed(mentions) if m.last <= noun and _owns(sentence, m, noun)), None)
    if owner:
        first, last = owner.first, named.last if named else last
    elif owner := owner_aside(sentence, noun, list(mentions)):
        first = noun - 1
    elif owner := _behind(sentence, noun, mentions):
        first = noun - 1 if noun and low[noun - 1] in _ARTICLES else noun
        named, last = None, owner.last
    else:
        return _house(sentence, noun, mentions) if low[noun].removesuffix("'s") in houses else None
    whose = owner.serving.owner if owner.serving else owner
    stand_in = Serving(whose, low[noun].removesuffix("'s"), named.actor if named else "")
    return owner._replace(first=first, last=last, possessive=low[last - 1].endswith(("'s", "s'")), printed=None, serving=stand_in)


def _named_beside(sentence: Sentence, made: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """The name before it in `Bob Ray, her manager,`."""
    low = sentence.low
    if low[made.first - 1] != "," or low[made.last : made.last + 1] != (",",):
        return None
    return next((m for m in mentions if m.last == made.first - 1 and m.sort == "person" and m.actor), None)


def _house(sentence: Sentence, noun: int, mentions: Sequence[Mention]) -> Mention | None:
    """`the palace`, `the Norwegian embassy`: a body that serves whoever was asked, whom no word names."""
    low, first = sentence.low, noun
    whose = next((m for m in mentions if m.last == noun and m.sort == "adjective"), None)
    first = whose.first if whose else noun - (low[noun - 1] in _OF_RULERS)
    if not first or low[first - 1] != "the":
        return None
    body = low[noun].removesuffix("'s")
    asked = Mention(first, noun + 1, (), "asked", title=body, country=whose.country if whose else None)
    return asked._replace(possessive=low[noun].endswith("'s"), serving=Serving(asked, body, ""))


_OF_RULERS = frozenset("royal presidential imperial princely papal".split())
_ARTICLES = frozenset(("the", "a", "an", "one"))


def _owns(sentence: Sentence, mention: Mention, noun: int) -> bool:
    """Whether a noun is somebody's: `her New York agent`, not `her album, an office`."""
    between = sentence.low[mention.last : noun]
    return _is_one(sentence, mention) and mention.possessive and len(between) <= _MOST and _ENDS.isdisjoint(between)


def owner_aside(sentence: Sentence, noun: int, mentions: Mentions) -> Mention | None:
    """Ann Lee in `Ann Lee, whose refusal`."""
    low = sentence.low
    return ending_at(mentions, noun - 1 - (low[noun - 2] == ",")) if noun > 2 and low[noun - 1] == "whose" else None


def _behind(sentence: Sentence, noun: int, mentions: Sequence[Mention]) -> Mention | None:
    """Whose it is in `the office of Ann Lee`, `a spokesman for the singer`, `a member of her team`."""
    low = sentence.low
    if low[noun + 1 : noun + 2] == () or low[noun + 1] not in _BEHIND:
        return None
    at = noun + 2 + (low[noun + 2 : noun + 3] == ("the",))
    owner = next((m for m in mentions if m.first == at), None)
    return owner if owner and _is_one(sentence, owner) and (owner.serving or not owner.possessive) else None


def _is_one(sentence: Sentence, mention: Mention) -> bool:
    return mention.sort in SINGLE and (mention.sort != "pronoun" or sentence.low[mention.first] in _ONE)
