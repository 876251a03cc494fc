"""Whom `he`, `she` and a calling without a name mean: who that plainly is, else the likeliest."""

from collections.abc import Callable
from typing import NamedTuple

from kimvisit.drafting.people.joined import before_of
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.sex import agrees, sex_in, sex_of
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.whom.bearers import Actors, is_of_sex, may_be, noun_of, office_meant, persons
from kimvisit.drafting.whom.before import likeliest, named_before, she_before, subject_before
from kimvisit.drafting.whom.focus import last_alone
from kimvisit.drafting.whom.placing import acting_on, between, by_us, is_object, is_owned_here, named_ahead, portrayed
from kimvisit.drafting.whom.plurals import PLURAL, is_placed, plural_of
from kimvisit.drafting.whom.sides import leads, may_lead, mouthpieces, serves, side_in, tells_of_others
from kimvisit.drafting.whom.tellers import TOLD, is_told_by_one_described, names_another_before, right_before, stranger, teller_of
from kimvisit.drafting.whom.themselves import speaker_himself, who_says_it, who_was_invited
from kimvisit.drafting.whom.told_apart import holds_another, told_apart

_WROTE = ("wrote", "written", "said", "writing", "letter", "message", "note")


def pronoun_of(reader: Reader, mention: Mention, site: Site) -> Actors:
    """Whom `he` means: who that plainly is, else the likeliest."""
    word = site.sentence.low[mention.first].removesuffix("'s")
    if word in PLURAL:
        several = plural_of(reader, mention, site)
        return several[0] if len(several) == 1 else ()
    if ahead := named_ahead(reader, mention, site):
        return ahead
    if (own := portrayed(reader, mention, site)) and may_be(reader, word, own):
        return (own,)
    if himself := stranger(reader, mention, site):
        return himself
    doing, ours = _others(reader, mention, site), _our_side(reader, mention, site)

    def is_free(actor: str) -> bool:
        return actor not in doing and not (ours and side_in(reader, actor) & ours)

    def fits(actor: str) -> bool:
        return is_free(actor) and may_be(reader, word, actor)

    plain = tuple(filter(is_free, persons(reader, _sayer(reader, mention, site) or _plainly(reader, mention, site))))
    if plain and all(agrees(word, actor, reader.known) for actor in plain):
        return (() if sex_of(plain[0], reader.known) else she_before(reader, mention, site, fits)) or plain
    return (
        speaker_himself(reader, mention, site)
        or who_was_invited(reader, site, fits)
        or she_before(reader, mention, site, fits)
        or likeliest(reader, site, mention, fits)
        or tuple(filter(fits, who_says_it(reader, mention, site)))
        or plain
    )


def bearer_of(reader: Reader, mention: Mention, site: Site) -> Actors:
    """Whom `the president` or `the singer` means: who has the office; of a calling that the article gave nobody, whom `he` would mean."""
    meant = office_meant(reader, mention, site)
    if meant is not None:
        return meant
    sex, apart = sex_in(noun_of(mention, site)), told_apart(reader, mention, site)

    def fits(actor: str) -> bool:
        other = apart is None and holds_another(reader, site.sentence.low[mention.last - 1], actor)
        return not other and persons(reader, (actor,)) != () and is_of_sex(reader, actor, sex)

    if apart:
        only = tuple(filter(fits, apart))
        return only if len(only) == 1 else likeliest(reader, site, mention, lambda actor: actor in only)
    called = tuple(filter(fits, _of_calling(reader, mention, site)))
    return called or (likeliest(reader, site, mention, fits) if sex and not mention.country else ())


def _of_calling(reader: Reader, mention: Mention, site: Site) -> Actors:
    """`the singer`: whom `he` would mean; at the top of the article, whom it is about."""
    first = mention.first
    if first and site.sentence.low[first - 1] not in ("a", "an") and not mention.country:
        return pronoun_of(reader, mention, site)
    main = reader.known.who(reader.main) if reader.main and site.number <= 1 and reader.main not in (site.chain or ()) else None
    return (main.id,) if main and main.country in (None, mention.country) else ()


