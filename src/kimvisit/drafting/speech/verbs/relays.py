"""Speech that is handed on: `Y quoted X as saying`, `X was quoted by Y`, `according to X`."""

from typing import NamedTuple

from kimvisit.drafting.people.callings.nouns import is_calling
from kimvisit.drafting.speech.clause.content import content_of
from kimvisit.drafting.speech.clause.head_nouns import BEHIND, head_of
from kimvisit.drafting.speech.clause.opening_subject import name_behind_comma
from kimvisit.drafting.speech.clause.resumed import comments_at, own_clause
from kimvisit.drafting.speech.clause.spans import comma_after
from kimvisit.drafting.speech.clause.speaker_place import is_after
from kimvisit.drafting.speech.clause.speaker_words import left_of
from kimvisit.drafting.speech.meant.antecedents import who_is
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.verbs.said_when import dated
from kimvisit.drafting.speech.voices.outlets import bare_outlet, quoter_after
from kimvisit.drafting.speech.voices.strangers import bystander, is_somebodys
from kimvisit.drafting.speech.voices.voice import said_in, voice
from kimvisit.drafting.speech.words import AUXILIARIES
from kimvisit.drafting.text.closed import OWN, PARTING
from kimvisit.drafting.text.sentences import Sentence

_AS_SAYING = (("as", "saying"), ("as", "telling"))
_OBJECT = 8
_AS_WHAT = (("the",), ("a",), ("an",), ("one",), ("his",), ("her",), ("their",))
_OFTEN = frozenset("also later earlier widely often".split())
_SOURCE_ENDS = (".", ";", "“", '"', "as", "that")
_ABOUT = frozenset("over by about on between among".split())
_AFTER_SOURCE = frozenset('. ; “ " who which ) while but and quoted cited carried seen obtained viewed'.split())


def relayed_at(scene: Scene, i: int, tag: str, earlier: list[Said]) -> Said | None:
    """`Y quoted X as saying`, `X was quoted by Y`, `Y reported, citing X`."""
    low = scene.sentence.low
    cites = tag == "ing" or (i > 1 and low[i - 1] in ("who", "which") and low[i - 2] == ",")
    if not cites and tag == "past" and _is_passive(low, i):
        return _quoted(scene, i, earlier)
    if low[i + 1 : i + 4] in (("him", "as", "saying"), ("her", "as", "saying")):
        return _quoting_him(scene, i)
    if _names_reason(low, i):
        return said_in(scene, left_of(scene.sentence, i), i, scene.sentence.ends[i])
    source = _source_at(scene, i) if low[i + 1 : i + 2] != ("by",) else None
    if source is None:
        return None
    return _citing(scene, i, source, earlier) if cites else _quoting(scene, i, source)


def _names_reason(low: tuple[str, ...], i: int) -> bool:
    """`Ann Lee cited Bob Ray as the reason that she would not come`: she says so herself, and Bob Ray nothing."""
    at = next((t for t in range(i + 2, min(len(low), i + _OBJECT)) if low[t] == "as"), 0)
    return low[i].startswith("cit") and at > 0 and low[at + 1 : at + 2] in _AS_WHAT


def _quoting_him(scene: Scene, i: int) -> Said:
    """`the agency quoted him as saying`: who spoke before, or somebody who cannot be named."""
    who = who_is("he" if scene.sentence.low[i + 1] == "him" else "she", scene.known, scene.memory)
    if who is None:
        span = (scene.sentence.ends[i + 3], scene.sentence.end)
        return Said(None, (span,), None, "plain", scene.sentence.starts[i], (i + 1, i + 2))
    return _quoting(scene, i, _Cited(who, i + 2))


def _is_passive(low: tuple[str, ...], i: int) -> bool:
    """`was also quoted`, `Ann Lee, quoted by ...`."""
    if i and low[i - 1] == ",":
        return low[i + 1 : i + 2] in (("by",), ("as",))
    return i > 0 and low[i - 2 if low[i - 1] in _OFTEN else i - 1] in ("was", "were", "been", "is", "as")


def _quoted(scene: Scene, i: int, earlier: list[Said]) -> Said | None:
    """`Ann Lee was quoted by the agency as saying`."""
    sentence = scene.sentence
    first, last = left_of(sentence, i)
    if first == last:
        return None
    who, by = voice(scene, first, last), quoter_after(sentence, i, scene.mentions)
    if who and earlier and earlier[-1].chain and earlier[-1].chain[0] == who:
        return earlier[-1]._replace(chain=(who, *by))
    prefix = sentence.starts[first]
    before = prefix - sentence.start > 12 and is_after(sentence, first)
    span = (sentence.start, prefix) if before else (content_of(sentence, i)[0], sentence.end)
    return Said((who, *by) if who else None, (span,), _own_day(scene, i, first), "plain", sentence.starts[i], (first, last))


