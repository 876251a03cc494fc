"""Voices without a name of their own: `a senior official`, `her spokesman`, `the Foreign Ministry`, `the residents of Minsk`."""

import re

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names import Who, normal, slug
from kimvisit.drafting.speech.antecedents import introduced, last_person, told_of, who_is
from kimvisit.drafting.speech.lords import lord_of
from kimvisit.drafting.speech.mouthpieces import named_mouthpiece
from kimvisit.drafting.speech.named_next import ONE_MAN, named_next
from kimvisit.drafting.speech.phrases import INDEFINITE, head_of
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.text.sentences import Sentence

_MOUTHPIECES = frozenset("spokesman spokeswoman spokesperson statement communique".split())
_SERVING = _MOUTHPIECES | frozenset("office aide adviser advisor agent lawyer attorney publicist manager representative".split())
RELAYS = frozenset({"agency", "newspaper", "daily", "paper", "broadcaster", "website", "magazine", "weekly"})
_NAMED_LATER = frozenset("spokesman spokeswoman spokesperson".split())
_DOCUMENTS = frozenset(
    "letter response reply statement communique document message dispatch despatch email e-mail memo memorandum".split()
)
_PAPERS = frozenset("report editorial article programme advisory transcript".split())
_BODILY = frozenset(
    "presidency household secretariat ministry embassy government palace club company board union bank office court party committee team police organisers organizers".split()
)
_CALLINGS = frozenset("official diplomat envoy ambassador analyst expert negotiator lawmaker insider witness".split())
_MEDIA = frozenset({"radio", "television", "tv", "newspapers", "media", "press", *RELAYS})
_SAME = frozenset("the this that same these those".split())
_TAIL = re.compile(
    r"\b(?:in|on|from|with|close|familiar|who|at|near|inside|of|for|involved|briefed|(?<!-)based|here|speaking)\b.*$|,.*$"
)
_OF_WHAT = re.compile(r"\b(?:at|close to|near|inside|for|of|with|from)\b(?: the| a)?(?: [A-Z][\w.'’-]*){1,4}")
_MORE = re.compile(
    r"\b(?:close to|near|familiar with|with|briefed on|involved in|privy to|at|inside|from|of|for|in the(?= [a-z]))(?: (?!who\b|speaking\b|on\b|in\b|whose\b)[\w.'’-]+){1,6}"
)
_DROPPED = re.compile(
    r"\b(?:the|those|these|an?|anonymous|unnamed|unidentified|undisclosed|one|another|other|its|his|her|their|two|three|several|also|some|same|own|well-placed)\b"
)
_FIRST_SECOND = frozenset("i we you us me".split())


