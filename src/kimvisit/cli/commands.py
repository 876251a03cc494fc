"""Which commands there are, in the order of the help, and the formats in which each writes. The file of a command bears its name."""

GROUPS = {
    "Read": ("timeline", "conflicts", "status", "lineage", "diff"),
    "Look up": ("list", "show", "explain"),
    "Keep": ("check", "accept", "index"),
    "Write": ("init", "draft", "schema"),
}
COMMANDS = tuple(name for group in GROUPS.values() for name in group)
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
