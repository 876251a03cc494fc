"""Whom `he`, `she` and a calling without a name mean: who that plainly is, else the likeliest."""

from collections.abc import Callable

from kimvisit.drafting.people.callings.nouns import is_calling
from kimvisit.drafting.people.callings.sexes import sex_in
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.sex import agrees, sex_of
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.speech.meant.of_two import OF_TWO, one_of_two
from kimvisit.drafting.whom.bearers import Actors, is_of_sex, may_be, noun_of, office_meant, persons, sex_by_kin
from kimvisit.drafting.whom.before import likeliest, she_before
from kimvisit.drafting.whom.contrary import not_of_the_contrary
from kimvisit.drafting.whom.invitees import who_was_invited, who_was_to_come
from kimvisit.drafting.whom.placing import (
    acting_on,
    by_us,
    is_by_the_way,
    is_object,
    is_owned_here,
    named_ahead,
    opening_of_speech,
    owns_object,
    right_before,
    whose_first,
)
from kimvisit.drafting.whom.plainly import (
    Around,
    doer_before,
    last_told,
    named_else,
    opening_before,
    owner_acting,
    speaking_of_himself,
    told_before,
    told_here,
)
from kimvisit.drafting.whom.plurals import PLURAL, is_placed, plural_of
from kimvisit.drafting.whom.sides import leads, may_lead, mouthpieces, serves, side_in, tells_of_others
from kimvisit.drafting.whom.tellers import (
    is_told_by_one_described,
    lord_of,
    names_another_before,
    stranger,
    teller_of,
    tells_him,
)
from kimvisit.drafting.whom.themselves import (
    again,
    other_sex,
    says_so,
    speaker_himself,
    teller_himself,
    who_says_it,
    who_speaks_here,
)
from kimvisit.drafting.whom.told_apart import holds_another, told_apart


def pronoun_of(reader: Reader, mention: Mention, site: Site) -> Actors:
    """Whom `he` means: who that plainly is, else the likeliest."""
    word = site.sentence.low[mention.first].removesuffix("'s")
    if word in PLURAL:
        several = plural_of(reader, mention, site)
        return several[0] if len(several) == 1 else ()
    if word in OF_TWO:
        return one_of_two(site.sentence, mention, site.mentions, reader.memory, reader.known)
    if ahead := named_ahead(reader, mention, site) or whose_first(reader, mention, site):
        return ahead
    himself = teller_himself(reader, mention, site) or stranger(reader, mention, site) or again(reader, mention, site)
    himself = himself or who_speaks_here(reader, mention, site)
    return himself or not_of_the_contrary(reader, site, word, _named_by(reader, mention, site, word))


def _named_by(reader: Reader, mention: Mention, site: Site, word: str) -> Actors:
    """Whom `he` means of those named around it: the one who plainly is meant, else the likeliest whom the word fits."""
    doing, ours = _others(reader, mention, site), _our_side(reader, mention, site)

    def is_free(actor: str) -> bool:
        return actor not in doing and not (ours and side_in(reader, actor) & ours)

    def fits(actor: str) -> bool:
        return is_free(actor) and may_be(reader, word, actor)

    if asked := who_was_to_come(reader, mention, site, fits):
        return asked
    plain = tuple(filter(is_free, persons(reader, _sayer(reader, mention, site) or _plainly(reader, mention, site))))
    if plain and all(agrees(word, actor, reader.known) for actor in plain):
        return (() if sex_of(plain[0], reader.known) else she_before(reader, mention, site, fits)) or plain
    return (
        tuple(filter(is_free, speaker_himself(reader, mention, site)))
        or who_was_invited(reader, site, fits)
        or she_before(reader, mention, site, fits)
        or likeliest(reader, site, mention, fits)
        or tuple(filter(fits, who_says_it(reader, mention, site)))
        or (() if site.hit.lemma == "absence" else plain)
    )


