"""The words of a text as runs of letters, for tests that come before any grammar."""

_LETTERS = bytes(code if 97 <= code <= 122 else code + 32 if 65 <= code <= 90 else 32 for code in range(256))


def words_in(text: str) -> list[str]:
    """The runs of the letters a to z in a text in lower case; much faster than a pattern."""
    return text.encode("ascii", "replace").translate(_LETTERS).decode("ascii").split()


class WordsOf(dict[str, list[str]]):
    """The words of the texts of an article, each looked for once."""

    def __missing__(self, text: str) -> list[str]:
        self[text] = found = words_in(text)
        return found
