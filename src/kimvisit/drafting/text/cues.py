"""The word lists of data/cues.yaml as frozen values, with every verb form worked out once."""

import re
from collections.abc import Iterable, Mapping

import yaml

from kimvisit.drafting.text.cue import Cue, Cues, Gate, Openers, Plain, Trigger
from kimvisit.drafting.text.inflect import inflect
from kimvisit.drafting.text.needs import STEADS, needs_of

__all__ = ["STEADS", "Cue", "Cues", "Gate", "Openers", "Trigger", "load_cues", "read_cues"]

_LISTS = (
    "event_nouns no_events settings endings guest_words venues abroad realised unasserted negators source_nouns titles leader_nouns "
    "office_nouns people_nouns people_adjectives body_nouns body_words outlet_words person_nouns"
).split()
_TABLES = (
    "bearers",
    "holders",
    "same_office",
    "forms",
    "event_words",
    "relays",
    "furniture",
    "countries",
    "natives",
    "first_names",
)


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
    event_nouns = frozenset(_tuple(values.get("event_nouns")))
    for cue in cues:
        for phrase in _tuple(cue.words.get("verbs")):
            head, *tail = phrase.split()
            for form, tag in _forms(cue, head).items():
                needs = needs_of(cue, tag, tuple(tail), event_nouns)
                triggers.setdefault(form, []).append(Trigger(cue, tag, phrase, tuple(tail), needs))
        for phrase in _tuple(cue.words.get("nouns")):
            head, *tail = phrase.split()
            needs = needs_of(cue, "noun", tuple(tail), event_nouns)
            triggers.setdefault(head, []).append(Trigger(cue, "noun", phrase, tuple(tail), needs))
    saying: dict[str, tuple[str, str]] = {}
    for sort, verbs in values.get("saying", {}).items():
        for verb in verbs:
            head, *tail = verb.split()
            for form, tag in inflect(head).items():
                saying.setdefault(form, (f"{sort} {' '.join(tail)}".strip(), tag))
    return Cues(
        gate=gate_of(cues, saying, event_nouns),
        cues=cues,
        triggers={form: tuple(sorted(found, key=lambda t: -len(t.tail))) for form, found in triggers.items()},
        openers={
            owned: opener for form, found in triggers.items() for opener in [_openers(found)] for owned in (f"{form}'s", form)
        },
        saying=saying,
        hedges={word: sort for sort, words in values.get("hedges", {}).items() for word in words},
        lists={name: frozenset(_tuple(values.get(name))) for name in _LISTS}
        | {
            "places": frozenset(
                w.lower() for state, words in values.get("countries", {}).items() for w in (state, *_tuple(words))
            )
        }
        | {f"furniture_{name}": frozenset(_tuple(lines)) for name, lines in values.get("furniture", {}).items()},
        tables={name: {k: _tuple(v) for k, v in values.get(name, {}).items()} for name in _TABLES},
        choices={n: {k: _tuple(v) for k, v in of.items()} for n, of in values.get("choices", {}).items()},
        counts={step: cue for cue in cues for step in cue.listed("counts")},
        offices=_alike({office: _tuple(others) for office, others in values.get("same_office", {}).items()}),
        any_verb=tuple(cue for cue in cues if cue.listed("behind")),
        behind=frozenset(word for cue in cues for word in cue.listed("behind")),
    )