def unnamed(scene: Scene, first: int, last: int, nouns: list[str], inside: list[Mention]) -> str | None:
    """Who a noun of speaking stands for: somebody on file, one heard before, or a voice proposed by these words."""
    sentence, known, memory = scene.sentence, scene.known, scene.memory
    last = _before_relaying(sentence, first, last, known)
    low = sentence.low[first:last]
    noun = _head(low, nouns)
    owner = next(
        (m for m in inside if m.sort in ("state", "adjective", "institution", "company", "outlet", "agency") and len(m.ids) == 1),
        None,
    )
    phrase = " ".join(low)
    core = " ".join(_DROPPED.sub(" ", _TAIL.sub("", phrase)).replace(" 's", "").split())
    placed = _OF_WHAT.search(" ".join(sentence.words[first:last]))
    listed = (
        known.names.lower.get(normal(core))
        or known.names.lower.get(normal(phrase))
        or known.names.forms.get(normal(core), (None,))[0]
    )
    if listed and _is_at_home(scene, listed, owner, placed is not None):
        return memory.heard_as(listed, nouns)
    definite = bool(low) and low[0] in _SAME
    owned = bool(low) and low[0] in ("his", "her", "its", "their", "whose")
    theirs = owner is None or len(core.split()) == 1 or (definite and _serves(memory.by_noun.get(noun), owner, known))
    another = bool(low) and low[0] in INDEFINITE and len(head_of(low)) < len(low)
    if definite and core == noun and (before := introduced(noun, known, memory)):
        return memory.heard_as(before, nouns)
    if noun in memory.by_noun and not owned and (definite or (len(core.split()) == 1 and not another)) and theirs:
        if noun not in RELAYS:
            memory.person = memory.by_noun[noun]
        return memory.by_noun[noun]
    if definite and core == noun and (noun in _CALLINGS or noun in _NAMED_LATER) and (spoke := last_person(scene)):
        return memory.heard_as(spoke, nouns)
    if definite and core == noun and sentence.quotes and noun in ONE_MAN and (told := told_of(scene, noun)):
        return memory.heard_as(told, nouns)
    if (noun in _DOCUMENTS or core == "report") and not owner and definite and (author := who_is("any", known, memory)):
        return memory.heard_as(author, nouns)
    if noun in RELAYS and definite and memory.relay and set(core.split()) <= {noun, "news", "state", "state-run", "wire"}:
        return memory.relay
    if noun in ("source", "interlocutor") and definite:
        heard = memory.by_noun.get("source") or memory.by_noun.get("sources")
        if heard:
            return heard
    lord = lord_of(scene, first, inside) if noun in _SERVING else None
    one = noun in _NAMED_LATER and low[0] not in INDEFINITE and (lord is not None or owned)
    if one and (named := named_mouthpiece(noun, lord, known)):
        return memory.heard_as(named, nouns)
    if noun in ONE_MAN and noun in nouns and (named := named_next(scene, last)):
        return memory.heard_as(named, nouns)
    if lord and (found := known.who(lord)):
        name = f"{noun.capitalize()} of {found.name}"
        return memory.heard_as(memory.propose("unnamed", name, found.country, lord), nouns)
    if noun in _DOCUMENTS and owner:
        papers = [
            w.id
            for w in known.names.actors.values()
            if w.sort == "document" and w.speaks_for == owner.ids[0] and noun not in ("statement", "communique")
        ]
        return memory.heard_as(papers[0] if len(papers) == 1 else owner.ids[0], nouns)
    if noun in _MOUTHPIECES and owner:
        named = named_mouthpiece(noun, owner.ids[0], known) if noun in _NAMED_LATER and definite else None
        body = institution(scene, first, last, inside) if "ministry" in low and owner.sort in ("state", "adjective") else None
        return memory.heard_as(named or body or owner.ids[0], nouns)
    person_like = set(nouns) - _BODILY - {"minister"}
    if (noun in ("ministry", "embassy", "government") or "ministry" in low) and not person_like:
        return institution(scene, first, last, inside)
    name = core[:1].upper() + core[1:] if core else "Source"
    name = _recased(sentence, first, last, name)
    more = _MORE.search(" ".join(sentence.words[first:last]))
    if placed and more and more.start() == placed.start():
        placed = more
    if placed and placed.group().split()[-1] not in name:
        name = f"{name} {placed.group()}"
    elif not placed and more:
        name = f"{name} {more.group()}"
    actor = slug(name)
    if actor not in known.names.actors:
        sort = (
            "document"
            if noun in _DOCUMENTS or noun in _PAPERS
            else "outlet"
            if noun in _MEDIA
            else "institution"
            if noun in _BODILY
            else "unnamed"
        )
        country = owner.ids[0] if owner and owner.sort in ("state", "adjective") else None
        memory.proposed[actor] = Who(actor, sort, f"{name}, unnamed" if sort == "unnamed" else name, country)
    return memory.heard_as(actor, nouns)


def _before_relaying(sentence: Sentence, first: int, last: int, known: Known) -> int:
    """Where the voice ends in `the agency cites a letter, but says ...`."""
    saying = known.cues.saying
    return next((j for j in range(first + 1, last) if saying.get(sentence.low[j], ("",))[0].startswith("relaying")), last)


