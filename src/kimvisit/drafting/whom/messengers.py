"""Who is meant by words that are handed to another, or spoken to somebody."""

from kimvisit.drafting.grammar import roles
from kimvisit.drafting.people.lists.ahead import before_of
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.reader import Reader, Site

HANDING = frozenset("hand deliver pass convey present transmit relay give bring carry forward submit".split())
_TOLD = frozenset("told asked invited assured informed".split())


def for_whom(reader: Reader, site: Site, taker: Mention) -> tuple[Mention | None] | None:
    """Whom an invitation is for that a minister or an envoy takes: who is named behind `for`, or the leader whom the article is about."""
    if taker.sort not in ("person", "title") or len(taker.ids) != 1 or not _only_takes(reader, taker.ids[0]):
        return None
    behind = roles.after_word(site.sentence, taker.last, ("for",), site.mentions, 8)
    if behind and behind.sort in ("person", "title") and behind.ids != taker.ids:
        return (behind,)
    main = reader.main
    if main is None or main in (*taker.ids, *(site.chain or ())) or any(m.ids == (main,) for m in site.agents):
        return None
    leads = not reader.known.cues.lists["leader_nouns"].isdisjoint(reader.known.cast.offices_of(main))
    return (None,) if leads and _at_home(reader, site, main, taker.ids[0]) else None


def _at_home(reader: Reader, site: Site, main: str, taker: str) -> bool:
    """Whether a leader and who takes an invitation are of one country; of none that is known, that nobody who serves one gives it."""
    one, other = reader.known.who(main), reader.known.who(taker)
    givers = [*(site.chain or ()), *(actor for m in site.agents for actor in m.ids)]
    return bool(one and other and one.country == other.country and (one.country or not _serves(reader, givers)))


def _only_takes(reader: Reader, actor: str) -> bool:
    """Whether the article gives somebody an office, and none of a leader."""
    offices = reader.known.cast.offices_of(actor)
    return bool(offices) and offices.isdisjoint(reader.known.cues.lists["leader_nouns"])


def _serves(reader: Reader, givers: list[str]) -> bool:
    """Whether one who hands something over has an office, and so perhaps for the same leader."""
    return any(_only_takes(reader, actor) for actor in givers)


def addressee(reader: Reader, site: Site) -> tuple[str, ...]:
    """Whom a quotation calls `you`: who is told it, else the person whom the article is about."""
    sentence, speakers = site.sentence, site.chain or ()
    for m in site.mentions:
        if m.sort in ("person", "title") and len(m.ids) == 1 and not sentence.quoted(sentence.starts[m.first]):
            before = before_of(sentence, m, site.mentions)
            if before >= 0 and sentence.low[before] in _TOLD and m.ids[0] not in speakers:
                return m.ids
    if not reader.main or reader.main in speakers:
        return ()
    reader.doubts.append("who is spoken to is likely, not certain")
    return (reader.main,)
