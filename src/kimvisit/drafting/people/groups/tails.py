"""What goes with the noun of a group behind it: `heads of state`, `leaders of Chile, Peru and Bolivia`, `bishops and their wives`."""

from itertools import takewhile

from kimvisit.drafting.people.groups.amounts import COLLECTIVES
from kimvisit.drafting.people.mention import Known
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.people.offices.words import office_heads
from kimvisit.drafting.text.closed import FINITE
from kimvisit.drafting.text.numbers import CROWDS, SEVERAL
from kimvisit.drafting.text.sentences import Sentence

QUANTITIES = (
    SEVERAL
    | CROWDS
    | frozenset(
        "about around some at least more than nearly almost up to over fewer less roughly only many several few most all both various numerous "
        "of a number handful host every each no".split()
    )
)
COLLECTED = CROWDS | frozenset("number handful host group total string crowd range array trio".split())
AMOUNTS = QUANTITIES - frozenset("at to of a only than no each every".split())
_LINKS = frozenset("of from the and or , than".split())
_OVER = (("over",), ("across",), ("around",))
_EVERYWHERE = (("all",), ("across",), ("around",), ("right",))
_PLACES = frozenset("world country continent globe region state province".split())
_POSTED = frozenset("based posted stationed accredited serving living residing working gathered assembled".split())
_WHERE = frozenset("in to at on with".split())
_PARTING = frozenset(", ; : and but who which that".split())
_LONGEST, _FAR = 16, 10


def end_of_head(sentence: Sentence, at: int, known: Known) -> int | None:
    """The token after a head noun: `heads` needs its `of state`, `of government`, or whatever else they head, or `government` before it."""
    if sentence.low[at] != "heads" or (at and sentence.low[at - 1] in _HEADS_OF):
        return at + 1
    if sentence.low[at + 1 : at + 2] != ("of",):
        return None
    if sentence.low[at + 2 : at + 3] not in _HEADED:
        bodies = any(word.islower() and word.endswith("s") for word in sentence.words[at + 2 : at + 4])
        return at + 1 if bodies or end_of_tail(sentence, at + 1, known) > at + 1 else None
    if sentence.low[at + 3 : at + 4] not in (("and",), ("or",), (",",)) or sentence.low[at + 4 : at + 5] != ("government",):
        return at + 3
    return at + 5 + (sentence.low[at + 5 : at + 6] == ("leaders",))


def past_their_kin(sentence: Sentence, last: int) -> int:
    """The token behind `and their wives`, which begins at a token; that token where nothing of the sort begins there."""
    low, stop = sentence.low, last
    if low[stop : stop + 2] == ("and", "their") and low[stop + 2] in KIN:
        stop += 5 if low[stop + 3 : stop + 4] == ("and",) and low[stop + 4] in KIN else 3
    return stop


def end_of_tail(sentence: Sentence, last: int, known: Known) -> int:
    """Where `of Chile, Peru and Bolivia`, `from some 40 countries` or `based in Lima` behind the noun ends."""
    low = sentence.low
    if low[last : last + 1] not in (("of",), ("from",)):
        return _past_post(low, last)
    end = at = last + 1
    if everywhere := _past_everywhere(sentence, at):
        return everywhere
    if low[at : at + 1] in _OWNED_BY and (stop := _past_whole(sentence, at + 1, known)):
        return stop
    while (
        at < len(low) and at - last < _LONGEST and not _ends_tail(sentence, at, known) and not _is_over(sentence, last, at, known)
    ):
        counted = (
            end == at and (low[at - 1] in AMOUNTS or low[at - 1].isdigit()) and is_plain(sentence, at) and low[at].endswith("s")
        )
        if counted or _is_of_tail(sentence, at, known) or (low[last - 1] in _MEMBERS and low[at] in COLLECTIVES):
            end = at + 1
        elif not _joins_tail(sentence, at, known):
            break
        at += 1
    return end if end > last + 1 else last


def _past_everywhere(sentence: Sentence, at: int) -> int:
    """The token behind `all over the world` or `across Europe`, which begins at a token; 0 where nothing of the sort does."""
    low, words = sentence.low, sentence.words
    over = at + (low[at : at + 1] in (("all",), ("right",)))
    noun = over + 1 + (low[over + 1 : over + 2] == ("the",))
    if low[over : over + 1] not in _OVER or noun >= len(low) or not (low[noun] in _PLACES or words[noun][0].isupper()):
        return 0
    return noun + 1 + sum(1 for _ in takewhile(lambda word: word[0].isupper(), words[noun + 1 :]))


def _past_post(low: tuple[str, ...], last: int) -> int:
    """The token behind `posted to Lima`, where a verb follows that is theirs: `every ambassador posted to Lima has been invited`."""
    if not is_posted(low, last):
        return last
    verb = next((t for t in range(last + 2, min(len(low), last + _FAR)) if low[t] in FINITE or low[t] in _PARTING), last)
    return verb if verb < len(low) and low[verb] in FINITE else last


