"""Saved web pages and Markdown made into the plain lines of a scraped text, with what their metadata say."""

import re
from dataclasses import dataclass

_TAG = re.compile(r"<(?:!doctype|html|head|body|div|article|meta|p)\b", re.IGNORECASE)
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_FIELD = re.compile(
    r"^(title|headline|date|published|url|source|author|byline|outlet|site|sitename)\s*:\s*(.+)$",
    re.IGNORECASE,
)
_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^)\s]{0,500}\)")
_MARK = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,500})\1")
_HEADING = re.compile(r"(?m)^#{1,6} ")
_MISSING = "to read saved web pages install the extra: pip install 'kimvisit[html]'"


class HtmlNotInstalled(Exception):
    """A saved web page was given and trafilatura is not there."""


@dataclass(frozen=True, slots=True)
class Meta:
    """What a page's metadata say; None where they say nothing. `date` is an ISO day."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    date: str | None = None


def plain(text: str, html: bool | None = None) -> tuple[str, Meta]:
    """The text of a page as plain lines, and its metadata. `html=None` looks at the text to tell what it is.

    Raises HtmlNotInstalled where the page is HTML and the library for it is missing.
    """
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").replace("\x00", " ")
    if html or (html is None and len(_TAG.findall(text, 0, 3000)) >= 2):
        return _from_html(text)
    return _from_markdown(text)


def _from_html(text: str) -> tuple[str, Meta]:
    try:
        import trafilatura
    except ImportError:
        raise HtmlNotInstalled(_MISSING) from None
    try:
        found = trafilatura.bare_extraction(
            text,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # the library gives no list of what it raises on broken pages
        found = None
    if found is None:
        return re.sub(r"<[^<>]{0,2000}>", " ", text), Meta()
    fields = found if isinstance(found, dict) else found.as_dict()
    body, title = fields.get("text") or "", _line(fields.get("title"))
    body = body if not title or body.lstrip().startswith(title) else f"{title}\n\n{body}"
    return body, Meta(
        title,
        _line(fields.get("sitename")),
        _line(fields.get("author")),
        _line(fields.get("url")),
        _written(_day(fields.get("date")), text),
    )


def _written(day: str | None, source: str) -> str | None:
    """A day that stands in the page's source as it is, or in its address; the library guesses others."""
    return day if day and (day in source or day.replace("-", "/") in source) else None


def _from_markdown(text: str) -> tuple[str, Meta]:
    front = _FRONT.match(text)
    fields: dict[str, str] = {}
    if front:
        for line in front[1].splitlines():
            if field := _FIELD.match(line):
                fields[field[1].lower()] = field[2].strip().strip("\"'")
        text = text[front.end() :]
    if front or "](" in text or "**" in text or ("#" in text and _HEADING.search(text)):
        text = _LINK.sub(r"\1", text)
        text = _MARK.sub(r"\2", text)
        text = re.sub(r"(?m)^(?:#{1,6}|>|[-*+]) +", "", text)
    title = fields.get("title") or fields.get("headline")
    if title and title not in text[: len(title) + 200]:
        text = f"{title}\n\n{text}"
    outlet = fields.get("outlet") or fields.get("source") or fields.get("sitename") or fields.get("site")
    date = _day(fields.get("date") or fields.get("published"))
    return text, Meta(title, outlet, fields.get("author") or fields.get("byline"), fields.get("url"), date)


def _day(value: object) -> str | None:
    found = re.match(r"\d{4}-\d\d-\d\d", value) if isinstance(value, str) else None
    return found.group() if found else None


def _line(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None
