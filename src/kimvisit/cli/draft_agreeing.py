"""Whether what several drafts propose goes together, and the drafts made again or renamed so that it does."""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import count
from typing import Any

from kimvisit.cli import drafter
from kimvisit.cli.draft_joining import Offered, joined, precision
from kimvisit.cli.draft_made import PLURALS, Made, Proposed, Tell
from kimvisit.drafting.people.names.on_file import family, normal
from kimvisit.records.dossier import Dossier


def agreed(made: Sequence[Made], dossier: Dossier, tell: Tell) -> tuple[list[Made], Proposed, Mapping[str, list[str]]]:
    """The drafts whose proposals go together, all that they propose, and the events that each new one may be.

    Somebody proposed twice under one name is one, as he would be if the first proposal stood in the file already. A draft that proposes
    something else under an id that is taken, or somebody by surname alone whom another names in full, is made again by somebody who knows the
    first. An event is another one unless its words and
    day tell that it is the same: 'Talks' in two articles are two.
    """
    pool: Proposed = {}
    named: dict[str, str] = {}
    kept: dict[str, Made] = {}
    again: list[Made] = []
    articles = {one.id for one in dossier.articles}
    families = {word for each in made for name in _names_of(each) for word in family(name)}
    offered = Offered({ident: kind.plan for ident, kind in dossier.catalog.kinds.items()})
    offered.add_on_file(dossier, drafter.unread(dossier))
    for one in sorted(made, key=precision):
        each = _renamed(joined(one, offered), pool)
        if _clashes(each, pool, articles) or _has_other_id(each, named) or not families.isdisjoint(_names_of(each)):
            again.append(each)
        else:
            named |= {name: ident for name, ident in _names_of(each).items() if name not in named}
            kept[each.original.sha256] = each
            offered.add(each)
            pool |= {key: fields for key, fields in each.proposes.items() if key not in pool}
    lists = drafter.cues(dossier.path) if again else None
    for each in again:
        actors, events = ({ident: held for (n, ident), held in pool.items() if n == noun} for noun in ("actor", "event"))
        anew = _renamed(joined(each.drafted(drafter.desk(dossier, actors, events, lists)), offered), pool)
        if clash := _clashes(anew, pool, articles) or _taken_for(each, anew, pool):
            tell(
                each.label,
                f"proposes '{clash}', an id that something else has; draft it by itself, and rename that entry by hand",
            )
        else:
            kept[each.original.sha256] = anew
            offered.add(anew)
            pool |= {key: fields for key, fields in anew.proposes.items() if key not in pool}
    return [kept[one.original.sha256] for one in made if one.original.sha256 in kept], pool, offered.asked


def _renamed(made: Made, pool: Proposed) -> Made:
    """The draft with a number after the id of each event that another draft has, unless it is dated and the same in all."""
    for (noun, ident), fields in made.proposes.items():
        first = pool.get((noun, ident))
        if noun == "event" and first is not None and not ("date" in fields and fields == first):
            names = ((noun, f"{ident}-{number}") for number in count(2))
            free = next(name for name in names if name not in pool and name not in made.proposes)[1]
            made = made.written(
                re.sub(rf"^( +about: |    ){re.escape(ident)}(:?)$", rf"\g<1>{free}\g<2>", made.record, flags=re.M)
            )
    return made


def _clashes(made: Made, pool: Proposed, articles: Collection[str]) -> str:
    """The id of a proposal that something else has."""
    for (noun, ident), fields in made.proposes.items():
        first = pool.get((noun, ident), fields)
        differs = any(first.get(key) != fields.get(key) for key in ("sort", "title")) or _other_name(first, fields)
        elsewhere = any((other, ident) in pool for other in PLURALS.values() if other != noun)
        if ident in articles or elsewhere or differs:
            return ident
    return ""


def _names_of(made: Made) -> dict[str, str]:
    """The ids of the actors that a draft proposes, by their names."""
    return {normal(str(fields.get("name", ""))): ident for (noun, ident), fields in made.proposes.items() if noun == "actor"}


def _has_other_id(made: Made, named: Mapping[str, str]) -> bool:
    """Whether somebody whom a draft proposes has another id in a draft before."""
    return any(named.get(name, ident) != ident for name, ident in _names_of(made).items())


def _other_name(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two entries bear different names; capitals and hyphens make none."""
    return normal(str(one.get("name", ""))) != normal(str(other.get("name", "")))


def _taken_for(before: Made, anew: Made, pool: Proposed) -> str:
    """The id under which a second draft takes somebody for a namesake, whose name is another to the letter."""
    claims = anew.value.get("claims") or ()
    who = [anew.value.get(key) for key in ("outlet", "credit", "mentions")]
    used = repr([who, [(one.get("subject"), one.get("attribution"), one.get("values")) for one in claims]])
    return next((
        ident for (noun, ident), fields in before.proposes.items()
        if noun == "actor" and _other_name(fields, pool.get((noun, ident), fields)) and f"'{ident}'" in used
        and (noun, ident) not in anew.proposes
    ), "")  # fmt: skip
