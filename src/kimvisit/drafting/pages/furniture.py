"""What sort of line each line of a page is: masthead, byline, date, furniture, cross-head or paragraph."""

import re
from collections.abc import Sequence

from kimvisit.drafting.pages.boxes import resumes_after
from kimvisit.drafting.pages.captions import is_caption, is_credited_below, is_repeated_with_credit, is_shown_above
from kimvisit.drafting.pages.chronicle import is_entry
from kimvisit.drafting.pages.closings import without_closings
from kimvisit.drafting.pages.comments import begin_comments
from kimvisit.drafting.pages.dateline import place_and_day
from kimvisit.drafting.pages.daylines import is_day_line, is_of_another
from kimvisit.drafting.pages.entries import are_posts
from kimvisit.drafting.pages.guest_lists import GuestList, is_guest_line
from kimvisit.drafting.pages.mastheads import is_masthead, relay_of, without_town
from kimvisit.drafting.pages.short_sentences import is_short_sentence
from kimvisit.drafting.text.cues import Cues

BYLINE = re.compile(r"(?:by|written by|story by|reported by)[:\s]+(?P<who>\S.{1,80})$", re.IGNORECASE)
_UNNAMED_SIGNER = re.compile(r"\b(?:reporters?|correspondents?|staff|desk|editors?|writers?|agenc(?:y|ies)|ap|afp|dpa)\b")
PUBLISHED = re.compile(r"(?:^|\W)(?:published|posted|date)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_STOP = re.compile(r"(?<!\b[A-Z]\.[A-Z])[.!?…][\"'”’»)\]]*$|[\"”»)]$|:$")  # no stop: `surges in U.K.`
_CREDITED = re.compile(  # `two years ago. — Reuters`, `to attend. /jpv`, `this week. Enditem`
    r"[^\W_A-Z]{3}[.!?](?:[\"”’»)\]]\s?(?:--|[-–—/])\s?\w+|\s*(?:(?:--|[-–—/])\s?[^\W_][\w./&’' -]{0,24}|\(?Enditem\)?|[A-Z]{3,9}))$"
)
_AUTHOR_BOX = re.compile(
    r"^(?:[A-Z][\w.'’-]+ ){1,4}(?:is|was|writes|covers|works) (?:an?|the|for|about|as|on)\b.{0,200}"
    r"\b(?:reporter|correspondent|journalist|editor|writer|columnist|author|fellow|lecturer|contributor|professor)\b"
)
_STAFF = re.compile(r"^\W?(?:additional )?(?:reporting|writing|editing|compiled|translated|reported|edited) by\b", re.IGNORECASE)
_LINKED = re.compile(
    r"\W{0,3}(?:read|watch|listen|see also|related|more|don.t miss|recommended|also (?:read|see|watch)|up next|corrections?|clarification|poll)"
    r"(?: (?:more|also|now|next|here|for you|on this|stories|story|articles?|news|coverage))*\s?[:|]",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:By|BY):? [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}(?: and [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3})?(?: in [A-Z]\w+)?$"
)
_DECK, _SHORT = 2, 120
_OPENING, _LINK = "([*>»", 200
_FRAME = " ,:|•·-–—>»*[]"
_BEGUN = 3  # paragraphs behind which an article may end
_EDGE = 20  # lines at the ends of a page where a masthead may stand
Sorted = tuple[str, str]
_FULL = 6  # blanks in an entry of a list that is a sentence
_TRAIL = re.compile(r"[^.>»]{2,30} [>»] [^.>»]{2,30} [>»] ")
_COOKIES = ("use cookies", "uses cookies", "cookies to", "cookie policy", "cookie settings", "such as cookies", "accept cookies")
_OF_CONSENT = (*_COOKIES, "consent")
_ON_READERS = re.compile(
    r"(?:one|two|\d+) (?:thoughts?|comments?|responses?|replies) (?:on|to) [“\"‘]"
)  # `2 thoughts on “Ann Lee to open gala”`


