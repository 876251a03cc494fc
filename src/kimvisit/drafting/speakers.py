"""Who said what in a sentence: before, after, inverted, passive, relayed; each with the stretch of text that is theirs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kimvisit.drafting.mentions import Known, Mention
from kimvisit.drafting.sentences import Sentence
from kimvisit.drafting.voices import Memory, voice
from kimvisit.drafting.when import When

_LINKS = frozenset(', ; : ( ) “ ” " « » – — -'.split()) | {
    "that",
    "but",
    "while",
    "whereas",
    "although",
    "though",
    "whether",
    "because",
    "when",
    "if",
    "as",
    "after",
    "before",
}
_SKIPPED = frozenset(
    "also later earlier then again however meanwhile has have had was is were are been reportedly only simply further once".split()
)
_INTRO = frozenset(
    "on in at during after before speaking asked meanwhile however earlier later but and still also for with following besides yesterday today last "
    "when while as since until by under despite although though if this addressing commenting responding from upon amid because unlike since".split()
)
_PLACED = frozenset("in on at to during after from by here late early and with".split())
_ADDRESSED = re.compile(
    r"\s*(?:(?:to )?(?:reporters|journalists|the press|a news conference|lawmakers|parliament|the media|us|them|him|her|state television|the agency|the newspaper)\b|"
    r"(?:on )?(?:the |the strict )?condition of anonymity|under (?:the )?condition of anonymity|(?:in|at|during) (?:an? |the )(?:statement|interview|briefing|telephone interview|"
    r"press conference|news conference|press briefing|daily briefing|phone interview|tweet|post|letter|speech|report|televised address)\b|by telephone|by phone|"
    r"on (?:his|her|its) (?:official )?(?:twitter|facebook|website)\w*|without elaborating|separately|too|as well|also|here|,|on state television|"
    r"(?:on )?(?:late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?: (?:morning|evening|night|afternoon))?|(?:yesterday|today|earlier)\b|last (?:week|month|year)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of reported speech: `chain` from the root voice outward (None: somebody whom the text does not let us name), `spans`
    in the paragraph, `said` in EDTF, `sort` of saying (plain, confirming, denying, withheld), `at` the verb's place."""

    chain: tuple[str, ...] | None
    spans: tuple[tuple[int, int], ...]
    said: str | None
    sort: str
    at: int
    speaker: tuple[int, int]


def speech_in(sentence: Sentence, mentions: list[Mention], dates: Sequence[When], known: Known, memory: Memory) -> list[Said]:
    """The reported speech of a sentence, in order of its verbs."""
    found: list[Said] = []
    low = sentence.low
    for i, word in enumerate(low):
        if word == "according" and low[i + 1 : i + 2] == ("to",):
            made = _according(sentence, i, mentions, known, memory)
        elif word in known.cues.saying and not sentence.quoted(sentence.starts[i]):
            made = _at_verb(sentence, i, mentions, dates, known, memory, found)
        else:
            continue
        if made:
            found = [_cut(earlier, made, sentence) for earlier in found if earlier.at != made.at]
            found.append(made)
    return _nested(_rooted(found), known)


def _nested(found: list[Said], known: Known) -> list[Said]:
    """What a speaker tells of another's words is content, not a hop, unless the speaker is a relay; speech inside speech ends with it."""
    kept: list[Said] = []
    for each in found:
        outer = next((o for o in found if o is not each and o.chain and _holds(o, each)), None)
        if outer is None or outer.at == each.at:
            kept.append(each)
            continue
        above = known.who(outer.chain[0]) if outer.chain else None
        if above is None or above.sort not in ("agency", "outlet"):
            continue
        clipped = tuple((max(a, c), min(b, d)) for a, b in each.spans for c, d in outer.spans if a < d and c < b)
        kept.append(replace(each, spans=clipped))
    return kept


