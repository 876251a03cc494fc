"""Offices printed right before a name with the body where they are held: `Chairman of the Council of Ministers Ann Lee`."""

from collections.abc import Sequence

TITLES = frozenset(
    "president leader minister prime premier chancellor king queen marshal spokesman general secretary foreign counterpart head chairman chairwoman chairperson chief envoy director secretary manager coach captain minister ambassador adviser aide executive spokeswoman father mother wife husband son daughter brother sister deputy predecessor successor rival grandfather grandson uncle aunt niece nephew cousin friend ally colleague partner actor actress singer director author striker boss commander pope bishop archbishop speaker mayor governor prince princess "
    "star legend veteran industrialist cricketer footballer tycoon businessman businesswoman billionaire activist lawmaker senator comedian rapper poet "
    "novelist playwright economist lawyer attorney judge spokesperson politician journalist presenter broadcaster scientist architect designer champion "
    "congressman congresswoman congressmember councillor filmmaker composer conductor pianist violinist tenor soprano golfer boxer chef model priest monk nun imam rabbi pastor icon magnate mogul entrepreneur dj mp mla msp mep td drummer".split()
)
_POSTS = frozenset(
    "president leader minister premier chancellor king queen marshal secretary head chairman chairwoman chairperson chair chief director secretary-general "
    "manager coach captain ambassador commander speaker mayor governor rector dean commissioner representative general executive editor founder".split()
)
_BEHIND = frozenset("of for to at in".split())
_LINKS = frozenset("of for the and on".split())
_LONGEST = 14


def post_before(words: Sequence[str], name: int) -> int:
    """The token of the office that ends right before the name at a token, behind its body; the name's own token where none does.

    `President Ann Lee` and `the wife of President Ann Lee` hold no body: there a title stands right before the name.
    """
    if name < 3 or not words[name - 1][0].isupper() or is_title(words[name - 1].lower()):
        return name
    return post_ending(words, name)


def post_ending(words: Sequence[str], name: int) -> int:
    """The token of the office that ends with its body right before a token: `leader of the choir`; that token where none does."""
    for j in range(name - 2, max(-1, name - _LONGEST), -1):
        word = words[j].lower()
        if word in _POSTS and words[j + 1] in _BEHIND:
            return j
        if not (words[j][0].isupper() or word in _LINKS or word in _BEHIND):
            return name
    return name


def is_title(word: str) -> bool:
    """Whether a word, in lower case, can stand as an office or calling before a name: `president`, `vice-president`, `violinist`."""
    return (
        word in TITLES or word.rpartition("-")[2] in TITLES or (len(word) > 5 and word.endswith(_CALLINGS) and word not in _NONE)
    )


_CALLINGS = (
    "ist",
    "eer",
    "ician",
    "woman",
    "man",
    "ster",
    "yer",
    "ner",
    "per",
    "ter",
    "ler",
    "der",
    "ger",
    "ker",
    "ctor",
    "ator",
    "itor",
)
_NONE = frozenset(
    "consider remember register discover deliver counter encounter whether together former better greater latter another further wonder matter letter "
    "winter summer monitor chapter number gather either neither rather quarter center theater trigger longer younger bigger stronger larger hinder render "
    "surrender dinner transfer filter banter foster master poster cluster disaster resist persist assist insist consist enlist monster semester "
    "thinner corner manner banner newspaper proper copper supper shelter slaughter laughter factor sector tractor danger finger linger hunger merger".split()
)
