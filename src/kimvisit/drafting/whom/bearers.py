"""Whom an office without a name means: `the president`, `its leader`, `the former minister`, `her husband`."""

import re
from collections.abc import Callable
from typing import NamedTuple

from kimvisit.drafting.people.callings.kinship import KIN, is_its_own, is_of_somebody, is_owned
from kimvisit.drafting.people.callings.sexes import sex_in
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.offices.bearers import CROWNS, bearers_of, is_sole
from kimvisit.drafting.people.offices.former import is_former, owner_behind
from kimvisit.drafting.people.sex import agrees, sex_of
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.closed import WALLS
from kimvisit.drafting.whom.before import likeliest
from kimvisit.drafting.whom.focus import last_alone
from kimvisit.drafting.whom.kin import kin_of
from kimvisit.drafting.whom.sides import may_lead, own_leader, serves
from kimvisit.drafting.whom.told_apart import CHARGED, holds_another

_CHARGES = frozenset("finance defence defense interior".split())
Actors = tuple[str, ...]
_JOINED = (("and",), ("nor",), ("or",))
_THE = ((), ("the",))


class _Office(NamedTuple):
    """An office that stands for somebody: its mention, its words (`foreign minister`), and whom the files or the article give it to."""

    mention: Mention
    noun: str
    held: Actors


def office_meant(reader: Reader, mention: Mention, site: Site) -> Actors | None:
    """Whom an office means, of several whom the article named so the one spoken of last; nobody where that cannot be told, and None where
    it is no office but a calling that the article gave nobody."""
    noun = noun_of(mention, site)
    if another := _of_other_charge(reader, mention, site, noun):
        return another
    office = _Office(mention, noun, bearers_of(noun, reader.known))
    meant = next((meant for find in _FINDERS if (meant := find(reader, office, site)) is not None), None)
    sex = sex_by_kin(site, mention)
    if sex and meant and any(sex_of(actor, reader.known) not in ("", sex) for actor in meant):
        return ()
    return () if mention.possessive and _is_doer(site, mention, meant) else meant


def sex_by_kin(site: Site, mention: Mention) -> str:
    """`male` of the mayor in `the mayor and his wife`: what the word before a relative tells of whoever stands before it."""
    joint, own, kin = (*site.sentence.low[mention.last : mention.last + 3], "", "", "")[:3]
    return _SEXES.get(own, "") if joint in ("and", "with") and kin in KIN else ""


_SEXES = {"his": "male", "her": "female"}


def _is_doer(site: Site, owner: Mention, meant: Actors | None) -> bool:
    """Whether an owner would be who stands before it in its clause, and did something to what is owned: `Ann Lee praised the mayor's decision`."""
    before = [m for m in site.mentions if m.sort == "person" and m.last < owner.first and not m.possessive]
    if not before or not (WALLS | {","}).isdisjoint(site.sentence.low[before[-1].last : owner.first]):
        return False
    return meant is None or (meant != () and {*meant} <= {actor for m in before for actor in m.ids})


def _of_other_charge(reader: Reader, mention: Mention, site: Site, noun: str) -> Actors:
    """`the transport minister`, where the article prints those words nowhere else: somebody, and no other minister whom it names."""
    charge, word = site.sentence.low[mention.first - 1], site.sentence.words[mention.first - 1]
    if not mention.first > 1 or noun not in CHARGED or site.sentence.low[mention.first - 2] != "the" or not word.islower():
        return ()
    if not charge.isalpha() or charge in reader.known.cues.lists["people_adjectives"] - _CHARGES or charge.endswith("ed"):
        return ()
    printed = reader.known.cast.text.lower().count(f"{charge} {noun}")
    return (reader.known.introduce("person", f"the {charge} {noun}", mention.country),) if printed == 1 else ()


def noun_of(mention: Mention, site: Site) -> str:
    """The words of an office."""
    return " ".join(site.sentence.low[mention.first : mention.last]).removesuffix("'s")


def persons(reader: Reader, meant: Actors) -> Actors:
    """Those who are people."""
    return tuple(filter(reader.is_person, meant))


def may_be(reader: Reader, pronoun: str, actor: str) -> bool:
    """Whether somebody is a person who can be a `he` or a `she`."""
    return reader.is_person(actor) and agrees(pronoun, actor, reader.known)


def is_of_sex(reader: Reader, actor: str, sex: str) -> bool:
    """Whether somebody can be of a sex, as far as can be told."""
    return not sex or sex_of(actor, reader.known) in ("", sex)


def _its_leader(reader: Reader, office: _Office, site: Site) -> Actors | None:
    """`Chile said its leader would come`."""
    return own_leader(reader, office.mention, site) if is_its_own(site.sentence, office.mention.first, office.noun) else None


def _former(reader: Reader, office: _Office, site: Site) -> Actors | None:
    """`the former president`, `her former minister`: nobody who is it now."""
    mention = office.mention
    if not is_former(site.sentence, mention):
        return None
    current, own = bearers_of(office.noun.partition(" ")[2], reader.known), owner_behind(site.sentence, mention)
    return likeliest(reader, site, mention, lambda actor: may_be(reader, own, actor) and actor not in current)


def _kin(reader: Reader, office: _Office, site: Site) -> Actors | None:
    """`her husband`, `the mother of Ann Lee`."""
    if office.noun not in KIN:
        return None
    owned = is_owned(site.sentence.low, office.mention.first) and not {*office.held} - {*(site.chain or ())}
    return kin_of(reader, office.mention, site) if owned or is_of_somebody(site.sentence, office.mention.last) else None


