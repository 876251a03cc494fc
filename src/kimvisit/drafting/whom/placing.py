"""Where a pronoun stands: as an object, behind the speaker, done to by `us`, on the page that tells one life."""

from kimvisit.drafting.people.lists.ahead import before_of
from kimvisit.drafting.people.mention import CALLED, Mention
from kimvisit.drafting.people.sex import agrees
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.speech.words import is_clause
from kimvisit.drafting.text.closed import ARTICLES

_VERBAL = 5
_FRONTING = frozenset(
    "even if by on in during for with after before since despite ahead when while as until throughout at although though because once whereas".split()
)
_CONDITIONS = frozenset("if should when once".split())
_FIRSTS = frozenset("first second third maiden inaugural debut".split())
_STEADS = frozenset(("absence", "place", "stead"))
_WHOSE = ("for", "of", "by")
_OBJECTS = frozenset(("him", "her"))
_NEAR, _OFFICE = 14, 5
_WALLED = frozenset("that who which said and but whether".split())
_LEADING = frozenset(
    "with to for of at by from about beside behind before after like than and on over near around without against".split()
)
_DASHES = frozenset(("–", "—", "-", "--"))
_PARTS = frozenset("role part turn performance".split())
_CLAUSE_ENDS = frozenset(', ; : . ( ) “ ” " – — - said says added and but if when while as because before after since'.split())
_APART = frozenset(
    ', ; : . ( ) “ ” " – — - to that who which whom whose and but or if whether when while as because what how where'.split()
)


def is_object(site: Site, mention: Mention) -> bool:
    """`invited her to the gala`, not `her appearance`."""
    return site.sentence.low[mention.first] in ("him", "her") and not mention.possessive


def _writes_to(site: Site, mention: Mention) -> bool:
    """`Bob Ray wrote to Ann Lee to invite her`, `in May inviting her`: what the writer does is done to the one written to."""
    phrase, low = site.hit.phrase, site.sentence.low
    if phrase is None or site.agents or not is_object(site, mention):
        return False
    told = (m for m in site.mentions if m.sort in CALLED and m.last <= phrase.first and not m.possessive)
    return any("to" in low[max(0, m.first - _OFFICE) : m.first] and _WALLED.isdisjoint(low[m.last : phrase.first]) for m in told)


def by_us(site: Site, mention: Mention) -> bool:
    """`We have not invited him`: what a voice tells of itself is done to another."""
    return is_object(site, mention) and any(m.sort == "self" and m.last <= mention.first for m in site.agents)


def is_here(site: Site, mention: Mention) -> bool:
    """Whether the speaker is named before the pronoun in the same sentence, and not before a quotation of whole sentences: `I` means him there."""
    root, since = (site.chain or ())[:1], opening_of_speech(site, mention)
    return any(since <= m.first and m.last <= mention.first and m.ids[:1] == root for m in site.mentions)


def opening_of_speech(site: Site, mention: Mention) -> int:
    """The first word of the quotation around a pronoun, where that opens like a sentence: not in `said “he would not come”`; else 0."""
    sentence = site.sentence
    span = sentence.quoted(sentence.starts[mention.first])
    first = next(
        (t for t in range(mention.first + 1) if span and span[0] <= sentence.starts[t] and sentence.low[t][0].isalnum()), 0
    )
    return first if sentence.words[first][0].isupper() else 0


def is_put_again(site: Site, mention: Mention) -> bool:
    """Whether a pronoun stands again for the speaker: `He will come, he told reporters`."""
    low = site.sentence.low
    return any(low[t - 1] == low[mention.first] for t in site.saying if t - 1 > mention.first)


def between(site: Site, actor: str, mention: Mention) -> tuple[str, ...]:
    """The words between somebody's last mention and a pronoun."""
    last = max((m.last for m in site.mentions if m.last <= mention.first and m.ids == (actor,)), default=0)
    return site.sentence.low[last : mention.first]


