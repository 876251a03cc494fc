"""The word lists of data/cues.yaml as frozen values, with every verb form worked out once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import yaml

Plain = Mapping[str, Any]

_IRREGULAR = {
    "be": ("is", "was", "been", "being", "are", "were", "am"),
    "come": ("comes", "came", "come", "coming"),
    "give": ("gives", "gave", "given", "giving"),
    "go": ("goes", "went", "gone", "going"),
    "get": ("gets", "got", "got", "getting"),
    "fly": ("flies", "flew", "flown", "flying"),
    "send": ("sends", "sent", "sent", "sending"),
    "make": ("makes", "made", "made", "making"),
    "take": ("takes", "took", "taken", "taking"),
    "turn": ("turns", "turned", "turned", "turning"),
    "meet": ("meets", "met", "met", "meeting"),
    "hold": ("holds", "held", "held", "holding"),
    "pay": ("pays", "paid", "paid", "paying"),
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "sit": ("sits", "sat", "sat", "sitting"),
    "choose": ("chooses", "chose", "chosen", "choosing"),
    "stay": ("stays", "stayed", "stayed", "staying"),
    "undertake": ("undertakes", "undertook", "undertaken", "undertaking"),
    "leave": ("leaves", "left", "left", "leaving"),
    "win": ("wins", "won", "won", "winning"),
    "buy": ("buys", "bought", "bought", "buying"),
    "sign": ("signs", "signed", "signed", "signing"),
    "quit": ("quits", "quit", "quit", "quitting"),
    "put": ("puts", "put", "put", "putting"),
    "put off": ("puts", "put", "put", "putting"),
    "refer": ("refers", "referred", "referred", "referring"),
    "rebut": ("rebuts", "rebutted", "rebutted", "rebutting"),
    "admit": ("admits", "admitted", "admitted", "admitting"),
    "skip": ("skips", "skipped", "skipped", "skipping"),
    "scrap": ("scraps", "scrapped", "scrapped", "scrapping"),
    "drop": ("drops", "dropped", "dropped", "dropping"),
    "snub": ("snubs", "snubbed", "snubbed", "snubbing"),
    "travel": ("travels", "travelled", "travelled", "travelling", "traveled", "traveling"),
    "cancel": ("cancels", "cancelled", "cancelled", "cancelling", "canceled", "canceling"),
    "quote": ("quotes", "quoted", "quoted", "quoting"),
}


def inflect(verb: str) -> dict[str, str]:
    """The forms of a verb, each with its tag: base, s, past, ing (`past` serves the participle too)."""
    if verb in _IRREGULAR:
        third, past, part, ing, *more = _IRREGULAR[verb]
        forms = {verb: "base", third: "s", past: "past", ing: "ing"}
        forms.setdefault(part, "past")
        for other in more:
            forms[other] = "past" if other == "were" or other.endswith("ed") else "ing" if other.endswith("ing") else "s"
        return forms
    consonant_y = verb.endswith("y") and verb[-2:-1] not in "aeiou"
    stem = verb[:-1] if verb.endswith("e") else verb
    third = verb[:-1] + "ies" if consonant_y else verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    past = verb[:-1] + "ied" if consonant_y else stem + "ed"
    return {verb: "base", third: "s", past: "past", stem + "ing": "ing"}


@dataclass(frozen=True, slots=True)
class Cue:
    """One way in which news English asserts a claim of a kind. docs/drafting.md explains the fields."""

    kind: str
    stage: str | None
    planned: str | None
    done: str | None
    sort: str
    objects: tuple[str, ...]
    subject: tuple[str, ...]
    values: tuple[tuple[str, str], ...]
    needs: str
    veto: frozenset[str]
    words: Plain
    lists: Mapping[str, tuple[str, ...]]
    flags: frozenset[str]
    also: tuple["Cue", ...]

    def flag(self, name: str) -> bool:
        """Whether the cue bears a flag, such as `deny` or `presupposed`."""
        return name in self.flags

    def listed(self, name: str) -> tuple[str, ...]:
        """A further word list of the cue, such as `adjectives`."""
        return self.lists.get(name, ())


@dataclass(frozen=True, slots=True)
class Trigger:
    """A form that may begin a cue: the cue, the form's tag, its lemma and the particles that must follow it."""

    cue: Cue
    tag: str
    lemma: str
    tail: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cues:
    """Everything that data/cues.yaml says, made ready for reading. `gate` and `pairs` tell which sentences are read (see is_gated)."""

    gate: tuple[tuple[frozenset[str], frozenset[str]], ...]
    pairs: Mapping[str, frozenset[str]]
    cues: tuple[Cue, ...]
    triggers: Mapping[str, tuple[Trigger, ...]]
    saying: Mapping[str, tuple[str, str]]
    hedges: Mapping[str, str]
    lists: Mapping[str, frozenset[str]]
    tables: Mapping[str, Mapping[str, tuple[str, ...]]]
    choices: Mapping[str, Mapping[str, tuple[str, ...]]]


_LISTS = (
    "event_nouns abroad unasserted negators so_far saying_passive_relay not_saying source_nouns unnamed_marks titles leader_nouns "
    "body_words outlet_words"
).split()
_TABLES = ("bearers", "holders", "forms", "event_words", "relays", "furniture", "countries")


