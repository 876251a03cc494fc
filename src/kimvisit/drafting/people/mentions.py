"""The people, states and bodies that a sentence mentions, token by token."""

from functools import lru_cache

from kimvisit.drafting.people.beside import named_beside, with_stop
from kimvisit.drafting.people.cast import persons_of
from kimvisit.drafting.people.groups import group_at, number_at, one_at
from kimvisit.drafting.people.leadership import leadership_at, leadership_of, team_of
from kimvisit.drafting.people.likeness import is_person
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names import PARTICLES, Names, Who, longest, normal, slug
from kimvisit.drafting.people.office_words import office_heads
from kimvisit.drafting.people.offices import bare_title, titled
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import ROYAL, STARTERS

_BODIES = frozenset("government regime authorities side administration".split())
_SELF = frozenset("i me my we us our".split())
_PRONOUNS = frozenset("he she him her his hers they them their himself herself both neither".split())
_NOT_BOTH = frozenset(
    "side country party man woman one is was has nor the of a an his her their its in on at sides countries leaders".split()
)
_STYLES = frozenset("majesty majesties highness highnesses holiness excellency royal".split())
_PLACED = frozenset("the in at to from of near".split())
_TWO = frozenset(("couple", "pair", "duo"))
_NO_NOUNS = (
    (),
    *(
        (word,)
        for word in "to at for in on and , . as over along back too ; that if when by from ” into not here there come go attend travel take join".split()
    ),
)
_PERSONAL = _SELF | {"you", "leadership"} | _PRONOUNS | _TWO | {f"{word}'s" for word in _TWO}


def mentions_in(sentence: Sentence, known: Known) -> list[Mention]:
    """The mentions of a sentence, first to last; they never overlap."""
    found: list[Mention] = []
    low, words, groups, lists = sentence.low, sentence.words, known.names.groups, known.cues.lists
    people, singles = lists["people_nouns"], _singular(lists["people_nouns"])
    small, last = _small(lists["office_nouns"], people, lists["body_nouns"]), 0
    first, cast = known.names.first, known.cast.words
    for i in [
        i
        for i, (word, printed) in enumerate(zip(low, words, strict=True))
        if word in small
        or word in groups
        or (word != printed and (word in first or word in cast or word in ROYAL or not word.isalpha()))
    ]:
        if i < last:
            continue
        folded, made = low[i], None
        if folded in small or folded in groups:
            made = _mention(sentence, i, known, folded)
        if made is None and words[i][0].isupper():
            made = _capital(sentence, i, known)
        if made is None and folded in people:
            made = group_at(sentence, i, last, known)
        elif made is None and folded in singles:
            made = one_at(sentence, i, last, known)
        if made:
            found.append(made)
            last = made.last
    return [with_stop(sentence, named_beside(sentence, at, found)) for at in range(len(found))]


@lru_cache(maxsize=8)
def _small(offices: frozenset[str], people: frozenset[str], bodies: frozenset[str]) -> frozenset[str]:
    """The words that begin a mention without a capital; the groups on file apart."""
    return _PERSONAL | office_heads(offices) | people | _singular(people) | bodies


@lru_cache(maxsize=8)
def _singular(nouns: frozenset[str]) -> frozenset[str]:
    return frozenset(noun.removesuffix("s") for noun in nouns if not noun.endswith("ies"))


def _mention(sentence: Sentence, i: int, known: Known, word: str) -> Mention | None:
    """A mention that needs no capital: a pronoun, a group, or a title without a name."""
    if word == "you":
        return Mention(i, i + 1, (), "addressed") if sentence.quotes and sentence.quoted(sentence.starts[i]) else None
    if word in _SELF and sentence.quotes and sentence.quoted(sentence.starts[i]):
        return Mention(i, i + 1, (), "self", word in ("my", "our"))
    if word in ("his", "her", "their") and sentence.low[i + 1 : i + 2] and sentence.low[i + 1] in _STYLES:
        return Mention(i, i + (3 if sentence.low[i + 1] == "royal" else 2), (), "pronoun")
    if word in ("both", "neither") and (
        i + 1 >= len(sentence.words)
        or sentence.words[i + 1][0].isupper()
        or sentence.low[i + 1] in _NOT_BOTH | known.cues.lists["people_nouns"]
    ):
        return None
    if word == "them" and (counted := number_at(sentence, i + 1, known)):
        return counted
    if word in _PRONOUNS:
        owns = word in ("his", "their") or (word == "her" and sentence.low[i + 1 : i + 2] not in _NO_NOUNS)
        return Mention(i, i + 1, (), "pronoun", owns)
    for name, actor in known.names.groups.get(word, ()):
        if sentence.low[i : i + len(name)] == name:
            return Mention(i, i + len(name), (actor,), "group")
    if word.removesuffix("'s") in _TWO and i and sentence.low[i - 1] == "the":
        return Mention(i, i + 1, (), "pronoun", word.endswith("'s"))
    if (
        word in known.cues.lists["body_nouns"]
        and i
        and "the" in (sentence.low[i - 1], sentence.low[i - 2] if i > 1 and sentence.words[i - 1].islower() else "")
        and sentence.low[i + 1 : i + 2] not in (("of",), ("'s",))
    ):
        return Mention(i, i + 1, (), "body")
    if word == "leadership":
        return leadership_at(sentence, i, known)
    return bare_title(sentence, i, known) if word in office_heads(known.cues.lists["office_nouns"]) else None


