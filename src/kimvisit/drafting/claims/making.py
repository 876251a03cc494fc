"""The claim of one subject: its stage, its values, its voice and its quote; or a word on why it is left out."""

from collections.abc import Sequence
from typing import NamedTuple

from kimvisit.drafting.about.days import day_of, lies_ahead
from kimvisit.drafting.certainty.doubts import bearer_at
from kimvisit.drafting.certainty.judged import is_denied, opposite
from kimvisit.drafting.claims.quoting import quote_of
from kimvisit.drafting.grammar import owners, roles
from kimvisit.drafting.grammar.day_words import is_dated_ahead
from kimvisit.drafting.kinds import Kind
from kimvisit.drafting.people.lists.included import included_in
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.reader import Candidate, Reader, Site
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.whom.answerers import answerer
from kimvisit.drafting.whom.fillers import role_of
from kimvisit.drafting.whom.subjects import readings_of

NO_ONE = (("nobody",), ("no-one",), ("no", "one"), ("none",))
_AHEAD = 26
_ANNOUNCED = frozenset("announced confirmed explained explain explains".split())
_NEAR = 8
_SENDING_OUT = frozenset(("send", "dispatch", "delegate", "depute"))
_SENDER = 8


class Told(NamedTuple):
    """What is to be claimed of one subject: the kind of claim, the event, the actors who may be meant, the mention that means them (None:
    nobody is named) and what an editor should check."""

    kind: str
    about: str | None
    ids: tuple[str, ...]
    mention: Mention | None
    checks: Sequence[str] = ()


def make(reader: Reader, site: Site, step: Cue, told: Told) -> Candidate | None:
    """The claim of one subject, by a cue or one of its further steps; None, and a word on what is left out, where a value or the speaker is
    missing."""
    surely, mention, ids = site.surely, told.mention, told.ids
    kind = reader.kinds[told.kind]
    values, missing = _values(reader, site, kind, ids, mention)
    quote = quote_of(site, mention)
    if missing or site.chain is None:
        why = f"no {missing} found" if missing else "the speaker could not be named"
        reader.left_out.append(f"paragraph {site.number}, {told.kind}, '{quote}': {why}")
        return None
    cue, factuality = site.hit.cue, _factuality(site, step)
    listed = not is_denied(factuality) and (bool(cue.listed("among")) or site.hit.lemma.startswith("be among") or _is_sent(site))
    ahead = (
        _is_now(site) and surely.done and cue.planned in kind.stages
        and (listed or is_denied(factuality)) and _lies_ahead(reader, site, told, listed)
    )  # fmt: skip
    return Candidate(
        told.kind,
        cue.planned if ahead else _stage(site, step, told.kind, kind.stages),
        told.about,
        ids,
        "PR+" if ahead and listed and factuality == "CT+" else factuality,
        site.chain,
        site.number,
        quote,
        title=_title(reader, mention, ids),
        printed=mention.printed if mention else None,
        said=site.said,
        happened=day_of(site, told.about, reader),
        conditional=surely.conditional,
        silent=surely.factuality == "Uu" and "not said" in surely.why and not _is_told_of(reader, site, ids),
        so_far=surely.so_far or (step.flag("so_far") and is_denied(factuality)),
        presupposed=step.flag("presupposed") and site.innermost != "confirming" and not _is_framed(site),
        values=values,
        why=(site.hit.lemma, *surely.why),
        checks=tuple(dict.fromkeys(told.checks)),
        at=site.sentence.start,
    )


def _is_now(site: Site) -> bool:
    """`has joined the absentees`, `are among those attending`, `sent a delegation`, `her absence was announced`; not `were among those attending`."""
    phrase = site.hit.phrase
    if phrase is None:
        announced = not _ANNOUNCED.isdisjoint(site.sentence.low[site.hit.noun : site.hit.noun + _NEAR])
        return bool(site.hit.cue.listed("framed")) or (announced and bool(site.hit.cue.planned))
    return _is_sent(site) or phrase.perfect or phrase.tag != "past"


