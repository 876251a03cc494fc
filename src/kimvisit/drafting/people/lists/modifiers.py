"""Words before a name that are part of it: articles, short titles, callings, what a calling is of."""

from kimvisit.drafting.people.callings.posts import is_title
from kimvisit.drafting.text.sentences import Sentence

MODIFIERS = frozenset(
    "the a an its his her their our this then late former new current so-called special only now outgoing incoming departing acting interim acclaimed embattled "
    "ousted exiled".split()
)
_HEADED = frozenset(
    "party parliamentary opposition club team union church council company board state regional coalition city campaign bank security interior finance "
    "defence defense culture trade agriculture health education transport energy environment justice sport sports tourism economy labour labor".split()
)
SHORT_TITLES = frozenset("mr mrs ms dr gen sen sens rep reps gov st prof lt col capt adm maj sgt rev hon sir dame".split())


def is_modifier(sentence: Sentence, j: int, past_first: bool) -> bool:
    """Whether a word before a name goes with it: `the`, `Mr`, `mayor`, `tennis` in `and tennis player Ann Lee`; `past_first`: another stands between."""
    word = sentence.low[j]
    if word in MODIFIERS or word in SHORT_TITLES or is_title(word if word.endswith("ss") else word.removesuffix("s")):
        return True
    if past_first and word in _HEADED and (is_title(sentence.low[j + 1]) or sentence.low[j + 1] in _HEADED):
        return True  # `party leader Ann Lee`
    return j > 1 and sentence.low[j - 1] in _BEFORE_TITLE and _tells_what(sentence, j)


def _tells_what(sentence: Sentence, j: int) -> bool:
    """`floor`, `film` and `working` in `Ann Lee, film star Bob Ray and working president Jo Berg`: one word between a joiner and a title; `budget`
    in `to former budget secretary Ann Lee`."""
    word, ahead = sentence.low[j], sentence.low[j + 1]
    plain = sentence.words[j].islower() and word.isalpha() and not word.endswith(_VERBAL)
    return plain and word not in _DOING and (is_title(ahead) or ahead in SHORT_TITLES)


_BEFORE_TITLE = frozenset(("and", ",", "former", "the", "late", "then", "by", "including"))
_VERBAL = ("ed", "es", "ts", "ls", "ns", "ks", "ds", "ps", "ws")
_DOING = frozenset("met saw told sent gave made took beat won led kept left let put set who while as by and or nor but".split())