class _Cited(NamedTuple):
    """Whom a verb of quoting names behind it, and the token behind those words."""

    who: str
    stop: int


def _source_at(scene: Scene, i: int) -> _Cited | None:
    """Whom a verb quotes: `two aides` in `citing two aides`, `the guide, Ann Lee` in `quoted the guide, Ann Lee, as saying`."""
    low = scene.sentence.low
    stop = i + 1
    while stop < len(low) and stop - i < 20 and low[stop] not in _SOURCE_ENDS and (low[stop] != "," or stop == i + 1):
        stop += 1
    says = low[stop : stop + 2] in _AS_SAYING
    if not says and not _is_source(scene, i + 1, stop):
        return None
    if named := name_behind_comma(scene, stop, "as"):
        stop = named.last
    who = briefed(scene, i) if low[i + 1 : stop] == ("it",) else None
    who = who or voice(scene, i + 1, stop) or (bystander(scene, i + 1, stop) if says else None)
    return _Cited(who, stop) if who else None


def _is_source(scene: Scene, first: int, stop: int) -> bool:
    """Whether what is cited is somebody, and no reason: `citing two aides`, not `citing a dispute with the club`."""
    low, nouns = scene.sentence.low, scene.known.cues.lists["source_nouns"]
    last = next((t for t in range(first + 1, stop) if low[t] in BEHIND or low[t] in _ABOUT), stop)
    owner = next((t for t in range(first, last - 1) if low[t].endswith(("'s", "’s"))), None)
    if owner is not None and nouns.isdisjoint(low[owner + 1 : last]):  # `citing Ann Lee's order closing the border`
        return False
    if low[first:stop] == ("it",) or not nouns.isdisjoint(low[first:last]):
        return True
    named = any(first <= m.first < last and not m.possessive for m in scene.mentions)
    return named or any(w[:1].isupper() and not w.endswith(("'s", "’s")) for w in scene.sentence.words[first:last])


def briefed(scene: Scene, verb: int) -> str | None:
    """`lawmakers briefed by the agency quoted it as saying`, `who were briefed by the agency were told`: who told them."""
    low = scene.sentence.low
    by = next((t for t in range(verb - 1, max(0, verb - 14), -1) if low[t] == "by" and low[t - 1] == "briefed"), None)
    if by is None:
        return None
    stop = next((t for t in range(by + 1, verb) if low[t] in (",", "were", "was", "have", "later", "on")), verb)
    return voice(scene, by + 1, stop)


def _citing(scene: Scene, i: int, source: _Cited, earlier: list[Said]) -> Said | None:
    """`Y reported, citing X`: X said what Y reported."""
    sentence, who = scene.sentence, source.who
    if earlier and earlier[-1].chain and not _says_itself(scene, i, source.stop):
        relayed = earlier[-1].chain
        return earlier[-1]._replace(chain=(who, *relayed)) if who not in relayed else None
    return Said((who,), ((sentence.start, sentence.end),), None, "citing", sentence.starts[i], (i + 1, source.stop))


def _says_itself(scene: Scene, i: int, stop: int) -> bool:
    """`the minister said so, while the paper, citing two aides, reported that`: who cites says it behind the aside, whoever spoke before."""
    low = scene.sentence.low
    if low[i - 1] != "," or low[stop : stop + 1] != (",",):
        return False
    after = stop + 1 + (low[stop + 1 : stop + 2] != () and low[stop + 1] in _OFTEN)
    return (
        low[after : after + 1] != () and low[after] in scene.known.cues.saying and not PARTING.isdisjoint(low[max(0, i - 8) : i])
    )


def _quoting(scene: Scene, i: int, source: _Cited) -> Said:
    """`Y quoted X as saying that`; `..., Y quoted X as saying`."""
    sentence, low, stop = scene.sentence, scene.sentence.low, source.stop
    first, last = left_of(sentence, i)
    relay = voice(scene, first, last)
    start = stop + 2 if low[stop : stop + 2] in _AS_SAYING else stop
    rest = sentence.end - (sentence.starts[start] if start < len(low) else sentence.end)
    begins = sentence.starts[first] if first < len(low) else sentence.end
    before = rest < 25 and begins - sentence.start > 12
    span = (sentence.start, begins) if before else (sentence.ends[stop - 1], sentence.end)
    chain = (source.who, relay) if relay else (source.who,)
    return Said(chain, (span,), _own_day(scene, i, first), "plain", sentence.starts[i], (first, last))


