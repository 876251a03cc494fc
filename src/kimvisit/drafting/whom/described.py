"""Whom a description means: `the 54-year-old`, `the veteran leftist`, `the Briton`, `the mother of three`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kimvisit.drafting.people.callings.sexes import FEMALE, MALE
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.mentions.descriptions import PEOPLES, SERVED
from kimvisit.drafting.people.offices.told import told_of
from kimvisit.drafting.people.sex import agrees
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.closed import OWN, SIBLINGS
from kimvisit.drafting.whom.bearers import is_of_sex
from kimvisit.drafting.whom.before import likeliest, together_before
from kimvisit.drafting.whom.focus import focus_of
from kimvisit.drafting.whom.tellers import SERVANTS
from kimvisit.drafting.whom.told_apart import CHARGED, holds_another, may_be_aged, told_apart

_CHARGE, _EST = 2, 5
_HEADS = frozenset(
    "boss chief head chairman chairwoman owner founder director manager coach captain executive tycoon billionaire".split()
)
_SENTENCES = re.compile(r"[.!?]\s|\n")
_FEMALE = FEMALE | frozenset("woman girl grandmother heiress widow bride heroine diva soprano ballerina".split())
_MALE = MALE | frozenset("man boy grandfather widower groom tenor".split())
_NAMED_TOGETHER = SIBLINGS | frozenset(
    "leaders presidents premiers ministers rivals men women stars singers actors actresses".split()
)
_RELATIVE = frozenset("who whose whom".split())


def several(reader: Reader, mention: Mention, site: Site) -> list[tuple[str, ...]]:
    """Whom `the brothers` or `the visitors` means: those named together before, where the noun can be theirs; else a group called so."""
    words = site.sentence.words[mention.first : mention.last]
    if words[-1].lower() in _NAMED_TOGETHER and (named := together_before(reader, 2 if words[-1].lower() in SIBLINGS else 0)):
        return named
    name = " ".join(words)
    return [(reader.known.introduce("group", name),)]


def described(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Whom a description means: who the article calls so, else somebody of the country and sex that it tells, the likeliest first."""
    wanted = _wanted(reader, mention, site)
    if wanted.called is not None and len(only := tuple(filter(wanted.fits, wanted.called))) == 1:
        return only
    if site.sentence.low[mention.first - 1] == "its":
        return ()
    if wanted.called is None and mention.first > 1 and site.sentence.low[mention.last : mention.last + 1] == ("who",):
        return ()  # `told Ann Lee of the woman who had been invited`
    if about := _talked_of(wanted):
        reader.guess()
        return (about,)
    if meant := likeliest(reader, site, mention, wanted.fits_beside):
        return meant
    return _of_country(wanted) if mention.country else _newly_charged(wanted)


class _Wanted(NamedTuple):
    """What somebody must be for a description to mean him: of that `sex`, one of those `called` so (None where nobody is), and none of the `voices`
    that speak here."""

    reader: Reader
    mention: Mention
    site: Site
    low: tuple[str, ...]
    sex: str
    called: set[str] | None
    voices: set[str]

    def may_be(self, actor: str) -> bool:
        """Whether the description can mean somebody, whatever his country: no man is `the actress`."""
        if not self.reader.is_person(actor) or not is_of_sex(self.reader, actor, self.sex):
            return False
        if self.called is None and "former" not in self.low and holds_another(self.reader, self.low[-1], actor):
            return False
        fit = (self.called is None or actor in self.called) and actor not in self.voices
        return (
            fit
            and may_be_aged(self.reader, self.mention, self.site, actor)
            and agrees(_client_of(self.site, self.mention), actor, self.reader.known)
        )

    def fits(self, actor: str) -> bool:
        """Whether the description can mean somebody, who is of its country too."""
        country = self.mention.country
        return self.may_be(actor) and (not country or country in _countries(self.reader, actor))

    def fits_beside(self, actor: str) -> bool:
        """Whether it can mean somebody, whom a sentence names together with the body of `the Rexo boss`, where nobody is told to be it."""
        if self.called is not None or self.mention.country or "former" in self.low or not (body := self._body()):
            return self.fits(actor)
        name, text = self.reader.known.cast.printed.get(actor, ""), self.reader.known.cast.text
        return name not in body and self.fits(actor) and any(name in part and body in part for part in _SENTENCES.split(text))

    def _body(self) -> str:
        """The body that a description names: `Rexo`; empty where it names none."""
        words = self.site.sentence.words[self.mention.first : self.mention.last - 1]
        return " ".join(word for word in words if word[0].isupper()) if self.low[-1] in _HEADS else ""


