"""Who is meant where a name, an office or a clause stands between commas: Ann Lee in `the mayor, Ann Lee, will come`."""

from collections.abc import Callable
from typing import NamedTuple

from kimvisit.drafting.people.callings.posts import is_title
from kimvisit.drafting.people.lists.ahead import before_of, beside_office, ending_at
from kimvisit.drafting.people.lists.items import description_before
from kimvisit.drafting.people.lists.joined import item_before, joined_before
from kimvisit.drafting.people.mention import CALLED, PEOPLE, Mention, Mentions
from kimvisit.drafting.text.closed import RELATIVES, WALLS
from kimvisit.drafting.text.numbers import ALL_OF
from kimvisit.drafting.text.sentences import Sentence


class _Aside(NamedTuple):
    """A name or office that stands between a comma and another."""

    sentence: Sentence
    comma: int
    named: Mention
    mentions: Mentions

    @property
    def opens(self) -> bool:
        """Whether the mention stands right behind the comma: `, Ann Lee,`, not `, the poet Ann Lee,`."""
        return self.named.first == self.comma + 1

    @property
    def is_name(self) -> bool:
        """Whether it is the name of a person and nothing but what belongs to it: `, the poet Ann Lee,`."""
        return self.named.sort == "person" and before_of(self.sentence, self.named, self.mentions) == self.comma


def named_aside(sentence: Sentence, comma: int, named: Mention, host: Mention | None, mentions: Mentions) -> Mentions:
    """Who is meant where a name or office stands between a comma and another: Ann Lee in `the mayor, Ann Lee, will come`; nobody where it only
    tells more of who stands before."""
    aside = _Aside(sentence, comma, named, mentions)
    if host is None:
        return next((people for case in _BEHIND_WORDS if (people := case(aside))), [])
    return next((people for case in _BEHIND_SOMEBODY if (people := case(aside, host))), [])


def _behind_words(aside: _Aside) -> Mentions:
    """Bob Ray in `the leader of the choir, Bob Ray, will come`, with those before the choir; whoever a clause tells of that ends in his name."""
    if not aside.is_name:
        return []
    sentence, comma, named, mentions = aside
    return _of_relative(sentence, comma, mentions) or [*_before_post(sentence, comma, mentions), named]


def _behind_title(aside: _Aside) -> Mentions:
    """`the mayor, Ann Lee, will come`."""
    return [aside.named] if aside.opens and is_title(aside.sentence.low[aside.comma - 1]) else []


def _behind_capital(aside: _Aside) -> Mentions:
    """`Holt, the mayor, will come`, with those joined to her, whom no file knows."""
    before = aside.comma - 1
    if not aside.opens or aside.named.sort != "title" or not aside.sentence.words[before].istitle():
        return []
    return joined_before(aside.sentence, aside.named._replace(first=before), aside.mentions, True)


def _behind_plural(aside: _Aside) -> Mentions:
    """`the others, Ann Lee and Bob Ray, will come`."""
    sentence, comma, named, mentions = aside
    return [] if aside.opens or not sentence.words[comma - 1].islower() else _renamed(sentence, named, comma, mentions)


def _behind_office(aside: _Aside, host: Mention) -> Mentions:
    """`Bob Ray and the mayor of Oslo, Ann Lee, will come`."""
    if host.sort != "title" or not aside.is_name:
        return []
    return [*joined_before(aside.sentence, host, aside.mentions)[:-1], aside.named]


def _behind_place(aside: _Aside, host: Mention) -> Mentions:
    """`Bob Ray and the head of the bank in Oslo, Ann Lee, will come`."""
    post = host.sort == "state" and description_before(aside.sentence.low, aside.comma) < host.first
    return [*_before_post(*aside[:2], aside.mentions), aside.named] if post and aside.is_name else []


def _whose_it_is(aside: _Aside, host: Mention) -> Mentions:
    """Bob Ray in `a spokesman for Ann Lee, Bob Ray, will come`."""
    named = aside.opens and aside.named.sort == "person" and host.sort in ("person", "pronoun")
    return [aside.named] if named and _is_whose(aside.sentence, host, aside.mentions) else []


