"""Who appears in an article: full names in order, the titles printed with them, and what each surname stands for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kimvisit.drafting.people.entitled import ENDED, offices_of
from kimvisit.drafting.people.identity import free
from kimvisit.drafting.people.likeness import NO_PERSON, brief_of, is_person, stands_before_names
from kimvisit.drafting.people.names import PARTICLES, Names, Who, family, longest, normal, slug, who
from kimvisit.drafting.people.namesakes import begins_known, is_longer, opens_sentence
from kimvisit.drafting.people.portraits import portrait_of
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.starters import ROYAL, STARTERS

_TOKEN = r"[A-Z](?:\.(?:[A-Z]\.)*|[\w’'-]*)"
_BETWEEN = (
    r"(?:(?=[abdeilov])(?:al|bin|ibn|de|da|di|del|van|von|der|el|la|le|ben|abu|of)[ -](?:der |den |la |las |los )?"
    r"|(?=[cfklmpqs])(?:leader|president|prime minister|premier|chancellor|king|queen|minister|foreign minister|spokesman) )?"
)
_RUN = re.compile(rf"{_TOKEN}(?:,? {_BETWEEN}{_TOKEN})+")
_ELDER = re.compile(r"\b(?:father|late|grandfather|predecessor|mother|brother|uncle)\b[^.]{0,24}$")


@dataclass(slots=True)
class Cast:
    """The people of one article. `full` counts full names; `surnames` and `titled` point from a short form to whoever bore it first."""

    full: dict[str, int] = field(default_factory=dict)
    surnames: dict[str, list[str]] = field(default_factory=dict)
    titled: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    formers: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    proposed: dict[str, Who] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)
    printed: dict[str, str] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    elders: set[str] = field(default_factory=set)
    spouses: dict[str, str] = field(default_factory=dict)
    text: str = ""
    home: str | None = None
    portrait: str | None = None
    renamed: dict[str, str] = field(default_factory=dict)

    def entitle(self, actor: str, state: str, office: str) -> None:
        """Note an office of somebody's, or one that is told to be over."""
        table = self.formers if office.startswith(ENDED) else self.titled
        entitled = table.setdefault((state, office.removeprefix(ENDED)), [])
        if actor not in entitled:
            entitled.append(actor)

    def id_of(self, name: str) -> str:
        """The id of somebody whom the article introduces: that of the name, unless another had it."""
        return self.renamed.get(name) or slug(name)

    def offices_of(self, actor: str) -> set[str]:
        """The offices that the article gives to somebody."""
        return {office for (_, office), actors in self.titled.items() if actor in actors}

    def states_of(self, actor: str) -> list[str]:
        """The states in which it gives somebody an office, in order."""
        return list(dict.fromkeys(state for (state, _), actors in self.titled.items() if actor in actors and state))


def read_cast(paragraphs: tuple[str, ...], headline: str, names: Names, cues: Cues) -> Cast:
    """Read the full names of an article, once, in order."""
    cast = Cast(text="\n".join(paragraphs))
    for text in (*paragraphs, headline if not headline.istitle() else ""):
        if text.isupper():
            continue
        if ' "' in text or " “" in text or " ‘" in text or " (" in text:
            text = _NICKNAME.sub("", text)
        for match in _RUN.finditer(text):
            _read_run(match.group().split(), cast, names, cues, text, match.start())
    cast.portrait = portrait_of(headline, cast.printed)
    return cast


def _read_run(words: list[str], cast: Cast, names: Names, cues: Cues, text: str, at: int) -> None:
    i, country = 0, ""
    titles, adjectives = cues.lists["titles"], names.adjectives
    while i < len(words):
        word = normal(words[i])
        two = normal(" ".join(words[i : i + 2])) if word in names.wide else word
        if two in adjectives or word in adjectives:
            wide = two != word and two in adjectives
            country = adjectives[two if wide else word]
            i += 2 if wide else 1
            continue
        if word in ROYAL and i + 1 < len(words) and _alone(words, i + 1, cues):
            numbered = i + 2 < len(words) and _NUMERAL.fullmatch(_clean(words[i + 2]))
            named = (
                numbered and not words[i + 2].endswith((",", "s")) and i + 3 < len(words) and normal(words[i + 3]) not in STARTERS
            )
            printed = _clean(" ".join(words[i : i + (4 if named else 3 if numbered else 2)]))
            actor = _new(printed, cast, names)
            cast.proposed.setdefault(actor, Who(actor, "person", printed))
            _count(cast, actor, printed, (text, at), names, cues)
            i += 2
            continue
        if stands_before_names(word, cues) or (word in ROYAL and i + 2 < len(words)):
            i += 1
            continue
        length, ids = longest(words, i, names)
        found = who(names, ids[0]) if ids else None
        if found and found.sort == "person" and length == 1 and is_longer(words, i, names, cues):
            ids = ()
        if ids:
            if found and found.sort == "person" and len(ids) == 1 and length > 1:
                _count(cast, ids[0], found.name, (text, at), names, cues, " ".join(words[i : i + length]))
                if _ELDER.search(text[max(0, at - 40) : text.find(words[i], at)]):
                    cast.elders.add(ids[0])
            elif found and found.sort == "state" and words[i + length - 1].replace("’", "'").endswith("'s"):
                country = found.id
            i += length
            continue
        stop, cut = i, i - 1
        opens = opens_sentence(text, max(0, text.find(words[i], at)))
        while stop < len(words) and _is_name(words[stop]) and (stop == i or not begins_known(words, i, stop, names, cues, opens)):
            stop += 1
            if words[stop - 1].endswith(("'s", "’s", "'", "’", ",")):
                break
        for k in range(i, stop):
            if normal(words[k]) in titles and not (k == stop - 1 and normal(words[k]) in _SURNAMES):
                cut = k
        name, head = words[cut + 1 : stop], -1
        if len(name) > 2:
            head = max((k for k in range(len(name) - 2) if normal(name[k]) in cues.lists["body_words"]), default=-1)
            name = name[head + 1 :]
        if head < 0 and cut < i and words[max(0, i - 1)] == "of" and normal(words[i - 2]) in cues.lists["body_words"]:
            name = []  # `the Diocese of Fort Wayne-South Bend`
        name = name[brief_of(name, text[: max(0, text.find(words[i], at))]) :]
        if name and is_person(name, cues) and not _is_where(words[i], text, at):
            printed = _clean(" ".join(name))
            actor = _new(printed, cast, names)
            if actor not in names.actors and actor not in cast.proposed:
                start = max(0, text.find(words[i], at))
                end = start + len(" ".join(words[i:stop]).rstrip(","))
                body = (
                    (head < 0 and text[max(0, start - 4) : start].lower() == "the ")
                    or bool(_PAPER.search(text, max(0, start - 12), start))
                    or bool(NO_PERSON.match(text, end))
                )
                cast.proposed[actor] = Who(actor, "institution" if body else "person", printed, country or None)
            _count(cast, actor, printed, (text, at), names, cues)
        i = max(stop, i + 1)
        country = ""


