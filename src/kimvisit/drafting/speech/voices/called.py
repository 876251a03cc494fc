"""Speakers called by what they are, whom the article named before: `the Briton`, `the 54-year-old head of the bank`, `the senator`."""

import re
from collections.abc import Iterator

from kimvisit.drafting.people.callings.nouns import is_calling, is_parent
from kimvisit.drafting.people.callings.sexes import sex_in
from kimvisit.drafting.people.names.on_file import slug
from kimvisit.drafting.people.offices.told import told_of
from kimvisit.drafting.people.sex import sex_of
from kimvisit.drafting.speech.clause.head_nouns import head_of
from kimvisit.drafting.speech.meant.antecedents import is_printed, last_person, named_before
from kimvisit.drafting.speech.neighbours import sentences_before
from kimvisit.drafting.speech.scene import Label, Scene

_GOING_ON = frozenset("added continued concluded".split())
# Offices of which a place has only one: the article need not have named the holder.
_ONLY = frozenset("mayor governor speaker minister secretary ambassador judge captain skipper coach host chair chairman".split())


def described(scene: Scene, label: Label) -> str | None:
    """`the Briton`, `the 54-year-old head of the bank`: the person who spoke last, else the one named in the sentence before."""
    if label.low[:1] != ("the",):
        return None
    label = _without_aside(label)
    if len(label.low) < 2 or not (_is_aged(label) or _is_calling(scene, label)):
        return None
    if spoke := _stranger_before(scene, label):
        return scene.memory.heard_as(spoke, label.nouns)
    sex = sex_in(label.low[-1])
    meant = next((one for one in _candidates(scene, label) if not sex or sex_of(one, scene.known) in ("", sex)), None)
    return scene.memory.heard_as(meant, label.nouns) if meant else None


def _stranger_before(scene: Scene, label: Label) -> str | None:
    """`The colonel said`, right after what a colonel without a name said, unless the article calls somebody so by name."""
    memory, noun = scene.memory, label.low[-1]
    if len(label.low) != _TOLD_MORE:
        return None
    number, start, _ = next(iter(sentences_before(memory)), (0, 0, None))
    spoke = {one for said in memory.heard.get((number, start), ()) for one in said.chain or ()}
    called = spoke.intersection(slug(f"{article}{noun}") for article in ("", "a ", "an "))
    held = scene.known.who(min(called)) if called else None
    return held.id if held and held.sort == "unnamed" and not _called_so(scene, label) else None


def _candidates(scene: Scene, label: Label) -> Iterator[str]:
    """Whom a description may mean, the surest first: who is called so, who spoke last, who is named in the sentence before."""
    if called := _called_so(scene, label):
        yield called
    if spoke := last_person(scene):
        yield spoke
    if named := named_before(scene):
        yield named


def _without_aside(label: Label) -> Label:
    """`the peer` of `the peer, a former nurse,`."""
    stop = label.low.index(",") if "," in label.low else len(label.low)
    return label._replace(low=label.low[:stop], last=label.first + stop)


def continuing(scene: Scene, label: Label) -> str | None:
    """`“...,” the opposition leader added`: who spoke last, by what he is, where the verb or his place in the paragraph tells that he goes on."""
    low, first, last = scene.sentence.low, label.first, label.last
    if label.low[:1] != ("the",) or not label.low[1:] or any(m.ids and m.sort == "title" for m in label.inside):
        return None
    noun, lists = head_of(label.low)[-1], scene.known.cues.lists
    if noun in scene.memory.by_noun or not any(noun in lists[name] for name in ("titles", "office_nouns", "person_nouns")):
        return None
    verb = low[last] if last < len(low) else ""
    goes_on = _GOING_ON.intersection((verb, low[first - 1] if first else "")) or _quoted_on(scene, label)
    return last_person(scene) if goes_on else None


def _quoted_on(scene: Scene, label: Label) -> bool:
    """Whether a quotation goes on the speech of the sentence before, in its paragraph: `Minister Ann Lee said it was late. “He will stay,” the Labour
    leader said`; not `the mayor said`, who may be another."""
    sentence, memory = scene.sentence, scene.memory
    if len(label.low) <= _TOLD_MORE or not sentence.quotes or sentence.quotes[0][0] > sentence.start:
        return False
    number, start, _ = next(iter(sentences_before(memory)), (0, 0, None))
    return number == memory.number and bool(memory.heard.get((number, start)))


def _called_so(scene: Scene, label: Label) -> str | None:
    """The one person of whom the article tells the age of `the 54-year-old`, or the calling of `the vicar`, beside the name."""
    years = next((int(word.partition("-")[0]) for word in label.low if word[0].isdigit() and word.endswith("year-old")), None)
    known, noun = scene.known, head_of(label.low)[-1]
    told = {actor: told_of(actor, known) for actor in known.cast.full}
    meant = [actor for actor, one in told.items() if (years in one.ages if years is not None else noun in one.nouns)]
    return meant[0] if len(meant) == 1 else None


def _is_aged(label: Label) -> bool:
    """`the 54-year-old`, `the 54-year-old head of the bank`."""
    return any(word.endswith("year-old") for word in head_of(label.low))


def _is_calling(scene: Scene, label: Label) -> bool:
    """`the Briton`, `the veteran singer`, but not `the singer`, who is whoever is called so."""
    noun, cues = label.low[-1], scene.known.cues
    if label.nouns or (noun in cues.lists["leader_nouns"] and any(m.sort == "title" and m.ids for m in label.inside)):
        return False  # `the Danish chancellor` is whoever bears that office
    known = any(m.ids for m in label.inside)
    more = len(label.low) > _TOLD_MORE and is_calling(noun, cues)
    return noun in cues.lists["person_nouns"] or is_parent(noun) or (not known and (more or _is_one_of_many(scene, noun)))


_TOLD_MORE = 2


def _is_one_of_many(scene: Scene, noun: str) -> bool:
    """Whether an office of which there are many is printed for the first time: `the senator` must be somebody named before, `the mayor` need not."""
    lists, memory = scene.known.cues.lists, scene.memory
    if noun not in lists["titles"] or noun in lists["leader_nouns"] or noun in _ONLY:
        return False
    lead = next(iter(memory.paragraphs), "") if memory.number > 1 else ""
    led = re.search(rf"\b[Aa]n? (?:[\w’'-]+ ){{0,3}}{noun}\b", lead) is not None  # `An actress who lives here`
    return memory.number > 0 and not is_printed(noun, memory, led)
