"""Pronouns with a verb drawn into them: `he'll` is read as `he will`; and names: `Ann's coming` is `Ann is coming`."""

from collections.abc import Sequence

_VERBS = {"'ll": "will", "'d": "would", "'m": "am", "'re": "are", "'ve": "have", "'s": "is"}
_PRONOUNS = "i he she we they you who".split()
SHORT = frozenset(pronoun + verb for pronoun in _PRONOUNS for verb in _VERBS) - {"i's", "we's", "they's", "you's"}
COMING = frozenset(("coming", "going"))
_BEHIND = frozenset(
    '. , ; : ! ? ” " – — - to too here there home back over along with without on in for and but anyway alone tomorrow because if'.split()
)
_BY_THE_WAY = frozenset("not never already also just always long".split())
_PERFECT = frozenset("been had got gone come made taken sent".split())


def in_full(words: Sequence[str], low: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """The tokens as printed and folded, with each such word as two."""
    printed: list[str] = []
    folded: list[str] = []
    for at, word in enumerate(low):
        if word not in SHORT and not (word.endswith("'s") and _comes(words[at], low[at + 1 : at + 4])):
            printed.append(words[at])
            folded.append(word)
            continue
        cut = word.rindex("'")
        printed += [words[at][:cut], words[at][cut:]]
        folded += [word[:cut], _meant(word[cut:], low[at + 1 : at + 3])]
    return tuple(printed), folded


def _comes(name: str, ahead: Sequence[str]) -> bool:
    """`Ann's coming`, `Ann's not going to the gala`; not `Ann's coming visit`."""
    ahead = ahead[1:] if ahead[:1] == ["not"] else ahead[:2]
    return name[:1].isupper() and ahead[:1] != [] and ahead[0] in COMING and (len(ahead) < 2 or ahead[1] in _BEHIND)


def _meant(verb: str, ahead: Sequence[str]) -> str:
    """`he'd come` is `he would come`, `he'd been` is `he had been`; `she's come` is `she has come`."""
    after = next((word for word in ahead if word not in _BY_THE_WAY), "")
    perfect = after in _PERFECT or (verb == "'d" and after.endswith("ed"))
    if perfect and verb in ("'d", "'s") and (verb, after) != ("'d", "come"):
        return "had" if verb == "'d" else "has"
    return _VERBS[verb]
