"""The headline and the outlet of a saved web page: what is printed over the article, without what only names the site."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

_PARTS = re.compile(r"\s+(?:\||–|—|--?|::|»|•|·)\s+")
_WORD = re.compile(r"\w+")


def words_of(text: str | None) -> list[str]:
    """The words of a text in lower case."""
    return _WORD.findall((text or "").lower())


def metas(tree: Any) -> Iterator[tuple[str, str]]:
    """What the `meta` elements of a page say: name in lower case, content."""
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        yield name.lower(), " ".join((element.get("content") or "").split())


def title_of(tree: Any, found: str | None, site: str | None, url: str | None) -> str | None:
    """The headline over the article where the head of the page has it too; else that of the head, without the outlet's name."""
    head = next((short_text(element, 400) for element in tree.iter("title")), "")
    social = next((value for name, value in metas(tree) if name == "og:title" and value), "")
    known = {word for name in (head, social, found) for word in words_of(name)}
    for element in tree.iter("h1"):
        printed = short_text(element, 300)
        words = words_of(printed)
        if 4 <= len(words) <= 40 and sum(word in known for word in words) * 2 > len(words):
            return printed
    longest = next((name for name in (social, found, head) if len(words_of(name)) >= 3), social or found or head)
    return _without_site(longest or "", site, url) or None


def _without_site(title: str, site: str | None, url: str | None) -> str:
    """A title without the parts at its ends that only name the outlet or its sections."""
    names = "".join(words_of(site)), "".join(words_of(host_of(url)))
    label = names[1].removeprefix("www")
    parts = list(re.finditer(_PARTS, title))
    while parts and _is_site(title[parts[-1].end() :], names[0], label):
        title = title[: parts.pop().start()]
    while parts and _is_site(title[: parts[0].start()], names[0], label):
        cut = parts[0].end()
        title = title[cut:]
        parts = list(re.finditer(_PARTS, title))
    return title


def _is_site(part: str, site: str, label: str) -> bool:
    """Whether a part of a page's title is the outlet's name, by its declared name or its address."""
    words = words_of(part)
    bare = "".join(words)
    if not bare or len(words) > 5:
        return False
    if bare in (site, label) or (site and (bare.startswith(site) or site.startswith(bare))):
        return True
    return len(words) <= 3 and len(words[0]) >= 3 and words[0] in label


def host_of(url: str | None) -> str:
    """The host of an address; empty where there is none."""
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""


def site_of(name: str | None, title: str | None, url: str | None) -> str | None:
    """The name of the outlet; the host of the page where the name is an address or a piece of the headline."""
    host = host_of(url).removeprefix("www.")
    if name and not name.lower().startswith(("http:", "https:", "www.")) and "/" not in name:
        bare, label = "".join(words_of(name)), "".join(words_of(host))
        of_title = len(words_of(name)) > 1 and bare in "".join(words_of(title)) and not _PARTS.search(title or "")
        if len(words_of(name)) <= 8 and (not of_title or bare in label):
            return name.lstrip("@")
    return host or None


def short_text(element: Any, most: int = 120) -> str:
    """The text of an element, if it is short; read no further than that, for pages of many nested elements."""
    parts, size = [], 0
    for part in element.itertext():
        parts.append(part)
        size += len(part)
        if size > 4 * most:
            return ""
    text = " ".join("".join(parts).split())
    return text if len(text) <= most else ""
