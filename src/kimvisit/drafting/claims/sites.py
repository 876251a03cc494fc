"""From a cue that stands in a sentence to its site: who does what it says, who tells it, and how surely."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kimvisit.drafting.certainty.judged import Surely, affirmed, opposite
from kimvisit.drafting.certainty.surely import denies, judge
from kimvisit.drafting.claims.asked import with_stand_ins
from kimvisit.drafting.claims.chain import Heard, voice_at, without_own
from kimvisit.drafting.claims.contrary import turned_here
from kimvisit.drafting.claims.going_on import is_shifted
from kimvisit.drafting.claims.nobody import accompanies, are_few, turned
from kimvisit.drafting.grammar import owners, roles
from kimvisit.drafting.grammar.headlines import nearest_listed, subject_left_out
from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.grammar.phrase import MODAL, Phrase
from kimvisit.drafting.grammar.stand_ins import acting
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.people.lists.included import those_named
from kimvisit.drafting.people.lists.joined import joined_before
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.mentions.unlisted import unlisted_before
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import reports
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.when import When
from kimvisit.drafting.whom.people_meant import on_side

_NEAR = 6
_NOBODY = {"who": ("adjective", "state"), "which": ("adjective",)}


class Passage(NamedTuple):
    """A sentence of paragraph `number` (0: of the headline), with whom it mentions, who speaks in it, the tokens that are verbs of saying, the
    dates in it, and whose words it may go on with; `headline`: it is told in the tense of headlines."""

    number: int
    paragraph: str
    sentence: Sentence
    mentions: list[Mention]
    speech: list[Said]
    saying: frozenset[int]
    dates: Sequence[When]
    headline: bool
    told_of: Said | None = None


class VerbBefore(NamedTuple):
    """The verb before of a sentence, with which a verb may share its subject and auxiliary: its hit, who did it, and how surely it was told."""

    hit: Hit
    doers: tuple[Mention, ...]
    surely: Surely


def site_of(reader: Reader, passage: Passage, hit: Hit, before: VerbBefore | None) -> Site | None:
    """Where a cue was found to claim something; None where it asserts nothing."""
    sentence, mentions, saying = passage.sentence, passage.mentions, passage.saying
    phrase = hit.phrase
    alone = phrase is not None and phrase.passive and phrase.first == phrase.verb and phrase.verb in saying
    if phrase and alone and sentence.low[phrase.verb + 1 :][:1] != ("by",):  # not `the visit announced by a friend`
        return None  # `Ann Lee will come, a friend confirmed`: the friend tells it
    place = sentence.starts[hit.at] if hit.at < len(sentence.starts) else sentence.start
    heard = _heard_at(reader, passage, hit, place)
    served = with_stand_ins(reader, sentence, hit.cue, mentions)
    agents = _agents(reader, passage, hit, served)
    hit = turned(reader.known, sentence, hit, agents, mentions, saying)
    surely = _how_surely(reader, passage, hit, agents, heard, before)
    if surely is None or are_few(sentence, hit, agents, mentions, saying):
        return None
    if hit.phrase and not agents and not hit.phrase.passive:
        joined = before if hit.phrase.joined else None
        if joined and hit.phrase.tag == "base" and surely.factuality == "CT+" and hit.phrase.bare:
            surely = _as_before(hit, joined)
        agents = _left_out(passage, hit.phrase, joined, heard)
    return Site(
        passage.number,
        passage.paragraph,
        sentence,
        mentions,
        passage.dates,
        hit,
        surely,
        agents,
        chain=heard.chain,
        said=heard.said,
        saying=saying,
        headline=passage.headline,
        innermost=heard.innermost,
        agents_before=before.doers if before and not hit.phrase else (),
        event_nouns=reader.known.cues.lists["event_nouns"],
        served=served,
    )


def _agents(reader: Reader, passage: Passage, hit: Hit, served: list[Mention]) -> list[Mention]:
    """Who does what a verb tells; a headline names all of a list."""
    sentence, mentions = passage.sentence, passage.mentions
    agents = acting(sentence, hit.phrase, mentions, served, passage.saying, reader.known)
    if passage.headline and len(agents) == 1 and hit.phrase:
        return joined_before(sentence, nearest_listed(sentence, hit.phrase, agents[0], mentions), mentions, True)
    return agents


def _left_out(passage: Passage, phrase: Phrase, joined: VerbBefore | None, heard: Heard) -> list[Mention]:
    """Who does what a verb without a subject of its own tells: who did what the verb tells to which it is joined, whom `who` means, whom a
    headline leaves out."""
    if joined and joined.doers:
        return list(joined.doers)
    named = _antecedent(passage.sentence, phrase.first, passage.mentions)
    if named or not passage.headline:
        return named
    return subject_left_out(passage.sentence, phrase, passage.mentions, heard.chain)


def _heard_at(reader: Reader, passage: Passage, hit: Hit, place: int) -> Heard:
    """Who speaks at a place: somebody of the sentence, or whose words it goes on with; reports, where nobody is named: `will reportedly come`."""
    heard, told_of = voice_at(reader, passage.sentence, hit, place, passage.speech), passage.told_of
    if heard.chain == () and told_of and is_shifted(passage.sentence, hit, passage.speech):
        return Heard(without_own(told_of.chain or (), reader.own), told_of.said)
    if heard.chain == () and hit.phrase and "reportedly" in passage.sentence.low[max(0, hit.phrase.first - 1) : hit.at]:
        return Heard((reports(reader.known),))
    return heard


def verb_of(reader: Reader, site: Site) -> VerbBefore | None:
    """What a verb leaves to the next; None where the cue is a noun."""
    phrase = site.hit.phrase
    if phrase is None:
        return None
    doers = site.agents
    if phrase.passive:
        doers = roles.patient_of(site.sentence, phrase, site.mentions, site.saying)
        doers = doers or unlisted_before(site.sentence, phrase.first, site.mentions, reader.known)
    return VerbBefore(site.hit, tuple(doers), site.surely)


def _how_surely(
    reader: Reader, passage: Passage, hit: Hit, agents: list[Mention], heard: Heard, before: VerbBefore | None
) -> Surely | None:
    """How surely a cue is told: by its own words, or by the auxiliary of the verb before with which it goes."""
    sentence, cues, phrase, headline = passage.sentence, reader.known.cues, hit.phrase, passage.headline
    if hit.cue.listed("turns"):
        return turned_here(reader, (passage.number, sentence.start), hit)
    own_side = _is_own_side(reader, passage, hit, agents, heard)
    surely = judge(sentence, hit, cues, heard.sort, own_side, headline)
    if surely is not None or before is None or phrase is None:
        return surely
    if phrase.joined and _is_shared(hit, before.hit):
        surely = judge(sentence, hit._replace(phrase=phrase._replace(bare=False)), cues, heard.sort, own_side, headline)
    elif phrase.joined and _takes_after(sentence, phrase, before):
        surely = _as_before(hit, before)
    if surely is None and agents and accompanies(sentence, phrase, agents[0], passage.mentions):
        return before.surely._replace(factuality=affirmed(before.surely.factuality))
    return surely


def _takes_after(sentence: Sentence, phrase: Phrase, before: VerbBefore) -> bool:
    """Whether a verb is as sure as the one before, having its auxiliary, or its condition."""
    if phrase.tag == "base":
        return _is_joined_to(sentence, phrase, before.hit)
    return phrase.tag in ("s", "past") and before.surely.conditional


def _is_joined_to(sentence: Sentence, phrase: Phrase, before: Hit) -> bool:
    """Whether a bare verb goes with the auxiliary of the verb told before, or with `only to`: `agreed, only to fall ill and stay home`; not in `left
    before she could agree or decline`, which tells no agreeing."""
    told, between = before.phrase, sentence.low[before.last : phrase.first]
    if told and told.bare and told.tag == "past" and not told.passive:
        return ("only", "to") in pairwise(between)
    return MODAL.isdisjoint(between) and not (told and not told.future and _goes_on_with_aim(between))


def _goes_on_with_aim(between: tuple[str, ...]) -> bool:
    """`got an answer to its invitation to Ann Lee to come to Oslo and attend`: a verb joined to an infinitive, and not to the verb told before."""
    return any(word == "to" and after in _COMING for word, after in pairwise(between))


def _is_own_side(reader: Reader, passage: Passage, hit: Hit, agents: list[Mention], heard: Heard) -> bool:
    """Whether the root voice speaks for the subject: the same person, the same state above both, or the subject's office."""
    owner = _whose_plan(passage, hit) if hit.cue.flag("fut") else None
    subject = owner if owner and owner.sort != "pronoun" else next(iter(agents), None)
    if not heard.chain or subject is None or subject.sort in ("self", "pronoun"):
        return bool(heard.chain) and subject is not None and subject.sort == "self"
    return bool(subject.ids) and on_side(reader, heard.chain[0], subject.ids[0])


