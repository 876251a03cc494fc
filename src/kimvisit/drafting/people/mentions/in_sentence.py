"""The people, states and bodies that a sentence mentions, token by token."""

from functools import lru_cache

from kimvisit.drafting.people.callings.nouns import singulars
from kimvisit.drafting.people.groups.together import group_at, one_at
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.mentions.beside import family_of, named_beside, with_stop
from kimvisit.drafting.people.mentions.bodies import is_the_body
from kimvisit.drafting.people.mentions.firms import firms_in
from kimvisit.drafting.people.mentions.introduced import BODIES, body_of, introduced_at, region_at
from kimvisit.drafting.people.mentions.pronouns import PRONOUNS, STAND_INS, pronoun_at, stand_in_at
from kimvisit.drafting.people.names.cast import persons_of
from kimvisit.drafting.people.names.on_file import Names, longest, normal
from kimvisit.drafting.people.offices.alone import bare_title, titled
from kimvisit.drafting.people.offices.leaders import leadership_at, leadership_of, team_of
from kimvisit.drafting.people.offices.words import office_heads
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import ROYAL, STARTERS
from kimvisit.drafting.text.times import CALENDAR

_PLACED = frozenset("the in at to from of near".split())


def mentions_in(sentence: Sentence, known: Known) -> list[Mention]:
    """The mentions of a sentence, first to last; they never overlap."""
    found: list[Mention] = []
    low, words, groups, lists = sentence.low, sentence.words, known.names.groups, known.cues.lists
    small, last = _small(lists["office_nouns"], lists["people_nouns"], lists["body_nouns"]), 0
    firms = firms_in(sentence, known) if "&" in low else []
    for i in _starts(sentence, known, small):
        if i < last or any(firm.first <= i < firm.last for firm in firms):
            continue
        folded, made = low[i], None
        if folded in small or folded in groups:
            made = _mention(sentence, i, known, folded)
        if made is None and words[i][0].isupper():
            made = _capital(sentence, i, known)
        if made is None and folded in small:
            made = _of_people(sentence, i, last, known, found)
        if made and not _is_within_name(sentence, made, known):
            made = family_of(sentence, made, known)
            found.append(made)
            last = made.last
    if firms:
        apart = (m for m in found if all(m.last <= firm.first or m.first >= firm.last for firm in firms))
        found = sorted((*apart, *firms), key=lambda m: m.first)
    return [_owning(sentence, with_stop(sentence, named_beside(sentence, at, found))) for at in range(len(found))]


def _owning(sentence: Sentence, m: Mention) -> Mention:
    """Ann Lee in `Bob Ray, a Lee aide, said`, who owns what stands behind her name as in `Lee's aide`."""
    attended = (
        m.sort == "person"
        and not m.possessive
        and sentence.low[m.last : m.last + 1] != ()
        and sentence.low[m.last] in _ATTENDANTS
    )
    return m._replace(possessive=True) if attended and sentence.words[m.last].islower() else m


_ATTENDANTS = frozenset(
    f"{noun}{ending}"
    for noun in "aide adviser advisor spokesman spokeswoman spokesperson loyalist supporter critic appointee confidant associate insider staffer".split()
    for ending in ("", "s")
) | {"ally", "allies", "spokesmen"}


def _is_within_name(sentence: Sentence, made: Mention, known: Known) -> bool:
    """Whether a surname is only a part of what is called after its bearer: `the Lee White House`, `the Lee Foundation`; not `the Lee family`."""
    at = made.first
    if made.sort != "person" or made.possessive or made.last != at + 1 or sentence.low[at - 1 : at] != ("the",):
        return False
    titled = sentence.low[at] in known.cues.lists["titles"] or sentence.low[at] in ROYAL
    return not titled and sentence.words[at + 1 : at + 2] != () and sentence.words[at + 1][0].isupper()


