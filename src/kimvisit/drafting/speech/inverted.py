"""Speakers after their verb: `..., said the source`."""

from kimvisit.drafting.speech.parts import AUXILIARIES, dated
from kimvisit.drafting.speech.phrases import is_named_next
from kimvisit.drafting.speech.relays import quoter_after
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.strangers import bystander
from kimvisit.drafting.speech.voices import voice

NOUNS_TOO = frozenset("report reports claim claims state states note notes comment comments".split())
_ENDING = frozenset(
    '. ; : “ " who which in on at after during was when as following while but and though although to ) ”'.split()
)


def inverted(scene: Scene, i: int) -> Said | None:
    """`..., said the source`."""
    sentence, mentions, dates = scene.sentence, scene.mentions, scene.dates
    low = sentence.low
    if (
        i == 0
        or (low[i] in NOUNS_TOO and low[i] not in ("claims", "reports"))
        or scene.known.cues.saying[low[i]][0] == "telling"
        or low[i - 1] not in (",", "”", '"', "»", "?", "!", "'", "’")
    ):
        return None
    start = i + 1
    for date in dates:
        if (
            sentence.starts[i] < date.start + sentence.start
            and start < len(low)
            and sentence.starts[start] >= date.start + sentence.start
        ):
            start = sentence.at(date.end + sentence.start)
    if low[start : start + 1] == ("that",):
        return None
    last = start
    while last < len(low) and last - start < 16 and low[last] not in _ENDING:
        if low[last] in AUXILIARIES:
            return None
        if (
            low[last] == ","
            and low[last + 1 : last + 2] not in (("a",), ("an",), ("the",))
            and not (low[start] in ("the", "a", "an") and is_named_next(scene, last))
        ):
            break
        last += 1
    who = voice(scene, start, last) if last > start else None
    if who is None and start < last and low[start] in ("a", "an", "one"):
        who = bystander(scene, start, last)
    if who is None and (start >= len(low) or last == start or low[start] in ("that", "it", "he", "she", "they")):
        return None
    chain = (who, *quoter_after(sentence, last, mentions)) if who else None
    stop = sentence.starts[i]
    quotes = tuple((a, min(b, sentence.end)) for a, b in sentence.quotes if a >= sentence.ends[i])
    if last + 1 < len(low) and low[last] == "," and low[last + 1] in AUXILIARIES:
        quotes = ((sentence.starts[last], sentence.end),)
    return Said(chain, ((sentence.start, stop), *quotes), dated(scene, i, i), "plain", stop, (start, last))
