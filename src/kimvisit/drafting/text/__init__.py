"""Words, sentences, dates in them, and the word lists."""
