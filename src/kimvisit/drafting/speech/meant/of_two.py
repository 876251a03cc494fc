"""`The former` and `the latter`: which of the two whom the words before named together."""

from itertools import islice

from kimvisit.drafting.people.lists.joined import joined_after
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.speech.neighbours import sentences_before
from kimvisit.drafting.speech.scene import Memory
from kimvisit.drafting.text.sentences import Sentence

OF_TWO = ("former", "latter")
_CALLED = ("person", "title", "state", "institution", "company")


def one_of_two(sentence: Sentence, mention: Mention, mentions: list[Mention], memory: Memory, known: Known) -> tuple[str, ...]:
    """Ann Lee for `the former` behind `Ann Lee and Bob Ray were invited`, Bob Ray for `the latter`; where nobody is joined so, of the only two named."""
    place = OF_TWO.index(sentence.low[mention.first])
    here = [m for m in mentions if m.last <= mention.first]
    before = [(s, mentions_in(s, known)) for _, _, s in islice(sentences_before(memory), 1)]
    for said, named in ((sentence, here), *before):
        called = [m for m in named if m.sort in _CALLED and len(m.ids) == 1]
        joined = [joined_after(said, m, named) for m in called]
        tails = {m for people in joined for m in people[1:]}
        pairs = [people for people in joined if len(people) == len(OF_TWO) and people[0] not in tails]
        two = pairs[-1] if pairs else called
        if len({m.ids for m in two}) == len(OF_TWO) == len(two):
            return two[place].ids
        if called:
            return ()
    return ()
