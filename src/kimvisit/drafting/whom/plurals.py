"""Whom `they`, `both`, `the couple` and `all three` mean."""

from kimvisit.drafting.grammar.heads import head_before, member_of
from kimvisit.drafting.grammar.hosts import host_of
from kimvisit.drafting.occasions.sorts import sort_of
from kimvisit.drafting.people.lists.ahead import before_of
from kimvisit.drafting.people.lists.included import included_in, those_named
from kimvisit.drafting.people.lists.joined import INCLUDING, joined_after, joined_before
from kimvisit.drafting.people.mention import NAMED, Mention
from kimvisit.drafting.people.mentions.unlisted import unlisted_before
from kimvisit.drafting.people.offices.leaders import led
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.speech.meant.bodies import many_before
from kimvisit.drafting.text.numbers import ALL_OF
from kimvisit.drafting.whom.before import together_before
from kimvisit.drafting.whom.sides import BODIES
from kimvisit.drafting.whom.tellers import SERVANTS, TOLD

PLURAL = frozenset("they them their both neither none each two couple pair duo trio quartet all three four".split())
_PLACED = frozenset("in at on to from for with by".split())
_OF_STATES = _PLACED | {"of"}
Several = list[tuple[str, ...]]
_SEVERAL = ("group", "institution", "company", "state")
_TEAMS = ("institution", "company", "group", "team")
_HAVE = frozenset("have has had are were will would".split())
_NEAR = 16
_NUMBERS = {**ALL_OF, **dict.fromkeys("couple pair duo neither".split(), 2), "trio": 3, "quartet": 4}
_MARKS = frozenset((",", "–", "—", ":"))
_INCLUDING = INCLUDING | {"among"}
_CLOSING = ((",",), ("–",), ("—",))
_ENDED = ((), (".",), ("”",), ('"',))
_QUOTED = ((",", "”"), (",", '"'))


def plural_of(reader: Reader, mention: Mention, site: Site) -> Several:
    """Whom `they` means: the group or the joined people named before it in the sentence, else all those of the last sentence that claimed something."""
    if _is_of_others(reader, mention, site):
        return []
    meant = _meant_by(reader, mention, site)
    return [] if _are_bride_and_groom(reader, mention, site, meant) else meant


def _are_bride_and_groom(reader: Reader, mention: Mention, site: Site, meant: Several) -> bool:
    """Whether `the couple` are those whose wedding the article is about, and not two of their guests."""
    weddings = [o.of for o in reader.agenda.roster.occasions if sort_of(o.noun) == "wedding" and o.of]
    if not weddings or not {"couple", "couple's"} & {*site.sentence.low[mention.first : mention.last]}:
        return False
    names = [reader.known.who(actor) for ids in meant for actor in ids[:1]]
    return not any(who and who.name.split()[-1] in of for who in names for of in weddings)


def _meant_by(reader: Reader, mention: Mention, site: Site) -> Several:
    """The same, whoever is married to whom."""
    before, count = _named_before(reader, mention, site), _count(site, mention)
    if named := _named_behind(mention, site) or _served(mention, site):
        return [m.ids for m in named]
    if itself := _team_itself(reader, mention, site):
        return [(itself,)]
    if those := _those_who(mention, site):
        return those
    if together := _named_together(site, before, count):
        return together
    if before:
        return together_before(reader, count) if count else []
    return (
        _unlisted_here(reader, mention, site)
        or _told_last(reader, site, count)
        or together_before(reader, count)
        or ([] if count else many_before(reader.memory, reader.known))
    )


def _is_of_others(reader: Reader, mention: Mention, site: Site) -> bool:
    """Whether somebody speaks of himself whom no word names: `others said they would not come`."""
    low, at = site.sentence.low, mention.first - 1
    at -= low[at] == "that"
    return at > 0 and low[at] in reader.known.cues.saying and low[at - 1] in ("others", "another")