def parts_of(
    lines: list[str], cues: Cues, known: frozenset[str], guests: Sequence[GuestList] = ()
) -> tuple[list[Sorted], list[str]]:
    """The lines around the article with their sorts, and its paragraphs. `known` are names of outlets, lower case; `guests` are the lists of
    guests, whose lines are paragraphs."""
    listed = {at for one in guests for at in one.places}
    top: list[Sorted] = []
    body: list[str] = []
    above, resumed, told_of = "", 0, 0
    for number, line in enumerate(lines):
        sort = "byline" if 0 < len(body) <= _DECK and _NAMED.match(line) else sort_of(line, cues, known, told_of > 0)
        if number in listed or is_guest_line(line, cues):
            sort = "paragraph"
        elif _is_of_picture(lines, number, sort, above, bool(body)):
            sort = "furniture"
        if body and (begin_comments(lines, number, body) or _closes(line, sort, cues)):
            break
        if len(body) >= _BEGUN:
            if _begins_something_else(lines, number, sort):
                break
            if sort == "tail":
                resumed = number + _past_box(line, lines[number + 1 :], body, cues, known)
                if resumed == number:
                    break
        if number >= resumed:
            if sort == "paragraph" and not (body and _AUTHOR_BOX.match(line[:400])):
                body.append(line)
                told_of += number not in listed
            else:
                is_above = not told_of or sort == "byline" or (sort == "date" and _is_deck(body, top))
                if told := _told_of_page(line, sort, above, is_above, not _EDGE <= number < len(lines) - _EDGE):
                    top.append((told, line))
        above = sort
    return top, without_closings(body, cues.tables["furniture"].get("closings", ()), {lines[at] for at in listed})


def _is_of_picture(lines: list[str], number: int, sort: str, above: str, begun: bool) -> bool:
    """Whether a line is the caption above a credit, or tells below a caption whose picture it is."""
    line = lines[number]
    if number + 1 < len(lines) and is_repeated_with_credit(line, lines[number + 1], begun):
        return True
    if sort == "paragraph":
        shown = not begun and number + 1 < len(lines) and is_shown_above(line, lines[number + 1])
        return shown or is_credited_below(lines[number : number + 3])
    return sort == "masthead" and number > 0 and above == "furniture" and is_caption(lines[number - 1], begun)


def _told_of_page(line: str, sort: str, above: str, is_above: bool, at_edge: bool) -> str:
    """The sort of a line that tells of its article, `late` for a day printed below it; nothing of any other.

    `is_above` says that it stands above the text, where every line may tell of it.
    """
    if sort == "masthead":
        return sort if at_edge else ""
    if sort == "relay":
        return sort if above in ("date", "byline", "paragraph") else ""
    if is_above:
        return sort
    return "late" if sort == "date" and above == "paragraph" and PUBLISHED.match(line) else ""


def _is_deck(body: list[str], top: list[Sorted]) -> bool:
    """Whether what was read as paragraphs may be above the text: one, or two short ones under a headline or a byline, such as deck and caption."""
    if len(body) != _DECK or max(map(len, body)) > _SHORT:
        return len(body) == 1
    return any(sort in ("short", "byline") for sort, _ in top)


def _past_box(line: str, below: list[str], body: list[str], cues: Cues, known: frozenset[str]) -> int:
    """How many lines a box of other stories has inside an article that goes on below it; 0 where the article ends."""
    if line.lower().strip(_FRAME) not in cues.lists.get("furniture_boxes", ()):
        return 0
    return resumes_after(below, body, lambda one: sort_of(one, cues, known, True))


def _begins_something_else(lines: list[str], number: int, sort: str) -> bool:
    """Whether a box about the author, or a list of further posts, begins here."""
    if sort == "paragraph":
        return _is_author_box(lines[number - 1], lines[number])
    return sort == "date" and are_posts(lines, number)


def _is_author_box(before: str, line: str) -> bool:
    """A paragraph about the person whose name is the line before it."""
    if not 1 <= before.count(" ") <= 3:
        return False
    name = before.split()
    return all(w[0].isupper() for w in name) and line.split(" ", 1)[0] == name[0]


def _is_signed(line: str) -> bool:
    """`By Ann Lee`, `by our staff reporter`; not `by choosing one`."""
    signed = BYLINE.match(line)
    return signed is not None and (signed["who"].lower() != signed["who"] or bool(_UNNAMED_SIGNER.search(signed["who"])))


