"""People named by their office alone: `the Danish prime minister`, `king of Norway`, `the pontiff`."""

import re

from kimvisit.drafting.people.callings.kinship import KIN, is_its_own, is_of_somebody, is_owned
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names.entitled import FORMER, OVER
from kimvisit.drafting.people.names.on_file import Who, longest, normal, slug
from kimvisit.drafting.people.offices.definite import is_definite
from kimvisit.drafting.people.offices.former import former_at
from kimvisit.drafting.people.offices.holders import ANY_LEADER, named_with, native_called, who_holds
from kimvisit.drafting.people.offices.paired import PEERS, counterpart, noble
from kimvisit.drafting.people.offices.words import office_at
from kimvisit.drafting.text.closed import OWNERS
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import STARTERS

_BETWEEN = OVER | frozenset("new top outgoing incoming newly-elected".split())
_NO_NAMES = frozenset("will would may might could not says said accepts declines invited".split())
_LIKE = ("ive", "ful", "ous", "less", "tled", "spoken", "-old", "young", "elderly", "visiting")  # `Norway's reclusive leader`
_UNDER = frozenset("deputy vice assistant".split())
CROWNS = frozenset("king queen emir sultan emperor empress crown-prince pope sheikh".split()) | {"crown prince"}
_INDEFINITE = frozenset("a an one another any every each".split())


def titled(sentence: Sentence, first: int, last: int, country: str, known: Known) -> Mention | None:
    """`the Danish prime minister` without a name after it; `first` to `last` are the words for the state."""
    low, words, at = sentence.low, sentence.words, last
    while at < min(len(low), last + 2) and (low[at] in _BETWEEN or (low[at].endswith(_LIKE) and words[at].islower())):
        at += 1
    if low[at : at + 1] in PEERS:
        return counterpart(sentence, first, at + 1, country, known)
    noun, stop = office_at(low, at, known)
    if not noun or (first and low[first - 1] == "no"):
        return None
    after = words[stop] if stop < len(words) else ""
    if not OVER.isdisjoint(low[last:at]) or (
        after[:1].isupper() and not after.isupper() and low[stop] not in STARTERS and low[stop] not in _NO_NAMES
    ):
        return None
    if first and low[first - 1] in FORMER:
        return former_at(sentence, first, stop, noun, known, country)
    printed = " ".join(words[first:stop])
    definite = not first or low[first - 1] not in _INDEFINITE
    ids = bearers(printed, country, noun, known, definite)
    if not ids and noun not in known.cues.lists["leader_nouns"] and first and low[first - 1] not in ("a", "an"):
        return None
    return Mention(first, stop, ids, "title", low[stop - 1].endswith("'s"), f"the {printed}", country=country)


def bare_title(sentence: Sentence, at: int, known: Known) -> Mention | None:
    """`king of Norway`, `its leader`, `the president` without a name after it."""
    low, words = sentence.low, sentence.words
    noun, stop = office_at(low, at, known)
    if not noun or (stop < len(words) and words[stop][:1].isupper() and words[stop] not in ("”", "I")):
        return None
    if low[stop : stop + 1] == ("and",) and (pair := _couple(sentence, at, stop, known)):
        return pair
    if noun in KIN and at and low[at - 1] == "the" and is_of_somebody(sentence, stop):
        return Mention(at, stop, (), "title", False, f"the {noun}")
    return _of_or_alone(sentence, at, stop, noun, known)


def _of_or_alone(sentence: Sentence, at: int, stop: int, noun: str, known: Known) -> Mention | None:
    """An office of some land, `king of Norway`, or one that stands alone: `its leader`, `the deputy leader`, `former president`."""
    low, after = sentence.low, sentence.low[stop : stop + 1]
    if (
        noun == "minister"
        and at > 1
        and low[at - 2] in OWNERS
        and sentence.words[at - 1].islower()
        and low[at - 1] not in _BETWEEN
    ):
        at, noun = at - 1, f"{low[at - 1]} minister"  # `her energy minister`
    if after == ("of",) and stop + 1 < len(sentence.words):
        return _of_somewhere(sentence, at, stop, noun, known)
    if not at or after == ("'",):
        return None
    own = noun not in KIN and is_its_own(sentence, at, noun)
    whose = own or is_definite(sentence, at) or (noun in KIN and is_owned(low, at))
    if not whose or not OVER.isdisjoint(low[max(0, at - 2) : at]):
        return former_at(sentence, at, stop, noun, known)
    return _alone(sentence, at, stop, noun, known, own)


