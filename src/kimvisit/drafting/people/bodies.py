"""Bodies that an article names in full, and calls by their noun: `the institute`, where it names the Holm Institute."""

import re

from kimvisit.drafting.people.mention import Known


def body_called(noun: str, known: Known) -> str | None:
    """The one body whose name in the article ends with a noun: the Holm Institute, for `institute`; None where it names two, or none."""
    printed = set(re.findall(rf"\b((?!The\b)(?:[A-Z][\w’'-]+ ){{1,4}}{noun.capitalize()})\b", known.cast.text))
    return known.introduce("institution", printed.pop()) if len(printed) == 1 else None
