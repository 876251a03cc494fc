"""The subject that opens a sentence, or the main clause behind an opening phrase, for a verb that goes on with it."""

from kimvisit.drafting.people.lists.joined import joined_after
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.speech.clause.speaker_place import is_intro
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.words import AUXILIARIES
from kimvisit.drafting.text.closed import ARTICLES
from kimvisit.drafting.text.times import CALENDAR

_NAME = 5


def clause_subject(scene: Scene, before: int) -> tuple[int, int]:
    """The subject that opens the sentence, for `The spokesman gave no names and said ...`; nothing where it is not plain."""
    sentence, low = scene.sentence, scene.sentence.low
    intro = is_intro(sentence)
    if intro and "," not in low[:before]:
        return 0, 0
    first = low.index(",") + 1 if intro else 0
    at = first + (low[first] in ARTICLES)
    while at < min(before, first + 8):
        met = next((m for m in scene.mentions if m.first == at), None)
        if met and met.sort != "adjective" and not met.possessive:
            return first, _past_name(scene, met.last) if met.sort == "title" else _last_joined(scene, met, before)
        if met is None and _is_whole_noun(scene, at):
            return first, at + 1
        if name := name_behind_comma(scene, at):
            return first, name.last
        if low[at] in AUXILIARIES or (met is None and not low[at].isalpha() and low[at] != "-"):
            return 0, 0
        at = met.last if met else at + 1
    return _capitals(scene, first, before)


def _capitals(scene: Scene, first: int, before: int) -> tuple[int, int]:
    """A name on no file that opens a clause, up to the day or verb behind it: `The Congress on Wednesday ended the suspense by announcing`."""
    words, at = scene.sentence.words, first + (scene.sentence.low[first] == "the")
    stop = at
    while stop < min(before, at + _NAME) and words[stop][:1].isupper() and scene.sentence.low[stop] not in CALENDAR:
        stop += 1
    known = any(m.first < stop and m.last > at for m in scene.mentions)
    return (first, stop) if stop > at and not known else (0, 0)


def _last_joined(scene: Scene, met: Mention, before: int) -> int:
    """Where the last of those ends who open a clause together: `Ann Lee, Bob Ray and Jo Poe have been asked, and have said`."""
    goes_on = met.sort == "person" and before < len(scene.sentence.low)
    people = joined_after(scene.sentence, met, scene.mentions) if goes_on else []
    return people[-1].last if len(people) > 1 and all(m.sort == "person" for m in people) else met.last


def _past_name(scene: Scene, comma: int) -> int:
    """Where a name ends that stands between commas behind an office: `The mayor of Oslo, Dr Ann Lee, ...`; the comma itself where none does."""
    low = scene.sentence.low
    named = (m for m in scene.mentions if comma < m.first <= comma + 2 and m.sort == "person" and not m.possessive)
    name = next(named, None) if low[comma : comma + 1] == (",",) else None
    return name.last if name and low[name.last : name.last + 1] == (",",) else comma


def name_behind_comma(scene: Scene, comma: int, *ends: str) -> Mention | None:
    """Ann Lee in `the guide, Ann Lee, ...`: a name that follows a comma, up to another or the end (or one of `ends`)."""
    low = scene.sentence.low
    if low[comma : comma + 1] != (",",):
        return None
    named = next((m for m in scene.mentions if m.first == comma + 1 and m.sort == "person"), None)
    return named if named and (named.last == len(low) or low[named.last] in (",", ".", *ends)) else None


def _is_whole_noun(scene: Scene, at: int) -> bool:
    """Whether a noun of speaking ends its phrase: not `secretary` of `the secretary of state`, `spokesman` of `spokesman Ann Lee`."""
    low, nouns = scene.sentence.low, scene.known.cues.lists["source_nouns"]
    after = low[at + 1] if at + 1 < len(low) else ""
    if low[at] not in nouns or after in ("of", "for") or after in nouns:
        return False
    return not any(m.first == at + 1 and m.sort == "person" for m in scene.mentions)