def _alike(same: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """For each office those that are called so too, whichever of them lists the other; and itself."""
    found: dict[str, set[str]] = {}
    for office, others in same.items():
        found.setdefault(office, {office}).update(others)
        for other in others:
            found.setdefault(other, {other}).add(office)
    return {office: frozenset(names) for office, names in found.items()}


WHOM = frozenset("him her them me us the his its".split())
PAIRS = frozenset("and they both two pair couple leaders presidents premiers ministers envoys".split())
PARTICLES = frozenset("down off up over on out away along".split())


_LETTERS = re.compile("[a-z]+")


def _openers(found: list[Trigger]) -> Openers:
    followed: dict[str, list[Trigger]] = {}
    found = [trigger for trigger in found if not trigger.cue.listed("number_of")]  # no grammar reads a number yet
    for trigger in sorted(found, key=lambda t: -len(t.tail)):
        if trigger.tail:
            followed.setdefault(trigger.tail[0], []).append(trigger)
    wanted = [min(trigger.needs, key=len, default=frozenset()) for trigger in found]
    return Openers(
        tuple(t for t in found if not t.tail),
        {word: tuple(triggers) for word, triggers in followed.items()},
        tuple(
            t
            for t in found
            if t.cue.sort == "verb" and len(t.tail) == 1 and t.tail[0] in PARTICLES and not t.lemma.startswith("be ")
        ),
        frozenset[str]().union(*wanted) if all(wanted) else frozenset(),
    )


def gate_of(cues: tuple[Cue, ...], saying: Iterable[str], event_nouns: frozenset[str] = frozenset()) -> Gate:
    """For each cue the forms of its words, and the last words of its objects (none where any will do)."""
    alone: set[str] = set()
    named: set[str] = set()
    paired: set[str] = set()
    beside: dict[str, set[str]] = {}
    before: dict[str, set[str]] = {}
    goals = event_nouns | STEADS
    for cue in cues:
        objects = frozenset(o.split()[-1] for o in (*cue.objects, *cue.listed("object_near")[:1]) if o not in ("event", "place"))
        objects |= frozenset((*cue.listed("object_before"), *cue.listed("among"))) | frozenset(["it"] if cue.flag("it") else ())
        if cue.flag("event_only") and cue.objects == ("event",):
            objects = event_nouns
        elif cue.listed("bound") and not objects and not cue.flag("known"):
            objects = goals
        near = objects if cue.sort == "verb" else cue.near
        for phrase in (*cue.listed("verbs"), *cue.listed("nouns")):
            head, *tail = phrase.split()
            for form in _forms(cue, head) if cue.sort == "verb" else (head,):
                if cue.flag("paired"):
                    paired.add(form)
                elif near:
                    beside.setdefault(form, set()).update(near)
                elif tail:
                    before.setdefault(form, set()).add(tail[0])
                elif cue.flag("mutual"):
                    named.add(form)
                    before.setdefault(form, set()).update(WHOM)
                else:
                    alone.add(form)
    return Gate(
        frozenset((*alone, *beside, *before, *named, *paired)),
        frozenset(alone),
        {form: frozenset(near) for form, near in beside.items()},
        {form: frozenset(after) for form, after in before.items()},
        frozenset(named),
        frozenset(paired),
        frozenset(part for form in saying for part in _LETTERS.findall(form)[:1]),
    )


_ADJECTIVES = ("adjectives", "determiners", "ordinal")


def _forms(cue: Cue, verb: str) -> dict[str, str]:
    """The forms of a verb that may begin a cue: all, or those that it lists."""
    forms, listed = inflect(verb), cue.listed("forms")
    return {form: tag for form, tag in forms.items() if not listed or form in listed}


def _cue(item: Plain) -> Cue:
    return Cue(
        kind=str(item["kind"]),
        stage=item.get("stage"),
        planned=item.get("planned"),
        done=item.get("done"),
        sort="noun" if "nouns" in item else "verb",
        objects=_tuple(item.get("object")),
        subject=_tuple(item.get("subject")),
        values=tuple((str(k), str(v)) for k, v in item.get("values", {}).items()),
        needs=str(item.get("needs", "")),
        veto=frozenset(_tuple(item.get("veto"))),
        words=item,
        lists={str(k): _tuple(v) for k, v in item.items() if not isinstance(v, dict)},
        flags=frozenset(str(k) for k, v in item.items() if str(v) == "true"),
        also=tuple(_cue(also) for also in item.get("also", ())),
        last_words=frozenset(o.rsplit(" ", 1)[-1] for o in _tuple(item.get("object"))),
        near=frozenset(w for name in _ADJECTIVES for w in _tuple(item.get(name))),
        fenced=any(_tuple(item.get(name)) for name in ("veto", "among", "then"))
        or (item.get("ends") == "true" and not item.get("object")),
        sets={str(k): frozenset(_tuple(v)) for k, v in item.items() if not isinstance(v, dict)},
    )


def _tuple(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(item) for item in value) if isinstance(value, list | tuple) else ()
