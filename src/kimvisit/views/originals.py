"""A record beside its original: whether each quote stands, to the letter, in the paragraph that its claim names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kimvisit.records.model import Article, Claim

SHOWN = 100
MARKS = " .,;:!?'\"()‘’“”«»—–"


@dataclass(frozen=True, slots=True)
class Copy:
    """The user's own copy of an original: its checksum, all of its text with single blanks, and its paragraphs, the headline first."""

    sha256: str
    text: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Miss:
    """Where a record and its original part: at the article (`claim` None) or at a claim, in a field."""

    claim: str | None
    field: str
    code: str
    message: str
    remedy: str


def placed(article: Article, copy: Copy) -> Copy:
    """The copy with the record's headline for its own, if that stands in the text: a page may have several that could be it."""
    headline = " ".join(article.headline.split())
    return Copy(copy.sha256, copy.text, (headline, *copy.paragraphs[1:])) if headline in copy.text else copy


def misses(article: Article, copy: Copy) -> Iterator[Miss]:
    """Everything in which the record and the original part."""
    original, body = article.original, len(copy.paragraphs) - 1
    if original and original.sha256 and original.sha256 != copy.sha256:
        message = f"the original has the sum {copy.sha256[:12]}..., not {original.sha256[:12]}..."
        yield Miss(
            None, "original.sha256", "O102", message, "it is another text, or another copy: compare the two, then correct the sum"
        )
    if original and original.paragraphs is not None and original.paragraphs != body:
        message = f"the original has {_number(body)}, not {original.paragraphs}"
        yield Miss(
            None,
            "original.paragraphs",
            "O103",
            message,
            "count again as docs/annotating.md says, and look at the places of all claims",
        )
    copy = placed(article, copy)
    if " ".join(article.headline.split()) not in copy.text:
        message = "the headline does not stand in the original"
        yield Miss(None, "headline", "O104", message, f"print it as the original does: '{_cut(copy.paragraphs[0])}'")
    for claim in article.claims:
        yield from _claim(claim, copy.paragraphs)


def _claim(claim: Claim, paragraphs: Sequence[str]) -> Iterator[Miss]:
    if claim.paragraph >= len(paragraphs):
        message = f"paragraph {claim.paragraph} of {len(paragraphs) - 1}"
        yield Miss(claim.id, "paragraph", "O107", message, _found(claim.quote, paragraphs) or "look where the claim stands")
    elif claim.quote and claim.quote not in paragraphs[claim.paragraph]:
        where = [number for number, text in enumerate(paragraphs) if claim.quote in text]
        if where:
            message = f"'{claim.quote}' does not stand in {_place(claim.paragraph)}"
            yield Miss(claim.id, "quote", "O105", message, _found(claim.quote, paragraphs))
        else:
            yield Miss(claim.id, "quote", "O106", f"'{claim.quote}' does not stand in the original", _nearest(claim, paragraphs))


def _found(quote: str | None, paragraphs: Sequence[str]) -> str:
    where = [number for number, text in enumerate(paragraphs) if quote and quote in text]
    return f"it stands in {' and '.join(map(_place, where))}: look which one the claim is about" if where else ""


def _nearest(claim: Claim, paragraphs: Sequence[str]) -> str:
    number, words = nearest(claim.quote or "", paragraphs, claim.paragraph)
    return f"the nearest is in {_place(number)}: '{words}'" if words else "nothing in it is near"


def nearest(quote: str, paragraphs: Sequence[str], home: int) -> tuple[int, str]:
    """The paragraph and the words in it that look most like a quote, its own paragraph first; no words where nothing does."""
    wanted = quote.split()
    best, found = 0.5, (home, "")
    order = [home, *(number for number in range(len(paragraphs)) if number != home)]
    matcher = SequenceMatcher(autojunk=False, b=quote.casefold())
    for number in order:
        words = paragraphs[number].split() if number < len(paragraphs) else []
        for start in range(max(len(words) - len(wanted) + 1, 1)):
            part = " ".join(words[start : start + len(wanted)]).strip(MARKS)
            matcher.set_seq1(part.casefold())
            if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and (ratio := matcher.ratio()) > best:
                best, found = ratio, (number, part)
    return found


def _place(number: int) -> str:
    return f"paragraph {number}" if number else "the headline"


def _number(paragraphs: int) -> str:
    return "1 paragraph" if paragraphs == 1 else f"{paragraphs} paragraphs"


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
