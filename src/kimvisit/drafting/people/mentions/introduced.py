"""Names on no file: full names and surnames that the article introduced, and bodies called after a place."""

from kimvisit.drafting.people.callings.sexes import sex_in
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names.cast import persons_of
from kimvisit.drafting.people.names.likeness import is_person
from kimvisit.drafting.people.names.on_file import PARTICLES, longest, normal
from kimvisit.drafting.people.sex import sex_of
from kimvisit.drafting.text.closed import FINITE
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import ROYAL, STARTERS

BODIES = frozenset("government regime authorities side administration".split())


def introduced_at(sentence: Sentence, i: int, known: Known) -> Mention | None:
    """A name that is on no file: a full name that the article introduced, or the surname of one."""
    if normal(sentence.words[i]) not in known.cast.words:
        return None
    last = i
    while last < len(sentence.words) and last - i < 6 and _goes_on(sentence, last):
        last += 1
        if sentence.words[last - 1].endswith(("'s", "’s")):
            break
    for stop in range(last, i, -1):
        printed = " ".join(sentence.words[i:stop])
        possessive = printed.endswith(("'s", "’s"))
        bare = printed[:-2] if possessive else printed
        actor = known.cast.id_of(bare) if stop - i > 1 else ""
        if actor and bare in known.cast.renamed and actor not in known.cast.proposed:
            return Mention(i, stop, (actor,), "person", possessive)  # somebody on file, by two words of the name
        if actor in known.cast.proposed and (_is_royal(bare) or is_person(bare.split(), known.cues)):
            return Mention(i, stop, (actor,), known.cast.proposed[actor].sort, possessive)
        if stop - i == 1:
            meant = _entitled(sentence, i, normal(bare), known) or persons_of(known.cast, normal(bare), ())
            return Mention(i, stop, meant, "person", possessive) if meant else None
    return None


def _entitled(sentence: Sentence, i: int, surname: str, known: Known) -> tuple[str, ...]:
    """Anna Moe in `Ms Moe`, `Mayor Moe`, where Tom Moe is of that name too: the one bearer of a surname who can bear the title before it."""
    bearers, title = known.cast.surnames.get(surname, []), sentence.low[i - 1].rstrip(".") if i else ""
    if len(bearers) < 2 or title not in known.cues.lists["titles"]:
        return ()
    sex = sex_in(title)
    if sex:
        fitting = [actor for actor in bearers if sex_of(actor, known) == sex]
    else:
        fitting = [a for a in bearers if any(office.split()[-1] == title for office in known.cast.offices_of(a))]
    return (fitting[0],) if len(fitting) == 1 else ()


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a word can stand in a name: a capital, or a particle before one (`bin`, `van der`, `al-Rashid`)."""
    word = sentence.words[at]
    if word[0].isupper():
        return True
    particle, hyphen, rest = word.partition("-")
    if particle not in PARTICLES or hyphen:
        return particle in PARTICLES and rest[:1].isupper()
    return at + 1 < len(sentence.words) and _goes_on(sentence, at + 1)


def _is_royal(name: str) -> bool:
    """`Queen Sofia`: a title that makes a full name of the one word after it."""
    return normal(name).split(" ")[0] in ROYAL


def body_of(sentence: Sentence, first: int, last: int, known: Known) -> Mention | None:
    """`the Washington Lions`: a body whose name begins with that of a place."""
    low, words, stop = sentence.low, sentence.words, last
    while stop < len(words) and stop - first < 5 and words[stop][:1].isupper() and words[stop].isalpha():
        stop += 1
    lists = known.cues.lists
    definite = first > 0 and low[first - 1] == "the"
    if stop == last or not (definite or _acts(sentence, first, stop, known)) or low[stop - 1] in lists["event_nouns"] | BODIES:
        return None
    if low[last] in lists["titles"] or low[last] in STARTERS or not lists["event_nouns"].isdisjoint(low[stop : stop + 1]):
        return None
    if normal(words[last]) in known.cast.words or longest(words, last, known.names)[1]:
        return None
    name = " ".join(words[first:stop])
    return Mention(first, stop, (known.introduce("institution", name),), "institution")


def _acts(sentence: Sentence, first: int, stop: int, known: Known) -> bool:
    """Whether a body without an article opens a clause and does something: `Lima United has accepted`, `Lima Raiders were invited`."""
    low, last = sentence.low, sentence.low[stop - 1]
    if (first and low[first - 1] not in _OPENINGS) or low[stop : stop + 1] == () or last in known.cues.lists["outlet_words"]:
        return False
    verb, many = low[stop], last.endswith("s") and not last.endswith("ss") and low[stop] in _OF_MANY
    return many or (last in known.cues.lists["body_words"] and (verb in FINITE or (verb.endswith("ed") and verb != last)))


def region_at(sentence: Sentence, at: int, known: Known) -> Mention | None:
    """`South Australia`, `the South Australia Redbacks`: a part of a land, or a body called after one, is not the land; the word before it is read
    with the name at a token. None before an office."""
    words, stop = sentence.words, at + 1
    while stop < len(words) and words[stop][:1].isupper() and words[stop].isalpha() and stop - at < 4:
        stop += 1
    lists = known.cues.lists
    if not lists["titles"].isdisjoint(sentence.low[at:stop]) or sentence.low[stop - 1] in lists["event_nouns"]:
        return None
    owned = words[stop - 1].endswith(("'s", "’s"))
    name = " ".join(words[at - 1 : stop])
    return Mention(at - 1, stop, (known.introduce("institution", name[:-2] if owned else name),), "institution", owned)


_OPENINGS = frozenset(", ; : “ and but while that team champion champions winner winners side club".split())
_OF_MANY = frozenset("have were are will".split())
