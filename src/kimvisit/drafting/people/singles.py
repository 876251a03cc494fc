"""People whom an article never names in full: `President Ray`, `Mr Lee`."""

import re
from collections.abc import Iterable

from kimvisit.drafting.people.cast import Cast
from kimvisit.drafting.people.entitled import offices_of
from kimvisit.drafting.people.names import Names, Who, normal, slug
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.gate import WordsOf
from kimvisit.drafting.text.starters import STARTERS

_TITLED = re.compile(
    r"\b(?=[A-DGJMPRS])(President|Premier|Chancellor|Minister|Mr|Mrs|Ms|Dr|Sir|Dame|Gen|General|Senator|Sen|Rep|Gov|Governor|Mayor|Prof|Professor|Judge|Justice|"
    r"Captain|Capt|Col|Colonel|Marshal|Admiral|Secretary|Ambassador|Chairman|Congressman|Congresswoman|Baroness)\.? ([A-Z][a-z][\w’'-]+)(?![\w’'-]| ?[A-Z])"
)


_TITLES = frozenset(word.lower() for word in _TITLED.pattern.partition(")(")[2].partition(")")[0].split("|"))


def add_singles(cast: Cast, texts: Iterable[str], words_of: WordsOf, names: Names, cues: Cues) -> None:
    """Let a title and one name introduce somebody, where no full name explains it."""
    for text in texts:
        if _TITLES.isdisjoint(words_of[text]):
            continue
        for match in _TITLED.finditer(text):
            printed = match[2].replace("’", "'").removesuffix("'s").rstrip("'")
            one = normal(printed)
            if one in cast.surnames or one in names.forms or one in names.adjectives or one in STARTERS:
                continue
            if one in cues.lists["titles"] or one in cues.lists["body_words"] or one in cues.lists["event_nouns"]:
                continue
            actor = slug(printed)
            if actor in names.actors or actor in names.proposals:
                continue
            cast.proposed.setdefault(actor, Who(actor, "person", printed))
            cast.full[actor], cast.printed[actor], cast.surnames[one] = 1, printed, [actor]
            cast.words.add(one)
            for state, office in offices_of(text, match.start(2), match.start(2) + len(printed), names, cues):
                cast.titled.setdefault((state, office), []).append(actor)
