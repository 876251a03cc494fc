"""The words of an article that carry a claim."""

from kimvisit.drafting.grammar.expected_to import WHOM
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.reader import Site
from kimvisit.drafting.text.sentences import Sentence

_LONGEST = 8
_ENDS = frozenset((".", ",", ";", ":", "”", '"', "said", "(", "—"))


def quote_of(site: Site, mention: Mention | None) -> str:
    """At most eight words that carry the claim, exactly as printed; for the later ones of a list, their own words."""
    sentence, hit = site.sentence, site.hit
    first, last = _cause_of(sentence, hit.first, hit.last), hit.last
    if (
        mention
        and hit.phrase
        and hit.noun == hit.at
        and last < mention.first < first + 30
        and mention.sort in ("group", "person")
    ):
        first, last = (first, mention.last) if mention.last - first <= 8 else (mention.first, mention.last)
    while last < len(sentence.low) and last - first < 6 and sentence.low[last] not in _ENDS:
        last += 1
    if first and sentence.words[first][0] in "’'" and sentence.starts[first] == sentence.ends[first - 1]:
        first -= 1  # the word that a contraction hangs on
    quote = _at_most_eight(site, first, max(first + 1, last))
    return quote if quote in site.paragraph else ""


def _at_most_eight(site: Site, first: int, last: int) -> str:
    """What is printed from one token to another, as far as it has eight words; a token of several words is cut."""
    start = site.sentence.starts[first]
    for stop in range(last, first, -1):
        text = site.paragraph[start : site.sentence.ends[stop - 1]]
        if len(text.split()) <= _LONGEST:
            return text
    return " ".join(text.split()[:_LONGEST])


def _cause_of(sentence: Sentence, first: int, last: int) -> int:
    """The verb before whom it lets come or keeps away: `kept` of `kept Ann Lee from coming`, where the quote would open with `from`."""
    at = first - 1
    if sentence.low[first] not in ("to", "from"):
        return first
    while at > 0 and (sentence.words[at][0].isupper() or sentence.low[at] in WHOM):
        at -= 1
    at -= sentence.low[at] == "for"
    told = 0 <= at < first - 1 and sentence.words[at].islower() and sentence.words[at].isalpha() and sentence.low[at] != "and"
    return at if told and last - at < _LONGEST else first
