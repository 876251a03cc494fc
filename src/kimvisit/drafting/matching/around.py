"""What must stand around the verb or noun of a cue for it to say what it says: voice, tense, the words after it, an occasion that it points to."""

from collections.abc import Callable, Sequence

from kimvisit.drafting.grammar.day_words import DATING
from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.grammar.verbs import Phrase
from kimvisit.drafting.matching.endings import after_all, setting_ahead, shuns
from kimvisit.drafting.matching.listed import is_listed
from kimvisit.drafting.matching.objects import event_object, occasion_ahead
from kimvisit.drafting.matching.presence import lead_of
from kimvisit.drafting.matching.unto import is_unto
from kimvisit.drafting.occasions.places import STOPS
from kimvisit.drafting.people.included import COUNTS
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.readback import past_body
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence

See = Callable[[], list[Mention]]
_PRESENT = frozenset("do does don't doesn't".split())
_BARE = frozenset("instead here there".split())
_PLACES_OF = frozenset(("place", "stead"))
_SENT = ("person", "title", "pronoun", "group")
_AFTER_GUEST = frozenset(
    ("to", "for", "in", "at", "rather", "instead", "as", "and", "with", "again", ",", ".", ";", "—", "from", "out", "of")
)
_ALONE = frozenset((",", ".", ";", "—", "rather", "again"))
_DETERMINERS = frozenset("the a an his her its their this that these those any many some all such both other several".split())
_AMOUNTS = frozenset(
    "dozens scores hundreds more about some around nearly almost over world heads twenty thirty forty fifty sixty".split()
)


_CONDITIONS = frozenset("modal negated occasion passive perfect aims near among governed named bound unto unasked".split())


def stands(sentence: Sentence, after: int, phrase: Phrase, cue: Cue, see: See, cues: Cues) -> bool:
    """Whether a verb cue may apply: its flags fit the verb phrase, and its words stand where they must."""
    if _CONDITIONS.isdisjoint(cue.lists):
        return True
    low = sentence.low
    open_still = phrase.future or (phrase.tag == "ing" and not phrase.bare)
    if cue.flag("modal") and not (open_still or (phrase.negative and (not phrase.bare or phrase.tag == "past"))):
        return False
    if (
        cue.flag("negated")
        and not phrase.negative
        and not {"yet", "no", "still"} & {*low[phrase.first : phrase.verb], *low[after : after + 1]}
        and opener(sentence, phrase.first)[0] != "whether"
    ):
        return False
    if cue.flag("occasion") and not open_still and not _PRESENT.isdisjoint(low[phrase.first : phrase.verb]):
        return False
    if (cue.flag("passive") and not phrase.passive) or (cue.flag("perfect") and not phrase.perfect):
        return False
    if cue.listed("unasked") and not cue.held("unasked").isdisjoint(low[: phrase.first]):
        return False
    if cue.listed("unto") and not is_unto(sentence, after, cue.held("unto")):
        return False
    if cue.listed("aims") and not aimed(sentence, after, cue, cues):
        return False
    if cue.listed("near") and not _beyond(low, after, cue, cues):
        return False
    if cue.listed("among") and not is_listed(low, phrase.first, cue, cues):
        return False
    if cue.listed("governed") and cue.held("governed").isdisjoint(low[phrase.first : phrase.verb]):
        return False
    if cue.flag("named") and not _names(sentence, after, see):
        return False
    return not cue.listed("bound") or _bound(sentence, after, phrase, cue, see, cues)


def _names(sentence: Sentence, after: int, see: See) -> bool:
    """Whether a name stands here, or `the` before the whole of one: `the White House`, not `the Oslo proposal`."""
    words = sentence.words[after : after + 2]
    if words and words[0][0].isupper():
        return True
    return len(words) > 1 and words[0] == "the" and words[1][0].isupper() and any(m.first <= after + 1 < m.last for m in see())


def _beyond(low: Sequence[str], after: int, cue: Cue, cues: Cues) -> bool:
    """`went to Oslo ahead of Rome`, but not `ahead of the vote in Rome` or `ahead of a visit to Rome`."""
    at = next((j for j in range(after, min(len(low), after + 6)) if low[j] in cue.listed("near")), None)
    if at is None or at + 2 >= len(low) or low[at + 2] in ("the", "a", "an", "his", "her", "its"):
        return False
    behind = low[at + 2 : at + 6]
    return cues.lists["event_nouns"].isdisjoint(behind) and not {"visit", "trip", "tour"} & set(behind)


def _bound(sentence: Sentence, after: int, phrase: Phrase, cue: Cue, see: See, cues: Cues) -> bool:
    """Whether somebody is bound for an occasion (`to the summit`), or goes `in his place`; where it is one who is sent, the name stands right before."""
    low = sentence.low
    if cue.subject == ("patient",) and phrase.passive:
        return after + 1 < len(low) and low[after] in cue.listed("bound") and _is_goal(sentence, after + 1, cues)
    if cue.subject == ("patient",):
        guest = next(
            (m for m in see() if after <= m.first <= after + 7 and m.sort in _SENT and (m.sort != "pronoun" or not m.possessive)),
            None,
        )
        if guest and any(word.endswith("ing") or word in ("to", "with", "that") for word in low[after : guest.first]):
            return False
        after = past_body(sentence, guest.last) if guest else 0
        if guest is None or guest.possessive:
            return False
        ends = after >= len(low) or after_all(low, after, cues)
        if not ends and low[after] not in _AFTER_GUEST:
            return False
        if cue.flag("known") and (ends or low[after] in _ALONE or _as_envoy(low, after)):
            counted = not COUNTS.keys().isdisjoint(low[guest.first : after])
            if guest.sort != "group" or counted or any(m.first == after + 1 and m.sort == "person" for m in see()):
                return True
    for j in range(after, min(len(low), after + 12)):
        bare = low[j] in _BARE and not shuns(low, j)
        if low[j] in cue.listed("bound") and (bare or occasion_ahead(sentence, j + 1, cues)):
            return True
        if low[j] in _PLACES_OF and "in" in low[max(0, j - 4) : j]:
            return True
        if low[j] in STOPS:
            return False
    return False


