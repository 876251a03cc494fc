"""Bodies that speak: `the Foreign Ministry`, `Ann Lee's office`, `No 10`, and which one `the team` or `the party` is."""

from collections.abc import Sequence

from kimvisit.drafting.people.bodies import body_called
from kimvisit.drafting.people.joined import joined_after
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.mentions import mentions_in
from kimvisit.drafting.people.names import normal
from kimvisit.drafting.people.unlisted import unlisted_before
from kimvisit.drafting.speech.antecedents import sentences_before
from kimvisit.drafting.speech.mouthpieces import SPOKESMEN, lord_of
from kimvisit.drafting.speech.parts import AUXILIARIES
from kimvisit.drafting.speech.phrases import head_of
from kimvisit.drafting.speech.scene import Label, Memory, Scene
from kimvisit.drafting.text.closed import ARTICLES
from kimvisit.drafting.text.sentences import Sentence

_OF_STATES = frozenset("country nation government regime authorities republic kingdom bloc".split())
_SORTS = ("institution", "company")
_GOVERNING = ("ministry", "embassy", "government")
_PORTFOLIOS = ("foreign", "defence", "defense", "interior", "unification")
_SPEAKERS = frozenset("i we you us me".split())
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
    """`the team`, of a body that was a subject before: in its sentence, or in those before."""
    if noun not in scene.known.cues.lists["body_nouns"]:
        return None
    return _subject(scene.sentence, label.first, scene.mentions, scene.known) or _subject_before(scene)


def _subject_before(scene: Scene) -> str | None:
    """The body that opens the nearest of the sentences before, or whose spokesman it names."""
    for _, _, sentence in sentences_before(scene.memory):
        mentions = mentions_in(sentence, scene.known)
        body = _subject(sentence, len(sentence.low), mentions, scene.known) or _spoken_for(sentence, mentions, scene.known)
        if body:
            return body
    return None


def subject_before(memory: Memory, known: Known) -> tuple[str, ...]:
    """The state or body that `it` goes on with: the one that opens the sentence before; nobody where something else does."""
    for _, _, sentence in sentences_before(memory):
        if sentence.low[0] == "it":
            continue
        mentions = mentions_in(sentence, known)
        opening = next((m for m in mentions if m.first <= 1 and len(m.ids) == 1), None)
        if opening is None or (opening.sort == "person" and sentence.low[0] == "the"):
            return _opening_body(sentence, known)
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
    words = sentence.words
    if (
        words[0] == "The"
        and words[1:2] != ()
        and words[1][0].isupper()
        and words[1].endswith("s")
        and words[2:3]
        and words[2].islower()
    ):
        return [(known.introduce("group", f"the {words[1]}"),)]
    return []


def _opening_body(sentence: Sentence, known: Known) -> tuple[str, ...]:
    """The Nordic Bank in `The Nordic Bank wrote to the panel`: capitals that end with a noun of bodies."""
    words, first, lists = sentence.words, int(sentence.low[0] == "the"), known.cues.lists
    last = next((i for i in range(first, len(words)) if not (words[i][0].isupper() or words[i] == "'")), len(words) - 1)
    bodily = first or not (lists["body_words"] | lists["body_nouns"]).isdisjoint(sentence.low[first:last])
    if not bodily or not 1 < last - first <= _LONGEST or not (words[last].isalpha() or words[last] == ","):
        return ()
    begin, end = sentence.starts[first] - sentence.start, sentence.ends[last - 1] - sentence.start
    return (known.introduce("institution", sentence.text[begin:end]),)


def _spoken_for(sentence: Sentence, mentions: Sequence[Mention], known: Known) -> str | None:
    """The body in `a Zorba spokeswoman`, by its capital; no state, and nobody whose name stands there."""
    for t, word in enumerate(sentence.low):
        if word not in SPOKESMEN or t < 2 or sentence.low[t - 2] not in ARTICLES or not sentence.words[t - 1][0].isupper():
            continue
        met = next((m for m in mentions if m.first <= t - 1 < m.last), None)
        if met is None or met.sort in _SORTS:
            return met.ids[0] if met else known.introduce("institution", sentence.words[t - 1])
    return None


def _subject(sentence: Sentence, stop: int, mentions: Sequence[Mention], known: Known) -> str | None:
    """The body that opens a sentence, by its capitals; one on file is named by more than `the team`."""
    verb = next((t for t, word in enumerate(sentence.low[:stop]) if word in AUXILIARIES), None)
    opening = [m for m in mentions if m.first <= 1 and m.last <= stop and len(m.ids) == 1 and not m.possessive]
    if not opening and verb:
        opening = [m for m in unlisted_before(sentence, verb, mentions, known) if m.first <= 1 and len(m.ids) == 1]
    if name := _name_of_many(sentence, verb or 0, mentions, known):
        return known.introduce("group", name)
    return next((m.ids[0] for m in opening if m.sort in _SORTS and m.ids[0] not in known.names.actors), None)


def _name_of_many(sentence: Sentence, stop: int, mentions: Sequence[Mention], known: Known) -> str:
    """`The Bay Warriors`: a plural that opens a sentence, all in capitals."""
    many = next((m for m in unlisted_before(sentence, stop, mentions, known) if m.sort == "several" and not m.first), None)
    printed = sentence.words[: many.last] if many else ()
    return " ".join(printed) if all(word[0].isupper() for word in printed) else ""


