"""Who is the subject of a claim: roles, readings and pronouns."""

from typing import NamedTuple

from kimvisit.drafting.grammar.subject_of_clause import has_gap
from kimvisit.drafting.people.lists.attached import added_later
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.mentions.bodies import free_body_after
from kimvisit.drafting.people.mentions.descriptions import described_after
from kimvisit.drafting.people.mentions.unlisted import unlisted_after, unlisted_before, with_unlisted
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.people.offices.bearers import bearers_of
from kimvisit.drafting.reader import Reader, Site, only_one
from kimvisit.drafting.whom.answerers import asked_of, is_answer, ruler_asked
from kimvisit.drafting.whom.described import described
from kimvisit.drafting.whom.fillers import role_of
from kimvisit.drafting.whom.focus import focus_of
from kimvisit.drafting.whom.implied import nearest, needs_nobody, of_one_before, of_the_plan, owner_alone
from kimvisit.drafting.whom.kin import is_anothers_kin, kin_of
from kimvisit.drafting.whom.lands_asked import land_asked
from kimvisit.drafting.whom.messengers import HANDING, addressee, for_whom
from kimvisit.drafting.whom.namesake import of_that_name
from kimvisit.drafting.whom.pronouns import bearer_of, pronoun_of
from kimvisit.drafting.whom.sides import body_of, ours

_DOING = frozenset(("agent", "owner"))
_LAST = _NEAR = 6
_MUTUAL = ("talks", "meeting", "meetings", "negotiations", "consultations")
_UNNAMED_HERE = "the subject is not named here"
_WRITER = frozenset("i my me myself we our".split())


class Subjects(NamedTuple):
    """Those of whom a cue speaks, None for the person whom the article is about; and what an editor should check of them."""

    mentions: tuple[Mention | None, ...] = ()
    checks: tuple[str, ...] = ()


def subjects_of(reader: Reader, site: Site) -> Subjects:
    """The mentions that fill the cue's subject, by the first of its roles that is filled."""
    for role in site.hit.cue.subject:
        found = [m for m in role_of(role, site) or _unlisted(reader, site, role) if not _announces(reader, site, role, m)]
        if found:
            of_another = role in _DOING and of_one_before(reader, site, found)
            return Subjects((None,), (_UNNAMED_HERE,)) if of_another else _filled(reader, site, role, found)
    if (alone := owner_alone(site) or land_asked(reader, site)) is not None:
        return Subjects((alone,))
    return Subjects((None,), (_UNNAMED_HERE,)) if _implied(reader, site) and needs_nobody(site) else Subjects()


def _announces(reader: Reader, site: Site, role: str, mention: Mention) -> bool:
    """Whether a body tells of somebody's plan, and not of its own: `The embassy confirmed the visit`."""
    tells = role == "agent" and site.hit.cue.flag("fut")
    return tells and (mention.sort == "body" or any(reader.known.is_a(actor, "institution") for actor in mention.ids))


def _filled(reader: Reader, site: Site, role: str, found: list[Mention]) -> Subjects:
    """Those who fill a role, with whom the words behind the verb add; for whom they act, where a minister takes an invitation or a state
    answers."""
    hit, cue = site.hit, site.hit.cue
    if role == "patient" and hit.phrase and hit.phrase.passive:
        found = with_unlisted(site.sentence, hit.phrase.first, found, site.mentions, reader.known)
    if role == "recipient" and hit.lemma.split()[0] in HANDING and (meant := for_whom(reader, site, found[0])):
        return Subjects(meant, ("who takes the invitation is not who is invited",))
    if (role in ("agent", "patient", "someone", "doer") or found[0].sort == "pronoun") and hit.phrase and not cue.flag("mutual"):
        added = added_later(site.sentence, hit.phrase.verb + 1, site.mentions, hit.last if _goes_alone(site) else 0)
        found = [*found, *(m for m in added if m not in found)]
    if role == "agent" and found[0].sort in ("state", "institution") and "recipient" in cue.subject:
        return _of_side(reader, site, found)
    return Subjects(tuple(found))


def _goes_alone(site: Site) -> bool:
    """Whether a verb tells of somebody's coming and has no object but an occasion, so that a mere `with` names who comes along: `will go with
    Bob Ray`, `attended the gala with Bob Ray`; not `attended talks with Bob Ray`."""
    hit = site.hit
    phrase, cue = hit.phrase, hit.cue
    if phrase is None or phrase.negative or phrase.passive or not cue.planned:
        return False
    noun = site.sentence.low[hit.last - 1]
    if cue.objects and (noun in _MUTUAL or noun not in site.event_nouns or "the" not in site.sentence.low[hit.at : hit.last]):
        return False
    return not cue.flag("deny") and hit.lemma not in cue.listed("deny_verbs")


def _unlisted(reader: Reader, site: Site, role: str) -> list[Mention]:
    """Whom the words beside the verb name without a list: a group or a party on no file; to whom a letter goes, by a description."""
    phrase, hit = site.hit.phrase, site.hit
    if role == "recipient" and "agent" not in hit.cue.subject:
        low = site.sentence.low
        places = [k + 1 for k in range(min(hit.at, hit.noun) + 1, min(len(low), hit.last + _NEAR)) if low[k] in ("to", "for")]
        told = (described_after(site.sentence, at, site.mentions, reader.known) for at in places)
        bodies = (free_body_after(site.sentence, at, site.mentions, reader.known) for at in places)
        return [m for m in (*told, *bodies) if m and m.sort != "several"][:1]
    if phrase is None or role != "patient":
        return []
    if has_gap(site.sentence.low, phrase):
        return unlisted_before(site.sentence, phrase.first - 1, site.mentions, reader.known)
    if phrase.passive:
        return unlisted_before(site.sentence, phrase.first, site.mentions, reader.known)
    return unlisted_after(site.sentence, phrase.verb + 1, site.mentions, reader.known, site.hit.cue.flag("numbers"))


