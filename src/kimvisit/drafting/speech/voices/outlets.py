"""Agencies and outlets: those on no file that speak by their own names, and those that somebody told something and that hand it on."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.speech.meant.agencies import OF_STATE
from kimvisit.drafting.speech.scene import Label, Scene, label_at
from kimvisit.drafting.speech.words import RELAYS
from kimvisit.drafting.text.closed import ARTICLES
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import CALENDAR

_PRESS = RELAYS | {"service", "report", "reports", "article", "articles", "media", "press"}
_LONGEST = 4
_MONTHS = frozenset("jan feb mar apr jun jul aug sept sep oct nov dec".split())
_PLAIN = frozenset("same news".split())
_ALLIES = frozenset("partner affiliate sister subsidiary".split())
_BRIEF = 3
_OCCASIONS = frozenset("briefing conference meeting hearing rally".split())  # `told the weekly Cabinet briefing`
_ENDING_HEARER = frozenset('that , . on in at last this late early yesterday today earlier he she it : “ ” " by during'.split())


def outlet_on_file(scene: Scene, label: Label) -> str | None:
    """An agency or outlet that is known: `Interfax`, `the Courier, a source of many reports`; not `a source close to Interfax`."""
    relay = label.only("agency", "outlet")
    if relay is None:
        return None
    set_apart = relay.first - label.first <= 1 and scene.sentence.low[relay.last : relay.last + 1] in ((",",), ("(",))
    state_owned = {"official"} & {scene.sentence.low[relay.first - 1]}  # `the official KCNA news service`
    if not set_apart and not (_PRESS | state_owned).issuperset(label.nouns):
        return None
    memory, actor = scene.memory, relay.ids[0]
    memory.by_noun |= dict.fromkeys(label.nouns, actor)
    memory.relay = actor
    return actor


def outlet_named(scene: Scene, label: Label) -> str | None:
    """An outlet on no file, by its own name: `the Turan news agency`, `the newspaper Visir`, `The Courier`."""
    sentence, memory = scene.sentence, scene.memory
    head = next((t for t in range(label.first, label.last) if sentence.low[t] in RELAYS), None)
    capital = _name_at(scene, label, head)
    if not capital or (head is not None and sentence.words[head] == "agency" and sentence.low[head - 1] in OF_STATE):
        return None
    name = " ".join(sentence.words[t] for t in capital)
    noun = sentence.low[head] if head is not None else ""
    short = _called_in_short(scene, name) if sentence.low[capital[0] - 1] == "the" else None
    memory.relay = short or scene.speaker("agency" if noun == "agency" else "outlet", name)
    if noun:
        memory.by_noun[noun] = memory.relay
    return memory.relay


def _called_in_short(scene: Scene, name: str) -> str | None:
    """The outlet that prints the article, or the only one of which it spoke, by the last words of its name: `the Herald` for the Bergen Herald."""
    spoke = (actor for actor in scene.known.cast.proposed.values() if actor.sort in ("outlet", "institution"))
    longer = {actor.id for actor in (*filter(None, [scene.memory.printer]), *spoke) if actor.name.endswith(f" {name}")}
    return longer.pop() if len(longer) == 1 else None


def _name_at(scene: Scene, label: Label, head: int | None) -> list[int]:
    """The tokens of an outlet's name: the capitals beside the noun `head` of an outlet, or such as only an outlet is called by."""
    low = scene.sentence.low
    # `the daily Visir` is no other body
    inside = [m for m in label.inside if m.sort != "institution" or low[m.first - 1] not in RELAYS]
    name = _capitals_in(scene.sentence, label, head, inside)
    if not name or len(name) > _LONGEST or name[-1] - name[0] >= len(name):
        return []
    if all(any(m.first <= t < m.last for m in inside) for t in name):
        return []
    beside = head is not None and (name[0] == head + 1 or 0 < head - name[-1] <= 3)
    return name if beside or _sounds_printed(scene, name) else []


def _capitals_in(sentence: Sentence, label: Label, head: int | None, inside: list[Mention]) -> list[int]:
    """The tokens of a label that can be a name; behind the noun of an outlet only those behind it: `the Estonian daily Baltic Courier`."""
    low, words = sentence.low, sentence.words
    found = [t for t in range(label.first, label.last) if words[t][:1].isupper() and _is_of_name(low[t], t, inside)]
    if head is not None and words[head].islower() and found and found[-1] > head:
        return [t for t in found if t > head]
    return found


