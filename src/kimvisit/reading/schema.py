"""The JSON Schema of an article as it is written, for editors: keys, words and ids complete while one types.

It is drawn from the models, so it cannot forget a field, and from the dossier's catalogue. It is looser than
`check`: a name that is no actor may stand under `mentions`, and an editor reads `2015` as a number.
"""

from typing import Any

from kimvisit.reading.article import DEFAULTS
from kimvisit.reading.proposals import KEY, NOUNS
from kimvisit.reading.verify_claims import MUTE
from kimvisit.records.dossier import Catalog
from kimvisit.records.model import ID_PATTERN, Actor, Article, Event, Kind, ValueType

Schema = dict[str, Any]
_POINT = r"\d{4}(-\d\d(-\d\d)?)?~?"
DATE: Schema = {
    "description": "A date (EDTF): 2014-11-17, 2014-11, 2014, 2014-11-17/2014-11-24, 2011~.",
    "anyOf": [
        {"type": "string", "pattern": rf"^({_POINT}|({_POINT}|\.\.)/({_POINT}|\.\.))$"},
        {"type": "integer", "minimum": 1, "maximum": 9998},
    ],
}
NAME: Schema = {"type": "string", "pattern": ID_PATTERN}
NULL: Schema = {"type": "null"}


def schema(catalog: Catalog | None = None) -> Schema:
    """The schema of an article's file, with the ids, stages and values of a catalogue if one is given."""
    record = Article.model_json_schema()
    known = catalog or Catalog()
    _plain(record)
    claim, definitions = record["$defs"]["Claim"], record["$defs"]
    definitions |= {
        "date": DATE,
        "event": _one_of(known.events),
        "kind": _one_of(known.kinds),
        "actor": _one_of(known.actors),
        "voice": _one_of(ident for ident, actor in known.actors.items() if actor.sort not in MUTE),
        "office": _one_of(ident for ident, actor in known.actors.items() if actor.sort == "office"),
    }
    _refine_claim(claim, known)
    _refine_mention(definitions["Mention"])
    _refine_article(record, claim)
    record["properties"][KEY] = _or_null(_proposals())
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **record,
        "title": "An article and its claims",
    }


def _one_of(idents: Any) -> Schema:
    """One of these ids; any id where none is known."""
    listed = sorted(idents)
    return {"enum": listed} if listed else NAME


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _or_null(one: Schema) -> Schema:
    return {"anyOf": [one, NULL]}


def _plain(node: Any) -> None:
    """Drop what pydantic writes for programs; a null stands for a key left out everywhere."""
    for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _plain(part)
    if isinstance(node, dict) and isinstance(node.get("properties"), dict):
        for name, field in node["properties"].items():
            field.pop("title", None)
            if "default" in field and field.pop("default") is not None:
                node["properties"][name] = _or_null(field)


def _refine_claim(claim: Schema, known: Catalog) -> None:
    who = {"anyOf": [_ref("actor"), NAME, _ref("Mention")]}
    claim["properties"] |= {
        "kind": _ref("kind"),
        **{name: _or_null(_ref("event")) for name in ("about", "during", "before", "after")},
        **{name: _or_null(_ref("date")) for name in ("said", "happened")},
        "subject": _or_null(who),
        "attribution": {"type": "array", "items": {"anyOf": [_ref("voice"), NAME, _ref("Mention")]}},
    }
    claim["allOf"] = [_demands(kind) for _, kind in sorted(known.kinds.items())] or [True]


def _refine_mention(mention: Schema) -> None:
    readings = {"type": "array", "items": _ref("actor"), "minItems": 2, "uniqueItems": True}
    mention["properties"] |= {"actor": _ref("actor"), "one_of": readings}
    mention["oneOf"] = [{"required": ["actor"]}, {"required": ["one_of"]}]


def _refine_article(record: Schema, claim: Schema) -> None:
    """The id is the name of the file; what the defaults give need not stand in each claim."""
    fields = record["properties"]
    del fields["id"]
    given = {name: claim["properties"].get(name, True) for name in DEFAULTS}
    fields["defaults"] = _or_null({"type": "object", "properties": given, "additionalProperties": False})
    fields["published"] = _or_null(_ref("date"))
    fields["outlet"] = _ref("voice")
    fields["credit"] = _or_null(_ref("voice"))
    record["required"] = [name for name in record["required"] if name != "id"]
    claim["required"] = [name for name in claim["required"] if name not in DEFAULTS]
    record["allOf"] = [_unless_given(name) for name in ("kind", "factuality", "subject")]


def _proposals() -> Schema:
    """Entries for the catalogue, keyed by their ids."""
    return {"type": "object", "properties": {plural: _or_null(_entries(noun)) for plural, noun in NOUNS.items()},
            "additionalProperties": False}  # fmt: skip


def _entries(noun: str) -> Schema:
    entry = (Actor if noun == "actor" else Event).model_json_schema()
    _plain(entry)
    del entry["properties"]["id"]
    if "date" in entry["properties"]:
        entry["properties"]["date"] = _or_null(_ref("date"))
    entry["required"] = [name for name in entry["required"] if name != "id"]
    return {"type": "object", "propertyNames": NAME, "additionalProperties": entry}


def _unless_given(name: str) -> Schema:
    given = {"required": ["defaults"], "properties": {"defaults": {"required": [name]}}}
    return {"if": given, "else": {"properties": {"claims": {"items": {"required": [name]}}}}}


def _demands(kind: Kind) -> Schema:
    """What a claim of this kind must and must not have."""
    fields: Schema = {"stage": {"enum": [*kind.stages, None]} if kind.stages else NULL}
    if kind.event == "none":
        fields["about"] = NULL
    if not kind.about_mention:
        fields["mention"] = NULL
    required = [name for name, value in kind.values.items() if value.required]
    values = {name: _value(value) for name, value in sorted(kind.values.items())}
    demands: Schema = {"properties": fields}
    fields["values"] = _or_null({"type": "object", "properties": values, "required": required, "additionalProperties": False})
    if required or kind.about_mention:
        demands["required"] = ["values"] * bool(required) + ["mention"] * kind.about_mention
    return {"if": {"required": ["kind"], "properties": {"kind": {"const": kind.id}}}, "then": demands}


def _value(value: ValueType) -> Schema:
    types: dict[str, Schema] = {
        "actor": _ref("actor"),
        "office": _ref("office"),
        "date": _ref("date"),
        "number": {"type": ["string", "number"]},
        "text": {"type": "string"},
    }
    one = types[value.type] if isinstance(value.type, str) else {"enum": list(value.type)}
    return {"type": "array", "items": one, "minItems": 1} if value.list else one
