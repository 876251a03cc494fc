"""Whether somebody can be a `he` or a `she`, by first name and by what the article calls them."""

from kimvisit.drafting.people.callings.sexes import FEMALE, HE, MALE, SHE
from kimvisit.drafting.people.mention import Known
from kimvisit.drafting.people.names.given import sex_of_name


def sex_of(actor: str, known: Known) -> str:
    """`female`, `male`, or nothing where the article and the lists of names do not tell."""
    found = known.who(actor)
    titles = known.cast.offices_of(actor)
    words = [word.lower() for word in found.name.split()] if found else []
    titles.update(words[:1])
    if found and found.name[0].islower():  # an office or a relative without a name
        titles.update(words[: words.index("of")] if "of" in words else words)
    for sex, called in (("female", FEMALE), ("male", MALE)):
        if not called.isdisjoint(titles):
            return sex
    given = [word for word in words if word not in known.cues.lists["titles"]]
    if len(words) < 2 and not titles:
        return ""
    first = sex_of_name(given[0], known.cues) if given else ""
    return first or (sex_of_name(given[1], known.cues) if given[2:] else "")  # `PC Ann Lee`


def agrees(pronoun: str, actor: str, known: Known) -> bool:
    """Whether a pronoun can mean somebody, as far as can be told."""
    wanted = "female" if pronoun in SHE else "male" if pronoun in HE else ""
    return not wanted or sex_of(actor, known) in ("", wanted)
