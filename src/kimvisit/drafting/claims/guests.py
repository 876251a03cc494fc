"""Guests listed on lines of their own, or behind a heading and its colon: of each holds what the heading or the sentence above says."""

import re
from collections.abc import Callable
from typing import NamedTuple

from kimvisit.drafting.about.spoken_of import is_about_one
from kimvisit.drafting.claims.members import of_member, told_of_group
from kimvisit.drafting.pages.guest_lists import GuestList, headed_by, is_of_people
from kimvisit.drafting.people.callings.nouns import is_calling
from kimvisit.drafting.people.callings.posts import is_title
from kimvisit.drafting.people.lists.included import listed_after
from kimvisit.drafting.people.lists.joined import joined_after
from kimvisit.drafting.people.mention import PEOPLE, Mention, Mentions
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.reader import Candidate, Reader
from kimvisit.drafting.text.closed import FINITE
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.headings import THE_EVENT
from kimvisit.drafting.text.sentences import Sentence, bounds_in, quotations, read
from kimvisit.drafting.text.words import words_in

_LEAD, _QUOTE, _TITLE = 90, 8, 4
_PARTED = re.compile(r": | [–—-] |(?<=\w)\? | (?:include|are|will be) (?=(?:the )?[A-Z])")
_MARKS = frozenset(":?-–—")
_SENTENCE = re.compile(r"(?i)^among |\b(?:who|which|that)\b")
Aside = Callable[[str, int], list[Candidate]]
"""Reads a sentence that is not the article's own at a paragraph."""


def read_guests(reader: Reader, listed: GuestList, aside: Aside) -> None:
    """Claim of each of a list what is said above it; of the group that the sentence above it tells of, nothing more where no number is given."""
    number = listed.places[0] - 1
    above = reader.memory.paragraphs[number - 1] if number else ""
    led = above[-1:] == listed.lead[-1:] and len(above) == len(listed.lead)
    models = _by_sentence(reader, number) or _by_heading(reader, above if led else listed.lead, number + 1, aside)
    if not models:
        return
    read_lines = [_line(reader, number) for number in listed.places]
    lands = not any(m.sort in PEOPLE for line in read_lines for m in line.named)
    told = [_claim(reader, models, m, line) for line in read_lines for m in line.named if m.sort != "state" or lands]
    if any(told):
        begun = _last_sentence(above)[0] if led else 0
        said = [c for c in reader.found if led and c.paragraph == number and c.at >= begun - 1]
        counted = any("number" in dict(c.values) for c in said)
        reader.found = [c for c in reader.found if counted or c not in said or not reader.known.is_a(c.subject[0], "group")]


def read_guest_line(reader: Reader, number: int, paragraph: str, aside: Aside) -> bool:
    """Claim of each of those behind a heading what it says: `Not coming: Ann Lee (Chile), Bob Ray (Peru)`, `Confirmed guests include Ann Lee`.
    Whether the paragraph does so, and says no more."""
    head = paragraph[:_LEAD]
    verb = " include " in head or " are " in head or " will be " in head
    parted = _PARTED.search(head) if verb or not _MARKS.isdisjoint(head) else None
    by_verb = parted is not None and any(map(str.isalpha, parted[0]))
    if parted is None or (by_verb and _SENTENCE.search(paragraph, 0, parted.start())):
        return False  # `Among those who have accepted are Ann Lee and Bob Ray` is a sentence
    models = _by_heading(reader, paragraph[: parted.start()], number, aside)
    if not models or (by_verb and any(c.factuality.endswith("-") for c in models)):
        return False  # `Leaders staying away include Ann Lee` is read as a sentence
    end = next((end for _, end in bounds_in(paragraph, []) if end > parted.end()), 0)
    if not end:
        return False
    sentence = read(paragraph, parted.end(), end, [])
    line = _Line(number, sentence, listed_after(sentence, -1, mentions_in(sentence, reader.known)))
    told = [_claim(reader, models, mention, line) for mention in line.named]
    return any(told) and end >= len(paragraph.rstrip())


def _by_sentence(reader: Reader, number: int) -> list[Candidate]:
    """What the last sentence of a paragraph, which ends with a colon, claims of a group; nothing where another verb stands before the colon:
    `Leaders invited to the gala will hear:`."""
    paragraph = reader.memory.paragraphs[number - 1].rstrip(" *") if number else ""
    models = told_of_group(reader, number) if paragraph[-1:] == ":" and is_of_people(paragraph, reader.known.cues) else []
    if not models:
        return []
    said = paragraph[models[0].at :]
    behind = said.partition(models[0].quote)[2].lower().split()
    return models if len(bounds_in(said, quotations(said))) == 1 and FINITE.isdisjoint(behind) else []


