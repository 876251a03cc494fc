"""The given names of the word lists: whether a word is one, and the sex that it tells."""

from kimvisit.drafting.text.cues import Cues


def is_given(word: str, cues: Cues) -> bool:
    """Whether a word is a listed given name: `Ann`."""
    return word.lower() in cues.lists["given"]


def sex_of_name(given: str, cues: Cues) -> str:
    """The sex that a first name tells, of a double one the first half; nothing where it is on no list."""
    either = (given, given.split("-")[0])
    return next((sex for sex in cues.tables["first_names"] if not cues.lists[f"given_{sex}"].isdisjoint(either)), "")
