"""Whom words that name nobody mean: `he`, `it`, `the team`, `the former`, `her spokesman`, and whom the next sentence names."""
