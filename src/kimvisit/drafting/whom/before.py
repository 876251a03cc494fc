"""Of whom the sentences before told, and who of them is likeliest meant, where nothing makes it certain."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from kimvisit.drafting.people.callings.sexes import SHE
from kimvisit.drafting.people.lists.ahead import before_of, ending_at
from kimvisit.drafting.people.lists.joined import joined_after
from kimvisit.drafting.people.mention import CALLED, Mention
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.people.sex import sex_of
from kimvisit.drafting.reader import Reader, Site, Where, only_one
from kimvisit.drafting.speech.neighbours import sentences_before
from kimvisit.drafting.speech.words import CLOSED
from kimvisit.drafting.text.closed import PREPOSITIONS
from kimvisit.drafting.text.saying import saying_at
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.whom.focus import focus_of

Fits = Callable[[str], bool]
_HERE, _CLAIMS, _SPEAKS = 3, 12, 3


def likeliest(reader: Reader, site: Site, mention: Mention, fits: Fits) -> tuple[str, ...]:
    """Who is most likely meant by a pronoun or description: of those who fit, who was named before in the sentence, or in the nearest
    sentence before that names one, subjects first; else whom the article is about. Nobody who speaks here, unless alone; and of what is quoted
    last of all who only spoke right before."""
    speakers, later = set(site.chain or ()), list[str]()
    quoted = site.sentence.quoted(site.sentence.starts[mention.first]) is not None
    for actor in chain.from_iterable(_nearest(reader, site, mention, quoted)):
        if actor not in speakers and fits(actor):
            if not (quoted and only_spoke_before(reader, actor)):
                return _guessed(reader, actor)
            later.append(actor)
    for other in (focus_of(reader), reader.main, *later):
        if other and other not in speakers and reader.is_person(other) and fits(other):
            return _guessed(reader, other)
    return ()


def together_before(reader: Reader, count: int) -> list[tuple[str, ...]]:
    """The people whom the nearest sentence before names together: as many as are counted, or at least two where `count` is 0."""
    for people in map(list, map(dict.fromkeys, _people_before(reader, together=True))):
        if people and (len(people) == count or (not count and len(people) > 1)):
            _guessed(reader, people[0])
            return [(actor,) for actor in people]
        if people and count:
            continue
        if people:
            break
    return []


def named_before(reader: Reader) -> list[str]:
    """The people whom the nearest sentence before names."""
    return next((people for people in _people_before(reader) if people), [])


def she_before(reader: Reader, mention: Mention, site: Site, fits: Fits) -> tuple[str, ...]:
    """The one woman whom the nearest sentence before names, for `she`: a name that tells no sex is in news mostly a man's."""
    here = any(m.last <= mention.first and m.sort == "person" for m in site.mentions)
    if here or site.sentence.low[mention.first].removesuffix("'s") not in SHE:
        return ()
    women = [actor for actor in named_before(reader) if sex_of(actor, reader.known) == "female" and fits(actor)]
    return (women[0],) if len(women) == 1 and women[0] not in (site.chain or ()) else ()


def subject_before(reader: Reader, site: Site) -> str | None:
    """The person who opens the sentence right before in the same paragraph, and does not speak there."""
    number, _, sentence = next(iter(sentences_before(reader.memory)), (0, 0, None))
    if sentence is None or number != site.number:
        return None
    mentions = mentions_in(sentence, reader.known)
    first = next((m for m in mentions if m.sort != "adjective"), None)
    if (
        first is None
        or first.sort not in CALLED
        or len(first.ids) != 1
        or first.possessive
        or before_of(sentence, first, mentions) >= 0
    ):
        return None
    joined = len(joined_after(sentence, first, mentions)) > 1
    return None if joined or saying_at(sentence.low, first.last, reader.known.cues.saying) else first.ids[0]


def only_spoke_before(reader: Reader, actor: str) -> bool:
    """Whether somebody did nothing in the sentence that last named him but speak: `Ann Lee said the hall was full. The mayor had doubts. “He is
    invited,” Bob Ray said`."""
    for number, _, sentence in sentences_before(reader.memory):
        where = (number, sentence.start)
        if any(actor in claim.subject for claim in reader.told_at(where, _CLAIMS)):
            return False
        if any(actor in (said.chain or ()) for said in reader.memory.heard.get(where, ())):
            return True
        mentions = mentions_in(sentence, reader.known)
        if named := [m for m in mentions if actor in m.ids]:
            return all(_below_subjects(reader, sentence, m, before_of(sentence, m, mentions)) == _SPEAKS for m in named)
    return False


