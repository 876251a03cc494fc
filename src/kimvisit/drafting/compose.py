"""A claim in our own words, put together from its parts; never the sentence of the article."""

import re
from functools import lru_cache

_WORD = re.compile(r"\w+")


def compose(
    asks: str,
    stage: str | None,
    subject: str,
    factuality: str,
    event: str | None,
    conditional: bool,
    silent: bool,
) -> str:
    """One sentence that stands alone: the kind's question, the stage and the answer."""
    question = asks.replace("{subject}", subject).rstrip("?")
    if silent:
        return f"No word on the question: {question}{_at(event)}?"
    answer = {"+": "yes", "-": "no"}.get(factuality[-1], "open")
    sure = {"CT": "", "PR": ", probably", "PS": ", possibly"}.get(factuality[:2], "")
    rung = f" ({stage})" if stage else ""
    lead = "On a condition: " if conditional else ""
    return f"{lead}{question}{_at(event)}? {answer.capitalize() if not lead else answer}{sure}{rung}."


def _at(event: str | None) -> str:
    return f" [{event}]" if event else ""


@lru_cache(maxsize=8)
def _run_of(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.lower()))} "


def shares_ten(text: str, original: str) -> bool:
    """Whether ten words in a row of `text` stand in the original."""
    words = _WORD.findall(text.lower())
    if len(words) < 10:
        return False
    whole = _run_of(original)
    return any(f" {' '.join(words[i : i + 10])} " in whole for i in range(len(words) - 9))
