"""Whether a cue applies where one of its words stands: its object, adjectives, place and particles."""

from collections.abc import Sequence
from dataclasses import replace

from kimvisit.drafting.grammar.expected_to import resolved_by
from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.grammar.verbs import phrase_at
from kimvisit.drafting.matching.answers import elided_hits
from kimvisit.drafting.matching.but_not import denied_beside
from kimvisit.drafting.matching.conditions import stands
from kimvisit.drafting.matching.excepted import excepted_in
from kimvisit.drafting.matching.gate import Opening, after_words
from kimvisit.drafting.matching.hit import Hit, Object, See, Verb
from kimvisit.drafting.matching.legs import legs_in
from kimvisit.drafting.matching.listed import FRONT
from kimvisit.drafting.matching.meeting_words import is_noun
from kimvisit.drafting.matching.nominal import noun_hit
from kimvisit.drafting.matching.objects import of_which
from kimvisit.drafting.matching.verb_objects import object_found
from kimvisit.drafting.text.closed import OWNERS
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence


def hits_in(sentence: Sentence, openings: Sequence[Opening], see: See, cues: Cues, headline: bool) -> list[Hit]:
    """The cues of a sentence, in order; `see` finds its mentions, if any cue has to know; of two that share a kind and a word, the first of the file."""
    found: list[Hit] = []
    taken: set[tuple[int, str]] = set()
    phrases: dict[tuple[int, str], Phrase] = {}
    for i, trigger in openings:
        cue = trigger.cue
        if ((i, cue.kind) in taken and not cue.flag("besides")) or (cue.flag("headline") and not headline):
            continue
        if found and cue.listed("behind") and _within(i, found):
            continue
        if trigger.tag == "noun":
            hit = noun_hit(sentence, i, trigger, see, cues)
            if hit and not cue.flag("weighed") and _told_already(hit, found):
                continue
        else:
            if (i, trigger.tag) not in phrases:
                phrases[i, trigger.tag] = phrase_at(sentence, i, trigger.tag, cues, headline)
            after = after_words(sentence.low, i, trigger)
            hit = _verb_hit(Verb(sentence, sentence.low, i, after, phrases[i, trigger.tag], trigger, cue, see, cues), headline)
        if hit is None:
            continue
        found.append(hit)
        if not cue.flag("weighed"):
            kinds = (cue.kind, *cue.listed("covers"))
            taken.update((j, kind) for j in range(i, i + 1 + len(trigger.tail)) for kind in kinds)
    return _with_unsaid(sentence, found, see, cues) if found else found


def _with_unsaid(sentence: Sentence, found: list[Hit], see: See, cues: Cues) -> list[Hit]:
    """The hits of a sentence, each once, with those whose verb is left out or stands before."""
    if len(found) > 1:
        found = sorted(_once_each(found), key=lambda hit: hit.cue.flag("weighed"))
    return [
        *found,
        *elided_hits(sentence, found),
        *denied_beside(sentence, found, cues),
        *legs_in(sentence, found, see, cues),
        *excepted_in(sentence, found),
    ]


def _within(at: int, found: list[Hit]) -> bool:
    """Whether a verb stands among the words of a claim already found: `was asked to speak at the gala`."""
    return any(hit.first <= at < hit.last and not hit.cue.flag("mutual") for hit in found)


def _told_already(hit: Hit, found: list[Hit]) -> bool:
    """Whether a verb has the noun for its object and says the same of it, or more."""
    other = not hit.cue.flag("presupposed") and not hit.cue.flag("besides") and not hit.cue.listed("ordinal")
    return any(h.noun == hit.noun and not h.cue.flag("weighed") and (other or h.cue.kind == hit.cue.kind) for h in found)


def _once_each(found: list[Hit]) -> list[Hit]:
    """Without the nouns that a verb tells of as well (`no meeting ... took place`), and the verbs that govern another (`joined her in staying away`)."""
    told = {(h.noun, h.cue.kind) for h in found if h.phrase}
    found = [h for h in found if h.phrase or not h.cue.flag("event_only") or (h.noun, h.cue.kind) not in told]
    governing = {(h.phrase.first, h.cue.kind) for h in found if h.phrase and h.phrase.first < h.at}
    found = [h for h in found if (h.at, h.cue.kind) not in governing]
    met = {(h.noun, h.cue.kind) for h in found if h.phrase and h.cue.flag("mutual")}
    return [h for h in found if h.phrase or (h.noun, h.cue.kind) not in met]


def _verb_hit(verb: Verb, headline: bool) -> Hit | None:
    """The hit of a verb, where its cue applies."""
    cue, to_be = verb.cue, verb.trigger.lemma.startswith("be ")
    if cue.flag("mutual") and not headline and is_noun(verb.sentence, verb.phrase, verb.trigger.tag):
        return None
    within = verb.low[verb.at + 1 : max(verb.at + 2, verb.after)]  # `are still not here`
    if (to_be and "not" in within and "only" not in within) or (cue.flag("fronted") and "not" in verb.low[:FRONT]):
        verb = verb._replace(phrase=verb.phrase._replace(negative=not verb.phrase.negative, bare=False))
    if verb.trigger.tag == "past" and _is_participle(verb, headline):
        verb = verb._replace(phrase=_passive(verb))
    if not stands(verb):
        return None
    if verb.trigger.tail:
        verb = verb._replace(phrase=verb.phrase._replace(verb=verb.after - 1))
    found = object_found(verb)
    return _hit(verb, found) if found else None


