"""How good the drafts are: `make score` drafts originals and compares them with curated records.

Claims are matched one to one by article, paragraph, kind and overlap of the quotes. Three strata, never added: the articles that the
drafting was worked on, the two held out while it was written, and other stories (tests/originals, with expected records beside them).
The folder of the five originals is named by KIMVISIT_ORIGINALS; without it only the other stories are scored.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kimvisit.drafting import Desk, draft_at, load_cues, prepare
from kimvisit.drafting.draft import Draft
from kimvisit.drafting.printed_by import nameless_outlet
from kimvisit.drafting.text.sentences import split

ROOT = Path(__file__).resolve().parent.parent
MAIN = ("invitation", "acceptance", "attendance", "first_foreign_trip")
HELD_OUT = ("003_", "004_")


@dataclass(frozen=True, slots=True)
class Said:
    """A claim reduced to what is compared. `place` is the quote's stretch of the paragraph; `root` the root voice or None."""

    kind: str
    paragraph: int
    place: tuple[int, int]
    stage: str | None
    factuality: str
    event: str | None
    subject: frozenset[str]
    root: str | None
    said: str | None
    label: str


@dataclass(frozen=True, slots=True)
class Article:
    """Expected and drafted claims of one article, those of the baseline, and the article's fields as pairs."""

    name: str
    expected: list[Said]
    drafted: list[Said]
    baseline: list[Said]
    fields: list[tuple[str, object, object]]


def main() -> int:
    """Print a table for each stratum, and with --misses what was missed or invented."""
    misses = "--misses" in sys.argv
    strata: dict[str, list[Article]] = {"worked on": [], "held out": [], "other stories": []}
    folder = os.environ.get("KIMVISIT_ORIGINALS")
    if folder:
        for record in sorted((ROOT / "data" / "articles").glob("*.yaml")):
            values = plain(record)
            file = Path(folder) / values["original"]["file"]
            held = file.name.startswith(HELD_OUT)
            if file.exists() and not (held and "--no-held-out" in sys.argv):
                strata["held out" if held else "worked on"].append(article(file, values, desk_of(ROOT / "data")))
    else:
        print("KIMVISIT_ORIGINALS is not set: only the other stories are scored\n")
    for expected in sorted((ROOT / "tests" / "originals").glob("*.yaml")):
        values = plain(expected)
        file = expected.with_name(values["original"]["file"])
        strata["other stories"].append(article(file, values, desk_of(ROOT / "data")))
    for name, articles in strata.items():
        if articles:
            print("\n".join(table(name, articles)), end="\n\n")
            if misses:
                print("\n".join(missed(articles)), end="\n\n")
    return 0


def plain(path: Path) -> dict[str, Any]:
    """A YAML file with every scalar as text."""
    found = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return found if isinstance(found, dict) else {}


def desk_of(data: Path) -> Desk:
    """The desk of a dossier's files."""
    return prepare(
        actors=plain(data / "actors.yaml"),
        events=plain(data / "events.yaml"),
        kinds=plain(data / "kinds.yaml"),
        cues=load_cues((data / "cues.yaml").read_text(encoding="utf-8")),
    )


def article(file: Path, values: dict[str, Any], desk: Desk) -> Article:
    """Draft an original and put it beside its record."""
    made = draft_at(desk, file.read_text(encoding="utf-8", errors="replace"), file=file.name)
    texts = [made.page.headline, *made.page.paragraphs]
    expected = [c for c in (_expected(c, values, texts) for c in values.get("claims") or ()) if c]
    outlet = nameless_outlet(file.name).id if values["outlet"] in ("outlet-a", "outlet-b") else values["outlet"]
    fields: list[tuple[str, object, object]] = [
        ("headline", values["headline"], made.page.headline),
        ("outlet", outlet, made.outlet),
        ("place", values.get("place"), made.page.place),
        ("published", values.get("published"), made.dated.published),
        ("byline", values.get("byline"), made.page.byline),
        ("credit", values.get("credit"), made.credit),
        ("paragraphs", values["original"]["paragraphs"], str(len(made.page.paragraphs))),
    ]
    drafted = [
        Said(c.kind, c.paragraph, _find(texts[c.paragraph], c.quote), c.stage, c.factuality, c.about, frozenset(c.subject),
             (c.attribution or (None,))[0], c.said, f"p{c.paragraph} {c.kind} '{c.quote}'")
        for c in made.claims
    ]  # fmt: skip
    return Article(file.name, expected, drafted, list(_baseline(made, texts)), fields)


def _expected(claim: dict[str, Any], values: dict[str, Any], texts: list[str]) -> Said | None:
    defaults, mentions = values.get("defaults") or {}, values.get("mentions") or {}
    subject = claim.get("subject", defaults.get("subject"))
    subject = mentions.get(subject, subject) if isinstance(subject, str) else subject
    ids: list[str] = (subject.get("one_of") or [subject["actor"]]) if isinstance(subject, dict) else [str(subject)]
    number = int(claim["paragraph"])
    text = texts[number] if number < len(texts) else ""
    quote = claim.get("quote", text)  # a claim without a quote is of its whole paragraph
    root = (claim.get("attribution") or [None])[0]
    return Said(
        claim["kind"], number, _find(text, quote), claim.get("stage"), claim["factuality"],
        claim.get("about", defaults.get("about")), frozenset(ids), root, claim.get("said"), f"p{number} {claim['kind']} '{quote[:60]}'",
    )  # fmt: skip