def _starts(sentence: Sentence, known: Known, small: frozenset[str]) -> list[int]:
    """The tokens at which a mention may begin: `she`, `Ann` and `Danish`, not `will` or `Tomorrow`."""
    groups, first, cast = known.names.groups, known.names.first, known.cast.words
    return [
        i
        for i, (word, printed) in enumerate(zip(sentence.low, sentence.words, strict=True))
        if word in small
        or word in groups
        or (word != printed and (word in first or word in cast or word in ROYAL or not word.isalpha()))
    ]


def _of_people(sentence: Sentence, i: int, last: int, known: Known, found: list[Mention]) -> Mention | None:
    """People by their noun, with the adjective of their state, which is then no mention of its own: `Danish singers`, `a singer`."""
    people, folded = known.cues.lists["people_nouns"], sentence.low[i]
    if folded not in people:
        return one_at(sentence, i, last, known) if folded in singulars(people) else None
    native = found.pop() if found and found[-1].sort == "adjective" and found[-1].last == i else None
    made = group_at(sentence, i, native.first if native else last, known)
    if native and made is None:
        found.append(native)
    return made


@lru_cache(maxsize=8)
def _small(offices: frozenset[str], people: frozenset[str], bodies: frozenset[str]) -> frozenset[str]:
    """The words that begin a mention without a capital; the groups on file apart."""
    return PRONOUNS | STAND_INS | {"leadership"} | office_heads(offices) | people | singulars(people) | bodies


def _mention(sentence: Sentence, i: int, known: Known, word: str) -> Mention | None:
    """A mention that needs no capital: a pronoun, a group, or a title without a name."""
    low, lists = sentence.low, known.cues.lists
    if word in PRONOUNS:
        return pronoun_at(sentence, i, known)
    for name, actor in known.names.groups.get(word, ()):
        if low[i : i + len(name)] == name:
            return Mention(i, i + len(name), (actor,), "group")
    if word in STAND_INS:
        return stand_in_at(sentence, i)
    if word in lists["body_nouns"] and is_the_body(sentence, i):
        return Mention(i, i + 1, (), "body")
    if word == "leadership":
        return leadership_at(sentence, i, known)
    return bare_title(sentence, i, known) if word in office_heads(lists["office_nouns"]) else None


def _capital(sentence: Sentence, i: int, known: Known) -> Mention | None:
    """A mention that begins with a capital: a name, the adjective of a state with or without an office behind it."""
    names, word, one = known.names, sentence.low[i], normal(sentence.words[i])
    if one in ROYAL and (royal := introduced_at(sentence, i, known)) and royal.last - i > 1:
        return royal
    if one not in names.heads and one not in known.cast.words and not _may_begin(one, word, names):
        return None
    length, ids = longest(sentence.words, i, names)
    if length < 2:
        two = normal(" ".join(sentence.words[i : i + 2])) if one in names.wide else ""
        if two in names.adjectives:
            return _of_state(sentence, i, i + 2, names.adjectives[two], known)
        if one in names.adjectives:
            return _of_state(sentence, i, i + 1, names.adjectives[one], known)
    if ids:
        return None if length == 1 and _ends_outlet(sentence, i, known) else _on_file(sentence, i, i + length, ids, known)
    titled = one in known.cues.lists["titles"] or one in ROYAL
    if titled and one in known.cast.surnames and _is_surname(sentence, i):
        return Mention(i, i + 1, persons_of(known.cast, one, ()), "person", word.endswith("'s"))
    if one in known.cues.lists["titles"] or (one in STARTERS and word == one):
        return None
    return introduced_at(sentence, i, known)


def _ends_outlet(sentence: Sentence, i: int, known: Known) -> bool:
    """Whether the name of an outlet on file only ends that of another: `the Fjord Times`; not `the Times`, `Monday's Times`."""
    if not i or normal(sentence.words[i]) not in known.cues.lists["outlet_words"]:
        return False
    before = sentence.words[i - 1]
    return before[0].isupper() and not before.endswith(("'s", "’s")) and normal(before) not in STARTERS | CALENDAR


