"""Who a speaker's words name: a person, a relay, a body, a state, or a source without a name."""

from itertools import pairwise

from kimvisit.drafting.people.joined import before_of
from kimvisit.drafting.people.kinship import KIN, is_owned
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.names import Who, slug
from kimvisit.drafting.people.posts import post_before
from kimvisit.drafting.speech.antecedents import last_person, named_before, who_is, who_speaks
from kimvisit.drafting.speech.bodies import body_meant
from kimvisit.drafting.speech.lords import lord_of
from kimvisit.drafting.speech.named_next import named_next
from kimvisit.drafting.speech.phrases import INDEFINITE, head_of, joins_nouns
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.strangers import bystander, listing
from kimvisit.drafting.speech.unnamed import RELAYS, institution, unnamed
from kimvisit.drafting.speech.writings import author_of, site_owner
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import DAYS

MOUTHPIECES = frozenset("spokesman spokeswoman spokesperson aide adviser advisor secretary lawyer agent official source".split())
_THIRD = frozenset(("he", "she", "him", "her", "they"))
_SOME = frozenset("one some many several most both two three".split())
_THEM = (("them",), ("those",), ("these",))
_LISTS = frozenset("list lists roster".split())


def voice(scene: Scene, first: int, last: int) -> str | None:
    """The actor whom the tokens `first` to `last` name as a speaker; None where they do not tell."""
    sentence, mentions, memory = scene.sentence, scene.mentions, scene.memory
    while last > first + 1 and sentence.low[last - 1] in DAYS:  # `issued by the palace today Friday`
        last -= 1
    inside = [m for m in mentions if first <= m.first and m.last <= last]
    low, source_nouns = sentence.low[first:last], scene.known.cues.lists["source_nouns"]
    if low[1:2] == ("of",) and low[0] in _SOME:
        return who_is("they", scene.known, memory) if low[2:] in _THEM else voice(scene, first + 2, last)
    if site := site_owner(scene, first, last):
        return voice(scene, *site)
    head = head_of(low)
    nouns = [w for t, w in enumerate(low) if w in source_nouns and not _is_adjective(sentence, first + t, last, source_nouns)]
    author = author_of(scene, first, last, inside)
    if author:
        return voice(scene, author, last) or bystander(scene, author, last)
    if head[-1:] and head[-1] in _LISTS:
        return listing(head, scene)
    if low[:1] and low[0] in INDEFINITE and len(head) < len(low) and nouns and set(nouns).isdisjoint(head):
        taken = {t for m in inside if m.sort != "adjective" for t in range(m.first, m.last)}
        if taken.isdisjoint(range(first, first + len(head))):
            return bystander(scene, first, last)
    persons = [m for m in inside if m.sort == "person" and not m.possessive and len(m.ids) == 1]
    aged = any(word.endswith("year-old") for word in head)  # `the 54-year-old head of the bank`
    is_described = low[:1] == ("the",) and len(low) > 1 and (aged or (not nouns and _is_calling(low, inside, scene)))
    if is_described and (spoke := last_person(scene) or named_before(scene)):
        return memory.heard_as(spoke, nouns)
    if together := _together(scene, first, persons) or _joint(scene, first, last, inside):
        return together
    person = next((m for m in reversed(persons) if not _behind(sentence, m, first, nouns, mentions)), None)
    if person:
        return memory.heard_as(person.ids[0], nouns)
    if low[-1:] and low[-1] in KIN and is_owned(sentence.low, last - 1):
        return _relative_of(scene, first, last, inside)
    titles = [m for m in inside if m.sort == "title" and len(m.ids) == 1 and not m.possessive]
    held = {m.ids for m in persons}
    title = next(
        (m for m in titles if m.first - first <= 1 or (m.ids not in held and not _behind(sentence, m, first, nouns, mentions))),
        None,
    )
    if title and any(m.sort == "person" and m.ids == title.ids and m.last <= first for m in mentions):
        if _is_introduced(sentence, first, title, mentions):
            return memory.heard_as(title.ids[0], nouns)
        return last_person(scene, title.ids[0])  # nobody says `Ann Lee will go, the minister said` of Ann Lee the minister
    if title:
        holder = scene.known.who(title.ids[0])
        nameless = holder is not None and holder.name[:1].islower()  # proposed by the words of the office
        later = named_next(scene, last) if nameless else None
        return memory.heard_as(later or title.ids[0], nouns)
    if any(m.sort == "pronoun" and not m.possessive for m in inside) and last - first <= 2:
        return who_speaks(scene, last - 1) if low[-1] in _THIRD else None
    if low in (("it",), ("they",)):
        return who_speaks(scene, first)
    relay = next((m for m in inside if m.sort in ("agency", "outlet") and len(m.ids) == 1), None)
    if relay and (
        not _other_head(nouns) or (relay.first - first <= 1 and sentence.low[relay.last : relay.last + 1] in ((",",), ("(",)))
    ):
        memory.by_noun |= dict.fromkeys(nouns, relay.ids[0])
        memory.relay = relay.ids[0]
        return relay.ids[0]
    named = relay_named(scene, first, last, inside)
    if named:
        return named
    if meant := body_meant(scene, first, last):
        memory.by_noun[low[-1]] = meant
        return meant
    if nouns:
        return unnamed(scene, first, last, nouns, inside)
    body = next(
        (m for m in inside if m.sort in ("institution", "company", "group", "document") and not m.possessive),
        None,
    )
    state = next(
        (m for m in inside if m.sort == "state" and not m.possessive and _NOT_HEAD.isdisjoint(sentence.low[first : m.first])),
        None,
    )
    found = body or state
    if found and len(found.ids) == 1:
        return found.ids[0]
    named = institution(scene, first, last, inside)
    if named and low:
        memory.by_noun[low[-1]] = named
    return named


