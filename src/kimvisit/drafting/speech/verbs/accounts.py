"""Speech that a noun or an adjective tells of: `Ann Lee's claim that`, `reports that`, `was adamant that`, `by her account`."""

from typing import NamedTuple

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.speech.clause.content import content_of
from kimvisit.drafting.speech.clause.speaker_words import left_of
from kimvisit.drafting.speech.said import Said, said_by
from kimvisit.drafting.speech.scene import Scene, reports
from kimvisit.drafting.speech.voices.voice import said_in, voice
from kimvisit.drafting.speech.words import WRITINGS
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import DAYS

OPINIONS = frozenset("account words view opinion estimation assessment judgment judgement telling reckoning".split())
_COPULAS = frozenset(
    "is are was were be been being remains remained remain made makes make let lets seemed felt sounded says".split()
)
_LETTERS = frozenset("letter letters email e-mail video circular".split())
_UTTERING = frozenset(
    "sent expressed voiced gave issued made released gives issues expresses voices cast casts raised published offered".split()
)
_RUMOURS = frozenset("reports rumours rumors suggestions speculation report media".split())
_DOUBTS = frozenset("doubt doubts uncertainty".split())  # `about whether`
_FEEDING = frozenset(
    "fuelling fueling stoking raising sparking prompting fuelled fueled stoked sparked prompted feeding fed".split()
)
_FILLERS = frozenset("a an the his her its their also it this be position more quite very still no less not".split())
_BY = frozenset(("by", "from", "of"))
_IS = ("is", "was", "remains")
_ENDS = (",", ".", ";", ":", "“", '"')
_LONGEST = 12


class _Teller(NamedTuple):
    """Who tells, as far as is known, and the tokens that name him."""

    who: str | None
    words: tuple[int, int]


def noun_of_saying(scene: Scene, i: int, sort: str) -> Said | None:
    """Speech at a noun of saying or at `adamant`, `clear`; None where the sentence does not tell whose."""
    sentence = scene.sentence
    if sort == "minded":
        return _minded(scene, i)
    that = _that(sentence, i)
    if that is None or _is_verb(scene, i):
        return None
    last = that - 1 if sentence.low[that - 1] in _IS else that
    teller = _behind(scene, i, last) or _owner(scene, i) or _giver(scene, i) or _rumour(scene, i)
    return said_by(teller.who, sentence, i, sentence.ends[that], teller.words) if teller else None


def _minded(scene: Scene, i: int) -> Said | None:
    """`Ann Lee was adamant that`, `made it clear that`; not `it is clear that`."""
    sentence = scene.sentence
    start, _ = content_of(sentence, i)
    at = _governor(sentence, i, _COPULAS)
    if at is None or not _opens_content(sentence, i, start):
        return None
    words = left_of(sentence, at)
    return said_in(scene, words, i, start) if sentence.low[slice(*words)] != ("it",) else None


def account_of(scene: Scene, i: int) -> Said | None:
    """`by Ann Lee's account`, `in the words of Ann Lee`, `in Ann Lee's view`."""
    sentence, low = scene.sentence, scene.sentence.low
    if low[max(0, i - 2) : i + 2] in (("in", "the", low[i], "of"), ("by", "the", low[i], "of")):
        first = i + 2
        last = next((t for t in range(first, min(len(low), i + _LONGEST)) if low[t] in _ENDS), min(len(low), i + _LONGEST))
        return said_in(scene, (first, last), i, sentence.start)
    owner = next((m for m in scene.mentions if m.possessive and i - 2 <= m.last <= i and len(m.ids) == 1), None)
    if owner is None or owner.first == 0 or low[owner.first - 1] not in ("by", "on", "in"):
        return None
    joint = next((t for t in (owner.first - 2, owner.first - 3) if t > 0 and low[t] in ("and", "but")), None)
    start = sentence.start if joint is None else sentence.ends[joint]  # `was asked and, by Ann Lee's account, said yes`
    return said_by(owner.ids[0], sentence, i, start, (owner.first, i))


def _behind(scene: Scene, i: int, last: int) -> _Teller | None:
    """Ann Lee in `the claim by Ann Lee that`."""
    first = next((t + 1 for t in range(i + 1, min(i + 3, last)) if scene.sentence.low[t] in _BY), last)
    return _Teller(voice(scene, first, last), (first, last)) if first < last else None


def _owner(scene: Scene, i: int) -> _Teller | None:
    """Ann Lee in `Ann Lee's claim that`."""
    owner = next((m for m in scene.mentions if m.possessive and i - 3 <= m.last <= i and m.first < i), None)
    if owner is None:
        return None
    if "," in scene.sentence.low[owner.last : i]:
        return None
    return _Teller(_one(owner), (owner.first, i))


