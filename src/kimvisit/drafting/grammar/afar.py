"""A subject whose verb stands behind an aside of several parts: `Ann Lee of Lund, D-13th, will come`, `Ann Lee, 34, and never one to miss a feast, will come`."""

from kimvisit.drafting.people.clauses import OPENING
from kimvisit.drafting.people.items import APPOSED, RELATIVE, before_body
from kimvisit.drafting.people.joined import PREPOSITIONS, Mentions, before_of, ending_at, joined_before
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.walls import WALLS

_REACH, _ASIDE = 48, 24
_COMMAS = frozenset((",", "–", "—", "-"))
_INSIDE = frozenset("that how where when what than but if while because whether although though until why . “ \"".split())
_MARKS = {"”": "“", '"': '"', ")": "("}


def host_afar(sentence: Sentence, end: int, mentions: Mentions) -> Mention | None:
    """Who is named, by no preposition and as nobody's object, before the aside that ends with the comma at token `end`."""
    low, k, walled = sentence.low, end - 1, False
    floor = max(0, end - _REACH)
    while k > floor:
        if (left := _over_marks(low, k, floor)) < k:
            k = left
        elif low[k] in WALLS:
            if low[k] not in _INSIDE:
                return None
            k, walled = k - 1, True
        elif low[k] in _COMMAS:
            told = low[k + 1] in RELATIVE or low[k + 2 : k + 3] in (("whom",), ("which",), ("whose",))
            host = _named_before(sentence, k, mentions)
            if host and _is_free(sentence, host, mentions) and (told or not walled):
                return host
            k, walled = k - 1, walled and not told
        else:
            k -= 1
    return None


def apposed(sentence: Sentence, who: int, mentions: Mentions) -> Mentions:
    """Ann Lee in `met Ann Lee, 44, who`, `by Ann Lee, one of the country's best poets, who`; `who` is the token of the pronoun."""
    low, end = sentence.low, who - 1
    while end > 0 and low[end] == ",":
        comma = next((k for k in range(end - 1, max(0, end - _ASIDE), -1) if low[k] == "," or low[k] in WALLS), 0)
        if low[comma] != "," or not (low[comma + 1] in APPOSED or low[comma + 1].isdigit()):
            return []
        near, host = ending_at(mentions, end), _named_before(sentence, comma, mentions)
        if near and near.sort == "person":
            return []
        if host:
            return [host] if host.sort in ("person", "title") and not host.possessive else []
        end = comma
    return []


def _over_marks(low: tuple[str, ...], at: int, floor: int) -> int:
    """The token before what stands in brackets or quotation marks and ends at a token; the token itself where nothing does."""
    opening = _MARKS.get(low[at])
    return next((k - 1 for k in range(at - 1, floor, -1) if low[k] == opening), at) if opening else at


def _named_before(sentence: Sentence, comma: int, mentions: Mentions) -> Mention | None:
    """The mention that ends at a comma, over its body, its place or a word in brackets."""
    last = _over_marks(sentence.low, comma - 1, max(0, comma - 12))
    found = ending_at(mentions, last + 1)
    return found if found and found.sort == "person" else ending_at(mentions, before_body(sentence, last) + 1) or found


def _is_free(sentence: Sentence, host: Mention, mentions: Mentions) -> bool:
    """Whether a name can be the subject of its clause."""
    if host.possessive or host.sort not in ("person", "title", "group", "institution", "company"):
        return False
    before = before_of(sentence, joined_before(sentence, host, mentions)[0], mentions)
    return before < 0 or (sentence.low[before] in OPENING and sentence.low[before] not in PREPOSITIONS)
