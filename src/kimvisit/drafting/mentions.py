"""The people, states and bodies that a sentence mentions, token by token."""

from dataclasses import dataclass
from typing import NamedTuple

from kimvisit.drafting.cast import ROYAL, STARTERS, Cast, is_person, longest, persons_of
from kimvisit.drafting.cues import Cues
from kimvisit.drafting.names import Names, Who, normal, who
from kimvisit.drafting.sentences import Sentence

_BODIES = frozenset("government regime authorities side leadership administration".split())
_SELF = frozenset("i me my".split())
_PRONOUNS = frozenset("he she him her his hers they them their himself herself".split())
_PERSONAL = _SELF | _PRONOUNS


class Mention(NamedTuple):
    """Tokens `first` to `last` (excluded) speak of one of `ids`. `sort` is that of the actor, or `title`, `pronoun`, `adjective`.

    `possessive`: followed by 's. `title`: the words of an office before the name, or the whole mention where no name stands.
    """

    first: int
    last: int
    ids: tuple[str, ...]
    sort: str
    possessive: bool = False
    title: str | None = None
    printed: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What a reader of one article needs to tell who is meant."""

    names: Names
    cast: Cast
    cues: Cues

    def who(self, actor: str) -> Who | None:
        """An actor on file, proposed by this article, or known to the word lists."""
        return who(self.names, actor) or self.cast.proposed.get(actor)


def mentions_in(sentence: Sentence, known: Known) -> list[Mention]:
    """The mentions of a sentence, first to last; they never overlap."""
    found: list[Mention] = []
    low, groups, leaders = sentence.low, known.names.groups, known.cues.lists["leader_nouns"]
    last = 0
    for i, word in enumerate(sentence.words):
        folded, capital = low[i], word[0].isupper()
        if i < last or not (capital or folded in _PERSONAL or folded in leaders or folded in groups):
            continue
        made = _mention(sentence, i, known, folded) or (_capital(sentence, i, known) if capital else None)
        if made:
            found.append(made)
            last = made.last
    return found


def _mention(sentence: Sentence, i: int, known: Known, word: str) -> Mention | None:
    """A mention that needs no capital: a pronoun, a group, or a title without a name."""
    if word in _SELF and sentence.quotes and sentence.quoted(sentence.starts[i]):
        return Mention(i, i + 1, (), "self", word == "my")
    if word in _PRONOUNS:
        return Mention(i, i + 1, (), "pronoun", word in ("his", "her", "their"))
    for name, actor in known.names.groups.get(word, ()):
        if sentence.low[i : i + len(name)] == name:
            return Mention(i, i + len(name), (actor,), "group")
    return _bare_title(sentence, i, known) if word in known.cues.lists["leader_nouns"] else None


def _capital(sentence: Sentence, i: int, known: Known) -> Mention | None:
    names, low = known.names, sentence.low
    one = normal(sentence.words[i])
    if one in ROYAL and (royal := _unknown(sentence, i, known)) and royal.last - i > 1:
        return royal
    length, ids = longest(sentence.words, i, names)
    wide = one in names.wide and normal(" ".join(sentence.words[i : i + 2])) in names.adjectives
    if length < 2 and (wide or one in names.adjectives):
        country, last = (
            names.adjectives[normal(" ".join(sentence.words[i : i + 2])) if wide else one],
            i + (2 if wide else 1),
        )
        if last < len(low) and low[last] in _BODIES:
            return Mention(i, last + 1, (country,), "state", low[last].endswith("'s"))
        titled = _titled(sentence, i, last, country, known)
        return titled or Mention(i, last, (country,), "adjective", country=country)
    if ids:
        last = i + length
        possessive = sentence.words[last - 1].replace("’", "'").endswith(("'s", "s'"))
        found = known.who(ids[0])
        sort = found.sort if found else "person"
        led = last < len(low) and low[last] in known.cues.lists["leader_nouns"]
        if sort == "state" and (possessive or led) and (titled := _titled(sentence, i, last, ids[0], known)):
            return titled
        full = length > 1 and len(ids) == 1
        if sort == "person" and not full:
            ids = persons_of(known.cast, normal(" ".join(sentence.words[i:last])), ids)
        printed = " ".join(sentence.words[i:last])
        misprint = bool(ids) and (ids[0], normal(printed)) in names.misprints
        return Mention(i, last, ids, sort, possessive, printed=printed if misprint else None)
    if one in known.cues.lists["titles"] or (one in STARTERS and low[i] == one):
        return None
    return _unknown(sentence, i, known)


def _unknown(sentence: Sentence, i: int, known: Known) -> Mention | None:
    """A name that is on no file: a full name that the article introduced, or the surname of one."""
    if normal(sentence.words[i]) not in known.cast.words:
        return None
    last = i
    while last < len(sentence.words) and last - i < 5 and sentence.words[last][0].isupper():
        last += 1
        if sentence.words[last - 1].replace("’", "'").endswith("'s"):
            break
    for stop in range(last, i, -1):
        printed = " ".join(sentence.words[i:stop])
        possessive = printed.replace("’", "'").endswith("'s")
        bare = printed[:-2] if possessive else printed
        if (
            stop - i > 1
            and known.cast.id_of(bare) in known.cast.proposed
            and (one_royal(bare) or is_person(bare.split(), known.cues))
        ):
            return Mention(i, stop, (known.cast.id_of(bare),), "person", possessive)
        if stop - i == 1 and (meant := persons_of(known.cast, normal(bare), ())):
            return Mention(i, stop, meant, "person", possessive)
    return None


def one_royal(name: str) -> bool:
    """`Queen Sofia`: a title that makes a full name of the one word after it."""
    return normal(name).split(" ")[0] in ROYAL


def _titled(sentence: Sentence, first: int, last: int, country: str, known: Known) -> Mention | None:
    """`the Danish prime minister` without a name after it."""
    at, end = last, min(len(sentence.low), last + 3)
    while at < end and sentence.low[at] in ("new", "late", "then", "former", "top"):
        at += 1
    for stop in (at + 3, at + 2, at + 1):
        noun = " ".join(sentence.low[at:stop])
        bare = noun[:-2] if noun.endswith("'s") else noun
        if bare not in known.cues.lists["leader_nouns"]:
            continue
        after = sentence.words[stop] if stop < len(sentence.words) else ""
        if sentence.low[at] in ("late", "former") or (
            after[:1].isupper() and not after.isupper() and (_capital(sentence, stop, known) or after[:1].isupper())
        ):
            return None
        printed = sentence.words[first:stop]
        ids = bearers(" ".join(printed), country, bare, known)
        return Mention(first, stop, ids, "title", noun.endswith("'s"), "the " + " ".join(printed), country=country)
    return None


def _bare_title(sentence: Sentence, i: int, known: Known) -> Mention | None:
    """`king of Norway`, `its leader`, `the president` without a name after it."""
    low, words = sentence.low, sentence.words
    if i + 1 < len(words) and words[i + 1][:1].isupper():
        return None
    if low[i + 1 : i + 2] == ("of",) and i + 2 < len(words):
        at = i + 3 if low[i + 2] == "the" else i + 2
        length, ids = longest(words, at, known.names) if at < len(words) else (0, ())
        found = known.who(ids[0]) if ids else None
        if found and found.sort == "state":
            last = at + length
            if last < len(words) and words[last][:1].isupper():
                return None
            title = " ".join(words[i:last])
            return Mention(i, last, bearers(title, found.id, low[i], known), "title", False, title, country=found.id)
    if i and low[i - 1] == "the" and low[i + 1 : i + 2] not in (("of",), ("'",)):
        held = {actor for (_, noun), actors in known.cast.titled.items() if noun == low[i] for actor in actors}
        if len(held) == 1:
            return Mention(i, i + 1, (held.pop(),), "title", False, f"the {words[i]}")
    return None


def bearers(title: str, country: str, noun: str, known: Known) -> tuple[str, ...]:
    """Everyone on file who may bear a title; else whom the article itself named with it."""
    listed = known.cues.tables["bearers"].get(normal(title)) or known.cues.tables["bearers"].get(title.lower().replace("’", "'"))
    if listed:
        return tuple(actor for actor in listed if known.who(actor))
    named = known.cast.titled.get((country, noun), [])
    return tuple(named[:1]) if len(named) == 1 else ()
