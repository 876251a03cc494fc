"""One article: its own fields, its defaults, its claims; and which of them can be used."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from pydantic import TypeAdapter, ValidationError

from kimvisit.reading import proposals
from kimvisit.reading.catalog import beyond, without_nulls
from kimvisit.reading.document import Document, Found
from kimvisit.reading.fault import Fault, Path, listed, nearest, shown
from kimvisit.reading.record_errors import record_faults, shape_fault
from kimvisit.reading.references import Known
from kimvisit.reading.salvage import elsewhere, salvaged
from kimvisit.reading.verify_claims import Scope, article_faults, claim_faults
from kimvisit.records.model import Article, Claim, Kind

DEFAULTS = ("about", "subject", "kind", "stage", "factuality", "said")
_CLAIMS = TypeAdapter(tuple[Claim, ...])
_APART = frozenset({"claims", "defaults", proposals.KEY})


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as read, None if it is left out.

    `rows` are the positions of its claims in the file, `lost` the ids of what is left out.
    """

    document: Document
    article: Article | None
    rows: tuple[int, ...] = ()
    found: tuple[Found, ...] = ()
    lost: frozenset[str] = frozenset()


def read_article(document: Document, ident: str, known: Known) -> Reading:
    """The article of a document. Whatever is wrong becomes a fault."""
    raw = document.value
    if raw is None:
        return Reading(document, None, found=tuple((fault, ident) for fault in document.faults))
    items = _items(raw)
    units = _units(ident, items)
    article, is_whole, own = _own_fields(raw, ident, known)
    claims, theirs = _claims(raw, items, _scope(raw, article, known))
    faults = [*document.faults, *beyond([*own, *theirs], document.faults)]
    found = tuple((fault, _unit(fault, ident, units)) for fault in faults)
    bad = {unit for _, unit in found}
    rows = tuple(row for row, claim in enumerate(claims) if claim is not None and units[row] not in bad)
    if article is None or not is_whole or ident in bad:
        return Reading(document, None, (), found, frozenset(units))
    whole = article.model_copy(update={"claims": tuple(claims[row] for row in rows)})
    return Reading(document, whole, rows, found, frozenset(bad))


def _items(raw: Mapping[str, Any]) -> list[Any]:
    items = raw.get("claims")
    return items if isinstance(items, list) else []


def _units(ident: str, items: list[Any]) -> list[str]:
    """The name of each claim, `article/claim`; with a number where it has no id, or one that stands above."""
    units: dict[str, None] = {}
    for number, item in enumerate(items, 1):
        name = item.get("id") if isinstance(item, dict) else None
        unit = f"{ident}/{name}" if isinstance(name, str) else f"{ident}/#{number}"
        units[f"{ident}/#{number}" if unit in units else unit] = None
    return list(units)


def _unit(fault: Fault, ident: str, units: list[str]) -> str:
    """What a fault leaves out: the claim or the proposed entry in which it lies, else the article."""
    match fault.path:
        case ("claims", int(row), *_):
            return units[row]
        case (proposals.KEY, str(), str(entry), *_):
            return proposals.unit(ident, entry)
    return ident


def _own_fields(raw: dict[str, Any], ident: str, known: Known) -> tuple[Article | None, bool, list[Fault]]:
    """The article without its claims, whether all of it is sound, and its faults."""
    faults = list(_frame_faults(raw, known))
    own = {key: value for key, value in without_nulls(raw, Article).items() if key not in _APART}
    own["id"] = ident
    cut: set[Path] = set()
    article: Article | None
    try:
        article = Article.model_validate(own)
    except ValidationError as error:
        broken = record_faults(error, own, Article)
        faults += [_of_file(fault, ident) for fault in broken]
        article, cut = salvaged(own, broken, Article)
    if article and not known.unread:
        faults += elsewhere(article_faults(article, known), cut)
    return article, not cut, faults


def _of_file(fault: Fault, ident: str) -> Fault:
    if fault.path != ("id",):
        return fault
    return Fault((), fault.code, f"the file's name {shown(ident)} is no id", fault.remedy)


def _frame_faults(raw: dict[str, Any], known: Known) -> Iterator[Fault]:
    """What is wrong with the keys that are not the article's own, and with what all its claims need."""
    if known.unread:
        message = f"cannot be checked without {listed(known.unread)}"
        yield Fault((), "R112", message, "mend that file first")
    if "id" in raw:
        yield Fault(("id",), "M102", "unknown key 'id'", "the id of an article is the name of its file", at_key=True)
    yield from proposals.frame_faults(raw.get(proposals.KEY))
    claims, defaults = raw.get("claims"), raw.get("defaults")
    if claims is not None and not isinstance(claims, list):
        yield shape_fault(("claims",), claims, "a list; each claim begins with '- id: ...'")
    if defaults is not None and not isinstance(defaults, dict):
        yield shape_fault(("defaults",), defaults, "a mapping such as {about: EVENT, subject: ACTOR}")
    for key in defaults if isinstance(defaults, dict) else ():
        if key not in DEFAULTS:
            guess = nearest(key, DEFAULTS)
            remedy = f"did you mean '{guess}'?" if guess else f"defaults may hold {listed(DEFAULTS)}"
            yield Fault(("defaults", key), "M102", f"{shown(key)} has no default", remedy, at_key=True)


