"""How sure a claim is that a noun makes: `his first trip abroad`, `her absence from the gala`."""

from typing import NamedTuple

from kimvisit.drafting.certainty.doubts import foretold, questioned
from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.text.sentences import Sentence

CODES = {3: "CT", 2: "PR", 1: "PS"}
_OPPOSITE = {"+": "-", "-": "+"}
_OPEN_NOUNS = frozenset(
    "question questions doubt doubts unclear uncertain speculation remains remain unknown known undecided discussing considering discussed discussion".split()
)


_ASKING = frozenset(("where", "which", "when"))
_GUESSES = frozenset("speculation rumours rumors possibility chance prospect".split())
_NO_FIRST = frozenset("usually traditionally customarily tradition traditional often always yet".split())


_AWAITED = frozenset("word decision confirmation comment".split())


class Surely(NamedTuple):
    """How sure, and how far: `factuality` is a code of the scale; `why` names the words that decided."""

    factuality: str
    stage: str | None
    done: bool
    conditional: bool
    so_far: bool
    why: tuple[str, ...]


def opposite(factuality: str) -> str:
    """The same certainty of the contrary; what is open stays open."""
    return factuality[:-1] + _OPPOSITE.get(factuality[-1], factuality[-1])


_LOOKED_FOR = frozenset(
    "sought seek seeks demand demanded demands want wanted wants urged urge requested request asked ask banned ban bar barred for against".split()
)


_FAR = 8
_RANKS = {
    **dict.fromkeys(
        "may might possibly perhaps could possible candidate candidates contender contenders option options".split(), 1
    ),
    **dict.fromkeys("likely likeliest expected probably probable tipped".split(), 2),
}


def judge_noun(sentence: Sentence, hit: Hit, sort: str, own_side: bool) -> Surely | None:
    """Judge a noun; None where it asserts nothing."""
    cue, low = hit.cue, sentence.low
    near = low[max(0, hit.first - _FAR) : hit.first]
    negative = cue.flag("deny") != (sort == "denying" and not cue.flag("besides"))
    conditional = "would" in near or "could" in near
    word, place = opener(sentence, hit.first)
    rank = min((_RANKS[each] for each in near if each in _RANKS), default=3)
    before = low[max(0, hit.first - 24) : hit.first]
    if word == "whether" or ("whether" in before and not _OPEN_NOUNS.isdisjoint(before)):
        rank = 0
        conditional = False
    elif word in _ASKING and not _OPEN_NOUNS.isdisjoint(before):
        rank = 0
    elif word == "if" and place >= 0 and "," not in low[place : hit.first]:
        rank, conditional = 0, True
    if cue.listed("ordinal"):
        if not _NO_FIRST.isdisjoint(near):
            return None
        ahead_rank = told_ahead(low, hit, own_side)
        if ahead_rank is None:
            return None
        rank = min(rank, ahead_rank)
    if cue.flag("hedged"):
        if rank == 3:
            return None
        conditional = False
    if cue.flag("event_only"):
        ahead = low[hit.at : hit.at + 16]
        if not _LOOKED_FOR.isdisjoint(near[-4:]):
            return None
        told = foretold(ahead)
        if not _OPEN_NOUNS.isdisjoint((*near, *ahead)) or ("no" in near and not _AWAITED.isdisjoint(near)):
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
    elif sort == "allowing" or (word == "that" and low[place - 1] in _GUESSES):
        rank = min(rank, 1)
    if set(near[-5:]) & {"not", "n't", "wasn't", "isn't", "hardly", "scarcely"} and cue.listed("ordinal") and rank:
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


def told_ahead(low: tuple[str, ...], hit: Hit, own_side: bool) -> int | None:
    """How sure the verb is of which a first trip is the subject: `her first trip abroad will likely be to Oslo`; None of a wish."""
    if not _GOVERNED.isdisjoint(low[max(0, hit.first - 5) : hit.first]):
        return 3
    for at in range(hit.last, min(len(low), hit.last + 10)):
        if low[at] in _STOPS:
            break
        if low[at] in _WISHED:
            return None
        if low[at] in _LINKS:
            sure = min((_RANKS[word] for word in low[at : at + 4] if word in _RANKS), default=3)
            return 2 if sure == 3 and low[at] == "will" and not own_side else sure
    return 3


_GOVERNED = frozenset(
    "for on in of be been is was were become becomes became mark marks make makes made making as to during after before".split()
)
_STOPS = frozenset('. , ; : “ ” " that who which when and but or'.split())
_WISHED = frozenset("should must ought".split())
_LINKS = frozenset("will would may might could can is was are were looks seems".split())
