"""Who said what in a sentence: before, after, inverted, passive, relayed; each with the stretch of text that is theirs."""

from collections.abc import Sequence

from kimvisit.drafting.memory import Memory
from kimvisit.drafting.mentions import Known, Mention
from kimvisit.drafting.relays import according_to, quoter_after, relayed_at
from kimvisit.drafting.said import Said
from kimvisit.drafting.sentences import Sentence
from kimvisit.drafting.speech import (
    addressee_of,
    content_of,
    dated,
    is_after,
    is_intro,
    is_speech,
    is_verbal,
    left_of,
    opening_of,
    withheld_at,
)
from kimvisit.drafting.voices import voice
from kimvisit.drafting.when import When


def speech_in(sentence: Sentence, mentions: list[Mention], dates: Sequence[When], known: Known, memory: Memory) -> list[Said]:
    """The reported speech of a sentence, in order of its verbs."""
    found: list[Said] = []
    low, saying = sentence.low, known.cues.saying
    for i in [i for i, word in enumerate(low) if word in saying or word == "according"]:
        word = low[i]
        if word == "according" and low[i + 1 : i + 2] == ("to",):
            made = according_to(sentence, i, mentions, known, memory)
        elif word in saying and not sentence.quoted(sentence.starts[i]):
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
        kept.append(each._replace(spans=clipped))
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
            return [*found[:i], after._replace(chain=(*each.chain, *after.chain)), *found[i + 2 :]]
    return [each._replace(sort="plain") if each.sort == "citing" else each for each in found]


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
        return relayed_at(sentence, i, tag, mentions, dates, known, memory, earlier)
    if tag == "ing":
        return _continued(sentence, i, earlier)
    withheld = withheld_at(sentence, i, known)
    if (
        withheld is None
        and i
        and low[i - 1] in ("to", "would", "could", "if", "not", "be", "been", "being", "is", "are", "was", "were")
    ):
        return None
    first, last = left_of(sentence, withheld if withheld is not None else i)
    if first == last and first and low[first - 1] in ("and", "but") and earlier and earlier[-1].chain:
        start, _ = content_of(sentence, i)
        kind = "withheld" if withheld is not None else head
        return earlier[-1]._replace(spans=((start, sentence.end),), sort=kind, at=sentence.starts[i])
    if first == last and first and low[first - 1] in ("and", "but"):
        first, last = opening_of(sentence)
    if first == last or (low[last - 1] in ("who", "which") and last - first == 1):
        return _inverted(sentence, i, mentions, dates, known, memory)
    if withheld is None and tag in ("base", "s") and not is_verbal(sentence, i, first, last, mentions, known):
        return None
    who = voice(sentence, first, last, mentions, known, memory)
    chain = None if who is None else (who, *addressee_of(sentence, i, mentions, who))
    start, empty = content_of(sentence, i)
    prefix = sentence.starts[first]
    spans: tuple[tuple[int, int], ...]
    if (
        prefix - sentence.start > 8
        and is_after(sentence, first)
        and (empty or sentence.quoted(sentence.start) or not is_intro(sentence))
    ):
        spans = (
            (sentence.start, prefix),
            *((a, min(b, sentence.end)) for a, b in sentence.quotes if a >= sentence.ends[i]),
        )
        if head == "denying":
            return None
    else:
        if who is None and not is_speech(sentence, i, last, mentions):
            return None
        spans = ((start, sentence.end),)
        if empty and head == "plain":
            spans = ()
    kind = "withheld" if withheld is not None else head
    return Said(chain, spans, dated(sentence, i, first, dates), kind, sentence.starts[i], (first, last))


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
    chain = (who, *quoter_after(sentence, last, mentions)) if who else None
    stop = sentence.starts[i]
    quotes = tuple((a, min(b, sentence.end)) for a, b in sentence.quotes if a >= sentence.ends[i])
    return Said(chain, ((sentence.start, stop), *quotes), dated(sentence, i, i, dates), "plain", stop, (start, last))


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
    return earlier[-1]._replace(spans=((sentence.ends[i], sentence.end),), at=sentence.starts[i], sort="plain")


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
    return earlier._replace(spans=tuple((a, min(b, stop)) for a, b in earlier.spans if a < stop))
