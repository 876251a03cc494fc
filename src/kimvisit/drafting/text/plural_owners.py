"""Plurals that own what stands behind them within the words for a body: `Teachers'` in `the National Teachers' Union`."""

from collections.abc import Sequence

APOSTROPHES = frozenset(("'", "’"))
_OF_MEMBERS = frozenset(
    "union association conference federation league club society council congress alliance guild trust institute party group committee choir".split()
)
_NEAR = 2


def joined_to_owners(words: Sequence[str], low: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """The tokens of a stretch, such plurals with their apostrophe, as printed and folded."""
    marks = {i for i in range(1, len(words) - 1) if words[i] in APOSTROPHES and _owns(words, i)}
    if not marks:
        return tuple(words), list(low)
    kept = [i for i in range(len(words)) if i not in marks]
    return tuple(words[i] + words[i + 1] if i + 1 in marks else words[i] for i in kept), [
        f"{low[i]}'" if i + 1 in marks else low[i] for i in kept
    ]


def _owns(words: Sequence[str], mark: int) -> bool:
    """Whether the apostrophe at a token stands behind a plural and before the noun for a body of such members: `players' union`."""
    owner, ahead = words[mark - 1], words[mark + 1 : mark + 1 + _NEAR]
    return owner.endswith("s") and (
        (owner[0].isupper() and is_of_members(ahead)) or (owner.islower() and ahead[0] in _OF_MEMBERS)
    )


def is_of_members(ahead: Sequence[str]) -> bool:
    """Whether words in capitals go on to a noun for a body of members: `Union`, `Football Association`."""
    body = next((i for i, word in enumerate(ahead) if word.lower().rstrip(",.") in _OF_MEMBERS), -1)
    return body >= 0 and all(word[:1].isupper() for word in ahead[: body + 1])
