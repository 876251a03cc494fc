"""Who says something of themselves right before a pronoun: `Ann Lee has said that she will come`, `Ann Lee told the king that she will come`."""

from collections.abc import Container
from itertools import pairwise

from kimvisit.drafting.grammar.heads import head_before
from kimvisit.drafting.people.lists.ahead import before_of
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.speech.meant.mouthpieces import MOUTHPIECES
from kimvisit.drafting.text.closed import PREPOSITIONS, WALLS

_FOR_OTHERS = (MOUTHPIECES - {"secretary"}) | frozenset(
    "friend friends manager coach diplomat insider ally colleague , for to with close familiar who".split()
)
_NEW = frozenset(("a", "an", "one", "another"))
_FAR, _NEAR = 9, 5
_WAYS = frozenset("in on by over during at last this earlier yesterday late early".split())
_LONGEST = 8
TOLD = frozenset("told tells informed assured notified promised".split())
_WROTE = frozenset("wrote written writing explained indicated confirmed signalled signaled conveyed".split())
_WRITINGS = ("wrote", "written", "said", "writing", "letter", "message", "note")
_HEARERS = frozenset("me us reporters journalists him her them friends aides".split())
_AUXILIARIES = frozenset("has have had not also already since never yet again already repeatedly publicly".split())
_REACH, _BRIEF = 9, 2
_RANG = frozenset("called phoned rang telephoned visited saw met".split())
_WAS_TOLD = ("been", "was", "'d", "were")
_TO_SAY = frozenset(("to", verb) for verb in "say tell inform explain announce".split())
SERVANTS = frozenset(
    "lawyer attorney counsel agent manager spokesman spokeswoman spokesperson doctor physician publicist aide adviser advisor assistant coach trainer "
    "barrister solicitor secretary promoter".split()
)


def teller_of(mention: Mention, site: Site, saying: Container[str]) -> tuple[Mention | None, bool]:
    """The one subject of the verb of saying or telling before a pronoun, if any; and whether the hearer could be meant as well."""
    low, at = site.sentence.low, mention.first - 1
    at -= low[at] in ("that", "whether", "if")
    told = _verb_of_telling(site, at)
    at = told or _over_the_day(site, at - (low[at] in _HEARERS))
    if not told and (at < 1 or low[at] not in saying or low[at] in ("saying", "adding") or mention.possessive):
        return None, False
    while low[at - 1] in _AUXILIARIES:
        at -= 1
    people = head_before(site.sentence, at, site.mentions, frozenset())
    alone = len(people) == 1 and people[0].sort in ("person", "title")
    return people[0] if alone else None, told > 0


def is_told_by_one_described(mention: Mention, site: Site) -> bool:
    """`The far-right leader, who is ill, says that he will come`, `she said that she would come`: whether right before a pronoun somebody
    speaks who is called by what he is, or by the same pronoun."""
    low, at = site.sentence.low, mention.first - 1
    at -= low[at] in ("that", "whether", "if")
    at -= 2 if low[at] == "but" and low[at - 1] == "," else 0
    heard = low[at] in TOLD and low[at - 1] in _WAS_TOLD
    verb = at = at if heard else _over_the_day(site, at)
    if not (heard or at in site.saying) or mention.possessive:
        return False
    while low[at - 1] in _AUXILIARIES or (heard and low[at - 1] in _WAS_TOLD):
        at -= 1
    if low[at - 1].removesuffix("'d") == low[mention.first]:
        return True
    if low[0] != "the" or low[verb + 1 : verb + 2] == (",",):
        return False
    told_of = low[: next((k for k in range(1, at) if low[k] == "who" and low[k - 1] == ","), at)]
    return all(m.first >= len(told_of) or not m.ids or m.sort == "adjective" for m in site.mentions)


def is_said_by_the_same(mention: Mention, site: Site) -> bool:
    """`She said she was asked`: whether the pronoun that speaks right before is the same."""
    low, at = site.sentence.low, mention.first - 1
    at -= low[at] == "that"
    return at > 0 and at in site.saying and low[at - 1] == low[mention.first]


def tells_him(mention: Mention, site: Site) -> bool:
    """`Ann Lee telephoned the king on Monday and informed him that she would not come`: whether the verb that goes on with its subject tells a
    pronoun so."""
    low, at = site.sentence.low, mention.first - 1
    at -= low[at] == "that"
    return low[at] in ("him", "her", "them") and low[at - 1] in TOLD and low[at - 2] == "and" and not mention.possessive


def lord_of(site: Site, teller: Mention) -> Mention | None:
    """Ann Lee in `Ann Lee's doctor, Bob Ray, said she would not come`: of whom somebody tells who is introduced by that service."""
    low, noun = site.sentence.low, teller.first - 1
    noun -= low[noun] == ","
    served = noun > 0 and low[noun] in SERVANTS
    return next(
        (m for m in site.mentions if served and m.last == noun and m.possessive and m.sort in ("person", "title", "institution")),
        None,
    )


