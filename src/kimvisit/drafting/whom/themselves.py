"""Who speaks of himself, and who answers an invitation: `Ann Lee told Bob Ray that Jo Poe had invited her`."""

from collections.abc import Callable

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.sex import agrees
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.speech.mouthpieces import MOUTHPIECES
from kimvisit.drafting.whom.bearers import Actors
from kimvisit.drafting.whom.placing import is_here, is_object, is_put_again
from kimvisit.drafting.whom.sides import mouthpieces

_FOR_OTHERS = MOUTHPIECES - {"secretary", "official", "source"}  # a foreign secretary tells of himself


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


def who_was_invited(reader: Reader, site: Site, fits: Callable[[str], bool]) -> Actors:
    """`Ann Lee invited Bob Ray, and he accepted`: who answers is who was invited."""
    last, roles = reader.found[-1] if reader.found else None, site.hit.cue.subject
    if last is None or "recipient" not in roles or site.number - last.paragraph > 1 or len(last.subject) != 1:
        return ()
    by_another = "agent" in roles and any(actor not in last.subject for _, actor in last.values)
    here = "same" in roles and (last.paragraph, last.at) == (site.number, site.sentence.start)
    asked = last.subject[0]
    return last.subject if (by_another or here) and fits(asked) and asked not in (site.chain or ()) else ()


def who_says_it(reader: Reader, mention: Mention, site: Site) -> Actors:
    """The speaker, where the sentence names him before a pronoun, or says it again: `He will come, he told reporters` (no spokesman)."""
    himself = is_put_again(site, mention) and mouthpieces(reader).isdisjoint((site.chain or ())[:1])
    return (site.chain or ())[:1] if himself or is_here(site, mention) else ()
