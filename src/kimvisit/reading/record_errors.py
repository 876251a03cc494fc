"""What pydantic finds in a record, in plain words: first what is wrong, then what would be right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from kimvisit.reading.fault import Fault, Path, Step, nearest, shown
from kimvisit.records.decisions import Ruling
from kimvisit.records.model import ONE_LINE, Article, Claim, FirstOf, Mention, Original, Sort, ValueType

DATES = frozenset({"when", "said", "happened", "published", "date"})
COUNTS = frozenset({"paragraph", "paragraphs"})
FLAGS = frozenset(
    {"conditional", "silent", "so_far", "presupposed", "draft", "about_mention", "abroad"}
    | {"single", "list", "required", "moves"}
)
WANTED = {
    "id": "a short name in lower case, such as 'accepted' or 'no-reply'",
    "kind": "a kind of kinds.yaml",
    "stage": "one of the kind's stages",
    "about": "an event of events.yaml",
    "subject": "an actor, a name under 'mentions', or {actor: ID, printed: NAME}",
    "factuality": "one of CT+, PR+, PS+, Uu, PS-, PR-, CT-",
    "attribution": "a list of voices, the root first; [] for the outlet's own voice",
    "values": "a mapping such as {NAME: VALUE}",
    "text": "one sentence of your own",
    "paragraph": "0 for the headline, 1 for the first paragraph",
    "paragraphs": "how many paragraphs the article has",
    "headline": "the headline as printed",
    "outlet": "the id of an agency or outlet in actors.yaml",
    "original": "a mapping with 'file'",
    "file": "the name of the file with the article's text",
    "mentions": "a mapping such as the-leader: {one_of: [ACTOR, ACTOR]}",
    "claims": "a list; each claim begins with '- id: ...'",
    "sort": f"one of {', '.join(get_args(Sort))}",
    "name": "the name as it shall be printed",
    "title": "what it is, in a few words",
    "asks": "the question, such as 'Did {subject} accept?'",
    "tells": "two sentences, such as ['{subject} will {surely} come', '{subject} will {surely} not come'], or STAGE: [...]",
    "type": "actor, date, number, text, office or a list of words",
    "stages": "a list of words, the lowest rung first",
    "first_of": "a mapping such as {stages: [visit.made], abroad: true}",
}
RULED = {
    "by": "who rules",
    "when": "the day of the ruling, such as 2031-05-09",
    "why": "the reason, in a sentence",
}
EXTRA_KEYS: dict[type[BaseModel], tuple[str, ...]] = {Article: ("defaults", "proposes")}
_REMEDIES = {
    "M106": "write a date that exists, such as 2014-11-17",
    "M109": "keep the words that carry the claim",
    "M112": "keep one of the two",
}
_PARTS: dict[str, type[BaseModel]] = {
    "original": Original,
    "first_of": FirstOf,
    "values": ValueType,
    "subject": Mention,
    "attribution": Mention,
    "mentions": Mention,
}
_SHAPES = {
    "string_type": "text",
    "dict_type": "a mapping of KEY: VALUE",
    "model_type": "a mapping of KEY: VALUE",
    "tuple_type": "a list such as [a, b]",
}


@dataclass(frozen=True, slots=True)
class _Error:
    """One error of pydantic: its path in the file, and at which union of types it arose, if at one."""

    type: str
    path: Path
    union: Path | None
    at_key: bool
    value: Any
    context: dict[str, Any]
    text: str

    @property
    def field(self) -> str:
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def is_shape(self) -> bool:
        return self.type in _SHAPES or (self.type == "literal_error" and not isinstance(self.value, str))


def record_faults(error: ValidationError, raw: Any, model: type[BaseModel]) -> list[Fault]:
    """The faults of a record; paths lead into `raw`, the values as they stand in the file."""
    errors = [_read(item, raw) for item in error.errors(include_url=False)]
    return [_fault(item, model) for item in _without_other_branches(errors)]


def _read(item: Any, raw: Any) -> _Error:
    path, union = _in_file(item["loc"], raw, item["type"])
    context = item.get("ctx", {})
    text = str(context.get("error", item["msg"]))
    return _Error(item["type"], path, union, "[key]" in item["loc"], item["input"], context, text)


def _in_file(loc: Iterable[Step], raw: Any, error: str) -> tuple[Path, Path | None]:
    """pydantic's path without the steps that are not in the file, such as the members of a union."""
    path: list[Step] = []
    union: Path | None = None
    *steps, last = loc
    for step in steps:
        if _has(raw, step):
            raw = raw[step]
            path.append(step)
        elif union is None and step != "[key]":
            union = tuple(path)
    if error == "missing" or _has(raw, last):
        return (*path, last), union
    return tuple(path), union if last == "[key]" or union is not None else tuple(path)


