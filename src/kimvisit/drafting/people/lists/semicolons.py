"""Lists whose items are parted by semicolons: `Ann Lee of Chile; Bob Ray, the Peruvian premier; and Eva Holt`."""

from kimvisit.drafting.people.lists.items import RELATIVE
from kimvisit.drafting.people.mention import Mention, Mentions
from kimvisit.drafting.text.closed import FINITE
from kimvisit.drafting.text.sentences import Sentence

_ITEM = frozenset(("person", "title", "group"))
_NEAR = 5
_ENDS = ((), *((word,) for word in ", ; . of from ( for — – and in as with will would has have is are was were did".split()))


def over_semicolons(sentence: Sentence, one: Mention, mentions: Mentions) -> Mentions:
    """The other items of a list in whose first or last item somebody is named; none where the semicolons part clauses."""
    low = sentence.low
    if ";" not in low:
        return []
    marks = [at for at, word in enumerate(low) if word == ";"]
    if low[marks[-1] + 1 : marks[-1] + 2] != ("and",):
        return []
    bounds = list(zip([0, *(mark + 1 for mark in marks)], [*marks, len(low)], strict=True))
    at = next(n for n, (start, stop) in enumerate(bounds) if start <= one.first < stop)
    if at == 0:
        others = bounds[1:]
    elif at == len(bounds) - 1 and one.first - bounds[at][0] <= _NEAR:
        others = bounds[:-1]
    else:
        return []
    items = [_item(sentence, start, stop, mentions) for start, stop in others]
    return [m for m in items if m] if all(items) else []


def _item(sentence: Sentence, start: int, stop: int, mentions: Mentions) -> Mention | None:
    """Who is named at the beginning of an item that has no verb of its own."""
    plain = next((j for j in range(start, stop) if sentence.low[j] in RELATIVE), stop)
    if not FINITE.isdisjoint(sentence.low[start:plain]):
        return None
    named = [m for m in mentions if start <= m.first < stop and m.sort in _ITEM and m.ids and not m.possessive]
    closed = named and sentence.low[named[0].last : named[0].last + 1] in _ENDS
    return named[0] if closed and named[0].first - start <= _NEAR else None
