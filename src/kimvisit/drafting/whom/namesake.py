"""Which of several bearers of a surname is meant where only one of them is spoken of."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.reader import Reader, Site


def of_that_name(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Tom Ray in `His father, Tom Ray, saw Lima in 2001. Ray took the train`: the one bearer of a surname whom the paragraph has named in full,
    for what is over; what is to come is of whoever the article means by the surname. `The elder Ray` of whom no more is told is somebody else."""
    cast = reader.known.cast
    bearers = cast.surnames.get(normal(site.sentence.words[mention.first]), ()) if mention.last - mention.first == 1 else ()
    if bearers and site.sentence.low[mention.first - 1 : mention.first] == ("elder",):
        elders = tuple(actor for actor in bearers if actor in cast.elders)
        return (
            elders if len(elders) == 1 else (reader.known.introduce("person", f"the elder {site.sentence.words[mention.first]}"),)
        )
    if len(bearers) < 2 or not site.surely.done:
        return mention.ids
    before = site.paragraph[: site.sentence.starts[mention.first]]
    named = [actor for actor in bearers if cast.printed.get(actor, " ") in before]
    if len(named) != 1 or (named[0],) == mention.ids:
        return mention.ids
    reader.guess()
    return (named[0],)
