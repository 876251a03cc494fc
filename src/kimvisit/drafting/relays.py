"""Speech that is handed on: `Y quoted X as saying`, `X was quoted by Y`, `according to X`."""

from collections.abc import Sequence

from kimvisit.drafting.memory import Memory
from kimvisit.drafting.mentions import Known, Mention
from kimvisit.drafting.said import Said
from kimvisit.drafting.sentences import Sentence
from kimvisit.drafting.speech import (
    content_of,
    dated,
    is_after,
    left_of,
)
from kimvisit.drafting.voices import voice
from kimvisit.drafting.when import When


def relayed_at(
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
        first, last = left_of(sentence, i)
        who = voice(sentence, first, last, mentions, known, memory) if first < last else None
        by = quoter_after(sentence, i, mentions)
        if who is None:
            return None
        if earlier and earlier[-1].chain and earlier[-1].chain[0] == who:
            return earlier[-1]._replace(chain=(who, *by))
        start, _empty = content_of(sentence, i)
        prefix = sentence.starts[first]
        spans = (
            ((sentence.start, prefix),)
            if prefix - sentence.start > 12 and is_after(sentence, first)
            else ((start, sentence.end),)
        )
        return Said((who, *by), spans, dated(sentence, i, first, dates), "plain", sentence.starts[i], (first, last))
    stop = i + 1
    while (
        stop < len(low)
        and stop - i < 20
        and low[stop] not in (".", ";", "“", '"', "as", "that")
        and not (low[stop] == "," and stop > i + 1)
    ):
        stop += 1
    named = next((m for m in mentions if m.first == stop + 1 and m.sort == "person"), None) if stop < len(low) else None
    if named and low[stop] == "," and sentence.low[named.last : named.last + 1] in ((".",), (",",), (), ("as",)):
        stop = named.last
    who = voice(sentence, i + 1, stop, mentions, known, memory)
    if who is None:
        return None
    if tag == "ing":
        if earlier and earlier[-1].chain:
            relayed = earlier[-1].chain
            return earlier[-1]._replace(chain=(who, *relayed)) if who not in relayed else None
        return Said((who,), ((sentence.start, sentence.end),), None, "citing", sentence.starts[i], (i + 1, stop))
    first, last = left_of(sentence, i)
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
    return Said(chain, spans, dated(sentence, i, first, dates), "plain", sentence.starts[i], (first, last))


def quoter_after(sentence: Sentence, at: int, mentions: list[Mention]) -> tuple[str, ...]:
    """`... was quoted by Tass` after the speaker."""
    low = sentence.low[at : at + 8]
    for verb in ("quoted", "cited", "reported"):
        if verb in low and "by" in low[low.index(verb) :]:
            place = at + low.index("by", low.index(verb)) + 1
            return tuple(m.ids[0] for m in mentions if place <= m.first < place + 4 and m.sort in ("agency", "outlet"))[:1]
    return ()


def according_to(sentence: Sentence, i: int, mentions: list[Mention], known: Known, memory: Memory) -> Said | None:
    low, last = sentence.low, i + 2
    while (
        last < len(low)
        and last - i < 24
        and low[last] not in (".", ";", "“", '"', "who", "which", ")")
        and not (low[last] == "," and low[last + 1 : last + 2] not in (("a",), ("an",), ("the",)))
    ):
        last += 1
    who = voice(sentence, i + 2, last, mentions, known, memory)
    chain = (who, *quoter_after(sentence, last, mentions)) if who else None
    return Said(chain, ((sentence.start, sentence.end),), None, "plain", sentence.starts[i], (i + 2, last))
