"""Whom a pronoun plainly means, by who stands around it: nobody else is named, speaks, or was told of."""

from typing import NamedTuple

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.sex import agrees
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.whom.bearers import Actors, may_be, persons
from kimvisit.drafting.whom.before import named_before, only_spoke_before, subject_before
from kimvisit.drafting.whom.focus import last_alone
from kimvisit.drafting.whom.placing import between, is_object
from kimvisit.drafting.whom.sides import leads, mouthpieces, serves
from kimvisit.drafting.whom.tellers import is_told, right_before


class Around(NamedTuple):
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


def doer_before(reader: Reader, around: Around, site: Site) -> Actors | None:
    """Bob Ray in `a letter to Ann Lee that Bob Ray carried when he visited Oslo`."""
    near = right_before(site, around.mention)
    return (near,) if near and agrees(site.sentence.low[around.mention.first], near, reader.known) else None


def owner_acting(reader: Reader, around: Around, site: Site) -> Actors | None:
    """`Ann Lee called off her visit`, `Bob Ray confirmed his attendance`; every reading of `the leader confirmed his attendance`."""
    if not around.mention.possessive:
        return None
    doing = tuple(dict.fromkeys(i for m in site.agents for i in m.ids)) if around.acting else ()
    acting = persons(reader, doing) if 1 in (len(doing), len(site.agents)) else ()
    if acting and {"owner", "agent"} <= set(site.hit.cue.subject):
        return acting
    return (around.before[0],) if site.hit.at in site.saying and len(set(around.before)) == 1 else None


def named_else(reader: Reader, around: Around, site: Site) -> Actors | None:
    """Bob Ray in `Bob Ray will come, and he is glad`, and in `Ann Lee told Bob Ray that he was invited`; in `that he would come`, which could be
    either, only who speaks as a leader."""
    others, chain = around.others, site.chain or ()
    if not others:
        return None
    if around.before[-1] in around.speaks and "who" in between(site, around.before[-1], around.mention):
        return (around.before[-1],)
    told = any(is_told(site, m) for m in site.mentions if m.last <= around.mention.first and m.ids == (others[0],))
    if len(others) > 1 or not told:
        return tuple(others) if len(others) == 1 else ()
    if is_object(site, around.mention) and (spoken_of := last_told(reader, around, site)):
        return spoken_of  # `Officials told Bob Ray they did not expect to see him`: a third man
    if "patient" in site.hit.cue.subject:
        return tuple(others)
    return chain[:1] if chain and around.mention.first < site.hit.at and leads(reader, chain[0]) else ()


def speaking_of_himself(reader: Reader, around: Around, site: Site) -> Actors | None:
    """`Ann Lee said she would come`: Ann Lee, where she leads and speaks for nobody else; of whom the text told, if she speaks for another;
    nobody, where she may speak of another who leads, or of whom something was claimed."""
    if not around.before or site.sentence.quoted(site.sentence.starts[around.mention.first]):
        return None
    speaker, topic = around.before[-1], _topic_of(reader, around)
    found = reader.known.who(speaker)
    above = reader.known.who(found.speaks_for) if found and found.speaks_for else None
    if _tells_of_a_teller(reader, between(site, speaker, around.mention)):
        return None  # `Ann Lee said that the singer had informed her in a letter that she`: somebody else tells that in turn
    if (above and above.sort != "state") or speaker in mouthpieces(reader):
        return (topic,) if topic else ()
    awaited = topic and (leads(reader, topic) or any(topic in claim.subject for claim in reader.found))
    return (speaker,) if leads(reader, speaker) or not awaited or not serves(reader, speaker) else ()


def _tells_of_a_teller(reader: Reader, words: tuple[str, ...]) -> bool:
    """Whether a verb of saying stands in what is told: `told the court that the singer had informed him that`."""
    that = words.index("that") if "that" in words else len(words)
    return any(word in reader.known.cues.saying for word in words[that:])


def _topic_of(reader: Reader, around: Around) -> str | None:
    """Of whom the text before told, if that is nobody who speaks or acts here."""
    topic = reader.memory.topic
    return topic if topic not in (*around.speaks, *around.acting) else None


def opening_before(reader: Reader, around: Around, site: Site) -> Actors | None:
    """Ann Lee in `Ann Lee was not amused. She will not come`: the subject of the sentence right before, if both open."""
    one = subject_before(reader, site) if around.mention.first == 0 and not around.mention.possessive else None
    if one is None or not may_be(reader, site.sentence.low[0], one) or one in around.speaks:
        return None
    if len(named_before(reader)) > 1:
        reader.guess()
    return (one,)


def told_here(reader: Reader, around: Around, site: Site) -> Actors | None:
    """The singer in `The singer's last visit was in March, when she went to Chile`: of whom alone, without a name, the sentence told before."""
    told = {c.subject for c in reader.told_at(site.where) if not reader.kinds[c.kind].listing}
    if len(told) != 1 or around.before or site.sentence.quotes:
        return None
    (one,) = told
    free = len(one) == 1 and one[0] not in (*around.speaks, *around.acting)
    return (
        one
        if free and reader.is_person(one[0]) and agrees(site.sentence.low[around.mention.first], one[0], reader.known)
        else None
    )


def told_before(reader: Reader, around: Around, site: Site) -> Actors | None:
    """Of whom the sentence before told; in a quotation nobody who only spoke there, and surely nobody while the article is about another."""
    topic = _topic_of(reader, around)
    if topic and site.sentence.quoted(site.sentence.starts[around.mention.first]):
        if only_spoke_before(reader, topic):
            return None
        about, word = reader.main, site.sentence.low[around.mention.first].removesuffix("'s")
        others = about and about not in (topic, *around.speaks) and not only_spoke_before(reader, about)
        if about and others and may_be(reader, word, about):
            reader.guess()
    return (topic,) if topic else None


def last_told(reader: Reader, around: Around, site: Site) -> Actors | None:
    """Of whom alone something was claimed just before: in the same paragraph, or in the one before, where somebody speaks."""
    alone, last = last_alone(reader), reader.last
    if alone is None or last is None or alone in around.speaks or alone in around.acting:
        return None
    back = site.number - last.paragraph
    return (alone,) if back == 0 or (site.chain and back == 1) else None
