"""From the text of an article to a draft of its record. Pure: no clock, no files, no printing."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from kimvisit.drafting.claims.reading import read_claims
from kimvisit.drafting.claims.settled import renamed
from kimvisit.drafting.desk import Desk, prepare
from kimvisit.drafting.occasions.gathering import roster_of
from kimvisit.drafting.occasions.main_event import read_agenda
from kimvisit.drafting.occasions.on_file import times_named
from kimvisit.drafting.pages.capitals import folded, in_capitals, in_title_case, printed_names
from kimvisit.drafting.pages.dated import Dated, date_article
from kimvisit.drafting.pages.page import Page, read_page
from kimvisit.drafting.people.main_person import main_person
from kimvisit.drafting.people.mention import Known
from kimvisit.drafting.people.names.couples import add_couples
from kimvisit.drafting.people.names.full_names import read_cast
from kimvisit.drafting.people.names.on_file import Names, Who, slug
from kimvisit.drafting.people.names.singles import add_singles
from kimvisit.drafting.printed_by import Imprint, imprint_of
from kimvisit.drafting.reader import Candidate, Reader
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.words import WordsOf


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted record: the page, its date, outlet and credit (ids), the claims, and entries for whom and what no file knows."""

    file: str
    sha256: str
    page: Page
    dated: Dated
    outlet: str
    credit: str | None
    claims: tuple[Candidate, ...]
    left_out: tuple[str, ...]
    actors: Mapping[str, Who]
    events: Mapping[str, Mapping[str, str]]
    desk: Desk
    people: Mapping[str, Who]


def draft(
    text: str,
    *,
    file: str,
    actors: Mapping[str, Any],
    events: Mapping[str, Any],
    kinds: Mapping[str, Any],
    cues: Cues,
    published: str | None = None,
    html: bool | None = None,
) -> Draft:
    """Draft the record of one article from its text.

    `actors`, `events` and `kinds` are the plain mappings of the dossier's files, `published` an EDTF date from the user, `html` says
    whether the text is a saved web page (None: look). Raises HtmlNotInstalled for a web page where the extra is missing.
    """
    desk = prepare(actors=actors, events=events, kinds=kinds, cues=cues)
    return draft_at(desk, text, file=file, published=published, html=html)


def draft_at(
    desk: Desk,
    text: str,
    *,
    file: str,
    published: str | None = None,
    html: bool | None = None,
    sha256: str | None = None,
) -> Draft:
    """Draft the record of one article at a desk that was prepared before. `sha256` is that of the file, where its bytes differ from the text's."""
    page = _prose(read_page(text, desk.cues, desk.relays, html), desk)
    low = "\n".join((page.headline, *page.paragraphs)).lower()
    printed = {words for words in desk.terms if words in low}
    counts = times_named(low, printed, desk.events)
    dated = date_article(page, low, counts, desk.events, published)
    words = WordsOf()
    page, headline, known = _introduced(page, words, desk)
    imprint = imprint_of(page, file, desk.names)
    agenda = read_agenda(low, printed, counts, desk.events, dated.days)
    agenda.article = slug(file.rpartition("/")[2].rpartition(".")[0])
    agenda.here = (page.place or "").partition(",")[0]
    agenda.look = partial(roster_of, page.headline, page.blanked, words, desk.cues, desk.names, dated.days, agenda.here)
    own = frozenset(filter(None, (imprint.outlet, imprint.credit)))
    reader = Reader(known, desk.kinds, agenda, own, partial(main_person, page.headline, page.paragraphs, known), words)
    reader.memory.relay = imprint.credit or imprint.outlet
    reader.memory.printer = imprint.proposed.get(imprint.outlet) or known.who(imprint.outlet)
    if page.unfit:
        reader.left_out.append(page.unfit)
    else:
        reader.speakers = page.speakers
        read_claims(reader, headline, page.blanked, page.deck, page.guests)
    return _gathered(desk, page, dated, imprint, reader, file, sha256 or _sha256(text))


def _introduced(page: Page, words: WordsOf, desk: Desk) -> tuple[Page, str, Known]:
    """The page and its headline as they are read, once it is known whom the article names; and all who are known."""
    above, body = (page.headline, *page.blanked[: page.deck]), page.blanked[page.deck :]
    cast = read_cast(body, desk.names, desk.cues, [text for text in above if not _is_raised(text)])
    above = tuple(folded(text, desk.names, printed_names(cast.text)) if _is_raised(text) else text for text in above)
    page = replace(page, blanked=(*above[1:], *body))
    add_couples(cast, desk.names, desk.cues)
    add_singles(cast, page.blanked, words, desk.names, desk.cues)
    return page, above[0], Known(desk.names, cast, desk.cues)


