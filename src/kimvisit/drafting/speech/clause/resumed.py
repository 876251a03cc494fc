"""Where the outlet speaks again behind somebody's words, or before them: `..., dashing hopes`, `..., and Bob Ray is expected`."""

from collections.abc import Iterator

from kimvisit.drafting.people.mention import CALLED, Mention
from kimvisit.drafting.speech.clause.own_news import PARTING, own_news, verb_behind
from kimvisit.drafting.speech.clause.spans import ending_at, in_relative, plans_on, tells_on
from kimvisit.drafting.speech.clause.speaker_place import opens_clause
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.words import AUXILIARIES, BACK, NOW, PASTS, PLACED, VOWS, is_clause
from kimvisit.drafting.text.sentences import Sentence

_COMMENTING = frozenset(
    "meaning dashing raising ending fuelling fueling prompting sparking casting setting paving stoking reviving deepening putting throwing "
    "making giving leaving clearing underlining becoming joining marking reversing breaking capping bringing taking triggering snubbing".split()
)
_CONTENT = frozenset("whether if that would will".split())
_CONJOINED = frozenset("has have had was is are also not did".split())
_PLANS = frozenset("plans intention decision readiness willingness".split())
_UNSAID = ("withheld", "denying", "allowing")
_PARTS = frozenset(', ; : “ ” "'.split())
_SUBJECT, _OPENING, _NEAR, _FAR = 5, 5, 6, 12


def clipped(said: Said, scene: Scene) -> Said:
    """Speech in a clause that opens the sentence (`After Ann Lee said so, ...`) or follows `who` ends where the clause ends; all
    speech where the outlet begins to comment on it."""
    sentence, token = scene.sentence, scene.sentence.at(said.at)
    if said.spans and said.spans[-1][0] > said.at:
        resumed = (_comment(sentence, token), _present(scene, token), _own(scene, token, said.sort), own_news(scene, token))
        said = ending_at(said, min(resumed))
    within = _opens_sentence(said, sentence) or _is_in_relative(sentence.low, token)
    return in_relative(said, sentence) if within else said


def _is_in_relative(low: tuple[str, ...], token: int) -> bool:
    """Whether a verb stands in a relative clause that a comma will close: `Ann Lee, who lives there and says so, ...`, `the gala, which Ann Lee
    said would be the last, ...`."""
    who = next((t for t in range(token - 1, 0, -1) if low[t] in ("who", "which") or low[t] in _PARTS), 0)
    return who > 1 and low[who] not in _PARTS and low[who - 1] == ","


def _opens_sentence(said: Said, sentence: Sentence) -> bool:
    """Whether somebody speaks in a clause that opens the sentence: `After Ann Lee said so, ...`, but not `As Ann Lee told us, ...`."""
    if not said.spans or said.spans[0][0] < said.at:
        return False
    low, first = sentence.low, said.speaker[0]
    begin = _clause_start(low, first)
    if first - begin > 4 or "," in low[begin:first] or not opens_clause(low[begin:first]):
        return False
    return not (low[0] == "as" and (first == 1 or "by" in low[2:5]))


def _clause_start(low: tuple[str, ...], first: int) -> int:
    """Where the clause of a speaker begins behind a day or place that opens the sentence: `In 2015, after Ann Lee had said so, ...`."""
    comma = next((t for t in range(first - 1, 0, -1) if low[t] == ","), 0)
    return comma + 1 if 0 < comma <= _OPENING and low[0] in PLACED and AUXILIARIES.isdisjoint(low[:comma]) else 0


def comments_at(low: tuple[str, ...], t: int) -> bool:
    """Whether a comment of the outlet's begins at a token."""
    return low[t : t + 1] != () and (low[t] in _COMMENTING or low[t : t + 2] == ("in", "what"))


def _comment(sentence: Sentence, token: int) -> int:
    """Where the outlet begins to comment on what was said: `..., meaning that`, `..., in what would be her first`, `..., dashing hopes`."""
    low = sentence.low
    commas = (t for t in range(token + 2, len(low) - 2) if low[t] == ",")
    comment = next((t for t in commas if comments_at(low, t + 1) and not sentence.quoted(sentence.starts[t + 1])), None)
    return sentence.end if comment is None else sentence.starts[comment]


def _joints(sentence: Sentence, first: int) -> Iterator[int]:
    """The words outside quotations, from a token on, by which a clause may be joined to another."""
    low = sentence.low
    return (t for t in range(first, len(low) - 2) if low[t] in PARTING and not sentence.quoted(sentence.starts[t]))


def _own(scene: Scene, token: int, sort: str) -> int:
    """Where a clause of the outlet's is joined to the words of the speaker at a token; or where the speaker says more (`would not say whether,
    but said that`)."""
    sentence = scene.sentence
    for t in _joints(sentence, token + 2):
        if tells_on(sentence.low, token - 1, t) or plans_on(sentence.low, token - 1, t):
            continue
        says_more = sentence.low[t + 1] in scene.known.cues.saying
        if says_more and sort in _UNSAID:
            return sentence.ends[t - 1]
        if not says_more and _is_apart(sentence.low, token, t, sort):
            return sentence.starts[t - 1]
    return sentence.end


