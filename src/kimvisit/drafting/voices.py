"""Who a speaker's words name: a person, a relay, a body, a state, or a source without a name."""

import re

from kimvisit.drafting.joined import before_of
from kimvisit.drafting.memory import Memory
from kimvisit.drafting.mentions import Known, Mention
from kimvisit.drafting.names import Who, normal, slug
from kimvisit.drafting.sentences import Sentence

MOUTHPIECES = frozenset("spokesman spokeswoman spokesperson aide adviser advisor secretary lawyer agent official source".split())
_MOUTHPIECES = frozenset("spokesman spokeswoman spokesperson statement communique".split())
_RELAYS = frozenset({"agency", "newspaper", "daily", "paper", "broadcaster", "website", "magazine", "weekly"})
_DOCUMENTS = frozenset("letter response reply statement communique document message".split())
_BODILY = frozenset(
    "ministry embassy government palace club company board union bank office court party committee team police organisers organizers".split()
)
_MEDIA = frozenset({"radio", "television", "tv", "newspapers", "media", "press", *_RELAYS})
_SAME = frozenset("the this that same".split())
_TAIL = re.compile(r"\b(?:in|on|from|with|close|familiar|who|at|near|inside|of|for|involved|briefed|speaking)\b.*$|,.*$")
_DROPPED = re.compile(
    r"\b(?:the|an?|anonymous|unnamed|unidentified|undisclosed|one|another|other|its|his|her|their|two|three|several|also|some|same|well-placed)\b"
)
_FIRST_SECOND = frozenset("i we you us me".split())


def voice(sentence: Sentence, first: int, last: int, mentions: list[Mention], known: Known, memory: Memory) -> str | None:
    """The actor whom the tokens `first` to `last` name as a speaker; None where they do not tell."""
    inside = [m for m in mentions if first <= m.first and m.last <= last]
    low = sentence.low[first:last]
    nouns = [w for w in low if w in known.cues.lists["source_nouns"]]
    persons = [m for m in inside if m.sort == "person" and not m.possessive and len(m.ids) == 1]
    person = next((m for m in reversed(persons) if not _behind(sentence, m, first, nouns, mentions)), None)
    if person:
        return _spoke(person.ids[0], nouns, memory)
    title = next((m for m in inside if m.sort == "title" and len(m.ids) == 1 and not m.possessive), None)
    if title:
        return _spoke(title.ids[0], nouns, memory)
    if any(m.sort == "pronoun" and not m.possessive for m in inside) and last - first <= 2:
        return memory.person if low and low[-1] in ("he", "she") else None
    relay = next((m for m in inside if m.sort in ("agency", "outlet") and len(m.ids) == 1), None)
    if relay and not _other_head(nouns):
        memory.by_noun |= dict.fromkeys(nouns, relay.ids[0])
        memory.relay = memory.last = relay.ids[0]
        return relay.ids[0]
    named = _named_relay(sentence, first, last, inside, known, memory)
    if named:
        return named
    if nouns:
        return _unnamed(sentence, first, last, nouns, inside, mentions, known, memory)
    body = next(
        (m for m in inside if m.sort in ("institution", "company", "group", "document") and not m.possessive),
        None,
    )
    state = next((m for m in inside if m.sort == "state" and not m.possessive), None)
    found = body or state
    if found and len(found.ids) == 1:
        memory.last = found.ids[0]
        return found.ids[0]
    return _institution(sentence, first, last, inside, known, memory)


def _named_relay(sentence: Sentence, first: int, last: int, inside: list[Mention], known: Known, memory: Memory) -> str | None:
    """`the Turan news agency`, `the newspaper Visir`, `The Courier`: a relay on no file, by its own name."""
    low, words = sentence.low, sentence.words
    taken = {t for m in inside if m.sort not in ("state", "adjective") or m.possessive for t in range(m.first, m.last)}
    capital = [t for t in range(first, last) if words[t][:1].isupper() and t not in taken and low[t] not in ("the", "a", "an")]
    head = next((t for t in range(first, last) if low[t] in _RELAYS), None)
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
    if known.who(actor) is None:
        sort = "agency" if head is not None and low[head] == "agency" else "outlet"
        memory.proposed[actor] = Who(actor, sort, name)
    memory.relay = memory.last = actor
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
    return any(n not in _RELAYS and n not in ("report", "reports", "media", "press") for n in nouns)