def _hit(verb: Verb, found: Object) -> Hit:
    phrase, at = verb.phrase, verb.at
    cue, noun = _whose(verb, found)
    first = phrase.first if at - phrase.first <= 4 else at
    if 0 <= noun < first and first - noun <= 3:
        first = noun
    told_at = phrase.verb if cue.listed("governed") else at  # where she stays says nothing of the occasion
    return Hit(cue, verb.trigger.lemma, found.phrase, told_at, noun, first, found.last, found.event_noun, found.place)


def _whose(verb: Verb, found: Object) -> tuple[Cue, int]:
    """The cue told of whoever does it, and the noun of a resolve: of the owner in `her decision not to attend`, of whom in `the refusal of two
    kings to attend`."""
    cue, low, phrase, noun = verb.cue, verb.low, verb.phrase, found.noun
    if cue.subject in _DOER_ALONE and (resolve := _resolve(low, phrase.first)):
        cue, noun = _told_of(cue, "owner"), resolve
    elif cue.subject in _ONE_DOES and phrase.tag == "governed" and (resolve := resolved_by(low, phrase.first - 1)):
        cue, noun = _told_of(cue, "of"), resolve
    if found.place and not phrase.passive and "agent" in cue.subject and verb.sentence.words[noun - 1] in found.place.split():
        cue = replace(cue, subject=("agent",))
    return cue, noun


def _told_of(cue: Cue, role: str) -> Cue:
    """The cue with its doer in another role."""
    values = tuple((name, "subject" if filled == "agent" else filled) for name, filled in cue.values)
    return replace(cue, subject=(role,), values=values)


def _resolve(low: Sequence[str], first: int) -> int:
    """The noun in `her decision not to attend`, whose owner is the one who decides; 0 where there is none."""
    noun = first + (low[first] in OWNERS)
    noun += low[noun : noun + 1] in (("earlier",), ("own",), ("initial",))
    return noun if noun < len(low) and low[noun] in _RESOLVES and (noun > first or _owned(low, noun)) else 0


def _owned(low: Sequence[str], noun: int) -> bool:
    """`Ann Lee's decision`, `Ann Lee's earlier decision`, `her refusal`."""
    return noun > 0 and any(word.endswith(("'s", "s'")) or word in OWNERS for word in low[max(0, noun - 2) : noun])


def _is_participle(verb: Verb, headline: bool) -> bool:
    """Whether a form like `invited` is a participle without its auxiliary: `leaders invited to the gala`, `Ann Lee left off guest list`."""
    cue, phrase = verb.cue, verb.phrase
    if phrase.passive or phrase.perfect or not phrase.bare or verb.trigger.lemma.startswith("be "):
        return False
    if (cue.listed("then") and not _is_sent(verb)) or not ((headline and cue.flag("object_after")) or _is_reduced(verb)):
        return False
    return of_which(verb.sentence, phrase.first, cue) is None


def _is_sent(verb: Verb) -> bool:
    """`sent a delegation led by Ann Lee`."""
    return bool(verb.cue.objects) and verb.cue.listed("then") == _BY and not _SENDING.isdisjoint(verb.low[: verb.at])


def _passive(verb: Verb) -> Phrase:
    """The phrase of a participle."""
    passive = verb.phrase._replace(passive=True)
    return _in_time(verb.low, passive) if _is_sent(verb) else passive


def _is_reduced(verb: Verb) -> bool:
    """`leaders invited to ...`: a participle without its auxiliary, told by what follows it; `by` where it tells of the doer alone."""
    behind = verb.low[verb.after : verb.after + 1]
    if opener(verb.sentence, verb.phrase.first)[0] == "whom":  # `whom Ann Lee invited to the gala`
        return False
    if verb.low[verb.phrase.first] == "then":  # `accepted the invitation, then cancelled`
        return False
    if behind and behind[0] in _DATING and verb.low[verb.phrase.first - 1] == ",":  # `Ann Lee, invited in May, will not come`
        return verb.cue.subject != ("agent",)
    return behind == _BY if verb.cue.subject == ("agent",) else not behind or behind[0] in _BEHIND_PARTICIPLE


def _in_time(low: Sequence[str], phrase: Phrase) -> Phrase:
    """`will send a delegation led by Ann Lee`: a participle is still to come where the verb before it is."""
    for j in range(phrase.first - 1, max(-1, phrase.first - 12), -1):
        if low[j] in _AHEAD:
            return phrase._replace(future=True, hedges=(_AHEAD[low[j]],))
        if low[j] in _STOPS or low[j].endswith("ed"):
            break
    return phrase


_AHEAD = dict.fromkeys("will would to expected due sending sends".split(), "probable") | dict.fromkeys(
    "may might could".split(), "possible"
)
_BEHIND_PARTICIPLE = frozenset("to by for , . from along - – — : ;".split())
_BY = ("by",)
_DATING = frozenset("in on last this earlier".split())
_DOER_ALONE = (("agent",), ("recipient", "agent"))
_ONE_DOES = (*_DOER_ALONE, ("someone",))
_RESOLVES = frozenset(
    "decision pledge promise refusal inability unwillingness reluctance plan plans intention vow desire wish failure".split()
)
_SENDING = frozenset("send sends sent sending dispatch dispatched dispatching".split())
_STOPS = frozenset('; : . , “ ” " that who which and'.split())
