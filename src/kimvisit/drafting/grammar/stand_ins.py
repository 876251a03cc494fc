"""Who does what a verb says, where somebody may do it in another's stead: `her office has accepted`."""

from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.grammar.roles import agent_of
from kimvisit.drafting.people.mention import Known, Mentions
from kimvisit.drafting.people.mentions.bodies import free_body_after
from kimvisit.drafting.people.mentions.unlisted import unlisted_before, with_unlisted
from kimvisit.drafting.text.sentences import Sentence


def acting(
    sentence: Sentence, phrase: Phrase | None, mentions: Mentions, served: Mentions, said: frozenset[int], known: Known
) -> Mentions:
    """Who acts; one of `served` who acts for somebody as a mention of whom that is."""
    if phrase is None:
        return []
    found = agent_of(sentence, phrase, served, said) if served is not mentions else []
    if stand_ins := [m for m in found if m.serving]:
        owners = [m.serving.owner for m in stand_ins if m.serving]
        return [m for m in found if m not in owners]  # `the singer, whose management has accepted`
    found = agent_of(sentence, phrase, mentions, said)
    if not found and not phrase.passive and not phrase.joined:
        return unlisted_before(sentence, phrase.first, mentions, known)
    if not found and phrase.passive and sentence.low[phrase.verb + 1 : phrase.verb + 2] == ("by",):
        body = free_body_after(sentence, phrase.verb + 2, mentions, known)
        return [body] if body else []
    return found if phrase.passive else with_unlisted(sentence, phrase.first, found, mentions, known)
