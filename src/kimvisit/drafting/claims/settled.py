"""What is said of all candidates at the end: each assertion once, and the days of voices carried on."""

from collections.abc import Collection, Mapping

from kimvisit.drafting.about.spoken_of import is_made
from kimvisit.drafting.certainty.judged import is_denied
from kimvisit.drafting.kinds import Kind
from kimvisit.drafting.people.names.on_file import Who
from kimvisit.drafting.reader import Candidate, Reader
from kimvisit.drafting.speech.meant.mouthpieces import press_secretary

_HIDDEN = frozenset(
    "source sources officials analyst analysts expert experts diplomat diplomats".split()
)  # whom a text does not name as well
_NEAR = 2  # paragraphs over which an older day is carried


def carry_said(found: list[Candidate]) -> list[Candidate]:
    """A voice that the article dates once spoke then wherever it is heard by the same way: anywhere on the last day that the article
    tells of, which is its news; on an older day only in what follows at once."""
    days: dict[tuple[str, ...], dict[str, int]] = {}
    for c in found:
        if c.said and c.attribution:
            days.setdefault(c.attribution, {}).setdefault(c.said, c.paragraph)
    latest = max((day[:10] for dated in days.values() for day in dated), default="")
    return [_carried(c, days.get(c.attribution or (), {}), latest) for c in found]


def settled(found: list[Candidate], lists: Collection[str]) -> list[Candidate]:
    """Each assertion once in a paragraph; what is only taken for granted only where its voice says it nowhere else.

    `lists` names the values that tell claims of one subject apart: those whom somebody met.
    """
    kept: list[Candidate] = []
    seen: set[object] = set()
    stated = {_voiced(c, lists) for c in found if not c.presupposed and c.paragraph}
    for c in found:
        voiced = _voiced(c, lists)
        key = (*voiced[:3], c.stage, c.about, c.factuality, c.attribution, c.paragraph, c.conditional, c.at)
        if key in seen or (c.presupposed and (c.paragraph == 0 or voiced in stated)):
            continue
        seen.add(key)
        if c.presupposed:
            stated.add(voiced)
        kept.append(c)
    return kept


def headline_voices(reader: Reader, found: list[Candidate], deck: int) -> list[Candidate]:
    """Claims of a headline by a voice without a name (`aide says`) with the one whom the text names so, where he is the root of the same
    claim; else whoever the text first lets say the same, or calls by more words (`Chilean spy agency`)."""
    return [_named(reader, claim, found) if claim.paragraph <= deck else claim for claim in found]


def headline_plans(reader: Reader, found: list[Candidate], deck: int) -> list[Candidate]:
    """What a headline tells in the present is a plan where the text tells it as nothing else: `Ann Lee skips gala`, who will skip it."""
    told: dict[object, set[str]] = {}
    for c in found:
        if c.paragraph > deck and c.stage:
            told.setdefault(_asserted(c), set()).add(c.stage)
    return [_planned(reader, c, told.get(_asserted(c), set())) if c.paragraph <= deck else c for c in found]


def _asserted(claim: Candidate) -> object:
    """What is asserted of whom, and of which event, however surely."""
    return claim.kind, claim.subject, claim.about, is_denied(claim.factuality)


def _planned(reader: Reader, claim: Candidate, told: set[str]) -> Candidate:
    """The claim of a headline as the plan that it is by all the stages at which the text tells of it."""
    planned = told and told <= reader.kinds[claim.kind].plan
    return claim._replace(stage=min(told)) if is_made(reader, claim) and planned else claim


