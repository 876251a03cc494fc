"""The event of a meeting for which a text names no occasion."""

from functools import partial

from kimvisit.drafting.about.event import is_taken
from kimvisit.drafting.occasions.proposals import propose
from kimvisit.drafting.occasions.roster import Occasion
from kimvisit.drafting.reader import Reader


def encounter_of(reader: Reader, people: str, done: bool) -> str:
    """The event of a meeting for which the text names no occasion: that of those who met."""
    roster = reader.agenda.roster
    found = next((o for o in roster.occasions if (o.noun, o.of, o.made) == ("meeting", people, done)), None)
    return propose(found or roster.add(Occasion("meeting", of=people, made=done)), reader.agenda, partial(is_taken, reader))
