"""The person whom an article is most about."""

from collections.abc import Sequence

from kimvisit.drafting.people.mention import Known

_HEADLINED = 3.0
_BY_SURNAME = 0.5


def main_person(headline: str, paragraphs: Sequence[str], known: Known) -> str | None:
    """The person named in the headline, by name or by the title of a sole bearer; then the one named most often, in full or by surname."""
    counts = {actor: float(n) for actor, n in known.cast.full.items() if known.is_a(actor, "person")}
    text = "\n".join(paragraphs)
    for short, bearers in known.cast.surnames.items():
        if bearers[0] in counts:
            counts[bearers[0]] += text.count(f" {short.title()}") * _BY_SURNAME
    head = headline.lower().replace("’", "'")
    titled = {bearer[0] for title, bearer in known.cues.tables["bearers"].items() if title in head and bearer}
    for actor in counts:
        counts[actor] += _HEADLINED * (_is_named(actor, head, known) + (actor in titled))
    return max(counts, key=lambda actor: counts[actor]) if counts else None


def _is_named(actor: str, head: str, known: Known) -> bool:
    """Whether a headline in lower case holds the name, or its last word."""
    found = known.who(actor)
    name = found.name.lower() if found else ""
    return bool(name) and (name in head or any(f" {word} " in f" {head} " for word in name.split()[-1:]))
