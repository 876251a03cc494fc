"""The sentences before and behind the one that is read, and who was heard in another."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from operator import itemgetter

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.speech.scene import Memory, Scene
from kimvisit.drafting.text.sentences import Sentence, bounds_in, quotations, read

_SENTENCES, _PARAGRAPHS = 4, 2
_LONGEST = 1000


def sentences_before(memory: Memory) -> Iterator[tuple[int, int, Sentence]]:
    """The sentences before a place, nearest first, with their paragraph and start."""
    left = _SENTENCES
    for number in range(memory.number, max(0, memory.number - _PARAGRAPHS - 1), -1):
        paragraph = _paragraph(memory, number)
        stop = memory.start if number == memory.number else len(paragraph)
        spans, bounds = _parted(paragraph)
        ended = bisect_right(bounds, stop, key=itemgetter(1))
        for start, end in reversed(bounds[max(0, ended - _SENTENCES) : ended]):
            if left == 0 or end - start > _LONGEST:
                continue
            left -= 1
            yield number, start, read(paragraph, start, end, spans)


def sentence_behind(memory: Memory, stop: int) -> tuple[int, Sentence] | None:
    """The sentence behind a place of a paragraph, or at the head of the next, with the number of its paragraph."""
    for number, begin in ((memory.number, stop), (memory.number + 1, 0)):
        paragraph = _paragraph(memory, number)
        spans, bounds = _parted(paragraph)
        if found := next(((a, b) for a, b in bounds if a >= begin), None):
            return (number, read(paragraph, *found, spans)) if found[1] - found[0] < _LONGEST else None
    return None


def scene_of(number: int, sentence: Sentence, mentions: list[Mention], known: Known, memory: Memory) -> Scene:
    """Another sentence, as it is read by whoever stands here; what a noun means from there on holds only there."""
    there = replace(memory, number=number, start=sentence.start, by_noun=dict(memory.by_noun))
    return Scene(sentence, mentions, (), known, there)


def _paragraph(memory: Memory, number: int) -> str:
    """A paragraph by its number, from 1; the empty one where there is none."""
    return memory.paragraphs[number - 1] if 0 < number <= len(memory.paragraphs) else ""


@lru_cache(maxsize=4)
def _parted(paragraph: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The quotations of a paragraph, and the bounds of its sentences."""
    spans = quotations(paragraph)
    return spans, bounds_in(paragraph, spans)
