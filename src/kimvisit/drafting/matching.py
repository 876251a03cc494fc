"""Whether a cue applies where one of its words stands: its object, adjectives, place and particles."""

from dataclasses import dataclass, replace

from kimvisit.drafting.cast import _STARTERS
from kimvisit.drafting.cues import Cue, Cues, Trigger
from kimvisit.drafting.mentions import Mention
from kimvisit.drafting.roles import PREPOSITIONS
from kimvisit.drafting.sentences import Sentence
from kimvisit.drafting.verbs import Phrase, phrase_at

_STOPS = frozenset('; : . ? ! “ ” " since that who which but while because when if whether'.split())
_NOT_PLACES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december i".split()
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue that applies: its verb phrase (None for nouns), the token of its object or noun, and the tokens that carry it."""

    cue: Cue
    lemma: str
    phrase: Phrase | None
    at: int
    noun: int
    first: int
    last: int
    event_noun: str = ""
    place: str = ""


def hits_in(sentence: Sentence, mentions: list[Mention], cues: Cues, headline: bool) -> list[Hit]:
    """The cues of a sentence, in order; of two that share a kind and a word, the first of the file."""
    found: list[Hit] = []
    for i, word in enumerate(sentence.low):
        triggers = cues.triggers.get(word if "'" not in word else word.removesuffix("'s"))
        if not triggers:
            continue
        taken: set[str] = set()
        for trigger in triggers:
            tail = trigger.tail
            if trigger.cue.kind in taken or (tail and sentence.low[i + 1 : i + 1 + len(tail)] != tail):
                continue
            hit = (
                _noun(sentence, i, trigger, cues)
                if trigger.tag == "noun"
                else _verb(sentence, i, trigger, mentions, cues, headline)
            )
            if hit and not (
                trigger.cue.flag("presupposed") and any(h.noun == i and h.cue.kind == trigger.cue.kind for h in found)
            ):
                found.append(hit)
                taken.add(trigger.cue.kind)
    return found


def _verb(sentence: Sentence, i: int, trigger: Trigger, mentions: list[Mention], cues: Cues, headline: bool) -> Hit | None:
    cue, low = trigger.cue, sentence.low
    if i and low[i - 1] in (
        "the",
        "a",
        "an",
        "of",
        "his",
        "her",
        "its",
        "their",
        "this",
        "first",
        "next",
        "state",
        "official",
    ):
        return None
    after = i + 1 + len(trigger.tail)
    if set(low[after : after + (1 if cue.flag("modal") else 3)]) & cue.veto:
        return None
    if cue.listed("number_of"):
        return None
    if (
        cue.listed("adjectives")
        and not cue.objects
        and not {*low[max(0, i - 2) : i], *low[after : after + 2]} & set(cue.listed("adjectives"))
    ):
        return None
    phrase = phrase_at(sentence, i, trigger.tag, cues, headline)
    if trigger.lemma.startswith("be ") and phrase.passive:
        return None
    if (
        trigger.tag == "past"
        and not phrase.passive
        and phrase.bare
        and not phrase.perfect
        and _reduced(sentence, i, after, mentions)
    ):
        phrase = _as_passive(phrase)
    if (cue.flag("modal") and not phrase.future) or (cue.flag("negated") and not phrase.negative):
        return None
    if cue.listed("aims") and not _aimed(sentence, after, cue):
        return None
    if cue.listed("near") and not set(low[after : after + 6]) & set(cue.listed("near")):
        return None
    if trigger.tail:
        phrase = replace(phrase, verb=after - 1)
    noun, event_noun, place, last = i, "", "", after
    if cue.objects == ("event",):
        event_noun, place, last = _event_object(sentence, after, mentions, cues)
        if cue.flag("strict") and event_noun not in cues.lists["event_nouns"]:
            return None
        if (
            not event_noun
            and not place
            and after < len(low)
            and low[after] not in (".", ",", "it", ";", "”", '"', "in", "on", "and")
            and not phrase.passive
        ):
            return None
    elif cue.objects == ("place",):
        place, last = _place_object(sentence, after, mentions, cues)
        event_noun, _, end = ("", "", 0) if place else _event_object(sentence, after, mentions, cues)
        last = last or end
        if not place and not event_noun:
            return None
    elif cue.objects:
        found = _object(sentence, phrase, after, cue)
        if found is None:
            return None
        noun = found
        last = max(after, min(found + 1, i + 8)) if found > i else after
        if cue.words.get("needs") == "place":
            place = _place_object(sentence, noun + 1, mentions, cues)[0] or _place_object(sentence, noun + 2, mentions, cues)[0]
            abroad = any(f" {w} " in f" {' '.join(low[noun - 3 : noun + 6])} " for w in cues.lists["abroad"])
            if not place and not abroad and low[noun - 1] not in ("the", "his", "her", "this", "such", "planned"):
                return None
    elif cue.listed("object_before"):
        noun = next(
            (j for j in range(phrase.first - 1, max(-1, phrase.first - 12), -1) if low[j] in cue.listed("object_before")),
            -1,
        )
        if noun < 0:
            return None
    if cue.listed("object_near") and not set(low[after : after + 14]) >= set(cue.listed("object_near")):
        return None
    first = phrase.first if i - phrase.first <= 4 else i
    if 0 <= noun < first and first - noun <= 3:
        first = noun
    return Hit(cue, trigger.lemma, phrase, i, noun, first, last, event_noun, place)


def _noun(sentence: Sentence, i: int, trigger: Trigger, cues: Cues) -> Hit | None:
    cue, low = trigger.cue, sentence.low
    before = low[max(0, i - 4) : i]
    first = max(0, i - 1)
    if cue.listed("ordinal"):
        near = low[max(0, i - 6) : i]
        if not set(near) & set(cue.listed("ordinal")):
            return None
        if not {*near, *low[i + 1 : i + 6]} & set(cue.listed("before")):
            return None
        first = max(j for j in range(max(0, i - 6), i) if low[j] in cue.listed("ordinal"))
    elif cue.listed("before") and not {*before, *low[i + 1 : i + 3]} & set(cue.listed("before")):
        return None
    if cue.listed("determiners"):
        if not set(before[-3:]) & set(cue.listed("determiners")):
            return None
        first = max(0, i - 2)
    if cue.listed("adjectives"):
        near_words = set(cue.listed("adjectives"))
        be = next((j for j in range(i + 1, min(len(low), i + 5)) if low[j] in ("was", "were", "is", "are")), None)
        predicate = be is not None and set(low[be + 1 : be + 4]) & near_words
        if not set(before) & near_words and not predicate:
            return None
        if set(before) & near_words:
            first = max(j for j in range(max(0, i - 4), i) if low[j] in near_words)
    if cue.listed("aims") and not _aimed(sentence, i + 1, cue):
        return None
    return Hit(cue, trigger.lemma, None, i, i, first, i + 1)


def _aimed(sentence: Sentence, start: int, cue: Cue) -> bool:
    """Whether what follows `to` is a coming: `invited her to attend`, not `invited her to comment`."""
    low = sentence.low
    for j in range(start, min(len(low) - 1, start + 16)):
        if (low[j] in _STOPS and low[j] not in ("“", "”", '"')) or low[j] == ",":
            return True
        if low[j] == "to" and sentence.words[j + 1][0].islower() and low[j + 1] not in _DETERMINERS:
            return low[j + 1] in cue.listed("aims") or " ".join(low[j + 1 : j + 3]) in cue.listed("aims")
    return True


_DETERMINERS = frozenset("the a an his her its their this that these those any many some all such both other several".split())


def _reduced(sentence: Sentence, i: int, after: int, mentions: list[Mention]) -> bool:
    """`leaders invited to ...`: a participle without its auxiliary, told by what follows it."""
    return after >= len(sentence.low) or sentence.low[after] in ("to", "by", "for", ",", ".", "from", "along")


def _as_passive(phrase: Phrase) -> Phrase:
    return replace(phrase, passive=True)


def _object(sentence: Sentence, phrase: Phrase, after: int, cue: Cue) -> int | None:
    """The token of the cue's object: after an active verb, before a passive one."""
    low = sentence.low
    heads: dict[str, list[tuple[str, ...]]] = {}
    for phrase_words in (tuple(o.split()) for o in cue.objects):
        heads.setdefault(phrase_words[-1], []).append(phrase_words)
    adjectives = set(cue.listed("adjectives"))
    if phrase.passive:
        for j in range(phrase.first - 1, max(-1, phrase.first - 16), -1):
            if low[j] in heads and (not adjectives or set(low[max(0, j - 3) : j]) & adjectives):
                return j
            if low[j] in _STOPS:
                return None
        return None
    if cue.flag("it") and low[after : after + 1] == ("it",) and any(w in heads for w in low[max(0, after - 24) : after]):
        return after
    for j in range(after, min(len(low), after + 10)):
        if any(low[j - len(words) + 1 : j + 1] == words for words in heads.get(low[j], ())):
            if low[j - 1] in ("will", "would", "may", "might", "could", "can", "to"):
                return None
            if adjectives and not set(low[max(0, j - 4) : j]) & adjectives:
                return None
            if set(low[max(0, j - 3) : j]) & {"regular", "frequent", "several", "many", "numerous", "occasional", "repeated"}:
                return None
            return j
        if low[j] in _STOPS and low[j] not in ("“", '"', "”"):
            return None
        if low[j] in ("to", "in", "for", "by", "on", "with", "from", "over") and j > after:
            return None
    return None