def _holds(outer: Said, inner: Said) -> bool:
    """Whether one speech stands in the other; of two that hold each other's verbs, the one that begins the sentence holds."""
    if not any(a <= inner.at < b for a, b in outer.spans):
        return False
    return not any(a <= outer.at < b for a, b in inner.spans) or min(outer.spans)[0] < min(inner.spans)[0]


def _rooted(found: list[Said]) -> list[Said]:
    """`Y, citing X, said`: X is the root of what Y said."""
    for i, each in enumerate(found[:-1]):
        after = found[i + 1]
        if each.sort == "citing" and each.chain and after.chain and each.chain[0] not in after.chain:
            return [*found[:i], replace(after, chain=(*each.chain, *after.chain)), *found[i + 2 :]]
    return [replace(each, sort="plain") if each.sort == "citing" else each for each in found]


def _at_verb(
    sentence: Sentence,
    i: int,
    mentions: list[Mention],
    dates: Sequence[When],
    known: Known,
    memory: Memory,
    earlier: list[Said],
) -> Said | None:
    low = sentence.low
    sort, tag = known.cues.saying[low[i]]
    head, _, tail = sort.partition(" ")
    if tail and low[i + 1 : i + 1 + len(tail.split())] != tuple(tail.split()):
        return None
    if head == "relaying":
        return _relayed(sentence, i, tag, mentions, dates, known, memory, earlier)
    if tag == "ing":
        return _continued(sentence, i, earlier)
    withheld = _withheld(sentence, i, known)
    if (
        withheld is None
        and i
        and low[i - 1] in ("to", "would", "could", "if", "not", "be", "been", "being", "is", "are", "was", "were")
    ):
        return None
    first, last = _left(sentence, withheld if withheld is not None else i)
    if first == last and first and low[first - 1] in ("and", "but") and earlier and earlier[-1].chain:
        start, _ = _content(sentence, i)
        kind = "withheld" if withheld is not None else head
        return replace(earlier[-1], spans=((start, sentence.end),), sort=kind, at=sentence.starts[i])
    if first == last and first and low[first - 1] in ("and", "but"):
        first, last = _opening(sentence)
    if first == last or (low[last - 1] in ("who", "which") and last - first == 1):
        return _inverted(sentence, i, mentions, dates, known, memory)
    if withheld is None and tag in ("base", "s") and not _verbal(sentence, i, first, last, mentions, known):
        return None
    who = voice(sentence, first, last, mentions, known, memory)
    if who is None and not _speaking(sentence, i, last, mentions):
        return None
    chain = None if who is None else (who, *_addressee(sentence, i, mentions, who))
    start, empty = _content(sentence, i)
    prefix = sentence.starts[first]
    spans: tuple[tuple[int, int], ...]
    if (
        prefix - sentence.start > 8
        and _is_after(sentence, first)
        and (empty or sentence.quoted(sentence.start) or not _is_intro(sentence))
    ):
        spans = (
            (sentence.start, prefix),
            *((a, min(b, sentence.end)) for a, b in sentence.quotes if a >= sentence.ends[i]),
        )
        if head == "denying":
            return None
    else:
        spans = ((start, sentence.end),)
        if empty and head == "plain":
            spans = ()
    kind = "withheld" if withheld is not None else head
    return Said(chain, spans, _dated(sentence, i, first, dates), kind, sentence.starts[i], (first, last))


def _opening(sentence: Sentence) -> tuple[int, int]:
    """The subject that opens a sentence, for `The letter did not name him and said ...`."""
    first = 2 if sentence.low[1:2] == (",",) else 0
    for j in range(first + 1, min(len(sentence.low), first + 14)):
        if sentence.low[j] in _AUXILIARIES:
            return first, j
    return 0, 0


_AUXILIARIES = frozenset("did does do has have had was were is are will would could".split())


