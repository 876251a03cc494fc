"""Speech beside speech: which words of a sentence are whose, where more than one speaks."""

from kimvisit.drafting.people.mention import Known
from kimvisit.drafting.speech.parts import AUXILIARIES, PLACED, SUBORDINATE
from kimvisit.drafting.speech.phrases import PASTS, is_clause
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import CALENDAR


def clipped(said: Said, scene: Scene) -> Said:
    """Speech in a clause that opens the sentence (`After Ann Lee said so, ...`) or follows `who` ends where the clause ends; all
    speech where the outlet begins to comment on it."""
    sentence = scene.sentence
    first = said.speaker[0]
    token = sentence.at(said.at)
    if said.spans and said.spans[-1][0] > said.at:
        said = _ending_at(said, min(_comment(sentence, token), _present(scene, token), _own(scene, token, said.sort)))
    begin = _clause_start(sentence, first)
    if (
        first - begin > 4
        or "," in sentence.low[begin:first]
        or sentence.low[begin] not in SUBORDINATE
        or not said.spans
        or said.spans[0][0] < said.at
        or _as_told(said, sentence)
    ):
        return said
    return _ending_at(said, comma_after(sentence, token))


def _clause_start(sentence: Sentence, first: int) -> int:
    """Where the clause of a speaker begins behind a day or place that opens the sentence: `In 2015, after Ann Lee had said so, ...`."""
    low = sentence.low
    comma = next((t for t in range(first - 1, 0, -1) if low[t] == ","), 0)
    return comma + 1 if 0 < comma <= _OPENING and low[0] in PLACED and AUXILIARIES.isdisjoint(low[:comma]) else 0


def _as_told(said: Said, sentence: Sentence) -> bool:
    return sentence.low[0] == "as" and (said.speaker[0] == 1 or "by" in sentence.low[2:5])


def _comment(sentence: Sentence, token: int) -> int:
    """Where the outlet begins to comment on what was said: `..., meaning that`, `..., in what would be her first`, `..., dashing hopes`."""
    low = sentence.low
    for t in range(token + 3, len(low) - 1):
        if low[t - 1] == "," and comments_at(low, t) and not sentence.quoted(sentence.starts[t]):
            return sentence.starts[t - 1]
    return sentence.end


def comments_at(low: tuple[str, ...], t: int) -> bool:
    """Whether a comment of the outlet's begins at a token."""
    return low[t : t + 1] != () and (low[t] in _COMMENTING or low[t : t + 2] == ("in", "what"))


def _own(scene: Scene, token: int, sort: str) -> int:
    """Where a clause of the outlet's is joined to words that are no clause, or only ask whether (`has not said whether she will come,
    and Bob Ray has declined`; `has confirmed her presence, and Bob Ray is expected`), or tells what became of what was to be
    (`said she would come, but she stayed away`); or where the speaker says more (`would not say whether, but said that`)."""
    sentence, low = scene.sentence, scene.sentence.low
    for t in range(token + 2, len(low) - 2):
        if low[t] not in _PARTING or sentence.quoted(sentence.starts[t]):
            continue
        if tells_on(low, token - 1, t):
            continue
        more = low[t + 1] in scene.known.cues.saying
        if more and sort in _UNSAID:
            return sentence.ends[t - 1]
        said = low[token + 1 : t]
        if low[t - 1] != "," or more or low[t + 1] in _CONTENT or low[t + 1] in _CONJOINED:
            continue
        apart = sort == "withheld" or not (is_clause(said) or "that" in said or "to" in said)
        if apart or (low[t] == "but" and "would" in said and _was_done(low, t + 1)):
            return sentence.starts[t - 1]
    return sentence.end


def tells_on(low: tuple[str, ...], who: int, at: int) -> bool:
    """`She loved the town, she said, but she would not come`: whether the same person goes on at a token, in words put into the past."""
    return low[who] in _SEXED and low[at : at + 2] in (("but", low[who]), ("and", low[who])) and low[at + 2] in _BACK


_SEXED = frozenset(("he", "she", "they"))


def _was_done(low: tuple[str, ...], first: int) -> bool:
    """`she stayed away`, `Ann Lee never came`: a verb of the past soon behind its subject."""
    for word in low[first : first + _SUBJECT]:
        if word in _BACK or word in _NOW or word in (",", "that"):
            return False
        if word in PASTS or word in ("did", "didn't", "never") or (word.endswith("ed") and len(word) > 4):
            return True
    return False


_SUBJECT, _OPENING = 5, 5
_CONTENT = frozenset("whether if that would will".split())
_CONJOINED = frozenset("has have had was is also not did".split())
_UNSAID = ("withheld", "denying", "allowing")


def _present(scene: Scene, token: int) -> int:
    """Where somebody else follows in the present tense after words put back into the past: `Ann Lee said she would come, and Bob Ray is
    expected` tells of Bob Ray in the outlet's own voice."""
    sentence, low = scene.sentence, scene.sentence.low
    if (t := _unowned(sentence, token)) is not None:
        return sentence.starts[t - 1]
    for m in scene.mentions:
        at = m.first
        if (
            m.sort not in ("person", "title")
            or at < token + 4
            or _BACK.isdisjoint(low[token:at])
            or not _NOW.isdisjoint(low[token:at])
        ):
            continue
        joint = next((t for t in range(at - 1, max(token, at - 12), -1) if low[t] in _PARTING), None)
        if joint is None or low[joint - 1] != "," or not {",", "that"}.isdisjoint(low[joint + 1 : at]):
            continue
        if m.last < len(low) and low[m.last] in _NOW and not sentence.quoted(sentence.starts[at]):
            return sentence.starts[joint - 1]
    return sentence.end


