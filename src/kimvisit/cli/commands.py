"""Which commands there are, in the order of the help, and the module that holds each."""

GROUPS = {
    "Read": {"timeline": "reading", "conflicts": "reading", "status": "desk", "lineage": "desk", "diff": "desk"},
    "Look up": {"list": "lookup", "show": "lookup", "explain": "lookup"},
    "Keep": {"check": "keeping", "accept": "desk", "index": "keeping"},
    "Write": {"init": "starting", "draft": "drafting", "schema": "writing"},
}
COMMANDS = {name: module for group in GROUPS.values() for name, module in group.items()}
ARGUMENTS = {"init": "DIR", "draft": "FILE...", "list": "WHAT", "show": "ID", "explain": "FINDING | RULE | CODE | CLAIM CLAIM"}
