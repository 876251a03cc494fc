"""Verb phrases and what governs them; who does what in a clause."""
