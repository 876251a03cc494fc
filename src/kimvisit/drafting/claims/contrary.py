"""The contrary of what a sentence has just told: `had planned to attend the gala but changed her mind`."""

from kimvisit.drafting.certainty.judged import Surely
from kimvisit.drafting.reader import Reader
from kimvisit.drafting.text.cue import Cue


def turned_here(reader: Reader, number: int, start: int, cue: Cue) -> Surely | None:
    """How sure it is that somebody thought better of what the last claim of the sentence tells; None where it tells nothing of the sort."""
    here = (c for c in reversed(reader.found) if (c.paragraph, c.at) == (number, start))
    last = next((c for c in here if c.kind in cue.held("turns") and not c.presupposed), None)
    if last is None:
        return None
    return Surely("CT+" if last.factuality.endswith("-") else "CT-", cue.planned, False, False, False, (last.factuality,))
