"""What governs an infinitive: the word before `to`, and what it makes of the verb after it."""

from kimvisit.drafting.grammar.through import WHOM, expected, through
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence

_DECIDING = frozenset(
    "debating deliberating mulling undecided decide decided deciding say said know consider considering discuss discussing weighing".split()
)
_ARTICLES = frozenset("a an the his her its their any such no".split())
_CALLED_OFF = frozenset(
    "cancelled canceled cancels scrapped scraps dropped drops abandoned abandons shelved shelves ditched axed reversed reverses rescinded revoked".split()
)
_GIVING = frozenset("give gives gave given giving".split())
BROKE = frozenset("interrupted rearranged cleared".split())
BREAKING = BROKE | frozenset("interrupt cut rearrange clear interrupting cutting".split())
TOLD_OF = frozenset("said reported rumoured rumored alleged known thought believed".split())
_IS = frozenset("is are was were".split())
_STOPS = frozenset('; : . ? ! ” “ "'.split())


def governor(sentence: Sentence, at: int, cues: Cues) -> tuple[int, str, bool] | None:
    """What stands before `to`: its first token, its sort (a hedge, `unasserted`), and whether it denies."""
    low = sentence.low
    denied = False
    while at >= 0 and (low[at] in ("not", "never") or (low[at].endswith("ly") and low[at] not in cues.hedges)):
        denied = denied or low[at] in ("not", "never")
        at -= 1
    if at < 0:
        return None
    word = low[at]
    if at and low[at - 1] == "too":
        return at - 1, "", not denied
    if word in cues.lists["realised"]:
        return at, "", denied
    if low[max(0, at - 2) : at + 1] == ("in", "a", "position"):
        return at - 2, "unasserted", denied
    if ranked := _ranked(sentence, at):
        return ranked, "", denied
    if word in ("allowed", "permitted"):
        return at, "", denied
    if refused := _refused(low, at, denied):
        return refused, "", True
    if word in cues.lists["unasserted"] and word not in cues.hedges:
        return at, "unasserted", denied
    if noun := resolved_by(low, at):
        return at + 1, "probable", denied != (low[noun] == "refusal")
    if word == "forward" and at and low[at - 1] in ("look", "looks", "looked", "looking"):
        return at - 1, "probable", denied
    if (sentence.words[at][0].isupper() or word in WHOM or word in cues.lists["office_nouns"]) and (said := through(low, at)):
        return at + 1, said.sort, denied != said.denies
    if word == "enough" and low[at - 1] in ABLE:
        return at - 1, "", denied
    if word == "whether":
        return _decider(low, at), "open", denied
    if word in _TOLD and low[at - 1] in _PASSIVE:
        return at, "", denied
    if word in _IS:
        return at, "probable", denied
    if word in TOLD_OF and at and (low[at - 1] in _IS or (low[at - 1] == "not" and low[max(0, at - 2)] in _IS)):
        return at - 1, "probable", denied != (low[at - 1] == "not")
    if word == "only" and at and low[at - 1] == ",":
        return at, "", denied
    if word == "yet" or (word == "still" and low[at - 1] in ("has", "have", "had")):
        return at, "open", denied
    sort = cues.hedges.get(word)
    if word == "had":
        return at, "", denied
    if word == "have" or word == "has":
        return at, "probable", denied
    if sort is None and (said := expected(low, at)):
        return at + 1, said.sort, denied != said.denies
    if sort is None:
        return next(((j, "", denied) for j in range(at, max(-1, at - 6), -1) if low[j] in BREAKING), None)
    if sort == "negative":
        return at, "", not denied
    if sort == "unlikely":
        return at, "probable", not denied
    first = at
    while first - 1 >= 0 and low[first - 1] in _ARTICLES and at - first < 3:
        denied = denied or low[first - 1] == "no"
        first -= 1
    before = low[first - 1] if first else ""
    if before == "up" and first > 1 and low[first - 2] in _GIVING and first < at:
        return first - 2, "", not denied
    if before in _CALLED_OFF and word.startswith(("plan", "intention", "trip", "visit", "decision")):
        return first - 1, "", not denied
    if (
        before in cues.hedges
        or before
        in (
            "has",
            "have",
            "had",
            "expressed",
            "announced",
            "declared",
            "voiced",
            "made",
            "took",
            "taken",
            "indicated",
            "shown",
            "showed",
            "stated",
            "reiterated",
            "confirmed",
        )
    ) and (
        first < at
        or word
        in (
            "plans",
            "intention",
            "readiness",
            "willingness",
            "desire",
            "decision",
            "wish",
            "pledge",
            "promise",
            "refusal",
        )
    ):
        return first - 1, sort, denied
    return first, sort, denied


