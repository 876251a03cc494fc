"""What an article tells of somebody beside the name: `Ann Lee, 31, a nurse from Hull`, `Danish striker Ann Lee`, `directed by Ann Lee`."""

import re
from collections.abc import Iterator, Sequence

from kimvisit.drafting.people.callings.nouns import is_calling
from kimvisit.drafting.people.mention import Known
from kimvisit.drafting.people.names.cast import Told
from kimvisit.drafting.people.names.entitled import FORMER, OVER
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.text.inflect import IRREGULAR_PASTS

_BEFORE, _BEHIND, _MOST = 60, 110, 3
_WALL = re.compile(r"[.!?;:“”\"\n](?=\s|$)|\n|[“”\"]")
_AGED = re.compile(r"(?:, aged |, | \()(\d{1,3})(?=[,.;)])\)?")
_YEARS = re.compile(r"\b(\d{1,3})-year-old")
_APPOSED = re.compile(
    r"(?:,? who (?:is|was|became|has been) |, | \(| is | was | remains | became |—| – )(?:now |also |then |still )?"
    r"((?:(?:the|an?|its|their|his|her|one of the|[A-Z]\w+['’]s) )?[^,;()—–]{2,90})"
)
_APPOSED_BEFORE = re.compile(r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z]\w+['’]s) ([^,;()—–]{2,50}), $")
_DONE = re.compile(r"(?:,? who)? (?:has |had |now |also )?([a-z]+)(?: (?:the |a |an )?([^,;()—–]{0,60}))?")
_BY = re.compile(r"\b([a-z]+) by (?:[\w-]+ ){0,2}$|\b(stars|starring) $")
_STYLED = re.compile(
    r"(?:(?:the )?(?:(?:Most|Right|Rt|Very) )?(?:Mr|Mrs|Ms|Miss|Hon|Rev|Prof|Dr|Sen|Rep|Gen|Col|Capt|Chief|Alhaji|Hajia|Engr|Barr|Shri|Smt)\.? )+$"
)
_OF_LAND = re.compile(r"(?: (?:of|from) (?:the )?| \()([A-Z][\w-]+(?: [A-Z][\w-]+)?)")
_LAND_OF = re.compile(r"([A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s? $")
_HEADED = frozenset("of for in at from with on who to by whose that which and as behind after since".split())
_STOPS = _HEADED | frozenset(
    "the a an his her its their is was are were has had will would said says told met asked invited urged".split()
)
UNDER = (OVER - {"then"}) | frozenset("deputy vice assistant acting associate".split())
_ENDED = FORMER | frozenset("retired erstwhile onetime".split())
_SAID = frozenset("who which whose will would has had said says but told".split())
_BODY = re.compile(r"[A-Z]\w+(?: (?:(?:of|for|and|the) ){0,2}[A-Z]\w+)+")
_PARTING = frozenset("and or by that with said when as to for from after told asked are is was were".split())
_OF = frozenset("of for at in from with to".split())
_LONGEST = 12
_ARTICLES = frozenset("the a an its their his her one".split())
_OWNED = ("'s", "’s")
_SHORT = {"dr": "doctor", "sen": "senator", "gov": "governor", "prof": "professor", "gen": "general", "capt": "captain"}
_DOERS = {
    "leader": "led leads lead leading",
    "head": "heads headed heading",
    "boss": "runs ran heads leads",
    "director": "directed directs directing",
    "founder": "founded founding founds",
    "owner": "owns owned owning",
    "chairman": "chairs chaired chairing",
    "chairwoman": "chairs chaired chairing",
    "coach": "coaches coached coaching",
    "manager": "manages managed managing",
    "winner": "won wins winning",
    "writer": "wrote writes written writing",
    "author": "wrote writes written writing",
    "composer": "composed composes composing",
    "singer": "sang sings sung singing",
    "star": "stars starring starred",
    "creator": "created creates creating",
    "editor": "edits edited editing",
    "holder": "won wins winning",
    "champion": "won wins winning",
}
_NOUNS_OF = {
    verb: {noun for noun, verbs in _DOERS.items() if verb in verbs.split()} for verb in " ".join(_DOERS.values()).split()
}


def told_of(actor: str, known: Known) -> Told:
    """What the article tells of somebody beside the name, read once, when somebody asks.

    `Piotr Sowa, 31, the Polish goalkeeper,` tells an age, a calling and a state.
    """
    table = known.cast.told
    if actor not in table:
        table[actor] = _with_states(_merged(_told_around(actor, known)), actor, known)
    return table[actor]


def _with_states(told: Told, actor: str, known: Known) -> Told:
    """With the states among the words, and `former` for all that says the same."""
    found = known.who(actor)
    land = (found.country,) if found and found.country else ()
    return told._replace(words=told.words.union(told.states, land, () if _ENDED.isdisjoint(told.words) else ("former",)))


def _told_around(actor: str, known: Known) -> Iterator[Told]:
    """What stands beside each of the first mentions by the full name, and beside the surname before an apposition."""
    text, name = known.cast.text, known.cast.printed.get(actor, "")
    at, found = text.find(name) if name else -1, 0
    while at >= 0 and found < _MOST:
        end, found = at + len(name), found + 1
        behind = _up_to_end(text[end : end + _BEHIND])
        before = text[max(0, at - _BEFORE) : at]
        bare = _STYLED.sub("", before)
        if bare != before and bare.endswith(", "):  # `the dean, the Rev Ann Lee`
            before = bare
        yield from _behind(behind, known)
        yield _before(before[max((m.end() for m in _WALL.finditer(before)), default=0) :], known)
        at = text.find(name, end)


def _up_to_end(text: str) -> str:
    ended = _WALL.search(text)
    return text[: ended.start() + 1] if ended else text


def _behind(text: str, known: Known) -> Iterator[Told]:
    """`, 31, a nurse from Hull,`, ` of Norway`, `, who leads the Samara Party,`, ` won`."""
    if aged := _AGED.match(text):
        yield Told(ages=frozenset((int(aged[1]),)))
        text = text[aged.end() :]
    if land := _OF_LAND.match(text):
        yield Told(states=frozenset(_states((land[1],), known)))
    if apposed := _APPOSED.match(text):
        yield _apposed(apposed[1].split(), known)
    if (done := _DONE.match(text)) and done[1] in _NOUNS_OF:
        what = (done[2] or "").partition(" and ")[0].split()
        yield Told(nouns=frozenset(_NOUNS_OF[done[1]]), capitals=frozenset(_capitals(what)))


def _apposed(words: list[str], known: Known) -> Told:
    """`a nurse from Hull`, `the party's leader`, `deputy mayor`; nothing where the words are no office and nobody's."""
    head = next((i for i, word in enumerate(words) if i and word.lower() in _HEADED), len(words))
    if not words[:head] or not (words[0] in _ARTICLES or words[0][-2:] in _OWNED or _is_office(words[:head], known)):
        return Told()
    stop = next((i for i, word in enumerate(words[:_LONGEST]) if word.lower() in _SAID), _LONGEST)
    of = next((i for i, word in enumerate(words) if word.lower() in _OF), stop)
    return Told(
        ages=frozenset(int(years) for years in _YEARS.findall(" ".join(words))),
        nouns=frozenset({normal(word) for word in words[:head]} - {normal(words[head - 1])} | {calling_in(words[:head])}),
        capitals=frozenset(_capitals(words)),
        states=frozenset(_states(words[:head], known)),
        heads=frozenset(_forms(words[: min(of, stop)])),
        words=frozenset(_forms(words[:stop]) + _initials(" ".join(words[:stop]))),
    )


def _forms(words: Sequence[str]) -> list[str]:
    """Words in small letters, those with a hyphen in one piece and in their parts: `secretary-general`."""
    plain = [word.replace("’", "'").removesuffix("'s").strip(" ,.'").lower() for word in words]
    return [*plain, *(part for word in plain if "-" in word for part in word.split("-"))]


def _initials(text: str) -> list[str]:
    """The letters for which headlines have names of bodies: `au` and `auc` for `African Union Commission`."""
    letters = ["".join(word[0] for word in run.split() if word[0].isupper()).lower() for run in _BODY.findall(text)]
    return [long[:stop] for long in letters for stop in range(2, len(long) + 1)]


def calling_in(words: Sequence[str]) -> str:
    """The calling with which words end: `speaker`, `deputy speaker`."""
    under = next((word.lower() for word in words[:-1] if word.lower() in UNDER), "")
    return f"{under} {normal(words[-1])}" if under else normal(words[-1])


def _is_office(words: list[str], known: Known) -> bool:
    """`mayor`, `foreign minister`, behind no article: a calling, and no verb before it."""
    return is_calling(words[-1].lower(), known.cues) and (
        len(words) == 1 or (len(words) == _BRIEF and words[0] not in known.cues.saying and words[0] not in IRREGULAR_PASTS)
    )


_BRIEF = 2


def _before(text: str, known: Known) -> Told:
    """`Norwegian striker `, `Chile's `, `directed by `, `31-year-old `, `the mayor of Lund, `."""
    if (" by " in text or " star" in text) and (by := _BY.search(text)):
        return Told(nouns=frozenset(_NOUNS_OF.get(by[1] or by[2], ())))
    words, whose = _office_before(text)
    phrase = words[_past(_STOPS, words) :]
    ages = frozenset(int(years) for years in _YEARS.findall(" ".join(phrase)))
    land = _LAND_OF.search(text) if text.endswith(("s ", "' ", "’ ")) else None
    states = _states([*phrase, *whose], known) | (_states((land[1],), known) if land else set())
    nouns = {word.lower() for word in phrase if is_calling(word.lower(), known.cues)}
    nouns |= {calling_in(phrase)} if whose and phrase else set()
    nouns.update(_SHORT[one] for word in phrase if (one := normal(word)) in _SHORT)
    if nouns and phrase[-1].lower() in nouns:
        nouns = nouns - {phrase[-1].lower()} | {calling_in(phrase)}
    whole = words[_past(_PARTING, words) :][-6:]
    heads, capitals = frozenset(_forms(whole)), frozenset(_capitals([*phrase, *whose]) if nouns else ())
    return Told(ages, frozenset(nouns), capitals, frozenset(states), heads, heads.union(_initials(" ".join(whole))))


def _office_before(text: str) -> tuple[list[str], list[str]]:
    """The words that stand before a name, and of what they are where that stands between: `director`, `of the Holm Bank`."""
    apposed = _APPOSED_BEFORE.search(text) if text.endswith(", ") else None
    words = (apposed[1] if apposed else text).split()
    head = next((i for i, word in enumerate(words) if i and word.lower() in _OF), len(words)) if apposed else len(words)
    return words[:head], words[head:]


def _past(parting: frozenset[str], words: list[str]) -> int:
    """Where the last words begin that no comma, bracket or one of `parting` parts."""
    return next((i for i in range(len(words), 0, -1) if words[i - 1].lower() in parting or words[i - 1][-1] in ",)"), 0)


def _capitals(words: list[str]) -> Iterator[str]:
    return (normal(word) for word in words if word[:1].isupper())


def _states(words: tuple[str, ...] | list[str], known: Known) -> set[str]:
    """The states that words name, as adjective or name."""
    names, found = known.names, set[str]()
    for i in range(len(words)):
        for word in (normal(" ".join(words[i : i + 2])), normal(words[i])):
            if state := names.adjectives.get(word) or names.states.get(word):
                found.add(state)
                break
    return found


def _merged(parts: Iterator[Told]) -> Told:
    return Told(*(frozenset[int | str]().union(*same) for same in zip(*parts, strict=True)))  # type: ignore[arg-type]
