"""Entries of a chronology, each with its year: `• 2015: Chile invites Ann Lee`. They tell in the present what is past, as headlines do."""

import re

from kimvisit.drafting.pages.stamps import MONTH

_ENTRY = re.compile(rf"(?:[•·*▪–-] ?)?(?:(?:\d\d? )?{MONTH}\.? (?:\d\d?, )?)?(?:19|20)\d\d(?::| [–—-]) ", re.IGNORECASE)


def is_entry(line: str) -> bool:
    """Whether a line opens with a year, or a month and its year, and a colon or dash."""
    return _ENTRY.match(line) is not None