def body_named(scene: Scene, label: Label) -> str | None:
    """A body on no file, proposed under its state, its head or its own name."""
    return next((body for find in _NAMED if (body := find(scene, label))), None)


def _governing(label: Label) -> str:
    """The noun of a body that governs, if the words hold one."""
    return next((noun for noun in _GOVERNING if noun in label.low), "")


def _of_state(scene: Scene, label: Label) -> str | None:
    """`the Danish foreign ministry`; `the Danish government`, which is Denmark."""
    owner, noun = label.only("state", "adjective"), _governing(label)
    if owner is None or not noun:
        return None
    if noun == "government":
        return owner.ids[0]
    before = label.low[: label.low.index(noun)][-1:]
    state = scene.known.who(owner.ids[0])
    words = (state.name if state else owner.ids[0], *(word for word in before if word in _PORTFOLIOS), noun)
    scene.memory.by_noun[noun] = scene.speaker("institution", " ".join(words), owner.ids[0], owner.ids[0])
    return scene.memory.by_noun[noun]


def _head(label: Label) -> Mention | None:
    """Ann Lee in `Ann Lee's government`."""
    return next((m for m in label.inside if m.sort == "person" and m.possessive and len(m.ids) == 1), None)


def _of_head(scene: Scene, label: Label) -> str | None:
    """`Ann Lee's government`."""
    noun, head = _governing(label), _head(label)
    found = scene.known.who(head.ids[0]) if noun and head else None
    return scene.speaker("institution", f"{noun.capitalize()} of {found.name}", found.country) if found else None


def _by_number(scene: Scene, label: Label) -> str | None:
    """`No 10`."""
    low = label.low
    is_number = len(low) == 2 and low[0] in ("no", "number") and low[1].isdigit()
    return scene.speaker("institution", f"No {low[1]}") if is_number else None


def _of_him(scene: Scene, label: Label) -> str | None:
    """`her government`."""
    noun = _governing(label)
    lord = lord_of(scene, label) if noun and label.low[0] in ("his", "her") else None
    found = scene.known.who(lord) if lord else None
    return scene.speaker("institution", f"{noun.capitalize()} of {found.name}") if found else None


def _of_it(scene: Scene, label: Label) -> str | None:
    """`India will be represented by Ann Lee, its government said`: the state that the sentence names before, else the one it goes on with."""
    if label.low[:1] not in (("its",), ("their",)) or label.low[1:] != ("government",):
        return None
    states = [m.ids[0] for m in scene.mentions if m.sort == "state" and m.last <= label.first and not m.possessive]
    before = states or list(subject_before(scene.memory, scene.known))
    found = scene.known.who(before[0]) if len(set(before)) == 1 else None
    return found.id if found and found.sort == "state" else None


def _called_after(scene: Scene, label: Label) -> str | None:
    """`Ann Lee's Freedom Front`: all in capitals, behind a name."""
    head = _head(label)
    if head is None or len(label.inside) != 1 or len(_capitals(scene, label)) != len(label.low) or head.last >= label.last:
        return None
    return scene.speaker("institution", " ".join(scene.sentence.words[label.first : label.last]))


def _by_noun(scene: Scene, label: Label) -> str | None:
    """`the embassy`, of nobody named."""
    if not _governing(label) or label.inside or len(label.low) > 4 or any(_capitals(scene, label)):
        return None
    return scene.speaker("institution", " ".join(word for word in label.low if word != "the").capitalize())


def _by_capitals(scene: Scene, label: Label) -> str | None:
    """`the Free Seafarers' Union`, `Norway's Polar Institute`, `the Swedish Academy`, `the Storting`: a name that holds a noun of bodies, or
    is one word."""
    low, words = label.low, scene.sentence.words[label.first : label.last]
    owner, capital = label.only("state", "adjective"), _capitals(scene, label)
    theirs = owner is not None and owner.possessive and owner.first - label.first <= 1 and len(label.inside) == 1
    if owner and theirs:
        capital = [i for i in capital if i >= owner.last - label.first]
    within = owner is not None and owner.sort == "adjective" and len(label.inside) == 1 and len(capital) > 1
    if not capital or (label.inside and not theirs and not within) or not _SPEAKERS.isdisjoint(low):
        return None
    name = words[capital[0] : capital[-1] + 1]
    name = name[: name.index(",")] if "," in name else name
    bodily = any(normal(word) in scene.known.cues.lists["body_words"] for word in name)
    alone = len(name) == 1 and (name[0].isupper() or low[capital[0] - 1 : capital[0]] == ("the",))
    if alone and (rest := low[capital[0] + 1 :]) and head_of(rest) == rest and all(word.isalpha() for word in rest):
        if rest[-1] not in scene.known.cues.lists["body_words"]:
            return None  # `the Lund mayor`
        name = words[capital[0] :]  # `the Lund town council`
    if len(name) > _LONGEST or (len(name[0]) < 3 and low[capital[0]] != "st") or not (bodily or alone):
        return None
    return scene.known.introduce("institution", " ".join(name))


def _capitals(scene: Scene, label: Label) -> list[int]:
    """Which of the words bear a capital, counted from the first."""
    words = scene.sentence.words[label.first : label.last]
    return [i for i, word in enumerate(words) if word[:1].isupper() and label.low[i] not in ARTICLES]


_NAMED = (_of_state, _of_head, _by_number, _of_him, _of_it, _called_after, _by_noun, _by_capitals)
