"""The verb phrase around a cue: voice, polarity, hedges and what governs it, read to the left token by token."""

from functools import partial
from typing import NamedTuple

from kimvisit.drafting.grammar.governors import ABLE, BROKE, TOLD_OF, before_rank, governor, is_rank
from kimvisit.drafting.grammar.kept import caused
from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.text.adverbs import is_adverb
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence

_BE = frozenset("is are was were be been being am isn't aren't wasn't weren't 's 're get got".split())
_HAVE = frozenset("has have had having hasn't haven't hadn't".split())
_SEEMING = frozenset("looks look looked remains remained become becomes became thought believed understood".split())
_DO = frozenset("do does did don't doesn't didn't".split())
_MODAL = frozenset(
    "will would shall should may might can could must won't wouldn't can't couldn't shan't shouldn't cannot".split()
)
_ADVERBS = frozenset(
    "himself herself itself themselves twice almost nearly every well rather longer very quite considered deemed regarded all each also already still now just even soon yet ever first then later earlier only actually once again both indeed thus therefore so "
    "instead perhaps maybe too in fact far more less most be today tonight tomorrow".split()
)
_CONTRACTED = {
    "won't": "will",
    "wouldn't": "would",
    "can't": "can",
    "couldn't": "could",
    "cannot": "can",
    "shouldn't": "should",
}
_ASIDE = frozenset("however though too therefore instead meanwhile also".split())
_THANKED = frozenset("thank thanks thanked thanking praised criticised criticized".split())
_FAILED = frozenset("failed fails neglected had bother bothered deign deigned managed".split())
_CLOSING = frozenset(', ; : . ? ! ” “ "'.split())


class Phrase(NamedTuple):
    """A verb phrase: tokens `first` to `verb`. `hedges` are lists of cues.yaml (`probable`, `open`), nearest to the verb first;
    `asserted` is false where it only names an aim."""

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


def phrase_at(sentence: Sentence, verb: int, tag: str, cues: Cues, headline: bool = False) -> Phrase:
    """Read the verb phrase that ends at a token."""
    low = sentence.low
    if tag in ("ing", "base") and (told := caused(sentence, verb, tag, partial(phrase_at, sentence, cues=cues))):
        return told
    negative = perfect = passive = future = conditional = so_far = infinitive = False
    hedges: list[str] = []
    asserted, bare, able, shared = True, True, False, False
    j = verb - 1
    floor = max(-1, verb - 24)
    while j > floor:
        word = low[j]
        stem = _CONTRACTED.get(word, word)
        if word in cues.lists["negators"] or word.endswith("n't"):
            negative = not negative
            so_far = so_far or word in ("hasn't", "haven't")
        if word in _BE:
            passive = passive or (tag == "past" and bare)
            bare = bare and word in ("be", "been", "being")
        elif word in _HAVE:
            perfect, bare = True, False
            so_far = so_far or word in ("has", "have", "hasn't", "haven't")
        elif word in _DO or word in _SEEMING:
            bare = False
        elif stem in _MODAL or word in _MODAL:
            bare = False
            asserted = asserted and stem not in ("should", "must")
            future = future or stem in ("will", "would", "shall", "may", "might", "could", "can")
            conditional = conditional or stem == "would"
            if stem in cues.hedges:
                hedges.append(cues.hedges[stem])
        elif word == "to":
            infinitive = True
            if low[max(0, j - 2) : j] == (",", "only"):  # `..., only to cancel`: so it came
                tag, bare, shared, j = "governed", False, True, j - 2
                break
            step = governor(sentence, j - 1, cues)
            if step is None:
                aside = headline and low[j - 1] == ","  # `Ann Lee accepts invitation, to fly to Oslo`
                asserted = headline and j > 0 and (aside or cues.lists["unasserted"].isdisjoint(low[:j]))
                future = True
                while j > 0 and low[j - 1] in ("not", "never"):
                    negative = not negative
                    j -= 1
                j -= 1
                break
            at, sort, denied = step
            shared = shared or (low[at] == "whether" and _ASKED.isdisjoint(low[max(0, at - 3) : at]))
            if is_rank(low[at]):
                tag, bare, j = "governed", False, before_rank(low, at)
                continue
            if not (perfect and low[j - 1] in TOLD_OF):  # `is known to have come`
                future = future or (low[at] not in _FAILED and low[at] not in BROKE) or (low[at] == "had" and sort == "probable")
            if low[at] in ABLE or low[at : at + 3] == ("in", "a", "position"):
                able = True
            elif sort == "unasserted":
                asserted = False
            elif sort:
                hedges.append(sort)
            negative = negative != denied
            tag, bare = "governed", False
            j = at - 1
            continue
        elif word == "in" and tag == "ing" and (joining := _joining(low, j)):
            tag, j = "past" if low[joining] != "join" else "base", joining
        elif word == "in" and tag == "ing" and low[j - 2 : j] in _EAGER:
            tag, j, bare = "past", j - 3 + (low[j - 1] == "hesitation"), False
        elif word in cues.lists["negators"] or word in _ADVERBS or is_adverb(sentence.words[j]):
            if word in cues.hedges:
                hedges.append(cues.hedges[word])
            so_far = so_far or word == "yet"
        elif word in ("on", "of", "about", "out", "from", "toward", "towards") and tag == "ing":
            pass
        elif word in cues.hedges and tag == "ing":
            negative = negative != (cues.hedges[word] == "negative")
            if cues.hedges[word] != "negative":
                hedges.append(cues.hedges[word])
            tag, bare, future = "governed", False, True
        elif word in cues.hedges and cues.hedges[word] == "possible" and not infinitive:
            hedges.append(cues.hedges[word])
        elif word == "for" and tag == "ing" and not _THANKED.isdisjoint(low[max(0, j - 6) : j]):
            tag, bare, j = "past", False, j - 1
            break
        elif word == "or" and j and low[j - 1] in _MODAL and low[j + 1] in _MODAL:  # `may or may not come`
            negative = False
            hedges.append("open")
        elif (word == "by" and low[j + 1] in ("now", "then")) or (
            word == "since" and low[j - 1 : j] != () and low[j - 1] in _HAVE
        ):
            pass
        elif word == "against" and tag == "ing":
            negative = not negative
        elif word in _MARKS and _runs_on(sentence, j):
            pass
        elif word in _CLOSED and j > 1 and low[j - 1].endswith("ly") and low[j - 2] in _MARKS:  # `would "gladly" come`
            hedges += [cues.hedges[low[j - 1]]] if low[j - 1] in cues.hedges else []
            j -= 2
        elif word == "," and low[j - 1 : j] != () and low[j - 1] in _ASIDE and low[max(0, j - 2)] in (",", *_MODAL, *_BE, *_HAVE):
            j -= 1 + (low[j - 2] == ",")
        elif word == "," and (opened := _aside_in(low, j)):
            j = opened
        elif (word in ("course", "principle") and j and low[j - 1] in ("of", "in")) or (
            word.endswith("day") and j and low[j - 1] == "on"
        ):
            j -= 1
        elif low[max(0, j - 2) : j] == ("at", "any"):  # `did not at any point confirm`
            j -= 2
        else:
            negative = negative or word in ("nobody", "none") or (word == "one" and low[j - 1 : j] == ("no",))
            break
        j -= 1
    if bare and (turned := _turned(sentence, j + 1)):
        negative, future, bare = not negative, turned in _MODAL, False
        passive, perfect = passive or (tag == "past" and turned in _BE), turned in _HAVE
    in_series = tag == "past" and bare and not passive and low[j : j + 1] == low[verb + 1 : verb + 2] == (",",)
    joined = j >= 0 and (low[j] in ("and", "or", "but") or shared or in_series)
    return Phrase(
        j + 1,
        verb,
        tag,
        passive,
        perfect,
        negative,
        future,
        conditional,
        asserted and (negative or not able or opener(sentence, j + 1)[0] == "whether"),
        tuple(hedges),
        negative and (so_far or "yet" in low[verb + 1 : verb + 4]),
        bare,
        joined,
    )


