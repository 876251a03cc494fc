"""The subject of a verb phrase, read back from it over what stands between: `Ann Lee, who turned 45 in May, will not come`."""

from typing import NamedTuple

from kimvisit.drafting.grammar.afar import COMMAS, apposed, host_afar, is_free, is_rest
from kimvisit.drafting.grammar.between_commas import named_aside, relative_opened, several_aside
from kimvisit.drafting.grammar.hosts import RELATED, host_of, in_some, is_absolute, with_others
from kimvisit.drafting.grammar.verbs import CHANCES
from kimvisit.drafting.people.groups.together import is_counted
from kimvisit.drafting.people.lists.ahead import before_of, ending_at
from kimvisit.drafting.people.lists.attached import attached
from kimvisit.drafting.people.lists.items import aside_opened, before_body
from kimvisit.drafting.people.lists.joined import joined_before
from kimvisit.drafting.people.lists.semicolons import over_semicolons
from kimvisit.drafting.people.mention import SINGLE, Mention, Mentions
from kimvisit.drafting.text.adverbials import before_adverbial, before_time
from kimvisit.drafting.text.adverbs import is_adverb
from kimvisit.drafting.text.closed import BE, FINITE, IS, OF_OTHERS, PREPOSITIONS, WALLS
from kimvisit.drafting.text.sentences import Sentence

_REACH, _ASIDE = 40, 24
_MOST_ASIDES, _MOST_HOSTS = 2, 4


def head_before(sentence: Sentence, stop: int, mentions: Mentions, said: frozenset[int]) -> Mentions:
    """The subject whose verb phrase begins at token `stop`: its mentions, several where they are joined by `and`; none if it is no mention."""
    if apposed_to := _antecedent(sentence, stop, mentions):
        return apposed_to
    end = _end_of_subject(sentence, stop, mentions)
    people = (
        _named_at(sentence, end, stop, mentions, said) if end.people is None else attached(sentence, end.people, mentions, stop)
    )
    if (
        end.aside
        and not (people and is_free(sentence, people[0], mentions))
        and (afar := host_afar(sentence, end.aside, mentions))
    ):
        return joined_before(sentence, afar, mentions)
    return [*over_semicolons(sentence, people[0], mentions), *people] if people else people


def _is_object(low: tuple[str, ...], at: int) -> bool:
    """Whether a pronoun at a token can be no subject."""
    return low[at] in ("us", "me", "him", "them")


def _named_at(sentence: Sentence, end: "_End", stop: int, mentions: Mentions, said: frozenset[int]) -> Mentions:
    """Who is told of where a subject ends."""
    low = sentence.low
    asked = low[end.last] in PREPOSITIONS and low[end.last + 1 : end.last + 2] == ("who",)  # `talked about who would come`
    if end.last <= max(-1, stop - _REACH) or low[end.last] in WALLS or end.last in said or asked:
        return []
    found = ending_at(mentions, end.last + 1)
    if found and found.last == stop and _is_object(low, found.first) and low[stop] in FINITE:
        return []  # `everyone who has helped us has been asked`
    if found is None and (ones := member_of(sentence, end.last, mentions)):
        return ones
    found = found or in_some(sentence, end.last, mentions)
    people = _whole(sentence, host_of(sentence, found, mentions), end.last, stop, mentions)
    if not people and (last := with_others(sentence, end.last, mentions)):
        people = [last]
    if len(people) != 1:
        return people
    found = people[0]
    if found.possessive or found.sort == "adjective":
        return []
    listed = end.listed or (found.last <= end.last and low[found.last] in ("and", ","))
    people = joined_before(sentence, found, mentions, listed)
    return [] if is_rest(sentence, people, mentions) else attached(sentence, people, mentions, stop)


def _antecedent(sentence: Sentence, stop: int, mentions: Mentions) -> Mentions:
    """Ann Lee in `met Ann Lee, a friend of the arts, who will come`: whom a relative clause tells of over an aside."""
    low, j = sentence.low, stop - 1
    while j > 0 and (low[j] in _SKIPPED or is_adverb(sentence.words[j])):
        j -= 1
    return apposed(sentence, j, mentions) if low[j] == "who" else []