def _alone(sentence: Sentence, at: int, stop: int, noun: str, known: Known, own: bool) -> Mention:
    """An office without its land: `the deputy leader` is nobody known, `the President` one person, `its leader` (`own`) found elsewhere."""
    low, words = sentence.low, sentence.words
    if low[at - 1] in _UNDER and words[at - 1].islower():
        return Mention(at - 1, stop, (), "title", low[stop - 1].endswith("'s"), f"the {' '.join(words[at - 1 : stop])}")
    title = f"the {' '.join(words[at:stop])}"
    held = () if own else bearers_of(noun, known)
    if not held and words[at][0].isupper() and not is_owned(low, at):
        told = noble(noun, known) or who_holds(noun, (), known)
        held = (told or known.propose(Who(slug(title), "person", title.removesuffix("'s"))),)
    return Mention(at, stop, held if len(held) == 1 else (), "title", low[stop - 1].endswith("'s"), title)


def _of_somewhere(sentence: Sentence, at: int, stop: int, noun: str, known: Known) -> Mention | None:
    words = sentence.words
    place = stop + 2 if sentence.low[stop + 1] == "the" else stop + 1
    length, ids = longest(words, place, known.names) if place < len(words) else (0, ())
    found = known.who(ids[0]) if ids else None
    definite = not at or _INDEFINITE.isdisjoint(
        sentence.low[at - 2 if at > 1 and (sentence.low[at - 1] in _BETWEEN or words[at - 1].islower()) else at - 1 : at]
    )
    if found is None and place < len(words) and words[place][:1].isupper() and definite:
        return _of_land(sentence, at, place, noun, known)
    if found is None or found.sort != "state":
        return None
    last = place + length
    if last < len(words) and words[last][:1].isupper():
        named = normal(words[last]) in known.cast.words or longest(words, last, known.names)[0]
        return _of_land(sentence, at, place, noun, known) if definite and not named else None
    title = " ".join(words[at:last])
    ids = bearers(title, found.id, noun, known, definite)
    if not ids and definite and not bearers_of(noun, known, found.id):
        ids = (known.introduce("person", title, found.id),)
    return Mention(at, last, ids, "title", title.replace("’", "'").endswith("'s"), title, country=found.id)


def _couple(sentence: Sentence, at: int, stop: int, known: Known) -> Mention | None:
    """`the Duke and Duchess of Kent`."""
    words, (other, end) = sentence.words, office_at(sentence.low, stop + 1, known)
    if not other:
        return None
    if sentence.low[end : end + 1] != ("of",) or end + 1 >= len(words) or not words[end + 1][:1].isupper():
        earlier = known.cast.groups.get(f"{sentence.low[at]} and {other}")
        return Mention(at, end, (earlier,), "group") if earlier else None
    last = end + 2
    while last < len(words) and last - end < 4 and words[last][:1].isupper():
        last += 1
    name = " ".join(words[at:last])
    actor = known.cast.groups[f"{sentence.low[at]} and {other}"] = known.introduce("group", name)
    return Mention(at, last, (actor,), "group")


def _of_land(sentence: Sentence, at: int, place: int, noun: str, known: Known) -> Mention | None:
    """`the Sultan of Brunei`, `president of the European Commission`: an office in a land or body that the word lists do not know."""
    words, last = sentence.words, place + 1
    last += (
        " ".join(words[place : place + 2]) in known.cast.printed.values()
    )  # a body that looks like a name: `head of Lagos Power`
    while last < len(words) and last - place < 10 and _goes_on(sentence, last, known):
        last += 1
    if words[last - 1].replace("’", "'").endswith("'s") or (last < len(words) and words[last][0].isupper()):
        return None
    name = f"{noun} of {' '.join(words[place:last])}"
    listed = known.cues.tables["bearers"].get(name.lower(), ())
    named = next((actor for actor in listed if actor in known.cast.full), "") or named_with(" ".join(words[at:last]), known)
    if named := named or who_holds(noun, words[place:last], known):
        if named not in (held := known.cast.titled.setdefault(("", noun), [])):
            held.append(named)
        return Mention(at, last, (named,), "title", False, " ".join(words[at:last]))
    return Mention(at, last, (known.introduce("person", name),), "title", False, " ".join(words[at:last]))


