"""Who speaks of himself, and who cannot: `Ann Lee told Bob Ray that Jo Poe had invited her`."""

from kimvisit.drafting.people.callings.kinship import KIN
from kimvisit.drafting.people.callings.sexes import sex_in
from kimvisit.drafting.people.lists.ahead import before_of
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.sex import agrees
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.speech.meant.mouthpieces import MOUTHPIECES
from kimvisit.drafting.text.closed import PREPOSITIONS
from kimvisit.drafting.text.inflect import is_past
from kimvisit.drafting.whom.bearers import Actors, may_be
from kimvisit.drafting.whom.placing import is_by_the_way, is_here, is_object, is_put_again
from kimvisit.drafting.whom.sides import mouthpieces
from kimvisit.drafting.whom.tellers import is_said_by_the_same

_FOR_OTHERS = MOUTHPIECES - {"secretary", "official", "source"}  # a foreign secretary tells of himself
_HERE, _NEAR = 3, 4
_SEXES = {"he": "male", "she": "female"}


def speaker_himself(reader: Reader, mention: Mention, site: Site) -> Actors:
    """Ann Lee in `Ann Lee told Bob Ray that Jo Poe had invited her`, and who speaks of herself; not a spokesman."""
    chain, phrase = site.chain or (), site.hit.phrase
    if not chain or (mention.first > site.hit.at and not is_object(site, mention)):
        return ()
    word, speaker = site.sentence.low[mention.first], reader.known.who(chain[0])
    if speaker is None or speaker.sort != "person" or (phrase and phrase.passive) or not is_here(site, mention):
        return ()
    if chain[0] in mouthpieces(reader, _FOR_OTHERS) or not agrees(word, chain[0], reader.known):
        return ()
    reader.doubts.append(f"`{word}` may be the speaker or another")
    return chain[:1]


def says_so(reader: Reader, actor: str, mention: Mention, site: Site) -> bool:
    """Whether nobody's mouthpiece speaks of himself by the same pronoun: `She said she was asked`."""
    same = is_said_by_the_same(mention, site) and actor not in mouthpieces(reader)
    return same and agrees(site.sentence.low[mention.first], actor, reader.known)


def again(reader: Reader, mention: Mention, site: Site) -> Actors:
    """Ann Lee in `Ann Lee said she was invited to the wedding of Bob Ray, but that she would not come`: whom the same word before it in the sentence
    meant, where nobody but behind a preposition is named between them."""
    word, told = site.sentence.low[mention.first], {c.subject for c in reader.told_at(site.where, _HERE)}
    if word not in ("he", "she") or len(told) != 1:
        return ()
    before = next((m for m in reversed(site.mentions) if m.last <= mention.first and site.sentence.low[m.first] == word), None)
    if before is None or any(
        _may_act(site, m) and not is_by_the_way(site, m, mention) for m in site.mentions if before.last <= m.first < mention.first
    ):
        return ()
    return next(iter(told))


def teller_himself(reader: Reader, mention: Mention, site: Site) -> Actors:
    """Who tells of himself by a pronoun that can be nobody else's, though no mention names him."""
    return _kinsman(mention, site) or _newcomer(reader, mention, site)


def _kinsman(mention: Mention, site: Site) -> Actors:
    """The brother in `Her brother said he would come`, who is `he` where the one whose brother he is can only be `she`."""
    low, word = site.sentence.low, site.sentence.low[mention.first]
    owner = {"he": "her", "she": "his"}.get(word, "")
    verb = next((t for t in range(mention.first - 1, 0, -1) if t in site.saying), 0)
    kin = low[verb - 1].rpartition("-")[2] if verb else ""
    theirs = kin in KIN and owner in low[max(0, verb - _NEAR) : verb]
    return (site.chain or ())[:1] if theirs and sex_in(kin) == _SEXES.get(word) else ()


def _newcomer(reader: Reader, mention: Mention, site: Site) -> Actors:
    """Cole in `Danish singer Cole said she would come`: a speaker of one name, whom no mention names, right before the pronoun."""
    at = mention.first - 1
    at -= site.sentence.low[at] == "that"
    teller = (site.chain or ())[:1]
    if at not in site.saying or at < 2 or not teller or not site.sentence.words[at - 1][:1].isupper():
        return ()
    named = any(m.last == at for m in site.mentions) or site.sentence.low[at - 2] in _FOR_OTHERS  # `spokeswoman Cole`
    return teller if not named and may_be(reader, site.sentence.low[mention.first], teller[0]) else ()


def _may_act(site: Site, mention: Mention) -> bool:
    """Whether somebody is named who may be the subject of a clause: not Bob Ray in `since she succeeded Bob Ray`."""
    before = before_of(site.sentence, mention, site.mentions)
    placed = before >= 0 and (site.sentence.low[before] in PREPOSITIONS or is_past(site.sentence.low[before]))
    return mention.sort in ("person", "title") and not mention.possessive and not placed


def who_speaks_here(reader: Reader, mention: Mention, site: Site) -> Actors:
    """`She has not replied`: the speaker, where the verb of the claim is that of the answer itself."""
    saying = site.hit.at in site.saying and mention in site.agents and not mention.possessive
    return tuple(actor for actor in (site.chain or ())[:1] if saying and may_be(reader, site.sentence.low[mention.first], actor))


def who_says_it(reader: Reader, mention: Mention, site: Site) -> Actors:
    """The speaker, where the sentence names him before a pronoun, or says it again: `He will come, he told reporters` (no spokesman)."""
    himself = is_put_again(site, mention) and mouthpieces(reader).isdisjoint((site.chain or ())[:1])
    return (site.chain or ())[:1] if himself or is_here(site, mention) else ()


def other_sex(mention: Mention, site: Site) -> set[str]:
    """Bob Ray in `Bob Ray said he hoped she would come`: who speaks and has just been called `he`, as what he hopes shows, is no `she`."""
    low = site.sentence.low
    said = max((at for at in site.saying if at < mention.first), default=0)
    other = _OTHER_SEX.get(low[mention.first], "")
    he = said + 1 + (low[said + 1] == "that")
    minded = low[he] == other and not _MINDED.isdisjoint(low[he + 1 : he + 3])
    return set((site.chain or ())[:1]) if said and (minded or low[said - 1] == other) else set()


_MINDED = frozenset(
    "hoped hopes expected expects wanted wants wished wishes believed believes thought thinks knew knows feared fears doubted doubts trusted urged".split()
)
_OTHER_SEX = {"he": "she", "him": "she", "she": "he", "her": "he"}
