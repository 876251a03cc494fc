"""Labels of agencies and desks before a headline: `(2nd LD)`, `UPDATE 2-`, `RPT-WRAPUP 4-`, `BREAKING:`."""

import re

_WORDS = (
    "lead|ld|update|wrapup|factbox|timeline|newsmaker|analysis|exclusive|breaking(?: news)?|just in|live|watch|video|photos|rpt|refile|corrected|"
    "correction|recast|adv|urgent|flash|alert|bulletin|newsalert|snap|explainer|profile|preview|advisory|roundup|round-up|recap|latest|"
    "news analysis|special report|insight|in pictures|read|must read|developing|top news"
)
_LABEL = re.compile(
    rf"\s*(?:[(\[](?:\d(?:st|nd|rd|th) )?(?:{_WORDS})(?: ?\d+)?[)\]]\s*|(?:(?:{_WORDS})(?: \d+)?\s?(?:[:|]|-(?=\S)|\s[-–—]\s)\s*)+)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(?<!\w)'([^']+(?:'\w[^']*)*)'(?!\w)")


def without_label(headline: str) -> str:
    """The headline with blanks for such labels and for single quotation marks, letter for letter of the same length."""
    label = _LABEL.match(headline)
    plain = " " * label.end() + headline[label.end() :] if label else headline
    return _QUOTED.sub(r" \1 ", plain) if "'" in plain else plain