def _is_surname(sentence: Sentence, i: int) -> bool:
    """Whether a word that can be a title stands alone as a name: `King said`, not `the King`, `King Felipe`."""
    words = sentence.words
    return sentence.low[i - 1 : i] not in _THE and (i + 1 == len(words) or not words[i + 1][0].isupper())


_THE = (("the",), ("a",), ("our",), ("his",), ("her",), ("your",))


def _of_state(sentence: Sentence, i: int, last: int, country: str, known: Known) -> Mention:
    """The adjective of a state: `Danish`, `the Danish government`, `the Danish premier`, `the Dane's`."""
    low, ahead = sentence.low, sentence.low[last] if last < len(sentence.low) else ""
    if ahead in BODIES:
        return Mention(i, last + 1, (country,), "state", ahead.endswith("'s"))
    if ahead == "leadership":
        return Mention(i, last + 1, (leadership_of(country, known),), "group")
    if office := titled(sentence, i, last, country, known) or team_of(sentence, i, last, country, known):
        return office
    if i and low[i - 1] == "the" and low[last - 1].endswith("'s"):
        return Mention(i, last, (), "described", True, country=country)
    return Mention(i, last, (country,), "adjective", country=country)


def _on_file(sentence: Sentence, i: int, last: int, ids: tuple[str, ...], known: Known) -> Mention | None:
    """A name on file, or what begins with one: `Ann Lee`, `Denmark's premier`, `the Oslo Lions`."""
    name = normal(" ".join(sentence.words[i:last]))
    possessive = sentence.words[last - 1].replace("’", "'").endswith(("'s", "s'"))
    found = known.who(ids[0])
    sort = found.sort if found else "person"
    if sort == "state" and last - i == 1 and i and sentence.words[i - 1] in _PARTS_OF_LANDS:
        return region_at(sentence, i, known)
    if sort == "state" and (other := _behind_state(sentence, i, last, ids[0], possessive, known)):
        return other
    if sort in ("person", "state") and last - i == 1 and (longer := introduced_at(sentence, i, known)) and longer.last > last:
        return longer
    if sort == "person" and (last - i == 1 or len(ids) > 1):
        ids = persons_of(known.cast, name, ids)
    misprint = bool(ids) and (ids[0], name) in known.names.misprints
    return Mention(i, last, ids, sort, possessive, printed=" ".join(sentence.words[i:last]) if misprint else None)


_PARTS_OF_LANDS = frozenset("New North South East West Northern Southern Eastern Western".split())


def _behind_state(sentence: Sentence, i: int, last: int, state: str, possessive: bool, known: Known) -> Mention | None:
    """Who is meant where a name is that of a state and more: somebody called so (`Ann Jordan`), `Denmark's premier`, `the Denmark team`."""
    low, one = sentence.low, normal(sentence.words[i])
    if possessive and low[last : last + 1] == ("leadership",):
        return Mention(i, last + 1, (leadership_of(state, known),), "group")
    if last - i == 1 and one in known.cast.surnames and (not i or low[i - 1] not in _PLACED):
        return Mention(i, last, persons_of(known.cast, one, ()), "person", possessive)
    led = last < len(low) and low[last] in office_heads(known.cues.lists["office_nouns"])
    if (possessive or led) and (office := titled(sentence, i, last, state, known)):
        return office
    if not possessive and _before_title(sentence, last, known):
        return Mention(i, last, (state,), "adjective", country=state)
    return team_of(sentence, i, last, state, known) or body_of(sentence, i, last, known)


def _before_title(sentence: Sentence, at: int, known: Known) -> bool:
    """Whether the title of somebody named stands at a token: `Taiwan President Ann Lee`."""
    words = sentence.words
    return (
        at + 1 < len(words)
        and words[at][0].isupper()
        and words[at + 1][0].isupper()
        and sentence.low[at] in known.cues.lists["titles"]
    )


def _may_begin(one: str, word: str, names: Names) -> bool:
    """Whether a name on file or a land may begin with a word, in normal form and as printed in lower case."""
    return one in names.first or " " in one or word in names.heads
