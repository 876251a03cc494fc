"""Speakers on no file and without a noun of speaking, where the verb leaves no doubt that they speak: `the residents`, `Syria rebels`."""

from collections.abc import Sequence
from itertools import takewhile

from kimvisit.drafting.people.callings.nouns import is_calling
from kimvisit.drafting.people.names.on_file import slug
from kimvisit.drafting.speech.clause.head_nouns import TAILS, head_noun, head_of, tail_at
from kimvisit.drafting.speech.meant.antecedents import who_is
from kimvisit.drafting.speech.meant.mouthpieces import lord_of, named_mouthpiece
from kimvisit.drafting.speech.scene import Scene, label_at
from kimvisit.drafting.speech.voices.mute import is_mute
from kimvisit.drafting.text.closed import OWN, OWNERS
from kimvisit.drafting.text.numbers import CROWDS, NUMERALS, SEVERAL

_COUNTING = NUMERALS | frozenset("other the a an all many some most several both few".split())
_THE = frozenset("the his her their its these those".split())
_FRIENDS, _HEADED = frozenset("friend pal neighbour neighbor relative ally colleague confidant acquaintance".split()), 2
_FURTHER = ("later", "further", "subsequent", "another")
_LONGEST, _WORDS = 8, 6
_NOBODY = frozenset(
    "i we you us me he she it they there this that these those which who what one some many most all none nobody everyone talks it's "
    "him her them his its their here".split()
)
_AMOUNTS = (
    SEVERAL
    | CROWDS
    | frozenset(
        "score thousand tens half quarter majority minority handful couple number so more fewer about around nearly almost over than at least".split()
    )
)
_PAPERS = frozenset("letter response reply statement communique document message tweet post note telegram".split())
_NO_SPEAKERS = frozenset(
    "eyes face heart mind voice tone smile body hands silence absence words remarks book books novel memoir memoirs diary song album poem play film work "
    "research study figures data record records report name presence post tweet text message letter letters answer reply own account website page "
    "contract instinct gut head soul conscience smartphone phone schedule itinerary agenda timetable calendar plan plans".split()
)
LEADING = frozenset("in on at by since during after before until from with for under amid".split())
_ABSTRACT = ("ment", "tion", "sion", "ness", "ity", "ings", "ism", "ance", "ence", "ship", "ure")
_OF_TWO = (("latter",), ("former",))
_MANY = frozenset("family couple crowd crew cast choir clergy public opposition cabinet jury panel".split())
_APART = TAILS | {","}
_ONE_MORE = {"second": "second", "third": "third", "fourth": "fourth", "another": "another", "others": "other"}
_NAMELESS = frozenset("unnamed anonymous unidentified undisclosed".split())  # who is called so has no name anyway


def bystander(scene: Scene, first: int, last: int) -> str | None:
    """Speakers by what they are called, where the verb leaves no doubt that they speak: `the residents`, `Syria rebels`."""
    words, low = scene.sentence.words[first:last], scene.sentence.low[first:last]
    if is_mute(low):
        return None
    if _is_of_many(low):
        return _proposed(scene, words)
    if low[1:3] == ("head", "of") and low[0] in OWNERS and len(low) <= _WORDS:  # `its head of communications`
        return _proposed(scene, words[1:])
    if is_somebodys(scene, low):
        return _proposed(scene, words[1:])
    stop = tail_at(low, _APART)
    skip = sum(1 for _ in takewhile(_COUNTING.__contains__, low[:stop]))
    words, low = words[skip:stop], low[skip:stop]
    if low and low[0] in OWN:
        return _belonging(scene, first, last, low[1:])
    if _is_nobody(low):
        return None
    if low[-1].rstrip("s") in _PAPERS:
        return who_is("any", scene.known, scene.memory) if skip or low[0] in _FURTHER else None
    if not skip and not _is_called(words, low):
        return None
    if _is_description(scene, first, low) and (meant := _described(scene, low[-1])) is not None:
        return meant or None
    return _proposed(scene, _of_kind(scene, words).split())


def is_somebodys(scene: Scene, low: tuple[str, ...]) -> bool:
    """`a friend of his wife`, `an assistant to the minister's chief of staff`: somebody by whose he or she is, whoever that be."""
    head = head_of(low)
    if low[:1] not in (("a",), ("an",)) or len(head) < _HEADED or low[len(head) : len(head) + 1] not in (("of",), ("to",)):
        return False
    whose = low[len(head) + 1 :]
    owned = any(word in OWN or word.endswith("'s") for word in whose)
    somebody = head[-1] in _FRIENDS or is_calling(head[-1], scene.known.cues)
    return owned and somebody and len(low) <= _LONGEST and "," not in low