def _is_misparted(sentence: Sentence, named: Mention, comma: int) -> bool:
    """Whether a comma parts a name that opens the sentence from its verb: `Ann Lee, will not come`; not `Ann Lee, will you come?`."""
    low = sentence.low
    opens = named.first <= (low[0] in _OPENS) and named.last == comma
    return opens and low[comma + 1] in _AUXILIARY and low[comma + 2 : comma + 3] not in _ADDRESSED


_ADDRESSED = (("you",), ("we",), ("i",), ("they",), ("he",), ("she",))
_AUXILIARY = frozenset("will won't would has hasn't is isn't was wasn't".split())
_OPENS = frozenset(("the", "“", '"'))


class _End(NamedTuple):
    """The last token of a subject; whether it is a list (`Ann Lee, among others, will come`); who it is, where an aside before it tells; the comma
    with which the last aside ends."""

    last: int
    listed: bool = False
    people: Mentions | None = None
    aside: int = 0


def _end_of_subject(sentence: Sentence, stop: int, mentions: Mentions) -> _End:
    """Where the subject ends, over adverbials and asides."""
    low, asides, end = sentence.low, 0, _End(stop - 1)
    floor = max(-1, stop - _REACH)
    while end.last > floor and end.people is None:
        j = end.last
        if (left := _over_words(sentence, j, asides > 0, mentions)) < j:
            end = end._replace(last=left)
        elif low[j] in _QUOTES and low[j - 1] == ",":
            opened = aside_opened(sentence, j + 1, False)  # `Ann Lee, who spoke of “a misunderstanding,” will come`
            end = end._replace(last=opened - 1) if opened else end._replace(people=[], aside=end.aside or j + 1)
        elif low[j] in COMMAS:
            end, asides = _over_aside(sentence, end, floor, asides, mentions), asides + 1
        else:
            break
    return end


def _over_aside(sentence: Sentence, end: _End, floor: int, asides: int, mentions: Mentions) -> _End:
    """The end of a subject before the aside that a comma closes: `Ann Lee` of `Ann Lee, a poet,`; or who it is, where the aside or a list tells."""
    low, j = sentence.low, end.last
    named = ending_at(mentions, j)
    if named and (people := several_aside(sentence, named, mentions)):
        return _End(j, people=people)
    comma, end = _comma_before(low, j, floor), end._replace(aside=end.aside or j)
    nobody_else = end._replace(people=[named] if named and (asides or _is_misparted(sentence, named, j)) else [])
    if comma < 0 or asides == _MOST_ASIDES or (named and low[comma + 1] == "and"):
        return nobody_else
    host = ending_at(mentions, comma)
    if named and low[comma + 1] != "not" and (people := named_aside(sentence, comma, named, host, mentions)):
        return end._replace(people=people)
    if not host and low[comma + 1] not in _OPENING:
        return nobody_else
    return end._replace(last=comma - 1, listed=end.listed or low[comma + 1 : comma + 3] == ("among", "others"))


def _over_words(sentence: Sentence, j: int, aside: bool, mentions: Mentions) -> int:
    """The token before what stands between a subject and its verb and is no part of either; the same token where nothing of the sort ends there."""
    low, word = sentence.low, sentence.low[j]
    if word in _SKIPPED or is_adverb(sentence.words[j]) or word.isdigit():
        return j - 1
    if word in ("who", "which") or (word == "that" and (host := ending_at(mentions, j)) and host.sort in RELATED):
        return j - 2 if low[j - 1] == "," and (aside or _opens_aside(low, j - 1, mentions)) else j - 1
    if word == ")" and "(" in low[max(0, j - 12) : j]:
        return max(k for k in range(j) if low[k] == "(") - 1
    if ending_at(mentions, j + 1):
        return j
    left = min(before_adverbial(low, j), before_time(low, j))
    return left if left < j else before_body(sentence, j)


def _opens_aside(low: tuple[str, ...], comma: int, mentions: Mentions) -> bool:
    """Whether the comma before `who` opens its clause, and closes no aside before it: `Ann Lee, who`; not `Ann Lee, a friend of the arts, who`."""
    return ending_at(mentions, comma) is not None or "," not in low[max(0, comma - _ASIDE) : comma]


def _comma_before(low: tuple[str, ...], j: int, floor: int) -> int:
    """The comma or dash that opens the aside which ends at a token, over a relative clause with a quotation; -1 where there is none."""
    marks = _MARKS if low[j] == "," else _MARKS - {","}
    opened = relative_opened(low, j - 1, floor)
    back = opened if opened >= 0 else j - 1
    while back > floor and low[back] not in marks and (low[j] == "," or low[back] != low[j]):
        back -= 1
    return back if back > floor and (low[back] in (",", "–", "—") or low[back] == low[j]) else -1


