"""Any verb that puts somebody at an occasion: `marched in the parade`, `collected her prize at the gala`. No list holds these verbs; what
tells them is the place: a verb with somebody before it, and `at`, `in` or `during` an occasion behind."""

from collections.abc import Sequence

from kimvisit.drafting.grammar.phrase import BE, HAVE
from kimvisit.drafting.matching.occasions_behind import is_of_stone
from kimvisit.drafting.occasions.places import NOT_PLACES
from kimvisit.drafting.text.cue import Cue, Trigger
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.inflect import IRREGULAR_PASTS, is_past
from kimvisit.drafting.text.sentences import Words

_MODAL = frozenset(
    "will would shall may might can could to won't wouldn't can't couldn't cannot did didn't does doesn't do don't".split()
)
_ADVERBS = frozenset("not never also then later now still even again all both once twice today instead already".split())
_WHO = frozenset("he she they we i who both and but".split())
_WALLS = frozenset(
    '; : . ? ! ” “ " , ( ) – — that which if whether because while when before after since until as than about over on into without'.split()
)
_NO_VERBS = (
    (BE - {"got"}) | HAVE | _MODAL | _ADVERBS | frozenset("the a an his her its their this these those said says needs".split())
)
_FREE = frozenset(
    '. , ; : ! ? ” “ " ) – — - and or but in at on for with of to by from as that when where who which after before while because during '
    "alongside despite since until next last this yesterday today tomorrow tonight".split()
)
BETWEEN = 8
_BACK = 12
_HELPING = BE | HAVE
_LAWMAKING = frozenset("national state legislative federal constituent regional".split())
_SET_PHRASES = frozenset(
    ("in", noun) for noun in "protest celebration commemoration remembrance memory session debate service conference".split()
)
_EDGES = frozenset("sidelines margins fringes".split())
_JOINING = frozenset("of to for with by from and or".split())
_NO_NAMES = frozenset("news press conference".split())
_NO_PLACE_FOR = frozenset(
    "he she they we i not never".split()
)  # a clause of its own, or its denial: `told Ann Lee they expect her at the gala`, `found a way not to be at the gala`
_MINDED = frozenset("interest confidence faith pride stake hand role part share belief involvement investment".split())
_WON = frozenset("win wins won winning".split())
_CEREMONIES = frozenset("ceremony awards oscars grammys baftas emmys gala".split())
_AIMED = frozenset("to from against of by for in at".split())
_TITLED = frozenset(("the", "her", "his", "their"))


def is_near_occasion(words: Sequence[str], cues: Cues) -> bool:
    """Whether an occasion of a text stands behind `at`, `in` or `during`."""
    behind, nouns = cues.behind, cues.lists["event_nouns"]
    if nouns.isdisjoint(words) or behind.isdisjoint(words):
        return False
    return any(
        not behind.isdisjoint(words[max(0, at - BETWEEN) : at]) for at in [at for at, word in enumerate(words) if word in nouns]
    )


def presences_in(tokens: Words, cues: Cues) -> list[tuple[int, Trigger]]:
    """The verbs that stand before `at an occasion`, each with the cue that takes any verb."""
    words, low = tokens
    nouns = [at for at, word in enumerate(low) if word in cues.lists["event_nouns"] and _is_head(words, low, at)]
    leads = [(at, lead) for at in nouns if (lead := _lead(low, at, cues)) > 1]
    return [
        (verb[0], Trigger(cue, verb[1], low[verb[0]], ()))
        for at, lead in leads
        for cue in cues.any_verb
        if low[at] not in cue.veto and (verb := _verb_before(words, low, lead, cue))
    ]


def lead_of(low: Sequence[str], after: int, cues: Cues) -> int:
    """The token behind the preposition that leads from a verb to an occasion; 0 where there is none."""
    nouns = cues.lists["event_nouns"]
    for at in range(after, min(len(low), after + _BACK + BETWEEN)):
        if low[at] in nouns and (lead := _lead(low, at, cues)) >= after and lead:
            return lead + (4 if low[lead] == "on" else 1)
    return 0


