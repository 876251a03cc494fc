"""Lists whose items are parted by semicolons: `Ann Lee of Chile; Bob Ray, the Peruvian premier; and Eva Holt`, `Ann Lee; Bob Ray, and Eva Holt`."""

from kimvisit.drafting.people.lists.items import RELATIVE
from kimvisit.drafting.people.mention import Mention, Mentions
from kimvisit.drafting.text.closed import FINITE
from kimvisit.drafting.text.sentences import Sentence

_ITEM = frozenset(("person", "title", "group"))
_NEAR, _ASIDE = 8, 6
_ENDS = ((), *((word,) for word in ", ; . of from ( for — – and in as with will would has have is are was were did".split()))
_CLOSING = frozenset(("and", "others"))
_GOES_ON = frozenset("and among as the a an her his".split())
_TOLD = frozenset("said says told added attended declined came stayed sent went flew gave wrote called".split())


def over_semicolons(sentence: Sentence, one: Mention, mentions: Mentions) -> Mentions:
    """The other items of a list in whose first or last item somebody is named; none where the semicolons part clauses."""
    low = sentence.low
    if ";" not in low:
        return []
    marks = [at for at, word in enumerate(low) if word == ";"]
    bounds = list(zip([0, *(mark + 1 for mark in marks)], [*marks, len(low)], strict=True))
    at = next(n for n, (start, stop) in enumerate(bounds) if start <= one.first < stop)
    plain = low[marks[-1] + 1 : marks[-1] + 2] == ("and",)
    if at == 0 and (plain or _is_closed(sentence, one, marks)):
        others = bounds[1:]
    elif plain and at == len(bounds) - 1 and one.first - bounds[at][0] <= _NEAR:
        others = bounds[:-1]
    else:
        return []
    items = [_items(sentence, start, stop, mentions) for start, stop in others]
    return [m for item in items for m in item or []] if all(item is not None if at == 0 else item for item in items) else []


def _is_closed(sentence: Sentence, one: Mention, marks: list[int]) -> bool:
    """Whether the first mark stands right behind somebody and the last item holds the `and` or the `others` of the list: `Ann Lee; Bob Ray, and Eva
    Holt`, `Ann Lee; Bob Ray, among others`."""
    low, words = sentence.low, sentence.words
    last = low[marks[-1] + 1 :]
    commas = [j for j in range(len(last) - 1) if last[j] == ","]
    closed = all(last[j + 1] in _GOES_ON or words[marks[-1] + 2 + j][0].isupper() for j in commas)
    return marks[0] - one.last <= _ASIDE and not _CLOSING.isdisjoint(last) and closed and _TOLD.isdisjoint(last)


def _items(sentence: Sentence, start: int, stop: int, mentions: Mentions) -> Mentions | None:
    """Those named in an item, several in `Bob Ray, and the mayor of Lund, Eva Holt`; None where it has a verb of its own."""
    low = sentence.low
    plain = next((j for j in range(start, stop) if low[j] in RELATIVE), stop)
    behind = next((j for j in range(plain, stop) if low[j] == ","), stop)  # `Ann Lee, who is ill, did not come`
    if not FINITE.isdisjoint((*low[start:plain], *low[behind:stop])):
        return None
    ands = [j for j in range(start + 1, plain - 1) if low[j - 1 : j + 1] == (",", "and")]
    found = [_item(sentence, first, stop, mentions) for first in (start, *(j + 1 for j in ands))]
    return [m for m in found if m]


def _item(sentence: Sentence, start: int, stop: int, mentions: Mentions) -> Mention | None:
    """Who is named at the beginning of an item."""
    named = [m for m in mentions if start <= m.first < stop and m.sort in _ITEM and m.ids and not m.possessive]
    if named[1:] and sentence.low[named[0].last] == "," and named[1].first == named[0].last + 1 and named[1].sort == "person":
        place = sentence.low[named[0].first - 1] == "of" or named[0].sort == "title"
        named = named[1:] if place else named  # `Mayor of Lund, Ann Lee`
    closed = named and sentence.low[named[0].last : named[0].last + 1] in _ENDS
    return named[0] if closed and named[0].first - start <= _NEAR else None
