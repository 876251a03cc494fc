"""What was told of a group, told once more of those whom a sentence names as some of it: `About 20 leaders have accepted. Ann Lee is one of
them.`, `They include Ann Lee`, `Among them are Ann Lee and Bob Ray`."""

import re
from collections.abc import Iterable

from kimvisit.drafting.certainty.judged import opposite
from kimvisit.drafting.claims.quoting import quote_of
from kimvisit.drafting.people.lists.included import listed_after
from kimvisit.drafting.people.mention import PEOPLE, Mention
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.reader import Candidate, Reader, Site, Where
from kimvisit.drafting.text.sentences import Sentence, read
from kimvisit.drafting.whom.people_meant import people_meant
from kimvisit.drafting.whom.subjects import subjects_of

_INCLUDED = re.compile(
    r"\s*[“\"]?(?:(?:They|These|Those|Others|The (?:guests|leaders|others|names|list|guest list|group|delegation)) (?:will )?(?:also )?includes?d?\b"
    r"|(?:Also )?[Aa]mong (?:them|these|those) (?:is|are|was|were|will be)\b|One of them (?:is|was|will be)\b)"
)
_LONGEST = 400
_QUOTE = 8
_LAST = 6
_OF_SOME = ("not all ", "not every ", "not many ")


def gather_alike(reader: Reader, site: Site) -> None:
    """What was last said of a group, once more for each of its members that a sentence with a cue names: who speaks there may deny it."""
    told = _told_of_a_group(reader, site)
    if not told or site.chain is None:
        return
    subjects = subjects_of(reader, site)
    told = [_without_answer(reader, site, model) for model in told]
    for mention, ids in list(people_meant(reader, site, subjects.mentions)):
        if ids == told[0].subject:
            continue
        quote = quote_of(site, mention)
        reader.found += [
            _told_anew(site, of_member(model, ids, mention, quote, site.where), [*subjects.checks, *reader.take_doubts()])
            for model in told
            if not _is_told(reader, site, model, ids)
        ]


def _told_of_a_group(reader: Reader, site: Site) -> list[Candidate]:
    """The last claims of one sentence of this paragraph or the one before that are of a group."""
    for last in reversed(reader.found):
        if not site.is_near(last):
            break
        if len(last.subject) == 1 and _is_group(reader, last) and not _is_of_some(reader, last):
            told = [c for c in reader.told_at(last.where) if c.subject == last.subject]
            return [c for c in told if "number" not in dict(c.values)]
    return []


def _without_answer(reader: Reader, site: Site, model: Candidate) -> Candidate:
    """`About 20 have accepted. Ann Lee will not be among them`: she stays away, and nothing is said of her answer."""
    kind, phrase = site.hit.cue.kind, site.hit.phrase
    away = phrase is not None and phrase.future and site.surely.factuality.endswith("-") and model.kind != kind
    return model._replace(kind=kind, stage=reader.kinds[kind].first_planned, values=()) if away else model


def _is_told(reader: Reader, site: Site, model: Candidate, ids: tuple[str, ...]) -> bool:
    """Whether this sentence is known to say it of somebody already."""
    begun = site.sentence.start - 1  # or at the blank before it
    here = (c for c in reader.found if (c.paragraph, c.subject) == (site.number, ids) and c.at >= begun)
    return any((c.kind, c.stage, c.about) == (model.kind, model.stage, model.about) for c in here)


def _told_anew(site: Site, made: Candidate, checks: Iterable[str]) -> Candidate:
    """A claim as the voice of a sentence tells it; the contrary, where that is denied."""
    return made._replace(
        factuality=opposite(made.factuality) if site.surely.factuality.endswith("-") else made.factuality,
        attribution=site.chain,
        said=site.said,
        why=(site.hit.lemma, *made.why),
        checks=tuple(dict.fromkeys(checks)),
    )


def read_members(reader: Reader, number: int, paragraph: str, bounds: tuple[int, int], spans: list[tuple[int, int]]) -> None:
    """Let what the sentence before claims of a group hold of each of those whom this one names."""
    text = paragraph[slice(*bounds)]
    opens = _INCLUDED.match(text) if len(text) < _LONGEST else None
    told = _told_before(reader, number, bounds[0]) if opens else None
    if opens is None or told is None:
        return
    sentence = read(paragraph, *bounds, spans)
    mentions = mentions_in(sentence, reader.known)
    for m in listed_after(sentence, sentence.at(bounds[0] + opens.end() - 1), mentions):
        if m.sort in PEOPLE and m.ids and m.ids != told.subject:
            reader.found.append(of_member(told, m.ids[:1], m, _quote(sentence, m, paragraph), (number, bounds[0])))


def _told_before(reader: Reader, number: int, start: int) -> Candidate | None:
    """What the sentence before, or the last one of the paragraph before, claims of a group; not how many they are."""
    last = next((c for c in reversed(reader.latest(_LAST)) if not c.presupposed and _is_shared(reader, c)), None)
    if last is None or not number - 1 <= last.paragraph <= number or not _is_group(reader, last):
        return None
    text = reader.memory.paragraphs[last.paragraph - 1][last.at :] if last.paragraph else ""
    text = text[: start - last.at] if last.paragraph == number else text
    return last if ". " not in text.rstrip()[:-1] or _is_of_some(reader, reader.found[-1]) else None


def _is_shared(reader: Reader, claim: Candidate) -> bool:
    """Whether a claim of a group can hold of each of its members: it gives no number, and no value but people."""
    shared = len(claim.subject) == 1 and not _is_of_some(reader, claim)
    return shared and all(reader.known.who(value) for _, value in claim.values)


def _quote(sentence: Sentence, mention: Mention, paragraph: str) -> str:
    """The words from the opening of the sentence to the name, or the name alone."""
    first = mention.first if mention.last > _QUOTE else 0
    text = paragraph[sentence.starts[first] : sentence.ends[mention.last - 1]]
    return text if len(text.split()) <= _QUOTE else ""


def told_of_group(reader: Reader, number: int) -> list[Candidate]:
    """What a paragraph claims last of a group, in one sentence, that holds of each of its members."""
    last = next((c for c in reversed(reader.latest(_LAST)) if c.paragraph == number and _is_shared(reader, c)), None)
    if last is None or not _is_group(reader, last):
        return []
    return [c for c in reader.told_at(last.where) if c.subject == last.subject and _is_shared(reader, c)]


def of_member(claim: Candidate, ids: tuple[str, ...], mention: Mention | None, quote: str, where: Where) -> Candidate:
    """What a claim tells of a group, told of one of its members by another sentence."""
    return claim._replace(
        subject=ids,
        values=tuple((name, ids[0] if (value,) == claim.subject else value) for name, value in claim.values),
        paragraph=where[0],
        at=where[1],
        quote=quote,
        title=mention.office if mention else None,
        printed=mention.printed if mention else None,
    )


def _is_group(reader: Reader, claim: Candidate) -> bool:
    """Whether a claim is of a group."""
    return reader.known.is_a(claim.subject[0], "group")


def _is_of_some(reader: Reader, claim: Candidate) -> bool:
    """Whether a claim tells that not all of a group come: who is `among them` is one of the group told of before."""
    found = reader.known.who(claim.subject[0]) if claim.subject else None
    return found is not None and found.name.lower().startswith(_OF_SOME)
