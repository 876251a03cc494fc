"""Where a text names an occasion: `next week's Nordic summit in Bergen`, `the funeral of Ann Lee`, `a visit to Leeds`, `the event`."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from kimvisit.drafting.occasions.event_days import day_after, day_before
from kimvisit.drafting.occasions.sorts import BODIES, NOUNS, VAGUE, is_plural, singular, sort_of
from kimvisit.drafting.text.relative_dates import MONTHS
from kimvisit.drafting.text.starters import CALENDAR, STARTERS

_WORD = re.compile(r"[A-Za-z][a-z-]{3,}")
_BEFORE = re.compile(r"\S+")
_CAPITAL = r"(?:(?:[A-Z]\.)+|St\.|[A-Z][\w’'-]*)"
_CAPITALS = rf"{_CAPITAL}(?: (?:of the |of |the )?{_CAPITAL})*"
_OF = re.compile(rf" of (?P<of>(?:the )?{_CAPITALS}(?: and {_CAPITALS})?)")
_HELD = (
    r"(?:(?:(?:will|is to|to) be |(?:is|are|was|were|is being|are being) )?held|due"
    r"|(?:will )?(?:open|begin|start)s?|(?:takes|took|taking|(?:will|is to|to) take) place)"
)
_AT = re.compile(
    rf"(?:, (?:the|its|an?) \w+(?: \w+){{0,3}},)?,? (?:{_HELD} (?:on \w+(?: \d\d?)? )?)?(?:in|at) (?:the )?(?P<place>{_CAPITALS})"
)
_FOR = re.compile(
    rf"\b(?:to|in|visit|visiting) (?:the )?(?P<place>{_CAPITALS})(?: (?:(?:later )?(?:next|this)|on|in) \w+)? (?:for|to attend|to join|to take part in)$"
)
_IN_YEAR = re.compile(r"In ((?:19|20)\d\d),")
_TO = re.compile(rf" to (?:the )?(?P<place>{_CAPITALS})")
_NO_PLACE = frozenset(MONTHS)
_OWN = ("'s", "’s")
_DETERMINERS = frozenset(
    "the a an this that these those another both his her its their our your my no any every each some such".split()
)
_TIMES = frozenset("week's month's year's weekend's today's tomorrow's yesterday's".split())
_PASSED = frozenset(
    "annual upcoming planned forthcoming historic landmark main same next last previous earlier recent special coming first second official "
    "three-day two-day one-day four-day week-long high-level full big grand key final proposed expected regular joint formal mooted".split()
)
_OTHERS = frozenset("another previous earlier last".split())
_PARTS = frozenset(("opening", "closing"))
_NO_NAME = frozenset(
    "attend attending attended skip boycott host hosts hosting hold holds join joins miss visit plan cancel at in on to for of from by with and or but as "
    "after before during since until ahead over about that which who not is are was were be been being will would has have had it he she they "
    "shun avoid said says up out off into against between following despite marking mark take part begin open his her".split()
)


class Naming(NamedTuple):
    """An occasion as a text names it once: its place there, the noun (singular), the words before it, whose it is, where, when, and the
    word that leads to it. `own` says that it is told apart from another: `last year's summit`, `another summit`; `fresh` that it is new: `a summit in Bergen`."""

    paragraph: int
    start: int
    end: int
    noun: str
    name: str = ""
    of: str = ""
    place: str = ""
    date: str = ""
    lead: str = ""
    bare: bool = False
    own: bool = False
    fresh: bool = False

    @property
    def sort(self) -> str:
        """The sort of the noun."""
        return sort_of(self.noun)


def namings_in(paragraph: str, number: int, nouns: frozenset[str], published: tuple[date, date] | None) -> Iterator[Naming]:
    """The occasions that a paragraph names, in order; plurals and nouns without any article or name are left out."""
    titled = number == 0 and _is_titled(paragraph)
    last = -9
    wanted = _wanted(nouns)
    for match in [match for match in _WORD.finditer(paragraph) if match.group().lower() in wanted]:
        noun = match.group().lower()
        if noun == "opening" and (part := _NEXT.match(paragraph, match.end())) and singular(part[1].lower()) in VAGUE:
            continue
        doubled, last = match.start() == last + 1 and singular(noun) in VAGUE, match.end()
        if doubled or is_plural(noun) or _goes_on(paragraph, match.end(), nouns):
            continue
        after = _NEXT.match(paragraph, match.end())
        end = after.end() if after and singular(after[1].lower()) in VAGUE else match.end()
        if found := _read(paragraph, number, match.start(), end, singular(noun), published, titled):
            yield found


@lru_cache(maxsize=4)
def _wanted(nouns: frozenset[str]) -> frozenset[str]:
    return nouns | NOUNS


def _goes_on(paragraph: str, end: int, nouns: frozenset[str]) -> bool:
    """Whether the noun only tells of what sort the next one is: `the wedding guests`, `the festival final`; a `summit meeting` is a summit."""
    after = _NEXT.match(paragraph, end)
    following = after[1].lower() if after else ""
    return following in _COMPOUNDS or (following in nouns and singular(following) not in VAGUE)


_NEXT = re.compile(r"[ -]([A-Za-z]+)")
_COMPOUNDS = frozenset(
    "gesture guest guests organisers organizers host hosts venue day party room hall list invitation invitations plans planning".split()
)


@lru_cache(maxsize=64)
def _is_titled(headline: str) -> bool:
    words = [w for w in headline.split() if len(w) > 3]
    return sum(w[0].isupper() for w in words) > 0.7 * len(words)


def _read(
    text: str, number: int, start: int, end: int, noun: str, published: tuple[date, date] | None, titled: bool
) -> Naming | None:
    before = _Before(text[max(0, start - 90) : start], start > 90, titled)
    stop, of, place = end, "", ""
    if whose := _OF.match(text, end):
        of, stop = _trim(whose["of"]), whose.end()
    if where := (_TO if sort_of(noun) == "visit" else _AT).match(text, stop):
        named = _trim(where["place"])
        if named and named.split()[0].lower() not in _NO_PLACE and text[where.end() : where.end() + 4] not in (" and", ", an"):
            place, stop = named, where.end()
    if not (before.determiner or before.name or before.owner or of or place or noun.endswith("s")):
        return None
    head = text[text.rfind(". ", 0, start) + 1 : start].lstrip()
    opening = _IN_YEAR.match(head)
    when = day_before(before.days, text, start, published) or day_after(text, end, published) or (opening[1] if opening else "")
    if not place and sort_of(noun) != "visit" and (led := _FOR.search(head[: len(head) - before.length].rstrip())):
        place = _trim(led["place"])
    vague = not (before.name or of or before.owner or place or when)
    if vague and (before.determiner in _INDEFINITE or (not before.determiner and noun in VAGUE and sort_of(noun) == "gathering")):
        return None
    if (noun in BODIES and before.lead not in _TOWARD) or before.name.lower() in ("news", "press"):
        return None
    other = before.other or before.determiner == "another"
    fresh = before.determiner in ("a", "an")
    return Naming(number, start, stop, noun, before.name, of or before.owner, place, when, before.lead, vague, other, fresh)


_INDEFINITE = frozenset("a an no any every each some such both".split())
_TOWARD = frozenset("attend attending attended at address addressed addressing for skip skipped boycott to".split())


def _trim(name: str) -> str:
    """A name without the possessive ending and the full stop behind it."""
    name = name.rstrip(".,")
    return name[:-2] if name.endswith(_OWN) else name


class _Before:
    """The words before an event noun, read backward to the one that leads to it."""

    def __init__(self, text: str, inside: bool, titled: bool) -> None:
        self.name, self.owner, self.determiner, self.lead, self.days, self.other = "", "", "", "", "", False
        self.length = 0
        words = _BEFORE.findall(text)
        if inside and words and not text[:1].isspace():
            words = words[1:]
        kept: list[str] = []
        at = len(words) - 1
        while at >= 0:
            word = words[at].lstrip("“\"‘'(")
            low = word.lower().replace("’", "'")
            if not word or (word[-1] in ',.;:!?—–”)"' and not _INITIAL.fullmatch(word)):
                break
            if low in _DETERMINERS:
                self.determiner = low
                at -= 1
                break
            if low.endswith("'s") and (low in _TIMES or low[:-2] in _DAYS):
                self.days = (
                    " ".join((words[at - 1], word[:-2]))
                    if low in _TIMES and low != "today's" and at and " " not in low and low[0] in "wmy"
                    else word[:-2]
                )
                self.other = "last" in self.days.lower()
                self.determiner = "the"
                at -= 2 if self.days != word[:-2] else 1
                break
            if low.endswith("'s") or (low.endswith("s'") and not kept and word[0].isupper()):
                if word[0].isupper():
                    at = self._owner(words, at, titled)
                self.determiner = "the"
                break
            if _RANGE.fullmatch(word) and at and _MONTH.fullmatch(words[at - 1]):
                self.days = f"{words[at - 1]} {word}"
                at -= 1
            elif _YEAR.fullmatch(word):
                self.days = word
            elif low in _OTHERS:
                self.other = True
            elif low in _PASSED or low.endswith("-day"):
                pass
            elif word[0].isupper() or word[0].isdigit():
                if low in STARTERS or (titled and kept and kept != ["Day"]):
                    break
                kept.insert(0, word)
            elif low == "and" and kept and kept[0][0].isupper() and at and words[at - 1][0].isupper() and not titled:
                kept.insert(0, word)
            elif low in _NO_NAME or len(kept) > 4 or not (low.replace("-", "").replace("'", "").isalpha()):
                break
            else:
                kept.insert(0, word)
            at -= 1
        self.lead = words[at].lower() if at >= 0 else ""
        self.length = len(text) - (text.rfind(words[at], 0, len(text)) + len(words[at])) if at >= 0 else len(text)
        capital = next((i for i, w in enumerate(kept) if w[0].isupper() or w[0].isdigit()), None)
        if not self.determiner:
            kept = kept[capital:] if capital is not None else [w for w in kept[-1:] if w in _PARTS]
        self.name = " ".join(kept)

    def _owner(self, words: list[str], at: int, titled: bool) -> int:
        owner = [words[at].rstrip("'’s") if words[at].endswith(("s'", "s’")) else words[at][:-2]]
        at -= 1
        while (
            not titled
            and at >= 0
            and words[at][0].isupper()
            and words[at][-1] not in ",.;:"
            and words[at].lower() not in STARTERS
        ):
            owner.insert(0, words[at])
            at -= 1
        self.owner = " ".join(owner)
        return at


_INITIAL = re.compile(r"(?:[A-Z]\.)+|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.")
_RANGE = re.compile(r"\d\d?(?:st|nd|rd|th)?(?:[-–]\d\d?)?")
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAYS = CALENDAR | {"tomorrow"}
