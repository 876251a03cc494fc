"""Who `he` or `it` is before a verb of saying: who spoke, or alone was named, in the sentences before; else nobody."""

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.people.sex import agrees, sex_of
from kimvisit.drafting.speech.clause.head_nouns import head_noun
from kimvisit.drafting.speech.meant.meant_after import SEXED, meant_after, named_in, titles_agree
from kimvisit.drafting.speech.neighbours import scene_of, sentences_before
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Memory, Scene
from kimvisit.drafting.speech.words import ENDED, ISSUING
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.words import words_in

_TITLE = 4
_NEW = frozenset("a an one another".split())
_BODIES = frozenset("state institution company agency outlet".split())
_ALIKE = (
    frozenset("official diplomat envoy ambassador source insider aide adviser advisor interlocutor negotiator".split()),
    frozenset("expert analyst scholar academic professor researcher".split()),
    frozenset("lawmaker politician legislator senator".split()),
    frozenset("lawyer attorney solicitor".split()),
)
_MARKS = '“”"«» '


def who_is(pronoun: str, known: Known, memory: Memory) -> str | None:
    """The speaker whom `he`, `she` or `it` stands for at the place where `memory` is; None where two could be meant."""
    quoted_only = 0
    for number, start, sentence in sentences_before(memory):
        if sentence.is_quotation:
            quoted_only += 1
            continue
        mentions = mentions_in(sentence, known)
        speech = _heard(number, start, sentence, mentions, known, memory)
        if speech:
            return meant_after(pronoun, speech[-1], sentence, mentions, known)
        if pronoun in ("it", "any", "they") or quoted_only:
            return None
        if named := named_in(sentence, mentions):
            return _one_of_named(pronoun, named, sentence, mentions, known)
        if not any(m.sort == "pronoun" for m in mentions[:1]):
            return None
    return None


def _one_of_named(pronoun: str, named: set[str], sentence: Sentence, mentions: list[Mention], known: Known) -> str | None:
    """The one of those named in a sentence for whom a pronoun can stand: Jo in `Ray's wife, Jo, was there. She said`."""
    if len(named) == 1:
        return next(iter(named)) if titles_agree(pronoun, sentence) else None
    fitting = {one for one in named if agrees(pronoun, one, known)}
    if len(fitting) > 1:
        fitting -= {one for m in mentions if m.possessive for one in m.ids}
    return next(iter(fitting)) if len(fitting) == 1 else None


def introduced(noun: str, known: Known, memory: Memory) -> str | None:
    """The voice without a name that stood in the sentence before, where `the diplomat` is a diplomat, or `the envoy`, of whom nothing was told
    before, can be one."""
    before = who_is("any", known, memory)
    found = known.who(before) if before else None
    if found is None or found.sort != "unnamed":
        return None
    head = head_noun(found.name)
    alike = any({head, noun} <= nouns for nouns in _ALIKE) and not is_printed(noun, memory)
    return before if head == noun or alike else None


def is_printed(noun: str, memory: Memory, first: int = 0) -> bool:
    """Whether the text has told of somebody called so before the place where `memory` is, from paragraph `first` on (counted from 0)."""
    at = memory.number - 1
    told = (*memory.paragraphs[: max(0, at)], *(text[: memory.start] for text in memory.paragraphs[at : at + 1]))
    return any(noun in words_in(text) for text in told[first:] if noun[1:] in text)


def who_speaks(scene: Scene, at: int) -> str | None:
    """The speaker whom the pronoun at a token stands for: of the same clause (`Orlov came, but he said ...`), else of those before;
    else the woman or man of the sentence who alone can be meant (`Ann Lee has not been asked, she told the paper`)."""
    sentence, pronoun = scene.sentence, scene.sentence.low[at]
    if at > 0 and sentence.low[at - 1] not in ENDED:
        if pronoun == "it" and (body := _body_of_clause(scene, at)):
            return body
        named = _named_for(scene, at, pronoun)
        if named:
            return _only(named) or _beside_whom(scene, at, named)
    before = _before_colon(scene, at) or who_is(pronoun, scene.known, scene.memory)
    if before and _is_named_in_quotation(scene, before):
        before = _spoke_last(scene, before, pronoun)
    if pronoun not in SEXED or any(_is_told(sentence, *quote) for quote in sentence.quotes):
        return before
    if before and not _is_merely_named(scene, before):
        return before
    return _one_of_sentence(scene, at, pronoun) or before


def _is_merely_named(scene: Scene, who: str) -> bool:
    """Whether the sentence before tells in another's words of somebody: `Ann Lee will come, according to the Courier. ...`."""
    number, start, _ = next(iter(sentences_before(scene.memory)), (0, 0, None))
    heard = scene.memory.heard.get((number, start), [])
    return bool(heard) and not any(who in (said.chain or ()) for said in heard)


def _one_of_sentence(scene: Scene, at: int, pronoun: str) -> str | None:
    """Ann Lee in `Ann Lee has not been asked, she told the paper`: the one named before a pronoun, where the sex is hers or nobody else can be meant."""
    one = _only({m.ids for m in scene.mentions if m.last <= at and m.sort in ("person", "title") and len(m.ids) == 1})
    if one is None:
        return None
    sex = sex_of(one, scene.known)
    return one if sex == SEXED[pronoun] or (not sex and _is_alone(scene, one, at)) else None