def _named(reader: Reader, claim: Candidate, found: list[Candidate]) -> Candidate:
    """A claim of a headline by Ann Lee instead of `Aide, unnamed`, by `Aide to Ann Lee, unnamed` instead of the same."""
    root, *relays = claim.attribution or ("",)
    voice = reader.known.cast.proposed.get(root)
    if voice is None or voice.sort not in ("unnamed", "institution"):
        return claim
    alike = (c for c in found if c.paragraph and c.kind == claim.kind and _are_alike(reader, c.subject, claim.subject))
    same = [(c.attribution or ("",))[0] for c in alike]
    named = _called_so(reader, voice, same, claim) if voice.sort == "unnamed" else None
    fuller = (other for other in same if other != root and _is_fuller(voice, reader.known.who(other)))
    return claim._replace(attribution=(named or next(fuller, root), *relays))


def _called_so(reader: Reader, voice: Who, same: list[str], claim: Candidate) -> str | None:
    """The person of the voices of the `same` claim whom the text calls by the noun of one without a name; else the first of them, where the
    noun hides nobody."""
    noun = voice.name.partition(",")[0].split()[-1].lower()
    told = reader.memory.by_noun.get(noun, voice.id)
    told = (press_secretary(noun, reader.known) or "") if told == voice.id else told
    if told not in same and same and noun not in _HIDDEN and same[0] not in claim.subject:
        told = same[0]
    return told if told in same and reader.is_person(told) else None


def _is_fuller(voice: Who, other: Who | None) -> bool:
    """Whether a voice is another that the headline calls by fewer words: `ministry` the `Chilean foreign ministry`, `aide` an `aide to Ann Lee`."""
    if other is None or other.sort != voice.sort:
        return False
    words, more = (set(one.name.lower().replace("'s", "").replace(",", "").split()) for one in (voice, other))
    return words <= more


def _are_alike(reader: Reader, told: tuple[str, ...], headed: tuple[str, ...]) -> bool:
    """Whether text and headline tell of the same: of one by name, or of a group (`30 mayors`, `more than 30 mayors`)."""
    if told[:1] == headed[:1]:
        return True
    return all(ids and reader.known.is_a(ids[0], "group") for ids in (told, headed))


def silences(found: list[Candidate], kinds: Mapping[str, Kind]) -> list[Candidate]:
    """A step that is open because somebody has not spoken is his silence, where nobody but the outlet tells of it: `Ann Lee has yet to
    reply`. So are the steps below the last of a kind whose claims must name who takes them."""
    return [_silent(c, kinds[c.kind]) if c.factuality == "Uu" and c.attribution == () else c for c in found]


def renamed(claim: Candidate, apart: Mapping[str, str]) -> Candidate:
    """A claim whose actors bear other ids: those of kinds and events are theirs alone."""
    if not apart:
        return claim
    chain = claim.attribution
    return claim._replace(
        subject=tuple(apart.get(i, i) for i in claim.subject),
        attribution=chain and tuple(apart.get(i, i) for i in chain),
        values=tuple((name, ", ".join(apart.get(i, i) for i in value.split(", "))) for name, value in claim.values),
    )


def _carried(c: Candidate, dated: Mapping[str, int], latest: str) -> Candidate:
    """A claim on the day on which its voice spoke, if it gives none itself and the article tells but one."""
    if c.said == "":
        return c._replace(said=None)  # a day was printed that cannot be told
    if c.said or not c.paragraph or len(dated) != 1:
        return c
    day, paragraph = next(iter(dated.items()))
    return c._replace(said=day) if day[:10] == latest or 0 <= c.paragraph - paragraph <= _NEAR else c


def _silent(c: Candidate, kind: Kind) -> Candidate:
    """The claim as a silence of who takes the step, where its kind names one."""
    given = dict(c.values)
    taker = next((given[name] for name in kind.takers if name in given), None)
    if taker is None or c.stage not in kind.stages[:-1] or c.conditional or c.presupposed:
        return c
    return c._replace(attribution=(taker,), silent=True)


def _voiced(c: Candidate, lists: Collection[str]) -> tuple[object, ...]:
    """What is claimed of whom, and by whom first."""
    return c.kind, c.subject, tuple(value for name, value in c.values if name in lists), (c.attribution or ("",))[:1]
