"""Names of one word, and of bodies, that no file knows and no full name explains: `Merkel`, `the Taliban`, `Amnesty International`."""

from collections.abc import Sequence

from kimvisit.drafting.people.groups.amounts import counted_after, counted_before
from kimvisit.drafting.people.lists.ahead import ending_at
from kimvisit.drafting.people.lists.items import APPOSED, RELATIVE
from kimvisit.drafting.people.lists.joined import joined_before
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.mentions.bodies import body_before, free_body_after, somebody_before
from kimvisit.drafting.people.mentions.descriptions import described_after, described_before
from kimvisit.drafting.people.mentions.lone_names import is_no_noun, is_team, may_be_name, names_somebody
from kimvisit.drafting.people.names.by_surname import bearers_of, on_file_as
from kimvisit.drafting.people.names.on_file import normal, slug
from kimvisit.drafting.text.adverbs import is_adverb
from kimvisit.drafting.text.capitalised import capitals_before
from kimvisit.drafting.text.closed import PREPOSITIONS
from kimvisit.drafting.text.sentences import Sentence

_BETWEEN = frozenset(
    "also already still now just then later earlier reportedly apparently probably itself themselves both all however meanwhile".split()
)
_LIKE_ADVERBS = frozenset("all both each most some many several few".split())
_ACTIVE_ENDS = frozenset('. , ; : to for and at in on ” " after as but who which that because along with'.split())
_LONGEST, _MOST = 4, 8


def unlisted_before(sentence: Sentence, stop: int, mentions: Sequence[Mention], known: Known) -> list[Mention]:
    """The subject of the verb phrase that begins at token `stop`, where it is such a name, with those joined to it on the left."""
    found = _ending_before(sentence, stop, mentions, known)
    if found and sentence.low[found[0].last - 1] == "whom":
        return found  # `twenty poets, three of whom`
    return _joined_to(sentence, found[0], mentions, known) if found else []


def with_unlisted(
    sentence: Sentence, stop: int, found: list[Mention], mentions: Sequence[Mention], known: Known
) -> list[Mention]:
    """Both in `Ann Lee and Cole will come` and `Cole and Ann Lee will come`, of whom only Ann Lee was `found` before the verb phrase that begins
    at token `stop`."""
    if len(found) != 1 or found[0].sort != "person" or "and" not in sentence.low[:stop]:
        return found
    if (body := body_before(sentence, stop, known)) and body.ids and sentence.low[found[0].last : body.first] == ("and",):
        return [*found, body]
    if found[0].first == 2 and found[0].last == stop and sentence.low[1] == "and":
        return _joined_to(sentence, found[0], mentions, known)
    if found[0].last != stop - 2 or sentence.low[stop - 2] != "and":
        return found
    told = unlisted_before(sentence, stop, mentions, known)
    return told if len(told) > 1 and found[0] in told else found


def _joined_to(sentence: Sentence, last: Mention, mentions: Sequence[Mention], known: Known) -> list[Mention]:
    """The Reds and the Greens in `the Reds and the Greens`, read back from the last."""
    found = [last]
    while len(found) < _MOST:
        listed = joined_before(sentence, found[0], [*mentions, *found], True)
        if len(listed) > 1:
            return [*listed, *found[1:]]
        at = found[0].first - 1
        at -= at > 0 and sentence.low[at] == "the"
        if at < 1 or sentence.low[at] not in ("and", ",") or (sentence.low[at] == "," and len(found) < 2):
            return found
        before = _name_before(sentence, at - (sentence.low[at - 1] == ","), mentions, known, last.sort == "person")
        if not before:
            return found
        found = [*before, *found]
    return found


def _name_before(sentence: Sentence, last: int, mentions: Sequence[Mention], known: Known, of_person: bool) -> list[Mention]:
    """The name that ends at a token and is governed by no preposition, beside that of a person or of a body."""
    if body := body_before(sentence, last, known):
        return [body]
    first = capitals_before(sentence, last, longest=_LONGEST)
    before = sentence.low[first - 1 - (first > 1 and sentence.low[first - 1] == "the")] if first else ""
    if before in PREPOSITIONS or ending_at(list(mentions), last):
        return []
    return _mention(sentence, first, last, mentions, known, of_person and last == 1 and is_no_noun(sentence.words[0], known))


def _ending_before(sentence: Sentence, stop: int, mentions: Sequence[Mention], known: Known) -> list[Mention]:
    """The subject that ends before a verb phrase, over adverbs and an aside: `Acme, the maker of anvils, also`."""
    low, words = sentence.low, sentence.words
    amounts = _past_amount(low, stop)
    if amounts and low[amounts - 1] in _LIKE_ADVERBS and (counted := counted_before(sentence, amounts, known)):
        return [counted]
    last, aside = _over_adverbs(sentence, stop)
    last -= _is_called_party(words[:last], known)
    if told := counted_before(sentence, last, known) or described_before(sentence, last, mentions, known):
        return [told]
    if last and low[last - 1] == "it":
        return [Mention(last - 1, last, (), "body")]
    if told := body_before(sentence, last, known) or somebody_before(sentence, last, known):
        return [told]
    first = _first_capital(words, last)
    if first and low[first - 1] in PREPOSITIONS:
        return []
    return _mention(sentence, first, last, mentions, known, aside)