def _scope(raw: Mapping[str, Any], article: Article | None, known: Known) -> Scope:
    names = raw.get("mentions")
    paragraphs = article.original.paragraphs if article and article.original else None
    outlet, published = (article.outlet, article.published) if article else (None, None)
    return Scope(known, names if isinstance(names, dict) else {}, outlet, published, paragraphs)


def _claims(raw: Mapping[str, Any], items: list[Any], scope: Scope) -> tuple[list[Claim | None], list[Fault]]:
    """Each claim in the order of the file, None where it cannot be read; and the faults of all."""
    defaults = raw.get("defaults")
    filled = _filled(items, defaults if isinstance(defaults, dict) else {}, scope.known.catalog.kinds)
    claims, broken = _validated(filled)
    found: list[tuple[int, Fault]] = []
    seen: set[str] = set()
    for row, claim in enumerate(claims):
        if claim is None:
            faults = [*broken[row], *_other_faults(filled[row], broken[row], scope)]
        else:
            faults = [*_checked(claim, scope), *_twice(claim, seen)]
            seen.add(claim.id)
        found += [(row, fault) for fault in faults]
    return claims, [_in_document(fault, row, items[row], filled[row]) for row, fault in found]


def _checked(claim: Claim, scope: Scope) -> Iterable[Fault]:
    return () if scope.known.unread else claim_faults(claim, scope)


def _other_faults(item: Any, broken: list[Fault], scope: Scope) -> list[Fault]:
    """What else is wrong with a claim of which some fields are broken."""
    half, cut = salvaged(item, broken, Claim) if isinstance(item, dict) else (None, set())
    return elsewhere(_checked(half, scope), cut) if half else []


def _filled(items: list[Any], defaults: dict[str, Any], kinds: Mapping[str, Kind]) -> list[Any]:
    """The claims with what the defaults add to each. A null unsets a default and counts as left out."""
    added: dict[str, dict[str, Any]] = {}
    filled = []
    for item in items:
        if isinstance(item, dict):
            name = str(item.get("kind", defaults.get("kind")))
            if name not in added:
                added[name] = _fitting(defaults, kinds.get(name))
            item = {**added[name], **item}
            if None in item.values():
                item = without_nulls(item, Claim)
        filled.append(item)
    return filled


def _fitting(defaults: dict[str, Any], kind: Kind | None) -> dict[str, Any]:
    """The defaults that a kind takes: an event if its claims have one, a stage if it is one of its own."""
    fitting = {field: value for field, value in defaults.items() if field in DEFAULTS}
    if kind and kind.event == "none":
        fitting.pop("about", None)
    if kind and fitting.get("stage") not in kind.stages:
        fitting.pop("stage", None)
    return fitting


def _validated(filled: list[Any]) -> tuple[list[Claim | None], dict[int, list[Fault]]]:
    """All claims at once; only if that fails one by one, with the faults of those that fail."""
    with suppress(ValidationError):
        return list(_CLAIMS.validate_python(filled)), {}
    claims: list[Claim | None] = []
    broken: dict[int, list[Fault]] = {}
    for row, item in enumerate(filled):
        claim, broken[row] = _one_claim(item)
        claims.append(claim)
    return claims, broken


def _one_claim(item: Any) -> tuple[Claim | None, list[Fault]]:
    if not isinstance(item, dict):
        return None, [shape_fault((), item, "a claim: - id: ..., kind: ...")]
    try:
        return Claim.model_validate(item), []
    except ValidationError as error:
        return None, record_faults(error, item, Claim)


def _twice(claim: Claim, seen: set[str]) -> Iterator[Fault]:
    if claim.id in seen:
        yield Fault(
            ("id",),
            "R113",
            f"a claim above has the id {shown(claim.id)} too",
            "give each claim of an article its own id",
        )


def _in_document(fault: Fault, row: int, item: Any, filled: Any) -> Fault:
    """The fault with its path in the document: what a default brought in is wrong there, for the article."""
    field = fault.path[0] if fault.path else None
    if isinstance(item, dict) and field in filled and field not in item:
        return replace(fault, path=("defaults", *fault.path))
    return replace(fault, path=("claims", row, *fault.path))


def without_claims(reading: Reading, faults: Mapping[int, Fault]) -> Reading:
    """The reading without the claims at these positions, each with the fault that leaves it out."""
    article = reading.article
    if article is None or not faults:
        return reading
    claims = enumerate(zip(reading.rows, article.claims, strict=True))
    kept = [(row, claim) for position, (row, claim) in claims if position not in faults]
    found, lost = list(reading.found), set(reading.lost)
    for position, fault in faults.items():
        unit = f"{article.id}/{article.claims[position].id}"
        lost.add(unit)
        found.append((replace(fault, path=("claims", reading.rows[position], *fault.path)), unit))
    smaller = article.model_copy(update={"claims": tuple(claim for _, claim in kept)})
    return Reading(reading.document, smaller, tuple(row for row, _ in kept), tuple(found), frozenset(lost))
