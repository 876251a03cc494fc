"""Which words a sentence must hold for a cue to open in it at all: told from its lists, before any grammar looks where they stand."""

from kimvisit.drafting.text.cue import Cue

STEADS = frozenset("place stead behalf instead".split())
Needs = tuple[frozenset[str], ...]
_EVERYWHERE = frozenset("to in at on of for from with by that which".split())


def needs_of(cue: Cue, event_nouns: frozenset[str]) -> Needs:
    """Sets of words, of each of which a sentence must hold one for the cue to open; the rarest first."""
    sets = _of_noun(cue) if cue.sort == "noun" else (*_around(cue), *_behind(cue, event_nouns))
    return tuple(sorted(dict.fromkeys(words for words in sets if words), key=_commonness))


def _commonness(words: frozenset[str]) -> tuple[int, int]:
    return len(words & _EVERYWHERE), len(words)


def _of_noun(cue: Cue) -> Needs:
    if cue.flag("mutual"):
        return (cue.near,)
    framed = cue.held("framed") if cue.flag("owned") or not cue.flag("event_only") else frozenset()
    return cue.near, framed, cue.held("before"), cue.held("upon")


def _around(cue: Cue) -> Needs:
    """What must stand near a verb, whatever its object."""
    among = frozenset(("among",) if cue.listed("among") and not (cue.flag("fronted") or cue.flag("direct")) else ())
    return among, cue.held("among"), cue.held("near"), cue.held("governed")


def _behind(cue: Cue, event_nouns: frozenset[str]) -> Needs:
    """The object of a verb, or what stands in its place."""
    if cue.objects == ("event",):
        return (event_nouns,) if cue.flag("event_only") or cue.flag("strict") else ()
    if cue.objects:
        return () if cue.objects == ("place",) else (cue.last_words,)
    bound = event_nouns | STEADS if cue.listed("bound") and not cue.flag("known") else frozenset()
    beside = frozenset() if cue.flag("mutual") else cue.held("adjectives")
    return cue.held("guest"), bound, beside, cue.held("object_before"), frozenset(cue.listed("object_near")[:1])
