"""Sentences that only name some of those of whom the one before told: `They include Ann Lee`, `Among them are Ann Lee and Bob Ray`, `Ann Lee is
one of them`."""

import re

from kimvisit.drafting.claims.likewise import is_of_some
from kimvisit.drafting.grammar.heads import head_before
from kimvisit.drafting.people.lists.included import listed_after, one_of_them
from kimvisit.drafting.people.mention import PEOPLE, Mention
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.reader import Candidate, Reader
from kimvisit.drafting.text.sentences import Sentence, read

_INCLUDED = re.compile(
    r"\s*[“\"]?(?:(?:They|These|Those|Others|The (?:guests|leaders|others|names|list|guest list|group|delegation)) (?:will )?(?:also )?includes?d?\b"
    r"|(?:Also )?[Aa]mong (?:them|these|those) (?:is|are|was|were|will be)\b|One of them (?:is|was|will be)\b)"
)
_ONE_OF_THEM = re.compile(r"\b(?:is|are|was|were|will be) (?:also )?(?:one of|among) them\b")
_LONGEST = 400
_QUOTE = 8
_LAST = 6


def may_name_members(text: str) -> bool:
    """Whether a sentence may only name some of those spoken of."""
    return ("nclude" in text or "them" in text or "One of" in text or "mong th" in text) and (
        _INCLUDED.match(text) is not None or _ONE_OF_THEM.search(text) is not None
    )


def read_members(
    reader: Reader, number: int, paragraph: str, bounds: tuple[int, int], spans: list[tuple[int, int]], live: bool = False
) -> None:
    """Let what the sentence before claims of a group hold of each of those whom this one names; a live one tells itself of who is `among them`."""
    text = paragraph[slice(*bounds)]
    told = _told_before(reader, number, bounds[0]) if len(text) < _LONGEST and may_name_members(text) else []
    if live and not _INCLUDED.match(text):
        return
    if not told:
        return
    sentence = read(paragraph, *bounds, spans)
    for mention in _members(sentence, mentions_in(sentence, reader.known)):
        quote = _quote(sentence, mention, paragraph)
        reader.found += [_claim_of(claim, mention, quote, number, bounds[0]) for claim in told if claim.subject != mention.ids]


def _told_before(reader: Reader, number: int, start: int) -> list[Candidate]:
    """What the sentence before, or the last one of the paragraph before, claims of a group; not how many they are."""
    last = next((c for c in reversed(reader.found[-_LAST:]) if not c.presupposed and _is_shared(reader, c)), None)
    if last is None or not number - 1 <= last.paragraph <= number:
        return []
    text = reader.memory.paragraphs[last.paragraph - 1][last.at :] if last.paragraph else ""
    text = text[: start - last.at] if last.paragraph == number else text
    found = reader.known.who(last.subject[0])
    near = is_of_some(reader, reader.found[-1]) or ". " not in text.rstrip()[:-1]
    return [last] if found and found.sort == "group" and near else []


def _is_shared(reader: Reader, claim: Candidate) -> bool:
    """Whether a claim of a group can hold of each of its members: it gives no number, and no value but people."""
    shared = len(claim.subject) == 1 and not is_of_some(reader, claim)
    return shared and all(reader.known.who(value) for _, value in claim.values)


def _members(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """Who is named as one of them."""
    if found := _INCLUDED.match(sentence.text):
        last = sentence.at(sentence.start + found.end() - 1)
        listed = listed_after(sentence, last, mentions)
    else:
        verb = one_of_them(sentence.low, 0)
        listed = head_before(sentence, verb, mentions, frozenset()) if verb else []
    return [m for m in listed if m.sort in PEOPLE and m.ids]


def _claim_of(claim: Candidate, mention: Mention, quote: str, number: int, at: int) -> Candidate:
    """The same claim of one of them."""
    ids = mention.ids[:1]
    values = tuple((name, ids[0] if value == claim.subject[0] else value) for name, value in claim.values)
    title = mention.title if mention.sort == "title" else None
    return claim._replace(subject=ids, values=values, quote=quote, paragraph=number, at=at, title=title, printed=mention.printed)


def _quote(sentence: Sentence, mention: Mention, paragraph: str) -> str:
    """The words from the opening of the sentence to the name, or the name alone."""
    first = mention.first if mention.last > _QUOTE else 0
    text = paragraph[sentence.starts[first] : sentence.ends[mention.last - 1]]
    return text if len(text.split()) <= _QUOTE else ""
