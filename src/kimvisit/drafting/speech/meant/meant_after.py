"""Whom a pronoun means behind a sentence in which somebody spoke."""

from kimvisit.drafting.people.callings.sexes import FEMALE_TITLES, MALE_TITLES
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names.on_file import Who
from kimvisit.drafting.people.sex import agrees, sex_of
from kimvisit.drafting.speech.clause.head_nouns import head_noun
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.words import WRITINGS
from kimvisit.drafting.text.sentences import Sentence

_ONE = frozenset(
    "spokesman spokeswoman spokesperson official source diplomat aide adviser advisor minister ambassador envoy analyst expert insider lawyer "
    "agent coach manager secretary lawmaker president leader chairman director player negotiator witness".split()
)
_MANY = frozenset("people police press media team staff group".split())
SEXED = {"he": "male", "she": "female"}


def meant_after(pronoun: str, said: Said, sentence: Sentence, mentions: list[Mention], known: Known) -> str | None:
    """Whom a pronoun means after somebody spoke: the speaker, or the one person of whom a body that is no person spoke."""
    speaker = said.chain[0] if said.chain else None
    found = known.who(speaker) if speaker else None
    if found is None or pronoun == "any":
        return speaker if found else None
    if pronoun == "it":
        return speaker if _is_it(found, said, sentence, known) else None
    if pronoun == "they":
        return speaker if _is_they(found) else None
    if _is_man(found, said, sentence):
        return speaker if _may_mean(pronoun, found.id, said, sentence, known) else None
    named = set() if found.sort == "unnamed" else named_in(sentence, mentions)
    one = next(iter(named)) if len(named) == 1 and titles_agree(pronoun, sentence) else None
    return one if one and agrees(pronoun, one, known) else None


def _is_it(who: Who, said: Said, sentence: Sentence, known: Known) -> bool:
    """Whether a speaker is an `it`: a body, or whoever only put out a piece of writing, which is what goes on."""
    if who.sort == "person":
        return not said.spans and not WRITINGS.isdisjoint(sentence.low)
    return who.sort != "unnamed" or not WRITINGS.isdisjoint(sentence.low) or _is_body(who.name, known)


def _is_they(who: Who) -> bool:
    """Whether a speaker is a `they`: a group, officials, the organisers; not a spokesman."""
    return who.sort == "group" or (who.sort in ("unnamed", "institution") and not _is_one(who.name))


def _is_man(who: Who, said: Said, sentence: Sentence) -> bool:
    """Whether a speaker is one man or woman, were it one who speaks as a body: `a spokesman for the palace`; not `Ann Lee's office`."""
    if who.sort == "person" or (who.sort == "unnamed" and _is_one(who.name) and head_noun(who.name) != "office"):
        return True
    return not _ONE.isdisjoint((*who.name.lower().replace(",", "").split(), *sentence.low[slice(*said.speaker)]))


def _may_mean(pronoun: str, speaker: str, said: Said, sentence: Sentence, known: Known) -> bool:
    """Whether a `he` or `she` can be the speaker: called so where he spoke, or of that sex; else as far as the titles beside him tell."""
    if sentence.low[slice(*said.speaker)] == (pronoun,):
        return True
    sex = sex_of(speaker, known)
    return sex == SEXED[pronoun] if sex and pronoun in SEXED else titles_agree(pronoun, sentence)


def _is_one(name: str) -> bool:
    """Whether a voice without a name of its own is one man's: `Defector, unnamed`, not `Officials in Minsk, unnamed`."""
    head = head_noun(name)
    return not head.endswith("s") and head not in _MANY


def _is_body(name: str, known: Known) -> bool:
    """Whether a voice without a name is no man but a body: `Presidency, unnamed`, `Embassy in Lund, unnamed`."""
    return head_noun(name) in known.cues.lists["body_words"]


def named_in(sentence: Sentence, mentions: list[Mention]) -> set[str]:
    """Who is named outside quotations: people, and offices that stand beside no name."""
    return {
        m.ids[0]
        for m in mentions
        if (m.sort == "person" or (m.sort == "title" and not _is_beside_name(sentence, m, mentions)))
        and len(m.ids) == 1
        and not sentence.quoted(sentence.starts[m.first])
    }


def _is_beside_name(sentence: Sentence, title: Mention, mentions: list[Mention]) -> bool:
    """`the mayor, Ann Lee,`, `Ann Lee, the mayor,`."""
    return any(
        m.sort == "person"
        and sentence.low[min(m.last, title.last) : max(m.first, title.first)] in ((",",), (",", "the"), (",", "a"))
        for m in mentions
    )


def titles_agree(pronoun: str, sentence: Sentence) -> bool:
    """Whether the titles of a sentence let its person be a `he` or a `she`."""
    female, male = not FEMALE_TITLES.isdisjoint(sentence.low), not MALE_TITLES.isdisjoint(sentence.low)
    return female == male or (female if pronoun == "she" else male)
