"""Speech that is handed on: `Y quoted X as saying`, `X was quoted by Y`, `according to X`."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.speech.accounts import reports
from kimvisit.drafting.speech.parts import AUXILIARIES, content_of, dated, is_after
from kimvisit.drafting.speech.phrases import BEHIND, is_named_next, left_of
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.strangers import bystander, stranger
from kimvisit.drafting.speech.voices import voice
from kimvisit.drafting.speech.within import comma_after, comments_at, own_clause
from kimvisit.drafting.text.sentences import Sentence

_OFTEN = frozenset("also later earlier widely often".split())


def _is_passive(low: tuple[str, ...], i: int) -> bool:
    """`was also quoted`, `Ann Lee, quoted by ...`."""
    if i and low[i - 1] == ",":
        return low[i + 1 : i + 2] in (("by",), ("as",))
    return i > 0 and low[i - 2 if low[i - 1] in _OFTEN else i - 1] in ("was", "were", "been", "is", "as")


def relayed_at(scene: Scene, i: int, tag: str, earlier: list[Said]) -> Said | None:
    """`Y quoted X as saying`, `X was quoted by Y`, `Y reported, citing X`."""
    sentence, mentions = scene.sentence, scene.mentions
    low = sentence.low
    if i > 1 and low[i - 1] in ("who", "which") and low[i - 2] == ",":
        tag = "ing"
    elif tag == "past" and _is_passive(low, i):
        first, last = left_of(sentence, i)
        who = voice(scene, first, last) if first < last else None
        by = quoter_after(sentence, i, mentions)
        if first == last:
            return None
        if who and earlier and earlier[-1].chain and earlier[-1].chain[0] == who:
            return earlier[-1]._replace(chain=(who, *by))
        start, _empty = content_of(sentence, i)
        prefix = sentence.starts[first]
        spans = (
            ((sentence.start, prefix),)
            if prefix - sentence.start > 12 and is_after(sentence, first)
            else ((start, sentence.end),)
        )
        chain = (who, *by) if who else None
        return Said(chain, spans, _own_day(scene, i, first), "plain", sentence.starts[i], (first, last))
    if low[i + 1 : i + 2] == ("by",):
        return None
    stop = i + 1
    while (
        stop < len(low)
        and stop - i < 20
        and low[stop] not in (".", ";", "“", '"', "as", "that")
        and not (low[stop] == "," and stop > i + 1)
    ):
        stop += 1
    if not _is_source(scene, i + 1, stop):
        return None
    named = next((m for m in mentions if m.first == stop + 1 and m.sort == "person"), None) if stop < len(low) else None
    if named and low[stop] == "," and sentence.low[named.last : named.last + 1] in ((".",), (",",), (), ("as",)):
        stop = named.last
    who = _briefed(scene, i) if low[i + 1 : stop] == ("it",) else None
    who = who or voice(scene, i + 1, stop)
    if who is None:
        return None
    if tag == "ing":
        if earlier and earlier[-1].chain:
            relayed = earlier[-1].chain
            return earlier[-1]._replace(chain=(who, *relayed)) if who not in relayed else None
        return Said((who,), ((sentence.start, sentence.end),), None, "citing", sentence.starts[i], (i + 1, stop))
    first, last = left_of(sentence, i)
    relay = voice(scene, first, last) if first < last else None
    chain = (who, relay) if relay else (who,)
    after_as = low[stop : stop + 2] == ("as", "saying") or low[stop : stop + 2] == ("as", "telling")
    start = stop + 2 if after_as else stop
    rest = sentence.end - (sentence.starts[start] if start < len(low) else sentence.end)
    begins = sentence.starts[first] if first < len(low) else sentence.end
    spans = (
        ((sentence.start, begins),) if rest < 25 and begins - sentence.start > 12 else ((sentence.ends[stop - 1], sentence.end),)
    )
    return Said(chain, spans, _own_day(scene, i, first), "plain", sentence.starts[i], (first, last))


def _is_source(scene: Scene, first: int, stop: int) -> bool:
    """Whether what is cited is somebody, and no reason: `citing two aides`, not `citing a dispute with the club`."""
    low, nouns = scene.sentence.low, scene.known.cues.lists["source_nouns"]
    last = next((t for t in range(first + 1, stop) if low[t] in BEHIND or low[t] in _ABOUT), stop)
    if (
        low[first:stop] == ("it",)
        or not nouns.isdisjoint(low[first:last])
        or any(first <= m.first < last and not m.possessive for m in scene.mentions)
    ):
        return True
    return any(w[:1].isupper() and not w.endswith(("'s", "’s")) for w in scene.sentence.words[first:last])


_ABOUT = frozenset("over by about on between among".split())


def _own_day(scene: Scene, i: int, first: int) -> str | None:
    """The day on which somebody who is quoted spoke: what stands behind `as saying`; a day beside `quoted` is that of the relay."""
    low = scene.sentence.low
    saying = next(
        (t for t in range(i + 1, min(len(low), i + 24)) if low[t] in ("saying", "telling") and low[t - 1] == "as"), None
    )
    return dated(scene, saying, first) if saying is not None and saying + 1 < len(low) else None


def _briefed(scene: Scene, verb: int) -> str | None:
    """`lawmakers briefed by the agency quoted it as saying`, `who were briefed by the agency were told`: who told them."""
    low = scene.sentence.low
    by = next((t for t in range(verb - 1, max(0, verb - 14), -1) if low[t] == "by" and low[t - 1] == "briefed"), None)
    if by is None:
        return None
    stop = next((t for t in range(by + 1, verb) if low[t] in (",", "were", "was", "have", "later", "on")), verb)
    return voice(scene, by + 1, stop)


def quoter_after(sentence: Sentence, at: int, mentions: list[Mention]) -> tuple[str, ...]:
    """`... was quoted by Tass` after the speaker."""
    low = sentence.low[at : at + 8]
    for verb in ("quoted", "cited", "reported"):
        if verb in low and "by" in low[low.index(verb) :]:
            place = at + low.index("by", low.index(verb)) + 1
            return tuple(m.ids[0] for m in mentions if place <= m.first < place + 4 and m.sort in ("agency", "outlet"))[:1]
    return ()


def according_to(scene: Scene, i: int, earlier: list[Said]) -> Said | None:
    """`according to X`: the whole sentence is theirs; `..., said X, according to whom ...`."""
    sentence = scene.sentence
    low, last = sentence.low, i + (2 if sentence.low[i] == "according" else 1)
    begun = last
    if low[last : last + 1] == ("whom",):
        return earlier[-1]._replace(spans=((sentence.ends[last], sentence.end),), at=sentence.starts[i]) if earlier else None
    while last < len(low) and last - i < 24 and low[last] not in _AFTER_SOURCE:
        if low[last] == "," and not _describes(sentence, last) and not is_named_next(scene, last):
            break
        last += 1
    who = voice(scene, begun, last) or stranger(scene, begun, last)
    if who is None and last and low[last - 1] in scene.known.cues.lists["body_words"]:
        who = bystander(scene, begun, last)
    chain = (who, *quoter_after(sentence, last, scene.mentions)) if who else None
    begin = sentence.start
    if i > 1 and low[i - 1] in ("which", "who", "that"):
        begin = sentence.ends[i - 1]
    elif low[max(0, i - 2) : i] in (("at", "least"), ("and", ",")) or low[i - 1] == "and":
        begin = _last_joined(sentence, i)
    elif i > 1 and low[i - 1] == ",":
        begin = own_clause(scene, i - 1)
    end = sentence.end
    if i > 3 and low[i - 1] == "," and low[last : last + 1] == (",",) and low[last + 1 : last + 2]:
        end = sentence.starts[last] if low[last + 1] in _PARTING or comments_at(low, last + 1) else end
    if i > 3 and low[last : last + 2] == (",", "who"):
        end = sentence.starts[last]
    if i > 2 and low[i - 2 : i] in ((",", "who"), (",", "which")):
        end = comma_after(sentence, last - 1)
    elif i > 3 and low[i - 3 : i] in ((",", "who", ","), (",", "which", ",")):
        begin, end = sentence.ends[i - 2], comma_after(sentence, last)
    return Said(chain, ((begin, end),), None, "plain", sentence.starts[i], (begun, last)) if who or begun == i + 2 else None


def _last_joined(sentence: Sentence, stop: int) -> int:
    """Where the last of several verbs begins: `he came and went, at least according to ...` vouches for the going only."""
    joined = [t for t in range(stop) if sentence.low[t] == "and" and not sentence.quoted(sentence.starts[t])]
    return sentence.ends[joined[-1]] if joined else sentence.start


_PARTING = frozenset("and but while whereas though although".split())
_AFTER_SOURCE = frozenset('. ; “ " who which ) while but and quoted cited carried seen obtained viewed'.split())


def _describes(sentence: Sentence, comma: int) -> bool:
    """Whether `, a guide,` follows a source, and no new clause."""
    low = sentence.low
    if low[comma + 1 : comma + 2] not in (("a",), ("an",), ("the",)):
        return False
    for t in range(comma + 1, min(len(low), comma + 16)):
        if low[t] in (",", ".", ";"):
            return True
        if low[t] in AUXILIARIES:
            return False
    return False


def _clause_before(sentence: Sentence, verb: int) -> int:
    """Where a clause begins that another one stands before: `..., and she insists that the trip was confirmed by her office`; 0 where none does."""
    at = next((t for t in range(verb - 1, 2, -1) if sentence.low[t - 1 : t + 1] == (",", "and")), 0)
    return sentence.ends[at] if at else 0


_RUMOURED = frozenset("said reported rumoured rumored alleged".split())


def rumoured(scene: Scene, i: int) -> Said | None:
    """`is said to have declined`, `are both reported to be coming`: reports that nobody is named for."""
    sentence = scene.sentence
    after = i + 2 if sentence.low[i + 1 : i + 2] and sentence.low[i + 1].endswith("day") else i + 1
    if sentence.low[i] not in _RUMOURED or sentence.low[after : after + 2] not in (("to", "have"), ("to", "be")):
        return None
    return Said((reports(scene),), ((sentence.ends[i], _verb_end(sentence, i)),), None, "plain", sentence.starts[i], (i - 1, i))


def _verb_end(sentence: Sentence, i: int) -> int:
    """Where what is reported of somebody ends: at a comma, or before a verb of its own (`is said to have accepted but pulled out`)."""
    comma = comma_after(sentence, i)
    but = next((t for t in range(i, len(sentence.low)) if sentence.low[t] == "but"), None)
    return comma if but is None else min(comma, sentence.starts[but])


def impersonal(scene: Scene, i: int, head: str) -> Said | None:
    """`it was announced by X that`, `his visit was confirmed by X`, `it was reported that`."""
    sentence = scene.sentence
    low = sentence.low
    begin = i - 1
    while begin > 0 and low[begin - 1] in ("has", "had", "have", "been", "also", "later", "was", "is"):
        begin -= 1
    it = begin > 0 and low[begin - 1] == "it"
    announced = low[i - 1] == "as"
    start, _ = content_of(sentence, i)
    by = next((t for t in range(i + 1, min(len(low), i + 9)) if low[t] in ("by", "that", ",", "“")), 0)
    if head == "telling" and low[i + 1 : i + 2] == ("that",) and (teller := _briefed(scene, i)):
        return Said((teller,), ((start, sentence.end),), None, "plain", sentence.starts[i], (begin, i))
    if (head == "telling" or not it) and (not by or low[by] != "by"):
        return None
    spans = ((sentence.start, sentence.end),)
    if it:
        after = begin > 3 and low[begin - 2] == "," and "that" not in low[i : i + 24]
        spans = ((sentence.start, sentence.starts[begin - 1]),) if after else ((start, sentence.end),)
    elif low[i + 1 : i + 2] == ("by",) and (clause := _clause_before(sentence, begin)):
        spans = ((clause, sentence.end),)
    elif announced:
        spans = ((sentence.start, sentence.starts[i - 1]),) if i > 2 else ((comma_after(sentence, i), sentence.end),)
    elif head == "telling":
        that = next((t for t in range(i, min(len(low), i + 24)) if low[t] == "that"), None)
        if that is None:
            return None
        spans = ((sentence.ends[that], sentence.end),)
    sort = head if head in ("denying", "confirming") else "plain"
    if by and low[by] == "by":
        last = by + 1
        while last < len(low) and last - by < 14 and low[last] not in ("that", ",", ".", ";", "on", "in", "at"):
            last += 1
        who = voice(scene, by + 1, last)
        return Said((who,), spans, None, sort, sentence.starts[i], (by + 1, last)) if who else None
    if low[i] in ("announced", "confirmed", "revealed", "disclosed") or head == "denying":
        return None
    return Said((reports(scene),), spans, None, "plain", sentence.starts[i], (begin - 1, i))
