"""The words before a verb that belong to its phrase: voice, tense, polarity, hedges and what governs it, read to the left token by token."""

from kimvisit.drafting.grammar.asides import ANYWHERE, ASIDES
from kimvisit.drafting.grammar.fronted import NOR, turned_at
from kimvisit.drafting.grammar.gerunds import LEADS, is_adjunct
from kimvisit.drafting.grammar.governors import ABLE, BROKE, TOLD_OF, Governor, governor
from kimvisit.drafting.grammar.headlines import shares_to
from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.grammar.phrase import BE, HAVE, MODAL, Phrase, Step, Walk
from kimvisit.drafting.grammar.ranks import before_rank, is_rank
from kimvisit.drafting.grammar.ways_found import FINDING
from kimvisit.drafting.text.adverbials import before_adverbial
from kimvisit.drafting.text.adverbs import is_adverb
from kimvisit.drafting.text.closed import STOPS
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence

_REACH = 24


def phrase_before(sentence: Sentence, verb: int, tag: str, cues: Cues, headline: bool) -> Phrase:
    """Read the verb phrase that ends at a token."""
    low, walk = sentence.low, Walk(sentence, sentence.low, cues, headline, tag)
    first = _first_of(walk, verb)
    if walk.bare:
        _turn(walk, first)
    if headline and walk.bare and walk.tag == "base" and not walk.future and shares_to(sentence, first):
        walk.future = True
        walk.hedges.append("probable")
    return Phrase(
        first=first,
        verb=verb,
        tag=walk.tag,
        passive=walk.passive,
        perfect=walk.perfect,
        negative=walk.negative != (low[verb + 1 : verb + 2] == ("neither",)),
        future=walk.future,
        conditional=walk.conditional,
        asserted=walk.asserted and (walk.negative or not walk.able or opener(sentence, first)[0] == "whether"),
        hedges=tuple(walk.hedges),
        so_far=walk.negative and (walk.so_far or "yet" in low[verb + 1 : verb + 4]),
        bare=walk.bare,
        joined=first > 0 and _is_joined(walk, first, verb),
    )


def _first_of(walk: Walk, verb: int) -> int:
    """The first token of the phrase; what stands there is noted on the way."""
    low, negators = walk.low, walk.cues.lists["negators"]
    j, floor = verb - 1, max(-1, verb - _REACH)
    while j > floor and not walk.over:
        word = low[j]
        if (word in negators and not low[j + 1].isdigit()) or word.endswith("n't"):
            walk.negative = not walk.negative
            walk.so_far = walk.so_far or word in ("hasn't", "haven't")
        for step in _STEPS.get(word, _ANY):
            if (left := step(walk, j, word)) is not None:
                j = left
                break
        else:
            walk.negative = walk.negative or word in ("nobody", "none") or low[j - 1 : j + 1] == ("no", "one")
            break
    return j + 1


def _turn(walk: Walk, first: int) -> None:
    """`nor will Ann Lee be there`, `Not until May did Ann Lee accept`."""
    if at := turned_at(walk.sentence, first):
        turned, denied = walk.low[at], walk.low[at - 1] in NOR or walk.low[0] == "never"
        walk.negative, walk.future, walk.bare = walk.negative != denied, turned in MODAL, False
        walk.passive, walk.perfect = walk.passive or (walk.tag == "past" and turned in BE), turned in HAVE


def _is_joined(walk: Walk, first: int, verb: int) -> bool:
    """Whether a verb has its subject with the one before: `came and went`, `Ann Lee to visit Oslo, will skip gala` in a headline."""
    if walk.low[first : first + 2] == ("not", "all"):
        return False  # `20 will come, but not all will speak`
    left = _over_adverbial(walk.low, first - 1)
    before = walk.low[left] if left >= 0 else ""
    if before in _JOINTS or walk.shared or _in_series(walk, first, verb) or is_adjunct(walk.low, first):
        return True
    if walk.low[first] in _NEXT and walk.low[first - 1] == ",":
        return True  # `accepted, then cried off`
    before = walk.low[first - 1]
    return walk.headline and before == "," and (walk.low[first] in MODAL or walk.tag == "s")


def _over_adverbial(low: tuple[str, ...], last: int) -> int:
    """The token before what tells when or how: `agreed, and at the last moment did not come`, `but, in the end, stayed away`."""
    for _ in range(2):
        if low[last] == ",":
            opened = next((j for j in range(last - 2, max(1, last - _ASIDE), -1) if low[j] in STOPS), 0)
            aside = opened and low[opened - 1] in _JOINTS and low[opened + 1].endswith(("ing", "ed"))
            last = opened - 1 if aside else last - 1  # `but, fearing arrest, stayed away`
        if (left := before_adverbial(low, last)) == last:
            return last
        last = left
    return last


def _in_series(walk: Walk, first: int, verb: int) -> bool:
    """`was met, feted, and sent home`: a participle between commas."""
    series = walk.tag == "past" and walk.bare and not walk.passive
    return series and walk.low[first - 1 : first] == walk.low[verb + 1 : verb + 2] == (",",)


def _be(walk: Walk, j: int, word: str) -> int:
    """`was invited`, `has been invited`, `is coming`."""
    walk.passive = walk.passive or (walk.tag == "past" and walk.bare)
    walk.bare = walk.bare and word in ("be", "been", "being")
    return j - 1


def _have(walk: Walk, j: int, word: str) -> int:
    """`has come`."""
    walk.perfect, walk.bare = True, False
    walk.so_far = walk.so_far or word in ("has", "have", "hasn't", "haven't")
    return j - 1


def _do(walk: Walk, j: int, word: str) -> int:
    """`did not come`, `remained uninvited`."""
    walk.bare = False
    return j - 1


