"""The words of a sentence that reports speech: who stands beside the verb, what is said, where the outlet speaks again."""
