"""Whom `he`, `she` and an office without a name mean: who that plainly is, else the likeliest."""

from collections.abc import Callable

from kimvisit.drafting.people.former import is_former, owner_behind
from kimvisit.drafting.people.joined import before_of
from kimvisit.drafting.people.kinship import KIN, is_its_own, is_of_somebody, is_owned
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.names import Who, slug
from kimvisit.drafting.people.offices import ANY_LEADER, bearers_of, is_sole
from kimvisit.drafting.people.sex import agrees, sex_in, sex_of
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.speech.voices import MOUTHPIECES
from kimvisit.drafting.whom.before import likeliest
from kimvisit.drafting.whom.focus import last_alone
from kimvisit.drafting.whom.kin import kin_of
from kimvisit.drafting.whom.placing import between, by_us, is_here, is_object, is_owned_here, named_ahead, portrayed
from kimvisit.drafting.whom.plurals import PLURAL, is_placed, plural_of
from kimvisit.drafting.whom.sides import leads, may_lead, mouthpieces, own_leader, serves, side_in
from kimvisit.drafting.whom.tellers import TOLD, is_told_by_one_described, right_before, teller_of


def _self_or_topic(reader: Reader, speaker: str, topic: str | None) -> tuple[str, ...]:
    """`X said he would`: X, where X leads and speaks for nobody else; where X may speak of the one named before, nobody."""
    found = reader.known.who(speaker)
    above = reader.known.who(found.speaks_for) if found and found.speaks_for else None
    if (above and above.sort != "state") or speaker in mouthpieces(reader):
        return (topic,) if topic else ()
    awaited = topic and (leads(reader, topic) or any(topic in claim.subject for claim in reader.found))
    return (speaker,) if leads(reader, speaker) or not awaited or not serves(reader, speaker) else ()


