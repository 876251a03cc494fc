"""Speakers who do not stand right before their verb: behind it, in the clause around it, before `who`, in the words before."""

from kimvisit.drafting.grammar.heads import member_of
from kimvisit.drafting.people.lists.included import those_named
from kimvisit.drafting.people.mention import Mention, Mentions
from kimvisit.drafting.speech.clause.content import content_of
from kimvisit.drafting.speech.clause.opening_subject import clause_subject, name_behind_comma
from kimvisit.drafting.speech.clause.spans import comma_after, ending_at, in_relative, quoted_from
from kimvisit.drafting.speech.clause.speaker_words import left_of
from kimvisit.drafting.speech.said import Said, said_by
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.verbs.accounts import uttered_before
from kimvisit.drafting.speech.verbs.said_when import behind_day, dated
from kimvisit.drafting.speech.voices.outlets import quoter_after
from kimvisit.drafting.speech.voices.strangers import bystander
from kimvisit.drafting.speech.voices.together import joint_voice
from kimvisit.drafting.speech.voices.voice import said_in, voice, whoever
from kimvisit.drafting.speech.words import AUXILIARIES, CLOSED, INTRODUCING, WRITINGS, is_clause, is_past
from kimvisit.drafting.text.closed import ARTICLES, BEING
from kimvisit.drafting.text.sentences import Sentence

NOUNS_TOO = frozenset("report reports claim claims state states note notes comment comments".split())
_CLOSING = (*CLOSED, ",", "?", "!", "'", "’")
_ENDING = frozenset(
    '. ; : “ " who which in on at after before during was when as following while but and though although to ) ”'.split()
)

_WIRES = frozenset(
    "rang called phoned telephoned wrote emailed e-mailed texted messaged cabled went took appeared contacted telegraphed "
    "used issued held broke made convened summoned rose stood stepped emerged returned interrupted came sent posted released published".split()
)
_LEFT_TO = (("only", "for"), ("fell", "to"), ("left", "to"), ("up", "to"))
_MOVING = frozenset("prompting leading forcing causing prompted led forced obliging".split())
_CONTINUING = frozenset(
    "adding saying noting stressing insisting explaining claiming confirming announcing telling writing warning declaring arguing stating "
    "revealing tweeting posting joking assuring informing reiterating emphasizing emphasising vowing promising".split()
)
_CONTINUED = (*WRITINGS, ",", "and", "after", "before", "by", "bluntly", "simply", "having")
_RANKS = frozenset("first second third fourth latest last only newest".split())
_BECOMING = BEING | {"became", "become", "becomes"}
_FAR_RANK = 8
_FAR, _PLACE = 16, 5


def inverted(scene: Scene, i: int, end: int) -> Said | None:
    """`..., said the source`, `..., pointed out the source`, with the last particle of the verb at `end`."""
    sentence, low = scene.sentence, scene.sentence.low
    if not _may_be_inverted(scene, i):
        return None
    start = behind_day(scene, end)
    last = _speaker_end(scene, start)
    if last is None or low[start : start + 1] in (("by",), ("that",)):
        return None  # `The invitation, disclosed by the palace`
    who = voice(scene, start, last)
    if who is None and start < last and low[start] in INTRODUCING:
        who = bystander(scene, start, last)
    if who is None and (last == start or low[start] in ("that", "it", "he", "she", "they")):
        return None
    chain = (who, *quoter_after(sentence, last, scene.mentions)) if who else None
    verb = sentence.starts[i]
    spans = ((quoted_from(sentence, i), verb), *_behind_speaker(sentence, end, last))
    return Said(chain, spans, dated(scene, i, i), "plain", verb, (start, last))


def _may_be_inverted(scene: Scene, i: int) -> bool:
    """Whether the words before a verb may be what its speaker behind it says."""
    low = scene.sentence.low
    is_noun = low[i] in NOUNS_TOO and low[i] not in ("claims", "reports")
    if not i:
        return low[0] in ("said", "says") and ":" in low[:_FAR]  # `Said one official: “...”`
    return not is_noun and scene.known.cues.saying[low[i]].sort != "telling" and low[i - 1] in _CLOSING


def _speaker_end(scene: Scene, start: int) -> int | None:
    """Where the words of a speaker behind the verb end; None where they go on with a verb of their own."""
    low, last = scene.sentence.low, start
    while last < len(low) and last - start < _FAR and low[last] not in _ENDING:
        if low[last] in AUXILIARIES or (last > start and (_says_in_turn(scene, last) or _acts(scene.sentence, last))):
            return None
        described = low[last + 1 : last + 2] in (("a",), ("an",), ("the",))
        introduced = low[start] in INTRODUCING or any(word.endswith("'s") for word in low[start:last])  # `Ray's deputy, Ann Lee`
        if low[last] == "," and not described and not (introduced and name_behind_comma(scene, last)):
            break
        last += 1
    return last