def sort_of(line: str, cues: Cues, known: frozenset[str], inside: bool) -> str:
    """The sort of a line; `inside` where a paragraph of the article stands above it."""
    low = line.lower()
    bare = low.strip(_FRAME)
    if _ends_page(bare, cues):
        return "tail"
    if not inside and len(line) <= 100 and _is_signed(line) and not _STOP.search(line[-8:]):
        return "byline"
    if inside and _is_item(line) and not low[1:].lstrip().startswith(cues.tables["furniture"].get("starts", ())):
        return "paragraph"
    if len(line) <= 200 and is_day_line(line):
        return "date"
    if (relay := relay_of(line)) and relay.lower() in known:
        return "relay"
    if _is_menu(line) or _is_furniture(line, low, bare, cues, inside):
        return "furniture"
    if len(line) > 100:
        return _by_length(line, inside)
    if _is_outlet(line, bare, cues, known):
        return "masthead"
    return "date" if _is_place_and_day(line) else _by_length(line, inside)


def _is_item(line: str) -> bool:
    """Whether a line is a sentence of a list or a chronology: `• Ann Lee will open the gala in Oslo.`"""
    return line.count(" ") >= _FULL and (is_entry(line) or (line[0] == "•" and line[-1] == "."))


def _is_place_and_day(line: str) -> bool:
    """`New Delhi, May 22, 2014`."""
    return bool(_DIGIT.search(line)) and not is_of_another(line) and place_and_day(line) is not None


def _ends_page(bare: str, cues: Cues) -> bool:
    """Whether the article ends here: `Related stories`, `Comments (12)`, `One thought on “Ann Lee to open gala”`."""
    words = bare.strip("()0123456789 :") if bare[-1:] in ")0123456789" or bare[:1].isdigit() else bare
    return words in cues.lists.get("furniture_tails", ()) or _ON_READERS.match(bare) is not None


def _closes(line: str, sort: str, cues: Cues) -> bool:
    """Whether nothing of an article, however short, stands below a line: `ENDS`, `Notes to editors:`."""
    return sort == "tail" and line.lower().strip(_FRAME) in cues.lists.get("furniture_ends", ())


def _is_menu(line: str) -> bool:
    """Whether a line is a row of links, or the way to a page: `Home | World | Sport`, `News > Europe > Oslo`."""
    return (
        line.count("|") >= 2
        or line.count(" • ") >= 2
        or line.count(" / ") >= 2
        or (line.count(" - ") >= 3 and not _STOP.search(line[-8:]))  # not `Chile - and Peru - spoke - at length - of trade.`
        or " › " in line
        or ((" > " in line or " » " in line) and _TRAIL.match(line) is not None)
    )


def _is_furniture(line: str, low: str, bare: str, cues: Cues, inside: bool) -> bool:
    """Whether a line is one of those that the word lists know, thanks the staff, speaks to the reader, or stands under a picture."""
    starts = cues.tables["furniture"].get("starts", ())
    return (
        not bare
        or bare in cues.lists.get("furniture_lines", frozenset())
        or low.startswith(starts)
        or (low[0] in _OPENING and low.lstrip(_OPENING).startswith(starts))
        or (inside and (":" in line[:40] or "|" in line[:40]) and len(line) <= _LINK and _LINKED.match(line) is not None)
        or (" by" in low and _STAFF.match(line[:60]) is not None)
        or _is_notice(low, cues)
        or is_caption(line, inside)
    )


def _is_outlet(line: str, bare: str, cues: Cues, known: frozenset[str]) -> bool:
    """Whether a line is the name of an outlet, with its town perhaps behind a comma."""
    named = without_town(line).partition(",")[0] if bare.count(" ") <= 4 else line
    return ":" not in line and (bare in known or is_masthead(named, cues, known))


def _by_length(line: str, inside: bool) -> str:
    """A paragraph, a short line such as a headline or cross-head, or furniture: by its words and how it ends."""
    words = line.count(" ") + 1
    if not inside and words <= 20 and len(line) <= 130 and line.endswith(("!", "?")):
        return "short" if words >= 2 else "furniture"
    if words >= 25 or (words >= 5 and (_STOP.search(line[-8:]) or _CREDITED.search(line[-40:]))):
        return "paragraph" if inside or words >= 12 or not line.endswith(("?", "!", '"', "”", ")")) else "short"
    if inside and is_short_sentence(line):
        return "paragraph"
    return "short" if words >= 2 and any(c.isalpha() for c in line) else "furniture"


def _is_notice(low: str, cues: Cues) -> bool:
    """Whether a line speaks to the reader: of cookies, subscriptions and letters by mail."""
    if len(low) > 300:
        return False
    phrases = _OF_CONSENT if "cookie" in low else cues.tables["furniture"].get("notices", ())
    return any(map(low.__contains__, phrases))
