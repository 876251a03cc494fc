"""How sure a claim is that a noun makes: `his first trip abroad`, `her absence from the gala`."""

from typing import NamedTuple

from kimvisit.drafting.claims.doubts import foretold, questioned
from kimvisit.drafting.claims.hit import Hit
from kimvisit.drafting.claims.opened import opener
from kimvisit.drafting.text.sentences import Sentence

CODES = {3: "CT", 2: "PR", 1: "PS"}
_OPEN_NOUNS = frozenset(
    "question questions doubt doubts unclear uncertain speculation remains remain unknown known undecided discussing considering discussed discussion".split()
)


class Surely(NamedTuple):
    """How sure, and how far: `factuality` is a code of the scale; `why` names the words that decided."""

    factuality: str
    stage: str | None
    done: bool
    conditional: bool
    so_far: bool
    why: tuple[str, ...]


_LOOKED_FOR = frozenset(
    "sought seek seeks demand demanded demands want wanted wants urged urge requested request asked ask banned ban bar barred for against".split()
)


def judge_noun(sentence: Sentence, hit: Hit, sort: str) -> Surely | None:
    """Judge a noun; None where it asserts nothing."""
    cue, low = hit.cue, sentence.low
    near = low[max(0, hit.first - 8) : hit.first]
    negative = cue.flag("deny") != (sort == "denying" and not cue.flag("besides"))
    conditional = "would" in near or "could" in near
    word, place = opener(sentence, hit.first)
    rank = 3
    if word == "whether" or (
        set(low[max(0, hit.first - 24) : hit.first]) & _OPEN_NOUNS and "whether" in low[max(0, hit.first - 24) : hit.first]
    ):
        rank = 0
        conditional = False
    elif word == "if" and place >= 0 and "," not in low[place : hit.first]:
        rank, conditional = 0, True
    elif set(near) & {"may", "might", "possibly", "perhaps"}:
        rank = 1
    elif set(near) & {"likely", "expected", "probably"}:
        rank = 2
    if set(near) & {"could", "possible"}:
        rank = min(rank, 1)
    if cue.flag("hedged"):
        if rank == 3:
            return None
        conditional = False
    if cue.flag("event_only"):
        ahead = low[hit.at : hit.at + 16]
        if not _LOOKED_FOR.isdisjoint(near[-4:]):
            return None
        told = foretold(ahead)
        if not _OPEN_NOUNS.isdisjoint((*near, *ahead)):
            rank = 0
        elif told:
            rank, negative = min(rank, 2 if told == "expected" else 3), negative != (told == "off")
        conditional = conditional or not {"will", "would", "may", "might", "could"}.isdisjoint((*near, *ahead))
        code = "Uu" if rank == 0 else CODES[rank] + ("-" if negative else "+")
        return Surely(
            code,
            cue.planned if conditional or told or rank == 0 else cue.done,
            not (conditional or told) and rank > 0,
            False,
            False,
            (),
        )
    if cue.flag("open"):
        return Surely("Uu", cue.stage, False, False, False, ())
    if cue.flag("presupposed") and "would" in near and low[hit.at - 1] in ("a", "an", "any"):
        return None
    if cue.flag("presupposed"):
        rank, conditional, negative = 3, False, False
    elif sort == "withheld":
        rank = 0
    if set(near[-5:]) & {"not", "n't", "wasn't", "isn't"} and cue.listed("ordinal"):
        negative = not negative
    if questioned(sentence, hit.at):
        return None
    code = "Uu" if rank == 0 else CODES[rank] + ("-" if negative else "+")
    return Surely(
        code,
        cue.stage,
        not conditional,
        (conditional and bool(cue.listed("ordinal"))) or (rank == 0 and conditional),
        cue.flag("so_far"),
        (),
    )
