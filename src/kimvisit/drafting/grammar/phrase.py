"""What a verb phrase is, and what is known of it while it is read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from kimvisit.drafting.text.closed import BEING, HAS
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence


class Phrase(NamedTuple):
    """A verb phrase: tokens `first` to `verb`. `hedges` are lists of cues.yaml (`probable`, `open`), nearest to the verb first;
    `asserted` is false where it only names an aim; `bare` where no auxiliary stands before the verb; `joined` where another verb does, to
    which `and` joins it. `tag` is the form of the verb (`base`, `s`, `past`, `ing`), or `governed` by a word before it (`is set to come`)."""

    first: int
    verb: int
    tag: str
    passive: bool
    perfect: bool
    negative: bool
    future: bool
    conditional: bool
    asserted: bool
    hedges: tuple[str, ...]
    so_far: bool
    bare: bool
    joined: bool


@dataclass(slots=True)
class Walk:
    """What is known of a verb phrase on the way to its first token. `able`: who `is able to come` need not; `shared`: its subject is that of
    the verb before; `over`: the phrase begins behind the token that the last step came to."""

    sentence: Sentence
    low: tuple[str, ...]
    cues: Cues
    headline: bool
    tag: str
    passive: bool = False
    perfect: bool = False
    negative: bool = False
    future: bool = False
    conditional: bool = False
    asserted: bool = True
    hedges: list[str] = field(default_factory=list)
    so_far: bool = False
    bare: bool = True
    infinitive: bool = False
    able: bool = False
    shared: bool = False
    over: bool = False


# Each step reads the word at a token, and returns the next token to the left; None where it does not apply.
Step = Callable[[Walk, int, str], int | None]

BE = BEING | frozenset("am isn't aren't wasn't weren't 's 're get got".split())
HAVE = HAS | frozenset("having hasn't haven't hadn't".split())
MODAL = frozenset(
    "will would shall should may might can could must won't wouldn't can't couldn't shan't shouldn't cannot".split()
)
AUXILIARIES = BE | HAVE | MODAL