def pronoun_of(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Whom `he` means: who that plainly is, else the likeliest."""
    word = site.sentence.low[mention.first].removesuffix("'s")
    if word in PLURAL:
        several = plural_of(reader, mention, site)
        return several[0] if len(several) == 1 else ()
    if ahead := named_ahead(reader, mention, site):
        return ahead
    if (own := portrayed(reader, mention, site)) and _may_be(reader, word, own):
        return (own,)
    doing = _doers(reader, mention, site) if is_object(site, mention) else set()
    ours = _our_side(reader, mention, site)
    doing |= {i for m in site.mentions if m.first > mention.first and is_owned_here(site, m) for i in m.ids}
    plain = _sayer(reader, mention, site) or _plainly(reader, mention, site)
    doing |= {host for c in reader.found[-3:] for _, host in c.values if host not in c.subject} if by_us(site, mention) else set()
    plain = tuple(
        actor for actor in _person(reader, plain) if not (ours and side_in(reader, actor) & ours) and actor not in doing
    )
    if plain and all(agrees(word, actor, reader.known) and actor not in doing for actor in plain):
        return plain

    def fits(actor: str) -> bool:
        return actor not in doing and _may_be(reader, word, actor) and not (ours and side_in(reader, actor) & ours)

    return (
        _told_so(reader, mention, site)
        or _invited(reader, site, fits)
        or likeliest(reader, site, mention, fits)
        or tuple(actor for actor in (site.chain or ())[:1] if fits(actor) and is_here(site, mention))
        or tuple(actor for actor in plain if actor not in doing)
    )


def _invited(reader: Reader, site: Site, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """`Ann Lee invited Bob Ray, and he accepted`: who answers is who was invited."""
    last, roles = reader.found[-1] if reader.found else None, site.hit.cue.subject
    if last is None or "recipient" not in roles or site.number - last.paragraph > 1 or len(last.subject) != 1:
        return ()
    asked = ("agent" in roles and any(actor not in last.subject for _, actor in last.values)) or (
        "same" in roles and last.at == site.sentence.start and last.paragraph == site.number
    )
    return last.subject if asked and fits(last.subject[0]) and last.subject[0] not in (site.chain or ()) else ()


def _our_side(reader: Reader, mention: Mention, site: Site) -> set[str]:
    """The states for which a voice speaks that says `we have not invited him`: he is of another."""
    return side_in(reader, site.chain[0]) if site.chain and by_us(site, mention) else set()


def _doers(reader: Reader, mention: Mention, site: Site) -> set[str]:
    """Who does what is done to the one of whom a pronoun speaks: not the same."""
    before = [m for m in site.agents if m.last <= mention.first and mention.first > site.hit.at]
    doing = {actor for m in before for actor in (m.ids or (pronoun_of(reader, m, site) if m.sort == "pronoun" else ()))}
    reader.take_doubts()
    return doing


def _may_be(reader: Reader, pronoun: str, actor: str) -> bool:
    found = reader.known.who(actor)
    return bool(found and found.sort == "person") and agrees(pronoun, actor, reader.known)


def _told_so(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """`Ann Lee told Bob Ray that he was invited`: Bob Ray; that she would come, or that Jo Poe had invited her: Ann Lee."""
    chain, phrase = site.chain or (), site.hit.phrase
    if not chain or (mention.first > site.hit.at and not is_object(site, mention)):
        return ()
    word = site.sentence.low[mention.first]
    speaker = reader.known.who(chain[0])
    passive = bool(phrase and phrase.passive)
    himself = speaker and speaker.sort == "person" and not passive and chain[0] not in mouthpieces(reader, _FOR_OTHERS)
    if himself and agrees(word, chain[0], reader.known) and is_here(site, mention):
        reader.doubts.append(f"`{word}` may be the speaker or another")
        return chain[:1]
    return ()


_FOR_OTHERS = MOUTHPIECES - {"secretary", "official", "source"}  # a foreign secretary tells of himself


def _plainly(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """The one person named before a pronoun in the sentence, the only one of the sentence before, or the subject of the last
    claim nearby; nobody where that is not plain."""
    speakers = set(site.chain or ())
    before = [
        m.ids[0]
        for m in site.mentions
        if m.last <= mention.first and m.sort == "person" and len(m.ids) == 1 and not (m.possessive and is_placed(site, m))
    ]
    offices = [m for m in site.mentions if m.sort == "title" and not m.possessive and m.last <= mention.first]
    if not before and offices and offices[-1] is not mention:
        return bearer_of(reader, offices[-1], site) if not offices[-1].ids else offices[-1].ids
    if (near := right_before(site, mention)) and agrees(site.sentence.low[mention.first], near, reader.known):
        return (near,)
    acting = {i for m in site.agents for i in m.ids} if mention.first > site.hit.at else set()
    others = list(dict.fromkeys(i for i in before if i not in speakers and i not in acting))
    persons = _person(reader, tuple(acting))
    if mention.possessive and len(acting) == 1 and persons and {"owner", "agent"} <= set(site.hit.cue.subject):
        return persons
    if mention.possessive and site.hit.at in site.saying and len(set(before)) == 1:
        return (before[0],)
    if others and before[-1] in speakers and "who" in between(site, before[-1], mention):
        return (before[-1],)
    if others:
        told = any(
            site.sentence.low[placed := max(0, before_of(site.sentence, m, site.mentions))] in TOLD
            or (site.sentence.low[placed] != "that" and site.sentence.low[max(0, placed - 1)] in _WRITING)
            for m in site.mentions
            if m.last <= mention.first and m.ids == (others[0],)
        )
        if told and len(others) == 1 and mention.first < site.hit.at and site.chain:
            return site.chain[:1] if leads(reader, site.chain[0]) else ()
        return (others[0],) if len(others) == 1 and not told else ()
    topic = reader.memory.topic if reader.memory.topic not in speakers | acting else None
    if before and not site.sentence.quoted(site.sentence.starts[mention.first]):
        return _self_or_topic(reader, before[-1], topic)
    if topic:
        return (topic,)
    alone, last = last_alone(reader), reader.found[-1] if reader.found else None
    if last is None or alone is None or alone in speakers | acting:
        return ()
    close = last.paragraph == site.number or (bool(site.chain) and last.paragraph == site.number - 1)
    return last.subject if close else ()


_WRITING = frozenset("wrote written said writing letter message note".split())


def _sayer(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Ann Lee in `Ann Lee, who met Bob Ray, has said that she will come`: who says it right before the pronoun, and speaks for nobody else."""
    teller, likely = teller_of(mention, site, reader.known.cues.saying)
    if teller is None and not is_told_by_one_described(mention, site):
        return ()
    own = _person(reader, (site.chain or ())[:1]) if teller is None or not (teller.ids or likely) else ()
    actor = next(iter(own or (teller and (teller.ids or bearer_of(reader, teller, site))) or ()), None)
    described = teller is None and site.sentence.low[0] == "the"
    if actor is None or actor in mouthpieces(reader) or (serves(reader, actor) and not described and not leads(reader, actor)):
        return ()
    if teller and serves(reader, actor) and not may_lead(reader, actor, None) and _told_before(site, teller):
        return ()  # `They invited Ann Lee, and the foreign minister, Jo Berg, announced in May that she had accepted`
    if likely:
        reader.doubts.append(f"`{site.sentence.low[mention.first]}` may be the one told")
    return _person(reader, (actor,))


def _told_before(site: Site, teller: Mention) -> bool:
    """Whether the sentence tells of somebody else before it names who says something."""
    return any(m.sort == "person" and m.ids != teller.ids and m.last < teller.first and not m.possessive for m in site.mentions)


def bearer_of(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Whom `the president` or `the singer` means: of several whom the article named so, the one spoken of last; of a calling that it gave nobody, whom `he` would mean."""
    low = site.sentence.low[mention.first : mention.last]
    noun = " ".join(low).removesuffix("'s")
    if is_its_own(site.sentence, mention.first):
        return own_leader(reader, mention, site)
    if is_former(site.sentence, mention):
        current, own = bearers_of(noun.partition(" ")[2], reader.known), owner_behind(site.sentence, mention)
        return likeliest(reader, site, mention, lambda actor: _may_be(reader, own, actor) and actor not in current)
    held, leaders = bearers_of(noun, reader.known), reader.known.cues.lists["leader_nouns"]
    if noun in KIN and is_of_somebody(site.sentence, mention.last):
        return kin_of(reader, mention, site)
    if noun in KIN and is_owned(site.sentence.low, mention.first) and not held:
        return kin_of(reader, mention, site)
    sex = sex_in(noun)
    if not held and noun in ANY_LEADER:
        doing = {actor for m in site.agents if m is not mention for actor in m.ids}
        return likeliest(reader, site, mention, lambda actor: actor not in doing and may_lead(reader, actor, mention.country))
    if not held and noun in leaders:
        return _alone(reader, site, mention, sex)
    if not held and is_sole(noun, reader.known):
        name = f"the {noun}"
        return _alone(reader, site, mention, sex) or (reader.known.propose(Who(slug(name), "person", name, mention.country)),)
    if not held:
        meant = _person(reader, _unnamed_bearer(reader, mention, site))
        return tuple(actor for actor in meant if not sex or _is_of(reader, actor, sex))
    topic, unsaid = reader.memory.topic, noun in leaders and len(held) > 1
    if unsaid and topic and topic not in (*held, *(site.chain or ()), reader.memory.person) and not serves(reader, topic):
        reader.guess()
        return _person(reader, (topic,))
    counts, most = reader.known.cast.full, reader.main
    leading = most in held and all(counts.get(most, 0) >= 2 * counts.get(other, 0) for other in held if other != most)
    near = [actor for actor in (reader.memory.topic, last_alone(reader), most if leading else None) if actor in held]
    return tuple(actor for actor in near[:1] if actor) or likeliest(reader, site, mention, lambda actor: actor in held)


def _alone(reader: Reader, site: Site, mention: Mention, sex: str) -> tuple[str, ...]:
    """Whom an office means that the article gives nobody: the only person whom it names, unless it gives that one another."""
    people = _person(reader, tuple(reader.known.cast.full))
    doing = {actor for m in site.agents if m is not mention for actor in m.ids}
    if (
        len(people) != 1
        or people[0] in doing
        or not may_lead(reader, people[0], mention.country)
        or (sex and not _is_of(reader, people[0], sex))
    ):
        return ()
    reader.guess()
    return people


def _is_of(reader: Reader, actor: str, sex: str) -> bool:
    """Whether somebody can be of a sex, as far as can be told."""
    return sex_of(actor, reader.known) in ("", sex)


def _unnamed_bearer(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Whom a calling means that the article gave nobody: whom `he` would mean; at the top, whom the article is about."""
    first = mention.first
    if first and site.sentence.low[first - 1] not in ("a", "an") and not mention.country:
        return pronoun_of(reader, mention, site)
    main = reader.known.who(reader.main) if reader.main and site.number <= 1 and reader.main not in (site.chain or ()) else None
    return (main.id,) if main and main.country in (None, mention.country) else ()


def _person(reader: Reader, meant: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(i for i in meant if (found := reader.known.who(i)) and found.sort == "person")