def _is_at_home(scene: Scene, listed: str, owner: Mention | None, placed: bool) -> bool:
    """Whether a source on file can be meant: named with a state, or heard by a relay of its own state."""
    found, low = scene.known.who(listed), scene.sentence.low
    if found is not None and owner is not None and owner.first and low[owner.first - 1] == "in":
        return owner.ids[0] == found.country
    if found is None or found.sort != "unnamed" or found.country is None or owner is not None:
        return True
    here = {m.ids[0] for m in scene.mentions if m.sort in ("agency", "outlet") and len(m.ids) == 1}
    relays = here or ({scene.memory.relay} if scene.memory.relay else set())
    return not placed and any(relay.country == found.country for i in relays if (relay := scene.known.who(i)))


def _head(low: tuple[str, ...], nouns: list[str]) -> str:
    """The noun that a phrase is about: `spokesman` in `a spokesman for the president`."""
    heads = [w for w in head_of(low) if w in nouns] or nouns
    return heads[-1] if heads[-1] not in ("office", "government", "ministry") else heads[0]


def _recased(sentence: Sentence, first: int, last: int, name: str) -> str:
    printed = {w.lower(): w for w in sentence.words[first:last]}
    return " ".join(printed.get(w.lower(), w) if printed.get(w.lower(), w)[:1].isupper() else w for w in name.split())


def institution(scene: Scene, first: int, last: int, inside: list[Mention]) -> str | None:
    """`the Ruritanian foreign ministry`: a body proposed under its state, or a capitalised body."""
    sentence, known, memory = scene.sentence, scene.known, scene.memory
    low, words = sentence.low[first:last], sentence.words[first:last]
    owner = next((m for m in inside if m.sort in ("state", "adjective") and len(m.ids) == 1), None)
    body = [w for w in ("ministry", "embassy", "government") if w in low]
    if owner and body:
        if body[0] == "government":
            return owner.ids[0]
        at = low.index(body[0])
        label = (
            low[at - 1] + " " + body[0]
            if at and low[at - 1] in ("foreign", "defence", "defense", "interior", "unification")
            else body[0]
        )
        state = known.who(owner.ids[0])
        name = f"{state.name if state else owner.ids[0]} {label}"
        memory.by_noun[body[0]] = memory.propose("institution", name, owner.ids[0], owner.ids[0])
        return memory.by_noun[body[0]]
    boss = next((m for m in inside if m.sort == "person" and m.possessive and len(m.ids) == 1), None)
    if body and boss and (found := known.who(boss.ids[0])):
        name = f"{body[0].capitalize()} of {found.name}"
        return memory.propose("institution", name, found.country)
    if len(low) == 2 and low[0] in ("no", "number") and low[1].isdigit():
        return memory.propose("institution", f"No {low[1]}")
    if body and low[0] in ("his", "her") and (whose := lord_of(scene, first, inside)) and (found := known.who(whose)):
        return memory.propose("institution", f"{body[0].capitalize()} of {found.name}")
    capital = [i for i, w in enumerate(words) if w[:1].isupper() and low[i] not in ("the", "a", "an")]
    if boss and len(inside) == 1 and len(capital) == len(words) and boss.last < last:
        return memory.propose("institution", " ".join(words))
    if body and not inside and len(low) <= 4 and all(i == 0 for i in capital):
        name = " ".join(w for w in low if w != "the").capitalize()
        return memory.propose("institution", name)
    theirs = owner is not None and owner.possessive and owner.first - first <= 1 and len(inside) == 1
    if owner and theirs:
        capital = [i for i in capital if i >= owner.last - first]
    if not capital or (inside and not theirs) or any(low[i] in _FIRST_SECOND for i in range(len(low))):
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
    return actor


def _serves(actor: str | None, owner: Mention, known: Known) -> bool:
    """Whether an aide heard before is `the Danish aide`."""
    found = known.who(actor) if actor else None
    return found is not None and owner.ids[0] in (found.speaks_for, found.country)
