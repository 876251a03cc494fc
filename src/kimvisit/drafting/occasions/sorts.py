"""What sorts of occasions there are, and which nouns can stand for the same one: `the conference` for a summit, `the event` for either."""

from collections.abc import Sequence
from functools import lru_cache

_SORTS = {
    "gathering": "summit conference forum congress assembly convention symposium seminar meeting talks session expo synod conclave colloquium plenary "
    "roundtable workshop retreat webinar mini-summit agm egm apec g7 g8 g20",
    "feast": "parade march-past celebration festivity commemoration anniversary jubilee centenary festival gala birthday concert premiere exhibition "
    "bicentenary carnival pageant fair biennale screening glastonbury coachella sundance",
    "burial": "funeral burial interment memorial mass rites requiem cremation obsequies wake vigil",
    "wedding": "wedding marriage nuptials",
    "installing": "inauguration swearing-in oath-taking investiture enthronement coronation crowning",
    "games": "games olympics paralympics championship championships tournament final match race cup prix derby marathon regatta bout game contest fixture eurovision wimbledon",
    "prize": "awards ceremony oscars grammys baftas emmys prizegiving prize-giving",
    "rite": "commencement graduation convocation consecration ordination baptism christening canonization canonisation beatification unveiling "
    "ribbon-cutting groundbreaking ground-breaking wreath-laying tree-planting flag-raising",
    "meal": "dinner supper lunch luncheon brunch breakfast banquet reception iftar",
    "debate": "debate hearing trial inquest",
    "visit": "visit trip tour journey pilgrimage",
}
PERSONAL = frozenset(("burial", "wedding", "installing"))  # each is of somebody, and an article seldom has two of them
_SORT_OF = {noun: sort for sort, nouns in _SORTS.items() for noun in nouns.split()}
_ALL = frozenset(_SORTS) - {"visit"}
_ANY = frozenset(("event", "occasion", "gathering", "edition"))  # of a sort that no list has, too: a fair
_FITS = {
    "event": _ALL,
    "occasion": _ALL,
    "gathering": _ALL,
    "ceremony": _ALL - {"gathering", "debate", "meal"},
    "session": frozenset(("gathering", "debate")),
    "meeting": frozenset(("gathering", "debate")),
    "proceedings": frozenset(("gathering", "debate")),
    "celebration": frozenset(("feast", "wedding", "installing", "games")),
    "festivity": frozenset(("feast", "wedding", "installing", "games")),
    "opening": frozenset(("games", "feast", "gathering")),
    "edition": _ALL - {"burial", "wedding"},
    "dinner": frozenset(("meal",)),
    "service": frozenset(("burial", "wedding", "installing", "rite")),
    "liturgy": frozenset(("burial", "wedding", "installing", "rite")),
    "mass": frozenset(("installing", "rite")),
}
NOUNS = frozenset(_SORT_OF) | frozenset(_FITS)
COMMON = frozenset("final match race launch opening protest rally hearing premiere event occasion".split())
_OWN_NAMES = frozenset("apec g7 g8 g20 oscars grammys baftas emmys eurovision wimbledon glastonbury coachella sundance".split())
BUILDINGS = frozenset(
    "abbey palace hall stadium house castle square centre center university cathedral museum park arena theatre club church chapel guildhall".split()
)
BODIES = frozenset(("assembly", "congress"))
VAGUE = frozenset(
    ("event", "occasion", "gathering", "meeting", "talks", "session", "ceremony", "celebration", "opening", "edition")
)
_PLURAL_ONLY = frozenset(
    "talks games olympics paralympics championships oscars grammys baftas emmys obsequies awards rites nuptials celebrations festivities commemorations".split()
)
_KEPT = frozenset(
    "talks games olympics paralympics championships oscars grammys baftas emmys obsequies awards rites nuptials proceedings mass".split()
)


@lru_cache(maxsize=1024)
def singular(noun: str) -> str:
    """The noun under which an occasion is kept: `celebration` for `celebrations`, but `talks`."""
    if noun in _KEPT or not noun.endswith("s") or noun.endswith("ss"):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-2] if noun.endswith(("sses", "ches")) else noun[:-1]


def is_plural(noun: str) -> bool:
    """Whether a noun speaks of several occasions: `summits`, but not `talks` or `celebrations`."""
    return noun not in _PLURAL_ONLY and singular(noun) != noun and noun.endswith("s")


def sort_of(noun: str) -> str:
    """The sort of an occasion; a noun that no sort lists is one of its own."""
    return _SORT_OF.get(noun) or ("gathering" if is_numbered(noun) else noun)


def is_own_name(noun: str) -> bool:
    """Whether a noun names one row of occasions by itself: `cop26`, `oscars`."""
    return is_numbered(noun) or noun in _OWN_NAMES


def is_numbered(noun: str) -> bool:
    """Whether a noun is the name of a row of conferences, with its number: `cop26`."""
    return noun[:3] == "cop" and noun[3:].isdigit()


def fits(one: str, other: str) -> bool:
    """Whether two nouns, singular, can stand for one occasion."""
    return (
        one == other
        or sort_of(one) == sort_of(other)
        or sort_of(one) in _FITS.get(other, ())
        or sort_of(other) in _FITS.get(one, ())
        or (one in _ANY and other not in _SORT_OF)
        or (other in _ANY and one not in _SORT_OF)
        or _both_vague(one, other)
    )


def _both_vague(one: str, other: str) -> bool:
    return one in _FITS and other in _FITS and not _FITS[one].isdisjoint(_FITS[other])


def is_the_trip(low: Sequence[str], noun: int) -> bool:
    """`the visit`, `the planned trip`, `Trip` at the head of a line, and no word behind it that says whose."""
    return (
        noun >= 0
        and sort_of(singular(low[noun])) == "visit"
        and ((noun == 0 and low[1:2] != ("to",)) or not {"the", "this", "that"}.isdisjoint(low[max(0, noun - 2) : noun]))
        and low[noun + 1 : noun + 2] not in (("of",), ("by",))
    )