def _says_in_turn(scene: Scene, at: int) -> bool:
    """`Ann Lee, a judge, said the agency believed Bob Ray`: whether who stands behind a verb says something himself; not `said the noted poet`."""
    said, after = scene.known.cues.saying.get(scene.sentence.low[at]), scene.sentence.words[at + 1 : at + 2]
    return said is not None and said.tag == "past" and after != () and after[0][0].isupper()


def _acts(sentence: Sentence, at: int) -> bool:
    """`said Norway planned to invite her`: whether a verb of the past stands right behind a name; not `said Ann Lee dressed in black`."""
    named = sentence.words[at - 1][:1].isupper() and sentence.words[at].islower()
    return named and is_past(sentence.low[at]) and sentence.low[at + 1 : at + 2] == ("to",)


def _behind_speaker(sentence: Sentence, i: int, last: int) -> tuple[tuple[int, int], ...]:
    """What goes on behind the speaker: `..., said Ann Lee, will come`, `Not so, said Ann Lee: ...`, or the quotations there."""
    if sentence.low[last : last + 1] == ("in",):  # `said the mayor in New York, will come`
        last = next((t for t in range(last, min(last + _PLACE, len(sentence.low))) if sentence.low[t] == ","), last)
    joined = (
        sentence.low[last : last + 1] == (",",)
        and sentence.low[last + 1 : last + 2] != ()
        and sentence.low[last + 1] in AUXILIARIES
    )
    if joined or sentence.low[last : last + 1] == (":",):
        return ((sentence.starts[last], sentence.end),)
    return tuple((a, min(b, sentence.end)) for a, b in sentence.quotes if a >= sentence.ends[i])


def sent_to_say(scene: Scene, i: int) -> Said | None:
    """`Ann Lee rang the hosts to say that`, `wrote to the mayor to announce`: whoever used the wire speaks; `prompting Ann Lee to say that`,
    `only for Ann Lee to say that`, `it fell to Ann Lee to say that`."""
    sentence, low = scene.sentence, scene.sentence.low
    start, empty = content_of(sentence, i)
    if empty or low[i + 1] in ("and", "but"):  # `was the first to reply and will come`
        return None
    only = next((t for t in range(i - 2, max(1, i - 12), -1) if low[t - 1 : t + 1] in _LEFT_TO), None)
    moved = only or next((t for t in range(i - 2, max(0, i - 10), -1) if low[t] in _MOVING), None)
    wired = next((t for t in range(i - 2, max(0, i - 14), -1) if low[t] in _WIRES), None)
    if moved is not None:
        words = moved + 1, i - 1
    elif (be := _one_of_some(low, i - 1)) is not None:
        if low[be - 1] == "who":
            return None if low[i + 1] == "," else relative(scene, i, be - 1, [])
        words = left_of(sentence, be)
    elif wired is not None and "," not in low[wired:i]:
        words = left_of(sentence, wired)
    else:
        return None
    return said_in(scene, words, i, start)


def _one_of_some(low: tuple[str, ...], to: int) -> int | None:
    """The verb of `is the latest mayor to say`, `became the first to announce`, `was among the last to say`."""
    to -= low[to] == "have"
    rank = next((t for t in range(to - 1, max(1, to - _FAR_RANK), -1) if low[t] in _RANKS), None)
    if rank is None or "," in low[rank:to]:
        return None
    return next((t for t in range(rank - 1, max(0, rank - 5), -1) if low[t] in _BECOMING), None)


def relative(scene: Scene, i: int, who: int, earlier: list[Said]) -> Said | None:
    """`Ann Lee, who said she would stay, ...`, `Ann Lee is among those who said they would stay`."""
    sentence = scene.sentence
    stop = who - 1 if sentence.low[who - 1] == "," else who
    start, empty = content_of(sentence, i)
    if empty:
        return None
    ones = _of_those(scene, stop - 1, who)
    if len(ones) > 1:
        return _said_together(scene, ones, i, start)
    beside = (m for m in scene.mentions if m.last == stop and not m.possessive and m.sort != "adjective")
    owner = ones[0] if ones else _described_by(scene, stop) or next(beside, None)
    first, last = (owner.first, owner.last) if owner else left_of(sentence, stop)
    speaker = voice(scene, first, last)
    if speaker is None and owner and not owner.ids:
        speaker = bystander(scene, first - 1, last)
    if speaker is None and earlier and earlier[-1].speaker[0] <= first and last <= stop <= earlier[-1].speaker[1] + 6:
        return earlier[-1]._replace(spans=((start, sentence.end),), sort="plain", at=sentence.starts[i])
    chain = (speaker,) if speaker else None
    return in_relative(Said(chain, ((start, sentence.end),), None, "plain", sentence.starts[i], (first, last)), sentence)


