"""From the text of an article to a draft of its record. Pure: no clock, no files, no printing."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from kimvisit.drafting.claims.reading import read_claims
from kimvisit.drafting.claims.settled import renamed
from kimvisit.drafting.occasions.gathering import roster_of
from kimvisit.drafting.occasions.main_event import read_agenda
from kimvisit.drafting.occasions.on_file import Happening, read_events, terms_of, times_named
from kimvisit.drafting.pages.capitals import folded, in_capitals, in_title_case, printed_names
from kimvisit.drafting.pages.dated import Dated, date_article
from kimvisit.drafting.pages.page import Page, read_page
from kimvisit.drafting.people.couples import add_couples
from kimvisit.drafting.people.full_names import read_cast
from kimvisit.drafting.people.identity import free
from kimvisit.drafting.people.mention import Known
from kimvisit.drafting.people.names import Names, Who, normal, read_names, slug, who
from kimvisit.drafting.people.singles import add_singles
from kimvisit.drafting.reader import Candidate, Reader
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.words import WordsOf

_DOMAIN = re.compile(r"\.(?:com|org|net|co|info|[a-z]{2})(?:\.[a-z]{2})?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything on file, indexed once for many articles. `taken` are the ids of kinds and events, `terms` the words for events."""

    names: Names
    people: Mapping[str, Who]
    events: tuple[Happening, ...]
    kinds: Mapping[str, Any]
    cues: Cues
    relays: frozenset[str]
    taken: frozenset[str]
    terms: frozenset[str]


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


def prepare(*, actors: Mapping[str, Any], events: Mapping[str, Any], kinds: Mapping[str, Any], cues: Cues) -> Desk:
    """Index the plain values of the dossier's files; worth doing once for many articles."""
    names = read_names(actors, cues)
    relays = {form for form, ids in names.forms.items() for i in ids[:1] if _is_relay(names, i)}
    relays |= {f"the {relay}" for relay in relays}
    happenings = read_events(events, names, cues)
    taken = frozenset((*kinds, *(event.id for event in happenings)))
    people = {**names.proposals, **names.actors}
    return Desk(names, people, happenings, kinds, cues, frozenset(relays), taken, terms_of(happenings))


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
    above, body = (page.headline, *page.blanked[: page.deck]), page.blanked[page.deck :]
    cast = read_cast(body, page.headline, desk.names, desk.cues, [text for text in above if not _is_raised(text)])
    above = tuple(folded(text, desk.names, printed_names(cast.text)) if _is_raised(text) else text for text in above)
    headline, page = above[0], replace(page, blanked=(*above[1:], *body))
    words = WordsOf()
    add_couples(cast, desk.names, desk.cues)
    add_singles(cast, page.blanked, words, desk.names, desk.cues)
    known = Known(desk.names, cast, desk.cues)
    proposed: dict[str, Who] = {}
    nameless = nameless_outlet(file)
    outlet = _relay(page.outlet, desk, proposed)
    slugged, credited = _relay(page.slug, desk, proposed), _relay(page.credit, desk, proposed)
    credit = credited or slugged
    if outlet is None:
        outlet, credit = (credited or slugged or nameless.id), None
    credit = None if credit == outlet else credit
    agenda = read_agenda(low, printed, counts, desk.events, dated.days)
    agenda.article = slug(file.rpartition("/")[2].rpartition(".")[0])
    agenda.here = (page.place or "").partition(",")[0]
    agenda.look = partial(roster_of, page.headline, page.blanked, words, desk.cues, desk.names.states, dated.days)
    own = frozenset(i for i in (outlet, credit) if i)
    reader = Reader(known, desk.kinds, agenda, own, partial(_main, page, known), words)
    reader.memory.relay = credit or outlet
    if page.unfit:
        reader.left_out.append(page.unfit)
    else:
        read_claims(reader, headline, page.blanked, page.deck)
    people = {**desk.people, **cast.proposed, **proposed, nameless.id: nameless}
    taken = (*desk.taken, *agenda.proposed, agenda.article)
    apart = {i: f"{i}-{people[i].sort}" for i in taken if i in people and i not in desk.names.actors}
    people |= {new: replace(people[old], id=new) for old, new in apart.items()}
    outlet, credit = apart.get(outlet, outlet), credit and apart.get(credit, credit)
    claims = tuple(_recognised(_as_printed(renamed(claim, apart), page), desk.names) for claim in reader.found)
    used = _used(claims, agenda.proposed, outlet, credit)
    return Draft(
        file,
        sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        page,
        dated,
        outlet,
        credit,
        claims,
        tuple(dict.fromkeys(reader.left_out)),
        _unknown(used, people, desk.names),
        {i: f for i, f in agenda.proposed.items() if any(c.about == i for c in claims)},
        desk,
        people,
    )


