"""The words of an office in a sentence: `prime minister` before `minister`."""

from functools import lru_cache

from kimvisit.drafting.people.mention import Known


def office_at(low: tuple[str, ...], at: int, known: Known) -> tuple[str, int]:
    """The noun of an office that begins at a token, and the token after it."""
    for noun in _by_head(known.cues.lists["office_nouns"]).get(low[at].removesuffix("'s") if at < len(low) else "", ()):
        stop = at + len(noun)
        if (*low[at : stop - 1], low[stop - 1].removesuffix("'s") if stop <= len(low) else "") == noun:
            return " ".join(noun), stop
    return "", at


@lru_cache(maxsize=8)
def _by_head(nouns: frozenset[str]) -> dict[str, list[tuple[str, ...]]]:
    """Nouns by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for noun in sorted((tuple(n.split()) for n in nouns), key=len, reverse=True):
        found.setdefault(noun[0], []).append(noun)
    return found


@lru_cache(maxsize=8)
def office_heads(nouns: frozenset[str]) -> frozenset[str]:
    """The first words of the nouns, with and without an owner's ending."""
    return frozenset(form for noun in nouns for form in (noun.split()[0], f"{noun.split()[0]}'s"))
