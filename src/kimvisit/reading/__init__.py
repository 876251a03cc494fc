"""From files to records: every mistake becomes a problem with its place, nothing raises on what users write."""