def load_cues(text: str) -> Cues:
    """Read the text of a cues.yaml. Raises ValueError where it is no mapping."""
    values = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    if not isinstance(values, dict):
        raise ValueError("cues.yaml is no mapping of word lists")
    return read_cues(values)


def read_cues(values: Plain) -> Cues:
    """Make the plain values of a cues.yaml ready. Lists that are left out are empty."""
    cues = tuple(_cue(item) for item in values.get("cues", ()))
    triggers: dict[str, list[Trigger]] = {}
    for cue in cues:
        for phrase in _tuple(cue.words.get("verbs")):
            head, *tail = phrase.split()
            for form, tag in inflect(head).items():
                triggers.setdefault(form, []).append(Trigger(cue, tag, phrase, tuple(tail)))
        for phrase in _tuple(cue.words.get("nouns")):
            head, *tail = phrase.split()
            triggers.setdefault(head, []).append(Trigger(cue, "noun", phrase, tuple(tail)))
    saying: dict[str, tuple[str, str]] = {}
    for sort, verbs in values.get("saying", {}).items():
        for verb in verbs:
            head, *tail = verb.split()
            for form, tag in inflect(head).items():
                saying.setdefault(form, (f"{sort} {' '.join(tail)}".strip(), tag))
    return Cues(
        gate=_gate(cues),
        pairs=_pairs(cues),
        cues=cues,
        triggers={form: tuple(sorted(found, key=lambda t: -len(t.tail))) for form, found in triggers.items()},
        saying=saying,
        hedges={word: sort for sort, words in values.get("hedges", {}).items() for word in words},
        lists={name: frozenset(_tuple(values.get(name))) for name in _LISTS}
        | {"according": frozenset(_tuple(values.get("according")))},
        tables={name: {k: _tuple(v) for k, v in values.get(name, {}).items()} for name in _TABLES},
        choices={n: {k: _tuple(v) for k, v in of.items()} for n, of in values.get("choices", {}).items()},
    )


def _gate(cues: tuple[Cue, ...]) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """For each cue the forms of its words, and the last words of its objects (none where any will do)."""
    single: set[str] = set()
    found: dict[frozenset[str], set[str]] = {}
    for cue in cues:
        objects = frozenset(o.split()[-1] for o in (*cue.objects, *cue.listed("object_near")[:1]) if o not in ("event", "place"))
        objects |= frozenset(cue.listed("object_before")) | (frozenset(["it"]) if cue.flag("it") else frozenset())
        forms = {form for phrase in cue.listed("verbs") for form in inflect(phrase.split()[0])} if objects else set()
        if objects:
            found.setdefault(objects, set()).update(forms)
            continue
        single |= {form for phrase in cue.listed("verbs") if " " not in phrase for form in inflect(phrase)}
        adjectives = frozenset((*cue.listed("adjectives"), *cue.listed("determiners"), *cue.listed("ordinal")))
        if cue.sort == "noun" and adjectives:
            found.setdefault(adjectives, set()).update(cue.listed("nouns"))
        elif cue.sort == "noun":
            single |= set(cue.listed("nouns"))
    return ((frozenset(single), frozenset()), *((frozenset(forms), objects) for objects, forms in found.items()))


def _pairs(cues: tuple[Cue, ...]) -> dict[str, frozenset[str]]:
    """Forms that are cues only before certain words: `went` before `to`."""
    found: dict[str, set[str]] = {}
    for cue in cues:
        if not cue.objects or cue.objects[0] in ("event", "place"):
            for phrase in cue.listed("verbs"):
                head, *tail = phrase.split()
                if tail:
                    for form in inflect(head):
                        found.setdefault(form, set()).add(tail[0])
    return {form: frozenset(after) for form, after in found.items()}


def is_gated(cues: "Cues", words: Sequence[str]) -> bool:
    """Whether any cue can apply among words: its form is there, and one of its objects. Only such sentences are read."""
    held = set(words)
    for forms, objects in cues.gate:
        if not forms.isdisjoint(held) and (not objects or not objects.isdisjoint(held)):
            return True
    if cues.pairs.keys().isdisjoint(held):
        return False
    return any(a in cues.pairs and b in cues.pairs[a] for a, b in pairwise(words))


def _cue(item: Plain) -> Cue:
    return Cue(
        kind=str(item["kind"]),
        stage=item.get("stage"),
        planned=item.get("planned"),
        done=item.get("done"),
        sort="verb" if "verbs" in item else "noun",
        objects=_tuple(item.get("object")),
        subject=_tuple(item.get("subject")),
        values=tuple((str(k), str(v)) for k, v in item.get("values", {}).items()),
        needs=str(item.get("needs", "")),
        veto=frozenset(_tuple(item.get("veto"))),
        words=item,
        lists={str(k): _tuple(v) for k, v in item.items() if not isinstance(v, dict)},
        flags=frozenset(str(k) for k, v in item.items() if str(v) == "true"),
        also=tuple(_cue(also) for also in item.get("also", ())),
    )


def _tuple(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(item) for item in value) if isinstance(value, list | tuple) else ()
