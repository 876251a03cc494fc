"""Commas within the name of a body, which end no part of a sentence: `the Food, Farming and Fisheries Committee`, `the Ministry of Trade, Ports and Roads`."""

import re

_BODIES = ("Committee", "Commission", "Council", "Board", "Office", "Department", "Ministry")
_BODY = rf"(?:{'|'.join(_BODIES)})"
_CAPITAL = rf"(?!{_BODY}\b)[A-Z][\w’'-]+"
LISTED = rf"(?:{_CAPITAL}(?: {_CAPITAL})?, )+{_CAPITAL}(?: {_CAPITAL})? and (?:{_CAPITAL} )+{_BODY}\b"
_NAME = re.compile(rf"(?<=[Tt]he ){LISTED}|{_BODY} (?:of|for) (?:{_CAPITAL}, )+{_CAPITAL} and {_CAPITAL}")


def without_commas_of_names(text: str) -> str:
    """A text with blanks for those commas, letter for letter of the same length."""
    if " and " not in text or not any(body in text for body in _BODIES):
        return text
    return _NAME.sub(lambda name: name.group().replace(",", " "), text)
