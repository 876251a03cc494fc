"""Whether somebody is asked to take a post, which is no event: `was invited to lead the club`."""

import re

from kimvisit.drafting.reader import Reader, Site

_POST = re.compile(
    r"\bto (?:head|lead|run|form|become|serve|take over|manage|coach|replace|succeed|join|rejoin|direct|edit|advise|chair) "
    r"|\b(?:job|post|portfolio|role) (?:of|as|at)\b"
)
_BOARD = re.compile(
    r"\bto (?:re)?join (?:the |a |an |his |her |its )?(?:[\w’'-]+ ){0,2}(?:board|cabinet|staff|faculty|cast|jury|army|firm|committee)\b"
)
_NEAR = 5  # words


def is_post(reader: Reader, site: Site, stretch: tuple[int, int]) -> bool:
    """Whether somebody is asked to take a post: in the clause, in the sentence before, or in an article that names no occasion at all."""
    if site.hit.event_noun:
        return False
    roster, until = reader.agenda.roster, site.paragraph[: stretch[1]]
    if (roster.is_bare and roster.jobs) or _BOARD.search(until, site.sentence.start):
        return True
    asks = bool(site.hit.cue.objects) and not site.hit.cue.planned
    before = max(until.rfind(". ", 0, site.sentence.start - 2) + 1, 0)
    post = _POST.search(until, before) if asks else None
    return post is not None and site.event_nouns.isdisjoint(_words_behind(until[post.end() :]))  # not `to join part of the talks`


def _words_behind(text: str) -> list[str]:
    return [word.strip(".,;") for word in text.split()[:_NEAR]]
