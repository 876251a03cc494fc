"""A draft as the YAML of an article record, with what the editor should look at as comments."""

import re
from collections.abc import Iterator

from kimvisit.drafting.compose import compose, nameless, shares_ten, within_sentence, wording_of
from kimvisit.drafting.draft import Draft
from kimvisit.drafting.pages.page import Page
from kimvisit.drafting.people.names.on_file import Who, slug
from kimvisit.drafting.printed_by import nameless_outlet
from kimvisit.drafting.reader import Candidate
from kimvisit.drafting.text.sentences import split

_PLAIN = re.compile(r"[A-Za-z0-9(][A-Za-z0-9 ._/()+'’,-]*(?<![ ,])")
_SEVERAL, _NAMING = "one of several", ("the-", "one-of-")
_HEADLINE = 15
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]+")


def to_yaml(draft: Draft) -> str:
    """The record of a draft as YAML text, ready to be edited; `check` accepts it as it stands."""
    return "\n".join(_record(draft)) + "\n"


def _record(draft: Draft) -> Iterator[str]:
    """The lines of a record."""
    yield from _headline(draft.page)
    if draft.outlet == nameless_outlet(draft.file).id:
        yield "# check: nothing on the page says who published it"
    yield f"outlet: {draft.outlet}"
    yield from _fields(("byline", draft.page.byline), ("place", draft.page.place))
    if draft.dated.published:
        yield f"published: {draft.dated.published}"
        if not draft.dated.sure:
            yield "# check: bounds, not a printed day"
    elif not draft.page.unfit and draft.dated.proof is None:
        yield f"# check: {_undated(draft.page)}"
    yield from _fields(("dated_by", draft.dated.proof), ("url", draft.page.url))
    if draft.credit:
        yield f"credit: {draft.credit}"
    yield "draft: true"
    yield "original:"
    yield f"  file: {scalar(draft.file)}"
    yield f'  sha256: "{draft.sha256}"'
    yield f"  paragraphs: {len(draft.page.paragraphs)}"
    yield from _proposals(draft)
    names = _mentions(draft)
    if names:
        yield "mentions:"
        for name, (ids, title) in names.items():
            yield f"  {name}: {{one_of: [{', '.join(ids)}], title: {scalar(title)}}}"
    if draft.claims:
        yield "claims:"
        taken: dict[str, int] = {}
        for claim in draft.claims:
            yield from _claim(draft, claim, taken)
    for line in draft.left_out:
        yield f"# left out: {_bare(line)}"


def _undated(page: Page) -> str:
    """Why a record has no day, and how it gets one."""
    if page.read_on is None:
        return "nothing on the page proves the day on which it was published"
    return f"{page.read_on} above the headline may be the day on which the page was read; if it is that of the article, published: {page.read_on}"


def _headline(page: Page) -> Iterator[str]:
    if page.unfit:
        yield f"# check: {_bare(page.unfit)}; no claims were looked for"
    if page.capitals:
        yield "# check: the text is in capitals; names that no file has were not seen in it: add them to actors.yaml and draft again"
    headline = page.headline[:1900] or first_words(page)
    if not page.headline:
        begins = "; this is how its text begins" if headline else ""
        yield f"# check: the page prints no headline{begins}: write the headline here"
    yield f"headline: {scalar(headline or 'Without a headline')}"


def _fields(*fields: tuple[str, str | None]) -> Iterator[str]:
    """A line for each field that the page prints."""
    return (f"{name}: {scalar(value)}" for name, value in fields if value)


def first_words(page: Page) -> str:
    """What stands for the headline of a page that prints none: its first sentence, or as much of it as a headline has;
    empty where it has no text."""
    text = next((text.strip() for text in page.blanked if text.strip()), "")
    sentence = next((found.text for found in split(text[:400])), "")
    words = sentence.split(" ")
    return " ".join(words[:_HEADLINE]) if any(char.isalnum() for char in sentence) else ""


def _called(who: Who, draft: Draft) -> str:
    words = who.name.removesuffix(", unnamed")
    if who.sort == "outlet" and words.lower().endswith("reports"):
        return f"unnamed {words.lower().removeprefix('unnamed ')}"
    if who.sort == "group":
        return within_sentence(words, "\n".join(draft.page.paragraphs), draft.desk.cues, draft.desk.names)
    if who.sort != "unnamed" or words == who.name:
        return who.name
    return nameless(words, "\n".join(draft.page.paragraphs), draft.desk.cues, draft.desk.names)


