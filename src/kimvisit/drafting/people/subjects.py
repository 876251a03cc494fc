"""Who is the subject of a claim: roles, readings and pronouns."""

from kimvisit.drafting.claims.candidate import Reader, Site
from kimvisit.drafting.occasions.pointed import is_the_trip
from kimvisit.drafting.people import roles
from kimvisit.drafting.people.attached import added_later
from kimvisit.drafting.people.described import described
from kimvisit.drafting.people.focus import focus_of
from kimvisit.drafting.people.implied import nearest, owner_alone
from kimvisit.drafting.people.joined import joined_after
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.messengers import HANDING, addressee, for_whom
from kimvisit.drafting.people.names import normal, side
from kimvisit.drafting.people.offices import bearers_of
from kimvisit.drafting.people.pronouns import bearer_of, pronoun_of
from kimvisit.drafting.people.sides import body_of, ours
from kimvisit.drafting.people.unlisted import unlisted_after, unlisted_before


def subjects_of(reader: Reader, site: Site) -> tuple[list[Mention | None], list[str]]:
    """The mentions that fill the cue's subject, by the first of its roles that is filled; None stands for the article's main person."""
    hit, sentence, mentions = site.hit, site.sentence, site.mentions
    for role in hit.cue.subject:
        found = role_of(role, site) or (_unlisted(reader, site) if role == "patient" else [])
        if found and role == "recipient" and hit.lemma.split()[0] in HANDING and (meant := for_whom(reader, site, found[0])):
            return meant
        if found:
            if (role in ("agent", "patient") or found[0].sort == "pronoun") and hit.phrase and not hit.cue.flag("mutual"):
                found = [*found, *(m for m in added_later(sentence, hit.last, mentions) if m not in found)]
            if role == "agent" and found[0].sort in ("state", "institution") and "recipient" in hit.cue.subject:
                return _of_side(reader, found)
            return list(found), []
    if (owner := owner_alone(site)) is not None:
        return [owner], []
    if not _implied(reader, site):
        return [], []
    if "owner" in hit.cue.subject and is_the_trip(sentence.low, hit.noun) and not site.surely.conditional:
        return [None], ["the subject is not named here"]
    if "main" in hit.cue.subject:
        return [None], ["the subject is not named here"]
    if hit.cue.words.get("needs") in ("patient", "recipient", "owner", "persons"):
        return [], []
    if hit.cue.listed("ordinal"):
        return [None], ["the subject is not named here"]
    implied = hit.cue.words.get("needs") == "subject" or hit.cue.listed("object_before")
    if implied and hit.noun != hit.at and not _to_others(site):
        return [None], ["the subject is not named here"]
    if mentions and sentence.low[0] in ("it",):
        return [], []
    return [], []


def _unlisted(reader: Reader, site: Site) -> list[Mention]:
    phrase = site.hit.phrase
    if phrase is None:
        return []
    if phrase.passive:
        return unlisted_before(site.sentence, phrase.first, site.mentions, reader.known)
    return unlisted_after(site.sentence, phrase.verb + 1, site.mentions, reader.known, site.hit.cue.flag("numbers"))


def _implied(reader: Reader, site: Site) -> bool:
    """Whether the article's main person can be meant where nobody is named: not where that person's own side speaks, nor where the writer
    tells of himself."""
    focus = focus_of(reader)
    if focus is None or (not site.chain and not _WRITER.isdisjoint(site.sentence.low)):
        return False
    root = site.chain[0] if site.chain else None
    names = reader.known.names
    return root is None or site.hit.cue.flag("silent") or side(names, root) != side(names, focus)


def _to_others(site: Site) -> bool:
    """Whether what is sent goes `to` somebody who is no mention: `sent to many states`."""
    low, start = site.sentence.low, min(site.hit.at, site.hit.noun)
    words = site.sentence.words
    return any(
        low[j] in ("to", "for")
        and low[j + 1] not in _COMING
        and (not words[j + 1][0].isupper() or any(m.first == j + 1 and m.sort == "adjective" for m in site.mentions))
        for j in range(start, min(len(low) - 1, site.hit.last + 4))
    )


