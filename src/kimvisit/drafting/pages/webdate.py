"""The day of a saved web page: what its head, its data for machines and the elements around its headline say of publication."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from kimvisit.drafting.pages.daylines import is_of_another, published_in
from kimvisit.drafting.pages.stamps import stamp_of
from kimvisit.drafting.pages.webtitle import host_of, metas, short_text, words_of

_PUBLISHED = re.compile(
    r"datepublished|published_?time|publish(?:ed)?[-_.]?date|pub_?date|article[.:]published|(?:^|[.:])(?:issued|created)$|release_date"
    r"|^(?:date|sailthru\.date|parsely-pub-date|displaydate|article_date_original)$"
)
_CHANGED = re.compile(r"modif|updat|expire|accessed|copyright|revis", re.IGNORECASE)
_MARKED = re.compile(r"publi|creat|<time|posted|issued|entry-date|<abbr|property=|itemprop=|name=")
_COMPACT = re.compile(r"^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$")
_MONTH_LATE = re.compile(r"^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d?) \d\d:\d\d:\d\d \S{1,8} ((?:19|20)\d\d)$")
_DATE_CLASS = re.compile(r"date|time(?!line)|publish|posted|byline|pubinfo|meta\b", re.IGNORECASE)
_DATE_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:/|-|$)")
_OF_OTHERS = re.compile(
    r"comment|related|sidebar|latest|recommend|promo|teaser|popular|trending|most-?read|widget|\bevents?\b|calendar",
    re.IGNORECASE,
)
_OTHER_PARTS = frozenset(("aside", "figure", "figcaption", "footer", "nav"))
_PRINTING = frozenset("span div p time li em small h3 h4 h5 h6 abbr".split())
_FIELD = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_NEAR, _MOST_DATA, _MOST_LOOKED_AT = 60, 200_000, 100


def day_of_tree(tree: Any, source: str, title: str | None, url: str | None, guess: str | None) -> tuple[str | None, str | None]:
    """The day of publication that a page's data prove (ISO), or else the line with a day that is printed beside its headline.

    `guess` is a day that a library found; it counts only where the source marks it as that of publication.
    """
    around = _around_headline(tree, title)
    printed = _beside_headline(tree, title, around)
    if day := _in_address(url):
        return day, None
    day = _in_head(tree, title, around) or _proved(guess, source, tree, around)
    shown = published_in(printed) if printed else None
    if not day or not shown:
        return day, None if day else printed
    apart = abs((date.fromisoformat(day) - date.fromisoformat(shown.day)).days)
    # Their hours may be counted elsewhere: 30 June in Greenwich, 29 June in New York. Days that are years apart are of a page that moved.
    return (shown.day, None) if apart <= 1 else (None, None) if apart > 300 else (day, None)


def _in_head(tree: Any, title: str | None, around: set[Any]) -> str | None:
    """The day of publication that the head of the page gives, or a mark of the article's own; ISO."""
    for name, value in metas(tree):
        if _PUBLISHED.search(name) and not _CHANGED.search(name) and (day := _day(value)):
            return day
    ranked: dict[int, set[str]] = {}
    for rank, value in _in_data(tree, words_of(title)):
        if day := _day(value):
            ranked.setdefault(rank, set()).add(day)
    days = ranked[min(ranked)] if ranked else _marked(tree, around)
    return days.pop() if len(days) == 1 else None


def _marked(tree: Any, around: set[Any]) -> set[str]:
    """The days that elements of the article mark as those of publication: `<time pubdate datetime="2016-06-03">`."""
    values = (
        element.get("datetime") or element.get("content") or element.get("title") or short_text(element)
        for element in tree.iter("time", "span", "abbr")
        if (element.get("itemprop") == "datePublished" or element.get("pubdate") is not None) and not _is_outside(element, around)
    )
    return {day for value in values if (day := _day(value))}


def _in_data(tree: Any, title: list[str]) -> Iterator[tuple[int, str]]:
    """The days of publication in a page's data: of the thing that bears its headline (0), of articles (1), of pages (2)."""
    for element in tree.iter("script"):
        text = element.text or ""
        if "json" not in (element.get("type") or "") or "datePublished" not in text or len(text) > _MOST_DATA:
            continue
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            yield from ((1, match[1]) for match in _FIELD.finditer(text))
            continue
        for thing, day in _published_things(data):
            sort = str(thing.get("@type"))
            own = title and words_of(str(thing.get("headline") or thing.get("name") or "")) == title
            if own or any(word in sort for word in ("Article", "Posting", "Page")):
                yield (0 if own else 2 if "Page" in sort else 1), day