def bearer_of(reader: Reader, mention: Mention, site: Site) -> Actors:
    """Whom `the president` or `the singer` means: who has the office; of a calling that the article gave nobody, whom `he` would mean."""
    if site.sentence.low[mention.first - 1] in ("other", "another"):
        return ()
    meant = office_meant(reader, mention, site)
    if meant is not None:
        return meant
    teller = (site.chain or ())[:1]  # `Ann Lee said that the striker would come`: not Ann Lee
    sex, told = sex_in(noun_of(mention, site)) or sex_by_kin(site, mention), told_apart(reader, mention, site)
    apart = None if told is None else told - {*teller} or None

    def fits(actor: str) -> bool:
        other = apart is None and (actor in teller or holds_another(reader, site.sentence.low[mention.last - 1], actor))
        return not other and reader.is_person(actor) and is_of_sex(reader, actor, sex)

    if apart:
        only = tuple(filter(fits, apart))
        return only if len(only) == 1 else likeliest(reader, site, mention, lambda actor: actor in only)
    called = tuple(filter(fits, _of_calling(reader, mention, site)))
    return called or (likeliest(reader, site, mention, fits) if (sex or teller) and not mention.country else ())


def _of_calling(reader: Reader, mention: Mention, site: Site) -> Actors:
    """`the singer`: whom `he` would mean; at the top of the article, whom it is about."""
    first = mention.first
    if first and site.sentence.low[first - 1] not in ("a", "an") and not mention.country:
        return pronoun_of(reader, mention, site)
    main = reader.known.who(reader.main) if reader.main and site.number <= 1 and reader.main not in (site.chain or ()) else None
    return (main.id,) if main and main.country in (None, mention.country) else ()


def _others(reader: Reader, mention: Mention, site: Site) -> set[str]:
    """Who cannot be meant: who does what is done to `him`, whom `he` sends, `his brother Bob`, and the hosts in `we have not invited him`."""
    doing = _doers(reader, mention, site) if is_object(site, mention) else set()
    owned = {i for m in site.mentions if m.first > mention.first and is_owned_here(site, m) for i in m.ids}
    last = reader.latest(_LAST) if by_us(site, mention) else []
    doing |= other_sex(mention, site)
    return doing | owned | acting_on(mention, site) | {host for c in last for _, host in c.values if host not in c.subject}


def _doers(reader: Reader, mention: Mention, site: Site) -> set[str]:
    """Who does what is done to the one of whom a pronoun speaks: not the same."""
    before = [m for m in site.agents if m.last <= mention.first and mention.first > site.hit.at]
    acting = right_before(mention, site)
    before += [acting] if acting and acting.sort == "pronoun" and acting not in before else []
    doing = {actor for m in before for actor in (m.ids or (pronoun_of(reader, m, site) if m.sort == "pronoun" else ()))}
    reader.take_doubts()
    return doing


def _our_side(reader: Reader, mention: Mention, site: Site) -> set[str]:
    """The states for which a voice speaks that says `we have not invited him`: he is of another."""
    return side_in(reader, site.chain[0]) if site.chain and by_us(site, mention) else set()


def _sayer(reader: Reader, mention: Mention, site: Site) -> Actors:
    """Ann Lee in `Ann Lee, who met Bob Ray, has said that she will come`: who says it right before the pronoun, and speaks for nobody else."""
    teller, likely = teller_of(mention, site, reader.known.cues.saying)
    if teller is None and not is_told_by_one_described(mention, site) and not tells_him(mention, site):
        return ()
    himself = teller is None or not (teller.ids or likely or opening_of_speech(site, mention))
    own = persons(reader, (site.chain or ())[:1]) if himself else ()
    actor = next(iter(own or (teller and (teller.ids or bearer_of(reader, teller, site))) or ()), None)
    if actor is None or (_tells_of_another(reader, actor, teller, site) and not says_so(reader, actor, mention, site)):
        return ()
    if likely:
        reader.doubts.append(f"`{site.sentence.low[mention.first]}` may be the one told")
    return persons(reader, (actor,))


