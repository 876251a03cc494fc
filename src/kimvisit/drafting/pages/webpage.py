"""Saved web pages: the lines of the article, and what the page's head and the elements around its headline say of it."""

import re
from typing import Any

from kimvisit.drafting.pages.meta import Meta, as_name, line_of
from kimvisit.drafting.pages.webdate import day_of_tree
from kimvisit.drafting.pages.webtitle import site_of, title_of

_MISSING = "to read saved web pages install the extra: pip install 'kimvisit[html]'"
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
    day, printed = day_of_tree(tree, text, title, url, line_of(fields.get("date")))
    body = fields.get("text") or ""
    body = body if body and not _is_table(body) else _blocks(tree)
    body = body if not title or body.lstrip().startswith(title) else f"{title}\n\n{body}"
    return body, Meta(title, site, _author(line_of(fields.get("author"))), url, day, printed)


def _is_table(text: str) -> bool:
    """Whether most of a text is one cell of a table, in which old pages set their articles."""
    return text.startswith("|") and max(map(len, text.split("\n"))) * 2 > len(text)


def _author(names: str | None) -> str | None:
    """The names of a byline; what is no name, such as a button of the page, makes it unfit."""
    parts = [part.strip() for part in (names or "").split(";")]
    fit = [as_name(part) for part in parts if _is_name(part)]
    return " and ".join(dict.fromkeys(fit)) or None


def _is_name(part: str) -> bool:
    words = part.split()
    return (
        2 <= len(words) <= 7 and words[0][:1].isupper() and not re.search(r"\d|[?!@|/]|\b(?:you|your|log|sign)\b", part.lower())
    )


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
