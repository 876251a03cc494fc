"""C502 credit-shift."""

from collections.abc import Iterator

from kimvisit.finding import Finding, asked, side
from kimvisit.groups import Assertion
from kimvisit.rule import rule
from kimvisit.statement import Statement
from kimvisit.wording import names, outlet, step, voice


@rule("C502", "credit-shift", "tension", "assertion", reads="utterances")
def credit_shift(assertion: Assertion) -> Iterator[Finding]:
    """One utterance is credited to different voices, or one relay's report to two.

    Compares the copies of one utterance, headlines included: the first voice that each of them states. It fires when they differ (the
    media, an agency, an unnamed man). It also fires when a report, credited to a relay, can be traced to two root voices.

    It stays silent where all copies name the same first voice, however many relays follow.

    Would settle it: the text of the relay that all of them used.

    Fires:

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [a-diplomat, wire], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT+, attribution: [wire], said: 2030-03-01}

    Fires (one report, two possible roots):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [a-diplomat, wire], said: 2030-03-01, paragraph: 2}
        - {article: times-0301, kind: attendance, stage: planned, factuality: PR+, attribution: [host-minister, wire], said: 2030-03-01, paragraph: 3}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT+, attribution: [wire], said: 2030-03-01}

    Stays silent (another relay, the same first voice):

        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [a-diplomat], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT+, attribution: [a-diplomat, wire], said: 2030-03-01}
    """
    lens = assertion.lens
    shifted: dict[str, dict[str, list[Statement]]] = {}
    for utterance in assertion.utterances:
        first: dict[str, list[Statement]] = {}
        for one in utterance.statements:
            if one.claim.attribution and not one.claim.silent and not one.claim.presupposed:
                first.setdefault(one.chain[0], []).append(one)
        if len(first) > 1:
            for voiced, copies in first.items():
                shifted.setdefault(utterance.root, {}).setdefault(voiced, []).extend(copies)
    for root, credits in sorted(shifted.items()):
        sides = tuple(side(copies, lens, assertion.subject, (voiced,)) for voiced, copies in sorted(credits.items()))
        yield Finding(
            *asked(assertion),
            key=(root,),
            message=f"One utterance of {voice(root, lens)} is credited to {names(credits, lens)}.",
            settle="The text of the relay that all of them used.",
            sides=sides,
            ask=tuple(credited for credited in sorted(credits) if lens.cast.is_relay(credited)),
        )
    for one in assertion.statements:
        if len(one.roots) > 1 and not one.is_headline:
            yield _two_roots(assertion, one)


def _two_roots(assertion: Assertion, one: Statement) -> Finding:
    lens = assertion.lens
    behind = [side([s for s in one.nearer if s.root == root or s.chain[0] == root], lens, values=(root,)) for root in one.roots
              if any(s.chain[0] == root for s in one.nearer)]  # fmt: skip
    return Finding(
        *asked(assertion),
        key=(one.chain[0], *one.roots),
        message=f"{outlet(one, lens)} credits '{step(one)}' to {lens.cast.name(one.chain[0])}; behind it stand {names(one.roots, lens)}.",
        settle=f"The text of {lens.cast.name(one.chain[0])}.",
        sides=(side([one], lens, assertion.subject, (one.chain[0],)), *behind),
        ask=(one.chain[0],),
    )
