"""What one clause says of its event: `invited to the Oslo summit on 9 May`."""

from collections.abc import Collection
from typing import NamedTuple

from kimvisit.drafting.occasions.sorts import fits


class Clue(NamedTuple):
    """What a clause says of its event: its words in lower case, places (normal form), states, dates (EDTF), the traveller, whether it is past,
    and whether it is told as news of the day, in the present tense of a headline (`now`)."""

    text: str
    places: tuple[str, ...]
    states: tuple[str, ...]
    dates: tuple[str, ...]
    subject: tuple[str, ...]
    done: bool
    abroad: bool = False
    noun: str = ""
    name: str = ""
    fresh: str = ""
    now: bool = False

    def is_apart(self, nouns: Collection[str]) -> bool:
        """Whether it tells of a new occasion of another sort than some nouns: `was asked to dinner`, `will go to a wedding` (`fresh` is its noun)."""
        return self.fresh != "" and not any(fits(self.fresh, noun) for noun in nouns)

    @property
    def land(self) -> str | None:
        """The first state that it names."""
        return self.states[0] if self.states else None
