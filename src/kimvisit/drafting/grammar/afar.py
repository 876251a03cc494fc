"""A subject whose verb stands behind an aside of several parts: `Ann Lee of Lund, D-13th, will come`, `Ann Lee, 34, and never one to miss a feast, will come`."""

from kimvisit.drafting.people.lists.ahead import before_of, beside_office, ending_at
from kimvisit.drafting.people.lists.clauses import OPENING
from kimvisit.drafting.people.lists.items import APPOSED, RELATIVE, before_body, over_marks
from kimvisit.drafting.people.lists.joined import item_before, joined_before
from kimvisit.drafting.people.mention import CALLED, Mention, Mentions
from kimvisit.drafting.text.closed import PREPOSITIONS, WALLS
from kimvisit.drafting.text.sentences import Sentence

_REACH, _ASIDE = 48, 24
COMMAS = frozenset((",", "–", "—", "-"))
_INSIDE = frozenset('that how where when what than but if while because whether although though until why . “ "'.split())


def host_afar(sentence: Sentence, end: int, mentions: Mentions) -> Mention | None:
    """Who is named, by no preposition and as nobody's object, before the aside that ends with the comma at token `end`."""
    low, k, walled = sentence.low, end - 1, False
    floor = max(0, end - _REACH)
    while k > floor:
        if (left := over_marks(low, k, floor)) < k:
            k = left
        elif low[k] in WALLS:
            if low[k] not in _INSIDE:
                return None
            k, walled = k - 1, True
        elif low[k] in COMMAS:
            told = low[k + 1] in RELATIVE or low[k + 2 : k + 3] in (("whom",), ("which",), ("whose",))
            host = _named_before(sentence, k, mentions)
            if host and is_free(sentence, host, mentions) and (told or not walled):
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
            return [host] if host.sort in CALLED and not host.possessive else []
        end = comma
    return []


def _named_before(sentence: Sentence, comma: int, mentions: Mentions) -> Mention | None:
    """The mention that ends at a comma, over its body, its place or a word in brackets."""
    last = over_marks(sentence.low, comma - 1, max(0, comma - 12))
    found = ending_at(mentions, last + 1)
    return found if found and found.sort == "person" else ending_at(mentions, before_body(sentence, last) + 1) or found


def is_free(sentence: Sentence, host: Mention, mentions: Mentions) -> bool:
    """Whether a name can be the subject of the main clause: governed by nothing, and in no relative clause."""
    low = sentence.low
    if host.possessive or host.sort not in ("person", "title", "group", "institution", "company"):
        return False
    before = beside_office(sentence, joined_before(sentence, host, mentions)[0], mentions)
    return before < 0 or (low[before] in OPENING and low[before] not in PREPOSITIONS)


def is_rest(sentence: Sentence, people: Mentions, mentions: Mentions) -> bool:
    """Whether names are but the rest of a list that a preposition governs: `songs by Ann Lee, Bob Ray and Eva Holt`; not in `after talks with Ann
    Lee, Bob Ray and Eva Holt`."""
    if people[0].sort != "person":
        return False
    low, before = sentence.low, before_of(sentence, people[0], mentions)
    if before < 1 or low[before] not in ("and", ",") or (len(people) == 1 and "," in low[before - 1 : before + 1]):
        return False
    other = item_before(sentence, before, mentions)
    governor = before_of(sentence, other, mentions) if other and other.sort == "person" else -1
    if governor < 1 or low[governor] not in _GOVERNING:
        return False
    opens = next((k + 1 for k in range(governor - 1, -1, -1) if low[k] == "," or low[k] in WALLS), 0)
    return low[opens] not in _FRONTED and not low[opens].endswith(("ing", "ed"))


_GOVERNING = frozenset("of by to for from about with".split())
_FRONTED = PREPOSITIONS | frozenset("despite unlike since until given amid without thanks according because before as".split())
