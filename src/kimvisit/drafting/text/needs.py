"""Which words a sentence must hold for a cue to open in it at all: told from its lists, before any grammar looks where they stand."""

from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.text.gates import STEADS

Needs = tuple[frozenset[str], ...]


def needs_of(cue: Cue, tag: str, tail: tuple[str, ...], event_nouns: frozenset[str]) -> Needs:
    """Sets of words, of each of which a sentence must hold one for a form with this tag and tail to open the cue."""
    sets = [frozenset((word,)) for word in tail]
    sets += [cue.near] if tag == "noun" else [*_around(cue), *_behind(cue, tag, event_nouns)]
    return tuple(sorted(dict.fromkeys(words for words in sets if words), key=len))


def _around(cue: Cue) -> Needs:
    among = cue.listed("among")
    if not among:
        return ()
    return (frozenset(among if cue.flag("fronted") or cue.flag("direct") else ("among",)),)


def _behind(cue: Cue, tag: str, event_nouns: frozenset[str]) -> Needs:
    if not cue.objects:
        bound = event_nouns | STEADS if cue.listed("bound") and not cue.flag("known") else frozenset()
        beside = () if cue.flag("mutual") else cue.listed("adjectives")
        return frozenset(cue.listed("guest")), bound, frozenset(beside)
    if cue.objects == ("event",):
        return (event_nouns,) if cue.flag("event_only") and not cue.flag("strict") else ()
    if cue.objects == ("place",) or (cue.objects[0] == "event" and not cue.flag("direct")):
        return ()
    if cue.flag("direct") and cue.objects[0] != "event":
        return (cue.last_words,)
    return () if cue.objects[0] == "event" or cue.flag("it") else (cue.last_words,)