def _aside_in(low: tuple[str, ...], comma: int) -> int:
    """The comma that opens an aside within a verb phrase: `will not, after all, come`, `is, aides say, coming`; 0 where there is none."""
    at = next((j for j in range(comma - 2, max(1, comma - 8), -1) if low[j] == ","), 0)
    before = low[at - 1] if at else ""
    return at if before in _MODAL or before in _BE or before in _HAVE or before == "not" else 0


def _runs_on(sentence: Sentence, mark: int) -> bool:
    """Whether a quotation goes on with what stands before it: `Ann Lee “gladly accepted”`, `will “soon pay a visit”`, not `she said “come”`."""
    before = sentence.low[mark - 1] if mark else ""
    return before in _RUNNING or before in _MODAL or before in _HAVE or before in _BE or sentence.words[mark - 1][:1].isupper()


_MARKS = frozenset(("“", '"'))
_CLOSED = frozenset(("”", '"'))
_RUNNING = frozenset("he she they who and but also to not".split())
_ASKED = frozenset(("ask", "asked", "asking"))
_EAGER = (("no", "time"), ("no", "hesitation"))


def _joining(low: tuple[str, ...], at: int) -> int:
    """The verb of `joins Ann Lee in staying away`, read back from `in`; 0 where there is none."""
    return next((j for j in range(at - 1, max(0, at - 6), -1) if low[j] in ("join", "joins", "joined")), 0)


def _turned(sentence: Sentence, first: int) -> str:
    """The auxiliary before the subject in `nor will Ann Lee be there`, read back from the verb phrase; nothing where there is none."""
    low = sentence.low
    for j in range(first - 1, max(0, first - 10), -1):
        if low[j - 1] in ("nor", "neither") and (low[j] in _MODAL or low[j] in _BE or low[j] in _HAVE or low[j] in _DO):
            return low[j]
        if low[j] in _CLOSING:
            break
    return ""
