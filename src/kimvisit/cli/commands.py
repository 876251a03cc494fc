"""Which commands there are, in the order of the help, the module that holds each, and the formats in which it writes."""

GROUPS = {
    "Read": {"timeline": "timeline", "conflicts": "conflicts", "status": "status", "lineage": "lineage", "diff": "diff"},
    "Look up": {"list": "list", "show": "show", "explain": "explain"},
    "Keep": {"check": "check", "accept": "accept", "index": "index"},
    "Write": {"init": "init", "draft": "draft", "schema": "schema"},
}
COMMANDS = {name: module for group in GROUPS.values() for name, module in group.items()}
ARGUMENTS = {"init": "DIR", "draft": "FILE...", "list": "WHAT", "show": "ID", "explain": "FINDING | RULE | CODE | CLAIM CLAIM"}
FORMATS = {
    "timeline": ("text", "json", "csv"),
    "conflicts": ("text", "json", "markdown"),
    "status": ("text", "json"),
    "lineage": ("text", "json"),
    "diff": ("text", "json"),
    "list": ("text", "json", "csv"),
    "show": ("text", "json"),
    "explain": ("text", "json"),
    "check": ("text", "json"),
    "schema": ("json",),
}


def formats_of(command: str) -> str:
    """The formats of a command, in words: `text, json or csv`."""
    *others, last = FORMATS[command]
    return f"{', '.join(others)} or {last}" if others else last
