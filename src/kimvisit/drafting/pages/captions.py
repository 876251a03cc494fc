"""Lines under pictures: they open or end as captions and credits do, and their days and names are of the picture."""

import re

from kimvisit.drafting.pages.stamps import MONTH

_OPENS = re.compile(
    r"\W?(?:file (?:photo|picture|image)\b|file ?[-–—:]|in (?:this|an?) (?:[\w.,]+ ){0,5}?(?:file )?(?:photo|image|picture)\b"
    r"|\d{1,2}(?:/| of )\d{1,2}[\].]|(?:image|photo|picture|slide) \d{1,2}(?:/| of )\d|(?:image|photo|picture|photograph|video|media)(?: caption| source| credit| copyright| by)? ?[:,\]]"
    r"|(?:image|photo|picture) (?:caption|source|credit|copyright)\b|caption\])",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:\((?:[A-Z][\w ]{0,20} )?(?:file )?(?:photo|image|picture|credit)\b[^()]{0,70}\)"
    r"|\b(?:photo|photograph|image|picture|photo credit|credit)(?: by)?: ?[^.:]{2,60}"
    r"|(?<=[.!?] )(?-i:Photo(?:graph)? by (?:[A-Z][\w.’'-]* ?){1,4}(?:/ ?[A-Z][\w .’'-]{1,30})?)(?: ?\| ?license photo)?"
    r"|(?-i:REUTERS)/[^/.]{2,40}(?:/(?:file photo|pool|handout))?(?: acquire licensing rights)?"
    r"|(?-i:\[[A-Z][\w .&’'-]{1,30}[,/:] ?[A-Z][\w .&’'-]{1,30}\]|\((?!ATTN)[A-Z][\w ]{1,20}: [A-Z][\w .’'-]{2,30}\)|[.!?] Credit [A-Z][^.:]{2,60})|\(pictured\)"
    r"|[.!?] (?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,3}|\bvia (?:getty|ap|afp|reuters)\b[^.]{0,20}|/ ?(?:afp|getty images|ap|epa)|\bgetty images|(?-i:AP) photo/[^.]{2,40})\W*$",
    re.IGNORECASE,
)
_OF_PHOTO = re.compile(r"\((?:AP|Reuters|AFP|EPA) photo/[^()]{2,60}\)(?: ?\([^()]{2,40}\))?\W*$", re.IGNORECASE)
_TWO_NAMES = re.compile(r"\([A-Z][\w. ]{1,20}\s?/\s?[A-Z][\w. ]{2,30}\)\W?$")
_DATED = re.compile(rf", (?:(?:on )?{MONTH}\.? \d\d?, (?:19|20)\d\d|\d\d? {MONTH} (?:19|20)\d\d)\.?$", re.IGNORECASE)
_ON_DAY = re.compile(rf" (?:in|at) (?-i:[A-Z])\w+,? {MONTH}\.? \d\d?\.$", re.IGNORECASE)
_OF_AGENCY = re.compile(r"[^.!?”\"] \((?:Reuters|AP|AFP|EPA|dpa|Getty)\)$", re.IGNORECASE)
_CREDIT_ALONE = re.compile(r"(?:© ?)?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3} ?/ ?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}$")
_SHOWN = re.compile(
    r"\((?:left|right|cent(?:re|er)|[LRC])\)|, (?:(?:far|second from|third from) )?(?:left|right|cent(?:re|er))\b,?"
    r"|\b(?:waves? (?:to|at|from)|poses? (?:for|with|at)|gestures? (?:as|at|during|while)|looks? on|shakes? hands|smiles? (?:as|at|during)|(?:is|are) seen|seen here)\b"
    r"|^[^,;:]* (?:attend|arrive|visit|speak|meet|greet|leave|address|walk)s? [^,;:]* last (?:week|month|year|[A-Z]\w+day)$"
)
# `Ann Lee and Bob Ray, left, attend a gala in Oslo, on May 3, 2014.`: the present tense, and the day at the end
_IN_VIEW = re.compile(
    r"[A-Z](?!.*\b(?:said|says|will|would|was|were|has|had|have)\b)[^;:“”\"]* (?:attend|arrive|speak|talk|meet|greet|leave|address|walk|wave|pose|stand|sit|listen|look|shake|smile|applaud|arrive)s? "
)
_PROSE = '.!?"”’'
_LONGEST, _SHORT, _PARAGRAPH, _WITH_STORY = 400, 200, 80, 1200
_LEAST_CREDIT, _FEWEST = 6, 4
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


def is_caption(line: str, inside: bool) -> bool:
    """Whether a line stands under a picture: `FILE PHOTO: ...`, `[1/2] ...`, `... (AP Photo/Ann Lee)`, `... Ann Lee/Getty Images`.

    Before the article begins also `... (Reuters / Ann Lee)`, which `inside` it is a credit, and `Ann Lee at a fair in Oslo, May 3, 2014.`
    """
    if not inside and len(line) <= _SHORT and any((_TWO_NAMES.search(line), _DATED.search(line[-30:]), _OF_AGENCY.search(line))):
        return True
    if len(line) > _LONGEST:
        return len(line) <= _WITH_STORY and _OF_PHOTO.search(line[-_SHORT:]) is not None
    if len(line) <= _SHORT and (_DATED.search(line[-30:]) or _TWO_NAMES.search(line)) and _IN_VIEW.match(line):
        return True
    if len(line) <= _SHORT and _ON_DAY.search(line[-40:]) and (seen := _IN_VIEW.match(line)) and seen[0].endswith("s "):
        return True
    return bool(_OPENS.match(line) or _OF_PHOTO.search(line[-_SHORT:])) or (
        (line[-1] not in _PROSE or line[-2:] == ").") and bool(_ENDS.search(line[-120:]))
    )


def is_shown_above(line: str, below: str) -> bool:
    """Whether a line tells in the present what a picture shows of whom the first paragraph, right below it, names by the same words."""
    words = line.split()[:_FEWEST]
    named = sum(word[:1].isupper() for word in words) >= _FEWEST - 1
    return (
        len(line) <= _SHORT < len(below) + _PARAGRAPH
        and named
        and words == below.split()[:_FEWEST]
        and _IN_VIEW.match(line) is not None
    )


def shows_picture(line: str) -> bool:
    """Whether a line tells what a picture shows: `Ann Lee (left) with a guest`, `Ann Lee waves to the crowd`, `Ann Lee attends the fair last year`."""
    return _SHOWN.search(line) is not None


def is_repeated_with_credit(line: str, below: str, begun: bool) -> bool:
    """Whether a line and the next are one caption, once with the credit of its picture: `Ann Lee sings.`, `Ann Lee sings. Picture: Bob Ray`."""
    if line[:_FEWEST] != below[:_FEWEST] or not _LEAST_CREDIT <= abs(len(below) - len(line)) <= _PARAGRAPH:
        return False
    once, credited = sorted((line.translate(_STRAIGHT), below.translate(_STRAIGHT)), key=len)
    return credited.startswith(once) and (is_caption(credited, begun) or bool(_CREDIT_ALONE.match(credited[len(once) :].strip())))


def is_credited_below(lines: list[str]) -> bool:
    """Whether the first of three lines is a picture's, by its credit in the second, and the text goes on: `Ann Lee / Vedomosti`, `EPA/ANN LEE`."""
    if len(lines) < 3 or "/" not in lines[1] or len(lines[0]) > _SHORT or len(lines[2]) < _PARAGRAPH:
        return False
    return len(lines[1]) <= _PARAGRAPH and _CREDIT_ALONE.match(lines[1]) is not None
