"""Whether a cue applies where one of its words stands: its object, adjectives, place and particles."""

from collections.abc import Sequence
from dataclasses import replace

from kimvisit.drafting.grammar.governors import resolved_by
from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.grammar.verbs import phrase_at
from kimvisit.drafting.matching.answers import elided_hits
from kimvisit.drafting.matching.around import See, stands
from kimvisit.drafting.matching.found import object_found
from kimvisit.drafting.matching.gate import Opening, after_words
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.matching.light import is_noun
from kimvisit.drafting.matching.nominal import noun_hit
from kimvisit.drafting.matching.objects import of_which
from kimvisit.drafting.text.cue import Cue, Trigger
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence


def hits_in(sentence: Sentence, openings: Sequence[Opening], see: See, cues: Cues, headline: bool) -> list[Hit]:
    """The cues of a sentence, in order; `see` finds its mentions, if any cue has to know; of two that share a kind and a word, the first of the file."""
    found: list[Hit] = []
    taken: set[tuple[int, str]] = set()
    phrases: dict[tuple[int, str], Phrase] = {}
    for i, trigger in openings:
        if ((i, trigger.cue.kind) in taken and not trigger.cue.flag("besides")) or (
            trigger.cue.listed("behind") and _within(i, found)
        ):
            continue
        if trigger.tag == "noun":
            hit = noun_hit(sentence, i, trigger, see, cues)
            if hit and _told_already(hit, found):
                continue
        else:
            if (i, trigger.tag) not in phrases:
                phrases[i, trigger.tag] = phrase_at(sentence, i, trigger.tag, cues, headline)
            hit = _verb(sentence, i, trigger, phrases[i, trigger.tag], see, cues, headline)
        if hit:
            found.append(hit)
            kinds = (trigger.cue.kind, *trigger.cue.listed("covers"))
            taken.update((j, kind) for j in range(i, i + 1 + len(trigger.tail)) for kind in kinds)
    told = {(h.noun, h.cue.kind) for h in found if h.phrase}
    found = [h for h in found if h.phrase or not h.cue.flag("event_only") or (h.noun, h.cue.kind) not in told]
    governing = {(h.phrase.first, h.cue.kind) for h in found if h.phrase and h.phrase.first < h.at}
    found = [h for h in found if (h.at, h.cue.kind) not in governing]  # `joined her in staying away`
    verbs = {(h.noun, h.cue.kind) for h in found if h.phrase and h.cue.flag("mutual")}
    found = [h for h in found if h.phrase or (h.noun, h.cue.kind) not in verbs]  # `no meeting ... took place`
    return [*found, *elided_hits(sentence, found)]


def _within(at: int, found: list[Hit]) -> bool:
    """Whether a verb stands among the words of a claim already found: `was asked to speak at the gala`."""
    return any(hit.first <= at < hit.last and not hit.cue.flag("mutual") for hit in found)


def _told_already(hit: Hit, found: list[Hit]) -> bool:
    """Whether a verb has the noun for its object and says the same of it, or more."""
    other = not hit.cue.flag("presupposed") and not hit.cue.flag("besides") and not hit.cue.listed("ordinal")
    return any(h.noun == hit.noun and (other or h.cue.kind == hit.cue.kind) for h in found)


