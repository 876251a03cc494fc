"""What sort of actor a voice without a name is, by its noun: a document, an outlet, a body, or somebody unnamed."""

from kimvisit.drafting.people.names.on_file import ActorSort
from kimvisit.drafting.speech.voices.masters import STATEMENTS
from kimvisit.drafting.speech.voices.sources import Source
from kimvisit.drafting.speech.words import RELAYS

DOCUMENTS = STATEMENTS | frozenset(
    "letter response reply document message dispatch despatch email e-mail memo memorandum".split()
)
_PAPERS = frozenset("report editorial article programme advisory transcript".split())
BODILY = frozenset(
    "presidency cabinet unit household secretariat ministry embassy government palace club company board union bank office court party committee team police organisers organizers".split()
)
_MEDIA = RELAYS | {"radio", "television", "tv", "newspapers", "media", "press", "reports"}
OF_RELAYS = frozenset("news state state-run wire".split())
_OF_NEWS = OF_RELAYS | frozenset("press telegraph information official".split())
_SORTS: tuple[tuple[ActorSort, frozenset[str]], ...] = (
    ("document", DOCUMENTS | _PAPERS),
    ("outlet", _MEDIA),
    ("institution", BODILY),
)


def sort_of_voice(source: Source) -> ActorSort:
    """What sort of actor speaks without a name. `The country's spy agency` and `his press unit` are bodies, neither an agency of news nor the press."""
    low = source.label.low
    if (source.noun == "agency" and _OF_NEWS.isdisjoint(low)) or (source.noun == "press" and low[-1] != "press"):
        return "institution"
    return next((sort for sort, nouns in _SORTS if source.noun in nouns), "unnamed")
