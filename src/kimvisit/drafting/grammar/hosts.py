"""Who is told of where a state, a body or others end a list: the chiefs in `the chiefs of Chile, NATO and the Red Cross`."""

from kimvisit.drafting.people.groups.amounts import AMOUNTS
from kimvisit.drafting.people.lists.ahead import before_of, ending_at
from kimvisit.drafting.people.lists.joined import LED, joined_before, of_where
from kimvisit.drafting.people.mention import CALLED, Mention, Mentions
from kimvisit.drafting.text.closed import FINITE, PREPOSITIONS, WALLS
from kimvisit.drafting.text.sentences import Sentence

RELATED = ("group", "institution", "company")
_OTHERS = 10
_BESIDES = (
    ("in", "addition", "to"),
    ("besides",),
    ("aside", "from"),
    ("apart", "from"),
    ("as", "well", "as"),
    ("along", "with"),
    ("together", "with"),
)
_GOVERNING = (PREPOSITIONS - {"of", "from", "in"}) | WALLS


def host_of(sentence: Sentence, found: Mention | None, mentions: Mentions) -> Mention | None:
    """Who is told of where a state or body ends a list that tells whom: the chiefs in `the chiefs of Chile, NATO and the Red Cross`."""
    host = of_where(sentence, found, mentions)
    return (in_some(sentence, host.last - 1, mentions) or host) if host and host.sort in LED else host


def in_some(sentence: Sentence, j: int, mentions: Mentions) -> Mention | None:
    """The candidates in `all five candidates in the two races were invited`, read back from `races`, the chiefs in `the chiefs of NATO, Interpol and the
    Red Cross`; none in `according to officials in Oslo, Chile will come`, which is no list."""
    for k in range(j, max(0, j - 9), -1):
        if sentence.low[k] in PREPOSITIONS:
            host, inside = ending_at(mentions, k), sentence.low[k : j + 1]
            return host if host and host.sort in RELATED and ("," not in inside or "and" in inside) else None
        listed = sentence.low[k] == "," and (sentence.words[k + 1][0].isupper() or sentence.low[k + 1] in ("the", "and"))
        if not (listed or sentence.words[k].isalnum()) or (sentence.low[k] in WALLS and sentence.low[k] != "than"):
            return None
    return None


def with_others(sentence: Sentence, j: int, mentions: Mentions) -> Mention | None:
    """Bob Ray in `Ann Lee, Bob Ray and their wives`, read back from `wives`; only where the list opens its clause, and not `Ann Lee and Bob Ray were
    asked and will come`."""
    low = sentence.low
    at = next((k for k in range(j - 1, max(0, j - _OTHERS), -1) if low[k] in ("and", ",")), 0)
    if not at or low[at] == "," or not FINITE.isdisjoint(low[at : j + 1]):
        return None
    if not AMOUNTS.isdisjoint(low[at : at + 4]) or not _GOVERNING.isdisjoint(low[at:j]):
        return None
    last = of_where(sentence, ending_at(mentions, at - 1 if low[at - 1] == "," else at), mentions)
    if last is None or last.sort not in CALLED or last.possessive:
        return None
    before = before_of(sentence, joined_before(sentence, last, mentions, True)[0], mentions)
    opens = before < 0 or low[before] in _OPENERS or (low[before] == "," and before < 4)
    led = any(low[: len(words)] == words for words in _BESIDES)  # `In addition to Eva Holt, Ann Lee and their wives`
    beside = led and (low[before] in (",", "and") or low[: before + 1] in _BESIDES)
    return last if opens or beside else None


_OPENERS = frozenset("that but while whereas although though “".split()) | {'"'}


def is_absolute(sentence: Sentence, before: int, stop: int) -> bool:
    """Whether `with` at `before` opens a clause of its own: `with Ann Lee also attending`, `, with the kings expected too`."""
    near, parted = sentence.low[stop : stop + 3], sentence.low[before - 1] == ","
    told = any(word.endswith("ing") for word in near) or (parted and not _AWAITED.isdisjoint(near))
    return sentence.low[before] == "with" and told


_AWAITED = frozenset("expected due anticipated invited asked".split())


def is_host(ahead: Mentions, commas: list[int], at: int, mentions: Mentions) -> bool:
    """Whether the first of those who follow a comma is the host, behind his office and before the guest: `at the invitation of the mayor of
    Oslo, Ann Lee, Bob Ray will come`."""
    if len(ahead) < 2 or len(commas) < 2 or any(m.sort == "person" and at < m.first < commas[0] for m in mentions):
        return False
    return ahead[0].first == commas[0] + 1 and ahead[0].last == commas[1] and ahead[1].first == commas[1] + 1