def _has(raw: Any, step: Step) -> bool:
    return step in raw if isinstance(raw, dict) else isinstance(raw, list) and isinstance(step, int) and step < len(raw)


def _without_other_branches(errors: list[_Error]) -> Iterator[_Error]:
    """Of a value that may have several forms, keep what is wrong with the form that was written."""
    for position, error in enumerate(errors):
        if error.union is None or not error.is_shape:
            yield error
            continue
        branches = [other for other in errors if other.union == error.union]
        if all(other.is_shape for other in branches) and error.union not in {other.union for other in errors[:position]}:
            yield error


def _fault(error: _Error, model: type[BaseModel]) -> Fault:
    code, message, remedy = _worded(error, model)
    return Fault(error.path, code, message, remedy, error.at_key or error.type == "extra_forbidden")


def _worded(error: _Error, model: type[BaseModel]) -> tuple[str, str, str]:
    field = error.field
    meant = (RULED if model is Ruling else WANTED).get(field)
    wanted = f"write {meant}" if meant else ""
    match error.type:
        case "missing":
            return "M101", f"'{field}' is missing", wanted
        case "extra_forbidden":
            return _unknown_key(error, model)
        case "value_error":
            message, _, remedy = cut(error.text, error.value).partition("; ")
            code = _code_of(field)
            return code, message, wanted if code == "M107" else remedy or _REMEDIES.get(code, "")
        case "literal_error" if not error.is_shape:
            return (
                "M105",
                f"{shown(error.value)} is no '{field}'",
                wanted or f"write {error.context['expected']}",
            )
        case "string_pattern_mismatch":
            return _pattern(error)
        case "string_too_short" | "too_short":
            return "M110", f"'{field}' is empty", wanted
        case "string_too_long":
            most = error.context["max_length"]
            return "M111", f"'{field}' has {len(error.value)} characters", f"shorten it to {most} at most"
    return (
        "M103",
        f"'{field}' holds {_held(error.value)}",
        wanted or f"write {_SHAPES.get(error.type, 'another value')}",
    )


def shape_fault(path: Path, value: Any, wanted: str) -> Fault:
    """Text where a mapping is wanted, and the like."""
    what = f"'{path[-1]}'" if path else "this"
    return Fault(path, "M103", f"{what} holds {_held(value)}", f"write {wanted}")


def _held(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return f"the text {shown(value)}"
    return "a mapping" if isinstance(value, dict) else "a list"


def _unknown_key(error: _Error, model: type[BaseModel]) -> tuple[str, str, str]:
    key = str(error.path[-1])
    owner = _PARTS.get(str(error.path[0]), model) if len(error.path) > 1 else model
    known = [name for name in (*owner.model_fields, *EXTRA_KEYS.get(owner, ())) if name != "id" or owner is Claim]
    guess = nearest(key, known)
    remedy = f"did you mean '{guess}'?" if guess else f"the keys here are {', '.join(known)}"
    return "M102", f"unknown key {shown(key)}", remedy


def _pattern(error: _Error) -> tuple[str, str, str]:
    if error.context["pattern"] == ONE_LINE:
        return (
            "M114",
            f"'{error.field}' runs over several lines",
            "write one line; '>' folds lines into one, '|' keeps them",
        )
    if error.field == "sha256":
        return "M113", f"{shown(error.value)} is no SHA-256 sum", "write its 64 digits 0-9 and a-f"
    remedy = "use a-z, 0-9, hyphen, dot and underscore, and begin with a letter or digit"
    return "M104", f"{shown(error.value)} is no id", remedy


def _code_of(field: str) -> str:
    if field in DATES:
        return "M106"
    if field in COUNTS:
        return "M107"
    if field in FLAGS:
        return "M108"
    return "M109" if field == "quote" else "M112"


def cut(message: str, value: Any) -> str:
    """The message with a long value shortened."""
    return message.replace(value, shown(value)[1:-1]) if isinstance(value, str) and value else message
