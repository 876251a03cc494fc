"""Who comes at somebody's invitation, where the noun tells of both: `At the invitation of the king, Ann Lee will visit Oslo`."""

from kimvisit.drafting.grammar import hosts
from kimvisit.drafting.people.lists.joined import joined_after
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.reader import Site


def guest_of(site: Site) -> list[Mention]:
    """Who comes at somebody's invitation: who is named after the comma, or the one person named before."""
    sentence, mentions, at = site.sentence, site.mentions, site.hit.at
    persons = [m for m in mentions if m.sort in ("person", "title", "institution", "group") and not m.possessive]
    if site.hit.cue.flag("unowned") and persons and persons[0].last <= site.hit.first:
        return persons[:1] if persons[0].first < 4 else []
    near = [m for m in persons if m.last <= site.hit.first]
    opens = site.hit.first == 0 or sentence.low[site.hit.first - 1] in (",", "that", "“", '"', ":")
    if opens or (not near and site.hit.cue.flag("unowned")):
        commas = [j for j in range(at, min(at + 24, len(sentence.low))) if sentence.low[j] == ","]
        ahead = [m for m in persons if commas and m.first > commas[0]]
        ahead = ahead[hosts.is_host(ahead, commas, at, mentions) :]
        return joined_after(sentence, ahead[0], mentions) if ahead else []
    return near if len(near) == 1 else []
