"""Speech beside speech: which words of a sentence are whose, where more than one speaks."""

from kimvisit.drafting.people.mention import Known
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.speech import SUBORDINATE
from kimvisit.drafting.text.sentences import Sentence


def clipped(said: Said, sentence: Sentence) -> Said:
    """Speech in a clause that opens the sentence (`After Ann Lee said so, ...`) or follows `who` ends where the clause ends."""
    first = said.speaker[0]
    token = sentence.at(said.at)
    if said.spans and "meaning" in sentence.low:
        said = _until_meaning(said, sentence)
    if (
        first > 4
        or "," in sentence.low[:first]
        or sentence.low[0] not in SUBORDINATE
        or not said.spans
        or said.spans[0][0] < said.at
        or _as_told(said, sentence)
    ):
        return said
    return _ending_at(said, comma_after(sentence, token))


def _as_told(said: Said, sentence: Sentence) -> bool:
    return sentence.low[0] == "as" and (said.speaker[0] == 1 or "by" in sentence.low[2:5])


def _until_meaning(said: Said, sentence: Sentence) -> Said:
    """`Ann Lee said she was ready, meaning that ...`: what it means is the outlet's own."""
    at = sentence.low.index("meaning")
    outside = not sentence.quoted(sentence.starts[at])
    return _ending_at(said, sentence.starts[at - 1]) if outside and at and sentence.low[at - 1] == "," else said


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


def cut(earlier: Said, later: Said, sentence: Sentence) -> Said:
    """Speech before `but Y said` ends where the second speaker begins."""
    first = later.speaker[0]
    if first < 2 or first >= len(sentence.low) or sentence.low[first - 1] not in _PARTING:
        return earlier
    if later.spans and later.spans[0][0] <= earlier.at:
        return earlier
    return _ending_at(earlier, sentence.starts[first - 1])


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
