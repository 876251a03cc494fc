"""C502 credit-shift."""

from collections.abc import Iterator

from kimvisit.engine.finding import Finding, asked, side
from kimvisit.engine.groups import Assertion
from kimvisit.engine.rule import rule
from kimvisit.engine.statement import Statement
from kimvisit.engine.wording import doing, names, outlet, step, voice


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
            message=f"The words of {voice(root, lens)} are credited to {names(credits, lens)}.",
            settle="the text of the relay that all of them used.",
            sides=sides,
            ask=tuple(credited for credited in sorted(credits) if lens.cast.is_relay(credited)),
        )
    yield from _reports_of_two_roots(assertion)


def _reports_of_two_roots(assertion: Assertion) -> Iterator[Finding]:
    lens = assertion.lens
    found: dict[tuple[str, ...], list[Statement]] = {}
    for one in assertion.statements:
        if len(one.roots) > 1 and not one.is_headline:
            found.setdefault((one.chain[0], *one.roots), []).append(one)
    for (relay, *roots), told in sorted(found.items()):
        nearer = {source.id: source for one in told for source in one.nearer}.values()
        by_root = {root: [source for source in nearer if source.chain[0] == root] for root in roots}
        behind = [side(sources, lens, values=(root,)) for root, sources in by_root.items() if sources]
        credit = doing([outlet(one, lens) for one in told], "credits", "credit")
        yield Finding(
            *asked(assertion),
            key=(relay, *roots),
            message=f"{credit} '{step(told[0])}' to {lens.cast.name(relay)}; behind it stand {names(roots, lens)}.",
            settle=f"the text of {lens.cast.name(relay)}.",
            sides=(side(told, lens, assertion.subject, (relay,)), *behind),
            ask=(relay,),
        )
