"""The mentions of a sentence, token by token, and those that only a verb beside them shows."""