def _of_side(reader: Reader, found: list[Mention]) -> tuple[list[Mention | None], list[str]]:
    if (
        len(found) == 1
        and reader.main
        and found[0].ids
        and side(reader.known.names, reader.main) == side(reader.known.names, found[0].ids[0])
    ):
        return [None], []
    return list(found), ["a state stands for the person invited"]


_COMING = frozenset("attend visit take participate come the mark celebrate be join travel".split())
_WRITER = frozenset("i my me myself we our".split())
_SOMEONE = frozenset(("person", "title", "pronoun", "group", "self"))


def role_of(role: str, site: Site) -> list[Mention]:
    hit, sentence, mentions = site.hit, site.sentence, site.mentions
    if role == "agent":
        return [m for m in site.agents if not m.possessive or m.sort == "title"] if hit.phrase else _possessor(site)
    if role == "someone":
        doers = (
            roles.patient_of(sentence, hit.phrase, mentions, site.saying) if hit.phrase and hit.phrase.passive else site.agents
        )
        return [m for m in doers if m.sort in _SOMEONE and not m.possessive]
    if role == "main":
        return []
    if role == "same":
        return list(site.agents_before)
    if role == "clause":
        for m in mentions:
            if (
                m.first > hit.at
                and m.sort in ("title", "person")
                and sentence.low[m.first - 1 if sentence.low[m.first - 1] != "the" else m.first - 2] == "that"
            ):
                return [m]
        return []
    if role == "patient":
        if hit.phrase is None:  # `the first capital to host Ann Lee`
            guest = roles.first_after(sentence, hit.at + 3, mentions)
            return [guest] if guest else []
        return roles.patient_of(sentence, hit.phrase, mentions, site.saying)
    if role == "recipient":
        of = ("of",) if sentence.low[hit.noun + 1 : hit.noun + 2] == ("of",) and "agent" not in hit.cue.subject else ()
        active = hit.phrase is not None and not hit.phrase.passive and "agent" not in hit.cue.subject
        start = (
            hit.at if active and hit.cue.flag("relative") else min(hit.at, hit.noun)
        )  # `the invitation that Bob Ray sent to Ann Lee`
        found = roles.after_word(sentence, start + 1, ("to", "for", *of), mentions, 18)
        if found and (sentence.low[found.first - 1] in ("visit", "attend") or "according" in sentence.low[hit.at : found.first]):
            return []
        if found and set(sentence.low[found.last : found.last + 2]) & site.event_nouns:
            return []
        several = sentence.low[hit.noun] == "invitations" and hit.phrase is not None and hit.phrase.passive
        if found and found.sort == "state" and several and sentence.low[hit.last - 1 : found.first].count("to") == 1:
            return joined_after(sentence, found, mentions)
        if found and found.sort in ("state", "institution", "agency", "outlet"):
            return []
        return (
            joined_after(sentence, found, mentions)
            if found and found.sort in ("person", "title", "group")
            else [found]
            if found
            else []
        )
    if role == "of":
        found = roles.after_word(sentence, hit.noun + 1, ("of",), mentions, 12)
        return [found] if found else []
    if role == "guest":
        return _guest(site)
    if role == "upon":
        noun = next((j for j in range(hit.at, len(sentence.low)) if sentence.low[j] in hit.cue.listed("upon")), 0)
        found = roles.owner_of(sentence, noun, mentions) if noun else None
        return [found] if found else []
    if role in ("owner", "from"):
        found = roles.after_word(sentence, hit.noun + 1, ("from",), mentions, 6) if role == "from" else None
        found = found or roles.owner_of(sentence, hit.noun, mentions)
        return [found] if found else []
    return []


