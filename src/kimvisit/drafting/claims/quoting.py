"""The words of an article that carry a claim."""

from kimvisit.drafting.claims.candidate import Site
from kimvisit.drafting.people.mention import Mention

_LONGEST = 8


def quote_of(site: Site, mention: Mention | None) -> str:
    """At most eight words that carry the claim, exactly as printed; for the later ones of a list, their own words."""
    sentence, hit = site.sentence, site.hit
    first, last = hit.first, hit.last
    if (
        mention
        and hit.phrase
        and mention.first > last
        and mention.sort in ("group", "person")
        and mention.first - first < 30
        and hit.noun == hit.at
    ):
        first, last = (first, mention.last) if mention.last - first <= 8 else (mention.first, mention.last)
    while last < len(sentence.low) and last - first < 6 and sentence.low[last] not in (".", ",", ";", ":", "”", "said", "(", "—"):
        last += 1
    if first and sentence.words[first][0] in "’'" and sentence.starts[first] == sentence.ends[first - 1]:
        first -= 1  # the word that a contraction hangs on
    start, end = sentence.starts[first], sentence.ends[max(first, last - 1)]
    text = site.paragraph[start:end]
    words = text.split()
    while len(words) > _LONGEST:
        last -= 1
        if last <= first:
            return " ".join(words[:_LONGEST]) if " ".join(words[:_LONGEST]) in site.paragraph else ""
        text = site.paragraph[start : sentence.ends[last - 1]]
        words = text.split()
    return text if text in site.paragraph else ""