def _others(reader: Reader, mention: Mention, site: Site) -> set[str]:
    """Who cannot be meant: who does what is done to `him`, `his brother Bob`, and the hosts in `we have not invited him`."""
    doing = _doers(reader, mention, site) if is_object(site, mention) else set()
    owned = {i for m in site.mentions if m.first > mention.first and is_owned_here(site, m) for i in m.ids}
    last = reader.found[-3:] if by_us(site, mention) else []
    return doing | owned | acting_on(mention, site) | {host for c in last for _, host in c.values if host not in c.subject}


def _doers(reader: Reader, mention: Mention, site: Site) -> set[str]:
    """Who does what is done to the one of whom a pronoun speaks: not the same."""
    before = [m for m in site.agents if m.last <= mention.first and mention.first > site.hit.at]
    doing = {actor for m in before for actor in (m.ids or (pronoun_of(reader, m, site) if m.sort == "pronoun" else ()))}
    reader.take_doubts()
    return doing


def _our_side(reader: Reader, mention: Mention, site: Site) -> set[str]:
    """The states for which a voice speaks that says `we have not invited him`: he is of another."""
    return side_in(reader, site.chain[0]) if site.chain and by_us(site, mention) else set()


def _sayer(reader: Reader, mention: Mention, site: Site) -> Actors:
    """Ann Lee in `Ann Lee, who met Bob Ray, has said that she will come`: who says it right before the pronoun, and speaks for nobody else."""
    teller, likely = teller_of(mention, site, reader.known.cues.saying)
    if teller is None and not is_told_by_one_described(mention, site):
        return ()
    own = persons(reader, (site.chain or ())[:1]) if teller is None or not (teller.ids or likely) else ()
    actor = next(iter(own or (teller and (teller.ids or bearer_of(reader, teller, site))) or ()), None)
    described = teller is None and site.sentence.low[0] == "the"
    serving = actor is not None and serves(reader, actor) and tells_of_others(reader, actor)
    if actor is None or actor in mouthpieces(reader) or (serving and not described and not leads(reader, actor)):
        return ()
    if teller and serving and not may_lead(reader, actor, None) and names_another_before(site, teller):
        return ()  # `They invited Ann Lee, and the foreign minister, Jo Berg, announced in May that she had accepted`
    if likely:
        reader.doubts.append(f"`{site.sentence.low[mention.first]}` may be the one told")
    return persons(reader, (actor,))


class _Around(NamedTuple):
    """Who stands around a pronoun: the people named `before` it in the sentence, in order, who `speaks`, and who is `acting`, if the pronoun
    stands behind the verb."""

    mention: Mention
    before: list[str]
    speaks: tuple[str, ...]
    acting: set[str]

    @property
    def others(self) -> list[str]:
        """Those who neither speak nor act, in order."""
        return list(dict.fromkeys(i for i in self.before if i not in self.speaks and i not in self.acting))


def _plainly(reader: Reader, mention: Mention, site: Site) -> Actors:
    """The one person named before a pronoun in the sentence, the only one of the sentence before, or the subject of the last
    claim nearby; nobody where that is not plain."""
    named = (m for m in site.mentions if m.last <= mention.first and m.sort == "person" and len(m.ids) == 1)
    before = [m.ids[0] for m in named if not (m.possessive and is_placed(site, m))]
    acting = {i for m in site.agents for i in m.ids} if mention.first > site.hit.at else set()
    around = _Around(mention, before, site.chain or (), acting)
    return next((meant for find in _PLAIN if (meant := find(reader, around, site)) is not None), ())


def _office_before(reader: Reader, around: _Around, site: Site) -> Actors | None:
    """`The mayor said he would come`."""
    first = around.mention.first
    offices = [m for m in site.mentions if m.sort == "title" and not m.possessive and m.last <= first]
    if around.before or not offices or offices[-1] is around.mention:
        return None
    return offices[-1].ids or bearer_of(reader, offices[-1], site)


def _right_before(reader: Reader, around: _Around, site: Site) -> Actors | None:
    """Bob Ray in `a letter to Ann Lee that Bob Ray carried when he visited Oslo`."""
    near = right_before(site, around.mention)
    return (near,) if near and agrees(site.sentence.low[around.mention.first], near, reader.known) else None