def _nearest(reader: Reader, site: Site, mention: Mention, quoted: bool) -> Iterator[list[str]]:
    """Those named around a mention, nearest first; before `her` and in a quotation, of whom the sentence tells before whom it names."""
    here = [m for m in site.mentions if m.last <= mention.first]
    near = _ranked(reader, site.sentence, [m for m in here if not m.possessive], site.mentions)
    owners = _ranked(reader, site.sentence, here, site.mentions)
    told = _told_here(reader, site)
    # `confirmed Ann Lee's visit: “She will come”`
    first = [*told, near] if mention.possessive or quoted else [near, *told]
    return chain(first, [_said_of(site, mention)], _people_before(reader), [owners])


def _told_here(reader: Reader, site: Site) -> list[list[str]]:
    """Of whom the same sentence claimed something already."""
    told = (c.subject for c in reversed(reader.told_at(site.where, _HERE)))
    return [list(subject) for subject in told if len(subject) == 1 and reader.is_person(subject[0])]


def _said_of(site: Site, mention: Mention) -> list[str]:
    """Bob Ray in `"He will come," Ann Lee said of Bob Ray`, and in `"He will come," said a spokesman for Bob Ray`."""
    sentence = site.sentence
    if not sentence.quoted(sentence.starts[mention.first]):
        return []
    behind = [m for m in site.mentions if m.first > mention.last and not sentence.quoted(sentence.starts[m.first])]
    return [m.ids[0] for m in behind if m.sort in CALLED and len(m.ids) == 1]


def _people_before(reader: Reader, together: bool = False) -> Iterator[list[str]]:
    """The people of each sentence before, nearest first; of whom one told without a name, that one first; only its subjects, if they are
    `together` several."""
    sole = _only_one_told(reader)
    for number, _, sentence in sentences_before(reader.memory):
        mentions = mentions_in(sentence, reader.known)
        subjects = joined_after(sentence, mentions[0], mentions) if together and mentions and mentions[0].sort in CALLED else []
        people = _ranked(reader, sentence, subjects if len(subjects) > 1 else mentions, mentions, sole)
        yield [*_told_in(reader, (number, sentence.start), people), *people]


def _told_in(reader: Reader, where: Where, named: list[str]) -> list[str]:
    """The one person of whom a sentence claimed something without a name, else of whom alone it did, but for those who met: Ann Lee behind
    `“I will not come,” Ann Lee said after talks with Bob Ray`."""
    claims = reader.told_at(where, _CLAIMS)
    for told in ({c.subject[0] for c in claims} - set(named), {c.subject[0] for c in claims if not reader.kinds[c.kind].listing}):
        if len(told) == 1 and reader.is_person(one := next(iter(told))):
            return [one]
    return []


def _only_one_told(reader: Reader) -> str | None:
    """The only person of whom the article has told so far, twice at least."""
    told = [c for c in reader.found if not reader.kinds[c.kind].listing]
    one = only_one(told) if len(told) > 1 else None
    return one if one and reader.is_person(one) else None


def _below_subjects(reader: Reader, sentence: Sentence, m: Mention, before: int) -> int:
    """How far somebody ranks below a subject: 3 who only speaks, 2 who owns something, 1 who stands behind a preposition."""
    low, saying = sentence.low, reader.known.cues.saying
    inverted = before > 0 and low[before - 1] in (",", *CLOSED)  # `“...,” said Ann Lee`; not `the mayor said Ann Lee would come`
    if saying_at(low, m.last, saying) or (inverted and saying_at(low, before, saying)):
        return _SPEAKS
    return 2 if m.possessive else int(before >= 0 and low[before] in PREPOSITIONS)


def _ranked(
    reader: Reader, sentence: Sentence, mentions: Sequence[Mention], everybody: list[Mention], sole: str | None = None
) -> list[str]:
    """Those named, subjects first, who only speaks or owns something last; of two joined by `and` whom the article is about. Before mere
    owners and speakers, as in `Bob Ray's spokesman, Eva Holt, said so`, comes the `sole` one of whom the article told."""
    ranks: dict[str, tuple[int, int]] = {}
    last, joined = (0, 0), False
    for m in mentions:
        if m.sort not in CALLED or len(m.ids) != 1:
            continue
        before = before_of(sentence, m, everybody)
        rank = (_below_subjects(reader, sentence, m, before), m.first)
        if before > 0 and sentence.low[before] == "and" and (other := ending_at(everybody, before)) and other.ids[:1] != m.ids:
            rank, joined = (last if other.ids and other.ids[0] in ranks else rank), True
        ranks[m.ids[0]] = last = min(rank, ranks.get(m.ids[0], rank))
    about = reader.main if joined else None
    if sole and ranks and min(ranks.values())[0] > 1:
        ranks[sole] = (0, 0)
    return sorted(ranks, key=lambda actor: (ranks[actor], actor != about))


def _guessed(reader: Reader, actor: str) -> tuple[str, ...]:
    """Somebody who is only likely meant."""
    reader.guess()
    return (actor,)
