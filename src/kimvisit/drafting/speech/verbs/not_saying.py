"""What only looks like a verb of saying: `says yes to`, `responded to`, `Ann Lee's disputed decree`, `wrote to the bishops who stayed away`."""

from kimvisit.drafting.speech.verbs.displaced import NOUNS_TOO
from kimvisit.drafting.speech.words import CLOSE_TO, PLACED, SUBORDINATE, WRITINGS, is_stationed
from kimvisit.drafting.text.closed import DETERMINERS, FINITE

_THINGS = frozenset("the a an this his her its their that's it them".split())
_TOLD = frozenset("say says said claim claims claimed suggest suggests suggested indicate indicated media has have".split())
_WITH = ("to", "with", "in", "by", "positively", "favorably", "favourably")
_AT_HEARING = frozenset("for before at in to twice once alongside".split())
_STATE_MEDIA = frozenset("news media television tv radio broadcaster agency newspaper owned run controlled".split())
_TOLD_OTHERWISE = (("testif", _AT_HEARING), ("repeat", _THINGS), ("repl", _WITH), ("respon", _WITH))


def is_saying(low: tuple[str, ...], i: int) -> bool:
    """Not `says yes to`, `responded to`, `reports say`, `read out`, `repeated the`, `in the said statement`, `a source said to be close to`."""
    word, after = low[i], low[i + 1] if i + 1 < len(low) else "."
    if word == "said" and i and ((low[i - 1] in _THINGS and after in WRITINGS) or low[i + 1 : i + 4] in CLOSE_TO):
        return False
    if is_stationed(low, i) or (word == "state" and after in _STATE_MEDIA):  # `the Turan state news agency reported`
        return False
    if word == "posted" and after == "to" and not FINITE.isdisjoint(low[i + 2 : i + 5]):
        return False  # `every ambassador posted to Lima has been invited`
    if after == "yes" or (after == "no" and low[i + 2 : i + 3] in (("to",), (",",), (".",), (), ("thanks",))):
        return False
    if word in _WRITING and after == "to" and _SAID_SO.isdisjoint(low[i + 2 : i + _REACH]):
        return False  # `wrote to the bishops who stayed away`
    if i and low[i - 1].endswith(("'s", "s'")) and word.endswith("ed") and _is_adjective(low, i):
        return False
    if (word in NOUNS_TOO and after in _TOLD) or (word in ("read", "reads") and after in ("out", "by", "aloud")):
        return False
    if word in _GOING and low[i + 1 : i + 3] in _ON_WHAT:
        return False  # `has not gone on any trip abroad`
    return not any(word.startswith(verb) and after in behind for verb, behind in _TOLD_OTHERWISE)


def _is_adjective(low: tuple[str, ...], i: int) -> bool:
    """`Ann Lee's disputed decree`; not `Ann Lee's confirmed that she will come`."""
    after = low[i + 1 : i + 2]
    return (
        after != ()
        and after[0].isalpha()
        and after[0] not in _CONTENT
        and after[0] not in PLACED
        and not after[0].endswith("day")
    )


_CONTENT = DETERMINERS | SUBORDINATE | frozenset("that it he she they we you i there to".split())
_GOING = frozenset("go goes went gone going".split())
_ON_WHAT = frozenset(
    ("on", word)
    for word in DETERMINERS
    | frozenset("any no another several many two three official state foreign trips holiday leave strike sale".split())
)
_WRITING, _REACH = frozenset("wrote writes write writing".split()), 12
_SAID_SO = frozenset(("that", "saying", "whether", ":", "“"))
