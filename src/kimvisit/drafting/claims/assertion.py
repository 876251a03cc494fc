"""From a cue that applies to its claims: subject, event, values, quote."""

from collections.abc import Mapping
from typing import Any

from kimvisit.drafting.about.event import is_about_one, is_held_at, occasion_of, spoken_of
from kimvisit.drafting.about.happened import day_of, holders
from kimvisit.drafting.certainty.judged import opposite
from kimvisit.drafting.claims.addressed import is_for_anyone, is_schooling
from kimvisit.drafting.claims.asked import was_asked
from kimvisit.drafting.claims.guest_numbers import counted
from kimvisit.drafting.claims.likewise import gather_alike
from kimvisit.drafting.claims.quoting import quote_of
from kimvisit.drafting.claims.staying import is_at_home, is_awaited, stays_at_home, told_of_another
from kimvisit.drafting.grammar import roles
from kimvisit.drafting.people.leaders import led
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.reader import Candidate, Reader, Site
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.whom.answerers import answerer
from kimvisit.drafting.whom.fillers import role_of
from kimvisit.drafting.whom.people_meant import people_meant, spoken_for
from kimvisit.drafting.whom.subjects import readings_of, subjects_of

_LAST = 6


def gather(reader: Reader, site: Site) -> None:
    """Claim what a cue says, once for each whom it says it of; or tell why it is left out."""
    cue = site.hit.cue
    if (cue.flag("known") and not spoken_of(reader, site)) or (cue.flag("occasion") and not is_about_one(reader)):
        return
    if cue.flag("held") and not is_held_at(reader, site.hit.place):
        return
    if cue.listed("told") and not any(
        c.kind in cue.held("told") for c in reader.found[-_LAST:] if site.number - c.paragraph <= 1
    ):
        return
    if is_schooling(site.sentence, site.hit, reader.known.cues):
        return
    if cue.flag("like_them"):
        gather_alike(reader, site)
        return
    reader.take_doubts()
    subjects, checks = subjects_of(reader, site)
    if not subjects:
        return
    about: str | None = None
    event_checks: list[str] = []
    kind = cue.kind
    known = False
    for mention, ids in people_meant(reader, site, subjects):
        known = True
        if mention and mention.first > site.hit.at and mention.last in site.saying:
            continue  # `among the guests is Ann Lee, Bob Ray said`
        if is_for_anyone(reader, site, mention) or not was_asked(reader, site, ids):
            continue
        doubts = reader.take_doubts()
        heard = spoken_for(reader, site, mention, ids)
        land = led(heard.sentence, mention) if mention and mention.sort == "state" else ""
        if about not in reader.agenda.proposed:
            about, event_checks, kind = occasion_of(reader, heard, ids)
        if land:
            ids = holders(reader, ids[0], about)
            if not ids:
                continue
        if cue.flag("at_home") and not stays_at_home(reader, heard, ids, about):
            continue
        if cue.flag("stay") and is_at_home(reader, heard, ids):
            continue
        if cue.flag("instead") and not is_awaited(reader, mention, ids):
            continue
        if about is None and reader.kinds.get(kind, {}).get("event") != "none":
            continue
        if kind not in reader.kinds:
            continue
        for step in (cue, *(also for also in cue.also if not also.subject)):
            made = make(
                reader,
                heard,
                step,
                kind if step is cue else step.kind,
                ids,
                mention,
                about,
                [*checks, *event_checks, *doubts],
            )
            if made:
                reader.found.append(made)
                if number := counted(reader, site, made):
                    reader.found.append(number)
    office = next((m for m in subjects if m and m.sort == "title" and not m.ids), None)
    if not known and office and not cue.flag("occasion"):
        reader.left_out.append(f"paragraph {site.number}, {kind}, '{quote_of(site, office)}': who is meant could not be told")
    for other in (also for also in cue.also if also.subject):
        gather(reader, told_of_another(site, other))