def _is_named_in_quotation(scene: Scene, who: str) -> bool:
    """`“I have written to Ann Lee,” she said`: whoever says that is not Ann Lee."""
    quotes = scene.sentence.quotes
    inside = (m for m in scene.mentions if quotes and m.ids == (who,) and m.sort == "person" and not m.possessive)
    return any(scene.sentence.quoted(scene.sentence.starts[m.first]) for m in inside)


def _spoke_last(scene: Scene, but: str, pronoun: str) -> str | None:
    """The person heard last, `but` one apart."""
    who = scene.memory.person
    found = scene.known.who(who) if who and who != but else None
    return found.id if found and found.sort == "person" and agrees(pronoun, found.id, scene.known) else None


def _is_told(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether quotation marks hold what somebody says, and no name of a work: not `her film “Rain”`."""
    words = sentence.text[max(0, begin - sentence.start) : end - sentence.start].strip(_MARKS).split()
    return len(words) > _TITLE or words[-1:] == [] or not words[-1][-1].isalnum()


def last_person(scene: Scene, but: str | None = None) -> str | None:
    """The person who spoke last, `but` one apart: `the diplomat said` of somebody whom the article called by name before."""
    who = who_is("any", scene.known, scene.memory)
    return who if who and who != but and scene.known.is_a(who, "person") else None


def named_before(scene: Scene) -> str | None:
    """The one person whom the nearest sentence with names tells of; of several the one whom the article calls a leader, or former leader."""
    cast, leaders = scene.known.cast, scene.known.cues.lists["leader_nouns"]
    for _, _, sentence in sentences_before(scene.memory):
        named = {m.ids[0] for m in mentions_in(sentence, scene.known) if m.sort == "person" and len(m.ids) == 1}
        led = {a for table in (cast.titled, cast.formers) for (_, noun), held in table.items() if noun in leaders for a in held}
        if named:
            one = named if len(named) == 1 else named & led
            return one.pop() if len(one) == 1 else None
    return None


def _heard(number: int, start: int, sentence: Sentence, mentions: list[Mention], known: Known, memory: Memory) -> list[Said]:
    """The speech of an earlier sentence, as it was found there."""
    if (number, start) in memory.heard:
        return memory.heard[number, start]
    silent = (
        known.cues.saying.keys().isdisjoint(sentence.low) and "according" not in sentence.low and ISSUING.isdisjoint(sentence.low)
    )
    if memory.hear is None or (sentence.low[0] not in _NEW and silent):
        return []
    return memory.hear(scene_of(number, sentence, mentions, known, memory))


def _body_of_clause(scene: Scene, at: int) -> str | None:
    """The team in `The team is ready but it said`."""
    first = next(iter(scene.mentions), None)
    opens = first is not None and first.first <= 2 and first.last < at and not first.possessive
    return first.ids[0] if first and opens and first.sort in _BODIES and len(first.ids) == 1 else None


def _named_for(scene: Scene, at: int, pronoun: str) -> set[tuple[str, ...]]:
    """The people named before a pronoun who can be a `he` or a `she`, and any of whom it is not plain who they are."""
    named = {m.ids for m in scene.mentions if m.last <= at and m.sort == "person" and pronoun != "it"}
    return {ids for ids in named if len(ids) != 1 or agrees(pronoun, ids[0], scene.known)}


def _beside_whom(scene: Scene, at: int, named: set[tuple[str, ...]]) -> str | None:
    """Ann Lee in `Ann Lee was to sing alongside Eva Holt, but she said`: who opens the clause, where all others are only beside her."""
    first, others = next(iter(scene.mentions)), [m for m in scene.mentions[1:] if m.last <= at and m.ids in named]
    beside = all(not _BESIDE.isdisjoint(scene.sentence.low[first.last : m.first]) for m in others)
    return first.ids[0] if first.ids in named and len(first.ids) == 1 and beside else None


_BESIDE = frozenset("alongside beside besides with like".split())


def _only(named: set[tuple[str, ...]]) -> str | None:
    """The one who is meant, where nobody else is named."""
    one = next(iter(named), ())
    return one[0] if len(named) == len(one) == 1 else None


def _before_colon(scene: Scene, at: int) -> str | None:
    """Who stands alone before the colon of `It was Ann Lee who broke the news: “...,” she said`."""
    sentence = scene.sentence
    colon = next((t for t in range(at) if sentence.low[t] == ":" and not sentence.quoted(sentence.starts[t])), None)
    if colon is None or not sentence.quotes:
        return None
    led = {m.ids[0] for m in scene.mentions if m.last <= colon and m.sort == "person" and len(m.ids) == 1}
    return next((one for one in led if len(led) == 1 and agrees(sentence.low[at], one, scene.known)), None)


def _is_alone(scene: Scene, who: str, at: int) -> bool:
    """Whether nobody else stands before `Ann Lee will stay, she told the paper`, and nothing is added to what was said."""
    before = (m for _, _, sentence in sentences_before(scene.memory) for m in mentions_in(sentence, scene.known))
    others = any(m.sort in ("person", "title") and m.ids != (who,) for m in before)
    return not others and scene.sentence.low[at + 1 : at + 2] not in (("added",), ("continued",))