def _sounds_printed(scene: Scene, name: list[int]) -> bool:
    """Whether only an outlet is called so: `Bergen Herald`, `the Herald`."""
    low = scene.sentence.low
    return low[name[-1]] in scene.known.cues.lists["outlet_words"] and (len(name) > 1 or low[name[0] - 1] == "the")


def _is_of_name(word: str, t: int, inside: list[Mention]) -> bool:
    """Whether a word with a capital is no article or owner, nor part of the name of another; `Estonian` may be in `the Estonian Courier`."""
    if word in ARTICLES or word in CALENDAR or word in _MONTHS or word.endswith("'s"):
        return False
    return not any(m.first <= t < m.last and (m.possessive or m.sort not in ("state", "adjective")) for m in inside)


def bare_outlet(scene: Scene, first: int, last: int) -> str | None:
    """An outlet on no file, by its bare name, where nothing but an outlet reports: `..., Turan reported`."""
    words = scene.sentence.words[first:last]
    known = any(m.first < last and m.last > first for m in scene.mentions)
    if known or not 1 <= len(words) <= 3 or not all(w[:1].isupper() and w.isalpha() and len(w) > 2 for w in words):
        return None
    scene.memory.relay = scene.speaker("outlet", " ".join(words))
    return scene.memory.relay


def quoter_after(sentence: Sentence, at: int, mentions: list[Mention]) -> tuple[str, ...]:
    """Interfax in `..., Ann Lee was quoted by Interfax`, after the speaker."""
    low = sentence.low[at : at + 8]
    for verb in ("quoted", "cited", "reported"):
        if verb in low and "by" in low[low.index(verb) :]:
            place = at + low.index("by", low.index(verb)) + 1
            return tuple(m.ids[0] for m in mentions if place <= m.first < place + 4 and m.sort in ("agency", "outlet"))[:1]
    return ()


def relay_told(scene: Scene, i: int, who: str) -> tuple[str, ...]:
    """Whom the speaker of the verb at a token told: `told Interfax`, `told the Turan news agency that`, `told the newspaper`."""
    found = _addressee_of(scene, i, who) or _outlet_told(scene, i)
    if found:
        scene.memory.relay = found[0]
    return tuple(relay for relay in found if relay != who)


def _addressee_of(scene: Scene, i: int, who: str) -> tuple[str, ...]:
    """`told Interfax`, `said in an interview with the BBC`: the relay that carried it."""
    low = scene.sentence.low
    for m in scene.mentions:
        owns = m.possessive and not _ALLIES.isdisjoint(low[m.last : m.last + _BRIEF])  # `told the BBC's US partner CBS`
        if i < m.first <= i + 9 and m.sort in ("agency", "outlet") and len(m.ids) == 1 and m.ids[0] != who and not owns:
            between = low[i + 1 : m.first]
            direct = low[i] in ("told", "tells") and len(between) <= 3 and not set(between) & {",", "that"}
            asked = {"interview", "to"} & set(between) and not set(between) & {",", "that", "“", '"'}
            if direct or (asked and len(between) <= 7):
                return (m.ids[0],)
    return ()


def _outlet_told(scene: Scene, i: int) -> tuple[str, ...]:
    """An outlet on no file, or one spoken of before, that is told: `told the newspaper Visir that`."""
    low = scene.sentence.low
    if low[i] not in ("told", "tells"):
        return ()
    stop = next((t for t in range(i + 1, min(len(low), i + 9)) if low[t] in _ENDING_HEARER), i)
    i = next((t for t in range(stop - 1, i, -1) if low[t] in _ALLIES), i)
    if stop <= i + 1 or not _OCCASIONS.isdisjoint(low[i + 1 : stop]):
        return ()
    label = label_at(scene, i + 1, stop)
    label = label._replace(inside=[m for m in label.inside if m.sort in ("state", "adjective")])
    heard = outlet_named(scene, label) or _told_before(scene, label.low)
    return (heard,) if heard else ()


def _told_before(scene: Scene, words: tuple[str, ...]) -> str | None:
    """`the newspaper`, `the same agency`: the one of which the article spoke last, where it is one."""
    if len(words) < 2 or words[0] not in ("the", "this") or words[-1] not in RELAYS or not _PLAIN.issuperset(words[1:-1]):
        return None
    last = scene.memory.by_noun.get(words[-1]) or scene.memory.relay
    return last if last and scene.known.is_a(last, "agency" if words[-1] == "agency" else "outlet") else None
