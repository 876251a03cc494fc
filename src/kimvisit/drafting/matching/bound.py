"""Where somebody is bound: `is bound for the summit`, `goes in his place`, `to Oslo for the summit`."""

from collections.abc import Sequence

from kimvisit.drafting.grammar.day_words import DATING, past_day
from kimvisit.drafting.matching.aims import DETERMINERS
from kimvisit.drafting.matching.endings import after_all, shuns
from kimvisit.drafting.matching.hit import Verb
from kimvisit.drafting.matching.occasions_behind import event_object, occasion_ahead
from kimvisit.drafting.occasions.places import STOPS
from kimvisit.drafting.people.lists.items import past_body
from kimvisit.drafting.people.lists.joined import joined_after
from kimvisit.drafting.people.mention import ANYBODY, Mention
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.numbers import ALL_OF
from kimvisit.drafting.text.sentences import Sentence


def is_bound(verb: Verb) -> bool:
    """Whether somebody is bound for an occasion (`to the summit`), or goes `in his place`; where it is one who is sent, the name stands right before."""
    if verb.cue.subject not in _OF_SENDING:
        return not _is_given(verb) and _leads_there(verb, verb.after)
    if verb.phrase.passive:
        return _was_sent(verb)
    guest = _guest(verb)
    return _is_sent(verb, guest) if guest else verb.cue.subject == _SENDER and _is_somebody_sent(verb)


def _is_sent(verb: Verb, guest: Mention) -> bool:
    """`sent Ann Lee to the summit`, `sent Ann Lee instead`; not `sent Ann Lee, the Danish premier, an invitation`."""
    last = joined_after(verb.sentence, guest, verb.see())[-1]
    behind = past_body(verb.sentence, last.last + _is_aside(verb, last))
    if verb.trigger.lemma in _POSTING and not _MAIL.isdisjoint(verb.low[behind : behind + _ASIDE]):
        return False
    ends = behind >= len(verb.low) or after_all(verb.low, behind, verb.cues) or _is_dated(verb.low, behind)
    if not ends and verb.low[behind] not in _AFTER_GUEST:
        return False
    alone = ends or verb.low[behind] in _ALONE or _as_envoy(verb.low, behind)
    told = verb.cue.subject == _SENDER or _is_told(verb, guest, behind)
    return (alone and verb.cue.flag("known") and told) or _leads_there(verb, behind)


def _is_given(verb: Verb) -> bool:
    """`sent Ann Lee flowers instead`: she is given something, and not sent."""
    low, words = verb.low, verb.sentence.words
    guest = next((m for m in verb.see() if m.first == verb.after and m.sort in ANYBODY), None) if "instead" in low else None
    if guest is None or guest.last >= len(low):
        return False
    behind = low[guest.last]
    if guest.possessive or behind in DETERMINERS:
        return behind in DETERMINERS
    return words[guest.last].islower() and behind.isalpha() and behind not in _NO_GIFTS and not behind.endswith("ly")


def _was_sent(verb: Verb) -> bool:
    """`Ann Lee was sent to the summit`, `was sent instead`; not `was sent instead to prison`."""
    low, behind = verb.low, verb.after + 1
    if not verb.cue.held("bound").intersection(low[verb.after : behind]):
        return False
    ends = low[behind : behind + 1] in _ENDS or after_all(low, behind, verb.cues)
    bare = low[verb.after] in _BARE and ends and not shuns(low, verb.after)
    return bare or (behind < len(low) and _is_goal(verb.sentence, behind, verb.cues))


def _is_somebody_sent(verb: Verb) -> bool:
    """`is sending an envoy`, `will send someone in her place`: whoever it is that is sent."""
    low, after = verb.low, verb.after
    titles = verb.cues.lists["titles"] if low[after : after + 1] and low[after] in _ITS else _ANYBODY
    end = next((j for j in range(after, min(len(low), after + 4)) if low[j] == "from"), min(len(low), after + 4))
    at = next((j for j in range(end - 1, after - 1, -1) if low[j] in _ENVOYS | _ANYBODY or low[j] in titles), 0)
    if not at or low[after] in ("no", "not"):
        return False
    at += 1 + (low[at] in _ANYBODY and low[at + 1 : at + 2] == ("else",))
    ends = at >= len(low) or low[at] in _ALONE or after_all(low, at, verb.cues)
    return ends or _leads_there(verb, at)


def _guest(verb: Verb) -> Mention | None:
    """Who is sent: `sent Ann Lee to the summit`; not the writer of `brought a letter from Ann Lee`."""
    sent = (m for m in verb.see() if m.sort in ANYBODY and not m.possessive and verb.low[m.first - 1] not in ("from", "by"))
    ahead = ((m, m.first - verb.after) for m in sent)
    guest = next((m for m, gap in ahead if 0 <= gap <= (10 if verb.low[m.first - 1] == "," else 7)), None)
    if guest is None:
        return None
    aside = (m for m in verb.see() if m.sort == "person" and m.first == guest.last + 1 and verb.low[guest.last] == ",")
    guest = guest if guest.sort == "group" else next(aside, guest)
    between = verb.low[verb.after : guest.first]
    return None if any((word.endswith("ing") and "-" not in word) or word in _NOT_SENT for word in between) else guest