def _is_head(words: Sequence[str], low: Sequence[str], at: int) -> bool:
    """Whether the noun ends its noun phrase: no `festival hall`, no `final weeks`."""
    if (low[at] == "assembly" and low[at - 1] in _LAWMAKING) or (low[at] == "memorial" and is_of_stone(low, at)):
        return False
    if at + 1 >= len(low):
        return True
    after = low[at + 1]
    return after in _FREE or not after[0].isalpha() or after.endswith(("day", "ly")) or words[at + 1][0].isupper()


def _lead(low: Sequence[str], at: int, cues: Cues) -> int:
    """The preposition before the noun phrase that an event noun heads, or `on` of `on the sidelines of`; 0 where another word stands between."""
    for j in range(at - 1, max(1, at - BETWEEN), -1):
        if low[j] in _EDGES:
            return j - 2
        if low[j] in cues.behind:
            return 0 if low[j : at + 1] in _SET_PHRASES else j
        if (low[j] in _WALLS or low[j] in _JOINING or low[j] in _NO_NAMES) and low[j - 1] not in _EDGES:
            return 0
    return 0


def _verb_before(words: Sequence[str], low: Sequence[str], lead: int, cue: Cue) -> tuple[int, str] | None:
    """The nearest verb before a preposition, and its tag; none where its clause begins first, or the verb puts nobody there."""
    if low[lead - 1] in _MINDED:
        return None
    for j in range(lead - 1, max(0, lead - _BACK), -1):
        if low[j] in _WALLS or low[j] in _NO_PLACE_FOR or (low[j].endswith("ing") and low[j - 1] in _AIMED):
            return None
        if tag := _tag(words, low, j):
            if low[j] in _WON and not _CEREMONIES.isdisjoint(low[lead:]):
                return None  # who won a prize at the awards may have been at home
            return None if _is_vetoed(low, j, tag, cue) else (j, tag)
        if j == lead - 1 and low[j] in BE:
            return None  # `who plays the mate will be at the gala`
    return None


def _tag(words: Sequence[str], low: Sequence[str], j: int) -> str:
    """The tag of a token that can only be a verb where it stands; nothing where it need not be one."""
    word = low[j]
    if not words[j][0].islower() or word in _NO_VERBS or len(word) < 3:
        return ""
    k = _before_adverbs(words, low, j)
    before = low[k]
    if before in _MODAL:
        return "" if word.endswith(("ing", "ed")) else "base"
    if before in BE and word.endswith("ing"):
        return "ing"
    if before not in _HELPING and not _is_doer(words, low, k):
        return ""
    if is_past(word):
        return "past"
    return "s" if before not in _HELPING and word.endswith("s") and not word.endswith("ss") else ""


def _before_adverbs(words: Sequence[str], low: Sequence[str], j: int) -> int:
    """The token before a verb, over its adverbs: that of `She` in `She also proudly marched`."""
    k = j - 1
    while k > 0 and (low[k] in _ADVERBS or (low[k].endswith("ly") and words[k][0].islower())):
        k -= 1
    return k


def _is_doer(words: Sequence[str], low: Sequence[str], at: int) -> bool:
    """Whether who does something can end here: `Ann Lee`, `she`, `the queen`; not `Monday`."""
    return low[at] not in NOT_PLACES and (words[at][0].isupper() or low[at] in _WHO or low[at - 1] in _TITLED)


def _is_vetoed(low: Sequence[str], verb: int, tag: str, cue: Cue) -> bool:
    """Whether the cue names the verb, or the verb with its particle, among those that put nobody at an occasion."""
    stems = _stems(low[verb], tag)
    but = cue.listed("but")
    return any(stem in but or f"{stem} {low[verb + 1]}" in but for stem in stems)


def _stems(word: str, tag: str) -> tuple[str, ...]:
    """What the base of a verb form can be: `planned` of `plann`, `plan`, `planne`."""
    for ending in ("ing", "ed", "es", "s"):
        if tag != "base" and word.endswith(ending):
            stem = word[: -len(ending)]
            return word, stem, f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else f"{stem[:-1]}y"
    return (word, IRREGULAR_PASTS.get(word, word))
