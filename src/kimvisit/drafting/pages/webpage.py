"""Saved web pages: the lines of the article, and what the page's head and the elements around its headline say of it."""

import re
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from kimvisit.drafting.pages.meta import Meta, line_of
from kimvisit.drafting.pages.stamps import stamp_of
from kimvisit.drafting.pages.webtitle import host_of, metas, short_text, site_of, title_of, words_of

_MISSING = "to read saved web pages install the extra: pip install 'kimvisit[html]'"
_PUBLISHED = re.compile(
    r"datepublished|published_?time|publish(?:ed)?[-_.]?date|pub_?date|article[.:]published|(?:^|[.:])(?:issued|created)$|release_date"
    r"|^(?:date|sailthru\.date|parsely-pub-date|displaydate|article_date_original)$"
)
_CHANGED = re.compile(r"modif|updat|expire|accessed|copyright", re.IGNORECASE)
_COMPACT = re.compile(r"^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$")
_MONTH_LATE = re.compile(r"^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d?) \d\d:\d\d:\d\d \S{1,8} ((?:19|20)\d\d)$")
_DATE_CLASS = re.compile(r"date|time(?!line)|publish|posted|byline|pubinfo", re.IGNORECASE)
_DATE_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:/|-|$)")
_UNSEEN = frozenset("script style noscript template svg select option title".split())
_BLOCK = frozenset("p div h1 h2 h3 h4 h5 h6 li td th tr br article section header footer blockquote dd dt hr".split())


class HtmlNotInstalled(Exception):
    """A saved web page was given and trafilatura is not there."""


def from_html(text: str) -> tuple[str, Meta]:
    """The text of a saved web page as plain lines, its headline first, and its metadata.

    Raises HtmlNotInstalled where the library for it is missing.
    """
    try:
        import trafilatura
    except ImportError:
        raise HtmlNotInstalled(_MISSING) from None
    try:
        tree = trafilatura.load_html(text)
        found: Any = trafilatura.bare_extraction(
            text,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # the library gives no list of what it raises on broken pages
        tree = found = None
    if tree is None:
        return re.sub(r"<[^<>]{0,2000}>", " ", text), Meta()
    fields = {} if found is None else found if isinstance(found, dict) else found.as_dict()
    url = line_of(fields.get("url"))
    site = site_of(line_of(fields.get("sitename")), line_of(fields.get("title")), url)
    title = title_of(tree, line_of(fields.get("title")), site, url)
    printed = _beside_headline(tree, title)
    day = _in_address(url) or _local(_in_head(tree) or _proved(line_of(fields.get("date")), text), printed)
    body = fields.get("text") or _blocks(tree)
    body = body if not title or body.lstrip().startswith(title) else f"{title}\n\n{body}"
    return body, Meta(title, site, _author(line_of(fields.get("author"))), url, day, None if day else printed)


def _author(names: str | None) -> str | None:
    """The names of a byline; what is no name, such as a button of the page, makes it unfit."""
    parts = [part.strip() for part in (names or "").split(";")]
    fit = [part.title() if part.isupper() and " " in part else part for part in parts if _is_name(part)]
    return " and ".join(dict.fromkeys(fit)) or None


def _is_name(part: str) -> bool:
    words = part.split()
    return (
        2 <= len(words) <= 7 and words[0][:1].isupper() and not re.search(r"\d|[?!@|/]|\b(?:you|your|log|sign)\b", part.lower())
    )


def _in_head(tree: Any) -> str | None:
    """The day of publication that the head of the page gives, or a mark of the article's own; ISO."""
    for name, value in metas(tree):
        if _PUBLISHED.search(name) and not _CHANGED.search(name) and (day := _day(value)):
            return day
    for element in tree.iter("script"):
        if "json" in (element.get("type") or "") and (
            match := re.search(r'"datePublished"\s*:\s*"([^"]{8,40})"', element.text or "")
        ):
            return _day(match[1])
    marked = (
        element.get("datetime") or element.get("content") or element.get("title") or short_text(element)
        for element in tree.iter("time", "span", "abbr")
        if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
    )
    days = {day for value in marked if (day := _day(value))}
    return days.pop() if len(days) == 1 else None


def _local(day: str | None, printed: str | None) -> str | None:
    """The day that the page prints, where its metadata count the hours elsewhere: 30 June in Greenwich, 29 June in New York."""
    shown = stamp_of(printed) if printed and not _CHANGED.search(printed) else None
    near = day and shown and abs((date.fromisoformat(day) - date.fromisoformat(shown.day)).days) <= 1
    return shown.day if near and shown else day


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


def _proved(day: str | None, source: str) -> str | None:
    """A day that the library found, where the source has it in a mark of publication; it guesses others."""
    if not day or not re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        return None
    body = source.lower().find("<body")
    for form in (day, day.replace("-", "/")):
        at = source.find(form)
        while at >= 0:
            if at < body:
                return day
            before = source[max(0, at - 100) : at].rpartition(">")[2].lower()
            if re.search(r"publi|creat|<time|posted|issued|entry-date|<abbr|property=|itemprop=|name=", before):
                return day
            at = source.find(form, at + 10)
    return None


def _beside_headline(tree: Any, title: str | None) -> str | None:
    """The line with a day that is nearest to the headline, after it before others; elements of dates and bylines only."""
    wanted, place, before, after = words_of(title), -1, "", ""
    for number, element in enumerate(tree.iter()):
        if not isinstance(element.tag, str):
            continue
        if element.tag in ("h1", "h2") and wanted and words_of(short_text(element, 400)) == wanted:
            place = number
            continue
        marks = f"{element.get('class') or ''} {element.get('id') or ''} {element.tag}"
        if (
            element.tag in ("span", "div", "p", "time", "li", "em", "small", "h3", "h4", "h5", "h6", "abbr")
        ) and _DATE_CLASS.search(marks):
            printed = short_text(element)
            if printed and stamp_of(printed):
                if place < 0:
                    before = printed
                    near = number
                elif number - place < 60:
                    after = printed
                    break
                else:
                    break
    if place < 0:
        return None
    return after or (before if before and place - near < 60 else None)


def _blocks(tree: Any) -> str:
    """The text of a page that the library finds no article in, a block a line; one pass over the page."""
    from lxml import etree  # type: ignore[import-untyped]

    parts: list[str] = []
    for moment, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if moment == "start" and tag and tag not in _UNSEEN:
            parts.append(("\n" if tag in _BLOCK else "") + (element.text or ""))
        elif moment == "end":
            parts.append(("\n" if tag in _BLOCK else "") + (element.tail or ""))
    return "".join(parts)