def _whole(sentence: Sentence, found: Mention | None, last: int, stop: int, mentions: Mentions) -> Mentions:
    """Who is told of where a preposition stands before a mention: the aides in `aides to the leaders of Chile`, Ann Lee in `Ann Lee is one of 20
    leaders who`."""
    for _ in range(_MOST_HOSTS):
        if found is None:
            return []
        before = before_of(sentence, found, mentions)
        if before < 0 or sentence.low[before] not in PREPOSITIONS or _is_whole(sentence, found, before, last, stop, mentions):
            break
        if found.sort == "group" and (ones := member_of(sentence, found.first, mentions)):
            sole = "only" in sentence.low[ones[-1].last : found.first]
            return ones if sole or not is_counted(sentence.low[found.first : found.last]) else [*ones, found]
        found = ending_at(mentions, before)
    return [found] if found else []


def _is_whole(sentence: Sentence, found: Mention, before: int, last: int, stop: int, mentions: Mentions) -> bool:
    """Whether a mention is itself the subject, although a preposition stands before it."""
    low, word, at_end = sentence.low, sentence.low[before], found.last == last + 1
    if found.sort == "person" and (behind := ending_at(mentions, found.first)) and behind.sort == "state":
        return True
    if word in _EXAMPLES or low[before - 1 : before + 1] in _ATTACHED or (word, low[before - 1]) in _HEADED:
        return True
    if word in _CONJUNCTIONS and at_end and found.sort in SINGLE:
        return True  # `a month after Ann Lee visited Oslo`
    if word == "for":
        return low[stop : stop + 1] == ("to",) and low[before - 1] not in _LEAVING
    if word == "with" and is_absolute(sentence, before, stop):
        return True
    among = word in _AMONG and low[before - 1] not in BE  # `met with the leaders who are invited`
    return among and found.sort == "group" and at_end and low[last + 1] == "who"


def member_of(sentence: Sentence, j: int, mentions: Mentions) -> Mentions:
    """Ann Lee in `Ann Lee is one of twenty leaders who ...`, `Ann Lee is among those who ...`, read back from `leaders` or `those`."""
    low, floor = sentence.low, max(2, j - 7)
    while j > floor and low[j] not in ("of", "among"):
        if low[j] in WALLS or low[j] in (",", "and"):
            return []
        j -= 1
    if low[j] != "among":
        j = j - 1 if low[j] == "of" and low[j - 1] == "one" else 0
    if (named := ending_at(mentions, j)) and named.sort in SINGLE and not named.possessive:
        return joined_before(sentence, named, mentions, True)  # `Ann Lee among 20 leaders to attend`
    verb = j
    while verb > 1 and (low[verb - 1] in _BEFORE_ONE or low[verb - 1] in IS):
        verb -= 1
    return [] if BE.isdisjoint(low[verb:j]) else head_before(sentence, verb, mentions, frozenset())


_AMONG = frozenset(("among", "with", "including"))
_ATTACHED = OF_OTHERS | {("along", "with"), ("together", "with"), ("such", "as")}
_BEFORE_ONE = frozenset("be been will would also the only still now".split())
_CONJUNCTIONS = frozenset("after before since until".split())
_EXAMPLES = frozenset(("including", "like", "alongside", "besides"))
_HEADED = frozenset(
    (
        *(("of", noun) for noun in ("total", "majority", "handful", *CHANCES)),
        *(("by", verb) for verb in ("led", "headed", "represented")),
    )
)
_LEAVING = frozenset("leaves leave left leaving departs departed heads headed bound flies flew sets set makes made off".split())
_MARKS = frozenset((",", "–", "—", ";", ":", "“", "”", '"', "that"))
_OPENING = frozenset(
    "who which the a an whose for including among along together accompanied like such especially alongside as not".split()
)
_QUOTES = frozenset(("”", '"'))
_SKIPPED = frozenset(
    "itself all each too instead however meanwhile also already still now just then later earlier last first himself herself themselves both "
    "reportedly alone on in nevertheless nonetheless therefore thus hence moreover even twice once soon never always often again indeed perhaps maybe almost".split()
)
