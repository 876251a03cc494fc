"""What one clause says of its event: `invited to the Oslo summit on 9 May`."""

from typing import NamedTuple


class Clue(NamedTuple):
    """What a clause says of its event: its words in lower case, places (normal form), states, dates (EDTF), the traveller, and whether it is past."""

    text: str
    places: tuple[str, ...]
    states: tuple[str, ...]
    dates: tuple[str, ...]
    subject: tuple[str, ...]
    done: bool
    abroad: bool = False
    noun: str = ""
    name: str = ""

    @property
    def land(self) -> str | None:
        """The first state that it names."""
        return self.states[0] if self.states else None