def _capital(sentence: Sentence, i: int, known: Known) -> Mention | None:
    names, low = known.names, sentence.low
    one = normal(sentence.words[i])
    if one in ROYAL and (royal := _unknown(sentence, i, known)) and royal.last - i > 1:
        return royal
    if one not in names.heads and one not in known.cast.words and not _may_begin(one, low[i], names):
        return None
    length, ids = longest(sentence.words, i, names)
    wide = one in names.wide and normal(" ".join(sentence.words[i : i + 2])) in names.adjectives
    if length < 2 and (wide or one in names.adjectives):
        country, last = (
            names.adjectives[normal(" ".join(sentence.words[i : i + 2])) if wide else one],
            i + (2 if wide else 1),
        )
        if last < len(low) and low[last] in _BODIES:
            return Mention(i, last + 1, (country,), "state", low[last].endswith("'s"))
        if last < len(low) and low[last] == "leadership":
            return Mention(i, last + 1, (leadership_of(country, known),), "group")
        office = titled(sentence, i, last, country, known) or team_of(sentence, i, last, country, known)
        if office is None and i and low[i - 1] == "the" and low[last - 1].endswith("'s"):
            return Mention(i, last, (), "described", True, country=country)
        return office or Mention(i, last, (country,), "adjective", country=country)
    if ids:
        last = i + length
        possessive = sentence.words[last - 1].replace("’", "'").endswith(("'s", "s'"))
        found = known.who(ids[0])
        sort = found.sort if found else "person"
        led = last < len(low) and low[last] in office_heads(known.cues.lists["office_nouns"])
        if sort == "state" and length == 1 and one in known.cast.surnames and (not i or low[i - 1] not in _PLACED):
            return Mention(i, last, persons_of(known.cast, one, ()), "person", possessive)
        if sort == "state" and (possessive or led) and (office := titled(sentence, i, last, ids[0], known)):
            return office
        if sort == "state" and not possessive and _before_title(sentence, last, known):
            return Mention(i, last, (ids[0],), "adjective", country=ids[0])
        if sort == "state" and (team := team_of(sentence, i, last, ids[0], known)):
            return team
        if sort == "state" and (body := _body_of(sentence, i, last, known)):
            return body
        if sort == "person" and length == 1 and (longer := _unknown(sentence, i, known)) and longer.last > last:
            return longer
        full = length > 1 and len(ids) == 1
        if sort == "person" and not full:
            ids = persons_of(known.cast, normal(" ".join(sentence.words[i:last])), ids)
        printed = " ".join(sentence.words[i:last])
        misprint = bool(ids) and (ids[0], normal(printed)) in names.misprints
        return Mention(i, last, ids, sort, possessive, printed=printed if misprint else None)
    if one in known.cues.lists["titles"] or (one in STARTERS and low[i] == one):
        return None
    return _unknown(sentence, i, known)


def _before_title(sentence: Sentence, at: int, known: Known) -> bool:
    """Whether the title of somebody named stands at a token: `Taiwan President Ann Lee`."""
    words = sentence.words
    return (
        at + 1 < len(words)
        and words[at][0].isupper()
        and words[at + 1][0].isupper()
        and sentence.low[at] in known.cues.lists["titles"]
    )


def _body_of(sentence: Sentence, first: int, last: int, known: Known) -> Mention | None:
    """`the Washington Lions`: a body whose name begins with that of a place."""
    low, words, stop = sentence.low, sentence.words, last
    while stop < len(words) and stop - first < 5 and words[stop][:1].isupper() and words[stop].isalpha():
        stop += 1
    lists = known.cues.lists
    if stop == last or not first or low[first - 1] != "the" or low[stop - 1] in lists["event_nouns"] or low[stop - 1] in _BODIES:
        return None
    if (
        low[last] in lists["titles"]
        or low[last] in STARTERS
        or normal(words[last]) in known.cast.words
        or (stop < len(low) and low[stop] in lists["event_nouns"])
    ):
        return None
    name = " ".join(words[first:stop])
    return Mention(first, stop, (known.propose(Who(slug(name), "institution", name)),), "institution")


def _may_begin(one: str, word: str, names: Names) -> bool:
    """Whether a name on file or a land may begin with a word, in normal form and as printed in lower case."""
    return one in names.first or " " in one or word in names.heads


def _unknown(sentence: Sentence, i: int, known: Known) -> Mention | None:
    """A name that is on no file: a full name that the article introduced, or the surname of one."""
    if normal(sentence.words[i]) not in known.cast.words:
        return None
    last = i
    while last < len(sentence.words) and last - i < 6 and _goes_on(sentence, last):
        last += 1
        if sentence.words[last - 1].replace("’", "'").endswith("'s"):
            break
    for stop in range(last, i, -1):
        printed = " ".join(sentence.words[i:stop])
        possessive = printed.replace("’", "'").endswith("'s")
        bare = printed[:-2] if possessive else printed
        actor = known.cast.id_of(bare) if stop - i > 1 else ""
        if actor in known.cast.proposed and (one_royal(bare) or is_person(bare.split(), known.cues)):
            return Mention(i, stop, (actor,), known.cast.proposed[actor].sort, possessive)
        if stop - i == 1 and (meant := persons_of(known.cast, normal(bare), ())):
            return Mention(i, stop, meant, "person", possessive)
    return None


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a word can stand in a name: a capital, or a particle before one (`bin`, `al-Rashid`)."""
    word = sentence.words[at]
    if word[0].isupper():
        return True
    particle, hyphen, rest = word.partition("-")
    return particle in PARTICLES and (
        rest[:1].isupper() if hyphen else sentence.words[at + 1 : at + 2] != () and sentence.words[at + 1][0].isupper()
    )


def one_royal(name: str) -> bool:
    """`Queen Sofia`: a title that makes a full name of the one word after it."""
    return normal(name).split(" ")[0] in ROYAL