def _unowned(sentence: Sentence, token: int) -> int | None:
    """Where such a clause begins that names nobody: `..., and will be represented by Bob Ray`, `..., although it is not clear whether`."""
    low = sentence.low
    for t in range(token + 4, len(low) - 2):
        if low[t] in _NOW:
            return None
        if low[t] in _PARTING and low[t - 1] in (",", ";") and not _BACK.isdisjoint(low[token:t]):
            verb = t + 2 if low[t + 1] in ("it", "there") else t + 1
            if (low[verb] in _NOW or low[verb] == "remains") and not sentence.quoted(sentence.starts[t]):
                return t
    return None


def own_clause(scene: Scene, stop: int) -> int:
    """Where the last of several clauses begins that each have somebody of their own: `Ann Lee has declined, and Bob Ray has no plans`."""
    sentence, low = scene.sentence, scene.sentence.low
    for t in range(stop - 3, 2, -1):
        if low[t] == ";" and not sentence.quoted(sentence.starts[t]):
            return sentence.ends[t]
        if low[t] not in _PARTING or low[t - 1] != "," or sentence.quoted(sentence.starts[t]):
            continue
        new = next(
            (m for m in scene.mentions if t < m.first <= t + 6 and m.sort in ("person", "title") and not m.possessive), None
        )
        named = any(m.last < t and m.sort in ("person", "title") for m in scene.mentions)
        verbal = not AUXILIARIES.isdisjoint(low[1:t]) and new is not None and new.last < stop and low[new.last] in AUXILIARIES
        return sentence.ends[t] if named and verbal else sentence.start
    return sentence.start


def in_relative(said: Said, sentence: Sentence) -> Said:
    """`Ann Lee, who said she would stay, ...`: what she said ends at the comma."""
    return _ending_at(said, comma_after(sentence, sentence.at(said.at)))


def comma_after(sentence: Sentence, token: int) -> int:
    """Where the comma stands that ends the clause of a verb; else the end of the sentence."""
    for t in range(token + 1, len(sentence.low)):
        if sentence.low[t] == "," and not sentence.quoted(sentence.starts[t]):
            return sentence.starts[t]
    return sentence.end


def _ending_at(said: Said, stop: int) -> Said:
    return said._replace(spans=tuple((a, min(b, stop)) for a, b in said.spans if a < stop))


_PARTING = frozenset("; but while whereas and although though".split())
_COMMENTING = frozenset(
    "meaning dashing raising ending fuelling fueling prompting sparking casting setting paving stoking reviving deepening putting throwing "
    "making giving leaving clearing underlining".split()
)
_BACK = frozenset("would had was were could might".split())
_NOW = frozenset("is are has have will may can".split())


def cut(earlier: Said, later: Said, sentence: Sentence) -> Said:
    """Speech before `but Y said` ends where the second speaker begins."""
    first = _before_day(sentence.low, later.speaker[0])
    if first < 2 or first >= len(sentence.low) or sentence.low[first - 1] not in _PARTING:
        return earlier
    if later.spans and later.spans[0][0] <= earlier.at:
        return earlier
    if sentence.low[first - 1] == "and" and not is_clause(_content(sentence.low[sentence.at(earlier.at) + 1 : first - 1])):
        return earlier
    return _ending_at(earlier, sentence.starts[first - 1])


def _before_day(low: tuple[str, ...], first: int) -> int:
    """The token of `on` in `..., but on 30 April the palace announced`, which stands before a speaker."""
    at = first
    while at > 1 and (low[at - 1].isdigit() or low[at - 1] in CALENDAR):
        at -= 1
    return at - 1 if 1 < at < first and low[at - 1] in PLACED else first


def _content(low: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind the `that` or the comma after a verb of saying."""
    return low[next((t + 1 for t, word in enumerate(low) if word in ("that", ",", ":")), 0) :]


def nested(found: list[Said], known: Known) -> list[Said]:
    """Speech inside speech ends with it. What a speaker tells of another's answer (`said Y had confirmed`) is content, not a hop,
    unless the speaker is a relay."""
    kept: list[Said] = []
    for each in found:
        outer = next((o for o in found if o is not each and _holds(o, each)), None)
        if outer is None or outer.at == each.at:
            kept.append(each)
            continue
        above = known.who(outer.chain[0]) if outer.chain else None
        relayed = above is not None and above.sort in ("agency", "outlet")
        if not relayed and (each.sort != "plain" or not each.chain or outer.sort != "plain"):
            continue
        spans = tuple((max(a, c), min(b, d)) for a, b in each.spans for c, d in outer.spans if a < d and c < b)
        kept.append(each._replace(spans=spans))
    return kept


def _holds(outer: Said, inner: Said) -> bool:
    """Whether one speech stands in the other; of two that hold each other's verbs, the one that begins the sentence holds."""
    if not any(a <= inner.at < b for a, b in outer.spans):
        return False
    return not any(a <= outer.at < b for a, b in inner.spans) or min(outer.spans)[0] < min(inner.spans)[0]


def rooted(found: list[Said]) -> list[Said]:
    """`Y, citing X, said`: X is the root of what Y said."""
    for i, each in enumerate(found[:-1]):
        after = found[i + 1]
        if each.sort == "citing" and each.chain and after.chain and each.chain[0] not in after.chain:
            return [*found[:i], after._replace(chain=(*each.chain, *after.chain)), *found[i + 2 :]]
    return [each._replace(sort="plain") if each.sort == "citing" else each for each in found]
