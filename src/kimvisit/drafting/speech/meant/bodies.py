"""Which body that speaks the text means by `the team`, `the party`, `it` or `they`: one that it told of before."""

from collections.abc import Sequence

from kimvisit.drafting.people.lists.joined import joined_after
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.mentions.bodies import body_after, body_called
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.people.mentions.unlisted import unlisted_before
from kimvisit.drafting.people.names.on_file import slug
from kimvisit.drafting.speech.neighbours import sentences_before
from kimvisit.drafting.speech.scene import Label, Memory, Scene
from kimvisit.drafting.speech.words import AUXILIARIES
from kimvisit.drafting.text.sentences import Sentence

_OF_STATES = frozenset("country nation government regime authorities republic kingdom bloc".split())
_SORTS = ("institution", "company")
_LONGEST = 6


def body_meant(scene: Scene, label: Label) -> str | None:
    """The body that `the team` means as a speaker: the one named as a subject before it; None where the noun is one of a state."""
    noun = label.low[-1] if label.low else ""
    if len(label.low) != 2 or label.low[0] != "the" or noun in _OF_STATES or noun in scene.memory.by_noun:
        return None
    body = _called(scene, label, noun) or _named_before(scene, label, noun)
    if body:
        scene.memory.by_noun[noun] = body
    return body


def _called(scene: Scene, label: Label, noun: str) -> str | None:
    """The one body whose name in the article ends with the noun of `the institute`: `the Holm Institute`."""
    known = scene.known
    lists = known.cues.lists
    if scene.sentence.words[label.last - 1] != noun or noun not in lists["body_words"] or noun in lists["source_nouns"]:
        return None
    return body_called(noun, known)


def _named_before(scene: Scene, label: Label, noun: str) -> str | None:
    """`the team`, of the body that opens its sentence, by its capitals; one on file is named by more than `the team`."""
    if noun not in scene.known.cues.lists["body_nouns"]:
        return None
    sentence, mentions, known, stop = scene.sentence, scene.mentions, scene.known, label.first
    verb = next((t for t, word in enumerate(sentence.low[:stop]) if word in AUXILIARIES), None)
    opening = [m for m in mentions if m.first <= 1 and m.last <= stop and len(m.ids) == 1 and not m.possessive]
    if not opening and verb:
        opening = [m for m in unlisted_before(sentence, verb, mentions, known) if m.first <= 1 and len(m.ids) == 1]
    if name := _name_of_many(sentence, verb or 0, mentions, known):
        return known.introduce("group", name)
    return next((m.ids[0] for m in opening if m.sort in _SORTS and m.ids[0] not in known.names.actors), None)


def subject_before(memory: Memory, known: Known) -> tuple[str, ...]:
    """The state or body that `it` goes on with: the one that opens the sentence before; nobody where something else does."""
    for _, _, sentence in sentences_before(memory):
        if sentence.low[0] == "it":
            continue
        mentions = mentions_in(sentence, known)
        opening = next((m for m in mentions if m.first <= 1 and len(m.ids) == 1), None)
        if opening is None or (opening.sort in ("person", "adjective") and sentence.low[0] == "the"):
            return _called_so(sentence, known) or _opening_body(sentence, known)
        verbal = sentence.words[opening.last : opening.last + 1] != () and sentence.words[opening.last].islower()
        return opening.ids if opening.sort in (*_SORTS, "state") and not opening.possessive and verbal else ()
    return ()


def many_before(memory: Memory, known: Known) -> list[tuple[str, ...]]:
    """Those with whom `they` goes on: the group or the states that open the sentence before (`The players of the club`, `The Greens`)."""
    _, _, sentence = next(iter(sentences_before(memory)), (0, 0, None))
    if sentence is None:
        return []
    mentions = mentions_in(sentence, known)
    opening = next((m for m in mentions if m.first <= 1 and len(m.ids) == 1), None)
    if opening:
        several = [m.ids for m in joined_after(sentence, opening, mentions)]
        fits = not opening.possessive and (opening.sort in ("group", *_SORTS) or (opening.sort == "state" and len(several) > 1))
        return several if fits else []
    first, name, behind = (*sentence.words, "", "", "")[:3]
    if first == "The" and name[:1].isupper() and name.endswith("s") and behind.islower():
        return [(known.introduce("group", f"the {name}"),)]
    return []


def _called_so(sentence: Sentence, known: Known) -> tuple[str, ...]:
    """The body that opens a sentence by a noun: `The Danish opposition was invited`; `the choir`, where it was spoken of by no other name."""
    called = body_after(sentence, 0, known)
    if called is None or called.ids:
        return called.ids if called else ()
    alone = slug(sentence.low[called.first])
    return (alone,) if alone in known.cast.proposed else ()


def _opening_body(sentence: Sentence, known: Known) -> tuple[str, ...]:
    """The Nordic Bank in `The Nordic Bank wrote to the panel`: capitals that end with a noun of bodies."""
    words, first, lists = sentence.words, int(sentence.low[0] == "the"), known.cues.lists
    last = next((i for i in range(first, len(words)) if not (words[i][0].isupper() or words[i] == "'")), len(words) - 1)
    bodily = first or not (lists["body_words"] | lists["body_nouns"]).isdisjoint(sentence.low[first:last])
    if not bodily or not 1 < last - first <= _LONGEST or not (words[last].isalpha() or words[last] == ","):
        return ()
    begin, end = sentence.starts[first] - sentence.start, sentence.ends[last - 1] - sentence.start
    return (known.introduce("institution", sentence.text[begin:end]),)


def _name_of_many(sentence: Sentence, stop: int, mentions: Sequence[Mention], known: Known) -> str:
    """`The Bay Warriors`: a plural that opens a sentence, all in capitals."""
    many = next((m for m in unlisted_before(sentence, stop, mentions, known) if m.sort == "several" and not m.first), None)
    printed = sentence.words[: many.last] if many else ()
    return " ".join(printed) if all(word[0].isupper() for word in printed) else ""
