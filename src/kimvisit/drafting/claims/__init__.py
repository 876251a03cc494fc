"""Which words make a claim, and how surely."""