def _is_sent(site: Site) -> bool:
    """`Ann Lee sent Bob Ray to the gala`, `is represented by Bob Ray`: who has been sent is still to come, if the gala is."""
    hit = site.hit
    represented = hit.lemma == "represent" and hit.phrase is not None and site.sentence.low[hit.phrase.first] in ("is", "are")
    return represented or hit.lemma.split()[0] in _SENDING_OUT


def _lies_ahead(reader: Reader, site: Site, told: Told, listed: bool) -> bool:
    """Whether an event is still to come: by its day, or on a page without a day by `next week` behind it, and where guests are listed, by what was
    told of it before."""
    undated, planned = reader.agenda.published is None, site.hit.cue.planned
    told_so = undated and (
        is_dated_ahead(site.sentence.low, site.hit.at)
        or (listed and any(c.about == told.about and c.stage == planned for c in reader.found))
    )
    return lies_ahead(reader, told.about) or told_so


def _is_told_of(reader: Reader, site: Site, ids: tuple[str, ...]) -> bool:
    """Whether somebody of another side tells that nothing was said: `According to Bob Ray, Ann Lee has not confirmed whether she will come`."""
    root, low = (site.chain or ())[:1], site.sentence.low
    told = any(m.ids == root and low[max(0, m.first - 2) : m.first] == ("according", "to") for m in site.mentions)
    return told and len(ids) == 1 and not reader.are_one_side(root[0], ids[0])


def _factuality(site: Site, step: Cue) -> str:
    """How sure a step is: who declined has not accepted, but whether anybody has who did not decline is open."""
    factuality = site.surely.factuality
    if step is site.hit.cue or not step.flag("deny"):
        return factuality
    return "Uu" if is_denied(factuality) else opposite(factuality)


def _stage(site: Site, step: Cue, kind: str, stages: tuple[str, ...]) -> str | None:
    """The stage that the cue or the tense tells, if the kind has it; else its last for what is done, its first for what is planned."""
    cue = site.hit.cue
    elsewhere = kind != cue.kind and kind == cue.otherwise
    told = None if elsewhere else step.stage or site.surely.stage
    if not stages or told in stages:
        return told if stages else None
    return stages[-1] if site.surely.done else stages[0]


def _title(reader: Reader, mention: Mention | None, ids: tuple[str, ...]) -> str | None:
    """The title by which somebody is meant; where nobody is named, the one that those who may be meant bore before."""
    if mention is not None:
        return mention.office
    return next((c.title for c in reversed(reader.found) if c.subject == ids), None) if len(ids) > 1 else None


def _is_framed(site: Site) -> bool:
    """`The N by A to B is ...`: a noun with all its parts, that no verb governs, asserts what it names."""
    low, noun = site.sentence.low, site.hit.noun
    return noun <= 1 and "by" in low[noun + 1 : noun + 3] and "to" in low[noun + 2 : noun + 8]


def _values(
    reader: Reader, site: Site, kind: Kind, ids: tuple[str, ...], mention: Mention | None
) -> tuple[tuple[tuple[str, str], ...], str]:
    """The typed values of a claim, and the name of a required one that was not found."""
    found: dict[str, str] = {}
    roles_of = dict(site.hit.cue.values)
    for name, value in kind.values.items():
        role = roles_of.get(name)
        if value.choices:
            choice = _choice(reader, site, name)
            found |= {name: choice} if choice in value.choices else {}
        elif role and value.type == "actor":
            actor = _actor(reader, role, site, ids, mention)
            found |= {name: actor} if actor and (value.required or role == "patient" or actor not in ids) else {}
        if value.required and name not in found:
            return (), name
    return tuple(found.items()), ""


def _choice(reader: Reader, site: Site, name: str) -> str:
    """The value of a closed list that words near the cue say: `by telephone`; not what the one asked did (`was invited, and sent his deputy`)."""
    words = site.sentence.low[max(0, site.hit.first - 2) : site.hit.last + _AHEAD]
    low = f" {' '.join(words)} ".partition(" , and ")[0].partition(" but ")[0] + " "
    choices = reader.known.cues.choices.get(name, {})
    return next((choice for choice, words in choices.items() if any(f" {word} " in low for word in words)), "")