def _owner(reader: Reader, around: _Around, site: Site) -> Actors | None:
    """`Ann Lee called off her visit`, `Bob Ray confirmed his attendance`."""
    if not around.mention.possessive:
        return None
    acting = persons(reader, tuple(around.acting)) if len(around.acting) == 1 else ()
    if acting and {"owner", "agent"} <= set(site.hit.cue.subject):
        return acting
    return (around.before[0],) if site.hit.at in site.saying and len(set(around.before)) == 1 else None


def _other(reader: Reader, around: _Around, site: Site) -> Actors | None:
    """Bob Ray in `Bob Ray will come, and he is glad`; in `Ann Lee told Bob Ray that he`, who could be either, only who speaks as a leader."""
    others, chain = around.others, site.chain or ()
    if not others:
        return None
    if around.before[-1] in around.speaks and "who" in between(site, around.before[-1], around.mention):
        return (around.before[-1],)
    told = any(_is_told(site, m) for m in site.mentions if m.last <= around.mention.first and m.ids == (others[0],))
    if len(others) > 1 or not told:
        return tuple(others) if len(others) == 1 else ()
    return chain[:1] if chain and around.mention.first < site.hit.at and leads(reader, chain[0]) else ()


def _is_told(site: Site, m: Mention) -> bool:
    """Whether something is told or written to somebody: `told Bob Ray`, `a letter to Bob Ray`."""
    low, at = site.sentence.low, before_of(site.sentence, m, site.mentions)
    placed = low[max(0, at)]
    return placed in TOLD or (placed != "that" and low[max(0, at - 1)] in _WROTE)


def _himself(reader: Reader, around: _Around, site: Site) -> Actors | None:
    """`Ann Lee said she would come`: Ann Lee, where she leads and speaks for nobody else; of whom the text told, if she speaks for another;
    nobody, where she may speak of another who leads, or of whom something was claimed."""
    if not around.before or site.sentence.quoted(site.sentence.starts[around.mention.first]):
        return None
    speaker, topic = around.before[-1], _topic_of(reader, around)
    found = reader.known.who(speaker)
    above = reader.known.who(found.speaks_for) if found and found.speaks_for else None
    if (above and above.sort != "state") or speaker in mouthpieces(reader):
        return (topic,) if topic else ()
    awaited = topic and (leads(reader, topic) or any(topic in claim.subject for claim in reader.found))
    return (speaker,) if leads(reader, speaker) or not awaited or not serves(reader, speaker) else ()


def _topic_of(reader: Reader, around: _Around) -> str | None:
    """Of whom the text before told, if that is nobody who speaks or acts here."""
    topic = reader.memory.topic
    return topic if topic not in (*around.speaks, *around.acting) else None


def _subject_before(reader: Reader, around: _Around, site: Site) -> Actors | None:
    """Ann Lee in `Ann Lee was not amused. She will not come`: the subject of the sentence right before, if both open."""
    one = subject_before(reader, site) if around.mention.first == 0 and not around.mention.possessive else None
    if one is None or not may_be(reader, site.sentence.low[0], one) or one in around.speaks:
        return None
    if len(named_before(reader)) > 1:
        reader.guess()
    return (one,)


def _topic(reader: Reader, around: _Around, site: Site) -> Actors | None:
    """Of whom the sentence before told."""
    topic = _topic_of(reader, around)
    return (topic,) if topic else None


def _last_told(reader: Reader, around: _Around, site: Site) -> Actors | None:
    """Of whom alone something was claimed just before: in the same paragraph, or in the one before, where somebody speaks."""
    alone = last_alone(reader)
    if alone is None or alone in around.speaks or alone in around.acting:
        return None
    back = site.number - reader.found[-1].paragraph
    return (alone,) if back == 0 or (site.chain and back == 1) else None


_PLAIN: tuple[Callable[[Reader, _Around, Site], Actors | None], ...] = (
    _office_before,
    _right_before,
    _owner,
    _other,
    _himself,
    _subject_before,
    _topic,
    _last_told,
)