def _published_things(data: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """The objects of JSON, however deep, that give a day of publication."""
    queue = [data]
    while queue:
        value = queue.pop()
        queue += value if isinstance(value, list) else value.values() if isinstance(value, dict) else ()
        if isinstance(value, dict) and isinstance(day := value.get("datePublished"), str):
            yield value, day


def _day(value: str) -> str | None:
    value = " ".join(value.split())
    if match := _COMPACT.match(value):
        value = "-".join(match.groups())
    elif match := _MONTH_LATE.match(value):
        value = f"{match[2]} {match[1]} {match[3]}"
    elif re.match(r"(?:19|20)\d\d-\d\d-\d\d(?:T| \d)", value):
        value = value[:10]
    found = stamp_of(value) if len(value) <= 60 else None
    return found.day if found else None


def _in_address(url: str | None) -> str | None:
    match = _DATE_IN_ADDRESS.search(urlsplit(url).path) if url and host_of(url) else None
    found = stamp_of("-".join(match.groups())) if match else None
    return found.day if found else None


def _proved(day: str | None, source: str, tree: Any, around: set[Any]) -> str | None:
    """A day that a library found, where the source has it in a mark of publication; it guesses others."""
    if not day or not re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        return None
    stamped = [element for element in tree.iter("time", "abbr") if day in (element.get("datetime") or element.get("title") or "")]
    if stamped:
        own = (each for each in stamped if not _is_outside(each, around) and not _is_change(each))
        return day if any(not _is_of_list(each, tree) for each in own) else None
    return day if any(_is_marked(form, source) for form in (day, day.replace("-", "/"))) else None


def _is_marked(day: str, source: str) -> bool:
    """Whether the source has a day anywhere in a mark of publication."""
    at = source.find(day)
    while at >= 0:
        before = source[max(0, at - 100) : at].rpartition(">")[2].lower()
        if '":' not in before and _MARKED.search(before) and not _CHANGED.search(before):
            return True
        at = source.find(day, at + 10)
    return False


def _is_change(element: Any) -> bool:
    return bool(_CHANGED.search(" ".join(element.get(name) or "" for name in ("class", "itemprop", "id"))))


def _around_headline(tree: Any, title: str | None) -> set[Any]:
    """The elements that hold the headline."""
    wanted = words_of(title)
    for element in tree.iter("h1", "h2"):
        if wanted and words_of(short_text(element, 400)) == wanted:
            return set(element.iterancestors())
    return set()


def _is_outside(element: Any, around: set[Any]) -> bool:
    """Whether an element belongs to a picture, to comments or to other stories: one around it says so that does not hold the headline."""
    for each in (element, *element.iterancestors()):
        if each in around or each.tag in ("body", "html"):
            return False
        if each.tag in _OTHER_PARTS or _OF_OTHERS.search(
            f"{each.get('class') or ''} {each.get('id') or ''}".replace("elementor-widget", "")
        ):
            return True
    return False


def _beside_headline(tree: Any, title: str | None, around: set[Any]) -> str | None:
    """The line with a day that is nearest to the headline, after it before others; elements of dates and bylines only."""
    wanted, place, before, near = words_of(title), -1, "", 0
    for number, element in enumerate(tree.iter()):
        if not isinstance(element.tag, str):
            continue
        if element.tag in ("h1", "h2") and wanted and words_of(short_text(element, 400)) == wanted:
            place = number
        elif place >= 0 and number - place >= _NEAR:
            break
        elif printed := _day_printed(element, around):
            if place >= 0:
                return "" if _is_of_list(element, tree) else printed
            before, near = printed, number
    return before if before and 0 <= place < near + _NEAR else None


def _is_of_list(element: Any, tree: Any) -> bool:
    """Whether two more elements like this one, in parents like its own, print other days: those of a list of stories."""
    like = [other for other in tree.iter(element.tag) if _looks(other) == _looks(element)]
    days = {stamp.day for other in like[:_MOST_LOOKED_AT] if (stamp := stamp_of(other.get("datetime") or short_text(other)))}
    return len(days) > 2


def _looks(element: Any) -> tuple[str | None, str | None, str | None]:
    parent = element.getparent()
    return element.get("class"), (parent is not None and parent.tag) or None, (parent is not None and parent.get("class")) or None


def _day_printed(element: Any, around: set[Any]) -> str:
    """The text of an element for days and bylines, where it prints a day of the article's own."""
    if element.tag not in _PRINTING:
        return ""
    if not _DATE_CLASS.search(f"{element.get('class') or ''} {element.get('id') or ''} {element.tag}"):
        return ""
    printed = short_text(element)
    own = printed and stamp_of(printed) and not is_of_another(printed) and not _is_outside(element, around)
    return printed if own else ""