def _implied(reader: Reader, site: Site) -> bool:
    """Whether the article's main person can be meant where nobody is named: not where that person's own side speaks, nor where the writer
    tells of himself."""
    focus = focus_of(reader)
    if focus is None or (not site.chain and not _WRITER.isdisjoint(site.sentence.low)):
        return False
    root, phrase, behind = site.chain[0] if site.chain else None, site.hit.phrase, site.sentence.low[site.hit.at + 1 :]
    told_by = phrase is not None and phrase.passive and behind[:1] == ("by",)  # `the visit was announced by the palace`
    return root is None or told_by or site.hit.cue.flag("silent") or not reader.are_one_side(root, focus)


def _of_side(reader: Reader, site: Site, found: list[Mention]) -> Subjects:
    """`Chile accepted`, `Chile has not replied`: the person whom the article is about, if Chile is theirs; else the state stands for the one invited."""
    if len(found) == 1 and _is_of_main(reader, found[0]):
        return Subjects((found[0] if site.hit.cue.flag("open") else None,))
    return Subjects(tuple(found), ("a state stands for the person invited",))


def _leader_named(reader: Reader, state: Mention) -> tuple[str, ...]:
    """The leader of a state, for whom it answers, where the article names one."""
    known, found = reader.known, reader.known.who(state.ids[0])
    listed = known.cues.tables["bearers"].get(f"leader of {normal(found.name)}", ()) if found else ()
    leader = tuple(actor for actor in listed[:1] if actor in known.cast.full)
    titled = bearers_of("leader", known, state.ids[0])
    return leader or (titled if len(titled) == 1 else ())


def readings_of(reader: Reader, mention: Mention | None, site: Site) -> tuple[str, ...]:
    """Everyone whom a mention can mean, as far as the article tells; None is the person whom the article is about."""
    if mention is None:
        return _unnamed(reader, site)
    if mention.serving:
        served = site._replace(mentions=[m for m in site.mentions if m.ids != (mention.serving.actor,)], agents=[])
        return readings_of(reader, mention.serving.owner, served if mention.serving.actor else site)
    match mention.sort:
        case "pronoun":
            return pronoun_of(reader, mention, site)
        case "self":
            return _speaking(reader, mention, site)
        case "described":
            return described(reader, mention, site)
        case "addressed":
            return addressee(reader, site)
        case "asked":
            return ruler_asked(reader, mention)
        case "body":
            return body_of(reader, mention, site)
        case "title" if len(mention.ids) != 1:
            return _of_several(reader, mention, site) if mention.ids else bearer_of(reader, mention, site)
        case "title" if is_anothers_kin(reader, mention, site):
            return kin_of(reader, mention, site)
        case "state":
            return _of_state(reader, mention, site)
        case "adjective" | "agency" | "outlet":
            return ()
        case "person" if len(mention.ids) == 1:
            return of_that_name(reader, mention, site)
        case _:
            return mention.ids if len(mention.ids) == 1 else ()


def _of_state(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Whom a state means: who was asked, where it answers for one; whom the article is about, or its leader, where it is invited; else itself."""
    if is_answer(site) and (asked := asked_of(reader, mention.ids[0])):
        return asked
    if _is_of_main(reader, mention) and site.hit.cue.subject != ("land",):
        return (reader.main,) if reader.main else ()
    if not {"recipient", "from"}.isdisjoint(site.hit.cue.subject):
        return _leader_named(reader, mention) or mention.ids
    return mention.ids if len(mention.ids) == 1 else ()


def _unnamed(reader: Reader, site: Site) -> tuple[str, ...]:
    """Who is meant where nobody is named."""
    if site.hit.cue.flag("open"):
        voice = (site.chain or ())[:1]
        kinds = site.hit.cue.held("asked") | {site.hit.cue.kind}
        same = [c for c in reader.found if c.kind in kinds and (c.attribution or ())[:1] == voice]
        return same[-1].subject if same else ()
    told = _told_of(reader, site) or of_the_plan(reader, site) or nearest(reader, site)
    return told or tuple(actor for actor in (focus_of(reader),) if actor)


def _told_of(reader: Reader, site: Site) -> tuple[str, ...]:
    """Ann Lee in `Bob Ray handed Ann Lee an invitation when he was in Oslo. He repeated it in June`: of whom alone that was told to which a cue
    goes back."""
    told = reader.told_near(site, site.hit.cue.held("told"), _LAST)
    one = only_one(c for c in told if c.where == told[0].where)
    return (one,) if one and reader.is_person(one) and one not in (site.chain or ()) else ()


def _speaking(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Whom a voice means by `I` and `we`."""
    if not site.chain:
        return ()
    if site.sentence.low[mention.first] in ("we", "us", "our"):
        return ours(reader, site.chain[0])
    return site.chain[:1] if reader.known.is_a(site.chain[0], "person", "unnamed") else ()


def _of_several(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Of several on file who bear a title: the first, where their own side or a relay speaks; else all."""
    root = site.chain[0] if site.chain else None
    mine = root is None or reader.are_one_side(root, mention.ids[0]) or reader.known.is_a(root, "agency", "outlet")
    return mention.ids[:1] if mine else mention.ids


def _is_of_main(reader: Reader, state: Mention) -> bool:
    """Whether a state is that of the person whom the article is about."""
    return bool(reader.main and state.ids) and reader.are_one_side(reader.main or "", state.ids[0])