def _left(sentence: Sentence, verb: int) -> tuple[int, int]:
    """The speaker's words left of a verb: `the spokesman`, `Ann Lee, an aide,`, `the source, who ...,`."""
    low, j = sentence.low, verb - 1
    floor = max(-1, verb - 45)
    while j > floor and (low[j] in _SKIPPED or (low[j].endswith("ly") and len(low[j]) > 4) or low[j].endswith("day")):
        j -= 2 if low[j].endswith("day") and j and low[j - 1] == "on" else 1
    last = j + 1
    if j > floor and low[j] == ",":
        back = j - 1
        while back > floor and low[back] not in (",", "“", "”", '"', ";", ":"):
            back -= 1
        if back <= floor or low[back] != "," or back == j - 1:
            return last, last
        if low[back + 1] in ("citing", "quoting", "speaking"):
            last = back
        named = any(w[:1].isupper() for w in sentence.words[back + 1 : j])
        if (
            low[back + 1] not in ("who", "which", "a", "an", "the", "whose", "speaking")
            and not named
            and "'s" not in " ".join(low[back + 1 : j])
        ) and not (set(low[back + 1 : j]) & _NOUNISH):
            return last, last
        j = back - 1
    while j > floor and low[j] not in _LINKS and low[j] not in _TOLD and not (low[j] == "and" and not _both_names(sentence, j)):
        j -= 1
    return j + 1, last


_TOLD = frozenset("said says told reported reports added quoted".split())
_NOUNISH = frozenset(
    "spokesman spokeswoman minister president leader aide adviser chairman director secretary chief head".split()
)


def _both_names(sentence: Sentence, at: int) -> bool:
    return 0 < at < len(sentence.words) - 1 and sentence.words[at - 1][0].isupper() and sentence.words[at + 1][0].isupper()


def _verbal(sentence: Sentence, i: int, first: int, last: int, mentions: list[Mention], known: Known) -> bool:
    """`sources say`, `Ann Lee says`, but not `the report` or `state media`."""
    if last != i and sentence.low[last] not in _SKIPPED:
        return False
    ending = sentence.low[last - 1]
    return any(m.last == last and not m.possessive and m.sort != "adjective" for m in mentions) or (
        ending in known.cues.lists["source_nouns"] and last - first <= 8
    )


def _speaking(sentence: Sentence, i: int, last: int, mentions: list[Mention]) -> bool:
    """Whether the verb surely reports speech although its speaker is unknown."""
    after = sentence.low[i + 1 : i + 2]
    return sentence.low[i] in ("said", "says", "told", "added") or after == ("that",)


def _withheld(sentence: Sentence, i: int, known: Known) -> int | None:
    """The start of `did not say`, `declined to confirm`; None where the verb is not withheld."""
    low = sentence.low
    if i >= 2 and low[i - 1] == "not" and low[i - 2] in ("did", "does", "do", "would", "could", "has", "have", "had"):
        return i - 2
    if i >= 1 and low[i - 1] in ("didn't", "doesn't", "don't", "wouldn't", "hasn't", "haven't"):
        return i - 1
    if i >= 2 and low[i - 1] == "to" and low[i - 2] in ("declined", "refused", "declines", "refuses", "yet", "failed"):
        return i - 2
    return None


def _inverted(
    sentence: Sentence, i: int, mentions: list[Mention], dates: Sequence[When], known: Known, memory: Memory
) -> Said | None:
    """`..., said the source`."""
    low = sentence.low
    if i == 0 or low[i - 1] not in (",", "”", '"', "»", "?", "!", "'", "’"):
        return None
    start = i + 1
    for date in dates:
        if (
            sentence.starts[i] < date.start + sentence.start
            and start < len(low)
            and sentence.starts[start] >= date.start + sentence.start
        ):
            start = sentence.at(date.end + sentence.start)
    last = start
    while (
        last < len(low)
        and last - start < 16
        and low[last]
        not in (
            ".",
            ";",
            ":",
            "“",
            '"',
            "who",
            "which",
            "in",
            "on",
            "at",
            "after",
            "during",
            "was",
            "when",
            "as",
            "following",
        )
    ):
        if low[last] == "," and not (last + 1 < len(low) and low[last + 1] in ("a", "an", "the")):
            break
        last += 1
    who = voice(sentence, start, last, mentions, known, memory) if last > start else None
    if who is None and (start >= len(low) or (low[start] in ("the", "a") and last == start)):
        return None
    chain = (who, *_quoter(sentence, last, mentions)) if who else None
    stop = sentence.starts[i]
    quotes = tuple((a, min(b, sentence.end)) for a, b in sentence.quotes if a >= sentence.ends[i])
    return Said(chain, ((sentence.start, stop), *quotes), _dated(sentence, i, i, dates), "plain", stop, (start, last))


