"""Speakers by their office: `the Danish minister`, whoever bears the title."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.speech.meant.antecedents import last_person
from kimvisit.drafting.speech.meant.named_next import named_next
from kimvisit.drafting.speech.scene import Label, Scene
from kimvisit.drafting.speech.voices.persons import is_behind

# What a finder returns that knows the words for its own, and cannot tell who speaks.
NOBODY = ""


def office_holder(scene: Scene, label: Label) -> str | None:
    """`the Danish minister`, by who bears the title: not of Ann Lee the minister, whom a minister speaks of in `Ann Lee will go, the minister
    said`; and whoever the next sentence names, where nobody is known to bear it."""
    title = _title_in(scene, label)
    if title is None:
        return None
    bearer = title.ids[0]
    if any(m.sort == "person" and m.ids == title.ids and m.last <= label.first for m in scene.mentions):
        return last_person(scene, bearer) or NOBODY
    holder = scene.known.who(bearer)
    nameless = holder is not None and holder.name[:1].islower()  # proposed by the words of the office
    return scene.memory.heard_as((named_next(scene, label) if nameless else None) or bearer, label.nouns)


def _title_in(scene: Scene, label: Label) -> Mention | None:
    """The title that the words begin with, or that is no mere addition to a name or to a noun of speaking."""
    held = {m.ids for m in label.persons}
    titles = (_narrowed(scene, m) for m in label.inside if m.sort == "title" and not m.possessive)
    titles = (m for m in titles if len(m.ids) == 1)
    return next(
        (m for m in titles if m.first - label.first <= 1 or (m.ids not in held and not is_behind(scene, m, label))),
        None,
    )


def _narrowed(scene: Scene, title: Mention) -> Mention:
    """A title that two on file may bear, as that of the one whom the article names: the Danish leader who speaks is the Ann Lee of its headline."""
    cast, forms = scene.known.cast, scene.known.names.forms
    people = (
        {one for actor in cast.full for one in forms.get(normal(cast.printed.get(actor, "")), (actor,))}
        if title.ids[1:]
        else set()
    )
    named = tuple(actor for actor in title.ids if actor in people)
    return title._replace(ids=named) if len(title.ids) > len(named) == 1 else title
