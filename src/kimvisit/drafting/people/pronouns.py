"""Whom `he`, `she`, `they` and `both` mean; nobody where that is not plain."""

from kimvisit.drafting.claims.candidate import Reader, Site
from kimvisit.drafting.people.joined import before_of, included_in, joined_before
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.names import side
from kimvisit.drafting.people.offices import bearers_of
from kimvisit.drafting.speech.voices import MOUTHPIECES

PLURAL = frozenset("they them their both neither two couple pair duo".split())
_PEOPLE = ("person", "title", "group", "state", "institution", "company")
_PLACED = frozenset("in at on to from for with by".split())
_OF_STATES = _PLACED | {"of"}
Several = list[tuple[str, ...]]


def _is_placed(site: Site, mention: Mention) -> bool:
    """Whether somebody only stands behind a preposition: `the gala in Lima`, `leaders of 20 nations`."""
    at = before_of(site.sentence, mention, site.mentions)
    if at > 0 and site.sentence.low[at] == "of" and any(m.last == at and m.sort == "group" for m in site.mentions):
        return True
    return at >= 0 and site.sentence.low[at] in (_PLACED if mention.sort != "state" else _OF_STATES)


def plural_of(reader: Reader, mention: Mention, site: Site) -> Several:
    """Whom `they` means: the group or the joined people named before it in the sentence, else all those of the last sentence that claimed something."""
    named_so = [
        m for m in site.mentions if m.last <= mention.first and m.sort in _PEOPLE and len(m.ids) == 1 and not m.possessive
    ]
    before = [m for m in named_so if not _is_placed(site, m)]
    for named in reversed(before):
        people = _including(named, before, site) or joined_before(site.sentence, named, site.mentions, True)
        if named.sort in ("group", "institution", "company", "state") or len(people) > 1:
            return [m.ids for m in people]
    last = reader.found[-1] if reader.found else None
    if before or last is None or site.number - last.paragraph > 1:
        return []
    told = list(dict.fromkeys(c.subject for c in reader.found if (c.paragraph, c.at) == (last.paragraph, last.at)))
    groups = [who for ids in told if len(ids) == 1 and (who := reader.known.who(ids[0])) and who.sort == "group"]
    return told if len(told) > 1 or groups else []


def _including(named: Mention, before: list[Mention], site: Site) -> list[Mention]:
    """The group that includes somebody, with all those included."""
    for group in before:
        included = included_in(site.sentence, group, site.mentions) if group.sort == "group" else []
        if named in included:
            return [group, *included]
    return []


_BODIES = ("institution", "company", "state")
_TOLD = frozenset("told tells informed assured".split())


def _leads(reader: Reader, actor: str) -> bool:
    """Whether somebody leads a state, and so speaks of their own plans."""
    found = reader.known.who(actor)
    nouns = reader.known.cues.lists["leader_nouns"]
    return bool(found and found.speaks_for and found.sort == "person") or any(
        actor in actors and office in nouns for (_, office), actors in reader.known.cast.titled.items()
    )


def _serves(reader: Reader, actor: str) -> bool:
    """Whether the article gives somebody an office from which one speaks of others: a minister, an ambassador."""
    return any(actor in actors for actors in reader.known.cast.titled.values())


def _self_or_topic(reader: Reader, speaker: str, topic: str | None) -> tuple[str, ...]:
    """`X said he would`: X, where X leads and speaks for nobody else; where X may speak of the one named before, nobody."""
    found, memory = reader.known.who(speaker), reader.memory
    above = reader.known.who(found.speaks_for) if found and found.speaks_for else None
    if (above and above.sort != "state") or any(memory.by_noun.get(noun) == speaker for noun in MOUTHPIECES):
        return (topic,) if topic else ()
    return (speaker,) if _leads(reader, speaker) or not topic or not _serves(reader, speaker) else ()