def _of_those(scene: Scene, those: int, who: int) -> Mentions:
    """Ann Lee in `Ann Lee is among those who said` and `Among those who said it was Ann Lee`."""
    if scene.sentence.low[those] != "those":
        return []
    return member_of(scene.sentence, those, scene.mentions) or those_named(scene.sentence, who, scene.mentions)


def _said_together(scene: Scene, ones: Mentions, i: int, start: int) -> Said | None:
    """`Ann Lee and Bob Ray are among those who said`: people are one voice, but who `promised to come` speaks for himself."""
    sentence = scene.sentence
    tells = sentence.low[sentence.at(start)] != "to"
    together = joint_voice(scene, ones) if tells and all(m.sort == "person" for m in ones) else None
    return said_by(together, sentence, i, start, (ones[0].first, ones[-1].last))


def _described_by(scene: Scene, stop: int) -> Mention | None:
    """Ann Lee in `Ann Lee, the congresswoman and party leader, who said`."""
    low = scene.sentence.low
    comma = next((t for t in range(stop - 2, max(0, stop - _FAR), -1) if low[t] == ","), 0)
    if not comma or low[comma + 1] not in ARTICLES or is_clause(low[comma + 1 : stop]):
        return None
    return next((m for m in scene.mentions if m.last == comma and m.sort == "person" and len(m.ids) == 1), None)


def continued(scene: Scene, i: int, earlier: list[Said]) -> Said | None:
    """`..., adding that`: the last speaker goes on; `Ann Lee broke her silence, saying that`, `The palace issued statements on Monday saying`."""
    sentence, low = scene.sentence, scene.sentence.low
    if (low[i] not in _CONTINUING and low[i - 1] != "having") or (i and low[i - 1] in ("as", "of", "for")):
        return None
    start, _ = content_of(sentence, i)
    if low[i - 1] == "having" and (made := _having_said(scene, i, start)):
        return made
    if earlier:
        return earlier[-1]._replace(spans=((start, sentence.end),), at=sentence.starts[i], sort="plain")
    if (uttered := uttered_before(sentence, i)) is not None:
        words = left_of(sentence, uttered)
        made = said_by(whoever(scene, *words), sentence, i, start, words)
    elif not i or low[i - 1] not in _CONTINUED:
        return None
    else:
        made = said_in(scene, clause_subject(scene, i), i, start)
    unknown = made is None and low[i + 1 : i + 3] in ((":", "“"), (":", '"'))
    return Said(None, ((start, sentence.end),), None, "plain", sentence.starts[i], (0, 0)) if unknown else made


def in_passing(scene: Scene, i: int, end: int, earlier: list[Said]) -> Said | None:
    """`Denying that she would come, Bob Ray said`, `Bob Ray, denying that she would come, said`, `Bob Ray spoke at noon, denying that`."""
    sentence, before = scene.sentence, scene.sentence.low[i - 1] if i else ""
    if before not in ("", ",", "and"):
        return None
    stop = comma_after(sentence, end)
    start, _ = content_of(sentence, end)
    if i and earlier and earlier[-1].chain:
        return earlier[-1]._replace(spans=((start, stop),), at=sentence.starts[i], sort="denying")
    words = clause_subject(scene, i or len(sentence.low))
    made = said_in(scene, words, i, start)
    return ending_at(made, stop)._replace(sort="denying") if made else None


def _having_said(scene: Scene, i: int, start: int) -> Said | None:
    """`Ann Lee, having said she was ill, came after all`: what she said ends at the comma."""
    if scene.sentence.low[max(0, i - 2)] != ",":
        return None
    made = said_in(scene, left_of(scene.sentence, i - 2), i, start)
    return in_relative(made, scene.sentence) if made else None


def goes_on_saying(low: tuple[str, ...], i: int, tag: str) -> bool:
    """Whether a form of a verb only goes on with what somebody says: `adding`, `having said`; not `was saying`."""
    if tag == "ing":
        return not (i and low[i - 1] in BEING and low[i] in _CONTINUING)
    return i > 0 and low[i - 1] == "having" and tag == "past"
