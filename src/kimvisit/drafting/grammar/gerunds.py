"""What leads to a gerund: `thanked Ann Lee for coming`, `decided against coming`, `joins Ann Lee in staying away`."""

from kimvisit.drafting.grammar.phrase import BE, MODAL, Step, Walk
from kimvisit.drafting.text.closed import OWNERS
from kimvisit.drafting.text.sentences import Sentence


def _in_doing(walk: Walk, j: int, word: str) -> int | None:
    """`joins Ann Lee in staying away`, `wasted no time in accepting`."""
    if walk.tag != "ing":
        return None
    if joining := _joining(walk.low, j):
        walk.tag = "base" if walk.low[joining] == "join" else "past"
        return joining - 1
    if walk.low[j - 2 : j] not in _EAGER:
        return None
    walk.tag, walk.bare = "past", False
    return j - 4 + (walk.low[j - 1] == "hesitation")


def _joining(low: tuple[str, ...], at: int) -> int:
    """The verb of `joins Ann Lee in`, read back from `in`; 0 where there is none."""
    return next((j for j in range(at - 1, max(0, at - 6), -1) if low[j] in ("join", "joins", "joined")), 0)


def _particle(walk: Walk, j: int, word: str) -> int | None:
    """`is set on coming`, `ruled out coming`."""
    return j - 1 if walk.tag == "ing" else None


def _thanked(walk: Walk, j: int, word: str) -> int | None:
    """`thanked Ann Lee for coming`, `gave her reasons for coming`: so she came."""
    clause = walk.low[max(0, j - 6) : j]
    judged = gives_reasons(walk.low, j) or not JUDGED.isdisjoint(clause)
    if walk.tag != "ing" or not judged or not _UNCERTAIN.isdisjoint(clause):
        return None
    walk.tag, walk.bare, walk.over = "past", False, True
    return j - 1


def gives_reasons(low: tuple[str, ...], at: int) -> bool:
    """Whether `her reasons` stand before a token: `explained her reasons for staying away`."""
    return at > 1 and low[at - 1] in _REASONS and low[at - 2] in OWNERS


def _against(walk: Walk, j: int, word: str) -> int | None:
    """`decided against coming`."""
    if walk.tag != "ing":
        return None
    walk.negative = not walk.negative
    return j - 1


def is_adjunct(low: tuple[str, ...], first: int) -> bool:
    """Whether a participle tells what else the subject of the clause before does: `is in Oslo, skipping the gala`, `stayed home, refusing to come`;
    not in a list of them."""
    if not low[first].endswith("ing") or low[first] in _NO_PARTICIPLES:
        return False
    return first > 2 and low[first - 1] == "," and not low[first - 2].endswith("ing")


def opens(sentence: Sentence, first: int) -> bool:
    """`Skipping the gala, Ann Lee flew home`, `Invited to the gala, she flew home`; not `Skipping the gala, Ann Lee said, was hard`."""
    low = sentence.low
    if first or not low[0].endswith(("ing", "ed")):
        return False
    comma = next((j for j in range(1, min(len(low) - 2, _OPENING)) if low[j] == ","), 0)
    if not comma or not (sentence.words[comma + 1][0].isupper() or low[comma + 1] in _SUBJECTS):
        return False
    spoken = "," in low[comma + 1 : comma + 6] and low[low.index(",", comma + 1) - 1] in _SPOKEN
    return not spoken and _FINITE.isdisjoint(low[1:comma])


_OPENING = 16
_FINITE = (BE | MODAL) - {"been", "being"}
_SPOKEN = frozenset("said says added adds argued insisted insists wrote explained admitted admits told".split())
_SUBJECTS = frozenset("the he she they".split())
_NO_PARTICIPLES = frozenset("ending including during according being owing regarding concerning following pending".split())
_EAGER = (("no", "time"), ("no", "hesitation"))
_REASONS = frozenset("reason reasons excuse excuses".split())
_UNCERTAIN = frozenset("may might could would will can to if".split())
JUDGED = frozenset(
    "thank thanks thanked thanking praised praises criticised criticized criticises criticizes apologised apologized apologises apologizes apologising "
    "apologizing fined punished suspended blamed blames attacked mocked booed scolded rebuked condemned commended applauded forgiven forgave excused "
    "lambasted blasted slammed castigated faulted ridiculed panned grilled chided censured sacked dropped arrested jailed pilloried derided admonished reprimanded apology fire".split()
)

LEADS: dict[str, Step] = {
    "in": _in_doing,
    "for": _thanked,
    "against": _against,
    **dict.fromkeys("on of about out from toward towards".split(), _particle),
}
