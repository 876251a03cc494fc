"""Whom the sides of a meeting mean: names, `they`, `the two`, two names joined by a hyphen; nobody where one of them could be two."""

from kimvisit.drafting.people.mention import Mention, Mentions
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.sentences import split
from kimvisit.drafting.whom.people_meant import people_meant
from kimvisit.drafting.whom.plurals import PLURAL, plural_of

Side = dict[str, Mention | None]
_WITH = ("person", "institution", "company", "group", "unnamed")
_LONGEST = 1500


def _both(reader: Reader, site: Site, plural: Mention) -> list[str]:
    """Whom `they`, `the two` or a meeting of nobody named means: those joined before, the two of the sentence, or of the one before."""
    named = [m for m in site.mentions if m.last <= plural.first and m.sort in ("person", "title") and len(m.ids) == 1]
    everyone = list(dict.fromkeys(i for m in named for i in m.ids))
    here = [i for i in everyone if i not in (site.chain or ())]
    if len(here) == 1 and len(everyone) == 2 and site.sentence.low[plural.first] in ("two", "both"):
        return everyone  # `Ann Lee promised Bob Ray an answer when the two met`
    nearest = [] if here else _two_before(reader, site)
    joined = [ids[0] for ids in plural_of(reader, plural, site) if len(ids) == 1] if plural.first != site.hit.noun else []
    if nearest or len(joined) > 1:
        return nearest or joined
    return here if len(here) == 2 else []


def _two_before(reader: Reader, site: Site) -> list[str]:
    """The two people of whom the sentence before speaks, where it names no third; the one whom it names and whom the article is about."""
    text = site.paragraph[: site.sentence.start]
    if not text.strip() and site.number > 1:
        text = reader.memory.paragraphs[site.number - 2]
    if not text.strip() or len(text) > _LONGEST:
        return []
    last = split(text)[-1]
    named = {m.ids[0] for m in mentions_in(last, reader.known) if m.sort in ("person", "title") and len(m.ids) == 1}
    named = {i for i in named - set(site.chain or ()) if i in reader.known.cast.full}
    if len(named) == 1 and reader.main in reader.known.cast.full:
        named.add(reader.main)
    return sorted(named) if len(named) == 2 else []


def paired(reader: Reader, site: Site) -> Side:
    """The two in `the Lee-Ray summit`."""
    words = site.sentence.words[max(0, site.hit.noun - 2) : max(site.hit.noun, 0)]
    for word in words:
        one, mark, two = word.replace("–", "-").partition("-")
        if mark and one[:1].isupper() and two[:1].isupper():
            found = [reader.known.cast.surnames.get(name.lower(), []) for name in (one, two)]
            if all(len(bearers) == 1 for bearers in found):
                return {bearers[0]: None for bearers in found}
    return {}


def meant(reader: Reader, site: Site, mentions: Mentions) -> Side:
    """The actors meant, each with its mention; none where one of them could be two."""
    found: Side = {}
    low = site.sentence.low
    if len(mentions) == 1 and mentions[0].sort == "pronoun" and low[mentions[0].first] in PLURAL | {low[site.hit.noun]}:
        return dict.fromkeys(_both(reader, site, mentions[0]), mentions[0])
    for mention, ids in people_meant(reader, site, [m for m in mentions if m.sort not in ("state", "agency", "outlet")]):
        who = reader.known.who(ids[0]) if len(ids) == 1 else None
        if who and who.sort in _WITH:
            found.setdefault(ids[0], mention)
    return found
