"""People whom an article never names in full: `President Ray`, `Mr Lee`, `his wife, Carla`, `Ray, the Danish premier, ...`."""

import re
from collections.abc import Iterable, Iterator

from kimvisit.drafting.people.callings.kinship import RELATIVES
from kimvisit.drafting.people.callings.sexes import sex_in
from kimvisit.drafting.people.names.by_surname import recall
from kimvisit.drafting.people.names.cast import Cast
from kimvisit.drafting.people.names.entitled import offices_of
from kimvisit.drafting.people.names.given import sex_of_name
from kimvisit.drafting.people.names.identity import free
from kimvisit.drafting.people.names.on_file import Names, Who, normal
from kimvisit.drafting.text.closed import PREPOSITIONS
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.starters import STARTERS
from kimvisit.drafting.text.words import WordsOf

_TITLES = (
    "President Premier Chancellor Minister Mr Mrs Ms Dr Sir Dame Gen General Senator Sen Rep Gov Governor Mayor Prof Professor Judge "
    "Justice Captain Capt Col Colonel Marshal Admiral Secretary Ambassador Chairman Congressman Congresswoman Baroness"
).split()
_TITLED = re.compile(rf"\b(?=[A-DGJMPRS])({'|'.join(_TITLES)})\.? ([A-Z][a-z][\w’'-]*)(?![\w’'-]| ?[A-Z])")
_KIN = "|".join(sorted(RELATIVES))
_RELATED = re.compile(rf"\b(?=[abcdfghmnsuw])({_KIN}),? ([A-Z][^\W\d_]+)(?![\w’'-]|,? ?[A-Z])")
_SOUGHT = ((frozenset(map(str.lower, _TITLES)), _TITLED), (RELATIVES, _RELATED))
_APPOSED = re.compile(r"(?<![\w’'-])()([A-Z][^\W\d_]{2,})(?=, (?:the|an?|his|her|its|their) ([^,.;:“”\"]{3,60}),( [a-z])?)")
_APPOSITION = re.compile(r", (?:the|an?|his|her|its|their) [^,.;:“”\"]{3,60},")
_OFFICED = re.compile(r", the ")


def add_singles(cast: Cast, texts: Iterable[str], words_of: WordsOf, names: Names, cues: Cues) -> None:
    """Let a title or a relative's noun and one name introduce somebody, where no full name explains it, unless it is somebody on file."""
    called: dict[str, set[str]] = {}
    for match in _matches(texts, words_of, names, cues):
        name = match[2].replace("’", "'").removesuffix("'s").rstrip("'")
        _add(match, name, cast, names, cues)
        called.setdefault(_id_of(name, names), set()).add(match[1].lower())
    alone = {actor: titles for actor, titles in called.items() if actor in cast.proposed and RELATIVES.isdisjoint(titles)}
    recall(cast, alone, names, cues)


def _matches(texts: Iterable[str], words_of: WordsOf, names: Names, cues: Cues) -> Iterator[re.Match[str]]:
    """What may introduce somebody: a title or a relative's noun, or nothing, and the name."""
    for text in texts:
        for words, pattern in _SOUGHT:
            if not words.isdisjoint(words_of[text]):
                yield from pattern.finditer(text)
        if _APPOSITION.search(text):
            yield from (match for match in _APPOSED.finditer(text) if _is_entitled(match, names, cues))


def _is_entitled(match: re.Match[str], names: Names, cues: Cues) -> bool:
    """Whether an office or what a speaker is stands behind a name that is no part of a longer one: `Ray, the Danish premier, ...`, `Holt, a palace
    spokesman, said`."""
    before = match.string[: match.start()].rpartition(" ")[0] if match.string[match.start() - 1 : match.start()] == " " else ""
    last = before.rpartition(" ")[2]
    if last.lower() in PREPOSITIONS or normal(match[2]).endswith("ly"):
        return False
    if last[:1].isupper() and last[-1:].isalnum() and normal(last) not in cues.lists["titles"] and normal(last) not in STARTERS:
        return False
    office = _OFFICED.match(match.string, match.end(2)) and any(
        offices_of(match.string, match.start(2), match.end(2), names, cues)
    )
    return bool(office or (match[4] and _is_speaker(match[3], cues)))


def _is_speaker(words: str, cues: Cues) -> bool:
    """Whether words are headed by a noun for a man or woman who may speak: `Vatican spokesman`, `lawyer for the king`; not `company`."""
    head = _BEHIND_HEAD.split(words.lower(), maxsplit=1)[0].rpartition(" ")[2]
    lists = cues.lists
    if head in lists["body_words"] or head in lists["body_nouns"] or head in _NO_MEN:
        return False
    return head in lists["person_nouns"] or head in lists["titles"] or (head in lists["source_nouns"] and head.endswith(_HUMAN))


_BEHIND_HEAD = re.compile(r" (?:for|of|at|in|to|from|with|who|on)\b")
_HUMAN = ("man", "person", "er", "or", "ist", "ian", "aide", "ant", "cial", "ive", "ary", "ate", "ally")
_NO_MEN = frozenset("letter newspaper paper broadcaster party state special crown press".split())


def _add(match: re.Match[str], printed: str, cast: Cast, names: Names, cues: Cues) -> None:
    """Let whom a match names be one of the cast, unless the name has another meaning."""
    one, actor, lists = normal(printed), _id_of(printed, names), cues.lists
    offices = list(offices_of(match.string, match.start(2), match.start(2) + len(printed), names, cues))
    bearers = cast.surnames.get(one, [])
    if bearers and not all(_is_other(match[1].lower(), bearer, printed, cast, cues) for bearer in bearers):
        for state, office in offices if len(bearers) == 1 else ():
            cast.entitle(bearers[0], state, office)
        return
    if one in names.forms or one in names.adjectives or one in STARTERS:
        return
    if one in lists["titles"] or one in lists["body_words"] or one in lists["event_nouns"]:
        return
    cast.proposed.setdefault(actor, Who(actor, "person", printed, next((state for state, _ in offices if state), None)))
    cast.full[actor], cast.printed[actor], cast.surnames[one] = 1, printed, [actor]
    cast.words.add(one)
    for state, office in offices:
        cast.entitle(actor, state, office)


def _id_of(name: str, names: Names) -> str:
    """The id of somebody called by one name: his own, also where `ray` is on file as Ann Ray, who may be meant or not."""
    return free(name, names.actors, names.proposals)


def _is_other(title: str, bearer: str, surname: str, cast: Cast, cues: Cues) -> bool:
    """Whether somebody with a title cannot be the one whom the article names in full: `Mr Ray`, who is not Ann Ray; `President Ray` beside `First
    Lady Jo Ray` or `his son, Jo Ray`."""
    name = cast.printed[bearer]
    if " " not in name or any(f"{other} {surname}" in cast.text for other in ("Mrs", "Ms", "Miss")):
        return False
    sex, own = sex_in(title), sex_of_name(normal(name.split()[0]), cues)
    if sex:
        return bool(own) and sex != own
    held = title in cues.lists["office_nouns"] and title not in cast.offices_of(bearer)
    return held and re.search(rf"(?:{_KIN}|[Ll]ady),? {re.escape(name)}", cast.text) is not None