def _by_heading(reader: Reader, lead: str, number: int, aside: Aside) -> list[Candidate]:
    """What a heading says of those below it, in an article about an occasion."""
    phrase = headed_by(lead[slice(*_last_sentence(lead))], reader.known.cues)
    if phrase is None or not is_about_one(reader) or (phrase.loose and not _is_of_guests(reader)):
        return []
    return [
        c
        for c in aside(_of_theme(reader, phrase.sentence), number)
        if reader.known.is_a(c.subject[0], "group") and not c.presupposed and "number" not in dict(c.values)
    ]


def _of_theme(reader: Reader, sentence: str) -> str:
    """A sentence about `the event` as one about what the article is about: `the gala`."""
    theme = reader.agenda.roster.theme
    return sentence.replace(THE_EVENT, f"the {theme.noun}") if theme and theme.noun and not reader.agenda.main else sentence


def _last_sentence(text: str) -> tuple[int, int]:
    return (bounds_in(text, []) or [(0, len(text))])[-1]


def _is_of_guests(reader: Reader) -> bool:
    """Whether an article has told of guests before: in a claim, or in its first paragraph."""
    return any(c.about for c in reader.found) or not reader.known.cues.lists["guest_words"].isdisjoint(
        words_in(reader.memory.paragraphs[0].lower())
    )


class _Line(NamedTuple):
    """A line of a list, with whom it names."""

    number: int
    sentence: Sentence
    named: Mentions


def _line(reader: Reader, number: int) -> _Line:
    paragraph = reader.memory.paragraphs[number - 1]
    sentence = read(paragraph, 0, len(paragraph), quotations(paragraph))
    named = _named(sentence, mentions_in(sentence, reader.known))
    return _Line(number, sentence, named if named and _is_bare(sentence, named, reader.known.cues) else [])


def _is_bare(sentence: Sentence, named: Mentions, cues: Cues) -> bool:
    """Whether nothing but offices and lands stands before the names of a line, and who they are behind: not `Gala Welcomes Ann Lee`, `Ann Lee Opens Gala`."""
    low, before = sentence.low, sentence.low[named[0].first - 1 : named[0].first]
    if named[0].last - named[0].first >= _TITLE and len(low) == named[0].last and all(w[0].isupper() for w in sentence.words):
        return False  # `Ann Lee Opens Gala` may be a headline
    alone = named[0].first == 0 or before[0] in _APART or is_title(before[0]) or is_calling(before[0], cues)
    placed = alone or before[0].removesuffix("'s").removesuffix("’s") in cues.lists["places"] | cues.lists["titles"]
    behind = low[named[-1].last : named[-1].last + 1]
    return placed and (not behind or behind[0] in _APART or behind[0] in _BEHIND)


_APART = frozenset((",", ":", ";", "-", "–", "—", "(", ".", "&", "'s", "’s", "and", "the"))
_BEHIND = frozenset(("of", "with", "who", "whose", "from", "for"))


def _named(sentence: Sentence, mentions: Mentions) -> Mentions:
    """Whom a line names: the first person of it and those joined to them; the state where it names nothing else."""
    first = next((m for m in mentions if m.sort == "person" and not m.possessive), None)
    if first is None:
        alone = [m for m in mentions if m.sort in ("title", "state") and m.ids]
        return alone[:1] if len(alone) == 1 and alone[0].first == 0 else []
    listed = [m for m in joined_after(sentence, first, mentions) if m.sort in PEOPLE]
    glued = [
        m
        for m in mentions
        if m.sort == "person" and m not in listed and sentence.low[m.first - 1] in _DASHES and m.first > first.last
    ]
    return [*listed, *(m for one in glued for m in joined_after(sentence, one, mentions) if m.sort in PEOPLE)]


_DASHES = frozenset(("-", "–", "—"))


def _claim(reader: Reader, models: list[Candidate], mention: Mention, line: _Line) -> bool:
    """Claim of somebody named in a line what is said above it. Whether that is done."""
    if not mention.ids or mention.ids == models[0].subject:
        return False
    text = reader.memory.paragraphs[line.number - 1]
    text = text[line.sentence.starts[mention.first] : line.sentence.ends[mention.last - 1]]
    quote = text if len(text.split()) <= _QUOTE else ""
    reader.found += [of_member(c, mention.ids, mention, quote, (line.number, line.sentence.start)) for c in models]
    return True
