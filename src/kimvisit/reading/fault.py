"""A mistake in one document, named by its path there; document.py turns it into a problem with a place."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

Step = str | int
Path = tuple[Step, ...]
SHOWN = 60
SHORTEST = 4  # of the words in a name: shorter ones are near too much


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a path such as `("claims", 2, "subject")`, and what would be right.

    `at_key`: the key itself is wrong, not its value. `at`: line and column, where they are known already.
    """

    path: Path
    code: str
    message: str
    remedy: str = ""
    at_key: bool = False
    at: tuple[int, int] | None = None


def shown(value: object) -> str:
    """A value in quotation marks, cut where it is long, as messages show it."""
    text = " ".join(str(value).split())
    return f"'{text}'" if len(text) <= SHOWN else f"'{text[: SHOWN - 1]}…'"


def listed(words: Iterable[str]) -> str:
    """Words as people list them: `a`, `a or b`, `a, b or c`."""
    *rest, last = words
    return f"{', '.join(rest)} or {last}" if rest else last


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that somebody who wrote `word` may have meant, or nothing."""
    lower = {name.casefold(): name for name in known}
    matches = get_close_matches(word[:100].casefold(), lower, n=1, cutoff=0.6)
    return lower[matches[0]] if matches else ""


def nearest_named(typed: str, names: Mapping[str, Iterable[str]]) -> list[str]:
    """The ids that somebody may have meant: the one that is nearest, else those in whose names a whole name or a word is nearest.

    `names` holds the ids, each with the names that its record gives it.
    """
    if near := nearest(typed, names):
        return [near]
    known = {ident: _words(ident, called) for ident, called in names.items()}
    every = {word for words in known.values() for word in words}
    matches = get_close_matches(folded(typed)[:100], every, n=1, cutoff=0.75) if len(typed) >= SHORTEST else []
    return [ident for ident, words in known.items() if words.intersection(matches)]


def folded(text: str) -> str:
    """A text without capitals, accents and doubled spaces, to compare it with what people type."""
    apart = unicodedata.normalize("NFKD", " ".join(text.casefold().split()))
    return "".join(c for c in apart if not unicodedata.combining(c))


def _words(ident: str, called: Iterable[str]) -> set[str]:
    whole = [folded(name) for name in called]
    return {word for word in (*whole, *re.split(r"[\W_]+", " ".join([ident, *whole]))) if len(word) >= SHORTEST}