def _unheld(reader: Reader, office: _Office, site: Site) -> Actors | None:
    """`the president`, whom the article names nowhere: the only person whom it names."""
    if office.held or office.noun not in reader.known.cues.lists["leader_nouns"]:
        return None
    return _alone(reader, office, site)


def _served(reader: Reader, office: _Office, site: Site) -> Actors | None:
    """Ann Lee in `Ann Lee's office said the president would come`: of several who bear the title, the one for whom the voice speaks."""
    voice = reader.known.who(site.chain[0]) if site.chain else None
    return (voice.speaks_for,) if voice and voice.speaks_for in office.held else None


def _sole(reader: Reader, office: _Office, site: Site) -> Actors | None:
    """`the defense secretary`, of whom there is one: somebody, whoever it is."""
    charged = office.noun.rpartition(" ")[0] != "" and office.noun.endswith(CHARGED)
    if office.held or not (charged or is_sole(office.noun, reader.known)):
        return None
    alone = () if office.noun.endswith(" chief") else _alone(reader, office, site)
    alone = tuple(actor for actor in alone if not holds_another(reader, office.noun.rpartition(" ")[2], actor))
    return alone or (reader.known.introduce("person", f"the {office.noun}", office.mention.country),)


def _present_one(reader: Reader, office: _Office, site: Site) -> Actors | None:
    """`Pope Ann is ready to go. Pope Bob was asked in 2000. The pope will come`: of several in an office that one has at a time, the one of
    whom the article does not only tell what was years ago."""
    if len(office.held) < 2 or office.noun not in CROWNS | reader.known.cues.lists["leader_nouns"]:
        return None
    now = tuple(actor for actor in office.held if not _is_of_old(reader, actor))
    return now if len(now) == 1 and now != (site.chain or ())[:1] else None


def _is_of_old(reader: Reader, actor: str) -> bool:
    """Whether each sentence that names somebody has a year that lies two years before the article, or more."""
    found, published = reader.known.who(actor), reader.agenda.published
    if found is None or published is None:
        return False
    named = [sentence for sentence in _SENTENCES.split(reader.known.cast.text) if found.name in sentence]
    years = [[int(year) for year in _YEAR.findall(sentence)] for sentence in named]
    return bool(years) and all(each and max(each) < published[0].year - 1 for each in years)


_SENTENCES, _YEAR = re.compile(r"\n|(?<=[.?!]) "), re.compile(r"\b(?:19|20)\d\d\b")


def _another_leader(reader: Reader, office: _Office, site: Site) -> Actors | None:
    """`the president`, where several bear the title and the text tells of somebody else, who has no office."""
    topic = reader.memory.topic
    if len(office.held) < 2 or office.noun not in reader.known.cues.lists["leader_nouns"] or not topic:
        return None
    if topic in (*office.held, *(site.chain or ()), reader.memory.person) or serves(reader, topic):
        return None
    reader.guess()
    return persons(reader, (topic,))


def _holder(reader: Reader, office: _Office, site: Site) -> Actors | None:
    """`the minister`: of those whom the article calls so whom it tells of now, or whom it is mostly about; else the likeliest."""
    held, counts, most = office.held, reader.known.cast.full, reader.main
    if not held:
        return None
    leading = most in held and all(counts.get(most, 0) >= 2 * counts.get(other, 0) for other in held if other != most)
    spoken_of = (reader.memory.topic, last_alone(reader), most if leading else None)
    near = next((actor for actor in spoken_of if actor and actor in held), None)
    return (near,) if near else likeliest(reader, site, office.mention, lambda actor: actor in held)


def _one_of_two(reader: Reader, office: _Office, site: Site) -> Actors | None:
    """`Neither the mayor nor the bishop`: two callings that the article gave nobody, which cannot both be one person's."""
    low, mention = site.sentence.low, office.mention
    others = [m for m in site.mentions if m.sort == "title" and not m.ids and m is not mention]
    gaps = [low[m.last : mention.first] if m.first < mention.first else low[mention.last : m.first] for m in others]
    return () if any(gap[:1] in _JOINED and gap[1:] in _THE for gap in gaps) else None


_FINDERS: tuple[Callable[[Reader, _Office, Site], Actors | None], ...] = (
    _its_leader,
    _former,
    _kin,
    _unheld,
    _sole,
    _served,
    _present_one,
    _another_leader,
    _holder,
    _one_of_two,
)


def _alone(reader: Reader, office: _Office, site: Site) -> Actors:
    """The only person whom the article names and gives no other office."""
    voices = site.chain or ()
    people = tuple(actor for actor in persons(reader, tuple(reader.known.cast.full)) if actor not in voices)
    doing, sex = _doing(site, office.mention), sex_in(office.noun) or sex_by_kin(site, office.mention)
    people = tuple(a for a in people if may_lead(reader, a, office.mention.country) and is_of_sex(reader, a, sex))
    if len(people) != 1 or people[0] in doing or (office.noun in CROWNS and reader.known.cast.offices_of(people[0]) - CROWNS):
        return ()
    reader.guess()
    return people


def _doing(site: Site, mention: Mention) -> set[str]:
    """Who else does what the verb says, or stands in a clause that is set against this one: `The king will come, but Bob Ray will not`."""
    low = site.sentence.low
    against = (m for m in site.mentions if m.first > mention.last and not _AGAINST.isdisjoint(low[mention.last : m.first]))
    others = {actor for m in against if m.sort == "person" for actor in m.ids}
    return others | {actor for m in site.agents if m is not mention for actor in m.ids}


_AGAINST = frozenset("but while whereas".split())