def _is_calling(low: tuple[str, ...], inside: list[Mention], scene: Scene) -> bool:
    """`the Briton`, `the veteran singer`, but not `the singer`, who is whoever is called so."""
    lists = scene.known.cues.lists
    return low[-1] in lists["person_nouns"] or (
        len(low) > 2 and low[-1] in lists["office_nouns"] and not any(m.ids for m in inside)
    )


def _is_introduced(sentence: Sentence, first: int, title: Mention, mentions: list[Mention]) -> bool:
    """Whether a title tells more of the name before it: `Ann Lee, the mayor, who had dithered, said`."""
    named = any(m.last == first - 1 and m.ids == title.ids and not m.possessive for m in mentions)
    return named and sentence.low[first - 1] == "," and sentence.low[title.last : title.last + 1] == (",",)


def _is_adjective(sentence: Sentence, at: int, last: int, nouns: frozenset[str]) -> bool:
    """`official` in `the official Turan news agency`, `an official statement`."""
    if sentence.low[at] != "official" or at + 1 >= last or not sentence.words[at].islower():
        return False
    return sentence.low[at + 1] in nouns or not nouns.isdisjoint(sentence.low[at + 2 : last])


def _relative_of(scene: Scene, first: int, last: int, inside: list[Mention]) -> str | None:
    """`his mother`, `Ann Lee's deputy`: proposed under whose they are."""
    owner = lord_of(scene, first, inside)
    found = scene.known.who(owner) if owner else None
    if found is None:
        return None
    name = f"{scene.sentence.low[last - 1].capitalize()} of {found.name}"
    scene.memory.proposed[slug(name)] = Who(slug(name), "unnamed", f"{name}, unnamed")
    return scene.memory.heard_as(slug(name), [scene.sentence.low[last - 1]])


def _together(scene: Scene, first: int, persons: list[Mention]) -> str | None:
    """`Ann Lee and Bob Ray said`: one voice of several people, where each stands for himself."""
    low, known = scene.sentence.low, scene.known
    listed = [m for m in scene.mentions if m.last < first and m.sort == "person" and len(m.ids) == 1 and not m.possessive]
    if (
        listed
        and _opens(scene.sentence, listed[0].first)
        and all(low[a.last : b.first] == (",",) for a, b in pairwise([*listed, *persons[:1]]))
    ):
        persons, first = [*listed, *persons], 0
    if len(persons) < 2 or low[persons[-1].first - 1] in _BEHIND or not _BEHIND.isdisjoint(low[first : persons[0].first]):
        return None
    between = [low[a.last : b.first] for a, b in pairwise(persons)]
    if "and" not in between[-1] or any("and" not in words and words[:1] != (",",) for words in between):
        return None
    names = [found.name for m in persons if (found := known.who(m.ids[0]))]
    if len(names) != len(persons):
        return None
    name = " and ".join((", ".join(names[:-1]), names[-1]))
    return scene.memory.propose("group", name)