def _is_aside(verb: Verb, guest: Mention) -> bool:
    """`sent her minister, Ann Lee, to the summit`."""
    return verb.low[guest.first - 1] == "," == "".join(verb.low[guest.last : guest.last + 1]) and guest.last + 1 < len(verb.low)


def _is_told(verb: Verb, guest: Mention, behind: int) -> bool:
    """Whether it is plain who is sent: no group, unless it is counted or a name follows it."""
    counted = not ALL_OF.keys().isdisjoint(verb.low[guest.first : behind])
    named = (m.first == behind + 1 and m.sort == "person" for m in verb.see())
    return guest.sort != "group" or counted or any(named)


def _leads_there(verb: Verb, start: int) -> bool:
    """Whether an occasion stands behind one of the prepositions of the cue, or `in his place`, `on her behalf`."""
    low = verb.low
    for j in range(start, min(len(low), start + 12)):
        if low[j] in verb.cue.listed("bound") and (
            low[j] != "attend" or low[j - 1] == "to"
        ):  # not `left his post and will attend`
            bare = low[j] in _BARE and not shuns(low, j) and not (verb.cue.flag("deny") and low[j + 1 : j + 2] == ("of",))
            shunned = low[j] == "to" and not _SHUNNING.isdisjoint(low[j + 1 : j + 2])  # `expects Bob Ray to skip the gala`
            if not shunned and (bare or occasion_ahead(verb.sentence, j + 1, verb.cues)):
                return True
        stead = low[j] in _PLACES_OF[j - start < _NEXT] and low[j + 1 : j + 2] != ("of",)
        if stead and not _IN.isdisjoint(low[max(0, j - 4) : j]):
            return True
        if low[j] in STOPS or low[j : j + 2] in _NOT_TO:
            break  # `expects Bob Ray to find a reason not to be there`
    return False


def _is_dated(low: Sequence[str], at: int) -> bool:
    """`sent Ann Lee in April`, and nothing behind the day."""
    end = past_day(low, at)
    return end > at and (end >= len(low) or low[end] in _ALONE)


def _as_envoy(low: Sequence[str], after: int) -> bool:
    """`sent Ann Lee as its representative`, `as a stand-in`."""
    return low[after] == "as" and not _ENVOYS.isdisjoint(low[after + 1 : after + 5])


def _is_goal(sentence: Sentence, start: int, cues: Cues) -> bool:
    """Whether a noun phrase headed by an occasion begins here, and no verb: `to the gala`, not `to skip the gala`."""
    word = sentence.low[start]
    noun = word in DETERMINERS or word in cues.lists["event_nouns"] or not sentence.words[start].islower() or word.endswith("'s")
    return noun and occasion_ahead(sentence, start, cues)


def bound_noun(sentence: Sentence, after: int, cues: Cues) -> str:
    """The event noun in `to Oslo on Friday for the summit`, `to Oslo to attend the summit`; none of `for talks`."""
    low = sentence.low
    for j in range(after, min(len(low) - 1, after + 7)):
        aim = 1 if low[j] == "for" else next((len(words) for words in _AIMS if low[j : j + len(words)] == words), 0)
        if aim:
            noun = event_object(sentence, j + aim, [], cues, direct=True).noun
            return noun if noun in cues.lists["event_nouns"] and noun not in _VAGUE else ""
        if low[j] not in DATING and not low[j].endswith("day") and not low[j].isdigit():
            break
    return ""


_AFTER_GUEST = frozenset(
    ("to", "for", "in", "on", "at", "rather", "instead", "as", "and", "with", "again", ",", ".", ";", "—", "from", "out", "of")
)
_AIMS = tuple(
    tuple(aim.split()) for aim in ("to attend", "to take part in", "to participate in", "to join", "to address", "to mark")
)
_ALONE = frozenset((",", ".", ";", "—", "rather", "again"))
_ASIDE, _NEXT = 12, 3
_BARE = frozenset("instead here there".split())
_ENDS: frozenset[tuple[str, ...]] = frozenset(((), (",",), (".",), (";",), ("—",), ("”",), ("by",), ("of",)))
_ANYBODY = frozenset(("someone", "somebody"))
_ENVOYS = frozenset(
    "envoy envoys representative representatives delegate emissary replacement substitute stand-in deputy delegation".split()
)
_ITS = frozenset("his her its their a".split())
_MAIL = frozenset("invitation invitations invite letter message note card".split())
_POSTING = frozenset("send dispatch bring".split())
_NOT_TO = (("not", "to"), ("never", "to"))
_SHUNNING = frozenset("skip miss avoid boycott shun duck dodge snub escape cancel decline refuse reject ignore leave".split())
_NO_GIFTS = _AFTER_GUEST | frozenset("on there here over along next because after by when while".split())
_NOT_SENT = frozenset("to with that than instead together".split())
_IN = frozenset(("in", "on"))
_PLACES_OF = (frozenset(("place", "stead")), frozenset(("place", "stead", "behalf")))  # far behind, and next to the verb's object
_SENDER = ("sender",)
_OF_SENDING = (("patient",), _SENDER)
_VAGUE = frozenset("talks meeting meetings session dinner lunch service event events".split())