def _refused(low: tuple[str, ...], at: int, denied: bool) -> int:
    """The verb of `was refused permission to come`, `was advised by her doctors not to come`; 0 where there is none."""
    if low[at] == "permission" and low[at - 1] in _REFUSED:
        return at - 1
    by = next((j for j in range(at, max(0, at - 5), -1) if low[j] == "by"), at + 1)
    told = denied and low[by - 1] in _TELLING and low[by - 2] in _PASSIVE
    return by - 1 if told else 0


_REFUSED = frozenset(("refused", "denied"))
_TELLING = frozenset("advised told ordered instructed warned".split())


def _ranked(sentence: Sentence, at: int) -> int:
    """The word `first` in `was the first queen to come`, `Ann Lee, the most prominent queen to come`, which tells that she came; 0 where there
    is none."""
    low = sentence.low
    for j in range(at, max(1, at - _FAR), -1):
        if is_rank(low[j]) and low[j + 1] != "likely":
            before = before_rank(low, j)
            aside = low[before + 1] == "," and sentence.words[before][0].isupper()
            return j if low[j - 1] == "the" and (aside or low[before] in _BECAME) else 0
        if low[j] in _STOPS or low[j] in _CUTS:
            break
    return 0


def is_rank(word: str) -> bool:
    """`first`, `only`, `highest-ranking`, `youngest`."""
    return word in _RANKS or (word.endswith("est") and word not in _NO_RANKS) or word.startswith(("highest-", "best-"))


def before_rank(low: tuple[str, ...], rank: int) -> int:
    """The verb before `the first`, `one of the first`, `among the first`, `so far the first`; before a comma the word of whom it tells."""
    at = rank - 2
    while at > 1 and low[at] in _SO_FAR:
        at -= 1
    if low[at] == "of" and low[at - 1] == "one":
        at -= 2
    at -= low[at] == "among"
    return at - (low[at] == ",")


ABLE = frozenset("able well fit strong healthy free allowed permitted".split())
_FAR = 12
_CUTS = frozenset(", to who which that and is are was were been has have had".split())
_RANKS = frozenset("first second third fourth last only latest few most".split())
_NO_RANKS = frozenset(
    "guest guests west interest request protest contest arrest priest forest rest quest test best budapest bucharest".split()
)
_SO_FAR = frozenset("so thus far now also still already perhaps probably certainly easily".split())
_TOLD = frozenset("said reported rumoured rumored alleged".split())
_PASSIVE = frozenset("is are was were be been both also all".split())
_BETWEEN = frozenset("on by about over of as to later soon next this week month".split())
_BECAME = frozenset("is was are were be been become became becomes".split())


def resolved_by(low: tuple[str, ...], last: int) -> int:
    """The noun in `the decision of several kings` before `to come`; 0 where there is none."""
    for j in range(last, max(1, last - 9), -1):
        if low[j] in ("of", "by") and low[j - 1] in _RESOLVES:
            return j - 1
        if low[j] in _STOPS or low[j] == ",":
            break
    return 0


_RESOLVES = frozenset("decision refusal intention readiness agreement consent promise pledge plan plans willingness".split())


def _decider(low: tuple[str, ...], whether: int) -> int:
    """The verb of deciding before `whether`, a day or a preposition between them: `would decide on Thursday whether to go`."""
    for j in range(whether - 1, max(-1, whether - 4), -1):
        if low[j] in _DECIDING:
            return j
        if low[j] not in _BETWEEN and not low[j].endswith("day"):
            break
    return whether