def make(
    reader: Reader,
    site: Site,
    step: Cue,
    kind: str,
    ids: tuple[str, ...],
    mention: Mention | None,
    about: str | None,
    checks: list[str],
) -> Candidate | None:
    """The claim of one subject; None, and a word on what is left out, where a value or the speaker is missing."""
    spec, surely, cue = reader.kinds[kind], site.surely, site.hit.cue
    stages = tuple(spec.get("stages") or ())
    stage = step.stage or surely.stage
    if kind != cue.kind and kind == cue.words.get("otherwise"):
        stage = stages[-1] if surely.done and stages else stages[0] if stages else None
    if not stages:
        stage = None
    elif stage not in stages:
        stage = stages[-1] if surely.done else stages[0]
    factuality = surely.factuality
    if step is not cue and step.flag("deny"):
        factuality = opposite(factuality)
    values, missing = _values(reader, site, spec, ids, mention)
    quote = quote_of(site, mention)
    if missing:
        reader.left_out.append(f"paragraph {site.number}, {kind}, '{quote}': no {missing} found")
        return None
    if site.chain is None:
        reader.left_out.append(f"paragraph {site.number}, {kind}, '{quote}': the speaker could not be named")
        return None
    happened = day_of(site, about, reader)
    title = mention.title if mention and mention.sort == "title" else None
    if mention is None and len(ids) > 1:
        title = next((c.title for c in reversed(reader.found) if c.subject == ids), None)
    return Candidate(
        kind,
        stage,
        about,
        ids,
        factuality,
        site.chain,
        site.number,
        quote,
        title=title,
        printed=mention.printed if mention else None,
        said=site.said,
        happened=happened,
        conditional=surely.conditional,
        silent=site.surely.factuality == "Uu" and "not said" in surely.why,
        so_far=surely.so_far or (step.flag("so_far") and factuality.endswith("-")),
        presupposed=step.flag("presupposed") and site.innermost != "confirming" and not _framed(site),
        values=values,
        why=(site.hit.lemma, *surely.why),
        checks=tuple(dict.fromkeys(checks)),
        at=site.sentence.start,
    )


def _framed(site: Site) -> bool:
    """`The N by A to B is ...`: a noun with all its parts, that no verb governs, asserts what it names."""
    low, noun = site.sentence.low, site.hit.noun
    return noun <= 1 and "by" in low[noun + 1 : noun + 3] and "to" in low[noun + 2 : noun + 8]


def _values(
    reader: Reader, site: Site, spec: Mapping[str, Any], ids: tuple[str, ...], mention: Mention | None
) -> tuple[tuple[tuple[str, str], ...], str]:
    """The typed values of a claim, and the name of a required one that was not found."""
    wanted: Mapping[str, Any] = spec.get("values") or {}
    found: list[tuple[str, str]] = []
    roles_of = dict(site.hit.cue.values)
    for name, values in wanted.items():
        kind, required = values.get("type"), str(values.get("required", "")).lower() == "true"
        role = roles_of.get(name)
        if isinstance(kind, list | tuple):
            low = f" {' '.join(site.sentence.low[max(0, site.hit.first - 2) : site.hit.last + 26])} "
            choice = next(
                (c for c, ws in reader.known.cues.choices.get(name, {}).items() if any(f" {w} " in low for w in ws)),
                None,
            )
            if choice and choice in kind:
                found.append((name, choice))
        elif role and kind == "actor":
            actor = _actor(reader, role, site, ids, mention)
            if actor and (required or role == "patient" or actor not in ids):
                found.append((name, actor))
        if required and name not in dict(found):
            return (), name
    return tuple(found), ""


def _actor(reader: Reader, role: str, site: Site, ids: tuple[str, ...], subject: Mention | None) -> str | None:
    if role == "subject":
        state = subject.ids[0] if subject and subject.sort == "state" and len(subject.ids) == 1 else None
        return state or answerer(reader, subject, ids) or (ids[0] if len(ids) == 1 else None)
    if role == "voice":
        return site.chain[0] if site.chain else None
    mentions = role_of(role, site)
    if mentions and (server := answerer(reader, mentions[0], ids)):
        return server
    if role == "agent" and site.hit.noun > site.hit.at and "agent" not in site.hit.cue.subject:
        sender = roles.after_word(site.sentence, site.hit.noun + 1, ("from",), site.mentions, 8)
        mentions = [sender] if sender else mentions
    if len(ids) == 1 and any(m.ids == ids or (m is subject and not m.ids) for m in mentions):
        return ids[0]  # so each of `the couple` answers for himself
    for m in mentions:
        if m.sort == "self":
            return site.chain[0] if site.chain else None
        if m.sort in ("pronoun", "described") or (m.sort == "title" and not m.ids):
            meant = readings_of(reader, m, site)
            return meant[0] if meant else None
        if len(m.ids) == 1:
            return m.ids[0]
        if len(m.ids) > 1 and m.ids == ids:
            return m.country  # one of two bears the title: their state answers
        if len(m.ids) > 1 and ids[0] in m.ids:
            return ids[0]
    return None
