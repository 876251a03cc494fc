"""The words of a voice without a name: whom they are about, whose it is, and what it is called by them."""

import re
from typing import NamedTuple

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.speech.clause.head_nouns import head_of
from kimvisit.drafting.speech.scene import Label, Scene
from kimvisit.drafting.text.closed import OWNERS
from kimvisit.drafting.text.numbers import NUMERALS

_OWNERS = ("state", "adjective", "institution", "company", "outlet", "agency")
OWNED = OWNERS | {"whose"}
_TAIL = re.compile(
    r"(?<![\w-])(?:in|on|from|with|close to|familiar|who|at|near|inside|of|for|involved|briefed|(?<!-)based|here|speaking)\b.*$|,.*$"
)
_OF_WHAT = re.compile(r"\b(?:at|close to|near|inside|for|of|with|from)\b(?: the| a)?(?: [A-Z][\w.'’-]*){1,4}")
_MORE = re.compile(
    r"\b(?:close to|near|familiar with|with|briefed on|involved in|privy to|at|inside|from|of|for|in the(?= [A-Za-z]))(?: (?!who\b|speaking\b|on\b|in\b|whose\b)[\w.'’-]+){1,6}"
)
_DROPPED = re.compile(
    r"\b(?:the|those|these|an?|anonymous|unnamed|unidentified|undisclosed|one|another|other|its|his|her|their|two|three|several|also|some|same|own|well-placed)\b"
)


_ARTICLES = NUMERALS | frozenset("a an several some".split())
_BEFORE_THE = frozenset("earlier later whereupon meanwhile yesterday today then".split())
_FINITE = frozenset("is are was were has have had will would".split())
_ADVERB = 4


class Source(NamedTuple):
    """What the words of a voice without a name tell: the noun that they are about (`official`), whose it is by their own words (Norway), the
    words that tell it from others (`senior Norwegian official`), and where or close to whom it is (`at the Polar Institute`)."""

    label: Label
    noun: str
    owner: Mention | None
    core: str
    place: re.Match[str] | None

    @property
    def is_bare(self) -> bool:
        """`the diplomat`, with no other word."""
        return self.label.is_definite and self.core == self.noun


def source_at(scene: Scene, label: Label) -> Source:
    """What the words of a voice without a name tell."""
    first, last = _behind_adverb(label), _end_of(scene, label)
    low = scene.sentence.low[first:last]
    label = label._replace(first=first, last=last, low=low)
    core = " ".join(_DROPPED.sub(" ", _TAIL.sub("", " ".join(low))).replace(" 's", "").replace(" ' ", " ").split())
    place = _OF_WHAT.search(" ".join(scene.sentence.words[first:last]))
    return Source(label, _head(low, label.nouns), label.only(*_OWNERS), core, place)


def _behind_adverb(label: Label) -> int:
    """Where the voice begins in `hours later a senior official`, `earlier the spokesman`."""
    if label.low[:1] != () and label.low[0] in _BEFORE_THE and label.low[1:2] == ("the",):
        return label.first + 1
    at = next((t for t, word in enumerate(label.low[:_ADVERB]) if t and word in _ARTICLES), 0)
    return label.first if set(label.nouns).intersection(label.low[:at]) else label.first + at


def _end_of(scene: Scene, label: Label) -> int:
    """Where the voice ends in `the agency cites a letter, but says ...`, `according to officials had accepted`."""
    saying, low = scene.known.cues.saying, scene.sentence.low
    ahead = range(label.first + 1, label.last)
    return next((j for j in ahead if low[j] in _FINITE or (low[j] in saying and saying[low[j]].sort == "relaying")), label.last)


def _head(low: tuple[str, ...], nouns: list[str]) -> str:
    """The noun that a phrase is about: `spokesman` in `a spokesman for the president`, `office` in `President Ann Lee's office`."""
    head = head_of(low)
    heads = [w for w in head if w in nouns and w != "press"] or nouns
    if len(head) > 1 and head[-1] == heads[-1] and head[-2].endswith(("'s", "’s")):
        return head[-1]
    return heads[-1] if heads[-1] not in ("office", "government", "ministry") else heads[0]


def name_of(scene: Scene, source: Source) -> str:
    """The words that tell the voice from others, as printed, with the place where it is."""
    words = scene.sentence.words[source.label.first : source.label.last]
    capitals = {word.lower(): word for word in words if word[:1].isupper()}
    core = source.core[:1].upper() + source.core[1:] or "Source"
    name = " ".join(capitals.get(word.lower(), word) for word in core.split())
    place, more = source.place, _MORE.search(" ".join(words))
    if place and more and more.start() == place.start():
        place = more
    if place is None:
        return f"{name} {more.group()}" if more else name
    return name if place.group().split()[-1] in name else f"{name} {place.group()}"
