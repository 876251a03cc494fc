"""The characters of a scraped text as they were meant: ends of lines, invisible marks, entities and quotation marks read in a wrong encoding."""

import html
import re

_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile("[\u200b-\u200f\u2060\u00ad\ufeff]")
_ENTITY = re.compile(r"&(?:#\d{2,5}|#x[0-9a-fA-F]{2,5}|amp|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip);")
_MANGLED = {"â€œ": "“", "â€\x9d": "”", "â€�": "”", "â€™": "’", "â€˜": "‘", "â€“": "–", "â€”": "—", "â€¦": "…", "Â ": " "}


def as_meant(text: str) -> str:
    """A text with plain ends of lines and blanks, without soft hyphens and the like, and with `â€œYes` as it was written."""
    text = _ENDS.sub("\n", text).replace("\xa0", " ").replace("\x00", " ")
    if not text.isascii():
        text = _UNSEEN.sub("", text)
    if "â€" in text:
        for wrong, right in _MANGLED.items():
            text = text.replace(wrong, right)
    return text


def without_entities(text: str) -> str:
    """A text that is no page of HTML with its entities read: `&ldquo;`, `&#8217;`."""
    return html.unescape(text).replace("\xa0", " ") if "&" in text and _ENTITY.search(text) else text
