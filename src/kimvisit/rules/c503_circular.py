"""C503 circular."""

from collections.abc import Iterator

from kimvisit.engine.finding import Finding, asked, side
from kimvisit.engine.groups import Assertion
from kimvisit.engine.rule import rule
from kimvisit.engine.wording import doing, listed, names, outlet


@rule("C503", "circular", "discrepancy", "assertion", reads="chains")
def circular(assertion: Assertion) -> Iterator[Finding]:
    """A chain of voices comes back to itself: each cites the other.

    Follows every chain as far as it can be traced. It fires when a statement rests, by way of others, on itself, or when its stated chain
    passes one voice twice.

    It stays silent where the relays differ, and where the way ends at a root voice.

    Would settle it: the first of the texts, by the hour.

    Fires:

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [post], said: 2030-03-01}
        - {article: post-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [times], said: 2030-03-01}

    Stays silent (the way ends at a voice):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [post], said: 2030-03-01}
        - {article: post-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
    """
    lens = assertion.lens
    found = [one for one in assertion.statements if one.circular and not one.is_headline]
    if found:
        papers = listed([outlet(one, lens) for one in found])
        cited = names([one.chain[0] for one in found], lens)
        yield Finding(
            *asked(assertion),
            key=(),
            message=f"{doing([outlet(one, lens) for one in found], 'rests', 'rest')} on {cited}, and the way leads back to itself; no voice stands behind it.",
            settle=f"the first of the texts of {papers}, by the hour.",
            sides=(side(found, lens, assertion.subject),),
            ask=tuple(dict.fromkeys(one.article.outlet for one in found)),
        )
