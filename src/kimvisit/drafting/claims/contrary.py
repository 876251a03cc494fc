"""The contrary of what a sentence has just told: `had planned to attend the gala but changed his mind`."""

from kimvisit.drafting.certainty.judged import Surely, code_of, is_denied
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.reader import Reader, Where


def turned_here(reader: Reader, where: Where, hit: Hit) -> Surely | None:
    """How sure it is that somebody thought better of what the last claim of the sentence tells; None where it tells
    nothing of the sort, or nobody has yet (`may change her mind`)."""
    phrase, kinds = hit.phrase, hit.cue.held("turns")
    if phrase is None or phrase.negative or phrase.future or phrase.hedges or not phrase.asserted:
        return None
    here = reader.told_at(where)
    last = next((c for c in reversed(here) if c.kind in kinds and not c.presupposed), None)
    if last is None:
        return None
    return Surely(code_of(3, not is_denied(last.factuality)), hit.cue.planned, why=(last.factuality,))