def _tells_of_another(reader: Reader, actor: str, teller: Mention | None, site: Site) -> bool:
    """Whether a speaker tells of somebody else: a spokesman, `Ann Lee's doctor`, a minister who is no leader; and the foreign minister in
    `They invited Ann Lee, and the foreign minister, Jo Berg, announced in May that she had accepted`."""
    if actor in mouthpieces(reader) or (teller and lord_of(site, teller)):
        return True
    if not (serves(reader, actor) and tells_of_others(reader, actor)):
        return False
    if not leads(reader, actor) and (teller or site.sentence.low[0] != "the"):
        return True
    return teller is not None and not may_lead(reader, actor, None) and names_another_before(site, teller)


def _plainly(reader: Reader, mention: Mention, site: Site) -> Actors:
    """The one person named before a pronoun in the sentence, the only one of the sentence before, or the subject of the last
    claim nearby; nobody where that is not plain."""
    named = (m for m in site.mentions if m.last <= mention.first and m.sort == "person" and len(m.ids) == 1)
    before = [
        m.ids[0]
        for m in named
        if not ((m.possessive and (is_placed(site, m) or owns_object(site, m, mention))) or is_by_the_way(site, m, mention))
    ]
    if _opens_described(reader, site):  # `The singer, invited by Ann Lee, said that he`: not Ann Lee
        before = [m.ids[0] for m in site.mentions if m.ids[:1] and m.ids[0] in before and not _is_by(site, m)]
    acting = {i for m in site.agents for i in m.ids} if mention.first > site.hit.at else set()
    around = Around(mention, before, site.chain or (), acting)
    return next((meant for find in _PLAIN if (meant := find(reader, around, site)) is not None), ())


def _opens_described(reader: Reader, site: Site) -> bool:
    """Whether somebody opens the sentence by an age or a calling: `The 23-year-old was`."""
    low = site.sentence.low
    return low[0] == "the" and is_calling(low[1] if low[2:3] != ("-",) else "year-old", reader.known.cues)


def _is_by(site: Site, m: Mention) -> bool:
    """`invited by Ann Lee`, `by the national coach Ann Lee`."""
    return "by" in site.sentence.low[max(0, m.first - _POST) : m.first]


_POST, _LAST = 4, 3


def _served(reader: Reader, around: Around, site: Site) -> Actors | None:
    """Ann Lee in `Ann Lee's doctor, Bob Ray, said she would not come`, `a statement from Ann Lee's office said she would`."""
    teller, _ = teller_of(around.mention, site, reader.known.cues.saying)
    lord = lord_of(site, teller) if teller else None
    return (lord.ids or bearer_of(reader, lord, site)) if lord else _served_by_voice(reader, around, site)


def _served_by_voice(reader: Reader, around: Around, site: Site) -> Actors | None:
    """The one whose office or aide speaks, where the sentence names nobody else between that and the pronoun."""
    voice = reader.known.who(site.chain[0]) if site.chain else None
    named = [m for m in site.mentions if m.last <= around.mention.first and m.sort in ("person", "title") and m.ids]
    if voice is None or voice.speaks_for is None or not named or named[-1].ids != (voice.speaks_for,):
        return None
    own = persons(reader, named[-1].ids)
    return own if own and agrees(site.sentence.low[around.mention.first], own[0], reader.known) else None


def _office_before(reader: Reader, around: Around, site: Site) -> Actors | None:
    """`The mayor said he would come`."""
    first = around.mention.first
    offices = [m for m in site.mentions if m.sort == "title" and not m.possessive and m.last <= first]
    if around.before or not offices or offices[-1] is around.mention or "." in site.sentence.low[offices[-1].last : first]:
        return None
    return offices[-1].ids or bearer_of(reader, offices[-1], site)


_PLAIN: tuple[Callable[[Reader, Around, Site], Actors | None], ...] = (
    _served,
    _office_before,
    doer_before,
    owner_acting,
    named_else,
    speaking_of_himself,
    opening_before,
    told_here,
    told_before,
    last_told,
)
