"""Paragraphs of two to four words, which stand among cross-heads and captions: `He declined.`, `Ann Lee may still come.`"""

import re

from kimvisit.drafting.text.closed import FINITE

_SUBJECT = r"(?:He|She|They|It|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?|(?:The|His|Her|Their|[A-Z]\w+[’']s) [a-z]+)"
_DONE = "accepted agreed answered attended came declined promised pulled refused remained remains replied stayed went withdrew".split()
_VERB = "|".join(re.escape(word).replace("'", "['’]") for word in sorted({*FINITE, *_DONE}))
_SHORT_SENTENCE = re.compile(  # `Ann Lee hopes to come.`; not `Picture supplied.`
    rf"{_SUBJECT} (?:(?:{_VERB})\b|\w+(?:ed|s) (?:not )?to [a-z]+\b)[^.]{{0,30}}\.$|(?:He|She|They) (?:\w+ ){{0,2}}\w+ed\b[^.]{{0,20}}\.$"
)


def is_short_sentence(line: str) -> bool:
    """Whether a line of a few words has a subject and a finite verb, and ends in a full stop."""
    return _SHORT_SENTENCE.match(line) is not None
