"""Lines under pictures: they open or end as captions and credits do, and their days and names are of the picture."""

import re

_OPENS = re.compile(
    r"\W?(?:file (?:photo|picture|image)\b|file ?[-–—:]|in (?:this|an?) (?:[\w.,]+ ){0,5}?(?:file )?(?:photo|image|picture)\b"
    r"|\d{1,2}(?:/| of )\d{1,2}[\].]|(?:image|photo|picture|slide) \d{1,2}(?:/| of )\d|(?:image|photo|picture|photograph|video|media)(?: caption| source| credit| copyright| by)? ?[:,\]]"
    r"|(?:image|photo|picture) (?:caption|source|credit|copyright)\b|caption\])",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:\((?:[A-Z][\w ]{0,20} )?(?:file )?(?:photo|image|picture|credit)\b[^()]{0,70}\)"
    r"|\b(?:photo|photograph|image|picture|photo credit|credit)(?: by)?: ?[^.:]{2,60}"
    r"|(?-i:REUTERS)/[^/.]{2,40}(?:/(?:file photo|pool|handout))?(?: acquire licensing rights)?"
    r"|\bvia (?:getty|ap|afp|reuters)\b[^.]{0,20}|/ ?(?:afp|getty images|ap|epa)|\bgetty images|(?-i:AP) photo/[^.]{2,40})\W*$",
    re.IGNORECASE,
)
_TWO_NAMES = re.compile(r"\([A-Z][\w. ]{1,20}\s?/\s?[A-Z][\w. ]{2,30}\)\W?$")
_PROSE = '.!?"”’'
_LONGEST, _SHORT = 400, 200


def is_caption(line: str, inside: bool) -> bool:
    """Whether a line stands under a picture: `FILE PHOTO: ...`, `[1/2] ...`, `... (AP Photo/Ann Lee)`, `... Ann Lee/Getty Images`.

    Before the article begins also `... (Reuters / Ann Lee)`; `inside` it that is a credit.
    """
    if not inside and len(line) <= _SHORT and _TWO_NAMES.search(line):
        return True
    if len(line) > _LONGEST:
        return False
    return bool(_OPENS.match(line)) or ((line[-1] not in _PROSE or line[-2:] == ").") and bool(_ENDS.search(line[-120:])))
