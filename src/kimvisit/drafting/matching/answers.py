"""What is said of others with the verb left out: in the same sentence, or in the next one (`Ann Lee is coming. Bob Ray isn't.`)."""

from collections.abc import Sequence

from kimvisit.drafting.grammar.elided import AUXILIARIES, DOING, LIKEWISE, NOT_SO, TURNED, Elided, elided_at, elided_in, same_as
from kimvisit.drafting.grammar.heads import head_before
from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.people.lists.ahead import before_of
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.text.closed import DEFINITE, THEY
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.words import words_in

_LONGEST = 160
_PERSONS = ("person", "title", "group", "state", "institution")
_OPENERS = (*(f"{word.title()} " for word in sorted(TURNED)), "Not so ")
_WOULD = frozenset("would will is are was were may might".split())
_SAID = frozenset("said says that announced confirmed".split())
_ADVERBIAL = frozenset("unlike like for in at on by as so meanwhile however instead still yet but and".split())
_SHORT = 8
_ADDED = frozenset("but and however though yet".split())


def elided_hits(sentence: Sentence, found: Sequence[Hit]) -> list[Hit]:
    """What the sentence says of others with the verb left out, each standing for the nearest hit before it whose form it can have."""
    made: list[Hit] = []
    models: dict[int, int] = {}
    for hit in reversed(found):
        model = _model(hit)
        others = elided_in(sentence, hit.at + 1, len(sentence.low), hit.cue, model) if model else []
        made += [_hit(hit, other) for other in others if models.setdefault(other.first, hit.at) == hit.at]
    return made


def is_answer(text: str) -> bool:
    """Whether a sentence may say of somebody what the one before said: short, with an auxiliary for its last word, or `So will Ann Lee.`"""
    if len(text) > _LONGEST:
        return False
    words = text.replace("’", "'").rstrip(' ."”)!').lower().split()
    if not LIKEWISE.isdisjoint(bare := words_in(text)) and not DOING.isdisjoint(bare):
        return True
    words = words[-3:-1] if words[-1:] in (["too"], ["either"]) else words[-2:]
    last = words[-2:-1] if words[-1:] == ["not"] else words[-1:]
    return not AUXILIARIES.isdisjoint(last) or text.lstrip().startswith(_OPENERS)


def is_alike(text: str) -> bool:
    """Whether a sentence says in so many words that somebody does as was told before, be it some sentences above."""
    return " the same " in text or " suit" in text


def answers(sentence: Sentence, mentions: list[Mention], before: Sequence[Hit]) -> list[Hit]:
    """The hit that a sentence repeats of another subject, which opens it."""
    low = sentence.low
    for doing in (j for j, word in enumerate(low) if word in DOING):
        same = [(hit, same_as(sentence, doing, hit.cue, model)) for hit in reversed(before) if (model := _model(hit))]
        if (told := _of_one_verb(same)) and told[0].phrase and _opens(sentence, told[0].phrase.first, mentions):
            return told
    at = _auxiliary(low)
    unsaid = not at or low[at] not in AUXILIARIES or (at > 1 and not _opens(sentence, at, mentions))
    if unsaid and low[:2] != NOT_SO:
        return []
    return _of_one_verb([(hit, elided_at(sentence, at, hit.cue, model)) for hit in reversed(before) if (model := _model(hit))])


def _auxiliary(low: tuple[str, ...]) -> int:
    """Where the verb that stands for another may be: right behind `so` or `nor`, first behind `whether`, else last; 0 where there is none."""
    if low[0] in TURNED:
        return 2 if low[1:2] in (("too",), ("also",)) else 1
    auxiliaries = [j for j, word in enumerate(low) if word in AUXILIARIES] or [0]
    return auxiliaries[0 if low[0] == "whether" else -1]


def _model(hit: Hit) -> Phrase | None:
    """The phrase for which an auxiliary alone may stand: that of `was absent` takes `as was Bob Ray`, and no `as did`, like `was invited`."""
    phrase = hit.phrase
    return phrase._replace(passive=True) if phrase and phrase.bare and hit.lemma.startswith("be ") else phrase


def _of_one_verb(told: Sequence[tuple[Hit, Elided | None]]) -> list[Hit]:
    """The hits that repeat the first verb that can be, by each of its cues."""
    found = [(hit, other) for hit, other in told if other]
    return [_hit(hit, other) for hit, other in found if hit.at == found[0][0].at]


def _opens(sentence: Sentence, at: int, mentions: list[Mention]) -> bool:
    """Whether the subject of an auxiliary, somebody by name or office, opens the sentence."""
    if sentence.low[at - 1] in THEY and sentence.low[at - 2] in _SAID:
        return _WOULD.isdisjoint(sentence.low[:at]) and any(m.first == at - 1 for m in mentions)  # `Ann Lee said she would not`
    doers = head_before(sentence, at, mentions, frozenset())
    if not doers or doers[0].sort not in _PERSONS:
        return False
    before = before_of(sentence, doers[0], mentions)
    named_last = before > 1 and sentence.low[0] in DEFINITE and sentence.low[before] == "," and sentence.low[at - 1] == ","
    return (
        before < 0
        or named_last
        or (before == 0 and (sentence.low[0] in _ADDED or sentence.low[0] == "whether"))
        or _behind_adverbial(sentence, before)
    )


def _behind_adverbial(sentence: Sentence, at: int) -> bool:
    """`Unlike her, Bob Ray will not`, `In Oslo, the mayor has`: an adverbial opens the sentence, and its comma stands at a token."""
    return sentence.low[0] in _ADVERBIAL and 0 < at < _SHORT and sentence.low.index(",") == at


def _hit(hit: Hit, other: Elided) -> Hit:
    verb = other.phrase.verb
    return hit._replace(cue=other.cue, phrase=other.phrase, at=verb, noun=verb, first=other.first, last=other.last, elided=True)
