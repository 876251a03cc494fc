"""Relatives and seconds who have no name: `her husband`, `Ann Lee's son`."""

import re

from kimvisit.drafting.people.callings.kinship import KIN, SPOUSES, is_of_somebody
from kimvisit.drafting.people.lists.ahead import before_of
from kimvisit.drafting.people.mention import CALLED, Mention
from kimvisit.drafting.people.sex import agrees
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.closed import OWN
from kimvisit.drafting.whom.before import likeliest
from kimvisit.drafting.whom.focus import focus_of

_IS = "(?:,| is| was) (?:the )?"
_CALLED = "(?:(?:the |an? )?[a-z][a-z -]{2,30} )?"  # `his wife, the former model Ann Lee`
_NEAR = 400
_PARENTS, _CHILDREN, _SIBLINGS = ("mother", "father"), ("son", "daughter"), ("brother", "sister")
_OTHERS = {
    "predecessor": ("successor",),
    "successor": ("predecessor",),
    **dict.fromkeys(_PARENTS, _CHILDREN),
    **dict.fromkeys(_CHILDREN, _PARENTS),
    **dict.fromkeys(_SIBLINGS, _SIBLINGS),
    "husband": ("wife",),
    "wife": ("husband",),
}


def is_anothers_kin(reader: Reader, mention: Mention, site: Site) -> bool:
    """Whether the one whom the article calls so is not of whoever acts here: `Bob Ray will send his wife` in an article on Ann Lee's wife, Jo."""
    noun, acting = site.sentence.low[mention.first], [m for m in site.agents if m.sort == "person" and len(m.ids) == 1]
    if noun not in KIN or site.sentence.low[mention.first - 1] not in OWN or len(acting) != 1 or acting[0].ids == mention.ids:
        return False
    cast, who = reader.known.cast, reader.known.who(acting[0].ids[0])
    told = re.search(rf"{noun},? {re.escape(cast.printed.get(mention.ids[0], ' '))}", cast.text)
    if told is None or who is None:
        return False
    return who.name.split()[-1] not in cast.text[max(0, told.start() - _NEAR) : told.start()]