def _wanted(reader: Reader, mention: Mention, site: Site) -> _Wanted:
    """What a description asks of whoever is meant; nobody who speaks is, nor whom `his lawyer` serves."""
    low = site.sentence.low[mention.first : mention.last]
    sex = "female" if _is_of(low, _FEMALE) else "male" if _is_of(low, _MALE) else ""
    called, voices = told_apart(reader, mention, site), {*(site.chain or ())[:1]}
    if called and _ranks(low):
        called = {actor for actor in called if _is_named_before(reader, actor, site)} or None
    if low[0] in SERVED:
        voices.update(actor for m in site.mentions if m.first > mention.last for actor in m.ids)
    return _Wanted(reader, mention, site, low, sex, called, voices)


def _ranks(low: Sequence[str]) -> bool:
    """`the world's most reclusive leader`, `the oldest queen`: one of many who are called so, and seldom the next who is."""
    return any(word == "most" or (word.endswith("est") and len(word) > _EST) for word in low[:-1])


def _is_named_before(reader: Reader, actor: str, site: Site) -> bool:
    """Whether the article has named somebody before a sentence."""
    text = reader.known.cast.text
    return 0 <= text.find(reader.known.cast.printed.get(actor, "\n")) < text.find(site.sentence.text)


def _talked_of(wanted: _Wanted) -> str | None:
    """Whom the article is about, where the description means him: `said his client would not come`."""
    if not _is_talked_of(wanted.site, wanted.mention):
        return None
    return next((a for a in (wanted.reader.main, focus_of(wanted.reader)) if a and wanted.fits(a)), None)


def _newly_charged(wanted: _Wanted) -> tuple[str, ...]:
    """Somebody whom no name is given, but an office: `the health secretary`; nobody for `the secretary`."""
    low = wanted.low
    if wanted.called is None and low[-1] in CHARGED and len(low) == _CHARGE:
        return (wanted.reader.known.introduce("person", f"the {' '.join(low)}"),)
    return ()


def _of_country(wanted: _Wanted) -> tuple[str, ...]:
    """The only one of a country, `the Briton`; where there are none or more, somebody of whom no country is told, but for `the Briton`."""
    reader, low = wanted.reader, wanted.low
    alone = [actor for actor in reader.known.cast.full if wanted.fits(actor)]
    if len(alone) == 1 or low[-1].endswith(PEOPLES):
        return tuple(alone) if len(alone) == 1 else ()
    return likeliest(reader, wanted.site, wanted.mention, lambda actor: wanted.may_be(actor) and not _countries(reader, actor))


def _client_of(site: Site, mention: Mention) -> str:
    """`his` in `His lawyer, Ann Lee, said her client would not come`: the client is a man; empty where no such word stands before."""
    low = site.sentence.low
    owners = (low[k] for k in range(mention.first - 2, -1, -1) if low[k] in OWN and low[k + 1] in SERVANTS)
    return next(owners, "") if low[mention.first] in SERVED else ""


def _is_talked_of(site: Site, mention: Mention) -> bool:
    """`The man of whom they all talk will not come`, `said his client would not come`: whoever the article is about."""
    low = site.sentence.low
    behind = low[mention.last : mention.last + 2]
    return low[mention.first] in SERVED or (mention.first == 1 and not _RELATIVE.isdisjoint(behind) and behind[:1] != (",",))


def _is_of(low: Sequence[str], words: frozenset[str]) -> bool:
    """Whether words tell a sex: `the Danish actress`, `the horsewoman`."""
    return any(word in words or (word.endswith("woman") and words is _FEMALE) for word in low)


def _countries(reader: Reader, actor: str) -> set[str]:
    """The states of which an article makes somebody a native or an officer: `Ann Lee of Chile`, `Chile's Ann Lee`, `Ann Lee (Chile)`."""
    found = reader.known.who(actor)
    own = {found.country} if found and found.country else set()
    return own | set(reader.known.cast.states_of(actor)) | told_of(actor, reader.known).states
