"""Large dossiers for measurements: records as an editor might write them, the same on every run."""

import random
from datetime import date, timedelta
from pathlib import Path

import yaml

KINDS = """\
invitation: {asks: "Was {subject} invited?", says: invited, when: single, values: {inviter: {type: actor, single: true}}}
acceptance:
  asks: "Did {subject} accept?"
  stages: [signalled, responded, accepted]
  plan: [signalled, responded, accepted]
  own_word: [responded, accepted]
  stands_on: {any: invitation}
  values: {responder: {type: actor, required: true}}
attendance:
  asks: "Will {subject} come?"
  stages: [planned, attended]
  plan: [planned]
  own_word: [planned]
  stands_on: {planned: acceptance.accepted}
guest_count: {asks: "How many of {subject} confirmed?", says: confirmed, values: {number: {type: number, single: true, moves: true}}}
"""
STAGES: dict[str, list[str | None]] = {
    "invitation": [None],
    "acceptance": ["signalled", "responded", "accepted"],
    "attendance": ["planned"],
    "guest_count": [None],
}
SURE = ["CT+"] * 6 + ["PR+"] * 3 + ["PS+", "Uu", "CT-"]
GUESTS, VOICES, OUTLETS, AGENCIES = 40, 60, 30, 5
START = date(2030, 1, 1)


def write(folder: Path, records: int, claims: int = 15, events: int = 50, seed: int = 1) -> Path:
    """A dossier of so many records with so many claims each, spread over the events and one year."""
    chance = random.Random(seed)
    (folder / "articles").mkdir(parents=True, exist_ok=True)
    (folder / "kinds.yaml").write_text(KINDS, encoding="utf-8")
    happening = {f"event{n}": {"title": f"Event number {n}", "date": "2031-05-09", "country": "state0"} for n in range(events)}
    (folder / "events.yaml").write_text(yaml.safe_dump(happening), encoding="utf-8")
    (folder / "actors.yaml").write_text(yaml.safe_dump(_actors()), encoding="utf-8")
    for number in range(records):
        day = START + timedelta(days=chance.randrange(365))
        record = _record(number, day, claims, events, chance)
        (folder / "articles" / f"{day.isoformat()}-{number:05}.yaml").write_text(record, encoding="utf-8")
    return folder


def _actors() -> dict[str, dict[str, str]]:
    found = {f"state{n}": {"sort": "state", "name": f"State {n}"} for n in range(10)}
    found |= {f"guest{n}": {"sort": "person", "name": f"Guest {n}", "speaks_for": f"state{n % 10}"} for n in range(GUESTS)}
    found |= {
        f"voice{n}": {"sort": "person", "name": f"Voice {n}", "speaks_for": f"state{n % 10}"}
        if n % 3
        else {"sort": "unnamed", "name": f"Unnamed {n}"}
        for n in range(VOICES)
    }
    found |= {f"outlet{n}": {"sort": "outlet", "name": f"Outlet {n}"} for n in range(OUTLETS)}
    return found | {f"agency{n}": {"sort": "agency", "name": f"Agency {n}"} for n in range(AGENCIES)}


def _record(number: int, day: date, claims: int, events: int, chance: random.Random) -> str:
    about = chance.randrange(events)
    lines = [
        f"headline: Headline number {number}",
        f"outlet: outlet{number % OUTLETS}",
        f"published: {day.isoformat()}",
        f"defaults: {{about: event{about}, subject: guest{chance.randrange(GUESTS)}}}",
        "claims:",
    ]
    for place in range(claims):
        lines += _claim(place, day, chance)
    return "\n".join(lines) + "\n"


def _claim(place: int, day: date, chance: random.Random) -> list[str]:
    kind = chance.choice(list(STAGES))
    stage = chance.choice(STAGES[kind])
    voice, agency = f"voice{chance.randrange(VOICES)}", f"agency{chance.randrange(AGENCIES)}"
    chain = chance.choice([f"[{voice}]", f"[{voice}, {agency}]", f"[{agency}]", "[]"])
    said = day - timedelta(days=chance.randrange(3))
    values = {
        "acceptance": "{responder: state1}",
        "invitation": "{inviter: state1}",
        "guest_count": f"{{number: {chance.randrange(10, 30)}}}",
    }
    return [
        f"  - id: c{place}",
        f"    kind: {kind}",
        *([f"    stage: {stage}"] if stage else []),
        f"    subject: guest{chance.randrange(GUESTS)}",
        f"    factuality: {chance.choice(SURE)}",
        f"    attribution: {chain}",
        f"    said: {said.isoformat()}",
        *([f"    values: {values[kind]}"] if kind in values else []),
        f"    text: Sentence number {place} says something about it.",
        f"    paragraph: {place}",
        "    quote: says something about it",
    ]