def _is_nobody(low: tuple[str, ...]) -> bool:
    """Whether words are too many or too few for a speaker, or name nobody: `in March`, `many others`, `some of this`, `about 300`."""
    if not 1 <= len(low) <= _WORDS or low[0] in LEADING:
        return True
    return low in _OF_TWO or not _NOBODY.isdisjoint(low) or not low[-1].replace("-", "").isalpha() or _AMOUNTS.issuperset(low)


def _described(scene: Scene, noun: str) -> str | None:
    """Whom `the late-night comic` means; nobody ("") where somebody spoke before who is not called so, None where none did."""
    if named := named_mouthpiece(noun, None, scene.known):
        return scene.memory.heard_as(named, ())
    if (held := scene.known.cast.proposed.get(slug(noun))) and held.sort == "unnamed":
        return scene.memory.heard_as(held.id, ())  # `the pal added`, long after `a pal said`
    before = who_is("any", scene.known, scene.memory)
    return before if before is None or _is_called_so(scene, before, noun) else ""


def _belonging(scene: Scene, first: int, last: int, low: tuple[str, ...]) -> str | None:
    """`her publisher`, `his foundation`, `his former flatmate`: somebody, or a firm, by whose they are; not `her eyes`, `his first novel`."""
    if (
        not 1 <= len(low) <= 3
        or not "".join(low).replace("-", "").isalpha()
        or low[-1] in _NO_SPEAKERS
        or (low[-1].endswith(_ABSTRACT) and low[-1] not in scene.known.cues.lists["body_words"])
    ):
        return None
    found = scene.known.who(lord) if (lord := lord_of(scene, label_at(scene, first, last))) else None
    name = " ".join(low)
    return _proposed(scene, f"{name} of {found.name}".split() if found else name.split())


def _is_of_many(low: tuple[str, ...]) -> bool:
    """`those close to the mayor`, `many of the residents`."""
    if low[:1] in (("those",), ("people",)):
        return low[1:2] != () and low[1] in TAILS
    return 3 < len(low) < _LONGEST and low[0] in _COUNTING and low[1] == "of" and low[2] in _THE and "," not in low


def _is_called(words: tuple[str, ...], low: tuple[str, ...]) -> bool:
    """`Lund residents`, `Ann Lee's doctor`, `Syria Rebel`; not `heavy rain`."""
    owned = words[0][:1].isupper() and any(word.endswith("'s") for word in low[: min(3, len(low) - 1)])
    return owned or low[-1].endswith("s") or words[-1][:1].isupper()


def _is_called_so(scene: Scene, actor: str, noun: str) -> bool:
    """Whether a voice without a name is called by a noun: `Late-night comic, unnamed`."""
    found = scene.known.who(actor)
    return found is not None and found.sort == "unnamed" and head_noun(found.name) == noun


def _proposed(scene: Scene, words: Sequence[str]) -> str:
    """A voice without a name, called by its words, as the one who spoke last."""
    called = [word for word in words if word.lower() not in _NAMELESS] or words
    name = " ".join(called)
    scene.memory.person = scene.nameless(name[:1].upper() + name[1:])
    return scene.memory.person


def _of_kind(scene: Scene, words: Sequence[str]) -> str:
    """`third diplomat` for the `third` after `two diplomats said`, `other officials` for `others`."""
    name = " ".join(words)
    kind = _ONE_MORE.get(name.lower())
    before = who_is("any", scene.known, scene.memory) if kind else None
    found = scene.known.who(before) if before else None
    if kind is None or found is None or found.sort not in ("unnamed", "group"):
        return name
    first, *rest = head_of(tuple(found.name.split(",")[0].split()))
    noun = " ".join((first[:1].lower() + first[1:], *rest))
    return f"{kind} {noun if kind == 'other' else noun.removesuffix('s')}"


def _is_description(scene: Scene, first: int, low: tuple[str, ...]) -> bool:
    """`the late-night comic`: rather somebody named before than a speaker of that name."""
    many = low[-1].endswith("s") or low[-1] in _MANY or low[-1] in scene.known.cues.lists["body_words"]
    return scene.sentence.low[first] == "the" and not many