def _behind_group(aside: _Aside, host: Mention) -> Mentions:
    """`The presidents of Chile and Peru, Ann Lee and Bob Ray, will come`."""
    sentence, comma, named, mentions = aside
    people = _renamed(sentence, named, comma, mentions) if host.sort in ("state", "group") else []
    return people if len(people) > 1 else []


_BEHIND_WORDS: tuple[Callable[[_Aside], Mentions], ...] = (_behind_words, _behind_title, _behind_capital, _behind_plural)
_BEHIND_SOMEBODY: tuple[Callable[[_Aside, Mention], Mentions], ...] = (_behind_office, _whose_it_is, _behind_group, _behind_place)


def _is_whose(sentence: Sentence, host: Mention, mentions: Mentions) -> bool:
    """Whether a name only tells whose somebody is: Ann Lee in `a spokesman for Ann Lee, Bob Ray, will come`; `them` in `one of them, Bob Ray,`."""
    low, before = sentence.low, before_of(sentence, host, mentions)
    who = next((k for k in range(before, max(0, before - 6), -1) if low[k] in ("who", ",")), 0)
    related = low[who] == "who" and sentence.words[who - 1].islower()  # `the man who replaced Ann Lee, Bob Ray, will come`
    called = low[before - 1] == "one" or sentence.words[before - 1].islower()
    return related or (before > 0 and low[before] in ("of", "for", "to") and called)


def _before_post(sentence: Sentence, comma: int, mentions: Mentions) -> Mentions:
    """Ann Lee in `Ann Lee and the leader of the choir, Bob Ray, will come`, `neither Ann Lee nor her former wife, Eva Holt, will come`."""
    at = beside_office(sentence, Mention(comma + 1, comma + 2, (), "person"), mentions)
    if at < 1 or at == comma or sentence.low[at] not in ("and", "nor", "or", ","):
        return []
    other = item_before(sentence, at, mentions)
    return joined_before(sentence, other, mentions, True) if other and other.sort in CALLED else []


def _of_relative(sentence: Sentence, comma: int, mentions: Mentions) -> Mentions:
    """Ann Lee in `Ann Lee, who went to school with her cousin, Bob Ray, will come`."""
    low = sentence.low
    opened = next((k for k in range(comma - 1, max(1, comma - 30), -1) if low[k] in ("who", "whose", "which", ",")), 0)
    host = ending_at(mentions, opened - 1) if low[opened] != "," == low[opened - 1] else None
    return [host] if host and host.sort in PEOPLE else []


def several_aside(sentence: Sentence, last: Mention, mentions: Mentions) -> Mentions:
    """The group and those named in `Three poets, Ann Lee, Bob Ray and Eva Holt, will come`, read back from the last; nobody where none are counted so."""
    people = joined_before(sentence, last, mentions, True) if last.sort == "person" else []
    group = people[0] if len(people) > 2 else None
    counted = (
        group and group.sort == "group" and any(ALL_OF.get(w) == len(people) - 1 for w in sentence.low[group.first : group.last])
    )
    return people[1:] if counted else []


def _renamed(sentence: Sentence, named: Mention, comma: int, mentions: Mentions) -> Mentions:
    """Ann Lee and Bob Ray in `The presidents of Chile and Peru, Ann Lee and Bob Ray, will come`."""
    people = joined_before(sentence, named, mentions, True)
    people = [m for m in people if m.first > comma and m.sort == "person"]
    return people if people and before_of(sentence, people[0], mentions) == comma else []


def relative_opened(low: tuple[str, ...], stop: int, floor: int) -> int:
    """The comma of `, whom Ann called a “crook” last year`, a relative clause with a quotation or a `that` in it, read back from its end; else -1,
    as in `a guest, who asked not to be named, said that the mayor`."""
    if _HELD.isdisjoint(low[max(0, floor) : stop + 1]):
        return -1
    for k in range(stop, max(0, floor), -1):
        if low[k] in RELATIVES and low[k - 1] == ",":
            inside = low[k:stop]
            ended = "that" in inside and "," in inside[: inside.index("that")]
            return k - 1 if not ended and inside.count("“") == inside.count("”") and inside.count('"') % 2 == 0 else -1
        if low[k] in WALLS and low[k] not in _HELD:
            return -1
    return -1


_HELD = frozenset(('"', "“", "”", "that"))
