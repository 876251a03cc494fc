"""Words that were not given: the side of whoever is spoken of keeps silent, and is the voice of what stays open."""

from itertools import pairwise

from kimvisit.drafting.about.event import occasion_of
from kimvisit.drafting.about.spoken_of import spoken_of
from kimvisit.drafting.claims.making import Told, make
from kimvisit.drafting.grammar.owners import owner_of
from kimvisit.drafting.grammar.roles import after_word
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.names.on_file import side
from kimvisit.drafting.reader import Candidate, Reader, Site
from kimvisit.drafting.speech.clause.speaker_words import left_of
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.voices.voice import voice
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.whom.people_meant import on_side
from kimvisit.drafting.whom.sides import mouthpieces, side_in

_RECENT = 12
_FROM = frozenset(("from", "by"))
_ENDS = frozenset('. , ; : ” " – — whether that as which who after so since until yet and but'.split())
_REACH = 9
_OWN = frozenset(("its", "their"))
_HOLDING = frozenset("declined declines decline declining refused refuses refuse refusing would".split())
_ABOUT = frozenset(("on", "about", "over", "of"))
_SIDES, _JOINING = frozenset("side country government capital".split()), frozenset(("and", "nor"))
_COMING = frozenset("decision answer plans reply response will".split())
_THE_NEWS = frozenset(
    "it this that them matter subject issue report reports reported news possibility plan plans announcement question".split()
)


def keep_silent(reader: Reader, site: Site) -> None:
    """The claims of a silence: one for each kind that was spoken of, or that the cue names where none was. Who speaks and holds something back
    (`declined to comment on her plans`) is not silent, but leaves it open."""
    if not _applies(reader, site):
        return
    who, subject = _who_owes(reader, site)
    here = reader.told_at(site.where, _RECENT)
    if not subject or any((c.subject, c.factuality) == (subject, "Uu") for c in here):
        return
    site = _left_open(reader, site, who, subject)
    reader.take_doubts()
    event = occasion_of(reader, site, subject)
    checks = ["the subject is not named here", *event.checks, *reader.take_doubts()]
    for step, last in _covered(reader, site, subject):
        told = Told(step.kind, event.about, subject, None, checks)
        if last and last.kind != step.kind and step.stage in reader.kinds[last.kind].stages:
            told = told._replace(kind=last.kind, about=last.about)
        if told.kind in reader.kinds and (made := make(reader, site, step, told)):
            reader.found.append(made)


def _applies(reader: Reader, site: Site) -> bool:
    """Whether a silence is about the kinds that its cue names; `has no comment` is an answer."""
    cue, phrase, low = site.hit.cue, site.hit.phrase, site.sentence.low
    if phrase is None and ("has", "no") in pairwise(low[max(0, site.hit.at - 3) : site.hit.at]):
        return False
    if phrase is not None and not cue.flag("undecided") and (phrase.passive or (_holds_back(site) and not cue.objects)):
        return False
    return not (cue.flag("known") and not spoken_of(reader, site)) and not _is_of_another_matter(site)


def _holds_back(site: Site) -> bool:
    """`declined to comment on her plans`."""
    phrase = site.hit.phrase
    return phrase is not None and not _HOLDING.isdisjoint(site.sentence.low[phrase.first : site.hit.at])


def _left_open(reader: Reader, site: Site, who: str, subject: tuple[str, ...]) -> Site:
    """The site, with what is left open told by whoever keeps silent; by who speaks, where nothing is decided, or another tells of a state
    that has not confirmed."""
    undecided = site.hit.cue.flag("undecided")
    why = ("undecided",) if undecided else ("held back",) if _holds_back(site) else ("not said",)
    told = undecided or (bool(site.chain) and subject == (who,) and who not in _told_of(reader))
    surely = site.surely._replace(factuality="Uu", so_far=False, conditional=False, why=why)
    return site._replace(chain=site.chain if told else (who,), surely=surely)


