"""From a cue that applies to its claims: one for each whom it is said of."""

from kimvisit.drafting.about.claims_before import trip_told_of
from kimvisit.drafting.about.days import holders
from kimvisit.drafting.about.event import occasion_of
from kimvisit.drafting.about.proposed import AboutEvent
from kimvisit.drafting.about.spoken_of import is_about_one, is_held_at, spoken_of
from kimvisit.drafting.certainty.judged import is_denied
from kimvisit.drafting.claims.addressed import is_for_anyone, is_schooling
from kimvisit.drafting.claims.asked import was_asked
from kimvisit.drafting.claims.guest_numbers import counted
from kimvisit.drafting.claims.making import NO_ONE, Told, make
from kimvisit.drafting.claims.members import gather_alike
from kimvisit.drafting.claims.quoting import quote_of
from kimvisit.drafting.claims.staying import is_at_home, stays_at_home
from kimvisit.drafting.occasions.sorts import singular, sort_of
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.offices.leaders import led
from kimvisit.drafting.reader import Candidate, Reader, Site
from kimvisit.drafting.whom.people_meant import people_meant, spoken_for
from kimvisit.drafting.whom.subjects import subjects_of

_LAST = 6
_NEAR = 4  # words
_BEFORE = frozenset("previous earlier past".split())
_SAYING = frozenset("say says said saying".split())
_TO_WHOM = frozenset(("recipient", "patient"))


def gather(reader: Reader, site: Site) -> None:
    """Claim what a cue says, once for each whom it says it of; or tell why it is left out."""
    cue = site.hit.cue
    if not _applies(reader, site):
        return
    if cue.flag("like_them"):
        gather_alike(reader, site)
        return
    if _says_the_same_of_another(reader, site):
        return
    reader.take_doubts()
    subjects = subjects_of(reader, site)
    event, known = _of_the_verb_before(reader, site), False
    for mention, ids in people_meant(reader, site, subjects.mentions):
        known = True
        if _is_another(site, mention) or is_for_anyone(reader, site, mention) or not was_asked(reader, site, ids):
            continue
        doubts = reader.take_doubts()
        heard = spoken_for(reader, site, mention, ids)
        if not event.about or (event.about not in reader.agenda.proposed and not site.hit.elided):
            event = occasion_of(reader, heard, ids)
        if mention and mention.sort == "state" and led(heard.sentence, mention):
            ids = holders(reader, ids[0], event.about)
        told = Told(event.kind, event.about, ids, mention, [*subjects.checks, *event.checks, *doubts])
        if ids and _holds(reader, heard, told):
            _claim(reader, heard, told)
    if not known:
        _leave_out(reader, site, event.kind, subjects.mentions)


def _of_the_verb_before(reader: Reader, site: Site) -> AboutEvent:
    """The occasion of the verb for which another stands, or which it excepts: `Ann Lee is coming to the gala, as is Bob Ray`."""
    told = _told_before(reader, site)
    return AboutEvent(told.about, told.kind) if told else AboutEvent(None, site.hit.cue.kind)


def _told_before(reader: Reader, site: Site) -> Candidate | None:
    """The claim of the verb for which another stands."""
    hit = site.hit
    near = reader.told_near(site, (hit.cue.kind,), _LAST * 2) if hit.elided else ()
    return next((c for c in near if c.why[:1] == (hit.lemma,)), None)


def _says_the_same_of_another(reader: Reader, site: Site) -> bool:
    """`Bob Ray said the king would come, and Ann Lee said the same`: not of herself."""
    if not site.hit.elided or site.sentence.low[site.hit.at] not in _SAYING:
        return False
    told = _told_before(reader, site)
    root = told.attribution[0] if told and told.attribution else None
    return told is not None and root is not None and root not in told.subject


def _applies(reader: Reader, site: Site) -> bool:
    """Whether what a cue asks of the article is there: an occasion spoken of, a claim just before to which it answers: `she accepted it`."""
    cue = site.hit.cue
    if cue.flag("known") and not spoken_of(reader, site):
        return False
    if cue.flag("occasion") and not (is_about_one(reader) or trip_told_of(reader, site)):
        return False
    if cue.flag("held") and not is_held_at(reader, site.hit.place):
        return False
    if cue.listed("told") and not reader.told_near(site, cue.held("told"), _LAST):
        return False
    return not (_is_of_those_before(site) or is_schooling(site.sentence, site.hit, reader.known.cues))


def _is_of_those_before(site: Site) -> bool:
    """`took part in the two previous summits`: in others than the one that the article is about."""
    told = site.sentence.low[site.hit.at : site.hit.last]
    return bool(site.hit.event_noun) and not _BEFORE.isdisjoint(told) and singular(told[-1]) != told[-1]


def _is_another(site: Site, mention: Mention | None) -> bool:
    """Bob Ray in `among the guests is Ann Lee, Bob Ray said`."""
    return mention is not None and mention not in site.agents and mention.first > site.hit.at and mention.last in site.saying