def _as_envoy(low: Sequence[str], after: int) -> bool:
    """`sent Ann Lee as its representative`, `as a stand-in`."""
    return low[after] == "as" and not _ENVOYS.isdisjoint(low[after + 1 : after + 5])


_ENVOYS = frozenset("envoy envoys representative representatives delegate emissary replacement substitute stand-in".split())


def _is_goal(sentence: Sentence, start: int, cues: Cues) -> bool:
    """Whether a noun phrase headed by an occasion begins here, and no verb: `to the gala`, not `to skip the gala`."""
    word = sentence.low[start]
    noun = word in _DETERMINERS or word in cues.lists["event_nouns"] or not sentence.words[start].islower() or word.endswith("'s")
    return noun and occasion_ahead(sentence, start, cues)


def bound_noun(sentence: Sentence, after: int, cues: Cues) -> str:
    """The event noun in `to Oslo on Friday for the summit`, `to Oslo to attend the summit`; none of `for talks`."""
    low = sentence.low
    for j in range(after, min(len(low) - 1, after + 7)):
        aim = 1 if low[j] == "for" else next((len(words) for words in _AIMS if low[j : j + len(words)] == words), 0)
        if aim:
            noun = event_object(sentence, j + aim, [], cues, direct=True)[0]
            return noun if noun in cues.lists["event_nouns"] and noun not in _VAGUE else ""
        if low[j] not in DATING and not low[j].endswith("day") and not low[j].isdigit():
            break
    return ""


_AIMS = (
    ("to", "attend"),
    ("to", "take", "part", "in"),
    ("to", "participate", "in"),
    ("to", "join"),
    ("to", "address"),
    ("to", "mark"),
)
_INTO_OFFICE = frozenset("took became ascended assumed won".split())
_VAGUE = frozenset("talks meeting meetings session dinner lunch service event events".split())


def counts_from_the_start(low: Sequence[str], noun: int, cue: Cue) -> bool:
    """`first trip abroad since taking office`, but not `since 2019`, `in five years`, `this year`: not the first of them all."""
    for j in range(noun + 1, min(len(low) - 1, noun + 12)):
        if low[j] == "since":
            return not cue.listed("since") or not _INTO_OFFICE.union(cue.listed("since")).isdisjoint(
                (low[j + 1], *low[j + 3 : j + 5])
            )
        ruled = not _RULED.isdisjoint(low[j + 1 : j + 4])  # `in three years in power`
        dated = low[j - 1] in ("this", "last", "that") or ruled  # `in March this year`
        if low[j] in ("year", "years", "months", "decade", "decades") and not (dated or {"in", "for"}.isdisjoint(low[j - 5 : j])):
            return False
        if low[j] == "year" and low[j - 1] in ("this", "the") and "as" not in low[noun + 1 : j]:
            return False
        if low[j] in STOPS:
            break
    return True


_RULED = frozenset("power office leader throne helm top president ruler rule".split())


def aimed(sentence: Sentence, start: int, cue: Cue, cues: Cues) -> bool:
    """Whether what follows `to` is a coming: `invited her to attend`, not `invited her to comment`. Where the cue is `aimed`, it must follow, or
    an occasion: `was asked to the wedding`."""
    low, must = sentence.low, cue.flag("aimed")
    for j in range(start, min(len(low) - 1, start + 16)):
        if (low[j] in STOPS and low[j] not in ("“", "”", '"')) or low[j] == ",":
            return not must
        if low[j] != "to" or (must and low[j - 1] == "not"):
            continue
        ahead = occasion_ahead(sentence, j + 1, cues) or _named(sentence, j + 1)
        if must and (ahead or setting_ahead(low, j + 1, cues) or not cues.lists["venues"].isdisjoint(low[j + 1 : j + 3])):
            return True
        if low[j + 1] in _AMOUNTS or low[j + 1] in cues.lists["people_nouns"]:
            return True
        if sentence.words[j + 1][0].islower() and not _begins_noun(low[j + 1], cues):
            if low[j + 1 : j + 3] == ("attend", "to"):
                return False
            if occasion_ahead(sentence, j + 1, cues):
                return True
            return lead_of(low, j + 2, cues) > 0 or any(" ".join(low[j + 1 : j + n]) in cue.listed("aims") for n in (2, 3, 4))
    return not must


def _begins_noun(word: str, cues: Cues) -> bool:
    """Whether a word opens a noun phrase and is no verb: `sent invitations to dozens of leaders`."""
    return word in _DETERMINERS or word in cues.lists["people_nouns"] or word in cues.lists["people_adjectives"]


def _named(sentence: Sentence, at: int) -> bool:
    """A name, with or without an article: `asked to the White House`."""
    at += sentence.low[at] == "the"
    return at < len(sentence.words) and sentence.words[at][0].isupper()
