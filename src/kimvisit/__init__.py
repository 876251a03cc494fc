"""A ledger of who said what, when, how surely, and through whom."""