def _actor(reader: Reader, role: str, site: Site, ids: tuple[str, ...], subject: Mention | None) -> str | None:
    """The actor who fills the role of a value: the host in `Ann Lee was invited by Bob Ray`."""
    if role == "subject":
        return _who_did(reader, ids, subject)
    if role == "voice":
        return _who_says(site)
    mentions = [m for m in role_of(role, site) if site.sentence.low[m.first : m.last] not in NO_ONE]
    if mentions and (stand_in := answerer(reader, mentions[0], ids)):
        return stand_in
    if role == "agent":
        mentions = _senders(site, ids) or mentions
    if len(ids) == 1 and any(m.ids == ids or (m is subject and (not m.ids or m.sort == "pronoun")) for m in mentions):
        return ids[0]  # so each of `the couple` answers for himself
    if subject and any(subject in included_in(site.sentence, m, site.mentions) for m in mentions if m.sort == "group"):
        return _one_of(subject, ids)  # `Ten leaders, among them Ann Lee, have accepted`
    return _first_meant(reader, site, ids, mentions)


def _who_did(reader: Reader, ids: tuple[str, ...], subject: Mention | None) -> str | None:
    """The subject of a claim as one actor: the state that it names, who answers for it, or the only one who may be meant."""
    state = subject.ids[0] if subject and subject.sort == "state" and len(subject.ids) == 1 else None
    return state or answerer(reader, subject, ids) or (ids[0] if len(ids) == 1 else None)


def _who_says(site: Site) -> str | None:
    """The speaker nearest to a claim, if there is one."""
    return site.chain[0] if site.chain else None


def _senders(site: Site, ids: tuple[str, ...]) -> list[Mention]:
    """The one from whom something comes, where its noun tells it: `Ann Lee got an invitation from Bob Ray`, `Jo Poe handed over Bob Ray's
    invitation`, `brought a letter from Bob Ray, inviting her`."""
    hit, sentence = site.hit, site.sentence
    if hit.cue.listed("borne") and (letter := bearer_at(sentence.low, hit.first, hit.cue)) >= 0:
        writer = roles.after_word(sentence, letter + 1, ("from",), site.mentions, _SENDER)
        if writer:
            return [writer]
    if hit.noun <= hit.at or "agent" in hit.cue.subject:
        return []
    sender = roles.after_word(sentence, hit.noun + 1, ("from",), site.mentions, _SENDER)
    if sender is None and hit.cue.flag("relative"):
        owner = owners.owner_of(sentence, hit.noun, site.mentions)
        sender = (
            owner if owner and owner.possessive and owner.sort in _SENDING and hit.at < owner.first and owner.ids != ids else None
        )
    return [sender] if sender else []


_SENDING = ("person", "title", "state", "institution")


def _side_speaking(reader: Reader, site: Site, mention: Mention) -> str | None:
    """Who says `I`, or for whom the one who says `we` speaks: the palace in `“We have invited her,” the palace spokesman said`."""
    who = reader.known.who(_who_says(site) or "")
    if who is None:
        return None
    ours = site.sentence.low[mention.first].startswith("we")
    return who.speaks_for if ours and who.speaks_for else who.id


def _first_meant(reader: Reader, site: Site, ids: tuple[str, ...], mentions: Sequence[Mention]) -> str | None:
    """The actor whom the first of some mentions means that can mean anybody."""
    for m in mentions:
        if m.sort == "self":
            return _side_speaking(reader, site, m)
        if m.sort in ("pronoun", "described") or (m.sort == "title" and not m.ids):
            return next(iter(readings_of(reader, m, site)), None)
        if m.ids:
            return _one_of(m, ids)
    return None


def _one_of(mention: Mention, ids: tuple[str, ...]) -> str | None:
    """The one whom a mention means: of two who bear a title the one of whom is told; where it is told of both, their state answers."""
    if len(mention.ids) == 1:
        return mention.ids[0]
    return mention.country if mention.ids == ids else ids[0] if ids[0] in mention.ids else None
