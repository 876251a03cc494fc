"""Offices printed right before a name with the body where they are held: `Chairman of the Council of Ministers Ann Lee`."""

from collections.abc import Sequence
from functools import lru_cache

from kimvisit.drafting.people.callings.nouns import ends_as_one

_TITLES = frozenset(
    "president prime king queen marshal general secretary foreign counterpart head chief envoy coach captain aide executive "
    "wife husband lady son deputy rival grandson uncle aunt niece nephew cousin friend ally colleague actor actress boss pope "
    "bishop archbishop mayor prince princess star legend veteran tycoon billionaire comedian poet playwright attorney judge "
    "politician architect champion conductor tenor soprano boxer chef model priest monk nun imam rabbi icon magnate mogul "
    "entrepreneur dj mp mla msp mep td musician physician historian guard forward quarterback linebacker fullback rookie".split()
)
_POSTS = frozenset(
    "president leader minister premier chancellor king queen marshal secretary head chairman chairwoman chairperson chair chief director secretary-general "
    "manager coach captain ambassador commander speaker mayor governor rector dean commissioner representative general executive editor founder".split()
)
_BEHIND = frozenset("of for to at in".split())
_FIELDS = frozenset(
    "state affairs security interior finance defence defense culture trade agriculture health education transport energy environment justice sport sports "
    "tourism economy labour labor youth science research industry foreign social family women housing planning development commerce works fisheries".split()
)
_AND = frozenset((",", "and", "the"))
_LINKS = frozenset("of for the and on".split())
_LONGEST, _SHORTEST = 14, 5


def post_before(words: Sequence[str], name: int) -> int:
    """The token of the office that ends right before the name at a token, behind its body; the name's own token where none does.

    `President Ann Lee` and `the wife of President Ann Lee` hold no body: there a title stands right before the name.
    """
    if name < 3 or is_title(words[name - 1].lower()):
        return name
    return post_ending(words, name) if words[name - 1][0].isupper() else _ministry_ending(words, name)


def _ministry_ending(words: Sequence[str], name: int) -> int:
    """The token of the office in `minister for education, youth and sport Ann Lee`, which ends right before a name; the name's own token where none does."""
    if words[name - 1] not in _FIELDS:
        return name
    for j in range(name - 2, max(0, name - _LONGEST), -1):
        if words[j] in ("for", "of"):
            return j - 1 if words[j - 1].lower() in _POSTS else name
        if words[j] not in _FIELDS and words[j] not in _AND:
            return name
    return name


def post_ending(words: Sequence[str], name: int) -> int:
    """The token of the office that ends with its body right before a token: `leader of the choir`; that token where none does."""
    for j in range(name - 2, max(-1, name - _LONGEST), -1):
        word = words[j].lower()
        if word in _POSTS and words[j + 1] in _BEHIND:
            return j
        if not (words[j][0].isupper() or word in _LINKS or word in _BEHIND):
            return name
    return name


def is_post(word: str) -> bool:
    """Whether a word, in lower case, ends the name of an office: `minister`, `justice`."""
    return word in _POSTS or word in ("justice", "president-elect", "vice-president")


@lru_cache(maxsize=4096)
def is_title(word: str) -> bool:
    """Whether a word, in lower case, can stand as an office or calling before a name: `president`, `vice-president`, `violinist`."""
    return (
        word in _TITLES
        or word.rpartition("-")[2] in _TITLES
        or (len(word) > _SHORTEST and ends_as_one(word) and not word.endswith(_ADJECTIVAL))
    )


_ADJECTIVAL = ("ian", "ant", "ite")