def _is_of_another_matter(site: Site) -> bool:
    """`had no comment on the storm`: what nobody speaks of is none of the things that the cue names, nor the news itself."""
    low, cue = site.sentence.low, site.hit.cue
    about = next(
        (j for j in range(site.hit.at + 1, min(len(low), site.hit.at + _REACH)) if low[j] in _ABOUT or low[j] in _ENDS), 0
    )
    if not about or low[about] not in _ABOUT or low[about + 1].endswith("day"):
        return False
    if low[about] == "of" and about == site.hit.noun + 1 and _behind(site):
        return False  # `has not confirmed the visit of Ann Lee`
    behind = low[about + 1 : about + 6]
    if behind[:1] in (("what",), ("how",), ("why",)) and _COMING.isdisjoint(behind):
        return True  # `gave no word on what that would mean`
    return _THE_NEWS.isdisjoint(behind) and all(step.held("names").isdisjoint(behind) for step in (cue, *cue.also))


def _who_owes(reader: Reader, site: Site) -> tuple[str, tuple[str, ...]]:
    """Who has not given a word, and whose coming it is about; nobody, where that is not plain."""
    if site.hit.cue.flag("owed"):
        return _who_answers(reader, site)
    if site.hit.cue.flag("undecided"):
        return _who_decides(reader, site)
    silent = _voice(reader, site)
    if not silent:
        return _one_of_several(reader, site)
    low, hit = site.sentence.low, site.hit
    whose = hit.phrase and (owner_of(site.sentence, hit.noun, site.mentions) or _behind(site))
    if whose and whose.sort == "person" and whose.ids != (silent,) and any(c.subject == whose.ids for c in reader.found):
        return silent, whose.ids[:1]  # `Denmark has not confirmed Ann Lee's visit`
    its_own = not _OWN.isdisjoint(low[min(hit.at, hit.noun) : max(hit.at, hit.noun)])  # `had not confirmed its plans`
    spoken = _spoken_for(reader, site, silent) or ((silent,) if its_own else ())
    return (silent, spoken) if spoken else _one_of_several(reader, site)


def _one_of_several(reader: Reader, site: Site) -> tuple[str, tuple[str, ...]]:
    """Of `neither Oslo nor Rome has confirmed the visit`, `Oslo and Rome have not`, and `neither side has`: the one from whom a word is awaited."""
    low, phrase = site.sentence.low, site.hit.phrase
    if phrase is None or phrase.first < 2:
        return "", ()
    first, last = left_of(site.sentence, phrase.first)
    if low[first] == "neither" and low[first + 1] in _SIDES and low[first + 1 : last][-1:] == low[first + 1 : first + 2]:
        who = reader.known.who(reader.main) if reader.main else None
        return (who.country, (who.id,)) if who and who.country else ("", ())
    if _JOINING.isdisjoint(low[first:last]):
        return "", ()
    states = (m.ids[0] for m in site.mentions if first <= m.first < last and m.sort == "state")
    return next(((state, spoken) for state in states if (spoken := _spoken_for(reader, site, state))), ("", ()))


def _behind(site: Site) -> Mention | None:
    """Whose a noun is by the words behind it: `has not confirmed the visit of Ann Lee`."""
    return after_word(site.sentence, site.hit.noun + 1, ("of",), site.mentions, 3)


def _who_answers(reader: Reader, site: Site) -> tuple[str, tuple[str, ...]]:
    """`Oslo has received no reply`: the last person told of who is on another side."""
    root = site.chain[0] if site.chain else None
    owing = next((s for s in _told_of(reader) if root is None or not on_side(reader, root, s)), "")
    return owing, (owing,) if owing else ()


def _who_decides(reader: Reader, site: Site) -> tuple[str, tuple[str, ...]]:
    """`no decision has been made`: who says so; the person last told of, where nobody is named who does."""
    who = site.chain[0] if site.chain else next(iter(_told_of(reader)), "") if site.chain == () else ""
    if not who or not _is_open(site):
        return who, ()
    spoken = _spoken_for(reader, site, who)
    itself = spoken == (who,) and who not in _told_of(reader) and not site.headline  # a spokesman whom nobody asked to come
    return who, (() if itself else spoken) or _told_near(reader, site, who)


