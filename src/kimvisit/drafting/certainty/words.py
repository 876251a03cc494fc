"""Words that tell how sure something is, for all who judge: denials, doubts, rumours, wishes, and what is said of a plan."""

from kimvisit.drafting.certainty.judged import LIKELY, OFF, OPEN, POSSIBLE, SURE, UNLIKELY
from kimvisit.drafting.text.closed import DENYING

NOT = DENYING | {"not", "never"}
DOUBTS = frozenset("doubt doubts question questions".split())
CHANCES = frozenset("possibility prospect chance".split())
GUESSES = CHANCES | frozenset("speculation rumours rumors".split())
WISHED = frozenset("sought seek seeks demand demanded demands want wanted wants urged urge requested request asked ask".split())
BARRED = WISHED | frozenset("banned ban bar barred against".split())
UNTRUE = frozenset("untrue false incorrect baseless unfounded groundless".split())
FALSE = UNTRUE | {"wrong", "mistaken"}
PERHAPS = frozenset("possible potential prospective".split())
TO_COME = frozenset("planned upcoming forthcoming scheduled next imminent expected coming future eventual looming".split())
TOLD = {
    **dict.fromkeys(
        "likely expected planned foreseen envisaged due scheduled prepared course track arranged probable".split(), LIKELY
    ),
    **dict.fromkeys("unlikely improbable".split(), UNLIKELY),
    **dict.fromkeys("certain confirmed assured guaranteed agreed settled decided".split(), SURE),
    **dict.fromkeys("off cancelled canceled scrapped postponed shelved excluded impossible".split(), OFF),
    **dict.fromkeys("possible conceivable possibility".split(), POSSIBLE),
    **dict.fromkeys(
        "uncertain unclear doubt doubtful open undecided limbo balance unconfirmed question speculation subject".split(), OPEN
    ),
}
"""What is said of a visit or an attendance, by its predicate: `is expected`, `is in doubt`."""
STOPS = frozenset('. , ; : “ ” " ( ) that who which when while and but or'.split())
