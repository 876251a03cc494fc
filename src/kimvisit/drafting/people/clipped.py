"""An office that opens a headline without its article: `Mayor to skip gala`, `Prime minister accepts invitation`."""

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names import Who, slug
from kimvisit.drafting.people.office_words import office_at
from kimvisit.drafting.people.offices import bearers_of
from kimvisit.drafting.people.paired import noble
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import ROYAL

_NO_VERB = frozenset("of for in at and or from on with who who's as , : ' - – —".split())


def opening_office(sentence: Sentence, mentions: list[Mention], known: Known) -> list[Mention]:
    """The mentions of a headline, with the office that opens it, if one does: whoever the article gives it to."""
    noun, stop = office_at(sentence.low, 0, known)
    if not noun or stop >= len(sentence.low) or (mentions and mentions[0].first < stop):
        return mentions
    if not sentence.words[stop].islower() or sentence.low[stop] in _NO_VERB or sentence.low[stop - 1].endswith("'s"):
        return mentions
    held = bearers_of(noun, known)
    held = held[:1] if len({*held} & known.cast.full.keys()) > 1 and noun in known.cues.lists["leader_nouns"] else held
    if not held and noun in ROYAL:
        title = f"the {' '.join(sentence.words[:stop])}"
        held = (noble(noun, known) or known.propose(Who(slug(title), "person", title)),)
    if not held:
        return mentions
    return [Mention(0, stop, held if len(held) == 1 else (), "title", False, f"the {noun}"), *mentions]
