"""Who holds an office on file, and whom a mention without a name need not mean: for people whose names or titles an article may confuse."""

import re
from collections.abc import Iterator, Mapping

from kimvisit.drafting.kinds import Kind
from kimvisit.drafting.people.names.on_file import Names, longest, normal
from kimvisit.drafting.reader import Candidate, Reader

_BEFORE = re.compile(r"(?:(former|late|ex|then)[ -](?:the )?)$")
_NAME = re.compile(r",? (?=[A-Z])")
_BEHIND = re.compile(r"((?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+), (?:(?:the|a|whose \w+(?: \w+)? (?:is|was)|who is) ){0,2}$")
_WORD = re.compile(r"\S+")
_LONGEST = 4
_QUOTE = 8


def offices_held(reader: Reader, paragraphs: tuple[str, ...]) -> list[Candidate]:
    """One claim for each office on file that the body prints beside the name of somebody on file, in order."""
    kind, value = _kind_of(reader.kinds)
    offices = reader.known.names.offices
    if not kind or not offices:
        return []
    found: dict[tuple[str, str], Candidate] = {}
    whole = "\n".join(paragraphs).replace("’", "'")
    offices = {form: office for form, office in offices.items() if form in whole}
    for number, paragraph in enumerate(paragraphs, 1):
        plain = paragraph.replace("’", "'")
        for form, office in offices.items():
            start = plain.find(form)
            while start >= 0:
                for made in _held(reader, kind, number, paragraph, (start, start + len(form))):
                    found.setdefault((made.subject[0], office), made._replace(values=((value, office),)))
                start = plain.find(form, start + 1)
    return list(found.values())


def _kind_of(kinds: Mapping[str, Kind]) -> tuple[str, str]:
    """The kind that tells of offices, and its value."""
    return next(
        ((kind.name, name) for kind in kinds.values() for name, of in kind.values.items() if of.type == "office"), ("", "")
    )


def _held(reader: Reader, kind: str, number: int, paragraph: str, place: tuple[int, int]) -> Iterator[Candidate]:
    """The claim of an office at a place of a paragraph, where a name stands right behind or before it."""
    start, end = place
    ended = _BEFORE.search(paragraph[max(0, start - 12) : start])
    name, first, last = _named_beside(paragraph, start, end, reader.known.names)
    ids = reader.known.names.forms.get(normal(name), ()) if " " in name else ()
    who = reader.known.who(ids[0]) if len(ids) == 1 else None
    published = reader.agenda.published
    if who is None or who.sort != "person" or not (who.distinct or ended) or (ended and not published):
        return
    misprint = (who.id, normal(name)) in reader.known.names.misprints
    quote = paragraph[first:last].rstrip(".,;:")
    if len(quote.split()) > _QUOTE:
        quote = " ".join(paragraph[start:end].split(" ")[:_QUOTE])
    yield Candidate(
        kind, None, None, (who.id,), "CT+", (), number, quote,
        printed=name if misprint else None,
        happened=f"../{published[0].isoformat()}" if ended and published else None,
        why=(paragraph[start:end],),
        at=start,
    )  # fmt: skip


def _named_beside(paragraph: str, start: int, end: int, names: Names) -> tuple[str, int, int]:
    """The name on file right behind an office, or before its comma, and where both begin and end: `President Ann Lee`, `Ann Lee, the president`."""
    if behind := _NAME.match(paragraph, end):
        words = _WORD.findall(paragraph[behind.end() : behind.end() + 60])[:_LONGEST]
        length, _ = longest(words, 0, names)
        name = " ".join(words[:length])
        return name, start, behind.end() + len(name)
    before = _BEHIND.search(paragraph[max(0, start - 80) : start])
    if not before:
        return "", start, end
    name = before[1]
    while name and not names.forms.get(normal(name)):
        name = name.partition(" ")[2]
    return name, max(0, start - 80) + before.start(), end


def about_mentions(reader: Reader, found: list[Candidate]) -> list[Candidate]:
    """Claims on whom a mention means are kept where the article has one that can mean their subject, and bear its title.

    Who observes is who says: a document that leaves somebody unnamed is no voice.
    """
    mentions = {actor: c.title for c in reversed(found) if len(c.subject) > 1 for actor in c.subject}
    kept = []
    for c in found:
        if not reader.kinds[c.kind].about_mention:
            kept.append(c)
        elif len(c.subject) == 1 and c.subject[0] in mentions:
            heard = tuple(hop for hop in c.attribution or () if not reader.known.is_a(hop, "document"))
            kept.append(c._replace(title=mentions[c.subject[0]], attribution=heard))
    return kept
