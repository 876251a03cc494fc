"""Reading who appears in an article: full names in order, with the titles printed beside them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kimvisit.drafting.people.names.cast import Cast
from kimvisit.drafting.people.names.compound import called_in_full, middle_names
from kimvisit.drafting.people.names.entitled import offices_of
from kimvisit.drafting.people.names.given import is_given
from kimvisit.drafting.people.names.identity import free
from kimvisit.drafting.people.names.likeness import (
    LETTERS,
    NO_PERSON,
    brief_of,
    is_first_lady,
    is_of_a_thing,
    is_person,
    is_work,
    stands_before_names,
    tells_what,
)
from kimvisit.drafting.people.names.namesakes import begins_known, is_longer, is_short, opens_sentence
from kimvisit.drafting.people.names.on_file import ActorSort, Names, Who, family, longest, normal, slug, who
from kimvisit.drafting.people.names.royal_names import clean, closes_name, is_capital, numbered_in, numeral_at, stands_alone
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.starters import ROYAL, STARTERS

_TOKEN = r"[A-Z](?:\.(?:[A-Z]\.)*|[\w’'-]*)"
_BETWEEN = (
    r"(?:(?=[abdeilov])(?:al|bin|ibn|de|da|di|del|dos|du|van|von|der|el|la|le|ben|abu|of)[ -](?:der |den |la |las |los )?"
    r"|(?=[cfklmpqs])(?:leader|president|prime minister|premier|chancellor|king|queen|minister|foreign minister|spokesman) )?"
)
_RUN = re.compile(rf"{_TOKEN}(?:,? {_BETWEEN}{_TOKEN})+")
_ELDER = re.compile(r"\b(?:father|late|grandfather|predecessor|mother|brother|uncle)\b[^.]{0,24}$")


def read_cast(paragraphs: tuple[str, ...], names: Names, cues: Cues, above: Sequence[str]) -> Cast:
    """Read the full names of an article, once, in order, and what stands `above` it in the case of prose: its headline, its deck."""
    cast = Cast(text="\n".join(paragraphs))
    for text in (*paragraphs, *above):
        if text.isupper():
            continue
        if ' "' in text or " “" in text or " ‘" in text or " (" in text:
            text = _NICKNAME.sub("", text)
        for match in _RUN.finditer(text):
            _read_run(_Run(match.group().split(), text, match.start(), cast, names, cues, text in above))
    return cast


class _Run(NamedTuple):
    """Capitalised words that stand together, in a text from a place on; `above` the text, in the headline."""

    words: list[str]
    text: str
    at: int
    cast: Cast
    names: Names
    cues: Cues
    above: bool

    def place(self, i: int) -> int:
        """Where a word of the run stands in the text."""
        return max(0, self.text.find(self.words[i], self.at))


def _read_run(run: _Run) -> None:
    """Note the full names of a run: `Norway's King Harald and Danish Premier Ann Lee`."""
    i, country = 0, ""
    while i < len(run.words):
        word = normal(run.words[i])
        if adjective := _adjective(run, i):
            length, country = adjective
        elif (
            word in ROYAL
            and not is_first_lady(run.words, i)
            and i + 1 < len(run.words)
            and not run.words[i].endswith(("'s", "’s"))
            and stands_alone(run.words, i + 1, run.cues)
        ):
            length, country = _read_royal(run, i, country), ""
        elif stands_before_names(word, run.cues) or (word in ROYAL and i + 2 < len(run.words)) or is_first_lady(run.words, i):
            length = 1
        elif known := _read_known(run, i):
            length, country = known[0], known[1] or country
        else:
            length, country = _read_new(run, i, country), ""
        i += length


def _adjective(run: _Run, i: int) -> tuple[int, str] | None:
    """How many words the adjective of a state has, and the state: `Danish`, `South African`."""
    word, adjectives = normal(run.words[i]), run.names.adjectives
    two = normal(" ".join(run.words[i : i + 2])) if word in run.names.wide else word
    if two != word and two in adjectives:
        return 2, adjectives[two]
    return (1, adjectives[word]) if word in adjectives else None


def _read_royal(run: _Run, i: int, country: str) -> int:
    """`Queen Sofia`, `King Felipe VI`, `Pope John Paul II`, `Pope John XXIII Roncalli`; `Archbishop Lee` is whom the text called Ann Lee before."""
    words, numeral = run.words, numeral_at(run.words, i + 1)
    bearers = run.cast.surnames.get(normal(words[i + 1]), ()) if normal(words[i]) in _BY_SURNAME else ()
    if len(bearers) == 1:
        return 2
    named = (
        numeral == i + 2
        and not words[numeral].endswith((",", "s"))
        and i + 3 < len(words)
        and normal(words[i + 3]) not in STARTERS
    )
    printed = clean(" ".join(words[i : i + 4 if named else numeral + 1 if numeral else i + 2]))
    whole = "" if numeral else numbered_in(run.cast.text, printed)
    actor = _new(whole or printed, run.cast, run.names)
    if whole:
        run.cast.renamed[printed] = actor
    run.cast.proposed.setdefault(actor, Who(actor, "person", whole or printed, country or None))
    _count(run, actor, whole or printed, printed)
    return 4 if numeral == i + 3 else 2


def _read_known(run: _Run, i: int) -> tuple[int, str] | None:
    """How many words a name on file has, and the state whose it is (`Norway's`); None where none stands there."""
    length, ids = longest(run.words, i, run.names)
    if not ids:
        return None
    found = who(run.names, ids[0])
    sort = found.sort if found else ""
    given = sort == "person" or (sort == "state" and is_given(normal(run.words[i]), run.cues))
    if given and length == 1 and is_longer(run.words, i, run.names, run.cues):
        return None  # `Sofia Ray`
    if found and sort == "person" and len(ids) == 1 and length > 1:
        _count(run, ids[0], found.name, " ".join(run.words[i : i + length]))
        _note_elder(run, ids[0], i)
    owns = sort == "state" and run.words[i + length - 1].endswith(("'s", "’s"))
    return length, found.id if found and owns else ""


def _read_new(run: _Run, i: int, country: str) -> int:
    """How many words stand together where a name on no file may begin; it is noted if it looks like one."""
    stop = _end_of_name(run, i)
    name = _without_post(run, run.words[i:stop], i)
    short = name and is_short(name, run.words[i : stop - len(name)], run.cast, run.cues, run.above)
    if name and not short and is_person(name, run.cues) and not is_of_a_thing(run.text, run.place(i), run.words[i:stop]):
        printed = clean(" ".join(name))
        if whole := called_in_full(printed, run.cast, run.cues):
            run.cast.renamed[printed] = whole
            _count(run, whole, run.cast.printed[whole], printed)
            return max(stop - i, 1)
        actor = _new(printed, run.cast, run.names)
        if actor not in run.names.actors and actor not in run.cast.proposed:
            sort: ActorSort = "institution" if _is_body(run, i, stop) else "person"
            run.cast.proposed[actor] = Who(actor, sort, printed, country or None)
        _count(run, actor, printed)
        _note_elder(run, actor, i)
    return max(stop - i, 1)


def _note_elder(run: _Run, actor: str, i: int) -> None:
    """Note whom the words before his name tell to be of those before: `his father, Tom Ray`."""
    if _ELDER.search(run.text[max(0, run.at - 40) : run.text.find(run.words[i], run.at)]):
        run.cast.elders.add(actor)


def _end_of_name(run: _Run, i: int) -> int:
    """Where the words that can be one name end: behind a comma or an owner, before a name on file."""
    words, stop = run.words, i
    opens = opens_sentence(run.text, run.place(i))
    while stop < len(words) and is_capital(words[stop]):
        if stop > i and (clean(words[stop]) in LETTERS or begins_known(words, i, stop, run.names, run.cues, opens)):
            break
        stop += 1
        if closes_name(words[stop - 1], words[stop : stop + 2]):
            break
    return stop


def _without_post(run: _Run, words: list[str], i: int) -> list[str]:
    """Ann Lee in `Foreign Minister Ann Lee`, `Holm Institute Director Ann Lee`, `Minister for Health Ann Lee`, `Novelist Ann Lee said`."""
    titles, last = run.cues.lists["titles"], len(words) - 1
    posts = [k for k, word in enumerate(words) if normal(word) in titles and not (k == last and normal(word) in _SURNAMES)]
    name = words[posts[-1] + 1 :] if posts else words
    head = _body_before(run, name)
    if head < 0 and not posts and i > 1 and run.words[i - 1] == "of" and normal(run.words[i - 2]) in run.cues.lists["body_words"]:
        return []  # `the Diocese of Fort Wayne-South Bend`
    name = name[head + 1 :]
    if len(name) > 2 and i > 1 and run.words[i - 1] == "of" and normal(run.words[i - 2]) in titles | ROYAL:
        name = name[1:]  # `Archbishop of Riga Ann Lee`
    if len(name) > 2 and tells_what(name[0], run.cues, opens_sentence(run.text, run.place(i))):
        name = name[1:]
    return name[brief_of(name, run.text[: run.place(i)]) :]


def _body_before(run: _Run, name: list[str]) -> int:
    """Where the name of a body ends that stands before a name: `Holm Institute` in `Holm Institute Ann Lee`; -1 where none does."""
    return max((k for k in range(len(name) - 2) if normal(name[k]) in run.cues.lists["body_words"]), default=-1)


def _is_body(run: _Run, i: int, stop: int) -> bool:
    """`the Wellcome Trust`, `newspaper Dagens Nyheter`, `Acme Holm, the company,`."""
    text, start = run.text, run.place(i)
    end = start + len(" ".join(run.words[i:stop]).rstrip(","))
    styled = not run.cues.lists["titles"].isdisjoint(normal(word) for word in run.words[i : stop - 2])  # `the Right Rev Ann Lee`
    styled = styled or normal(run.words[stop - 1]) in _PERSONAL
    article = text[max(0, start - 4) : start].lower() == "the " and not styled and _body_before(run, run.words[i:stop]) < 0
    owns = run.words[stop - 1].endswith(("'s", "’s")) and any(
        is_given(normal(word), run.cues) for word in run.words[i : stop - 1]
    )
    return article or is_work(text, start) or bool(not owns and NO_PERSON.match(text, end))


def _new(printed: str, cast: Cast, names: Names) -> str:
    """The id of a name that is on no file."""
    own = slug(printed)
    if own in names.actors or own in names.proposals or own in cast.proposed:
        own = cast.renamed[printed] = free(printed, names.actors, names.proposals, cast.proposed)
    return own


_NICKNAME = re.compile(r"(?<=[a-z] )[“\"‘(][A-Z]\w+[”\"’)] (?=[A-Z])")
_BY_SURNAME = frozenset(("archbishop", "bishop", "cardinal"))
_PERSONAL = frozenset(("lama", "khan"))  # `the Aga Khan`
_SURNAMES = frozenset("king prince pope major judge bishop father lord sergeant sen".split())


def _count(run: _Run, actor: str, name: str, form: str = "") -> None:
    """Count a full name, printed as `form`, with the offices that stand beside it."""
    cast = run.cast
    cast.full[actor] = cast.full.get(actor, 0) + 1
    if cast.printed.get(actor) != name:
        cast.printed[actor] = name
        cast.words.update([*(normal(word) for word in name.split()), *family(name)])
        for short in (*family(name), *middle_names(name)):
            bearers = cast.surnames.setdefault(short, [])
            if actor not in bearers:
                bearers.append(actor)
    if actor not in cast.places:
        cast.places[actor] = len(cast.text) if run.above else cast.text.find(run.text) + run.at
    if cast.full[actor] > _OFTEN:
        return
    if (head := name.split()[0].lower()) in ROYAL and not name.endswith(_DOWAGERS):
        cast.entitle(actor, "", head)
    printed = (form or name).rstrip(",.")
    start = run.text.find(printed, run.at)
    for state, office in offices_of(run.text, start, start + len(printed), run.names, run.cues) if start >= 0 else ():
        cast.entitle(actor, state, office)


_DOWAGERS = (" Mother", " Dowager")  # `the Queen` is another than the Queen Mother
_OFTEN = 3  # an office stands beside the first mentions
