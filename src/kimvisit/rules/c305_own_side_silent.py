"""C305 own-side-silent."""

from collections.abc import Iterator

from kimvisit.engine.finding import Finding, asked, copies, side
from kimvisit.engine.groups import Assertion, Case
from kimvisit.engine.rule import rule
from kimvisit.engine.statement import Statement
from kimvisit.engine.wording import do, step
from kimvisit.records import dates


@rule("C305", "own-side-silent", "tension", "case", reads="positions, silent")
def own_side_silent(case: Case) -> Iterator[Finding]:
    """Others say what he has done or will do; his own side is on file as silent.

    A stage that kinds.yaml calls `own_word` stands firm and definite, nobody of the subject's side has said it, and an article notes
    that side's silence at an overlapping or later time.

    It stays silent itself where the subject's side has spoken, or no article notes that it has not.

    Would settle it: a word of the subject's side.

    Fires:

        - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {responder: guest}}
        - {article: post-0302, kind: acceptance, stage: responded, factuality: Uu, silent: true, attribution: [guest-state], said: 2030-03-02, values: {responder: guest-state}}

    Stays silent (his own side has said so):

        - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-01, values: {responder: guest}}
        - {article: post-0302, kind: acceptance, stage: responded, factuality: Uu, silent: true, attribution: [guest-state], said: 2030-03-02, values: {responder: guest-state}}

    Stays silent (it was silent before anybody spoke):

        - {article: times-0301, kind: acceptance, stage: responded, factuality: Uu, silent: true, attribution: [guest-state], said: 2030-03-01, values: {responder: guest-state}}
        - {article: post-0302, kind: acceptance, stage: accepted, factuality: CT+, attribution: [host-minister], said: 2030-03-02, values: {responder: guest}}
    """
    for assertion in case.assertions.values():
        for stage in assertion.kind.own_word:
            yield from _on_stage(assertion, stage)


def _on_stage(assertion: Assertion, stage: str) -> Iterator[Finding]:
    lens = assertion.lens
    own = lens.cast.principal(assertion.subject)
    said = [one for one in assertion.positions if one.first.stage == stage and one.factuality.is_firm and not one.is_marked]
    if not said or _has_spoken(assertion, own):
        return
    silences = [
        one
        for one in assertion.statements
        if one.claim.silent
        and _is_own(one, own, assertion)
        and any(dates.overlap(one.said, word.said) or dates.later(one.said, word.said) for word in said)
    ]
    if silences:
        theirs = side(copies(said, lens), lens, assertion.subject)
        yield Finding(
            *asked(assertion),
            key=(assertion.kind.id, stage),
            message=f"{do(theirs.who, 'says', 'say', lens)} '{step(theirs.first)}'; {do([own], 'has', 'have', lens)} said nothing.",
            settle=f"a word of {lens.cast.name(own)}.",
            sides=(theirs, side(silences, lens, assertion.subject)),
            ask=(own,),
        )


def _has_spoken(assertion: Assertion, own: str) -> bool:
    """Whether the subject's side has said yes or no to anything on this question."""
    spoken = (one for one in assertion.positions if one.factuality.is_firm or one.factuality.is_denial)
    return any(_is_own(one.first, own, assertion) for one in spoken)


def _is_own(one: Statement, own: str, assertion: Assertion) -> bool:
    return assertion.lens.cast.principal(one.root) == own