def _goes_on(sentence: Sentence, at: int, known: Known) -> bool:
    """Whether the name of a land or body goes on: `Republic of Korea`, not the name of who holds the office there."""
    words = sentence.words
    if sentence.low[at] == "of":
        behind = at + 1 + (sentence.low[at + 1 : at + 2] == ("the",))
        return behind < len(words) and words[behind][0].isupper()
    inside = sentence.low[at] == "the" and sentence.low[at - 1] == "of"
    return inside or (words[at][:1].isupper() and normal(words[at]) not in known.cast.words)


def bearers(title: str, country: str, noun: str, known: Known, definite: bool = True) -> tuple[str, ...]:
    """Everyone on file who may bear a title; else whom the article itself named with it; else the office, proposed as a person."""
    listed = known.cues.tables["bearers"].get(normal(title)) or known.cues.tables["bearers"].get(title.lower().replace("’", "'"))
    state = known.who(country)
    if not listed and state:
        listed = known.cues.tables["bearers"].get(f"{noun} of {normal(state.name)}")
    if listed:
        return tuple(actor for actor in listed if known.who(actor))
    named = bearers_of(noun, known, country) or native_called(noun, country, known)
    if len(named) == 1:
        return named
    if named or not definite or state is None or not is_sole(noun, known):
        return ()
    name = f"{noun} of {state.name}"
    actor = known.introduce("person", name, country)
    known.cast.titled.setdefault((country, noun), []).append(actor)
    return (actor,)


def bearers_of(noun: str, known: Known, country: str | None = None) -> tuple[str, ...]:
    """Whom the article names with an office or one that is called so too; with a country, nobody of another one."""
    titled_as, nouns = known.cast.titled, _also(noun, known)
    if noun in ANY_LEADER:
        nouns |= known.cues.lists["leader_nouns"]
    here: dict[str, None] = {}
    for (state, title), actors in titled_as.items():
        if (title in nouns or (title.endswith(f" {noun}") and _is_one(title, known))) and (country is None or state == country):
            here |= dict.fromkeys(actors)
    if not here and country:
        unsaid = (actor for (state, title), actors in titled_as.items() if title in nouns and not state for actor in actors)
        here |= dict.fromkeys(
            a
            for a in unsaid
            if not (found := known.who(a))
            or found.country == country
            or (found.country is None and (noun in CROWNS or home_of(known) == country))
        )
    return tuple(here)


def home_of(known: Known) -> str:
    """The state that the article names most often, by name, capital or adjective."""
    if known.cast.home is None:
        counts: dict[str, int] = {}
        text = known.cast.text
        begun = set(_CAPITAL.findall(text))
        for word, state in (*known.names.states.items(), *known.names.adjectives.items()):
            if (printed := word.title())[:3] in begun:
                counts[state] = counts.get(state, 0) + text.count(printed)
        known.cast.home = max(counts, key=lambda state: counts[state], default="")
    return known.cast.home


def _is_one(title: str, known: Known) -> bool:
    """Whether `the minister` can be short for an office: a foreign minister's, not that of a prime minister or vice president."""
    return title not in known.cues.lists["leader_nouns"] and not title.startswith(("vice", "deputy"))


_CAPITAL = re.compile(r"(?=([^\W\da-z_]..))")


def _also(noun: str, known: Known) -> frozenset[str]:
    return known.cues.offices.get(noun) or frozenset((noun,))


def is_sole(noun: str, known: Known) -> bool:
    """Whether a state has one bearer of the office at a time."""
    return noun in known.cues.lists["leader_nouns"] or noun.endswith(_PORTFOLIO) or len(_also(noun, known)) > 1


_PORTFOLIO = (" minister", " secretary", " general", " justice", " of defense", " chief")
