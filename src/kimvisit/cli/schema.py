"""kimvisit schema: the JSON Schema of a record."""

from kimvisit.cli import edge, options
from kimvisit.cli.opening import finish, format_of, open_dossier

EXAMPLE = "kimvisit schema > article.schema.json"


def run(data: options.Data = None, form: options.Format = None, as_json: options.Json = False) -> None:
    """The JSON Schema of a record, with this dossier's ids, for editors that complete and check."""
    format_of("schema", form, as_json)
    dossier = open_dossier(data)
    from kimvisit.reading.schema import schema

    edge.write_json(schema(dossier.catalog))
    finish(dossier)