def _named_behind(mention: Mention, site: Site) -> list[Mention]:
    """Those whose names follow: `Both presidents, Ann Lee and Bob Ray, will come`, `They all came, Ann Lee, Bob Ray, Jo Holt`."""
    low = site.sentence.low
    behind = (m for m in site.mentions if m.sort == "person" and m.first >= mention.last and len(m.ids) == 1 and not m.possessive)
    for first in behind:
        before = before_of(site.sentence, first, site.mentions)
        if low[before] not in _MARKS or not (before == mention.last or before > site.hit.last - 1):
            continue
        if not _INCLUDING.isdisjoint(low[mention.last : first.first]):
            return []  # `they will come, among them Ann Lee, Bob Ray and Jo Holt`
        named = joined_after(site.sentence, first, site.mentions)
        behind_them = low[named[-1].last : named[-1].last + 2]
        closed = behind_them[:1] in _CLOSING if before == mention.last else behind_them[:1] in _ENDED or behind_them in _QUOTED
        return named if closed and len(named) > 1 and {m.sort for m in named} == {"person"} else []
    return []


def is_placed(site: Site, mention: Mention) -> bool:
    """Whether somebody only stands behind a preposition: `the gala in Lima`."""
    at = before_of(site.sentence, mention, site.mentions)
    if at > 0 and site.sentence.low[at] == "of" and any(m.last == at and m.sort == "group" for m in site.mentions):
        return True  # `leaders of 20 nations`
    return at >= 0 and site.sentence.low[at] in (_PLACED if mention.sort != "state" else _OF_STATES)


def _named_before(reader: Reader, mention: Mention, site: Site) -> list[Mention]:
    """Who stands before `they` in the sentence, and is neither a mere place nor the hearer of what is said."""
    saying, sentence = reader.known.cues.saying, site.sentence

    def is_aside(m: Mention) -> bool:
        of_state = m.sort == "state" and (sentence.low[m.first - 1] in saying or led(sentence, m) != "")
        hearer = m.sort == "group" and sentence.low[m.first - 1] in TOLD and _are_several(site, m.first - 1)
        return of_state or hearer or is_placed(site, m)  # `have told Lima that they will come`

    named = (m for m in site.mentions if m.last <= mention.first and m.sort in NAMED and len(m.ids) == 1)
    return [m for m in named if not m.possessive and not is_aside(m)]


def _are_several(site: Site, verb: int) -> bool:
    """Whether more than one speaks before a verb: `Ann Lee and Bob Ray have told leaders`, `four senators told the others`."""
    while site.sentence.low[verb - 1] in _HAVE or site.sentence.low[verb - 1] in ("also", "already", "both"):
        verb -= 1
    people = head_before(site.sentence, verb, site.mentions, frozenset())
    return len(people) > 1 or any(m.sort == "group" for m in people)


def _named_together(site: Site, before: list[Mention], count: int) -> Several:
    """The nearest of those named before who stand together, but rather as many as are counted."""
    beside = [m for m in reversed(before) if not count or m.sort not in BODIES]
    together = [people for m in beside if (people := _together(site, m, before))]
    return next((people for people in together if len(people) == count), together[0]) if together else []


def _together(site: Site, nearest: Mention, before: list[Mention]) -> Several:
    """The group, the body or the joined people of which somebody is the last: `Ann Lee and Bob Ray said they`."""
    sentence, mentions = site.sentence, site.mentions
    named = host_of(sentence, nearest, mentions) or nearest
    people = _including(named, before, site) or joined_before(sentence, named, mentions, True)
    if named.sort not in _SEVERAL and len(people) < 2:
        return []
    behind = included_in(sentence, named, mentions) if named.sort == "group" else []
    behind += member_of(sentence, named.first, mentions) if named.sort == "group" else []
    meant = [m.ids for m in (*people, *(m for m in behind if m not in people)) if m.ids]
    return meant if len(meant) > 1 or named.sort in _SEVERAL else []  # `the host, Ann Lee, said both` names one


