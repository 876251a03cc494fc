"""The deck of an article: the lines between its headline and its text that go on with the headline, in bullets or without."""

import re

from kimvisit.drafting.pages.captions import is_caption, shows_picture

_MOST, _FEWEST, _LONGEST = 6, 4, 320
_SHARED, _CREDIT = 2, 40
_TOLD_IN = 10
_BULLET = re.compile(r"[-*•·–—►▪■●○◆]\s+")
_STOP = re.compile(r"[.!?…:][\"”’»)\]]*$")
_CUT_OFF = re.compile(r" ?(?:…|\.\.\.)$")
_WORD = re.compile(r"[^\W\d_]{4,}")
_SIGNED = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){2,4}(?:in|at|reports from|of) [A-Z]\w+(?:,| and|$)|(?:[Bb]y|BY|[Ff]rom|[Ff]ollow|[Ss]ee|[Rr]ead|[Mm]ore) |(?i:related|source|most read|see also|also|watch|more|don.t miss|recommended|listen|read|editor.s pick)\b[^:]{0,15}:|[^,]{3,40}, (?:[\w-]+ ){0,4}(?i:journalist|correspondent|reporter|editor|writer)\b"
)
_NO_DECK = re.compile(
    r"[|›»©@]|https?:|www\.|\b(?:19|20)\d\d$|\b(?:minutes? read|min read|hours? ago|days? ago|comments?|newsletter|subscribe|photos?|pictured|getty|file image)\b",
    re.IGNORECASE,
)


def deck_of(above: list[tuple[str, str]], headline: str, body: list[str]) -> list[str]:
    """The lines of a deck, first to last; `above` are the lines above the text with their sorts. One that the text repeats is none of it."""
    lines = _under_headline(above, headline)
    if not lines:
        return []
    text, told, found = "\n".join(body), stems(" ".join((headline, *body[:_TOLD_IN]))), list[str]()
    for line in dict.fromkeys(lines):
        listed = bare(line) != line and bool(found) and bare(found[-1]) != found[-1]  # one bullet more
        begun = _CUT_OFF.sub("", bare(line))
        repeated = begun in text or begun.lower() in headline.lower() or headline.lower() in line.lower()
        if not repeated and (listed or len(told & stems(line)) >= _SHARED):
            found.append(line)
    return found[:_MOST]


def _under_headline(above: list[tuple[str, str]], headline: str) -> list[str]:
    """The lines below the headline that can be of a deck: none above the credit of a picture."""
    at = next((i for i, (_, line) in enumerate(above) if headline and headline in line), len(above))
    below = [line for _, line in above[at + 2 :]] + [""]
    return [
        line
        for (sort, line), after in zip(above[at + 1 :], below, strict=False)
        if (sort == "short" or bare(line) != line)
        and _can_be(line)
        and not (0 < len(after) <= _CREDIT and is_caption(after, False))
    ]


def bare(line: str) -> str:
    """A line without its bullet."""
    return _BULLET.sub("", line, count=1) if _BULLET.match(line) else line


def bulletless(line: str) -> str:
    """A line with blanks for its bullet, letter for letter of the same length."""
    return line[: len(line) - len(bare(line))].replace(line[:1], " ") + bare(line)


def is_headline_like(line: str) -> bool:
    """Whether a line of a deck is told in the tense of headlines: it ends without a stop."""
    return not _STOP.search(line[-4:])


def _can_be(line: str) -> bool:
    """Whether a line is long enough, and no credit, no link and no caption."""
    if line.count(" ") < _FEWEST or len(line) > _LONGEST:
        return False
    return not (_NO_DECK.search(line) or _SIGNED.match(bare(line)) or shows_picture(line))


def stems(text: str) -> set[str]:
    """How the longer words of a text begin, by which two lines tell of one thing: `visit` of `visitors`."""
    return {word[:5] for word in _WORD.findall(text.lower())}