def _one(mention: Mention) -> str | None:
    """The one actor whom a mention means."""
    return mention.ids[0] if len(mention.ids) == 1 else None


def _giver(scene: Scene, i: int) -> _Teller | None:
    """Ann Lee in `Ann Lee voiced confidence that`."""
    at = _governor(scene.sentence, i, _UTTERING)
    if at is None:
        return None
    words = left_of(scene.sentence, at)
    return _Teller(voice(scene, *words), words)


def _rumour(scene: Scene, i: int) -> _Teller | None:
    """`Reports that`, `amid rumours that`; not `according to reports that`, `can report that`, `fuelling speculation that`."""
    low = scene.sentence.low
    if (
        low[i] not in _RUMOURS
        or (i and low[i - 1] in _FEEDING)
        or (i and (low[i - 1] in ("to", "can", "not") or low[i - 2 : i - 1] == ("in",)))
    ):
        return None
    return _Teller(reports(scene.known), (i, i + 1))


def _is_verb(scene: Scene, i: int) -> bool:
    """`Reuters reports that`, `the newspaper reports that`; not `Media reports that`, `Danish reports that`."""
    sentence, known = scene.sentence, scene.known
    if i == 0 or sentence.low[i] != "reports":
        return False
    before, name = sentence.low[i - 1], sentence.words[i - 1]
    if before in _NEWS or before in known.names.adjectives:
        return False
    return name[0].isupper() or any(before in known.cues.lists[one] for one in _SPEAKING)


_NEWS = frozenset("media press news".split())
_SPEAKING = ("body_nouns", "body_words", "source_nouns", "titles", "person_nouns", "outlet_words", "proxies", "houses")


def _opens_content(sentence: Sentence, i: int, start: int) -> bool:
    """Whether what is said follows: `was adamant that`, `made clear he would`."""
    after = sentence.at(start)
    words = (*sentence.low[i + 1 : i + 4], *sentence.low[after : after + 1])
    return not {"that", "whether", ":"}.isdisjoint(words) or words[:1] in (("he",), ("she",), ("they",), ("it",))


def _governor(sentence: Sentence, i: int, verbs: frozenset[str]) -> int | None:
    """The verb that a word of saying hangs on, over fillers: `made it clear`, `was also adamant`, `expressed confidence`."""
    for j in range(i - 1, max(-1, i - 5), -1):
        word = sentence.low[j]
        if word in verbs:
            return j - 2 if word == "be" and sentence.low[j - 2 : j] in (("let", "it"), ("made", "it")) else j
        if word not in _FILLERS and not word.endswith("ly"):
            return None
    return None


def uttered_before(sentence: Sentence, i: int) -> int | None:
    """The verb of `issued statements late on Monday saying`, over the piece of writing and the day."""
    low, at = sentence.low, i - 1
    while at > 0 and (low[at] in DAYS or low[at] in ("on", "late", "early", "later")):
        at -= 1
    if at < 1 or (low[at] not in WRITINGS and low[at] not in _LETTERS):
        return None
    return next((t for t in range(at - 1, max(0, at - 6), -1) if low[t] in _UTTERING), None)


def says_that(low: tuple[str, ...], i: int) -> bool:
    """`claim that`, `doubts about whether`: whether what is said follows a noun of saying at once."""
    return low[i + 1 : i + 2] == ("that",) or (low[i] in _DOUBTS and low[i + 2 : i + 3] in (("whether",), ("if",)))


def _that(sentence: Sentence, i: int) -> int | None:
    """The `that` of `claim that`, `the position is that`, `a post on Monday that`, `announcement by Ann Lee that`."""
    low = sentence.low
    after = low[i + 1 : i + 2]
    if says_that(low, i):
        return i + 1
    copula = next((t for t in range(i + 1, min(len(low), i + 8)) if low[t] in _IS), 0)
    if copula and low[copula + 1 : copula + 2] == ("that",) and after[0] in (*_IS, "from", "of", "in"):
        return copula + 1
    if after and after[0] in ("on", "in", "to", "via") and "that" in low[i + 2 : i + 5] and "," not in low[i : i + 4]:
        return low.index("that", i + 1)
    by = low[i + 1 : i + 3] if low[i] == "word" else after  # `word came from Ann Lee that`
    if not _BY.isdisjoint(by) and "that" in low[i + 3 : i + 10]:
        that = low.index("that", i + 3)
        return that if "," not in low[i:that] else None
    return None
