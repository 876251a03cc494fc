"""Words for people that several views share: places in articles, voices, steps, origins, short ids."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from kimvisit.engine import wording
from kimvisit.engine.groups import Lens
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.origins import Origins
from kimvisit.engine.statement import Statement
from kimvisit.records.model import Article
from kimvisit.render import days
from kimvisit.views.timeline import Entry

Labels = Mapping[str, str]  # what places call an article, by its id
LEAST_HASH = 4


def count(number: int, one: str, many: str = "") -> str:
    """`1 article`, `2 articles`, `no article`."""
    several = many or (f"{one[:-1]}ies" if one.endswith("y") else f"{one}s")
    return f"{number or 'no'} {one if number == 1 else several}"


def labels(ledger: Ledger) -> Labels:
    """How places name each article: by its outlet, with the day or the id where the outlet has several articles on file."""
    articles = ledger.dossier.articles
    outlets = Counter(one.outlet for one in articles)
    dated = Counter((one.outlet, one.published) for one in articles)
    return {one.id: _label(one, outlets[one.outlet] > 1, dated[one.outlet, one.published] > 1, ledger.lens) for one in articles}


def _label(article: Article, is_one_of_many: bool, is_twin: bool, lens: Lens) -> str:
    name = lens.cast.name(article.outlet)
    if not is_one_of_many:
        return name
    return f"{name} ({article.id})" if is_twin or not article.published else f"{name} ({days.span(article.published)})"


def places(statements: Iterable[Statement], names: Labels, at_most: int = 0, without: str = "") -> list[str]:
    """Where statements stand: `Times h 1 3`, an article each. `without`: an article that need not be named.

    At most so many paragraphs, and how many more there are. Drafts among checked records are marked.
    """
    statements = list(statements)
    found: dict[str, set[int]] = defaultdict(set)
    for one in statements:
        found[one.article.id].add(one.claim.paragraph)
    pairs = [(article, paragraph) for article in sorted(found) for paragraph in sorted(found[article])]
    kept: dict[str, list[str]] = defaultdict(list)
    for article, paragraph in pairs[: at_most or None]:
        kept[article].append(str(paragraph or "h"))
    drafts = drafts_among(statements)
    told = [
        " ".join([*([] if article == without else [names[article]]), *numbers, *(["(draft)"] if article in drafts else [])])
        for article, numbers in kept.items()
    ]
    more = len(pairs) - at_most if at_most else 0
    return [*told, f"and {more} more"] if more > 0 else told


def drafts_among(statements: Sequence[Statement]) -> set[str]:
    """The articles that nobody has read yet, where others beside them have been read."""
    drafts = {one.article.id for one in statements if one.article.draft}
    return drafts if len(drafts) < len({one.article.id for one in statements}) else set()


def copied(entry: Entry, names: Labels) -> list[str]:
    """The folded copies in which a row stands as well."""
    own = {one.article.id for one in entry.statements}
    return [f"copy: {names[article]}" for article in entry.articles if article not in own]


def voice(entry: Entry, lens: Lens) -> str:
    """Who speaks in a row: `a minister (his state)`, `Times itself`, `a diplomat, via an agency`, `an agency, as Times has it`."""
    if entry.told_by:
        return f"{lens.cast.name(entry.voice)}, as {lens.cast.name(entry.told_by)} has it"
    first = entry.first
    if not first.claim.attribution and entry.voice in (first.article.outlet, first.article.credit):
        return f"{lens.cast.name(entry.voice)} itself"
    name = wording.voice(entry.voice, lens, wording.about(first))
    if lens.cast.is_unnamed(entry.voice) and "unnamed" not in name:
        name = f"{name}, unnamed"
    relays = [_relay(one, entry.voice, lens) for one in entry.statements if not one.is_headline]
    return f"{name}, via {lens.cast.name(relays[0])}" if relays and relays[0] and len(set(relays)) == 1 else name


def _relay(one: Statement, root: str, lens: Lens) -> str:
    hops = [*one.inferred, *one.chain]
    between = hops[hops.index(root) + 1 : -1] if root in hops else hops[:-1]
    return next((hop for hop in between if lens.cast.is_relay(hop)), "")


def step(one: Statement) -> str:
    """The word that a row gives in bold: how far the subject went, or that its side is silent."""
    return "silent" if one.claim.silent else wording.step(one)


def provisos(one: Statement, presupposed: bool = False, draft: bool | None = None) -> list[str]:
    """What qualifies the step: how sure it is where not certain, an "if", a subject not named, ...

    `draft`: whether nobody has read the record yet, or any of the records of a row; else as the statement's own record says.
    """
    claim = one.claim
    sure = "" if one.factuality.code == "CT+" else one.factuality.word
    if claim.so_far and one.factuality.sign < 0:
        sure = {"denied": "not yet"}.get(sure, f"{sure}, so far")
    found = [f"({wording.step(one)})"] if claim.silent else [sure] if sure else []
    return [
        *found,
        *(["conditional"] if claim.conditional else []),
        *(["not named"] if one.is_marked else []),
        *(["taken for granted"] if presupposed else []),
        *(["draft"] if (one.article.draft if draft is None else draft) else []),
    ]


def in_line(steps: Sequence[str]) -> str:
    """A step and what qualifies it in a line: `will come, possible`, `silent (will come)`."""
    return ", ".join(steps).replace(", (", " (")


def given(one: Statement, lens: Lens) -> list[str]:
    """What a statement gives beside its step: figures, in a kind without steps what each claim must give, as who it was, and the others who take
    part (`with Ann Lee and Bob Ray`)."""
    told = (name for name, of in one.kind.values.items() if of.type == "number" or (of.required and not one.kind.stages))
    lists = (name for name, of in one.kind.values.items() if of.type == "actor" and of.list)
    named = [f"{name} {wording.names(one.values[name], lens)}" for name in lists if one.values.get(name)]
    return [*(value(each, lens) for name in told for each in one.values.get(name, ())), *named]


def subject(one: Statement, lens: Lens) -> str:
    """Who is at issue; somebody not named by the title alone, never by a reading."""
    if one.is_marked:
        return f"{one.title or one.printed or 'someone'}, not named"
    return lens.cast.name(one.readings[0]) if one.readings else ""


def origins(found: Origins, lens: Lens, meant: str = "") -> str:
    """Who stands behind a step, in words: `one origin, unnamed`; `one origin (a state), and an outlet, naming no source`; `nobody on file`."""
    told = []
    if found.named:
        told.append(f"{_number(found.named)} ({wording.names(found.named, lens)})")
    if found.unnamed:
        told.append(f"{_number(found.unnamed)}, unnamed")
    if found.if_meant:
        told.append(f"{wording.names(found.if_meant, lens)}, if {meant or 'he'} is meant")
    if found.own_voice:
        told.append(f"{wording.names(found.own_voice, lens)}, naming no source")
    return "; ".join(told) or "nobody on file"


def value(text: str, lens: Lens) -> str:
    """A value that a finding compares, in words: an actor's name, a date, or as it stands."""
    return days.in_words(lens.cast.name(text))


def _number(actors: Sequence[str]) -> str:
    words = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    number = words[len(actors)] if len(actors) < len(words) else str(len(actors))
    return f"{number} origin{'' if len(actors) == 1 else 's'}"


def _shared(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def short_ids(ids: Iterable[str]) -> dict[str, str]:
    """For each id the shortest prefix that no other begins with, of at least four letters after the hyphen."""
    ordered = sorted(set(ids))
    found = {}
    for place, one in enumerate(ordered):
        neighbours = ordered[max(place - 1, 0) : place] + ordered[place + 1 : place + 2]
        shared = max((_shared(one, other) for other in neighbours), default=0)
        found[one] = one[: max(shared + 1, one.rfind("-") + 1 + LEAST_HASH)]
    return found
