"""What a command shows, as plain data: timeline, status, lineage, changes, two claims beside each other."""