def _quoter(sentence: Sentence, at: int, mentions: list[Mention]) -> tuple[str, ...]:
    """`... was quoted by Tass` after the speaker."""
    low = sentence.low[at : at + 8]
    for verb in ("quoted", "cited", "reported"):
        if verb in low and "by" in low[low.index(verb) :]:
            place = at + low.index("by", low.index(verb)) + 1
            return tuple(m.ids[0] for m in mentions if place <= m.first < place + 4 and m.sort in ("agency", "outlet"))[:1]
    return ()


def _relayed(
    sentence: Sentence,
    i: int,
    tag: str,
    mentions: list[Mention],
    dates: Sequence[When],
    known: Known,
    memory: Memory,
    earlier: list[Said],
) -> Said | None:
    """`Y quoted X as saying`, `X was quoted by Y`, `Y reported, citing X`."""
    low = sentence.low
    if tag == "past" and i and low[i - 1] in ("was", "were", "been", "is", "as", ","):
        first, last = _left(sentence, i)
        who = voice(sentence, first, last, mentions, known, memory) if first < last else None
        by = _quoter(sentence, i, mentions)
        if who is None:
            return None
        if earlier and earlier[-1].chain and earlier[-1].chain[0] == who:
            return replace(earlier[-1], chain=(who, *by))
        start, _empty = _content(sentence, i)
        prefix = sentence.starts[first]
        spans = (
            ((sentence.start, prefix),)
            if prefix - sentence.start > 12 and _is_after(sentence, first)
            else ((start, sentence.end),)
        )
        return Said((who, *by), spans, _dated(sentence, i, first, dates), "plain", sentence.starts[i], (first, last))
    stop = i + 1
    while (
        stop < len(low)
        and stop - i < 20
        and low[stop] not in (".", ";", "“", '"', "as", "that")
        and not (low[stop] == "," and stop > i + 1)
    ):
        stop += 1
    who = voice(sentence, i + 1, stop, mentions, known, memory)
    if who is None:
        return None
    if tag == "ing":
        if earlier and earlier[-1].chain:
            relayed = earlier[-1].chain
            return replace(earlier[-1], chain=(who, *relayed)) if who not in relayed else None
        return Said((who,), ((sentence.start, sentence.end),), None, "citing", sentence.starts[i], (i + 1, stop))
    first, last = _left(sentence, i)
    relay = voice(sentence, first, last, mentions, known, memory) if first < last else None
    memory.last = who
    chain = (who, relay) if relay else (who,)
    after_as = low[stop : stop + 2] == ("as", "saying") or low[stop : stop + 2] == ("as", "telling")
    start = stop + 2 if after_as else stop
    rest = sentence.end - (sentence.starts[start] if start < len(low) else sentence.end)
    begins = sentence.starts[first] if first < len(low) else sentence.end
    spans = (
        ((sentence.start, begins),) if rest < 25 and begins - sentence.start > 12 else ((sentence.ends[stop - 1], sentence.end),)
    )
    return Said(chain, spans, _dated(sentence, i, first, dates), "plain", sentence.starts[i], (first, last))


