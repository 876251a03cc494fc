"""An auxiliary that stands before its subject, as what opens the clause asks: `nor will Ann Lee come`, `Not until May did Ann Lee accept`."""

from kimvisit.drafting.grammar.phrase import AUXILIARIES
from kimvisit.drafting.text.closed import DO, STOPS, THEY
from kimvisit.drafting.text.sentences import Sentence

NOR = ("nor", "neither")


def turned_at(sentence: Sentence, first: int) -> int:
    """The auxiliary before the subject, read back from the verb phrase; 0 where there is none."""
    low, fronted = sentence.low, sentence.low[0] in ("only", "never") or sentence.low[:2] in _FRONTED
    for j in range(first - 1, max(0, first - 10), -1):
        if low[j] in AUXILIARIES or low[j] in _DO:
            subject = sentence.words[j + 1][0].isupper() or low[j + 1] in _SUBJECTS
            return j if low[j - 1] in NOR or (fronted and subject) else 0
        if low[j] in STOPS:
            break
    return 0


_DO = DO | {"don't", "doesn't", "didn't"}
_FRONTED = (("not", "until"), ("not", "till"), ("not", "since"), ("no", "sooner"))
_SUBJECTS = THEY | {"the"}