def _team_itself(reader: Reader, mention: Mention, site: Site) -> str | None:
    """The team in `The Harbour Kings announced in a statement on Friday they would not come`: a body called by a plural that speaks right before
    `they`; not `the palace said they would come`."""
    low, at = site.sentence.low, mention.first - 1
    at -= low[at] == "that"
    verb = next((t for t in range(at, max(0, at - _NEAR), -1) if t in site.saying), 0)
    speaker = reader.known.who(site.chain[0]) if verb and site.chain and low[mention.first] == "they" else None
    named = any(verb < m.first < mention.first and m.sort in ("person", "group") for m in site.mentions)
    if speaker is None or named or speaker.sort not in _TEAMS or " and " in speaker.name or "," in low[verb:at]:
        return None
    last = speaker.name.split()[-1]
    return speaker.id if last[:1].isupper() and last.endswith("s") and last in site.sentence.words[verb - 2 : verb] else None


def _those_who(mention: Mention, site: Site) -> Several:
    """Ann Lee and Bob Ray in `Among those who said they would come are Ann Lee and Bob Ray`, Ann Lee in `Ann Lee is among those who said they
    would come`."""
    low = site.sentence.low
    who = low.index("who", 1, mention.first) if "who" in low[1 : mention.first] else 0
    named = those_named(site.sentence, who, site.mentions) if who and low[who - 1] == "those" else []
    named = named or (member_of(site.sentence, who - 1, site.mentions) if who else [])
    return [m.ids for m in named if m.ids]


def _told_last(reader: Reader, site: Site, count: int) -> Several:
    """All those of whom the last sentence claimed something, if they are several, a group or a body, and as many as the words tell."""
    if reader.last is None or not site.is_near(reader.last):
        return []
    told = list(dict.fromkeys(c.subject for c in reader.told_last()))
    sorts = ("group",) if count else ("group", "institution", "company")
    groups = [one for ids in told if len(ids) == 1 and (one := reader.known.who(ids[0])) and one.sort in sorts]
    if count and groups:
        return [(groups[-1].id,)]
    return told if (len(told) == count if count else len(told) > 1 or groups) else []


def _served(mention: Mention, site: Site) -> list[Mention]:
    """Ann Lee and Bob Ray in `A spokesman for Ann Lee and Bob Ray said they would come`."""
    low = site.sentence.low
    at = next(
        (k for k in range(1, mention.first) if low[k] in ("for", "of", "to") and low[k - 1].removesuffix("s") in SERVANTS), 0
    )
    first = next((m for m in site.mentions if at and m.first > at and before_of(site.sentence, m, site.mentions) == at), None)
    people = joined_after(site.sentence, first, site.mentions) if first and first.sort == "person" else []
    return people if len(people) > 1 and people[-1].last <= mention.first else []


def _unlisted_here(reader: Reader, mention: Mention, site: Site) -> Several:
    """`Two dozen have said that they will come`, `The Reds and the Greens said they would come`: who says so on no file."""
    low = site.sentence.low
    verb = next((k for k in range(1, min(mention.first, _NEAR)) if low[k] in reader.known.cues.saying or low[k] in _HAVE), 0)
    if not _NOBODY.isdisjoint(low[:verb]):
        return []  # `Nobody has told us that they will not come`
    told = unlisted_before(site.sentence, verb, site.mentions, reader.known) if verb else []
    return [m.ids for m in told if m.ids] if len(told) > 1 or [m.sort for m in told] != ["person"] else []


_NOBODY = frozenset(("nobody", "no-one", "no", "none", "neither"))


def _count(site: Site, mention: Mention) -> int:
    """How many are meant, where the words tell: `both`, `the couple`, `all three`; else 0."""
    low = site.sentence.low[mention.first : mention.last]
    return next((_NUMBERS[word.removesuffix("'s")] for word in low if word.removesuffix("'s") in _NUMBERS), 0)


def _including(named: Mention, before: list[Mention], site: Site) -> list[Mention]:
    """The group that includes somebody, with all those included."""
    for group in before:
        included = included_in(site.sentence, group, site.mentions) if group.sort == "group" else []
        if named in included:
            return [group, *included]
    return []
