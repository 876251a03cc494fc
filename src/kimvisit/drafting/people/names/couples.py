"""Couples: `Ann and Bob Ray`, who share a name, and `Ann and Bob`, who need none."""

import re

from kimvisit.drafting.people.callings.kinship import RELATIVES
from kimvisit.drafting.people.names.cast import Cast
from kimvisit.drafting.people.names.given import sex_of_name
from kimvisit.drafting.people.names.on_file import Names, Who, normal, slug
from kimvisit.drafting.text.closed import SIBLINGS
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.starters import STARTERS

_PAIR = re.compile(r"([A-Z](?<![\w-][A-Z])[^\W\d_]+) and ([A-Z][^\W\d_]+)((?: (?!of\b)[A-Z][\w-]+)?)(?![\w-]| [A-Z])")
_LONGEST = 24


def add_couples(cast: Cast, names: Names, cues: Cues) -> None:
    """Let two given names joined by `and`, a woman's and a man's, introduce two people who are married, and those behind `brothers` two."""
    for match in _PAIR.finditer(cast.text):
        one, other, surname = match[1], match[2], match[3]
        before = cast.text[max(0, match.start() - _LONGEST) : match.start()].rpartition("\n")[2].rstrip(" ")
        if before.rpartition(" ")[2].lower() in RELATIVES:
            continue  # `his wife Ann and Jon Holm`
        siblings = before.rpartition(" ")[2].lower() in SIBLINGS and surname
        sexes = {sex_of_name(one.lower(), cues), sex_of_name(other.lower(), cues)}
        alike = surname and sexes in ({"female"}, {"male"}) and normal(one) not in cast.surnames
        if not siblings and (_ends_in_name(before, cues) or not (alike or sexes == {"female", "male"})):
            continue
        pair = [_introduced(given, surname, cast, names) for given in (one, other)]
        if all(pair) and sexes == {"female", "male"} and not siblings:
            cast.spouses.update({pair[0]: pair[1], pair[1]: pair[0]})


def _ends_in_name(before: str, cues: Cues) -> bool:
    """Whether a name stands right before, so that what follows is a surname: `Bob Ray and Carla`."""
    word = before.rpartition(" ")[2]
    return word[:1].isupper() and word[-1].isalnum() and word.lower() not in cues.lists["titles"] and word.lower() not in STARTERS


def _introduced(given: str, surname: str, cast: Cast, names: Names) -> str:
    """The id of somebody by given name and surname, or of the one who alone bears the given name; empty where the name has another meaning."""
    name, one = f"{given}{surname}", normal(given)
    actor = slug(name)
    if actor in cast.full:
        return actor
    if not surname and (bearers := cast.surnames.get(one)):
        return bearers[0] if len(bearers) == 1 else ""
    if one in names.forms or actor in names.actors or actor in names.proposals:
        return ""
    cast.proposed.setdefault(actor, Who(actor, "person", name))
    cast.full[actor], cast.printed[actor] = 1, name
    cast.words.update(normal(word) for word in name.split())
    for short in {one, normal(surname or given)}:
        cast.surnames.setdefault(short, []).append(actor)
    return actor