def is_told(site: Site, m: Mention) -> bool:
    """Whether something is told or written to somebody: `told Bob Ray`, `a letter to Bob Ray`, `called Bob Ray on Monday to say`."""
    low, at = site.sentence.low, before_of(site.sentence, m, site.mentions)
    placed = low[max(0, at)]
    if placed in _RANG:
        return any(pair in _TO_SAY for pair in pairwise(low[m.last : m.last + _NEAR]))
    return placed in TOLD or (placed != "that" and low[max(0, at - 1)] in _WRITINGS)


def names_another_before(site: Site, teller: Mention) -> bool:
    """Whether the sentence tells of somebody else before it names who says something."""
    return any(m.sort == "person" and m.ids != teller.ids and m.last < teller.first and not m.possessive for m in site.mentions)


def _over_the_day(site: Site, at: int) -> int:
    """The verb of saying before a day, a place or a paper: `said on Thursday that she would`, `told reporters in Oslo that she would`."""
    low = site.sentence.low
    back = next((t for t in range(at, max(0, at - _REACH), -1) if t in site.saying or low[t] in WALLS or low[t] == ","), at)
    named = any(back < m.first <= at and m.sort in ("person", "title") for m in site.mentions)
    return back if back in site.saying and not named else at


def right_before(site: Site, mention: Mention) -> str | None:
    """Bob Ray in `a letter to Ann Lee that Bob Ray carried when he visited Oslo`, `invited her through Bob Ray when he visited Oslo`: who does
    something right before `when`."""
    low, at = site.sentence.low, mention.first - 1
    if low[at] not in ("when", "while", "as", "before", "after", "since") or mention.possessive:
        return None
    sent = next((m for m in site.mentions if m.last == at and m.sort == "person"), None)
    if sent and low[max(0, before_of(site.sentence, sent, site.mentions))] in ("through", "via"):
        return sent.actor
    doing = next((m for m in site.mentions if 0 < at - m.last <= _BRIEF and m.sort == "person" and not m.possessive), None)
    if doing is None or len(doing.ids) != 1 or not _acts(site, doing):
        return None
    return doing.ids[0] if all(word.islower() and word.isalpha() for word in site.sentence.words[doing.last : at]) else None


def _acts(site: Site, doing: Mention) -> bool:
    """Whether somebody stands behind no preposition."""
    before = before_of(site.sentence, doing, site.mentions)
    return before < 0 or site.sentence.low[before] not in PREPOSITIONS


def _verb_of_telling(site: Site, at: int) -> int:
    """The verb in `told Bob Ray that she would come`, `has written to the king that she would come`, whose hearer ends at a token; 0 where
    nothing of the sort stands there, or the pronoun is one to whom something is done."""
    low = site.sentence.low
    heard = (m for m in reversed(site.mentions) if m.last <= at + 1 and m.sort in ("person", "title") and not m.possessive)
    hearer, phrase = next(heard, None), site.hit.phrase
    if hearer is None or (phrase and phrase.passive):
        return 0
    if not _is_by_the_way(low[hearer.last + (low[hearer.last] == ",") : at + 1]):
        return 0
    verb = before_of(site.sentence, hearer, site.mentions)
    if low[verb] == ",":  # `told his lawyer, Bob Ray, that`
        verb = next((k for k in range(verb - 1, max(0, verb - _NEAR), -1) if low[k] in TOLD), verb)
    if verb > 0 and low[verb] in TOLD:
        return verb
    return verb - 1 if verb > 1 and low[verb] == "to" and low[verb - 1] in _WROTE else 0


def _is_by_the_way(words: tuple[str, ...]) -> bool:
    """Whether nothing but how and when stands between the hearer and what is told: `told the king in a phone call last week that she`."""
    return not words or (words[0] in _WAYS and len(words) <= _LONGEST and "," not in words)


def stranger(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """`A former minister said on Sunday he would come`, `the mayor said he would`: the speaker without a name right before the pronoun, who has an office or a calling and
    speaks for nobody else."""
    low, voice = site.sentence.low, reader.known.who(site.chain[0]) if site.chain else None
    verb = max((t for t in site.saying if t < mention.first), default=0)
    reach = verb + (_FAR if low[verb] in TOLD else _NEAR)
    if voice is None or voice.sort != "unnamed" or mention.possessive or mention.first > min(site.hit.at, reach):
        return ()
    first = next((t for t in range(verb - 1, max(-1, verb - _FAR), -1) if low[t] in _NEW or low[t] == "the"), verb)
    noun = voice.name.partition(",")[0].rpartition(" ")[2].lower()  # `third trustee`, of `a third said`
    words, lists = frozenset((*low[first:verb], noun)), reader.known.cues.lists
    called = any(not words.isdisjoint(lists[name]) for name in ("office_nouns", "person_nouns", "titles"))
    if not called or not _FOR_OTHERS.isdisjoint(word.removesuffix("s") for word in words):
        return ()
    if any(first <= m.first and m.last <= mention.first and m.sort == "person" for m in site.mentions):
        if low[verb] not in TOLD or not _verb_of_telling(site, mention.first - 1 - (low[mention.first - 1] == "that")):
            return ()
        reader.doubts.append(f"`{low[mention.first]}` may be the one told")  # `The mayor told Ann Lee that he would come`
    return (voice.id,)
