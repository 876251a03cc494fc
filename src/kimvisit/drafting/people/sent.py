"""Groups to whom something is sent, with an amount before them."""

from kimvisit.drafting.claims.candidate import Site
from kimvisit.drafting.people.mention import Mention

_AMOUNTS = frozenset("dozens scores hundreds of more than about some around nearly almost over at least as many".split())
_REACH = 6


def group_sent_to(site: Site) -> list[Mention]:
    """The leaders in `sent invitations last year to dozens of leaders`, with those named behind `including`."""
    hit, low = site.hit, site.sentence.low
    if "agent" in hit.cue.subject or hit.noun <= hit.at:
        return []
    to = next((j for j in range(hit.noun + 1, min(len(low) - 1, hit.noun + _REACH)) if low[j] == "to"), 0)
    for m in site.mentions if to else ():
        if to < m.first <= to + _REACH and m.sort == "group":
            told = all(word in _AMOUNTS or word[0].isdigit() for word in low[to + 1 : m.first])
            return [m] if told else []
    return []