def _guest(site: Site) -> list[Mention]:
    """Who comes at somebody's invitation: who is named after the comma, or the one person named before."""
    sentence, mentions, at = site.sentence, site.mentions, site.hit.at
    persons = [m for m in mentions if m.sort in ("person", "title", "institution", "group") and not m.possessive]
    if site.hit.cue.flag("unowned") and persons and persons[0].last <= site.hit.first:
        return persons[:1] if persons[0].first < 4 else []
    if site.hit.first <= 1 or sentence.low[site.hit.first - 1] in (",", "that"):
        commas = [j for j in range(at, min(at + 24, len(sentence.low))) if sentence.low[j] == ","]
        ahead = [m for m in persons if commas and m.first > commas[0]]
        return joined_after(sentence, ahead[0], mentions) if ahead else []
    near = [m for m in persons if m.last <= site.hit.first]
    return near if len(near) == 1 else []


def _possessor(site: Site) -> list[Mention]:
    """`his first trip abroad`, `the first foreign trip of Ann Lee`, `Ann Lee's first trip`."""
    for m in reversed(site.mentions):
        if (
            m.possessive
            and m.last <= site.hit.first + 1
            and site.hit.first - m.last <= 1
            and m.sort in ("person", "title", "pronoun")
        ):
            return [m]
    found = roles.after_word(site.sentence, site.hit.at + 1, ("of", "by", "for"), site.mentions, 6)
    if found and found.sort in ("person", "title"):
        return [found]
    persons = [m for m in site.mentions if m.last <= site.hit.first and m.sort in ("person", "title") and not m.possessive]
    walls = {"that", "“", '"', "”", "said", "whether"}
    near = [m for m in persons if not set(site.sentence.low[m.last : site.hit.first]) & walls]
    return near[-1:] if len({m.ids for m in near}) == 1 else []


def _leader_named(reader: Reader, state: Mention) -> tuple[str, ...]:
    """The leader of a state, for whom it answers, where the article names one."""
    known, found = reader.known, reader.known.who(state.ids[0])
    listed = known.cues.tables["bearers"].get(f"leader of {normal(found.name)}", ()) if found else ()
    leader = tuple(actor for actor in listed[:1] if actor in known.cast.full)
    titled = bearers_of("leader", known, state.ids[0])
    return leader or (titled if len(titled) == 1 else ())


def readings_of(reader: Reader, mention: Mention | None, site: Site) -> tuple[str, ...]:
    if mention is None:
        if site.hit.cue.flag("open"):
            same = [
                c for c in reader.found if c.kind == site.hit.cue.kind and (c.attribution or ())[:1] == (site.chain or ())[:1]
            ]
            return same[-1].subject if same else ()
        return nearest(reader, site) or tuple(actor for actor in (focus_of(reader),) if actor)
    if mention.sort == "pronoun":
        return pronoun_of(reader, mention, site)
    if mention.sort == "self":
        if site.sentence.low[mention.first] in ("we", "us", "our") and site.chain:
            return ours(reader, site.chain[0])
        speaker = reader.known.who(site.chain[0]) if site.chain else None
        return site.chain[:1] if site.chain and speaker and speaker.sort in ("person", "unnamed") else ()
    if mention.sort == "described":
        return described(reader, mention, site)
    if mention.sort == "addressed":
        return addressee(reader, mention, site)
    if mention.sort == "body":
        return body_of(reader, mention, site)
    if mention.sort == "title" and not mention.ids:
        return bearer_of(reader, mention, site)
    if mention.sort == "title" and len(mention.ids) > 1:
        root = site.chain[0] if site.chain else None
        mine = root is None or side(reader.known.names, root) == side(reader.known.names, mention.ids[0])
        relay = reader.known.who(root) if root else None
        if mine or (relay and relay.sort in ("agency", "outlet")):
            return mention.ids[:1]
        return mention.ids
    if mention.sort in ("adjective", "agency", "outlet"):
        return ()
    if (
        mention.sort == "state"
        and reader.main
        and mention.ids
        and side(reader.known.names, reader.main) == side(reader.known.names, mention.ids[0])
    ):
        return (reader.main,)
    if mention.sort == "state" and not {"recipient", "from"}.isdisjoint(site.hit.cue.subject):
        return _leader_named(reader, mention) or mention.ids
    return mention.ids if len(mention.ids) == 1 else ()