def _verb(sentence: Sentence, i: int, trigger: Trigger, phrase: Phrase, see: See, cues: Cues, headline: bool) -> Hit | None:
    cue = trigger.cue
    after = after_words(sentence.low, i, trigger)
    if cue.flag("mutual") and not headline and is_noun(sentence, phrase, trigger.tag):
        return None
    if trigger.lemma.startswith("be "):
        if phrase.passive:
            return None
        if "not" in sentence.low[i + 1 : i + 2]:
            phrase = phrase._replace(negative=not phrase.negative, bare=False)
    sent = bool(cue.objects) and cue.listed("then") == _BY and not _SENDING.isdisjoint(sentence.low[:i])
    bound = bool(cue.listed("then")) and not sent
    active = phrase.passive or phrase.perfect or not phrase.bare or bound or trigger.lemma.startswith("be ")
    clipped = headline and cue.flag("object_after")  # `Ann Lee left off guest list`
    reduced = trigger.tag == "past" and not active and (clipped or _reduced(sentence, after, cue))
    if reduced and of_which(sentence, phrase.first, cue) is None:
        phrase = phrase._replace(passive=True)
        phrase = _in_time(sentence.low, phrase) if sent else phrase
    if cue.flag("headline") and not headline:
        return None
    if not stands(sentence, after, phrase, cue, see, cues):
        return None
    if trigger.tail:
        phrase = phrase._replace(verb=after - 1)
    found = object_found(sentence, i, after, phrase, trigger, see, cues)
    if found is None:
        return None
    if cue.subject == ("agent",) and (noun := _resolve(sentence.low, phrase.first)):
        cue, found = replace(cue, subject=("owner",)), found._replace(noun=noun)
    elif cue.subject in _ONE_DOES and phrase.tag == "governed" and (noun := resolved_by(sentence.low, phrase.first - 1)):
        cue, found = replace(cue, subject=("of",)), found._replace(noun=noun)
    if found.place and not phrase.passive and "agent" in cue.subject and sentence.words[found.noun - 1] in found.place.split():
        cue = replace(cue, subject=("agent",))
    first = phrase.first if i - phrase.first <= 4 else i
    if 0 <= found.noun < first and first - found.noun <= 3:
        first = found.noun
    at = phrase.verb if cue.listed("governed") else i  # where she stays says nothing of the occasion
    return Hit(cue, trigger.lemma, found.phrase, at, found.noun, first, found.last, found.event_noun, found.place)


def _resolve(low: Sequence[str], first: int) -> int:
    """The noun in `her decision not to attend`, whose owner is the one who decides; 0 where there is none."""
    noun = first + (low[first] in ("his", "her", "their", "its"))
    noun += low[noun : noun + 1] in (("earlier",), ("own",), ("initial",))
    return noun if noun < len(low) and low[noun] in _RESOLVES and (noun > first or _owned(low, noun)) else 0


def _owned(low: Sequence[str], noun: int) -> bool:
    """`Ann Lee's decision`, `Ann Lee's earlier decision`."""
    return noun > 0 and any(word.endswith(("'s", "s'")) for word in low[max(0, noun - 2) : noun])


_ONE_DOES = (("agent",), ("someone",))
_RESOLVES = frozenset("decision pledge promise refusal plan plans intention vow desire wish failure".split())


def _reduced(sentence: Sentence, after: int, cue: Cue) -> bool:
    """`leaders invited to ...`: a participle without its auxiliary, told by what follows it; `by` where it tells of the doer alone."""
    if cue.subject == ("agent",):
        return sentence.low[after : after + 1] == ("by",)
    return after >= len(sentence.low) or sentence.low[after] in _BEHIND_PARTICIPLE


_BY = ("by",)


def _in_time(low: Sequence[str], phrase: Phrase) -> Phrase:
    """`will send a delegation led by Ann Lee`: a participle is still to come where the verb before it is."""
    for j in range(phrase.first - 1, max(-1, phrase.first - 12), -1):
        if low[j] in _AHEAD:
            return phrase._replace(future=True, hedges=(_AHEAD[low[j]],))
        if low[j] in _STOPS or low[j].endswith("ed"):
            break
    return phrase


_SENDING = frozenset("send sends sent sending dispatch dispatched dispatching".split())
_AHEAD = dict.fromkeys("will would to expected due sending sends".split(), "probable") | dict.fromkeys(
    "may might could".split(), "possible"
)
_STOPS = frozenset('; : . , “ ” " that who which and'.split())
_BEHIND_PARTICIPLE = frozenset("to by for , . from along - – — : ;".split())