def _opens(sentence: Sentence, first: int) -> bool:
    """Whether a list of names opens the sentence, over a title: `Former Presidents Ann Lee, Bob Ray and ...`."""
    return first == 0 or (first <= 3 and sentence.words[0][:1].isupper() and sentence.low[first - 1].endswith("s"))


def _joint(scene: Scene, first: int, last: int, inside: list[Mention]) -> str | None:
    """`the mayor of Lund and the bishop`, `diplomats and officials`: one voice by the words of all."""
    sentence = scene.sentence
    at = next((t for t in range(first + 1, last - 1) if sentence.low[t] == "and"), None)
    if at is None or not joins_nouns(sentence, at, last):
        return None
    if any(m.sort == "person" and m.first > at + 1 and m.last == last for m in inside):
        return None
    group = next((m for m in inside if m.sort == "group" and m.first <= first + 1 and m.last > at and len(m.ids) == 1), None)
    if group:
        return group.ids[0]
    name = " ".join(sentence.words[first + (sentence.low[first] == "the") : last])
    name = name[:1].upper() + name[1:]
    return scene.memory.propose("group", name)


def relay_named(scene: Scene, first: int, last: int, inside: list[Mention]) -> str | None:
    """`the Turan news agency`, `the newspaper Visir`, `The Courier`: a relay on no file, by its own name."""
    sentence, known, memory = scene.sentence, scene.known, scene.memory
    low, words = sentence.low, sentence.words
    inside = [
        m for m in inside if m.sort != "institution" or low[m.first - 1] not in RELAYS
    ]  # `the daily Visir` is no other body
    taken = {t for m in inside if m.sort not in ("state", "adjective") or m.possessive for t in range(m.first, m.last)}
    capital = [
        t
        for t in range(first, last)
        if words[t][:1].isupper() and t not in taken and not low[t].endswith("'s") and low[t] not in ("the", "a", "an")
    ]
    head = next((t for t in range(first, last) if low[t] in RELAYS), None)
    if head is not None and words[head].islower() and any(t > head for t in capital):
        capital = [t for t in capital if t > head]  # `the Estonian daily Baltic Courier`
    if not capital or len(capital) > 4 or capital[-1] - capital[0] >= len(capital):
        return None
    if all(any(m.first <= t < m.last for m in inside) for t in capital):
        return None
    beside = head is not None and (capital[0] == head + 1 or 0 < head - capital[-1] <= 3)
    papery = low[capital[-1]] in known.cues.lists["outlet_words"] and (len(capital) > 1 or low[capital[0] - 1] == "the")
    if not beside and not papery:
        return None
    name = " ".join(words[t] for t in capital)
    actor = slug(name)
    office = head is not None and low[head] == "agency" and words[head][0].isupper() and "news" not in low[first:last]
    if actor not in known.names.actors and actor not in known.names.proposals:
        sort = "institution" if office else "agency" if head is not None and low[head] == "agency" else "outlet"
        memory.proposed[actor] = Who(actor, sort, name)
    if head is not None:
        memory.by_noun[low[head]] = actor
    memory.relay = memory.relay if office else actor
    return actor


_NOT_HEAD = frozenset(", to of for with by about from in at on".split())
_BEHIND = frozenset("to of for with by about from".split())


def _behind(sentence: Sentence, person: Mention, first: int, nouns: list[str], mentions: list[Mention]) -> bool:
    """`a source close to Ann Lee`, `Bob Ray, spokesman for Ann Lee`: the person stands behind a preposition of the speaker's words."""
    before = sentence.low[first : person.first]
    if before[-1:] and before[-1] in MOUTHPIECES:
        return False
    at = before_of(sentence, person, mentions)
    if at < first and post_before(sentence.words, person.first) < person.first:
        return False
    if at > first and sentence.low[at] in _BEHIND:
        return bool(nouns) or "," in before or any(w.islower() and w not in _BEHIND for w in sentence.words[first:at])
    return bool(nouns) and not _BEHIND.isdisjoint(before) and "," not in before


def _other_head(nouns: list[str]) -> bool:
    return any(n not in RELAYS and n not in ("report", "reports", "media", "press") for n in nouns)
