"""Who fills the roles that a cue gives: agent, patient, recipient, owner, guest; a table of roles, each with a function of its own."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from kimvisit.drafting.grammar import owners, roles
from kimvisit.drafting.people.lists.ahead import before_of, ending_at
from kimvisit.drafting.people.lists.attached import APART_FROM_NAMES
from kimvisit.drafting.people.lists.joined import joined_after
from kimvisit.drafting.people.mention import CALLED, PEOPLE, SINGLE, Mention
from kimvisit.drafting.reader import Site
from kimvisit.drafting.text.closed import INSTEAD
from kimvisit.drafting.whom.guest import guest_of

_ONE = ("person", "title", "pronoun", "self")
_ANSWERING = frozenset(
    "accept accepted accepts accepting decline declined declines declining reject rejected rejects rejecting down".split()
)
_DESCRIBED, _NEAR_VERB = 4, 3
_SOMEONE = frozenset(("person", "title", "pronoun", "group", "self"))


def role_of(role: str, site: Site) -> list[Mention]:
    """The mentions that fill a role of cues.yaml; none for `main`, whom no sentence names."""
    find = _excepted if role == "excepted" else _ROLES.get(role)
    if find is None:
        return []
    if site.served and site.served is not site.mentions:
        found = find(site._replace(mentions=list(site.served)))
        if any(m.serving for m in found):
            return found
    return find(site)


def _agent(site: Site) -> list[Mention]:
    """Who does it: `Ann Lee` in `Ann Lee will come`, `the coming of Ann Lee`."""
    return [m for m in site.agents if not m.possessive or m.sort == "title"] if site.hit.phrase else _possessor(site)


def _someone(site: Site) -> list[Mention]:
    """Who does it, or of a passive whom it is done to, but only people; a body too, at what was told before: `The choir will not come`."""
    phrase, cue = site.hit.phrase, site.hit.cue
    found = _patient(site) if phrase and phrase.passive else site.agents
    back = cue.flag("known") or bool(cue.listed("told"))
    return _people(found) or [m for m in found if back and m.sort == "body"]


def _doer(site: Site) -> list[Mention]:
    """Who does it, but only people: not the town in `will be hosted by Oslo`."""
    return _people(site.agents)


def _land(site: Site) -> list[Mention]:
    """Who does it, but no one person: the state that sends a delegation."""
    return [m for m in site.agents if m.sort not in _ONE]


def _lacked(site: Site) -> list[Mention]:
    """Whom an occasion is without: `the gala will go on without Ann Lee`; not `Bob Ray will not go on without her`."""
    return [] if any(m.sort in _ONE for m in site.agents) else _patient(site)


def _sender(site: Site) -> list[Mention]:
    """Who sends another in their own place, one person and no body: `Ann Lee is sending Bob Ray`, not `we are sending Bob Ray`, nor `instead of
    Eva Holt`, nor who sends nobody."""
    low, phrase = site.sentence.low, site.hit.phrase
    nobody = phrase is not None and phrase.negative
    if nobody or any(words in INSTEAD for words in pairwise(low[site.hit.at :])):
        return []
    return [m for m in site.agents if m.sort in _ONE and not low[m.first].startswith("we")]


def _replaced(site: Site) -> list[Mention]:
    """In whose place another comes: `stood in for Ann Lee`."""
    return [m for m in _patient(site) if m.sort in _ONE]


def _excepted(site: Site) -> list[Mention]:
    """Whom the words that end where the cue stands except: `rather than Ann Lee`."""
    at = site.hit.at
    sorts = (*_ONE, "group", "state", "institution") if site.hit.cue.values else _ONE  # a state may be asked, but is also a place
    if owner := [m for m in site.mentions if m.possessive and m.last == at and m.sort in _ONE]:
        return [owner[0]._replace(possessive=False)]  # `in Ann Lee's place`
    found = next((m for m in site.mentions if m.sort in sorts and not m.possessive and _begins(site, m, at)), None)
    return [m for m in joined_after(site.sentence, found, site.mentions) if m not in site.agents] if found else []


def _begins(site: Site, mention: Mention, at: int) -> bool:
    between = site.sentence.low[at + 1 : mention.first]
    plain = mention.first - at <= _DESCRIBED and APART_FROM_NAMES.isdisjoint(between)
    return mention.first > at and (plain or before_of(site.sentence, mention, site.mentions) == at)


def _people(found: Sequence[Mention]) -> list[Mention]:
    return [m for m in found if m.sort in _SOMEONE and not m.possessive]


def _same(site: Site) -> list[Mention]:
    """Who did what the verb before said."""
    return list(site.agents_before)


def _of_clause(site: Site) -> list[Mention]:
    """The subject of a that-clause behind the verb."""
    low = site.sentence.low
    behind = (m for m in site.mentions if m.first > site.hit.at and m.sort in ("title", "person"))
    found = next((m for m in behind if low[m.first - 1 - (low[m.first - 1] == "the")] == "that"), None)
    return [found] if found else []


def _patient(site: Site) -> list[Mention]:
    """To whom it is done: `Ann Lee` in `invited Ann Lee`, `Ann Lee was invited`."""
    if site.hit.phrase is None:  # `the first capital to host Ann Lee`
        guest = roles.first_after(site.sentence, site.hit.at + 3, site.mentions)
        return [guest] if guest else []
    return roles.patient_of(site.sentence, site.hit.phrase, site.mentions, site.saying)


def _recipient(site: Site) -> list[Mention]:
    """To or for whom something is, in a clause of its own or behind it: `Ann Lee, to whom an invitation was sent`."""
    low, hit = site.sentence.low, site.hit
    whom = next((k for k in range(min(hit.at, hit.noun) - 1, 1, -1) if low[k - 1 : k + 1] == ("to", "whom")), 0)
    if not whom or "," in low[whom : hit.at]:
        return _behind(site)
    host = ending_at(site.mentions, whom - 1 - (low[whom - 2] == ","))
    return [host] if host and host.sort in PEOPLE else []


def _behind(site: Site) -> list[Mention]:
    """To or for whom something is, named behind it: `the invitation that Bob Ray sent to Ann Lee`, `the invitation of Bob Ray to Ann Lee`."""
    hit, low, found = site.hit, site.sentence.low, _behind_to(site)
    where = (
        found and found.sort == "asked" and "agent" in hit.cue.subject and site.agents
    )  # `Ann Lee accepted the invitation to the palace`
    if found is None or where or _is_for_else(site, found):
        return []
    if low[hit.noun + 1] == "of":
        found = _invited_by(site, found) or found
    several = low[hit.noun] == "invitations" and hit.phrase is not None and (hit.phrase.passive or hit.phrase.negative)
    one_state = found.sort == "state" and several and low[hit.last - 1 : found.first].count("to") == 1
    if found.sort in ("state", "institution", "agency", "outlet") and not one_state:
        return []
    return joined_after(site.sentence, found, site.mentions) if one_state or found.sort in PEOPLE else [found]


def _behind_to(site: Site) -> Mention | None:
    """Who stands behind `to` or `for`, or behind `of` right by the noun; a body only where its name ends with no occasion."""
    hit, low = site.hit, site.sentence.low
    acts = "agent" in hit.cue.subject
    answered = not _ANSWERING.isdisjoint(
        low[max(0, hit.noun - _NEAR_VERB) : hit.noun]
    )  # `accepted the invitation of Bob Ray`, who asked
    of = ("of",) if low[hit.noun + 1 : hit.noun + 2] == ("of",) and not (acts or answered) else ()
    active = hit.phrase is not None and not hit.phrase.passive and not acts
    start = hit.at if active and hit.cue.flag("relative") else min(hit.at, hit.noun)
    taking = [m for m in site.mentions if m.sort != "body" or low[m.last - 1] not in site.event_nouns]
    return roles.after_word(site.sentence, start + 1, ("to", "for", *of), taking, 18)


def _is_for_else(site: Site, found: Mention) -> bool:
    """Whether a name behind `to` or `for` is not that of who receives: `only for`, `to visit Oslo`, `according to`, `, for`, `to the Lee gala`."""
    hit, low = site.hit, site.sentence.low
    return (
        low[found.first - 2 : found.first] == ("only", "for")
        or low[found.first - 1] in ("visit", "attend")
        or "according" in low[hit.at : found.first]
        or ("," in low[hit.noun : found.first] and "for" in low[found.first - 2 : found.first])
        or not site.event_nouns.isdisjoint(low[found.last : found.last + 2])
    )


def _invited_by(site: Site, host: Mention) -> Mention | None:
    """Ann Lee in `the invitation of Bob Ray to Ann Lee`; nobody in `the invitation of Ann Lee to Oslo`."""
    called = (m for m in site.mentions if m.sort in CALLED and before_of(site.sentence, m, site.mentions) == host.last)
    return next(called, None) if site.sentence.low[host.last : host.last + 1] == ("to",) else None


def _of(site: Site) -> list[Mention]:
    """`the participation of Ann Lee`, `the decision by Ann Lee`."""
    found = roles.after_word(site.sentence, site.hit.noun + 1, ("of", "by"), site.mentions, 12)
    return [found] if found else []


def _comer(site: Site) -> list[Mention]:
    """Whose coming a noun tells of: `Ann Lee's visit`, `the visit of Ann Lee`, `a visit to Oslo by Ann Lee`."""
    found = owners.owner_of(site.sentence, site.hit.noun, site.mentions)
    return [found] if found and found.possessive and found.last <= site.hit.noun else _of(site)


def _upon(site: Site) -> list[Mention]:
    """Whose the noun is on which something is decided: `no decision on her visit`, `doubts over the presence of Ann Lee`."""
    low, hit = site.sentence.low, site.hit
    noun = next((j for j in range(hit.at, len(low)) if low[j] in hit.cue.listed("upon")), 0)
    found = owners.owner_of(site.sentence, noun, site.mentions) if noun else None
    found = found or (roles.after_word(site.sentence, noun + 1, ("of",), site.mentions, 6) if noun else None)
    return [found] if found else []


def _owner(site: Site) -> list[Mention]:
    """Whose the noun is: `Ann Lee's visit`."""
    found = owners.owner_of(site.sentence, site.hit.noun, site.mentions)
    if found and site.hit.cue.listed("asked") and any(w.endswith("'s") for w in site.sentence.low[found.last : site.hit.noun]):
        return []  # `her doctor's answer`
    return [found] if found else []


def _from(site: Site) -> list[Mention]:
    """`the acceptance from Ann Lee`; else whose the noun is."""
    found = roles.after_word(site.sentence, site.hit.noun + 1, ("from",), site.mentions, 6)
    return [found] if found else _owner(site)


def _possessor(site: Site) -> list[Mention]:
    """`his first trip abroad`, `the first foreign trip of Ann Lee`, `Ann Lee's first trip`."""
    for m in reversed(site.mentions):
        if m.possessive and m.last <= site.hit.first + 1 and site.hit.first - m.last <= 1 and m.sort in SINGLE:
            return [m]
    found = roles.after_word(site.sentence, site.hit.at + 1, ("of", "by", "for"), site.mentions, 6)
    if found and found.sort in ("person", "title"):
        return [found]
    persons = [m for m in site.mentions if m.last <= site.hit.first and m.sort in ("person", "title") and not m.possessive]
    walls = {"that", "“", '"', "”", "said", "whether"}
    near = [m for m in persons if not set(site.sentence.low[m.last : site.hit.first]) & walls]
    return near[-1:] if len({m.ids for m in near}) == 1 else []


_ROLES: Mapping[str, Callable[[Site], list[Mention]]] = {
    "agent": _agent,
    "someone": _someone,
    "doer": _doer,
    "land": _land,
    "state": lambda site: [m for m in site.agents if m.sort == "state"],
    "lacked": _lacked,
    "sender": _sender,
    "replaced": _replaced,
    "same": _same,
    "clause": _of_clause,
    "patient": _patient,
    "recipient": _recipient,
    "of": _of,
    "comer": _comer,
    "guest": guest_of,
    "upon": _upon,
    "owner": _owner,
    "from": _from,
}