def _proposals(draft: Draft) -> Iterator[str]:
    if not draft.actors and not draft.events:
        return
    yield "proposes:"
    if draft.actors:
        yield "  actors:"
        for actor, who in draft.actors.items():
            yield f"    {actor}:"
            yield f"      sort: {who.sort}"
            yield f"      name: {scalar(_called(who, draft))}"
            if who.speaks_for:
                yield f"      speaks_for: {who.speaks_for}"
            if who.country and who.country != actor:
                yield f"      country: {who.country}"
    if draft.events:
        yield "  events:"
        for event, fields in draft.events.items():
            yield f"    {event}:"
            for key in ("title", "date", "place", "country"):
                if key in fields:
                    yield f"      {key}: {scalar(fields[key])}"


def _mentions(draft: Draft) -> dict[str, tuple[tuple[str, ...], str]]:
    """The ambiguous mentions of a draft by name, such as `the-north-korean-leader`."""
    found: dict[str, tuple[tuple[str, ...], str]] = {}
    for claim in draft.claims:
        if len(claim.subject) > 1:
            found.setdefault(_mention_id(claim), (claim.subject, claim.title or _SEVERAL))
    return found


def _mention_id(claim: Candidate) -> str:
    """The name of an ambiguous mention, which no actor's id can be: an unnamed `leader-of-chile` may speak in the same article."""
    name = slug(claim.title or _SEVERAL)
    return name if name.startswith(_NAMING) else f"the-{name}"


def _claim(draft: Draft, claim: Candidate, taken: dict[str, int]) -> Iterator[str]:
    """The lines of a claim; `taken` counts the ids given so far."""
    base = slug(f"{claim.stage or claim.kind}-{claim.subject[0]}")[:60]
    taken[base] = taken.get(base, 0) + 1
    yield f"  - id: {base}" + (f"-{taken[base]}" if taken[base] > 1 else "")
    kind = draft.desk.kinds[claim.kind]
    fields = {
        "kind": claim.kind,
        "stage": claim.stage,
        "about": claim.about,
        "mention": _mention_id(claim) if kind.about_mention else None,
        "subject": _subject(claim),
        "factuality": claim.factuality,
        "attribution": f"[{', '.join(claim.attribution or ())}]",
        "said": claim.said,
        "happened": claim.happened,
    }
    yield from (f"    {name}: {value}" for name, value in fields.items() if value)
    yield from (f"    {flag}: true" for flag in ("conditional", "silent", "so_far", "presupposed") if getattr(claim, flag))
    if claim.values:
        yield "    values:"
        for name, held in claim.values:
            typed = kind.values.get(name)
            yield f"      {name}: [{held}]" if typed and typed.many else f"      {name}: {held}"
    yield f"    text: {scalar(text_of(draft, claim))}"
    yield f"    paragraph: {claim.paragraph}"
    if claim.quote:
        yield f"    quote: {scalar(claim.quote)}"
    yield f"    # why: {_bare(', '.join(claim.why))}"
    for check in claim.checks:
        yield f"    # check: {_bare(check)}"


def _subject(claim: Candidate) -> str:
    if len(claim.subject) > 1:
        return _mention_id(claim)
    if claim.printed:
        return f"{{actor: {claim.subject[0]}, printed: {scalar(claim.printed)}}}"
    return claim.subject[0]


def text_of(draft: Draft, claim: Candidate) -> str:
    """The claim in our own words, from its parts."""
    people = draft.people
    subject = " or ".join(_called(people[i], draft) if i in people else i for i in claim.subject)
    title = next((e.title for e in draft.desk.events if e.id == claim.about), None) or draft.events.get(
        claim.about or "", {}
    ).get("title")
    wording = wording_of(draft.desk.kinds[claim.kind], claim.stage, _held(draft, claim))
    text = compose(wording, subject, claim.factuality, title, claim.conditional, claim.silent)
    original = draft.page.paragraphs[claim.paragraph - 1] if claim.paragraph else draft.page.headline
    if shares_ten(text, original):
        text = compose(wording, "the subject", claim.factuality, None, claim.conditional, claim.silent)
    return text


def _held(draft: Draft, claim: Candidate) -> dict[str, str]:
    """What a claim holds besides its subject, in words: whom somebody met, how many came."""
    held = {}
    for name, value in claim.values:
        known = [draft.people.get(part) for part in value.split(", ")]
        held[name] = " and ".join(_called(who, draft) for who in known if who) or value
    return held


def scalar(value: str) -> str:
    """A YAML scalar that only ever reads as this text; control characters become blanks."""
    text = value if value.isprintable() else _CONTROL.sub(" ", value)
    text = text.strip()
    if _PLAIN.fullmatch(text) and text.lower() != "null":
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _bare(value: str) -> str:
    return value if value.isprintable() else _CONTROL.sub(" ", value)
