"""Sentences that name no one and no occasion: what is said to any reader (`All are invited`), and where somebody went to school."""

from collections.abc import Iterable, Sequence

from kimvisit.drafting.certainty.judged import is_denied
from kimvisit.drafting.certainty.surely import denies
from kimvisit.drafting.claims.nobody import is_none_who, is_not_all
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.numbers import SEVERAL
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import DAYS

_WHOEVER = frozenset("all any anyone anybody every everyone everybody each those".split())
_JOINED = ("and", "but", ",", "“", "that", "where")
_ANY = frozenset("a an any every each if no".split())
_EACH = frozenset("everyone everybody nobody anyone anybody no-one all others".split())
_CERTAIN = SEVERAL | frozenset("the these his her their its some several many most of 's about nearly around almost over".split())
_PAST = frozenset("was were had been did".split())
_AHEAD, _BEFORE, _NAMED = 7, 10, 7
_ERRANDS = frozenset("to for when during speech lecture talk talks meeting summit ceremony".split()) | DAYS
_STOPS = frozenset('. ; : “ ” "'.split())
_SCHOOLED = frozenset("attend attends attended attending go went gone going goes".split())


def is_for_anyone(reader: Reader, site: Site, mention: Mention | None) -> bool:
    """`All are invited`, `Parents are invited to attend`, `participants may not attend more than one session`: those who read it, whoever
    they be; and `everyone came` where the article spoke of no group."""
    if mention is None or mention.sort != "group":
        return False
    low, public = site.sentence.low, reader.known.cues.lists.get("furniture_public", frozenset())
    if is_none_who(site.sentence, mention) and site.hit.phrase and site.hit.phrase.first == mention.last + 1:
        return True  # `no leader who was asked`
    if (denies(site.hit) and is_not_all(low, mention)) or _is_any_of_sort(site, mention) or _is_any_at_all(site, mention):
        return True
    words = low[mention.first : mention.last]
    alone = len(words) == 1 and words[0] in _EACH
    if alone and public.issuperset(reader.known.cast.groups):
        return True
    if _is_told(site) or _is_told_further(site, mention):
        return False
    is_public = any(word in public or f"{word}s" in public for word in words)
    return _is_whoever(words, low[max(0, mention.first - 1) : mention.first], is_public, alone)


def _is_any_at_all(site: Site, mention: Mention) -> bool:
    """`Any copies will be available`: at no occasion that is named; but `whether any leader will attend the gala`, `not any of them will`."""
    denied = is_denied(site.surely.factuality)
    return site.sentence.low[mention.first] == "any" and site.hit.cue.flag("occasion") and not denied


def _is_whoever(words: Sequence[str], before: Sequence[str], is_public: bool, alone: bool) -> bool:
    """Whether words leave open who they are: `all guests`, `anyone who`, `no visitors`; `alone`: nothing stands beside `everyone`."""
    if words[0] in _WHOEVER and not _is_certain(word for word in words if word not in _WHOEVER):
        return is_public or alone or "who" in words
    return is_public and not _is_certain(words) and (words[0] in _ANY or _is_anyones(before))


def _is_any_of_sort(site: Site, mention: Mention) -> bool:
    """`Priests sit in the audience`: what people of a sort do, and no time is told."""
    phrase, first = site.hit.phrase, mention.first
    if phrase is None or site.headline or phrase.tag != "base" or not phrase.bare or not site.hit.cue.planned:
        return False
    return mention.last - first == 1 and (first == 0 or site.sentence.low[first - 1] in _JOINED)


def _is_certain(words: Iterable[str]) -> bool:
    """Whether words tell of certain people: `the parents`, `about forty guests`, `300 visitors`."""
    return any(word in _CERTAIN or word[0].isdigit() for word in words)


def _is_anyones(before: Sequence[str]) -> bool:
    """Whether the word before a group, if any, leaves open who they are."""
    return not before or before[0] in _ANY or not (_is_certain(before) or before[0].endswith("'s"))


def _is_told_further(site: Site, mention: Mention) -> bool:
    """`delegates from thirty states`, `members of Congress`; and `guests are not invited`, which no notice says."""
    ahead = slice(mention.last + 1, mention.last + 4)
    link = site.sentence.low[mention.last : mention.last + 1]
    if site.hit.phrase and site.hit.phrase.passive and site.hit.phrase.negative:
        return True
    if link == ("of",) and site.sentence.low[ahead][:1] == ("the",):
        return site.sentence.low[ahead][1:2] != ("public",)
    return link == ("from",) or (link == ("of",) and any(word[:1].isupper() for word in site.sentence.words[ahead]))


def _is_told(site: Site) -> bool:
    """Whether the verb tells of what was done."""
    phrase = site.hit.phrase
    if phrase is None:
        return False
    auxiliaries = site.sentence.low[phrase.first : phrase.verb]
    if phrase.passive:
        return not _PAST.isdisjoint(auxiliaries)
    return phrase.tag == "past" or phrase.perfect or not _PAST.isdisjoint(auxiliaries)


def is_schooling(sentence: Sentence, hit: Hit, cues: Cues) -> bool:
    """`went to Harvard on a scholarship`, `the university, which she attended`: no occasion; but `went to Harvard to give a speech` is one."""
    schools = cues.lists.get("furniture_schools", frozenset())
    low, phrase = sentence.low, hit.phrase
    if not schools or phrase is None or _SCHOOLED.isdisjoint(low[phrase.first : phrase.verb + 1]):
        return False
    ahead = low[phrase.verb + 1 : phrase.verb + 1 + _AHEAD]
    stop = next((j for j, word in enumerate(ahead) if word in _STOPS), len(ahead))
    at = max((j for j in range(stop) if ahead[j] in schools), default=-1)
    if at >= 0:
        return _ERRANDS.isdisjoint(ahead[at + 1 : min(stop, at + 5)]) and not cues.lists["event_nouns"].intersection(
            ahead[at + 1 : at + 3]
        )
    before = low[max(0, phrase.first - _BEFORE) : phrase.first]
    return "which" in before[-_NAMED:] and not schools.isdisjoint(before)
