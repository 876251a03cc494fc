"""Words that tell the sex of somebody: titles, relatives, pronouns."""

from kimvisit.drafting.people.callings.kinship import MEN, WOMEN

FEMALE_TITLES = frozenset(
    "queen princess duchess empress actress chairwoman congresswoman stateswoman spokeswoman businesswoman mrs ms miss lady dame".split()
)
MALE_TITLES = frozenset(
    "king prince duke emperor sultan emir sheikh pope pontiff chairman congressman statesman spokesman businessman mr sir lord actor".split()
)
FEMALE = FEMALE_TITLES | WOMEN
MALE = MALE_TITLES | MEN
SHE = frozenset("she her hers herself she's".split())
HE = frozenset("he him his himself he's".split())


def sex_in(noun: str) -> str:
    """The sex that a noun tells: `actress`, `first lady`."""
    last = noun.rpartition(" ")[2]
    return "female" if last in FEMALE else "male" if last in MALE else ""
