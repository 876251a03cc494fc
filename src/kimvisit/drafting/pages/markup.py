"""Saved web pages and Markdown made into the plain lines of a scraped text, with what their metadata say."""

import re

from kimvisit.drafting.pages.characters import as_meant, without_entities
from kimvisit.drafting.pages.meta import Meta
from kimvisit.drafting.pages.stamps import stamp_of
from kimvisit.drafting.pages.webpage import from_html

_TAG = re.compile(r"<(?:!doctype|html|head|body|div|article|meta|p|br)\b", re.IGNORECASE)
_WHOLE = re.compile(r"<(?:!doctype|html|head|body|meta|title|h1|article|script)\b", re.IGNORECASE)
_BREAK = re.compile(
    r"</?(?:br|p|div|li|ul|ol|h[2-6]|tr|td|table|blockquote|section|figure|figcaption|hr)\b[^<>]{0,300}>", re.IGNORECASE
)
_INLINE = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_FIELD = re.compile(
    r"^(title|headline|date|published(?: time)?|url(?: source)?|source|author|byline|outlet|publisher|site|sitename)\s*:\s*(.+)$",
    re.IGNORECASE,
)
_BARE_FRONT = re.compile(
    r"\A\s*((?:title|headline): .+\n+(?:[A-Za-z][A-Za-z ]{1,20}: \S.*\n+)+)(?:markdown content:\s*\n)?", re.IGNORECASE
)
_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\s]{0,500}\)")
_LINK = re.compile(r"\[([^\]\n]{0,300})\]\([^)\s]{0,500}\)")
_MARK = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,500})\1")
_SLANTED = re.compile(r"(?m)^([*_])(?=\S)([^*_\n]{1,300})\1$")
_HEADING = re.compile(r"(?m)^#{1,6} ")


def plain(text: str, html: bool | None = None) -> tuple[str, Meta]:
    """The text of a page as plain lines, and its metadata. `html=None` looks at the text to tell what it is.

    Raises HtmlNotInstalled where the page is HTML and the library for it is missing.
    """
    text = as_meant(text)
    marked = "<" in text and len(_TAG.findall(text, 0, 3000)) >= 2
    if html or (html is None and marked and _WHOLE.search(text, 0, 3000)):
        return from_html(text)
    if marked and html is None:
        text = _INLINE.sub("", _BREAK.sub("\n\n", text))
    return _from_markdown(without_entities(text))


def _from_markdown(text: str) -> tuple[str, Meta]:
    """The lines of a Markdown text without its marks, and what the fields before it say: `title: Oslo gala`."""
    front = _FRONT.match(text) or _BARE_FRONT.match(text)
    fields: dict[str, str] = {}
    for line in front[1].splitlines() if front else ():
        if field := _FIELD.match(line):
            fields[field[1].lower()] = field[2].strip().strip("\"'")
    text = text[front.end() :] if front else text
    if front or "](" in text or "**" in text or ("#" in text and _HEADING.search(text)):
        text = _LINK.sub(r"\1", _IMAGE.sub("", text) if "![" in text else text)
        text = _MARK.sub(r"\2", text)
        text = re.sub(r"(?m)^(?:#{1,6}|>|[-*+]) +", "", text)
        text = _SLANTED.sub(r"\2", text)
    title = _first_of(fields, "title", "headline")
    if title and title not in text[: len(title) + 200]:
        text = f"{title}\n\n{text}"
    day = _first_of(fields, "date", "published", "published time")
    stamp = stamp_of(day) if day else None
    outlet, author = _first_of(fields, "outlet", "publisher", "source", "sitename", "site"), _first_of(fields, "author", "byline")
    return text, Meta(title, outlet, author, _first_of(fields, "url", "url source"), stamp.day if stamp else None)


def _first_of(fields: dict[str, str], *names: str) -> str | None:
    """The first of several fields that says something."""
    return next((fields[name] for name in names if fields.get(name)), None)