def _event_object(sentence: Sentence, after: int, mentions: list[Mention], cues: Cues) -> tuple[str, str, int]:
    """An event noun after a verb: the noun, the place named with it, and the token after them."""
    low = sentence.low
    for j in range(after, min(len(low), after + 12)):
        if (low[j] in _STOPS and low[j] not in ("“", '"', "”")) or low[j] == ",":
            break
        if low[j] in cues.lists["event_nouns"]:
            return low[j], _place_within(sentence, j + 1, mentions, cues, 8), j + 1
    for j in range(after, min(len(low), after + 4)):
        if (
            sentence.words[j][0].isupper()
            and low[j] not in _NOT_PLACES
            and not any(m.first <= j < m.last and m.sort in ("person", "pronoun") for m in mentions)
        ):
            end = j + 1
            while end < len(low) and sentence.words[end][0].isupper():
                end += 1
            return (
                " ".join(low[j:end]) if not any(m.first <= j < m.last for m in mentions) else "",
                " ".join(sentence.words[j:end]),
                end,
            )
        if low[j] not in (
            "the",
            "a",
            "an",
            "this",
            "next",
            "to",
            "in",
            "at",
            "annual",
            "upcoming",
            '"',
            "“",
            "events",
            "of",
        ):
            break
    return "", "", after