def kin_of(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Who is meant by a relative's noun behind an owner: proposed as the relative of the nearest person whom the owner's word fits."""
    if is_of_somebody(site.sentence, mention.last):
        return _relative(reader, mention, site, _owner_behind(mention, site))
    owner = next((found for find in _OWNERS if (found := find(reader, mention, site))), None)
    return _relative(reader, mention, site, owner)


def _can_own(reader: Reader, mention: Mention, site: Site, actor: str) -> bool:
    """Whether the word before a relative's noun can mean somebody; a name can mean anybody."""
    word = site.sentence.low[mention.first - 1]
    return word not in OWN or agrees(word, actor, reader.known)


def _named_before(reader: Reader, mention: Mention, site: Site) -> str | None:
    """The nearest person named before, but rather who acts: `Ann Lee, who has skipped Eva Holt's gala, will send her deputy`."""
    owned = [m for m in site.mentions if m.last <= mention.first and m.sort in CALLED and len(m.ids) == 1]
    acting = [m for m in owned if m in site.agents and m is not mention]
    return next((m.ids[0] for m in (*acting, *reversed(owned)) if _can_own(reader, mention, site, m.ids[0])), None)


def _teller(reader: Reader, mention: Mention, site: Site) -> str | None:
    """Ann Lee in `She said her husband would come`: who speaks, called by a pronoun of the same sex, in no quotation."""
    word, low, root = site.sentence.low[mention.first - 1], site.sentence.low, next(iter(site.chain or ()), None)
    speaks = {"her": "she", "his": "he"}.get(word, "") in low[: mention.first]
    told = root and speaks and reader.is_person(root) and not site.sentence.quoted(site.sentence.starts[mention.first])
    return root if told and root and agrees(word, root, reader.known) else None


def _office_beside(reader: Reader, mention: Mention, site: Site) -> str | None:
    """The likeliest holder of the office in `the former president and his wife`."""
    low, word = site.sentence.low, site.sentence.low[mention.first - 1]
    if mention.first < 3 or low[mention.first - 2] != "and":
        return None
    office = next((m for m in site.mentions if m.last == mention.first - 2 and m.sort == "title" and not m.ids), None)
    meant = likeliest(reader, site, office, lambda actor: agrees(word, actor, reader.known)) if office else ()
    return next(iter(meant), None)


def _topic(reader: Reader, mention: Mention, site: Site) -> str | None:
    """Of whom the text before told."""
    topic = reader.memory.topic
    return topic if topic and _can_own(reader, mention, site, topic) else None


def _likeliest(reader: Reader, mention: Mention, site: Site) -> str | None:
    """Whom `her` in `her husband` likeliest means."""
    word = site.sentence.low[mention.first - 1]
    if word not in OWN:
        return None
    meant = likeliest(reader, site, mention, lambda actor: reader.is_person(actor) and agrees(word, actor, reader.known))
    return next(iter(meant), None)


_OWNERS = (_named_before, _teller, _office_beside, _topic, _likeliest)


def _relative(reader: Reader, mention: Mention, site: Site, owner: str | None) -> tuple[str, ...]:
    """Somebody's relative: the spouse whom the article names, else proposed."""
    spouse = reader.known.cast.spouses.get(owner, "") if owner else ""
    if spouse and site.sentence.low[mention.first] in SPOUSES:
        return (spouse,)
    found = reader.known.who(owner) if owner else None
    if found is None:
        return ()
    if named := _named_as(reader, site.sentence.low[mention.first], found.id):
        return (named,)
    if other := _the_other_way(reader, mention, site, found.id):
        return other
    name = f"{' '.join(site.sentence.words[mention.first : mention.last])} of {found.name}".replace("’s of", " of")
    return (reader.known.introduce("person", name),)


def _named_as(reader: Reader, noun: str, owner: str) -> str | None:
    """Eva Holt as the daughter of Bob Ray, of whom the article prints `Eva Holt, the daughter of Bob Ray`, `Bob Ray, the father of Eva Holt` or
    `Ray's daughter, Eva Holt`; Bob Ray as `her father` where it calls him so."""
    cast, others = reader.known.cast, "|".join(_OTHERS.get(noun, (noun,)))
    name = re.escape(cast.printed.get(owner, " "))
    if re.search(rf"{name}{_IS}{noun} of [A-Z]", cast.text):
        return owner
    for actor, printed in cast.printed.items():
        other = re.escape(printed)
        ways = (
            rf"{other}{_IS}{noun} of {name}",
            rf"{name}{_IS}(?:{others}) of {other}",
            rf"{name.split()[-1]}['’]s {noun},? {_CALLED}{other}",
        )
        if actor != owner and re.search("|".join(ways), cast.text):
            return actor
    return None


def _the_other_way(reader: Reader, mention: Mention, site: Site, owner: str) -> tuple[str, ...]:
    """Ann Lee as `her daughter`, of somebody whom the article called `Ann Lee's mother`, or `her mother` of whom it told."""
    noun, known = site.sentence.low[mention.first], reader.known
    for called in _OTHERS.get(noun, ()):
        found = re.search(
            rf"\b([Hh]is|[Hh]er|[A-Z][\w-]+['’]s) {called},? {_CALLED}{re.escape(known.cast.printed.get(owner, ' '))}",
            known.cast.text,
        )
        if not found:
            continue
        if found[1].lower() in OWN:
            return _told_of(reader, mention, site, found[1].lower(), owner)
        whose = known.cast.surnames.get(found[1][:-2].lower(), [])
        return tuple(whose) if len(whose) == 1 else ()
    return ()


def _told_of(reader: Reader, mention: Mention, site: Site, own: str, owner: str) -> tuple[str, ...]:
    """Who is `his` in `his mother, Ann Lee`: whom the article is about, else the likeliest but her."""
    one = focus_of(reader)
    if one and one != owner and agrees(own, one, reader.known):
        return (one,)
    return likeliest(reader, site, mention, lambda actor: actor != owner and agrees(own, actor, reader.known))


def _owner_behind(mention: Mention, site: Site) -> str | None:
    """Ann Lee in `the husband of President Ann Lee`."""
    behind = next((m for m in site.mentions if m.first > mention.last and m.sort in ("person", "title")), None)
    if behind is None or len(behind.ids) != 1 or before_of(site.sentence, behind, site.mentions) != mention.last:
        return None
    return behind.ids[0]