def _modal(walk: Walk, j: int, word: str) -> int:
    """`will come`, `could not come`, `should come`."""
    stem, walk.bare = _CONTRACTED.get(word, word), False
    walk.asserted = walk.asserted and stem not in ("should", "must")
    walk.future = walk.future or stem in _TO_COME
    walk.conditional = walk.conditional or stem == "would"
    if stem in walk.cues.hedges:
        walk.hedges.append(walk.cues.hedges[stem])
    return j - 1


def _to(walk: Walk, j: int, word: str) -> int:
    """`is expected to come`, `was the first to come`, `accepted, only to cancel`."""
    low, walk.infinitive = walk.low, True
    if low[max(0, j - 2) : j] == (",", "only"):
        walk.tag, walk.bare, walk.shared, walk.over = "governed", False, True, True
        return j - 2
    found = governor(walk.sentence, j - 1, walk.cues)
    return _governed(walk, j, found) if found else _aim(walk, j)


def _governed(walk: Walk, j: int, found: Governor) -> int:
    """What the word before `to` makes of the verb behind it."""
    low, at = walk.low, found.first
    walk.shared = (
        walk.shared or low[at : at + 2] in _IN_ORDER or (low[at] == "whether" and _ASKED.isdisjoint(low[max(0, at - 3) : at]))
    )
    walk.tag, walk.bare = "governed", False
    walk.negative = walk.negative != found.denies
    if is_rank(low[at]) or low[at : at + 2] == ("one", "of"):
        return before_rank(low, at)
    walk.future = walk.future or _is_to_come(walk, j, found)
    if low[at] in ABLE or low[at : at + 3] == ("in", "a", "position"):
        walk.able = True
    elif found.sort == "unasserted":
        walk.asserted = False
    elif found.sort:
        walk.hedges.append(found.sort)
    return at - 1


def _is_to_come(walk: Walk, j: int, found: Governor) -> bool:
    """`plans to come`; not `failed to come`, `cleared her diary to come`, `is known to have come`."""
    if walk.perfect and walk.low[j - 1] in TOLD_OF:
        return False
    word = walk.low[found.first]
    return (word not in _REALISING and (word not in BROKE or found.denies)) or (word == "had" and found.sort == "probable")


def _aim(walk: Walk, j: int) -> int:
    """`flew to Oslo to meet Ann Lee`: an aim; but the headline `Ann Lee to fly to Oslo` tells of a plan."""
    aside = walk.low[j - 1] == ","  # `Ann Lee accepts invitation, to fly to Oslo`
    walk.asserted = walk.headline and j > 0 and (aside or walk.cues.lists["unasserted"].isdisjoint(walk.low[:j]))
    walk.future = walk.over = True
    while j > 0 and walk.low[j - 1] in ("not", "never"):
        walk.negative = not walk.negative
        j -= 1
    return j - 1


def _adverb(walk: Walk, j: int, word: str) -> int | None:
    """`gladly accepted`, `will probably come`, `has not yet replied`, `at first declined`."""
    is_one = word in _ADVERBS or is_adverb(walk.sentence.words[j])
    if not is_one and word not in walk.cues.lists["negators"]:
        return None
    if word in walk.cues.hedges:
        walk.hedges.append(walk.cues.hedges[word])
    walk.so_far = walk.so_far or word == "yet"
    return j - 2 if word in ("first", "last") and walk.low[j - 1 : j] == ("at",) else j - 1


def _hedge(walk: Walk, j: int, word: str) -> int | None:
    """`is considering coming`, `avoided coming`, `perhaps came`."""
    sort = walk.cues.hedges.get(word)
    if sort is None:
        return None
    if walk.tag != "ing":
        possible = sort == "possible" and not walk.infinitive
        walk.hedges += [sort] if possible else []
        return j - 1 if possible else None
    if sort == "negative":
        walk.negative = not walk.negative
    else:
        walk.hedges.append(sort)
    walk.tag, walk.bare, walk.future = "governed", False, True
    return j - 1


_ADVERBS = frozenset(
    "himself herself itself themselves likewise twice almost nearly every well rather longer very quite considered deemed regarded all each also already still now just even soon yet ever first then later earlier only actually once again both indeed thus therefore however nevertheless nonetheless so "
    "instead perhaps maybe too in fact far more less most be today tonight tomorrow".split()
)
_ASKED = frozenset(("ask", "asked", "asking"))
_CONTRACTED = {"won't": "will", "wouldn't": "would", "can't": "can", "couldn't": "could", "cannot": "can", "shouldn't": "should"}
_APPEARING = frozenset("appears appear appeared seems seem seemed".split())  # else hedges: `appears to come`
_DO = frozenset("do does did don't doesn't didn't".split())
_ASIDE = 10
_IN_ORDER = (("in", "order"), ("so", "as"))
_JOINTS = frozenset(("and", "or", "but"))
_NEXT = frozenset(("then", "later", "only"))
_REALISING = FINDING | frozenset("failed fails neglected had bother bothered deign deigned managed".split())
_SEEMING = frozenset("looks look looked remains remained become becomes became becoming thought believed understood".split())
_TO_COME = frozenset("will would shall may might could can".split())

_ANY: tuple[Step, ...] = (_adverb, _hedge, *ANYWHERE)
_STEPS: dict[str, tuple[Step, ...]] = {
    **dict.fromkeys(MODAL, (_modal,)),
    **dict.fromkeys(_DO | _SEEMING, (_do,)),
    **dict.fromkeys(_APPEARING, (*_ANY, _do)),
    **dict.fromkeys(HAVE, (_have,)),
    **dict.fromkeys(BE, (_be,)),
    "to": (_to,),
    **{word: (step, *_ANY) for word, step in LEADS.items()},
    **{word: (*steps, *_ANY) for word, steps in ASIDES.items()},
}
