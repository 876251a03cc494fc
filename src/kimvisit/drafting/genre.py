"""Whether a text is an article at all, and in English: licences, logs of changes and other tongues give no claims and no day."""

import re

from kimvisit.drafting.cues import Cues

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset("the of and to that was for with he it his by has will said from are this they have been would who".split())
_ENTRY = re.compile(r"^(?:[*#]|\d+\.\d+|v\d|\[?\(?v?\d+\.\d|version |release |changes ).{0,60}?\d|^\W{0,3}(?:19|20)\d\d-\d\d-\d\d\b")
_HEAD, _ENOUGH = 6000, 40


def unfit(lines: list[str], cues: Cues) -> str | None:
    """Why the lines are no article to read, in words for the editor; None where they may be one."""
    head = "\n".join(lines[:120])[:_HEAD].lower()
    listed = cues.tables["furniture"].get("no_article", ())
    if marked := next((phrase for phrase in listed if phrase in head), None):
        return f"no article: it says '{marked}', as licences, manuals and logs of changes do"
    signs = [phrase for phrase in cues.tables["furniture"].get("no_article_signs", ()) if phrase in head]
    if len(signs) >= 3:
        return f"no article: it says '{signs[0]}', '{signs[1]}' and '{signs[2]}', as manuals do"
    entries = sum(bool(_ENTRY.match(line)) for line in lines[:400])
    if entries >= 5 and entries * 8 >= min(len(lines), 400):
        return "no article: it is a list of versions or dates"
    words = _WORD.findall(head)
    if len(words) >= _ENOUGH and sum(word in _ENGLISH for word in words) * 12 < len(words):
        return "no article in English that can be read"
    if len(words) < _ENOUGH and sum(len(word) for word in words) > 20 and not re.search(r"[a-z]", head):
        return "no article in English that can be read"
    return None