def is_posted(low: tuple[str, ...], last: int) -> bool:
    """Whether the words behind the noun of a group tell where they serve, live or have met, or that they are from everywhere: `posted to Lima`,
    `gathered in Lima`, `from all over the land`."""
    if low[last : last + 1] == ("from",) and low[last + 1 : last + 2] in _EVERYWHERE:
        return True
    return last + 1 < len(low) and low[last] in _POSTED and low[last + 1] in _WHERE


def _past_whole(sentence: Sentence, at: int, known: Known) -> int:
    """The token behind `region` in `leaders of the region` and behind `royal family` in `members of the royal family`; 0 where no one noun is meant."""
    low, people = sentence.low, known.cues.lists["people_nouns"]
    if at >= len(low) or low[at] in QUANTITIES | _TELLING or not people.isdisjoint(low[at : at + 2]):
        return 0
    if low[at + 1 : at + 2] and low[at + 1] in COLLECTIVES:
        return at + 2
    return at + 1 if is_plain(sentence, at) else 0


def _ends_tail(sentence: Sentence, at: int, known: Known) -> bool:
    """Whether another item of a list or another phrase begins here: `the leaders of Chile, Ann Lee`, `of Chile and the king of Norway`."""
    word = sentence.low[at]
    if word in ("to", "at", "for", "by") or (word == "," and _is_person(sentence, at + 1, known)):
        return True
    if word == "and" and sentence.words[at - 1].islower() and sentence.words[at + 2 : at + 3] and sentence.low[at + 1] == "the":
        return sentence.words[at + 2][0].isupper() or _holds_office(
            sentence.low, at + 1, known
        )  # `of several states and the Pope`
    if (
        word == "and"
        and sentence.low[at + 1 : at + 2] == ("the",)
        and normal("".join(sentence.words[at + 2 : at + 3])) in known.names.adjectives
    ):
        return _holds_office(sentence.low, at + 3, known)  # `of Norway and the Danish queen`
    return word in ("and", ",") and _holds_office(sentence.low, at + 1, known)


def _is_over(sentence: Sentence, first: int, at: int, known: Known) -> bool:
    """Whether names begin behind the last state of a tail: `the kings of Norway and Sweden, Olav and Gustav`."""
    low, ahead = sentence.low, sentence.words[at + 1 : at + 2]
    if low[at] != "," or "and" not in low[first:at] or not ahead or not ahead[0][:1].isupper():
        return False
    name = normal(ahead[0])
    return name not in known.names.states and name not in known.names.adjectives and name not in known.names.wide


def _is_of_tail(sentence: Sentence, at: int, known: Known) -> bool:
    """`Chile`, `40`, `several`, `parties`: what the tail of a group can end with."""
    printed, word = sentence.words[at][:1], sentence.low[at]
    amount = word in AMOUNTS and not sentence.words[at - 1][:1].isupper()  # not `of Chile and Peru all`
    return printed.isupper() or printed.isdigit() or amount or word in known.cues.lists["people_nouns"]


def _joins_tail(sentence: Sentence, at: int, known: Known) -> bool:
    """`and`, `the`, `European`, `more`, `world's`: what the tail of a group can go on with."""
    word = sentence.low[at]
    if word in _LINKS or word in QUANTITIES or word in known.cues.lists["people_adjectives"] or word.endswith("'s"):
        return True
    verb = word in _VERBS or (
        sentence.words[at - 1][:1].isupper() and word in known.cues.triggers
    )  # `Leaders of Chile skip Oslo gala`
    return not verb and is_plain(sentence, at)


def is_plain(sentence: Sentence, at: int) -> bool:
    """A noun that can stand before another one: `championship` in `several championship teams`."""
    word = sentence.words[at]
    return word.isalpha() and word.islower() and len(word) > 3 and not word.endswith(("ed", "ing", "ly")) and word not in _SMALL


def _is_person(sentence: Sentence, at: int, known: Known) -> bool:
    """Whether the name of a person begins at a token."""
    word = normal(sentence.words[at]) if at < len(sentence.words) else ""
    return word in known.cast.words and word not in known.names.states and word not in known.names.wide


def _holds_office(low: tuple[str, ...], at: int, known: Known) -> bool:
    """Whether a further office follows in a list: `the presidents of Chile and Peru and the king of Norway`."""
    at += low[at : at + 1] == ("and",)
    at += low[at : at + 1] == ("the",)
    return at < len(low) and low[at].removesuffix("s") in office_heads(known.cues.lists["office_nouns"])


_TELLING = frozenset(
    "other former remaining same next new first main local national official unofficial international foreign global regional various big small".split()
)
KIN = frozenset("wives husbands spouses partners families children parents aides lawyers".split())
_MEMBERS = ("member", "members")
_OWNED_BY = (("the",), ("its",), ("his",), ("her",), ("their",), ("our",))
_HEADED = (("state",), ("government",), ("states",), ("delegation",))
_HEADS_OF = ("government", "state", "party", "church")
_SMALL = frozenset(
    "with from that their them they have been were will would could into over under about after before while when where which".split()
)
_VERBS = frozenset("said told says will would have been were are also attend come take".split())
