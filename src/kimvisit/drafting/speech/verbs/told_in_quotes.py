"""Of whose words the speaker of a quotation tells: `“Oslo has told us that she will come,” the mayor said`."""

from collections.abc import Iterator

from kimvisit.drafting.people.mention import NAMED, Mention
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.people.sex import agrees
from kimvisit.drafting.speech.clause.content import content_of
from kimvisit.drafting.speech.clause.speaker_words import left_of
from kimvisit.drafting.speech.neighbours import sentences_before
from kimvisit.drafting.speech.said import Said, said_by
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.verbs.passives import impersonal
from kimvisit.drafting.speech.verbs.withheld import withheld_at
from kimvisit.drafting.speech.voices.voice import voice
from kimvisit.drafting.text.saying import Saying

_SAID = frozenset("said says wrote written".split())
_THEIRS = frozenset("the his her its their".split())
_THEY = frozenset(("he", "she"))


def told_in_quotes(scene: Scene, i: int, verb: Saying) -> Said | None:
    """Speech at a verb in a quotation: `“Oslo has told us that she will come”`, `“He wrote that he was ill”`; not `“I told them that”`, which is
    the speaker's own, nor `“Oslo has not told us whether”`."""
    tells = verb.sort == "telling" or scene.sentence.low[i] in _SAID
    if not tells or verb.tag not in ("past", "s") or withheld_at(scene.sentence, i) is not None:
        return None
    if verb.sort == "telling" and scene.sentence.low[i + 1 : i + 2] == ("by",):
        return impersonal(scene, i, verb.sort)  # `“We were told by Oslo that she is ill”`
    return told_by_another(scene, i, i)


def told_by_another(scene: Scene, i: int, end: int) -> Said | None:
    """What somebody says at a verb, with its last word at `end`, who is named (`Oslo let us know that`), called by a noun with its article, or
    the one person told of before."""
    sentence = scene.sentence
    first, last = left_of(sentence, i)
    start, empty = content_of(sentence, end)
    words = sentence.low[first:last]
    if empty or not words:
        return None
    if len(words) == 1 and words[0] in _THEY:
        return said_by(_told_of(scene, first), sentence, i, start, (first, last))
    named = any(m.first >= first and m.last == last and m.sort in NAMED and m.ids and not m.possessive for m in scene.mentions)
    called = words[0] in _THEIRS and " ".join(words[1:]) not in scene.known.cues.lists["leader_nouns"]
    return said_by(voice(scene, first, last), sentence, i, start, (first, last)) if named or called else None


def _told_of(scene: Scene, at: int) -> str | None:
    """The one person named right before the pronoun at a token, in the quotation or before it, apart from whoever speaks there: Bob Ray in `Ann Lee
    met Bob Ray. “He said ...,” she told us`."""
    for mentions, apart in _named_before(scene, at):
        for sort in ("person", "title"):
            if named := {m.ids[0] for m in _called(mentions, sort)} - apart:
                fitting = {one for one in named if agrees(scene.sentence.low[at], one, scene.known)}
                return fitting.pop() if len(fitting) == 1 else None
    return None


def _named_before(scene: Scene, at: int) -> Iterator[tuple[list[Mention], set[str]]]:
    """The mentions of a quotation before a token, and of each sentence before, with whoever speaks there."""
    sentence = scene.sentence
    quoting = {m.ids[0] for m in _called(scene.mentions, "person") if not sentence.quoted(sentence.starts[m.first])}
    yield [m for m in scene.mentions if m.last <= at and sentence.quoted(sentence.starts[m.first])], quoting
    for number, start, before in sentences_before(scene.memory):
        heard = scene.memory.heard.get((number, start), ())
        yield mentions_in(before, scene.known), quoting | {hop for said in heard for hop in said.chain or ()}


def _called(mentions: list[Mention], sort: str) -> list[Mention]:
    """The mentions of one person each by name, or by office."""
    return [m for m in mentions if m.sort == sort and len(m.ids) == 1 and not m.possessive]