def pronoun_of(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Whom `he` means: the one person named before it in the sentence, the only one of the sentence before, or the subject of the last
    claim nearby; nobody where that is not plain."""
    if site.sentence.low[mention.first].removesuffix("'s") in PLURAL:
        several = plural_of(reader, mention, site)
        return several[0] if len(several) == 1 else ()
    speakers = set(site.chain or ())
    before = [m.ids[0] for m in site.mentions if m.last <= mention.first and m.sort == "person" and len(m.ids) == 1]
    offices = [m for m in site.mentions if m.sort == "title" and not m.possessive and m.last <= mention.first]
    if not before and offices and offices[-1] is not mention:
        return bearer_of(reader, offices[-1], site) if not offices[-1].ids else offices[-1].ids
    acting = {i for m in site.agents for i in m.ids} if mention.first > site.hit.at else set()
    others = list(dict.fromkeys(i for i in before if i not in speakers and i not in acting))
    if mention.possessive and len(acting) == 1 and {"owner", "agent"} <= set(site.hit.cue.subject):
        return tuple(acting)
    if mention.possessive and site.hit.at in site.saying and len(set(before)) == 1:
        return (before[0],)
    if others and before[-1] in speakers and "who" in _between(site, before[-1], mention):
        return (before[-1],)
    if others:
        told = any(
            site.sentence.low[max(0, before_of(site.sentence, m, site.mentions))] in _TOLD
            or site.sentence.low[max(0, before_of(site.sentence, m, site.mentions) - 1)]
            in ("wrote", "written", "said", "writing", "letter", "message", "note")
            for m in site.mentions
            if m.last <= mention.first and m.ids == (others[0],)
        )
        if told and len(others) == 1 and mention.first < site.hit.at and site.chain:
            return site.chain[:1] if _leads(reader, site.chain[0]) else ()
        return (others[0],) if len(others) == 1 and not told else ()
    topic = reader.memory.topic if reader.memory.topic not in speakers | acting else None
    if before and not site.sentence.quoted(site.sentence.starts[mention.first]):
        return _self_or_topic(reader, before[-1], topic)
    if topic:
        return (topic,)
    alone, last = _last_alone(reader), reader.found[-1] if reader.found else None
    if last is None or alone is None or alone in speakers | acting:
        return ()
    near = last.paragraph == site.number or (bool(site.chain) and last.paragraph == site.number - 1)
    return last.subject if near else ()


def _between(site: Site, actor: str, mention: Mention) -> tuple[str, ...]:
    """The words between somebody's last mention and a pronoun."""
    last = max((m.last for m in site.mentions if m.last <= mention.first and m.ids == (actor,)), default=0)
    return site.sentence.low[last : mention.first]


def ours(reader: Reader, root: str) -> tuple[str, ...]:
    """Whom a voice means by `we`: the person for whom it speaks, the person of its side whom the article is about, or itself."""
    voice = reader.known.who(root) or reader.memory.proposed.get(root)
    if voice is None:
        return ()
    if voice.sort == "person" and not _leads(reader, root) and (_serves(reader, root) or root in _mouthpieces(reader)):
        return (reader.memory.topic,) if reader.memory.topic else ()
    lord = reader.known.who(voice.speaks_for) if voice.speaks_for else None
    if lord and lord.sort == "person":
        return (lord.id,)
    names, main = reader.known.names, reader.main
    if main and voice.speaks_for and side(names, main) == side(names, root):
        return (main,)
    return (root,) if voice.sort in ("person", "institution", "company", "state", "group") else ()


def _mouthpieces(reader: Reader) -> set[str]:
    return {actor for noun, actor in reader.memory.by_noun.items() if noun in MOUTHPIECES}


def body_of(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Which body `it`, `the movement` or `the team` means: the one that speaks, for `it`; else the one of which the last claims spoke."""
    root = reader.known.who(site.chain[0]) or reader.memory.proposed.get(site.chain[0]) if site.chain else None
    if site.sentence.low[mention.first] == "it":
        return (root.id,) if root and root.sort in _BODIES else ()
    sorts = ("state",) if site.sentence.low[mention.first] in _STATELY else ("institution", "company")
    for claim in reversed(reader.found[-8:]):
        found = reader.known.who(claim.subject[0]) if len(claim.subject) == 1 else None
        if found and found.sort in sorts:
            return claim.subject
    return ()


_STATELY = frozenset("country nation kingdom republic government regime side federation".split())


def bearer_of(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Whom `the president` or `the singer` means: of several whom the article named so, the one spoken of last; of a calling that it gave nobody, whom `he` would mean."""
    low = site.sentence.low[mention.first : mention.last]
    noun = " ".join(low).removesuffix("'s")
    held = bearers_of(noun, reader.known)
    if not held:
        return () if noun in reader.known.cues.lists["leader_nouns"] else _person(reader, _unnamed_bearer(reader, mention, site))
    counts, most = reader.known.cast.full, reader.main
    leading = most in held and all(counts.get(most, 0) >= 2 * counts.get(other, 0) for other in held if other != most)
    near = [actor for actor in (reader.memory.topic, _last_alone(reader), most if leading else None) if actor in held]
    return tuple(actor for actor in near[:1] if actor)


def _unnamed_bearer(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Whom a calling means that the article gave nobody: whom `he` would mean; at the top, whom the article is about."""
    first = mention.first
    if first and site.sentence.low[first - 1] not in ("a", "an") and not mention.country:
        return pronoun_of(reader, mention, site)
    main = reader.known.who(reader.main) if reader.main and site.number <= 1 and reader.main not in (site.chain or ()) else None
    return (main.id,) if main and main.country in (None, mention.country) else ()


def _person(reader: Reader, meant: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(i for i in meant if (found := reader.known.who(i)) and found.sort == "person")


def _last_alone(reader: Reader) -> str | None:
    """Of whom alone the last sentence claimed something."""
    if not reader.found:
        return None
    last = reader.found[-1]
    told = {c.subject for c in reader.found[-6:] if (c.paragraph, c.at) == (last.paragraph, last.at)}
    return last.subject[0] if len(told) == 1 and len(last.subject) == 1 else None