def _whose_plan(passage: Passage, hit: Hit) -> Mention | None:
    """Ann Lee in `confirmed Ann Lee's attendance`, `confirmed the attendance of Ann Lee`."""
    owner = owners.owner_of(passage.sentence, hit.noun, passage.mentions)
    return owner or roles.after_word(passage.sentence, hit.noun + 1, ("of",), passage.mentions, 2)


def _as_before(hit: Hit, before: VerbBefore) -> Surely:
    """How sure a verb is that goes with the auxiliary of the verb before, one of which may deny by itself: `will skip the gala but fly to Oslo`."""
    surely = before.surely
    if denies(hit) == denies(before.hit):
        return surely
    planned = before.hit.phrase is not None and before.hit.phrase.future and not denies(hit)
    return surely._replace(factuality="PR+" if planned and surely.factuality == "CT-" else opposite(surely.factuality))


def _is_shared(hit: Hit, previous: Hit) -> bool:
    """`is giving it a miss and sending Ann Lee`: the second verb goes with the auxiliary of the first."""
    if hit.phrase is None or previous.phrase is None:
        return False
    return hit.phrase.tag == previous.phrase.tag == "ing" and not previous.phrase.bare


def _antecedent(sentence: Sentence, first: int, mentions: list[Mention]) -> list[Mention]:
    """Ann Lee in `Ann Lee, who came`, `Ann Lee and Bob Ray` in `those who came are Ann Lee and Bob Ray`."""
    word, at = opener(sentence, first)
    if word not in ("who", "which"):
        return []
    those = sentence.low[at - 1] in ("those", "ones", "people") or "among" in sentence.low[max(0, at - _NEAR) : at]
    if those and (named := those_named(sentence, at, mentions)):
        return named
    return [m for m in mentions if m.last == at - (sentence.low[at - 1] == ",") and m.sort not in _NOBODY[word]]


_COMING = frozenset("come go travel visit fly attend join take make be meet see speak stay return".split())
