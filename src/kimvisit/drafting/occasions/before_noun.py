"""The words before the noun of an occasion: its name, whose it is, its day, and the word that leads to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kimvisit.drafting.text.starters import STARTERS
from kimvisit.drafting.text.times import CALENDAR


class Before(NamedTuple):
    """The words before an event noun. `other` says that it is told apart from another (`last year's summit`); `short` is the abbreviation in
    brackets; `length` is that of the text from the word that leads to it."""

    name: str
    owner: str
    determiner: str
    lead: str
    days: str
    other: bool
    length: int
    short: str = ""


def words_before(text: str, inside: bool, titled: bool, headline: bool) -> Before:
    """Read the text before an event noun backward to the word that leads to it; `inside` where the text begins within a paragraph, `titled`
    where every word of it has a capital; a `headline` drops its articles: `Mayor shut out of royal wedding`."""
    words = _WORDS.findall(text)
    if inside and words and not text[:1].isspace():
        words = words[1:]
    brackets = _SHORT.fullmatch(words[-1]) if words else None
    phrase = _Phrase(words, len(words) - (2 if brackets else 1), titled)
    while phrase.at >= 0 and phrase.takes():
        phrase.at -= 1
    opening, kept = phrase.opening, phrase.kept
    lead = words[phrase.at] if phrase.at >= 0 else ""
    aside = phrase.at > 0 and words[phrase.at - 1] in ("sidelines", "margins")  # `on the sidelines of the congress`
    dropped = headline and lead.lower() in _LEADING and not opening.determiner
    whole = opening.determiner or (dropped and lead != "to" and " ".join(kept).islower())
    return Before(
        name=" ".join(kept if whole else _bare_name(kept)).strip(_QUOTES),
        owner=opening.owner,
        determiner="the" if dropped else opening.determiner,
        lead="at" if aside else lead.lower(),
        days=opening.days or phrase.days,
        other="last" in opening.days.lower() if opening.days else phrase.other,
        short=brackets[1] if brackets else "",
        length=len(text) - (text.rfind(lead) + len(lead)) if lead else len(text),
    )


class _Opening(NamedTuple):
    """How the noun phrase of an occasion opens: `the`, `Ann Lee's`, `last year's`; and of how many words."""

    determiner: str = ""
    length: int = 0
    owner: str = ""
    days: str = ""


_NO_OPENING = _Opening()


@dataclass(slots=True)
class _Phrase:
    """The noun phrase of an occasion, read backward from its noun: the words before it, which of them is read now, those that are `kept` for
    the name, its days, whether it is told apart from another, and how it opens."""

    words: list[str]
    at: int
    titled: bool
    kept: list[str] = field(default_factory=list)
    days: str = ""
    other: bool = False
    opening: _Opening = _NO_OPENING

    def takes(self) -> bool:
        """Take a word in; not one that opens the phrase, nor one before it."""
        word = self.words[self.at].lstrip("“\"‘'(")
        low = word.lower().replace("’", "'")
        if not word or (word[-1] in ',.;:!?—–”)"' and not _INITIAL.fullmatch(word)):
            return False
        if opening := _opening(self.words, self.at, word, low, self.kept, self.titled):
            self.opening, self.at = opening, self.at - opening.length
            return False
        if day := _day(self.words, self.at, word):
            self.days, self.at = day, self.at - day.count(" ")
        elif low in _OTHERS:
            self.other = True
        elif low not in _PASSED and not low.endswith("-day"):
            if not _is_of_name(self.words, self.at, word, low, self.kept, self.titled):
                return False
            self.kept.insert(0, word)
        return True


def _opening(words: list[str], at: int, word: str, low: str, kept: list[str], titled: bool) -> _Opening | None:
    """What opens the noun phrase, if its first word ends here."""
    if low in _DETERMINERS:
        return _Opening(low, 1)
    if low.endswith("'s") and (low in _TIMES or low[:-2] in _DAYS):
        if at and low in _TIMES and low[0] in "wmys":
            return _Opening("the", 2, days=f"{words[at - 1]} {word[:-2]}")  # `next week's`
        return _Opening("the", 1, days=word[:-2])
    if low.endswith("'s") and not word[0].isupper():
        return _Opening("the", 1 + (at > 0 and words[at - 1].lower() in _DETERMINERS))
    if low.endswith("'s") or (low.endswith("s'") and not kept and word[0].isupper()):
        return _owner(words, at, titled)
    return None


def _owner(words: list[str], at: int, titled: bool) -> _Opening:
    """`Ann Lee's`."""
    last = words[at]
    owner = [last[:-1] if last.endswith(("s'", "s’")) else last[:-2]]
    for word in () if titled else reversed(words[:at]):
        if not word[0].isupper() or word[-1] in ",.;:" or word.lower() in STARTERS:
            break
        owner.insert(0, word)
    return _Opening("the", len(owner), " ".join(owner))


def _day(words: list[str], at: int, word: str) -> str:
    """`2015`, `May 20-21`."""
    if at and _RANGE.fullmatch(word) and _MONTH.fullmatch(words[at - 1]):
        return f"{words[at - 1]} {word}"
    return word if _YEAR.fullmatch(word) else ""


def _is_of_name(words: list[str], at: int, word: str, low: str, kept: list[str], titled: bool) -> bool:
    """Whether a word belongs to the name of an occasion: `Nordic`, `peace`, the `and` of `the Arts and Crafts fair`."""
    if _is_capital(word):
        return _is_named(words, at, low, kept, titled)
    if low in ("and", "of"):
        return kept != [] and _is_capital(kept[0]) and at > 0 and words[at - 1][0].isupper() and not titled
    if kept and kept[0][0].isupper() and low.endswith(("s", "ed")) and not low.endswith("ss"):
        return False  # `Ann Lee confirms Oslo visit`
    return low not in _NO_NAME and len(kept) <= 4 and low.replace("-", "").replace("'", "").isalpha()


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _is_named(words: list[str], at: int, low: str, kept: list[str], titled: bool) -> bool:
    """Whether a word with a capital is a name, and none that only opens its sentence: `May` of `May Day`; in a title the one before the noun."""
    if titled and kept and kept != ["Day"]:
        return False
    if words[max(0, at - 2) : at] in _GROUP_OF:
        return True  # `the Group of Eight summit`
    return low not in STARTERS or is_part(words, at, kept[:1]) or (low in CALENDAR and kept[:1] == ["Day"])


def is_part(words: Sequence[str], at: int, behind: Sequence[str]) -> bool:
    """`New` of `the New York film festival`; not of `New talks`, nor where it may only open the sentence."""
    return words[at] in _PLACED and at > 0 and not words[at - 1].endswith((".", ":")) and bool(behind) and behind[0][0].isupper()


def _bare_name(kept: list[str]) -> list[str]:
    """The name of an occasion without an article, which begins with a capital: `Nordic peace talks`, the last where words of the sentence stand
    before it (`Writers leave Oslo book festival`); or its part: `opening ceremony`."""
    capitals = [i for i, word in enumerate(kept) if _is_capital(word)]
    if not capitals:
        return [word for word in kept[-1:] if word in _PARTS]
    first = next(i for i in reversed(capitals) if i == 0 or not (i - 1 in capitals or kept[i - 1] in ("and", "of")))
    return kept[first:]


_WORDS = re.compile(r"\S+")
_QUOTES = "“”\"‘’'"
_LEADING = frozenset(  # behind which a headline leaves the article out
    "at for from to of over after before ahead amid during despite attend attends miss misses skip skips snub snubs boycott boycotts join joins quit quits".split()
)
_DAYS = CALENDAR | {"tomorrow"}
_DETERMINERS = frozenset(
    "the a an this that these those another both his her its their our your my no any every each some".split()
)
_INITIAL = re.compile(r"(?:[A-Z]\.)+|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.")
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?")
_NO_NAME = frozenset(
    "attend attending attended skip boycott host hosts hosting hold holds join joins miss visit plan cancel at in on to for of from by with and or but as "
    "after before during since until ahead over about that which who not is are was were be been being will would has have had it he she they "
    "shun avoid desert deserts said says up out off into against between following despite marking mark take part begin declines snubs misses skips attends boycotts invites"
    " announces announce opens closes open his her shuns avoids dodges ducks ditches spurns rejects refuses quits leaves eyes seeks wants cancels postpones delays mulls "
    "weighs welcomes slams wins loses accepts confirms addresses snubbed shunned pulls withdraws invited invite hosted held joined missed visited opened "
    "skipped accepted declined boycotted won lost addressed followed welcomed led gave".split()
)
_OTHERS = frozenset("another previous earlier last similar".split())
_PARTS = frozenset(("opening", "closing"))
_PASSED = frozenset(
    "such annual yearly upcoming planned forthcoming historic landmark main same next last previous earlier recent special coming first second official "
    "three-day two-day one-day four-day week-long high-level full big grand key final proposed expected regular joint formal mooted known separate one-to-one surprise unannounced lavish glittering televised virtual informal private secret closed-door emergency "
    "giant huge massive vast unprecedented spectacular extravagant sumptuous star-studded high-profile much-anticipated highly-anticipated long-planned "
    "crucial critical important major first-ever rescheduled postponed delayed cancelled canceled scrapped crowded tense stormy prestigious famous famed "
    "small smaller large larger bigger in-person online hybrid face-to-face scaled-down day-long two-hour one-hour so-called possible potential prospective eventual nationwide "
    "extraordinary long brief rare proper own controversial long-awaited eagerly-awaited".split()
)
_PLACED = frozenset(("New", "Old"))
_GROUP_OF = (["Group", "of"], ["group", "of"])
_RANGE = re.compile(r"\d\d?(?:st|nd|rd|th)?(?:[-–]\d\d?)?")
_SHORT = re.compile(r"\(([A-Z][A-Z0-9-]+)\)")
_TIMES = frozenset("week's month's year's season's weekend's today's tomorrow's yesterday's".split())
_YEAR = re.compile(r"(?:19|20)\d\d")
