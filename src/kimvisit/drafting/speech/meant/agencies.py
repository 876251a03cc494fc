"""Which body `the agency` is, where no news agency speaks: the `National Audit Office` of the sentence before."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.speech.neighbours import sentences_before
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.text.capitalised import capitals_before

OF_STATE = frozenset(
    "spy intelligence security space nuclear atomic aid tax drug police".split()
)  # `Spy agency says`: no news agency
_AGENCIES = frozenset("service agency office bureau authority administration intelligence".split())


def agency_of_state(scene: Scene, stop: int) -> str | None:
    """The body that `the agency` at a token means: one so called by its name, named before it, or heard before; None where a news agency was
    named since (`Turan cited the Audit Office. The agency added`)."""
    found = _nearest([m for m in scene.mentions if m.last <= stop])
    if found is None and (name := _name_before(scene, stop)):
        return scene.speaker("institution", name)
    before = (_nearest(mentions_in(sentence, scene.known)) for _, _, sentence in sentences_before(scene.memory))
    found = found or next(filter(None, before), None)
    if found is not None:
        return found.ids[0] if found.sort == "institution" else None
    heard = (scene.memory.by_noun.get(noun) for noun in ("service", "office", "bureau", "authority", "administration"))
    bodies = [who.id for actor in heard if actor and (who := scene.known.who(actor)) and who.sort == "institution"]
    return bodies[0] if len(set(bodies)) == 1 else None


def _nearest(mentions: list[Mention]) -> Mention | None:
    """The last of some mentions of a body that is called an agency, or of a news agency."""
    return next((m for m in reversed(mentions) if len(m.ids) == 1 and _is_agency(m)), None)


def _is_agency(m: Mention) -> bool:
    """Whether a mention names an office of state, or a news agency."""
    return m.sort == "agency" or (m.sort == "institution" and m.ids[0].rpartition("-")[2] in _AGENCIES)


def _name_before(scene: Scene, stop: int) -> str:
    """The capitals of a body on no file, in the same sentence, or what it does: `after a briefing by the Audit Office she said that the agency`,
    `briefed by his country's spy agency, he said the agency`."""
    low, words = scene.sentence.low, scene.sentence.words
    last = next((t for t in range(stop - 1, 0, -1) if low[t] in _AGENCIES and words[t][0].isupper()), 0)
    first = capitals_before(scene.sentence, last)
    charged = next((t for t in range(stop - 1, 0, -1) if low[t] == "agency" and low[t - 1] in OF_STATE), 0)
    if charged > last:
        return f"{low[charged - 1].capitalize()} agency"
    return " ".join(words[first : last + 1]) if first < last else ""
