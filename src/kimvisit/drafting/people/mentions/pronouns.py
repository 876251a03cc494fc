"""Words that stand for people named elsewhere: `we` of somebody quoted, `her`, `His Royal Highness`, `both`, `the couple`, `the two`."""

from kimvisit.drafting.people.callings.nouns import singulars
from kimvisit.drafting.people.groups.together import number_at
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.text.closed import OWN
from kimvisit.drafting.text.sentences import Sentence

_QUOTED = frozenset("you i me my we us our".split())
_BOTH = ("both", "neither")
PRONOUNS = _QUOTED | frozenset("he she him her his hers they them their himself herself both neither".split())
_COUPLES = frozenset("couple pair duo trio quartet couple's pair's duo's trio's quartet's".split())
_COUNTED = frozenset(("two", "three", "four"))
_OF_TWO = frozenset(("former", "latter"))
STAND_INS = _COUPLES | _COUNTED | _OF_TWO
_NOT_BOTH = frozenset("side country party one nor the of a an his her their its in on at sides countries".split())
_MEN = frozenset("man woman men women leaders".split())
_STYLES = {**dict.fromkeys("majesty majesties highness highnesses holiness excellency".split(), 2), "royal": 3}
_ALONE = frozenset(
    "have had has will would are were did do may might could can cannot said also won't wouldn't haven't hadn't aren't weren't".split()
)
_STANDING = _ALONE | frozenset("is was , declined accepted attended replied refused agreed confirmed skipped".split())
_NO_NOUNS = frozenset(
    "to at for in on and , . as over along back too ; that if when by from ” into not here there come go attend travel take join".split()
)


def pronoun_at(sentence: Sentence, i: int, known: Known) -> Mention | None:
    """The mention that begins with one of `PRONOUNS` at a token."""
    low = sentence.low
    word, ahead = low[i], low[i + 1] if i + 1 < len(low) else ""
    if word in _QUOTED:
        return _of_who_speaks(sentence, i, word)
    if word in _BOTH:
        return _both(sentence, i, ahead, known)
    if word in OWN and ahead in _STYLES:
        return _styled(sentence, i, i + _STYLES[ahead])
    if word == "them" and (counted := number_at(sentence, i + 1, known)):
        return counted
    owns = word in ("his", "their") or (word == "her" and ahead != "" and ahead not in _NO_NOUNS)
    return Mention(i, i + 1, (), "pronoun", owns)


def _styled(sentence: Sentence, i: int, end: int) -> Mention | None:
    """`His Royal Highness`; nobody else than the one named behind it: `His Majesty The King`, `Her Excellency Ann Lee`."""
    named = end < len(sentence.words) and sentence.words[end][0].isupper()
    return None if named else Mention(i, end, (), "pronoun")


def _of_who_speaks(sentence: Sentence, i: int, word: str) -> Mention | None:
    """`we` and `you` inside a quotation; nobody outside of one."""
    if not sentence.quotes or not sentence.quoted(sentence.starts[i]):
        return None
    return Mention(i, i + 1, (), "addressed") if word == "you" else Mention(i, i + 1, (), "self", word in ("my", "our"))


def _both(sentence: Sentence, i: int, ahead: str, known: Known) -> Mention | None:
    """`both`, `both men`, `neither guest`; not `both sides`, `both Ann Lee and Bob Ray`."""
    people = known.cues.lists["people_nouns"]
    if ahead in _MEN:
        return Mention(i, i + 2, (), "pronoun")
    if sentence.low[i] == "neither" and ahead in singulars(people):
        return Mention(i, i + 2, (known.introduce("group", f"both {ahead}s"),), "pronoun")
    if not ahead or ahead.endswith(("'s", "s'")) or ahead in _NOT_BOTH or ahead in people:
        return None
    return None if sentence.words[i + 1][0].isupper() else Mention(i, i + 1, (), "pronoun")


def stand_in_at(sentence: Sentence, i: int) -> Mention | None:
    """`the couple`, `the two have accepted`, `the latter declined`: the mention at one of `STAND_INS`."""
    word, ahead = sentence.low[i], sentence.low[i + 1 : i + 2]
    if not i or sentence.low[i - 1] != "the":
        return None
    alone = word in _COUPLES or (ahead != () and ahead[0] in (_STANDING if word in _OF_TWO else _ALONE))
    return Mention(i, i + 1, (), "pronoun", word.endswith("'s")) if alone else None
