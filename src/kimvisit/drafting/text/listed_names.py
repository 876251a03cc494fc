"""Commas within the name of a body, which end no part of a sentence: `the Food, Farming and Fisheries Committee`, `the Ministry of Trade, Ports and Roads`."""

import re

_BODY = r"(?:Committee|Commission|Council|Board|Office|Department|Ministry)"
_CAPITAL = rf"(?!{_BODY}\b)[A-Z][\w’'-]+"
LISTED = rf"(?:{_CAPITAL}(?: {_CAPITAL})?, )+{_CAPITAL}(?: {_CAPITAL})? and (?:{_CAPITAL} )+{_BODY}\b"
_NAME = re.compile(rf"(?<=[Tt]he ){LISTED}|{_BODY} (?:of|for) (?:{_CAPITAL}, )+{_CAPITAL} and {_CAPITAL}")


def without_commas_of_names(text: str) -> str:
    """A text with blanks for those commas, letter for letter of the same length."""
    return _NAME.sub(lambda name: name.group().replace(",", " "), text)
