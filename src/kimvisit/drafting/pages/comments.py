"""Where the posts of readers begin below an article: what they say is not the article's."""

import re
from collections.abc import Sequence

from kimvisit.drafting.pages.stamps import stamp_of

_HEADING = re.compile(
    r"\W*(?:(?:\d+|one|no|all|view|view all|show|show all|read|readers['’]|user|reader|top|latest|most recent)? ?(?:\d+ )?comments?(?: ?\(?\d+\)?)?(?: so far)?"
    r"|comments? below|have your say.{0,60}|(?:leave|add|post|write) (?:a|your) (?:comment|reply).{0,30}|join the (?:conversation|discussion|debate).{0,30}"
    r"|(?:sort|order)(?:ed)? by.{0,40}|what do you think\b.{0,60}|\d+ (?:responses?|replies)|(?:responses?|replies) \(\d+\)|reader (?:comments|responses))\W*$",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\b(?:\d+|an?|one) ?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|yrs?|years?) ago\b", re.IGNORECASE
)
_BUTTON = re.compile(
    r"(?:reply|replies|like|likes|report|flag|upvote|downvote|recommend(?:ed)?|respect|agree|permalink|quote)\b[^.!?]{0,40}$",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"[A-Z]\w+(?: [A-Z]\w+)?: |[^\s:.,]{1,20}(?: [^\s:.,]{1,20}){0,2} (?:says|said|wrote|writes|replied|commented)(?: on [^:]{3,40}| ?\([^()]{3,40}\))?:"
)
_CLOCK = re.compile(r"\d\d?[:.]\d\d\b")
_POSTED = re.compile(r"[A-Z][\w.’'-]*(?: [\w.’'-]+){0,2}(?:, [A-Z][\w ]{2,20}){0,2}\s*[,•·|@-]")
_SHORT, _NEAR, _BETWEEN, _LONG = 60, 16, 8, 80


def begin_comments(lines: Sequence[str], number: int, body: Sequence[str]) -> bool:
    """Whether posts of readers begin at a line below the article: at their heading, with marks of two posts under it, or at the first of
    several lines with a name, a day and an hour."""
    line = lines[number]
    if len(line) > _SHORT or not any(len(text) >= _LONG for text in body):
        return False
    if _HEADING.match(line):
        return sum(map(_is_of_post, lines[number + 1 : number + 1 + _NEAR])) > 1
    return _is_posted(line) and any(map(_is_posted, lines[number + 2 : number + _BETWEEN]))


def _is_of_post(line: str) -> bool:
    """Whether a line shows a post: `Olle P. • 2 days ago`, `Reply`, `Olle said: ...`."""
    short = len(line) <= _SHORT
    return (short and bool(_AGO.search(line) or _BUTTON.match(line) or _is_posted(line))) or _SAYS.match(line) is not None


def _is_posted(line: str) -> bool:
    """Whether a line has the name of a reader, a day and an hour: `Olle, Oslo, 12 May 2016 16:01`."""
    return len(line) <= _SHORT and bool(_CLOCK.search(line) and _POSTED.match(line)) and stamp_of(line) is not None