def _told_near(reader: Reader, site: Site, who: str) -> tuple[str, ...]:
    """The person of whom the paragraph told last; where it told of nobody, the one person of the paragraph before, for a spokesman."""
    persons, back = _told_of(reader), reader.latest(_RECENT)
    here = [c.subject for c in back if c.paragraph == site.number and c.subject[0] in persons]
    if here or who not in mouthpieces(reader):
        return here[-1][:1] if here else ()
    before = {c.subject[:1] for c in back if c.paragraph == site.number - 1 and c.subject[0] in persons}
    return before.pop() if len(before) == 1 and not _are_apart(reader, who, *before) else ()


def _are_apart(reader: Reader, who: str, told: tuple[str, ...]) -> bool:
    """Whether a voice is of one state and somebody of whom the article tells of another."""
    sides = [side_in(reader, actor) for actor in (who, *told)]
    return all(sides) and sides[0].isdisjoint(sides[1])


def _is_open(site: Site) -> bool:
    """`no decision has been made`, `a decision will be made`."""
    phrase, noun = site.hit.phrase, site.hit.noun
    denied = phrase is not None and (phrase.negative or phrase.future)
    return denied or site.hit.cue.flag("open") or "no" in site.sentence.low[max(0, noun - 3) : noun]


def _told_of(reader: Reader) -> list[str]:
    """The persons of whom the last claims told, the last first."""
    last = (c.subject[0] for c in reversed(reader.latest(_RECENT)) if len(c.subject) == 1)
    return [actor for actor in dict.fromkeys(last) if reader.is_person(actor)]


def _voice(reader: Reader, site: Site) -> str | None:
    """Whose word is missing: who stands before the verb, behind `no word from`, or before the noun."""
    sentence, phrase, low = site.sentence, site.hit.phrase, site.sentence.low
    before = reader.memory.person, dict(reader.memory.by_noun)
    scene = Scene(sentence, site.mentions, site.dates, reader.known, reader.memory)
    if phrase is not None:
        first, last = left_of(sentence, phrase.first)
    else:
        behind = next((j for j in range(site.hit.at + 1, min(len(low), site.hit.at + 8)) if low[j] in _FROM), 0)
        first = behind + 1
        last = next((j for j in range(first, len(low)) if low[j] in _ENDS or low[j] in ("on", "about")), len(low))
        if not behind:
            none = next((j for j in range(site.hit.at - 1, max(1, site.hit.at - 4), -1) if low[j] == "no"), 1)
            first, last = left_of(sentence, none - 1)  # `has made no comment`
    found = voice(scene, first, last)
    reader.memory.person, reader.memory.by_noun = before  # who says nothing is not who spoke last
    return found


def _spoken_for(reader: Reader, site: Site, who: str) -> tuple[str, ...]:
    """Whose coming a silent voice could speak of: its own, or that of the person on its side of whom the last claims told."""
    found = reader.known.who(who)
    if found is None:
        return ()
    homes = {who, side(reader.known.names, who), found.country, found.speaks_for} - {None}
    told = _told_of(reader)
    told = [who, *told] if site.headline and found.sort == "person" else told
    for subject in filter(None, [reader.main, *told] if reader.main in told else [*told, reader.main]):
        if subject in homes or on_side(reader, who, subject) or not homes.isdisjoint(reader.known.cast.states_of(subject)):
            return (subject,)
        if found.sort == "outlet" and found.country in side_in(reader, subject):  # `Danish media have not mentioned the visit`
            return (subject,)
    return ()


def _covered(reader: Reader, site: Site, subject: tuple[str, ...]) -> list[tuple[Cue, Candidate | None]]:
    """The steps of a cue on which a word was awaited, each with what was last told of it: the one that the sentence names, or those of which
    this paragraph and the one before told of the subject; all, where they told of none."""
    steps = (site.hit.cue, *site.hit.cue.also)
    behind = site.sentence.low[site.hit.at : site.hit.at + _REACH]
    near = [c for c in reversed(reader.found) if c.subject == subject and site.is_near(c)]
    told = [(step, next((c for c in near if c.kind in step.held("told")), None)) for step in steps]
    named = [(step, last) for step, last in told if not step.held("names").isdisjoint(behind)]
    answered = (subject, site.hit.cue.kind, "CT-")
    if not named and any((c.subject, c.kind, c.factuality) == answered for c in reader.found):
        return []  # who has declined keeps silent about something else
    return named or [(step, last) for step, last in told if last] or told