def _gathered(desk: Desk, page: Page, dated: Dated, imprint: Imprint, reader: Reader, file: str, sha256: str) -> Draft:
    """The draft of what was read. An id that an event or the article itself bears is no actor's: that one is called `summit-person`."""
    people = {**desk.people, **reader.known.cast.proposed, **imprint.proposed}
    proposed = reader.agenda.proposed
    taken = (*desk.taken, *proposed, reader.agenda.article)
    apart = {i: f"{i}-{people[i].sort}" for i in taken if i in people and i not in desk.names.actors}
    people |= {new: replace(people[old], id=new) for old, new in apart.items()}
    outlet, credit = apart.get(imprint.outlet, imprint.outlet), imprint.credit and apart.get(imprint.credit, imprint.credit)
    doubts = reader.known.cast.doubts
    claims = tuple(_recognised(_as_printed(renamed(claim, apart), page), desk, doubts) for claim in reader.found)
    used = [*filter(None, (outlet, credit)), *(actor for claim in claims for actor in _actors_of(claim, proposed))]
    return Draft(
        file,
        sha256,
        page,
        dated,
        outlet,
        credit,
        claims,
        tuple(dict.fromkeys(reader.left_out)),
        _unknown(list(dict.fromkeys(used)), people, desk.names),
        {i: event for i, event in proposed.items() if any(claim.about == i for claim in claims)},
        desk,
        people,
    )


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _is_raised(text: str) -> bool:
    """Whether the capitals of a headline tell no names."""
    return in_capitals(text) or in_title_case(text) or text.istitle()


def _prose(page: Page, desk: Desk) -> Page:
    """The page with what is in capitals folded for reading; its paragraphs stay as printed."""
    body = page.paragraphs[page.deck :]
    if not body or not all(in_capitals(text) for text in {body[0], max(body[-3:], key=len)}):
        return page
    return replace(page, blanked=tuple(folded(text, desk.names) for text in page.blanked), capitals=True)


def _as_printed(claim: Candidate, page: Page) -> Candidate:
    """The claim with its quote to the letter, where that was read in another case."""
    printed = page.paragraphs[claim.paragraph - 1] if claim.paragraph else page.headline
    if not claim.quote or claim.quote in printed:
        return claim
    at = printed.lower().find(claim.quote.lower())
    return claim._replace(quote=printed[at : at + len(claim.quote)] if at >= 0 else "")


def _recognised(claim: Candidate, desk: Desk, doubts: Mapping[str, str]) -> Candidate:
    """The claim with a question where its voice is a nameless one on file, or somebody in it is known by surname alone, whose words may mean
    another, or its event stands in a mere draft."""
    voices = (desk.names.actors.get(voice) for voice in claim.attribution or ())
    known = [voice.name for voice in voices if voice and voice.sort == "unnamed" and not voice.speaks_for]
    asked = dict.fromkeys(doubts[actor] for actor in _actors_of(claim, {}) if actor in doubts) if doubts else ()
    unread = ("an event that only a draft has proposed",) if claim.about in desk.unread else ()
    return claim._replace(
        checks=(*claim.checks, *(f"is it the same voice as on file: {name}?" for name in known), *asked, *unread)
    )


def _actors_of(claim: Candidate, proposed: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """All whom a claim names: its subjects, its voices, those in its values, and the country of an event that is proposed for it."""
    yield from claim.subject
    yield from claim.attribution or ()
    for _, value in claim.values:
        yield from value.split(", ")
    if country := proposed.get(claim.about or "", {}).get("country"):
        yield country


def _unknown(used: list[str], people: Mapping[str, Who], names: Names) -> dict[str, Who]:
    """Of those whom a draft speaks of, and whoever stands above them, those on no file, in order."""
    found: dict[str, Who] = {}
    queue = list(used)
    while queue:
        actor = queue.pop(0)
        if actor in names.actors or actor in found or actor not in people:
            continue
        found[actor] = people[actor]
        queue += [up for up in (people[actor].country, people[actor].speaks_for) if up]
    return found
