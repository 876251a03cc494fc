"""Who a speaker's words name: a person, a relay, a body, a state, or a source without a name."""

from kimvisit.drafting.people.joined import before_of
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names import Who, slug
from kimvisit.drafting.speech.antecedents import who_speaks
from kimvisit.drafting.speech.memory import Memory
from kimvisit.drafting.speech.unnamed import RELAYS, institution, unnamed
from kimvisit.drafting.text.sentences import Sentence

MOUTHPIECES = frozenset("spokesman spokeswoman spokesperson aide adviser advisor secretary lawyer agent official source".split())
_THIRD = frozenset(("he", "she", "him", "her"))
_WRITINGS = frozenset(
    "account accounts report statement statements tweet tweets post posts message messages release note remarks communique".split()
)
_BY = frozenset("by from of".split())


def _author(sentence: Sentence, first: int, last: int, inside: list[Mention]) -> int | None:
    """The token after `by` in `a statement issued by the palace`, `a series of tweets by the palace`."""
    low = sentence.low
    if _WRITINGS.isdisjoint(low[first : last - 2]):
        return None
    if any(m.sort == "document" for m in inside):
        return None
    wrote = next(t for t in range(first, last - 2) if low[t] in _WRITINGS)
    by = next((t for t in range(wrote + 1, min(wrote + 4, last - 1)) if low[t] in _BY), None)
    return by + 1 if by and any(w[:1].isupper() for w in sentence.words[by + 1 : last]) else None


def voice(sentence: Sentence, first: int, last: int, mentions: list[Mention], known: Known, memory: Memory) -> str | None:
    """The actor whom the tokens `first` to `last` name as a speaker; None where they do not tell."""
    inside = [m for m in mentions if first <= m.first and m.last <= last]
    low, source_nouns = sentence.low[first:last], known.cues.lists["source_nouns"]
    nouns = [w for w in low if w in source_nouns]
    author = _author(sentence, first, last, inside)
    if author:
        return voice(sentence, author, last, mentions, known, memory)
    persons = [m for m in inside if m.sort == "person" and not m.possessive and len(m.ids) == 1]
    person = next((m for m in reversed(persons) if not _behind(sentence, m, first, nouns, mentions)), None)
    if person:
        return _spoke(person.ids[0], nouns, memory)
    title = next((m for m in inside if m.sort == "title" and len(m.ids) == 1 and not m.possessive), None)
    if title:
        return _spoke(title.ids[0], nouns, memory)
    if any(m.sort == "pronoun" and not m.possessive for m in inside) and last - first <= 2:
        return who_speaks(sentence, last - 1, mentions, known, memory) if low[-1] in _THIRD else None
    if low == ("it",):
        return who_speaks(sentence, first, mentions, known, memory)
    relay = next((m for m in inside if m.sort in ("agency", "outlet") and len(m.ids) == 1), None)
    if relay and (
        not _other_head(nouns) or (relay.first - first <= 1 and sentence.low[relay.last : relay.last + 1] in ((",",), ("(",)))
    ):
        memory.by_noun |= dict.fromkeys(nouns, relay.ids[0])
        memory.relay = memory.last = relay.ids[0]
        return relay.ids[0]
    named = _named_relay(sentence, first, last, inside, known, memory)
    if named:
        return named
    if nouns:
        return unnamed(sentence, first, last, nouns, inside, mentions, known, memory)
    body = next(
        (m for m in inside if m.sort in ("institution", "company", "group", "document") and not m.possessive),
        None,
    )
    state = next(
        (m for m in inside if m.sort == "state" and not m.possessive and sentence.low[m.first - 1] not in _BEHIND | {"in"}), None
    )
    found = body or state
    if found and len(found.ids) == 1:
        memory.last = found.ids[0]
        return found.ids[0]
    named = institution(sentence, first, last, inside, known, memory)
    if named and low:
        memory.by_noun[low[-1]] = named
    return named


def _named_relay(sentence: Sentence, first: int, last: int, inside: list[Mention], known: Known, memory: Memory) -> str | None:
    """`the Turan news agency`, `the newspaper Visir`, `The Courier`: a relay on no file, by its own name."""
    low, words = sentence.low, sentence.words
    taken = {t for m in inside if m.sort not in ("state", "adjective") or m.possessive for t in range(m.first, m.last)}
    capital = [t for t in range(first, last) if words[t][:1].isupper() and t not in taken and low[t] not in ("the", "a", "an")]
    head = next((t for t in range(first, last) if low[t] in RELAYS), None)
    if not capital or len(capital) > 4 or capital[-1] - capital[0] >= len(capital):
        return None
    if all(any(m.first <= t < m.last for m in inside) for t in capital):
        return None
    beside = head is not None and (capital[0] == head + 1 or 0 < head - capital[-1] <= 3)
    papery = low[capital[-1]] in known.cues.lists["outlet_words"] and (len(capital) > 1 or low[capital[0] - 1] == "the")
    if not beside and not papery:
        return None
    name = " ".join(words[t] for t in capital)
    actor = slug(name)
    office = head is not None and low[head] == "agency" and words[head][0].isupper() and "news" not in low[first:last]
    if known.who(actor) is None:
        sort = "institution" if office else "agency" if head is not None and low[head] == "agency" else "outlet"
        memory.proposed[actor] = Who(actor, sort, name)
    if head is not None:
        memory.by_noun[low[head]] = actor
    memory.last = actor
    memory.relay = memory.relay if office else actor
    return actor


def _spoke(actor: str, nouns: list[str], memory: Memory) -> str:
    memory.person = memory.last = actor
    for noun in nouns:
        memory.by_noun[noun] = actor
    return actor


_BEHIND = frozenset("to of for with by about from".split())


def _behind(sentence: Sentence, person: Mention, first: int, nouns: list[str], mentions: list[Mention]) -> bool:
    """`a source close to Ann Lee`, `Bob Ray, spokesman for Ann Lee`: the person stands behind a preposition of the speaker's words."""
    before = sentence.low[first : person.first]
    at = before_of(sentence, person, mentions)
    if at > first and sentence.low[at] in _BEHIND:
        return bool(nouns) or "," in before
    return bool(nouns) and not _BEHIND.isdisjoint(before) and "," not in before


def _other_head(nouns: list[str]) -> bool:
    return any(n not in RELAYS and n not in ("report", "reports", "media", "press") for n in nouns)