def named_ahead(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Ann Lee in `On her first trip abroad, Ann Lee will ...`, `Choosing Oslo for her first trip, Ann Lee broke with custom`: whom the clause
    behind an opening phrase is about, if it does nothing to `her`."""
    low, comma = site.sentence.low, _end_of_opening(site, mention)
    if low[mention.first + 1] in _STEADS:
        return ()  # `In his absence, Bob Ray will speak`: not his own
    behind = [m for m in site.mentions if comma and m.first > comma]
    named = next((m for m in behind if m.sort in CALLED), None)
    if named is None or named.possessive or len(named.ids) != 1 or before_of(site.sentence, named, site.mentions) != comma:
        return ()
    done_to = any(not m.possessive and low[m.first] in _OBJECTS for m in behind)
    return named.ids if not done_to and agrees(low[mention.first].removesuffix("'s"), named.ids[0], reader.known) else ()


def whose_first(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Bob Ray in `Ann Lee said that if he comes, it would be Bob Ray's first trip abroad`: whose first time it is if `he` does something."""
    low, at = site.sentence.low, mention.first
    if _CONDITIONS.isdisjoint(low[max(0, at - 2) : at]):
        return ()
    comma = next((t for t in range(at + 1, len(low) - 2) if low[t] == ","), 0)
    if not comma or low[comma + 1] not in ("it", "this", "that"):
        return ()
    named = next((m for m in site.mentions if m.first > comma and m.sort in CALLED), None)
    if named is None or len(named.ids) != 1 or named.first - comma > _NEAR:
        return ()
    told = (
        low[named.last : named.last + 2]
        if named.possessive
        else low[comma : named.first]
        if low[named.first - 1] in _WHOSE
        else ()
    )
    is_his = not _FIRSTS.isdisjoint(told) and agrees(low[at].removesuffix("'s"), named.ids[0], reader.known)
    return named.ids if is_his else ()


def _end_of_opening(site: Site, mention: Mention) -> int:
    """The comma behind a phrase that opens a sentence and names nobody but by a pronoun; 0 where there is none."""
    low = site.sentence.low
    if mention.first > _NEAR or not _is_fronting(low[0]):
        return 0
    comma = next((k for k in range(1, min(len(low), _NEAR + mention.first)) if low[k] == ","), 0)
    named = any(m.ids and m.sort in CALLED for m in site.mentions if m.last <= mention.first)
    return comma if comma > mention.first and not named else 0


def _is_fronting(word: str) -> bool:
    """Whether a word may open a phrase before the subject: `On`, `Choosing`; not `King`."""
    return word in _FRONTING or (word.endswith("ing") and len(word) >= _VERBAL)


def is_owned_here(site: Site, mention: Mention) -> bool:
    """`he went to see his brother Bob`: Bob is another."""
    before = site.sentence.low[max(0, mention.first - 2) : mention.first]
    return mention.sort == "person" and not {"his", "her"}.isdisjoint(before)


def _named_behind(mention: Mention, site: Site) -> set[str]:
    """Bob Ray in `he sent Bob Ray`, `a fair chance that he sends Bob Ray`: whom the clause of `he` names behind it is another."""
    low = site.sentence.low
    wall = next((k for k in range(mention.last, len(low)) if low[k] in _CLAUSE_ENDS), len(low))
    return {i for m in site.mentions if mention.last <= m.first < wall and m.sort == "person" for i in m.ids}


def is_by_the_way(site: Site, named: Mention, mention: Mention) -> bool:
    """Whether somebody before a pronoun stands in an aside between dashes (`- an invitation Bob Ray turned down - and on Monday he`), or is only
    a part that is played: `for his role as Colonel Ray`; or is met by, or given something by, who then does something: `hopes for
    talks with Bob Ray as he arrives`."""
    low = site.sentence.low
    if not _DASHES.isdisjoint(low[: named.first]) and not _DASHES.isdisjoint(low[named.last : mention.first]):
        return True
    before = before_of(site.sentence, named, site.mentions)
    if low[mention.first - 1] in _MEANWHILE and not is_clause(low[named.last : mention.first]):
        met = low[before] == "with" and low[before - 1] in _TALKS
        given = low[mention.first - 1] in ("as", "while") and any(
            word in _GIVING for word in low[max(0, before - 1) : named.first]
        )
        if met or given:
            return any(m.sort == "person" and m.last < before for m in site.mentions)
    return before > 0 and low[before] == "as" and low[before - 1] in _PARTS


_TALKS = frozenset("talks meeting summit dinner lunch encounter conversation".split())
_GIVING = frozenset("handed gave extended made offered sent passed to".split())
_MEANWHILE = frozenset("as when while after before".split())


def owns_object(site: Site, named: Mention, mention: Mention) -> bool:
    """Bob Ray in `Ann Lee passed on Bob Ray's invitation during her visit`: whose something is to which another does something on her own visit."""
    low = site.sentence.low
    if not mention.possessive or low[mention.first - 1] not in ("during", "on") or mention.first - named.last > _OFFICE:
        return False
    doers = (m for m in site.mentions if m.last < named.first and m.sort in (*CALLED, "pronoun") and not m.possessive)
    return any(_APART.isdisjoint(low[m.last : named.first]) for m in doers)


def acting_on(mention: Mention, site: Site) -> set[str]:
    """Tom Moe in `Tom Moe has counted him among the guests`, `he sent Tom Moe`: who does something to `him` right here is another, or to whom `he`
    does it; so is who wrote to him."""
    if site.sentence.low[mention.first] in ("he", "she"):
        return _named_behind(mention, site)
    if _writes_to(site, mention):
        return set((site.chain or ())[:1])
    acting = right_before(mention, site)
    return set(acting.ids) if acting and acting.sort in CALLED else set()


def right_before(mention: Mention, site: Site) -> Mention | None:
    """Who does something to `him` right here: `he` in `said he had expected him`, Tom Moe in `Tom Moe has counted him among the guests`."""
    low, at = site.sentence.low, mention.first
    if not is_object(site, mention) or at < 2 or low[at - 1] in _LEADING:
        return None
    last = next((m for m in reversed(site.mentions) if m.last < at and m.sort != "adjective"), None)
    if last is None or last.possessive or last.sort not in (*CALLED, "pronoun"):
        return None
    between = low[last.last : at]
    if last.sort == "pronoun" and (not ARTICLES.isdisjoint(between) or (between[-1:] and between[-1].endswith("ing"))):
        return None  # `he got an email inviting him`
    apposed = low[max(0, last.first - 1)] == low[last.last] == ","
    return last if _APART.isdisjoint(low[last.last + apposed : at]) else None