def _continued(sentence: Sentence, i: int, earlier: list[Said]) -> Said | None:
    """`..., adding that`: the last speaker goes on."""
    if not earlier or sentence.low[i] not in (
        "adding",
        "saying",
        "noting",
        "stressing",
        "insisting",
        "explaining",
        "claiming",
        "confirming",
        "announcing",
        "telling",
    ):
        return None
    if sentence.low[i - 1] == "as":
        return None
    return replace(earlier[-1], spans=((sentence.ends[i], sentence.end),), at=sentence.starts[i], sort="plain")


def _according(sentence: Sentence, i: int, mentions: list[Mention], known: Known, memory: Memory) -> Said | None:
    low, last = sentence.low, i + 2
    while (
        last < len(low)
        and last - i < 24
        and low[last] not in (".", ";", "“", '"', "who", "which", ")")
        and not (low[last] == "," and low[last + 1 : last + 2] not in (("a",), ("an",), ("the",)))
    ):
        last += 1
    who = voice(sentence, i + 2, last, mentions, known, memory)
    chain = (who, *_quoter(sentence, last, mentions)) if who else None
    return Said(chain, ((sentence.start, sentence.end),), None, "plain", sentence.starts[i], (i + 2, last))


def _content(sentence: Sentence, i: int) -> tuple[int, bool]:
    """Where the words after a verb of saying begin, and whether there are none."""
    at = sentence.ends[i] - sentence.start
    text = sentence.text
    for _ in range(6):
        match = _ADDRESSED.match(text, at)
        if not match or match.end() == at:
            break
        at = match.end()
    rest = text[at:].strip(" .,")
    words = rest.split()
    empty = len(words) < 2 or (words[0] in _PLACED and len(words) <= 6) or (words[0] == "who")
    return sentence.start + at, empty


def _is_after(sentence: Sentence, first: int) -> bool:
    """Whether words that end with a comma or a quotation stand before the speaker."""
    return first > 2 and sentence.low[first - 1] in (",", "”", '"', "»", "?", "!", "-", "–", "—")


def _is_intro(sentence: Sentence) -> bool:
    return sentence.low[0] in _INTRO or sentence.low[0].endswith("ly")


def _addressee(sentence: Sentence, i: int, mentions: list[Mention], who: str) -> tuple[str, ...]:
    """`told Interfax`, `said in an interview with the BBC`: the relay that carried it."""
    low = sentence.low
    for m in mentions:
        if i < m.first <= i + 9 and m.sort in ("agency", "outlet") and len(m.ids) == 1 and m.ids[0] != who:
            between = low[i + 1 : m.first]
            direct = low[i] in ("told", "tells") and len(between) <= 3 and not set(between) & {",", "that"}
            asked = {"interview", "to"} & set(between) and not set(between) & {",", "that", "“", '"'}
            if direct or (asked and len(between) <= 7):
                return (m.ids[0],)
    return ()


def _dated(sentence: Sentence, i: int, first: int, dates: Sequence[When]) -> str | None:
    """The date that stands beside the verb, or opens the sentence before the speaker."""
    for date in dates:
        token = sentence.at(date.start + sentence.start)
        if (
            i < token <= i + 5
            and not set(sentence.low[i + 1 : token]) & {"that", "“", '"', ":"}
            and not (sentence.low[i] == "confirmed" and token > i + 3)
        ):
            return date.edtf or None
        if token < first and first - token <= 5 and date.start <= 4:
            return date.edtf or None
        if token < i and i - token <= 2:
            return date.edtf or None
    return None


def _cut(earlier: Said, later: Said, sentence: Sentence) -> Said:
    """Speech before `but Y said` ends where the second speaker begins."""
    first = later.speaker[0]
    if (
        first < 2
        or first >= len(sentence.low)
        or sentence.low[first - 1] not in ("but", "while", "whereas", "and", "although", "though")
    ):
        return earlier
    stop = sentence.starts[first - 1]
    if later.spans and later.spans[0][0] <= earlier.at:
        return earlier
    return replace(earlier, spans=tuple((a, min(b, stop)) for a, b in earlier.spans if a < stop))
