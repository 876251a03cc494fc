"""Whom a claim means: who fills its roles, who `he` and `they` are, whose side speaks."""