def nameless_outlet(file: str) -> Who:
    """The outlet of a page that names none, called after the file: two such pages need not be of one outlet."""
    name = file.rpartition("/")[2]
    return Who(slug(f"outlet of {name.rpartition('.')[0] or name}"), "outlet", f"Outlet of {name}")


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


def _recognised(claim: Candidate, names: Names) -> Candidate:
    """The claim with a question where its voice is a nameless one on file: the same words may mean another."""
    voices = (names.actors.get(voice) for voice in claim.attribution or ())
    known = [voice.name for voice in voices if voice and voice.sort == "unnamed" and not voice.speaks_for]
    return claim._replace(checks=(*claim.checks, *(f"is it the same voice as on file: {name}?" for name in known)))


def _main(page: Page, known: Known) -> str | None:
    """The person whom the article is most about: named in the headline, then most often."""
    counts = {actor: float(n) for actor, n in known.cast.full.items() if (found := known.who(actor)) and found.sort == "person"}
    text = "\n".join(page.paragraphs)
    for short, bearers in known.cast.surnames.items():
        if bearers[0] in counts:
            counts[bearers[0]] += text.count(f" {short.title()}") * 0.5
    head = page.headline.lower().replace("’", "'")
    framed = f" {head} "
    titled = {bearer[0] for title, bearer in known.cues.tables["bearers"].items() if title in head and bearer}
    for actor in counts:
        found = known.who(actor)
        if found and (found.name.lower() in head or any(f" {w} " in framed for w in found.name.lower().split()[-1:])):
            counts[actor] += 3
        if found and actor in titled:
            counts[actor] += 3
    return max(counts, key=lambda a: counts[a]) if counts else None


def _relay(name: str | None, desk: Desk, proposed: dict[str, Who]) -> str | None:
    if not name:
        return None
    name = name.removeprefix("The ").removeprefix("the ")
    for form in (name, _DOMAIN.sub("", name)):
        ids = desk.names.forms.get(normal(form))
        if ids and _is_relay(desk.names, ids[0]):
            return ids[0]
    actor = free(name, desk.names.actors, proposed, suffix="outlet")
    proposed[actor] = Who(actor, "outlet", name.strip())
    return actor


def _is_relay(names: Names, actor: str) -> bool:
    found = who(names, actor)
    return found is not None and found.sort in ("agency", "outlet")


def _used(claims: tuple[Candidate, ...], events: Mapping[str, Mapping[str, str]], outlet: str, credit: str | None) -> list[str]:
    used = [outlet, *([credit] if credit else [])]
    for c in claims:
        used += [*c.subject, *(c.attribution or ()), *(part for _, v in c.values for part in v.split(", "))]
        if c.about and c.about in events and (country := events[c.about].get("country")):
            used.append(country)
    return list(dict.fromkeys(used))


def _unknown(used: list[str], people: Mapping[str, Who], names: Names) -> dict[str, Who]:
    found: dict[str, Who] = {}
    queue = list(used)
    while queue:
        actor = queue.pop(0)
        if actor in names.actors or actor in found or actor not in people:
            continue
        found[actor] = people[actor]
        queue += [up for up in (people[actor].country, people[actor].speaks_for) if up]
    return found
