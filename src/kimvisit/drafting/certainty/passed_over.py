"""Whether a clause only tells when or how something else was (`once she arrives`), or a fact by the way (`after she visited Oslo`)."""

from kimvisit.drafting.certainty.told import Told
from kimvisit.drafting.grammar.day_words import timetabled
from kimvisit.drafting.text.inflect import is_past
from kimvisit.drafting.text.times import UNITS

_PASSING = frozenset("until before after when where how why once unless whenever".split())
_FACTIVE = frozenset("after when since where why once before until".split())
_MEASURES = UNITS | frozenset("shortly just soon immediately".split())
_AFTER_ALL = frozenset("before until".split())
_ANYBODY = frozenset("anyone anybody any someone somebody you one nobody".split())
_RESOLVED = frozenset("refused declined agreed decided failed chose opted".split())


def is_passed_over(told: Told) -> bool:
    """`once she arrives`, `how she got to Oslo`: the clause only tells when or how something else was."""
    fronted = told.place == 1 and told.low[0] in ("not", "only") and told.phrase.tag != "s"  # `Only when she rang did he accept`
    return told.opener in _PASSING and not (told.phrase.future or fronted or _is_granted(told))


def _is_granted(told: Told) -> bool:
    """`after she visited Oslo`, `why she is coming`, `when she refused to come`: what such a clause tells is a fact."""
    if told.opener not in _FACTIVE or (told.opener in _AFTER_ALL and _may_not_be(told)):
        return False
    return any(is_fact(told) for is_fact in (_was_done, _is_now, _is_to_be, _is_resolved))


def _was_done(told: Told) -> bool:
    """`after she visited Oslo`, `when invited in March`; not `comes when invited`."""
    phrase = told.phrase
    shortened = phrase.passive and phrase.bare and told.low[phrase.first] != "being"
    return phrase.tag == "past" and (not shortened or _is_dated(told))


def _is_now(told: Told) -> bool:
    """`why she is coming`, and a headline's `after Ann Lee visits Oslo`."""
    phrase = told.phrase
    return (told.headline and phrase.tag == "s") or (told.opener in ("why", "where") and phrase.tag == "ing" and not phrase.bare)


def _is_to_be(told: Told) -> bool:
    """`when she flies to Oslo on Monday`."""
    planned = told.opener == "when" and told.phrase.tag == "s" and told.hit.cue.planned
    return bool(planned) and timetabled(told.low, told.hit.last)


def _is_resolved(told: Told) -> bool:
    """`when she refused to come`."""
    return not _RESOLVED.isdisjoint(told.auxiliaries)


def _may_not_be(told: Told) -> bool:
    """`left before she came`, `before anybody was invited`; not `a day before she came`, `until she pulled out`."""
    open_still = told.hit.cue.planned and not told.hit.cue.flag("deny") and told.low[told.place - 1] not in _MEASURES
    return bool(open_still) or not _ANYBODY.isdisjoint(told.low[told.place + 1 : told.phrase.first])


def _is_dated(told: Told) -> bool:
    """`agreed when invited in March`, `when asked by the mayor`; not `comes when invited`."""
    behind = told.low[told.phrase.verb + 1 : told.phrase.verb + 2]
    return (
        told.opener == "when"
        and behind in (("in",), ("by",), ("to",), ("on",), ("last",))
        and any(map(is_past, told.low[: told.place] + told.low[told.hit.last :]))
    )
