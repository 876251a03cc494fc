"""Which body `the agency` is, where no news agency speaks: the `National Audit Office` of the sentence before."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.speech.neighbours import sentences_before
from kimvisit.drafting.speech.scene import Scene

_AGENCIES = frozenset("service agency office bureau authority administration intelligence".split())


def agency_of_state(scene: Scene, stop: int) -> str | None:
    """The body that `the agency` at a token means: one so called that was named before, or heard; None where a news agency was
    named since (`Turan cited the Audit Office. The agency added`)."""
    found = _nearest([m for m in scene.mentions if m.last <= stop])
    for _, _, sentence in sentences_before(scene.memory) if found is None else ():
        if found := _nearest(mentions_in(sentence, scene.known)):
            break
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