def _place_object(sentence: Sentence, after: int, mentions: list[Mention], cues: Cues) -> tuple[str, int]:
    """A place right after a verb of motion: a state, a capital, or another capitalised name."""
    low = sentence.low
    j = after
    while (
        j < len(low)
        and j < after + 3
        and low[j]
        in (
            "the",
            "to",
            "neighbouring",
            "neighboring",
            "nearby",
            "his",
            "their",
            "both",
            "north",
            "south",
            "in",
        )
    ):
        if sentence.words[j][0].isupper():
            break
        j += 1
    if j >= len(low) or not sentence.words[j][0].isupper() or low[j] in _NOT_PLACES or low[j] in _STARTERS:
        return "", 0
    mention = next((m for m in mentions if m.first <= j < m.last), None)
    if mention:
        if mention.sort != "state" or mention.possessive:
            return "", 0
        return _clean(" ".join(sentence.words[mention.first : mention.last])), mention.last
    end = j
    while end < len(low) and sentence.words[end][0].isupper() and end - j < 4:
        end += 1
    if sentence.words[end - 1].replace("’", "'").endswith("'s") or (
        end - j == 1 and sentence.words[j].isupper() and len(sentence.words[j]) < 2
    ):
        return "", 0
    return _clean(" ".join(sentence.words[j:end])), end


def _place_within(sentence: Sentence, start: int, mentions: list[Mention], cues: Cues, reach: int) -> str:
    for j in range(start, min(len(sentence.low), start + reach)):
        if sentence.low[j] in _STOPS or sentence.low[j] == ",":
            return ""
        if sentence.low[j] in ("in", "at") and j + 1 < len(sentence.low):
            place, _ = _place_object(sentence, j + 1, mentions, cues)
            if place:
                return place
    return ""


def place_of(sentence: Sentence, start: int, mentions: list[Mention], cues: Cues, reach: int = 16) -> str:
    """The place to which a clause points: `visit Baku`, `to Baku`, `in Baku`."""
    for j in range(start, min(len(sentence.low) - 1, start + reach)):
        if sentence.low[j] in _STOPS or sentence.low[j] == ",":
            return ""
        if sentence.low[j] in ("visit", "to", "in", "attend", "at"):
            place, _ = _place_object(sentence, j + 1, mentions, cues)
            if place:
                return place
    return ""


def _clean(text: str) -> str:
    return text[:-2] if text.replace("’", "'").endswith("'s") else text.strip(" ,.")


_ = PREPOSITIONS