def _is_apart(low: tuple[str, ...], token: int, t: int, sort: str) -> bool:
    """Whether what a word joins is joined to no clause, or to what only asks whether (`has not said whether she will come, and Bob Ray has
    declined`; `has confirmed her presence, and Bob Ray is expected`), or tells what became of what was to be (`said she would come, but she
    stayed away`)."""
    said, comma = low[token + 1 : t], low[t - 1] == ","
    came = low[t] == "but" and _was_done(low, t + 1)
    if came and low[token].startswith(VOWS) and said[:1] == ("to",) and "that" not in said:
        return True  # `promised to come but in the end did not`
    tells = is_clause(tuple(word for word in said if word not in _PLANS)) or "that" in said
    if sort == "denying" and not comma and not tells and _goes_on_now(low, token, t + 1):
        return True  # `rejected the apology and will stay away`, `rejected the bill and Bob Ray will stay away`
    if not comma or low[t + 1] in _CONTENT or low[t + 1] in _CONJOINED:
        return False
    to = "to" in said and _PLANS.isdisjoint(said[:3])  # `has confirmed plans to come, and Bob Ray is expected`
    return sort == "withheld" or not (tells or to) or (came and "would" in said)


def _goes_on_now(low: tuple[str, ...], verb: int, first: int) -> bool:
    """Whether an auxiliary follows, or a subject with one in the present after a verb of the past; not `denied that Ann and Bob would come`."""
    if low[first] in AUXILIARIES:
        return True
    auxiliary = next((word for word in low[first : first + _SUBJECT] if word in AUXILIARIES), "")
    return auxiliary in NOW and low[verb].endswith("ed")


def _was_done(low: tuple[str, ...], first: int) -> bool:
    """`she stayed away`, `Ann Lee never came`: a verb of the past soon behind its subject."""
    for word in low[first : first + _SUBJECT]:
        if word in BACK or word in NOW or word in (",", "that"):
            return False
        if word in PASTS or word in ("did", "didn't", "never") or (word.endswith("ed") and len(word) > 4):
            return True
    return False


def _present(scene: Scene, token: int) -> int:
    """Where somebody else follows in the present tense after words put back into the past: `Ann Lee said she would come, and Bob Ray is
    expected` tells of Bob Ray in the outlet's own voice."""
    sentence = scene.sentence
    if (unowned := _unowned(sentence, token)) is not None:
        return sentence.starts[unowned - 1]
    for m in scene.mentions:
        if m.sort in CALLED and m.first >= token + 4 and (joint := _joint_before(sentence, token, m)):
            return sentence.starts[joint - 1]
    return sentence.end


def _joint_before(sentence: Sentence, token: int, m: Mention) -> int:
    """The `and` of `, and Bob Ray is`, behind words of the past; 0 where nothing of the sort stands before somebody."""
    low = sentence.low
    if BACK.isdisjoint(low[token : m.first]) or not NOW.isdisjoint(low[token : m.first]):
        return 0
    verb = verb_behind(low, m)
    if verb >= len(low) or low[verb] not in NOW or sentence.quoted(sentence.starts[m.first]):
        return 0
    joint = next((t for t in range(m.first - 1, max(token, m.first - _FAR), -1) if low[t] in PARTING), 0)
    return joint if joint and low[joint - 1] == "," and {",", "that"}.isdisjoint(low[joint + 1 : m.first]) else 0


def _unowned(sentence: Sentence, token: int) -> int | None:
    """Where such a clause begins that names nobody: `..., and will be represented by Bob Ray`, `..., although it is not clear whether`."""
    low = sentence.low
    for t in range(token + 4, len(low) - 2):
        if low[t] in NOW:
            return None
        if low[t] in PARTING and low[t - 1] in (",", ";") and not BACK.isdisjoint(low[token:t]):
            verb = t + 2 if low[t + 1] in ("it", "there") else t + 1
            if (low[verb] in NOW or low[verb] == "remains") and not sentence.quoted(sentence.starts[t]):
                return t
    return None


def own_clause(scene: Scene, stop: int) -> int:
    """Where the last of several clauses begins that each have somebody of their own: `Ann Lee has declined, and Bob Ray has no plans`."""
    sentence, low = scene.sentence, scene.sentence.low
    for t in range(stop - 3, 2, -1):
        if low[t] not in PARTING or sentence.quoted(sentence.starts[t]):
            continue
        if low[t] == ";":
            return sentence.ends[t]
        if low[t - 1] == ",":
            return sentence.ends[t] if _parts_two(scene, t, stop) else sentence.start
    return sentence.start


def _parts_two(scene: Scene, t: int, stop: int) -> bool:
    """Whether somebody with a verb stands before a word and somebody else behind it."""
    low, people = scene.sentence.low, [m for m in scene.mentions if m.sort in CALLED]
    new = next((m for m in people if t < m.first <= t + _NEAR and not m.possessive), None)
    if new is None or new.last > stop or not is_clause(low[1:t]):
        return False
    if new.last == stop:  # `A team left for Lund, and Ann Lee, according to the palace, will follow`
        return True
    return low[new.last] in AUXILIARIES and any(m.last < t for m in people) and not AUXILIARIES.isdisjoint(low[1:t])