def _is_called_party(words: Sequence[str], known: Known) -> bool:
    """Whether words end with a name and what its bearer is: `the Greens party`; not `the Danish party`."""
    if len(words) < 2 or words[-1] not in known.cues.lists["body_nouns"]:
        return False
    return words[-2][:1].isupper() and normal(words[-2]) not in known.names.adjectives


def _over_adverbs(sentence: Sentence, stop: int) -> tuple[int, bool]:
    """Where a subject ends before a verb phrase, adverbs and an aside left out, and whether there is an aside."""
    low, last = sentence.low, stop
    while last > 0 and (low[last - 1] in _BETWEEN or is_adverb(low[last - 1])):
        last -= 1
    aside = _aside(sentence, last - 1) if last > 1 and low[last - 1] == "," else 0
    return aside or last, aside > 0


def _past_amount(low: tuple[str, ...], stop: int) -> int:
    """The token behind `all`, `nearly all`, which may belong to a subject as well as to its verb."""
    ahead = (*low[stop : stop + 2], "", "")
    if ahead[0].endswith("ly") and ahead[1] in _LIKE_ADVERBS:
        return stop + 2
    return stop + (ahead[0] in _LIKE_ADVERBS)


def _first_capital(words: Sequence[str], last: int) -> int:
    """Where the capitals begin that end at a token."""
    first = last
    while first > 0 and last - first < _LONGEST and words[first - 1][:1].isupper():
        first -= 1
    return first


def _aside(sentence: Sentence, at: int) -> int:
    """The comma that opens an aside: `Acme, the maker of anvils, will come`; 0 where there is none."""
    for j in range(at - 2, max(0, at - 16), -1):
        if sentence.low[j] == ",":
            return j if sentence.low[j + 1] in _TOLD_MORE or sentence.low[j + 1].isdigit() else 0
    return 0


_TOLD_MORE = (
    APPOSED
    | RELATIVE
    | frozenset(
        "founded based established formed chaired run owned backed known led headed including among some many most along from with accompanied all both none".split()
    )
)


def unlisted_after(sentence: Sentence, start: int, mentions: Sequence[Mention], known: Known, guests: bool) -> list[Mention]:
    """The object right behind a verb, where it is such a name; or so many `guests`, whatever they are called."""
    told = described_after(sentence, start, mentions, known) or (counted_after(sentence, start, known) if guests else None)
    if told:
        return [told]
    found: list[Mention] = []
    while len(found) < _MOST and (named := _body_or_name_after(sentence, start, mentions, known)):
        found += named
        last = named[0].last
        start = last + (sentence.low[last : last + 1] == (",",))
        start += sentence.low[start : start + 1] == ("and",)
        if start == last:
            break
    return found


def _body_or_name_after(sentence: Sentence, start: int, mentions: Sequence[Mention], known: Known) -> list[Mention]:
    """The body or the name that begins at a token."""
    body = free_body_after(sentence, start, mentions, known)
    return [body] if body else _name_after(sentence, start, mentions, known)


def _name_after(sentence: Sentence, start: int, mentions: Sequence[Mention], known: Known) -> list[Mention]:
    """The name that begins at a token, where its clause can go on behind it."""
    first = start + (sentence.low[start : start + 1] == ("the",))
    last = first
    while last < len(sentence.words) and last - first < _LONGEST and sentence.words[last][:1].isupper():
        last += 1
    if last < len(sentence.low) and sentence.low[last] not in _ACTIVE_ENDS:
        return []
    return _mention(sentence, first, last, mentions, known)


def _mention(
    sentence: Sentence, first: int, last: int, mentions: Sequence[Mention], known: Known, told_more: bool = False
) -> list[Mention]:
    """The name between two tokens; one word that opens the sentence has to be a name elsewhere, or an aside tells more of it."""
    low, titles = sentence.low, known.cues.lists["titles"]
    while first < last and (low[first] in titles or low[first] in _BEFORE_NAME):
        first += 1
    words, definite = sentence.words[first:last], first > 0 and low[first - 1] == "the"
    if any(m.first < last and first < m.last for m in mentions) or not may_be_name(words, definite, known):
        return []
    if not first and len(words) == 1 and not (told_more or names_somebody(sentence, last, known)):
        return []
    name = " ".join(words)
    if (found := known.who(slug(name))) and found.name != name and not bearers_of(name, known.names, known.cues):
        return []
    if definite or len(words) > 1 or name.isupper() or (name.endswith("s") and is_team(name, known)):
        return [Mention(first, last, (known.introduce("institution", name),), "institution")]
    actor = on_file_as(name, known.cast, known.names, known.cues) or known.introduce("person", name)
    known.cast.words.add(normal(name))
    known.cast.surnames.setdefault(normal(name), [actor])
    return [Mention(first, last, (actor,), "person")]


_BEFORE_NAME = frozenset("the a an mr mrs ms".split())
