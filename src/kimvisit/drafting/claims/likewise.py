"""One or some of those of whom the words before told: `About 20 leaders have accepted. Ann Lee is one of them.`"""

from collections.abc import Iterable

from kimvisit.drafting.certainty.judged import is_denied, opposite
from kimvisit.drafting.claims.quoting import quote_of
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.reader import Candidate, Reader, Site
from kimvisit.drafting.whom.people_meant import people_meant
from kimvisit.drafting.whom.subjects import subjects_of


def gather_alike(reader: Reader, site: Site) -> None:
    """What was last said of a group, once more for each of its members that the sentence names."""
    told = _told_of_a_group(reader, site)
    if not told or site.chain is None:
        return
    subjects = subjects_of(reader, site)
    told = [_of_the_others(model) for model in told] if _is_not_all(reader, told[0]) else told
    told = [_without_answer(site, model) for model in told]
    for mention, ids in list(people_meant(reader, site, subjects.mentions)):
        if ids == told[0].subject:
            continue
        reader.found += [
            _of_member(site, model, mention, ids, dict.fromkeys([*subjects.checks, *reader.take_doubts()]))
            for model in told
            if not _is_told(reader, site, model, ids)
        ]


def _of_member(site: Site, model: Candidate, mention: Mention | None, ids: tuple[str, ...], checks: Iterable[str]) -> Candidate:
    """What a claim tells of a group, told of one of its members here; the contrary, where that is denied of him."""
    return model._replace(
        subject=ids,
        factuality=opposite(model.factuality) if is_denied(site.surely.factuality) else model.factuality,
        attribution=site.chain,
        said=site.said,
        paragraph=site.number,
        at=site.sentence.start,
        quote=quote_of(site, mention),
        title=mention.title if mention and mention.sort == "title" else None,
        printed=mention.printed if mention else None,
        values=tuple((name, ids[0] if (value,) == model.subject else value) for name, value in model.values),
        why=(site.hit.lemma, *model.why),
        checks=tuple(checks),
    )


def _is_not_all(reader: Reader, model: Candidate) -> bool:
    """`Not all of them will come`."""
    group = reader.known.who(model.subject[0])
    return group is not None and group.name.lower().startswith("not ")


def _of_the_others(model: Candidate) -> Candidate:
    """`Not all of them will come. Ann Lee is among them`: she is of those who will."""
    return model._replace(factuality="PR+" if model.stage == "planned" else opposite(model.factuality))


def _without_answer(site: Site, model: Candidate) -> Candidate:
    """`About 20 have accepted. Ann Lee will not be among them`: she stays away, and nothing is said of her answer."""
    cue, phrase = site.hit.cue, site.hit.phrase
    away = phrase is not None and phrase.future and is_denied(site.surely.factuality) and model.kind != cue.kind
    return model._replace(kind=cue.kind, stage="planned", values=()) if away else model


def _is_told(reader: Reader, site: Site, model: Candidate, ids: tuple[str, ...]) -> bool:
    """Whether this sentence is known to say it of somebody already."""
    begun = site.sentence.start - 1  # or at the blank before it
    here = (c for c in reader.found if (c.paragraph, c.subject) == (site.number, ids) and c.at >= begun)
    return any((c.kind, c.stage, c.about) == (model.kind, model.stage, model.about) for c in here)


def _told_of_a_group(reader: Reader, site: Site) -> list[Candidate]:
    """The last claims of one sentence of this paragraph or the one before that are of a group."""
    for last in reversed(reader.found):
        if site.number - last.paragraph > 1:
            break
        who = reader.known.who(last.subject[0]) if len(last.subject) == 1 else None
        if who is not None and who.sort == "group" and not is_of_some(reader, last):
            told = [c for c in reader.found if (c.paragraph, c.at, c.subject) == (last.paragraph, last.at, last.subject)]
            return [c for c in told if "number" not in dict(c.values)]
    return []


def is_of_some(reader: Reader, claim: Candidate) -> bool:
    """Whether a claim tells that not all of a group come: who is `among them` is one of the group told of before."""
    found = reader.known.who(claim.subject[0]) if claim.subject else None
    return found is not None and found.name.lower().startswith(("not all ", "not every ", "not many "))
