"""Who speaks in a paragraph of a transcript, by its label: `MR. LEE: She will come.`"""

import re

from kimvisit.drafting.pages.transcripts import ANSWER, QUESTION
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.reader import Reader
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.text.sentences import read

_NOT_NAMES = frozenset("mr mrs ms miss dr sir".split())


_OF_MYSELF = re.compile(r"\b(?:I|I['’]\w+|me|my|we|our|us)\b")


def is_untold(reader: Reader, number: int) -> bool:
    """Whether a paragraph of a transcript is a question, or of somebody whom nothing names; not where the paper itself answers."""
    label = reader.speakers.get(number)
    return label is not None and speaker_of(reader, number) is None and not (label == ANSWER and _answers_itself(reader))


def _answers_itself(reader: Reader) -> bool:
    """Whether nobody says `I` in the answers of a page: `Q: Was she invited? A: Yes, the palace said so`."""
    answers = (n for n, label in reader.speakers.items() if label == ANSWER)
    return not any(_OF_MYSELF.search(reader.memory.paragraphs[number - 1]) for number in answers)


def speaker_of(reader: Reader, number: int) -> str | None:
    """Whom the label of a paragraph names; whom the article is about, where it only says that somebody answers."""
    label = reader.speakers.get(number, QUESTION)
    if label == QUESTION:
        return None
    if label == ANSWER:
        return None if _answers_itself(reader) else reader.main
    name = " ".join(
        word.title() if word.isupper() else word for word in label.split() if word.lower().strip(".") not in _NOT_NAMES
    )
    text = f"It was {name} who spoke."
    mentions = mentions_in(read(text, 0, len(text), []), reader.known)
    named = next((m for m in mentions if m.sort == "person" and m.actor), None)
    if named:
        return named.actor
    first, _, last = name.partition(" ")
    return reader.known.introduce("person", name) if last and first.lower() in reader.known.cues.lists["given"] else None


def spoken(reader: Reader, number: int, paragraph: str) -> list[Said]:
    """A paragraph of a transcript as the speech of whoever its label names."""
    who = speaker_of(reader, number) if number in reader.speakers else None
    return [Said((who,), ((0, len(paragraph)),), None, "plain", len(paragraph) + 1, (0, 0))] if who else []