def _is_where(word: str, text: str, at: int) -> bool:
    """Whether a name stands where a place does: `in Tamil Nadu`."""
    start = max(0, text.find(word, at))
    return text.endswith(_WHERE, 0, start)


_WHERE = (" in ", " near ", " across ", " throughout ")


def _new(printed: str, cast: Cast, names: Names) -> str:
    """The id of a name that is on no file."""
    own = slug(printed)
    if own in names.actors or own in names.proposals or own in cast.proposed:
        own = cast.renamed[printed] = free(printed, names.actors, names.proposals, cast.proposed)
    return own


_NICKNAME = re.compile(r"(?<=[a-z] )[“\"‘(][A-Z]\w+[”\"’)] (?=[A-Z])")
_PAPER = re.compile(r"(?:newspaper|daily|agency|broadcaster|magazine|network|website|channel|tabloid|weekly) $")
_NUMERAL = re.compile(r"[IVX]{1,5}")
_SURNAMES = frozenset("king prince pope major judge bishop father lord sergeant".split())


def _alone(words: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether a name of one word stands after a title that needs no more: `Queen Sofia`."""
    word = normal(words[at])
    last = (
        at + 1 >= len(words)
        or not _is_name(words[at + 1])
        or bool(_NUMERAL.fullmatch(_clean(words[at + 1])))
        or words[at].endswith((",", "'s", "’s"))
        or words[at + 1].lower() == "of"
    )
    return last and word not in cues.lists["titles"] and word not in STARTERS and word not in cues.lists["body_words"]


def persons_of(cast: Cast, surname: str, candidates: tuple[str, ...]) -> tuple[str, ...]:
    """Who of several bearers of a short name is meant: the first whom the article names in full, else all of them."""
    bearers = cast.surnames.get(surname, [])
    named = [actor for actor in bearers if not candidates or actor in candidates]
    if not named:
        named = [actor for actor in bearers if family(cast.printed[actor])[:1] == (surname,)]
    elder = [actor for actor in named if actor in cast.elders]
    if elder and len(candidates) > 1:
        left = tuple(actor for actor in candidates if actor not in elder)
        named = [actor for actor in named if actor not in elder] or list(left if len(left) == 1 else ())
    if not named:
        return candidates
    return (max(named, key=lambda actor: cast.full.get(actor, 0)),) if len(named) > 1 else (named[0],)


def _count(cast: Cast, actor: str, name: str, place: tuple[str, int], names: Names, cues: Cues, form: str = "") -> None:
    """Count a full name, printed as `form` in a run that begins at a `place` of a text, with the offices that stand beside it."""
    cast.full[actor] = cast.full.get(actor, 0) + 1
    if cast.printed.get(actor) != name:
        cast.printed[actor] = name
        cast.words.update([normal(word) for word in name.split()])
        for short in family(name):
            bearers = cast.surnames.setdefault(short, [])
            if actor not in bearers:
                bearers.append(actor)
    if cast.full[actor] > _OFTEN:
        return
    head = name.split()[0].lower()
    if head in ROYAL and actor not in cast.titled.setdefault(("", head), []):
        cast.titled["", head].append(actor)
    text, at = place
    printed = (form or name).rstrip(",.")
    start = text.find(printed, at)
    for state, office in offices_of(text, start, start + len(printed), names, cues) if start >= 0 else ():
        cast.entitle(actor, state, office)


_OFTEN = 3  # an office stands beside the first mentions


def _is_name(word: str) -> bool:
    return word[:1].isupper() or word.lower() in PARTICLES or word.partition("-")[0] in PARTICLES


def _clean(name: str) -> str:
    text = name.rstrip(",.").replace("’", "'")
    return text[:-2] if text.endswith("'s") else text.rstrip("'")
