"""The day of an occasion, where the words beside its name give it; a day on which somebody spoke, asked or answered is never one."""

import re
from datetime import date, timedelta

from kimvisit.drafting.text.when import dates_in

_YEAR = re.compile(r"(?:19|20)\d\d")
_RELATIVE = re.compile(
    r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|today|tomorrow|yesterday|\b(?:last|next|this|earlier|later)\b|ago\b"
)
_HELD = (
    r"(?: (?:it|he|she|they|[A-Z]\w+) (?:hosts?|will host|is hosting|are hosting))?,?(?: which| that)?"
    r"(?P<verb>(?: (?:is|are|was|were|will be|to be|due to be))?(?: (?:held|hosted|scheduled|set|due|planned|slated))?"
    r"(?: (?:to )?(?:run|runs|ran|begin|begins|beginning|start|starts|starting|open|opens|opening|take place|takes place|took place|taking place|falls?))?)"
    r" ?(?P<link>on|from|for|in|between|of|\()? ?"
)
_WHOSE = r" of (?:the |his |her |their )?(?:[a-z]+,? ){0,2}[A-Z](?:(?! (?:is|are|was|were|has|have|had|will|would|who|which|that) )[\w ’'-])*?"
_GAP = re.compile(rf"(?:{_WHOSE})?(?:,? (?:in|at) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)?{_HELD}$")
_SAYING = re.compile(r",? (?:said|says|told|confirmed|announced|that)\b")
_NEAR, _FAR = 150, 330  # days: the nearer of two years is meant; beyond, the tense must say so
_SURE = re.compile(
    r"\b(?:will|attended|took|held|came|went|met|skipped|missed|buried|visited|travelled|traveled|flew|arrived|hosted)\b"
)
_ASKING = re.compile(
    r"(?i)\b(?:invit|accept|declin|refus|reject|said|says|saying|told|announc|confirm|report|turned? down|offer|call|wrote|tweet|ask|sent|extend|reaffirm|agreed|pledg|promis|rul(?:ed|es|ing) out|exclud|deni|cancel|withdr|pull(?:ed|s)? out|discuss|hint|signal|propos|suggest)"
)
_SPOKEN_THERE = re.compile(  # `told Bob Ray at a summit in Oslo last month that`
    r"\b(?:said|told|announced|confirmed|agreed)\b[^,.]{0,40} at (?:a|an|the|their|his|her) [^,.]{0,30}$"
)
_FUTURE = re.compile(
    r"(?i)\b(?:will|would|to (?:attend|join|take|go|be)|due|next|upcoming|coming|planned|expected|plans?|(?-i:may)|might|could|set|can)\b"
)
_PAST = re.compile(
    r"(?i)\b(?:attended|was|were|had|did|took|held|came|went|met|skipped|missed|buried|visited|travelled|traveled|flew|arrived|hosted)\b"
)


def day_before(days: str, text: str, at: int, published: tuple[date, date] | None) -> str:
    """The day that stands before the noun: `the May 20-21 summit`, `December's summit`, `Sunday's funeral`."""
    if not days:
        return ""
    if _YEAR.fullmatch(days):
        return days
    lead = (
        ""
        if _RELATIVE.match(days) and " " in days
        else "on "
        if _RELATIVE.search(days) or any(c.isdigit() for c in days)
        else "in "
    )
    return _near(f"{lead}{days} ", None, text, at, published)


def day_after(text: str, end: int, published: tuple[date, date] | None, present: bool = False) -> str:
    """The day that stands after the noun: `the summit in Bergen on 3 May`, `the funeral, which begins on Friday`. Where a verb stands in
    its place, the `present` tells of what is to come: `they visit Leeds on Sunday`."""
    for when in dates_in(text, published, unproved=True):
        if not 0 <= when.start - end <= 60:
            continue
        gap = _GAP.match(text[end : when.start])
        if not gap:
            return ""
        printed = text[when.start : when.end]
        told = bool(gap["verb"].strip())
        head = text[max(text.rfind(". ", 0, end), 0) : end]
        there = _SPOKEN_THERE.search(head) is not None
        asked = not told and not there and not printed.lower().startswith("next ") and _ASKING.search(head)
        sure = not _RELATIVE.search(printed) and _is_ahead(when.edtf or _near(printed, None, text, end, published), published)
        if asked and not sure:
            return ""
        if _SAYING.match(text, when.end) and not there:
            return ""
        if _YEAR.search(printed):
            return when.edtf
        return _near(text, when.start, text, end, published, present)
    return ""


def _is_ahead(edtf: str, published: tuple[date, date] | None) -> bool:
    return bool(published and edtf and edtf[:10] > published[1].isoformat())


def _near(printed: str, start: int | None, text: str, at: int, published: tuple[date, date] | None, present: bool = False) -> str:
    """The day nearest to publication that the words can mean; a weekday only where the tense says before or after."""
    back, ahead = (
        next((w.edtf for w in dates_in(printed, published, way) if start in (None, w.start)), "") for way in (False, True)
    )
    if back == ahead or not published:
        return back if back == ahead else ""
    near = text[max(0, at - 90) : at + 60]
    future = _is_future(near, present)
    told = "" if future is None else ahead if future else back
    if _RELATIVE.search(printed[start or 0 : (start or 0) + 12]):
        return told
    too_far = told != "" and _distance(told, published) > _FAR
    if future is not None and not too_far and _SURE.search(near):
        return told
    nearest = min(filter(None, (back, ahead)), key=lambda day: _distance(day, published))
    if _distance(nearest, published) <= _NEAR:
        return nearest
    return "" if too_far else told


def _is_future(near: str, present: bool) -> bool | None:
    """Whether the words around a day tell of what is to come; None where they tell of both, or of neither."""
    past = _PAST.search(near) is not None
    future = _FUTURE.search(near) is not None or (present and not past)
    return None if past == future else future


def _distance(edtf: str, published: tuple[date, date]) -> int:
    """How many days lie between a day and that of the article."""
    return abs((_first(edtf) - published[0]).days)


def _first(edtf: str) -> date:
    year, month, day = (*edtf[:10].split("/")[0].rstrip("~").split("-"), "15", "15")[:3]
    return date(int(year), int(month), 1) + timedelta(days=int(day) - 1)