def _own_day(scene: Scene, i: int, first: int) -> str | None:
    """The day on which somebody who is quoted spoke: what stands behind `as saying`; a day beside `quoted` is that of the relay."""
    low = scene.sentence.low
    behind = range(i + 1, min(len(low) - 1, i + 24))
    saying = next((t for t in behind if low[t] in ("saying", "telling") and low[t - 1] == "as"), None)
    return dated(scene, saying, first) if saying is not None else None


def according_to(scene: Scene, i: int, earlier: list[Said]) -> Said | None:
    """`according to X`, `as per X`: the whole sentence is theirs; `..., said X, according to whom ...`."""
    sentence, low = scene.sentence, scene.sentence.low
    first = last = i + 2 if low[i] == "according" else i + 1
    if low[first : first + 1] == ("whom",):
        return earlier[-1]._replace(spans=((sentence.ends[first], sentence.end),), at=sentence.starts[i]) if earlier else None
    while last < len(low) and last - i < 24 and low[last] not in _AFTER_SOURCE:
        if low[last] == "," and not _describes(sentence, last) and not _is_named_behind(scene, first, last):
            break
        last += 1
    who = voice(scene, first, last) or bare_outlet(scene, first, last) or _unlisted(scene, first, last)
    if who is None and low[i] == "per":
        return None
    chain = (who, *quoter_after(sentence, last, scene.mentions)) if who else None
    return Said(chain, (_vouched(scene, i, last),), None, "plain", sentence.starts[i], (first, last))


def _is_named_behind(scene: Scene, first: int, comma: int) -> bool:
    """`the guide, Ann Lee,`; not `according to the palace, Ann Lee, the mayor, will come`, as nobody is called a palace."""
    if name_behind_comma(scene, comma) is None:
        return False
    body = scene.known.is_a(voice(scene, first, comma) or "", "institution", "agency", "outlet", "state")
    return not body and scene.sentence.low[comma - 1] not in scene.known.cues.lists["body_words"]


def _unlisted(scene: Scene, first: int, last: int) -> str | None:
    """`the Lund city council`, `his rep`, `a neighbour`: a body or somebody on no file, by its words; not `a plan`, `the bus timetable`."""
    low, cues = scene.sentence.low, scene.known.cues
    head = next(reversed(head_of(low[first:last])), "")
    speaks = (
        head in cues.lists["body_words"] | cues.lists["acting_bodies"]
        or (first < last and low[first] in OWN)
        or is_calling(head, cues)
    )
    speaks = speaks or head in cues.lists["people_nouns"] or is_calling(head.removesuffix("s"), cues)
    speaks = speaks or is_somebodys(scene, low[first:last])
    return bystander(scene, first, last) if speaks else None


def _vouched(scene: Scene, i: int, last: int) -> tuple[int, int]:
    """The stretch for which the source of an `according to` vouches, whose words end at `last`."""
    sentence, low = scene.sentence, scene.sentence.low
    if i > 3 and low[i - 3 : i] in ((",", "who", ","), (",", "which", ",")):
        return sentence.ends[i - 2], comma_after(sentence, last)
    if i > 2 and low[i - 2 : i] in ((",", "who"), (",", "which")):
        return sentence.ends[i - 1], comma_after(sentence, last - 1)
    if i > 3 and low[last : last + 2] == (",", "who"):
        return _vouched_from(scene, i), sentence.starts[last]
    end = sentence.end
    if i > 3 and low[i - 1] == "," and low[last : last + 1] == (",",) and low[last + 1 : last + 2]:
        end = sentence.starts[last] if low[last + 1] in PARTING or comments_at(low, last + 1) else end
    return _vouched_from(scene, i), end


def _vouched_from(scene: Scene, i: int) -> int:
    """Where that stretch begins: `and, according to`, `..., according to`."""
    sentence, low = scene.sentence, scene.sentence.low
    before = low[i - 1] if i else ""
    if before == "and" or low[max(0, i - 2) : i] in (("at", "least"), ("and", ",")):
        return _last_joined(sentence, i)
    return own_clause(scene, i - 1) if i > 1 and before == "," else sentence.start


def _last_joined(sentence: Sentence, stop: int) -> int:
    """Where the last of several verbs begins: `he came and went, at least according to ...` vouches for the going only."""
    joined = [t for t in range(stop) if sentence.low[t] == "and" and not sentence.quoted(sentence.starts[t])]
    return sentence.ends[joined[-1]] if joined else sentence.start


def _describes(sentence: Sentence, comma: int) -> bool:
    """Whether `, a guide,` follows a source, and no new clause."""
    low = sentence.low
    if low[comma + 1 : comma + 2] not in (("a",), ("an",), ("the",)):
        return False
    ends = (t for t in range(comma + 1, min(len(low), comma + 16)) if low[t] in (",", ".", ";") or low[t] in AUXILIARIES)
    end = next(ends, None)
    return end is not None and low[end] not in AUXILIARIES
