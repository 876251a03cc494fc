"""Words that stand before names and are none: what opens a sentence, and the titles that a name of one word needs."""

from kimvisit.drafting.text.numbers import NUMERALS
from kimvisit.drafting.text.times import CALENDAR

STARTERS = (
    CALENDAR
    | NUMERALS
    | frozenset(
        "several various numerous the a an in on at by for with from to of and but or as if when while after before during since until he she it they we i you this that "
        "these those his her its their our my there here what who how why where which not no yes so then than also besides according despite "
        "following although though because both all some many most last next earlier later meanwhile however still now today yesterday ahead "
        "under over about around between among against without within speaking citing quoting asked told said former senior top new old early late other "
        "first second more even only just such each every besides "
        "instead indeed moreover nevertheless nonetheless afterwards elsewhere again thus therefore like unlike including except whether neither nor none nobody nothing everything something anything never both either another among others feb mar apr jul aug sep sept oct nov dec "
        "whereas unless whether whenever wherever whoever lest albeit once given having being maybe perhaps has did does is was were could would should have had dear hoping possibility".split()
    )
)

ROYAL = frozenset(
    "queen king prince princess pope emperor empress sheikh lord lady sultan duke duchess infanta infante bishop archbishop cardinal".split()
)
