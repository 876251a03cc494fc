"""Who answers: for whom, and whether that one was asked. Where one person was invited, the sponsors' reply is to something else."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.mentions.serving import serving
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.text.sentences import Sentence

_NAMING = frozenset("invitation invitations invite invites".split())


def was_asked(reader: Reader, site: Site, ids: tuple[str, ...]) -> bool:
    """Whether somebody, or a group to which they may belong, was asked before, or the sentence names an invitation; so too where nobody was."""
    kinds = site.hit.cue.held("asked")
    if not kinds or not _NAMING.isdisjoint(site.sentence.low):
        return True
    told = [c.subject for c in reader.found if c.kind in kinds]
    return not told or reader.known.is_a(ids[0], "state") or any(s == ids or not reader.is_person(s[0]) for s in told)


def with_stand_ins(reader: Reader, sentence: Sentence, cue: Cue, mentions: list[Mention]) -> list[Mention]:
    """The mentions of a sentence, whoever may answer for somebody as a mention of whom that is; the same list where the cue tells of no answer."""
    if not cue.values or cue.flag("silent") or not reader.kinds[cue.kind].takers:
        return mentions
    return serving(sentence, mentions, reader.known.cues.lists["proxies"], reader.known.cues.lists["houses"])
