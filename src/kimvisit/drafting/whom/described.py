"""Whom a description means: `the 54-year-old`, `the veteran leftist`, `the Briton`, `the mother of three`."""

from collections.abc import Sequence

from kimvisit.drafting.people.descriptions import SIBLINGS
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.sex import FEMALE, MALE, sex_of
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.whom.before import likeliest, together_before

_FEMALE = FEMALE | frozenset("woman girl grandmother heiress widow bride heroine diva soprano ballerina".split())
_MALE = MALE | frozenset("man boy grandfather widower groom tenor".split())
_NAMED_TOGETHER = SIBLINGS | frozenset(
    "leaders presidents premiers ministers rivals men women stars singers actors actresses".split()
)


def several(reader: Reader, mention: Mention, site: Site) -> list[tuple[str, ...]]:
    """Whom `the brothers` or `the visitors` means: those named together before, where the noun can be theirs; else a group called so."""
    words = site.sentence.words[mention.first : mention.last]
    if words[-1].lower() in _NAMED_TOGETHER and (named := together_before(reader, 2 if words[-1].lower() in SIBLINGS else 0)):
        return named
    name = " ".join(words)
    return [(reader.known.introduce("group", name),)]


def described(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Whom a description means: somebody of the country and sex that it tells, the likeliest first."""
    known, low = reader.known, site.sentence.low[mention.first : mention.last]
    sex = "female" if _is_of(low, _FEMALE) else "male" if _is_of(low, _MALE) else ""

    def fits(actor: str) -> bool:
        found = known.who(actor)
        if found is None or found.sort != "person" or (sex and sex_of(actor, known) not in ("", sex)):
            return False
        return not mention.country or mention.country in _countries(reader, actor) or _is_from(reader, actor, mention.country)

    def may_fit(actor: str) -> bool:
        found = known.who(actor)
        of_sex = not sex or sex_of(actor, known) in ("", sex)
        return bool(found and found.sort == "person" and of_sex and not _countries(reader, actor))

    meant = likeliest(reader, site, mention, fits)
    if meant or not mention.country:
        return meant
    alone = [actor for actor in known.cast.full if fits(actor) and actor not in (site.chain or ())]
    return (alone[0],) if len(alone) == 1 else likeliest(reader, site, mention, may_fit)


def _is_of(low: Sequence[str], words: frozenset[str]) -> bool:
    """Whether words tell a sex: `the Danish actress`, `the horsewoman`."""
    return any(word in words or (word.endswith("woman") and words is _FEMALE) for word in low)


def _countries(reader: Reader, actor: str) -> set[str]:
    """The states of which an article makes somebody a native or an officer."""
    found = reader.known.who(actor)
    return set(reader.known.cast.states_of(actor)) | ({found.country} if found and found.country else set())


def _is_from(reader: Reader, actor: str, country: str) -> bool:
    """`Ann Lee of Chile`, `Ann Lee (Chile)`, `Chile's Ann Lee`."""
    found, text = reader.known.who(actor), reader.known.cast.text
    if found is None:
        return False
    states = [word.title() for word, state in reader.known.names.states.items() if state == country]
    return any(
        form in text
        for state in states
        for form in (
            f"{found.name} of {state}",
            f"{found.name} from {state}",
            f"{found.name} ({state}",
            f"{state}'s {found.name}",
        )
    )