def _is_called_off(reader: Reader, site: Site, told: Told) -> bool:
    """`cancelled her trip to Oslo, where she was to attend the gala`: a plan that the same sentence has just called off."""
    phrase, low = site.hit.phrase, site.sentence.low
    if (
        phrase is None
        or low[phrase.first] not in ("was", "were")
        or "where" not in low[max(0, phrase.first - _NEAR) : phrase.first]
    ):
        return False
    return any(is_denied(c.factuality) and c.subject == told.ids for c in reader.told_at(site.where))


def _holds(reader: Reader, site: Site, told: Told) -> bool:
    """Whether a cue can mean what it says of somebody: who stays at home stays away."""
    cue = site.hit.cue
    if any(rules_out(site, told) for rules_out in (_invites_himself, _is_only_a_source, _is_host, _is_nobody_unsure)):
        return False
    if _is_called_off(reader, site, told):
        return False
    if cue.flag("at_home") and not stays_at_home(reader, site, told.ids, told.about):
        return False
    if (cue.flag("stay") and is_at_home(reader, site, told.ids)) or told.kind not in reader.kinds:
        return False
    if cue.listed("ordinal") and any(reader.known.is_a(actor, "state") for actor in told.ids):
        return False  # no state travels: `have never chosen Chile over Peru as their first destination abroad`
    if cue.flag("besides") and cue.flag("deny") and any(_is_land(reader, actor) for actor in told.ids):
        return False  # a land that is represented is not away: `they will be represented by their presidents`
    if cue.flag("weighed") and not (site.hit.place or site.hit.event_noun) and _is_trip_of_another(reader, site, told):
        return False
    return told.about is not None or reader.kinds[told.kind].without_event


def _is_land(reader: Reader, actor: str) -> bool:
    """A state, or several: `the other member states`."""
    found = reader.known.who(actor)
    return found is not None and (found.sort == "state" or (found.sort == "group" and found.name.split()[-1] in _LANDS))


_LANDS = frozenset("states countries nations".split())


def _is_trip_of_another(reader: Reader, site: Site, told: Told) -> bool:
    """`After Bob Ray's visit`, which is none to the gala, as nobody has said that he was asked or would come."""
    spoken_of = told.ids == (reader.main,) or any(c.subject == told.ids and c.about == told.about for c in reader.found)
    return sort_of(site.hit.lemma) == "visit" and not spoken_of


def _invites_himself(site: Site, told: Told) -> bool:
    """Whether who gives an invitation would be the one who gets it, as nobody does: that one is somebody whom no mention names."""
    cue, phrase = site.hit.cue, site.hit.phrase
    if phrase is None or phrase.passive or not _TO_WHOM.issuperset(cue.subject) or "agent" not in dict(cue.values).values():
        return False
    pronoun = told.mention is not None and told.mention.sort == "pronoun"
    return not pronoun and any(m.ids == told.ids for m in site.agents)


def _is_only_a_source(site: Site, told: Told) -> bool:
    """`according to a lawmaker who was present`: at the briefing of which he tells, and at no other occasion."""
    m, low = told.mention, site.sentence.low
    if m is None or site.hit.event_noun or low[m.last : m.last + 1] != ("who",):
        return False
    first = m.first - (low[m.first - 1] in ("a", "an", "one"))
    return low[max(0, first - 2) : first] == ("according", "to") or (first - 1) in site.saying


def _is_nobody_unsure(site: Site, told: Told) -> bool:
    """`Nobody can be sure`, `no one has decided`: nobody is in two minds."""
    m = told.mention
    return site.hit.cue.flag("open") and m is not None and site.sentence.low[m.first : m.last] in NO_ONE


def _is_host(site: Site, told: Told) -> bool:
    """`“We are getting ready for the visit,” the spokesman said`: hosts make ready for a visit, guests for a trip."""
    low, hit = site.sentence.low, site.hit
    ours = told.mention is not None and told.mention.sort == "self"
    return ours and hit.lemma.endswith(" for") and low[hit.noun] in ("visit", "visits")


def _claim(reader: Reader, site: Site, told: Told) -> None:
    """The claims of a cue and of its further steps, and the number of guests that they give by the way."""
    cue = site.hit.cue
    for step in (cue, *cue.also):
        if made := make(reader, site, step, told if step is cue else told._replace(kind=step.kind)):
            reader.found.append(made)
            if number := counted(reader, site, made):
                reader.found.append(number)


def _leave_out(reader: Reader, site: Site, kind: str, subjects: tuple[Mention | None, ...]) -> None:
    """Say that a claim is left out where an office is its subject, and nobody can be told to hold it."""
    office = next((m for m in subjects if m and m.sort == "title" and not m.ids), None)
    if office and not site.hit.cue.flag("occasion"):
        quote = quote_of(site, office)
        reader.left_out.append(f"paragraph {site.number}, {kind}, '{quote}': who is meant could not be told")