def _find(text: str, quote: str) -> tuple[int, int]:
    at = text.find(quote)
    return (at, at + len(quote)) if at >= 0 else (-1, -1)


def _baseline(made: Draft, texts: list[str]) -> Iterator[Said]:
    """Every word that a cue begins with, taken for a certain claim of the outlet about the article's first subject and event."""
    first = next((c for c in made.claims), None)
    for number, text in enumerate(texts):
        for sentence in split(text):
            for word, start, end in zip(sentence.low, sentence.starts, sentence.ends, strict=True):
                cues = [
                    t.cue for t in made.desk.cues.triggers.get(word, ()) if not t.cue.objects or len(t.cue.words["verbs"]) <= 3
                ]
                for cue in {c.kind: c for c in cues}.values():
                    stage = cue.stage or cue.planned
                    subject = frozenset(first.subject) if first else frozenset()
                    yield Said(
                        cue.kind,
                        number,
                        (start, end),
                        stage,
                        "CT+",
                        first.about if first else None,
                        subject,
                        None,
                        None,
                        word,
                    )


def matched(expected: Iterable[Said], drafted: Iterable[Said]) -> list[tuple[Said, Said]]:
    """Pairs of expected and drafted claims; among several that fit, the same subject and stage first."""
    pairs = []
    for a in expected:
        for b in drafted:
            overlap = min(a.place[1], b.place[1]) - max(a.place[0], b.place[0])
            if a.kind == b.kind and a.paragraph == b.paragraph and overlap > 0:
                pairs.append((a.subject == b.subject, a.stage == b.stage, overlap, a, b))
    pairs.sort(key=lambda p: p[:3], reverse=True)
    used: set[int] = set()
    found = []
    for _, _, _, a, b in pairs:
        if id(a) not in used and id(b) not in used:
            used |= {id(a), id(b)}
            found.append((a, b))
    return found


def table(name: str, articles: list[Article]) -> Iterator[str]:
    """The score of a stratum as Markdown."""
    fields = [f for a in articles for f in a.fields]
    yield f"### {name.capitalize()} ({len(articles)} articles)"
    yield ""
    yield f"Article fields right: {sum(e == d for _, e, d in fields)} of {len(fields)}"
    yield ""
    yield "| kinds | expected | drafted | recall | precision | baseline recall | baseline precision |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    kinds = sorted({c.kind for a in articles for c in a.expected} | {c.kind for a in articles for c in a.drafted})
    for label, chosen in [("**the four**", MAIN), *((k, (k,)) for k in kinds), ("all", tuple(kinds))]:
        yield _row(label, chosen, articles)
    pairs = [p for a in articles for p in matched(_of(a.expected, MAIN), _of(a.drafted, MAIN))]
    simple = [p for a in articles for p in matched(_of(a.expected, MAIN), _of(a.baseline, MAIN))]
    yield ""
    yield "| of those found (the four) | right | baseline |"
    yield "| --- | ---: | ---: |"
    for field in ("stage", "factuality", "event", "subject", "root", "said"):
        yield f"| {field} | {_right(pairs, field)} | {_right(simple, field)} |"
    unsure = [p for p in pairs if p[0].factuality != "CT+"]
    yield f"| factuality, those not CT+ | {_right(unsure, 'factuality')} | {_right([p for p in simple if p[0].factuality != 'CT+'], 'factuality')} |"


def _of(claims: list[Said], kinds: tuple[str, ...]) -> list[Said]:
    return [c for c in claims if c.kind in kinds]


def _row(label: str, kinds: tuple[str, ...], articles: list[Article]) -> str:
    expected = sum(len(_of(a.expected, kinds)) for a in articles)
    drafted = sum(len(_of(a.drafted, kinds)) for a in articles)
    simple = sum(len(_of(a.baseline, kinds)) for a in articles)
    found = sum(len(matched(_of(a.expected, kinds), _of(a.drafted, kinds))) for a in articles)
    plainly = sum(len(matched(_of(a.expected, kinds), _of(a.baseline, kinds))) for a in articles)
    return f"| {label} | {expected} | {drafted} | {_rate(found, expected)} | {_rate(found, drafted)} | {_rate(plainly, expected)} | {_rate(plainly, simple)} |"


def _rate(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "-"


def _right(pairs: list[tuple[Said, Said]], field: str) -> str:
    right = sum(getattr(a, field) == getattr(b, field) for a, b in pairs)
    return f"{_rate(right, len(pairs))} ({right} of {len(pairs)})"


def missed(articles: list[Article]) -> Iterator[str]:
    """What was missed, invented or wrong, by article."""
    for a in articles:
        pairs = matched(a.expected, a.drafted)
        for field, expected, drafted in a.fields:
            if expected != drafted:
                yield f"{a.name} {field}: {expected} / {drafted}"
        yield from (f"{a.name} missed {c.label}" for c in a.expected if not any(c is e for e, _ in pairs))
        yield from (f"{a.name} invented {c.label} {c.root}" for c in a.drafted if not any(c is d for _, d in pairs))
        for e, d in pairs:
            for field in ("stage", "factuality", "event", "subject", "root", "said"):
                if getattr(e, field) != getattr(d, field):
                    yield f"{a.name} {field} {e.label}: {getattr(e, field)} / {getattr(d, field)}"


if __name__ == "__main__":
    raise SystemExit(main())
