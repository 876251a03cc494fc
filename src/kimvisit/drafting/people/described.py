"""A person described, not named: `the 54-year-old`, `the veteran leftist`, `the Briton`, `the mother of three`."""

from collections.abc import Sequence

from kimvisit.drafting.claims.candidate import Reader, Site
from kimvisit.drafting.people.before import likeliest, together_before
from kimvisit.drafting.people.leaders import WALLS
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names import Who, normal, slug
from kimvisit.drafting.people.sex import sex_of
from kimvisit.drafting.text.sentences import Sentence

_ENDS = ("er", "or", "ist", "ian", "man", "woman", "eer", "ite", "year-old", "star")
_FEMALE = frozenset(
    "woman girl mother grandmother actress heiress queen princess widow bride sister daughter wife heroine diva soprano ballerina".split()
)
_MALE = frozenset("man boy father grandfather king prince widower groom brother son husband pope pontiff tenor".split())
_PEOPLES = ("ish", "ese", "ch", "swiss")
_BEHIND = frozenset("of from in with behind at for who".split())
_THINGS = frozenset(
    "letter order offer paper number power river centre center matter computer winter summer weather water tour hour corner border carrier chamber "
    "factor sector tractor motor door floor error mirror tower chapter plaster cover poster newsletter flyer list twist mist van plan weekend answer "
    "former latter other another under over never whether either cluster register disaster theater theater water quarter character cipher server container parameter "
    "trailer sensor vector color colour meter filter header parser buffer pointer printer adapter folder timer layer marker "
    "cracker tracker cooker freezer heater engine generator processor monitor elevator indicator conductor connector barrier".split()
)
_LONGEST = 12


def described_before(sentence: Sentence, stop: int, mentions: Sequence[Mention], known: Known) -> Mention | None:
    """The description that ends at token `stop`, where it opens its clause or stands behind a verb of saying."""
    low, floor = sentence.low, max(-1, stop - _LONGEST)
    article, j = -1, stop - 1
    while j > floor and low[j] not in WALLS and low[j] != ",":
        if low[j] == "the" and (j == 0 or low[j - 1] in WALLS or low[j - 1] in _OPENERS or low[j - 1] in known.cues.saying):
            article = j
        j -= 1
    return _described(sentence, article, stop, mentions, known) if article >= 0 else None


_OPENERS = frozenset(", and but or said".split())


def described_after(sentence: Sentence, first: int, mentions: Sequence[Mention], known: Known) -> Mention | None:
    """The description that begins at token `first`, up to the word after which it cannot go on."""
    low, stop = sentence.low, first
    if low[first : first + 1] != ("the",):
        return None
    while stop < min(len(low), first + 8) and low[stop] not in _ENDED and sentence.words[stop][0].isalnum():
        stop += 1
    return _described(sentence, first, stop, mentions, known)


_ENDED = frozenset("to for and at in on after as but who which that because along with from into over by".split())


def _described(sentence: Sentence, article: int, stop: int, mentions: Sequence[Mention], known: Known) -> Mention | None:
    low = sentence.low
    end = next((k for k in range(article + 2, stop) if low[k] in _BEHIND), stop)
    several = end - article > 1 and _is_plural(low[end - 1], known)
    if end - article < 2 or not _VERBS.isdisjoint(low[article:end]) or not (several or _is_head(sentence, end - 1, known)):
        return None
    if any(m.first < end and m.last > article and m.ids and m.sort not in ("adjective", "group") for m in mentions):
        return None
    if any(m.first >= end and m.last <= stop and m.sort in ("person", "title") and m.ids for m in mentions):
        return None
    if several:
        return Mention(article, stop, (), "several")
    country = next((c for k in range(article + 1, end) if (c := _native(low[k], known))), None)
    return Mention(article + 1, stop, (), "described", country=country)


_VERBS = frozenset("is are was were has have had be been will would and or".split())


def _is_head(sentence: Sentence, at: int, known: Known) -> bool:
    """Whether a token can be the noun for one person."""
    word = sentence.low[at]
    lists = known.cues.lists
    if _native(word, known):
        return not word.endswith(_PEOPLES)
    if word in _THINGS or word in lists["event_nouns"] or word in lists["body_nouns"]:
        return False
    return word in lists["person_nouns"] or word in lists["office_nouns"] or (len(word) > 4 and word.endswith(_ENDS))


def _is_plural(word: str, known: Known) -> bool:
    if word in known.cues.lists["event_nouns"] or word[:-1] in _THINGS:
        return False
    return word in known.cues.lists["people_nouns"] or word in _SIBLINGS or (len(word) > 5 and word.endswith(_PLURAL_ENDS))


_SIBLINGS = frozenset("brothers sisters siblings twins newlyweds".split())
_NAMED_TOGETHER = _SIBLINGS | frozenset(
    "leaders presidents premiers ministers rivals men women stars singers actors actresses".split()
)
_PLURAL_ENDS = ("ers", "ors", "ists", "ians", "men", "women")


def several(reader: Reader, mention: Mention, site: Site) -> list[tuple[str, ...]]:
    """Whom `the brothers` or `the visitors` means: those named together before, where the noun can be theirs; else a group called so."""
    words = site.sentence.words[mention.first : mention.last]
    if words[-1].lower() in _NAMED_TOGETHER and (named := together_before(reader, 2 if words[-1].lower() in _SIBLINGS else 0)):
        return named
    name = " ".join(words)
    return [(reader.known.propose(Who(slug(name), "group", name)),)]


def _native(word: str, known: Known) -> str | None:
    """The state of which a word names a native."""
    own = known.names.adjectives.get(word)
    if own:
        return own
    native = next((state for state, words in known.cues.tables["natives"].items() if word in words), None)
    return known.names.states.get(normal(native)) if native else None


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