def _unnamed(
    sentence: Sentence,
    first: int,
    last: int,
    nouns: list[str],
    inside: list[Mention],
    mentions: list[Mention],
    known: Known,
    memory: Memory,
) -> str | None:
    low = sentence.low[first:last]
    noun = nouns[-1] if nouns[-1] not in ("office", "government", "ministry") else nouns[0]
    owner = next(
        (m for m in inside if m.sort in ("state", "adjective", "institution", "company", "outlet", "agency") and len(m.ids) == 1),
        None,
    )
    phrase = " ".join(low)
    core = " ".join(_DROPPED.sub(" ", _TAIL.sub("", phrase)).replace(" 's", "").split())
    listed = (
        known.names.lower.get(normal(core))
        or known.names.lower.get(normal(phrase))
        or known.names.forms.get(normal(core), (None,))[0]
    )
    if listed:
        return _remember(listed, nouns, memory)
    definite = bool(low) and low[0] in _SAME
    owned = bool(low) and low[0] in ("his", "her", "its", "their")
    if noun in memory.by_noun and not owned and (definite or len(core.split()) == 1) and not (owner and len(core.split()) > 1):
        memory.last = memory.by_noun[noun]
        if noun not in _RELAYS:
            memory.person = memory.by_noun[noun]
        return memory.by_noun[noun]
    if noun in _RELAYS and definite and memory.relay:
        return memory.relay
    if noun == "source" and definite and memory.by_noun.get("sources"):
        return memory.by_noun["sources"]
    lord = (
        _lord(sentence, first, inside, mentions, memory.topic)
        if noun in _MOUTHPIECES or noun in ("office", "aide", "adviser")
        else None
    )
    if lord and (found := known.who(lord)):
        name = f"{noun.capitalize()} of {found.name}"
        memory.proposed[slug(name)] = Who(
            slug(name), "unnamed", name, found.country, lord if lord in known.names.actors else None
        )
        return _remember(slug(name), nouns, memory)
    if noun in _DOCUMENTS and owner:
        papers = [w.id for w in known.names.actors.values() if w.sort == "document" and w.speaks_for == owner.ids[0]]
        return _remember(papers[0] if len(papers) == 1 else owner.ids[0], nouns, memory)
    if noun in _MOUTHPIECES and owner:
        return _remember(owner.ids[0], [*nouns], memory)
    person_like = set(nouns) - _BODILY - {"minister"}
    if (noun in ("ministry", "embassy", "government") or "ministry" in low) and not person_like:
        return _institution(sentence, first, last, inside, known, memory)
    name = core[:1].upper() + core[1:] if core else "Source"
    name = _recased(sentence, first, last, name)
    actor = slug(name)
    if actor not in known.names.actors:
        sort = (
            "document"
            if noun in _DOCUMENTS or noun in ("report", "editorial", "article")
            else "outlet"
            if noun in _MEDIA
            else "institution"
            if noun in _BODILY
            else "unnamed"
        )
        country = owner.ids[0] if owner and owner.sort in ("state", "adjective") else None
        memory.proposed[actor] = Who(actor, sort, f"{name}, unnamed" if sort == "unnamed" else name, country)
    return _remember(actor, nouns, memory)


def _lord(sentence: Sentence, first: int, inside: list[Mention], mentions: list[Mention], topic: str | None) -> str | None:
    """Whose spokesman: `Ann Lee's spokesman`, or `her spokesman` where one person is named before."""
    for m in inside:
        if m.possessive and m.sort == "person" and len(m.ids) == 1:
            return m.ids[0]
        if m.possessive and m.sort == "pronoun":
            named = {o.ids[0] for o in mentions if o.last <= first and o.sort == "person" and len(o.ids) == 1}
            return named.pop() if len(named) == 1 else topic if not named else None
    return None


def _remember(actor: str, nouns: list[str], memory: Memory) -> str:
    memory.last = actor
    for noun in nouns:
        memory.by_noun[noun] = actor
    memory.person = actor
    return actor


def _recased(sentence: Sentence, first: int, last: int, name: str) -> str:
    printed = {w.lower(): w for w in sentence.words[first:last]}
    return " ".join(printed.get(w.lower(), w) if printed.get(w.lower(), w)[:1].isupper() else w for w in name.split())


def _institution(sentence: Sentence, first: int, last: int, inside: list[Mention], known: Known, memory: Memory) -> str | None:
    """`the Ruritanian foreign ministry`: a body proposed under its state, or a capitalised body."""
    low, words = sentence.low[first:last], sentence.words[first:last]
    owner = next((m for m in inside if m.sort in ("state", "adjective") and len(m.ids) == 1), None)
    body = [w for w in ("ministry", "embassy", "government") if w in low]
    if owner and body:
        if body[0] == "government":
            memory.last = owner.ids[0]
            return owner.ids[0]
        at = low.index(body[0])
        label = (
            low[at - 1] + " " + body[0]
            if at and low[at - 1] in ("foreign", "defence", "defense", "interior", "unification")
            else body[0]
        )
        state = known.who(owner.ids[0])
        name = f"{state.name if state else owner.ids[0]} {label}"
        actor = slug(name)
        memory.proposed[actor] = Who(actor, "institution", name, owner.ids[0], owner.ids[0])
        memory.last = actor
        return actor
    capital = [i for i, w in enumerate(words) if w[:1].isupper() and low[i] not in ("the", "a", "an")]
    if body and not inside and len(low) <= 4 and all(i == 0 for i in capital):
        name = " ".join(w for w in low if w != "the").capitalize()
        memory.proposed[slug(name)] = Who(slug(name), "institution", name)
        return slug(name)
    if not capital or inside or any(low[i] in _FIRST_SECOND for i in range(len(low))):
        return None
    run = words[capital[0] : capital[-1] + 1]
    bodily = any(normal(w) in known.cues.lists["body_words"] for w in run)
    named = len(run) == 1 and (run[0].isupper() or low[capital[0] - 1 : capital[0]] == ("the",))
    if len(run) > 6 or len(run[0]) < 3 or not (bodily or named):
        return None
    name = " ".join(run)
    actor = slug(name)
    if known.who(actor) is None:
        memory.proposed[actor] = Who(actor, "institution", name)
    memory.last = actor
    return actor
