"""What stands before a mention: `by` in `by the Russian President Ivan Ivanov`."""

from kimvisit.drafting.people.callings.posts import is_post, post_before
from kimvisit.drafting.people.lists.items import description_before
from kimvisit.drafting.people.lists.modifiers import is_modifier
from kimvisit.drafting.people.mention import Mention, Mentions
from kimvisit.drafting.people.names.entitled import OVER
from kimvisit.drafting.text.closed import PREPOSITIONS
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import CALENDAR

_STEADS = frozenset("stead place absence turn part view honour honor wake name".split())
_OTHERS = frozenset("other several some many more further fellow senior top various".split())  # `and other Danish officials`
_MOST_MODIFIERS = 8


def before_of(sentence: Sentence, mention: Mention, mentions: Mentions) -> int:
    """The token before a mention with its modifiers: `by` in `by the Russian President Ivan Ivanov`."""
    j = (post_before(sentence.words, mention.first) if mention.sort == "person" else mention.first) - 1
    for step in range(_MOST_MODIFIERS):
        if j < 0:
            break
        other = ending_at(mentions, j + 1)
        if other and (other.sort == "adjective" or (other.possessive and other.sort != "person")):
            j = other.first - 1
        elif _modifies(sentence, j, mention, step > 0 or mention.sort == "title") or (
            step and other is None and _is_owned(sentence, j, mentions)
        ):
            j -= 1
        else:
            break
    return j


def beside_office(sentence: Sentence, mention: Mention, mentions: Mentions) -> int:
    """The token before a name with the office or description that it follows: `to` in `to the head of the bank, Ann Lee`."""
    before = before_of(sentence, mention, mentions)
    if mention.sort != "person" or before < 1 or sentence.low[before] != ",":
        return before
    office = ending_at(mentions, before)
    if office and office.sort == "title" and office.ids in ((), mention.ids):
        return before_of(sentence, office, mentions)
    start = (
        before
        if office and office.sort != "state"
        else min(description_before(sentence.low, before), _plain_office_before(sentence, before))
    )
    return start - 1 if start < before else before


def _plain_office_before(sentence: Sentence, comma: int) -> int:
    """Where an office in capitals without an article begins that ends before a comma: `by former Trade Minister, Ann Lee`; the comma where none does."""
    words, at = sentence.words, comma - 1
    if at < 1 or not words[at][0].isupper() or not is_post(sentence.low[at]):
        return comma
    while at > 1 and (words[at - 1][0].isupper() or sentence.low[at - 1] in OVER):
        at -= 1
    return at


def _modifies(sentence: Sentence, j: int, mention: Mention, past_first: bool) -> bool:
    """Whether a word stands before a mention as a part of it: `the`, `former`, `Mr`, `mayor`, another capital."""
    word = sentence.low[j]
    if is_modifier(sentence, j, past_first) or (mention.sort == "group" and word in _OTHERS):
        return True
    if sentence.words[j][0].isupper():
        return j > 0 and word not in PREPOSITIONS and word not in CALENDAR
    first_of_body = mention.sort == "institution" and not past_first and j > 0
    return first_of_body and sentence.low[j - 1] in ("the", "a") and sentence.words[j].islower()


def _is_owned(sentence: Sentence, j: int, mentions: Mentions) -> bool:
    """`side` in `the Danish side chief Ann Lee`: a noun behind an owner or an adjective."""
    owner = ending_at(mentions, j) if sentence.words[j].islower() and sentence.low[j] not in _STEADS else None
    return owner is not None and (owner.possessive or owner.sort == "adjective")


def ending_at(mentions: Mentions, token: int) -> Mention | None:
    """The mention that ends right before a token."""
    for mention in mentions:
        if mention.last == token:
            return mention
    return None
