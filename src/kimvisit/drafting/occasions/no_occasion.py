"""What looks like the naming of an occasion and is none: `any summit`, `the congress said`, `calling it a party event`."""

import re

from kimvisit.drafting.occasions.before_noun import Before
from kimvisit.drafting.occasions.behind_noun import Behind
from kimvisit.drafting.occasions.sorts import BODIES, VAGUE, is_own_name, sort_of

SELDOM = frozenset("speech address ball march lecture sermon".split())
_AGENCIES = frozenset(
    "public press intelligence security secret news wire information protocol civil health border customs police weather fire ambulance postal prison "
    "broadcasting diplomatic migration marshals".split()
)
_CONVENED = frozenset("party world international".split())
_SEATED = frozenset("national legislative state regional parliamentary".split())
_SAYING = frozenset(
    "is was be been it as become becomes became into called calls calling termed dubbed labelled labeled branded considered not".split()
)
_CONTESTS = frozenset(("race", "debate"))
_AIMS = (" to win", " for ", " over ", " to be", " to succeed", " to become", " to replace")  # `in the race to win a seat`
_INDEFINITE = frozenset("a an no any every each some such both".split())
_TOWARD = frozenset("attend attending attended at address addressed addressing for skip skipped boycott to".split())
_ATTENDING = frozenset(
    "lead leads led leading attend attends attended attending skip skips skipped skipping boycott boycotts boycotted boycotting shun shuns shunned shunning miss misses missed "
    "missing join joins joined joining at".split()
)
_AT_MONUMENT = re.compile(
    r"\b(?:(?:wreath|flower|bouquet|garland|candle|rose|stone)s?(?: [\w’'-]+){0,3}? (?:at|on|by|before|near|beneath|in front of) (?:[\w’'-]+ ){0,5}"
    r"|(?:visit|tour|unveil|inspect|inaugurat)(?:s|ed|ing)? (?:(?:the|an?|its|his|her|their) )?(?:[\w’'-]+ ){0,3}|(?:war|holocaust|genocide|veterans) )$",
    re.IGNORECASE,
)
_TO_WHOM = re.compile(r" to (?:the|those|its|his|her|their|all|victims|soldiers|sailors|men|women|people|[A-Z][\w’'-]+)\b")
_CALLED = {
    "ball": frozenset(
        "charity opera royal masked inaugural debutante debutantes hunt police spring winter summer annual state press".split()
    ),
    "march": frozenset(
        "climate protest peace women's pride unity solidarity anti-war freedom memorial torchlight torch-lit mass silent".split()
    ),
}
_VERBS = frozenset("debate protest race visit tour rally launch".split())
_OBJECT = re.compile(
    r" (?!in\b|at\b|on\b|over\b|for\b|to\b|as\b|after\b|with\b|by\b|of\b|and\b|amid\b|near\b|will\b|is\b|was\b)[A-Za-z]"
)


def names_none(before: Before, behind: Behind, noun: str, printed: str, after: str, headed: bool) -> bool:
    """Whether a noun, as it is `printed` between these words and the text `after` it, names no occasion; `headed` in a headline."""
    return (
        _is_untold(before, behind, noun)
        or (noun in SELDOM and not _is_attended(before, printed, after))
        or (headed and _is_verb(before, noun, after))
        or _is_body(before, noun)
        or (noun in _CONTESTS and after.startswith(_AIMS))
        or _is_said_of_it(before, noun, behind.of)
    )


def is_monument(noun: str, before: str, after: str) -> bool:
    """Whether a memorial is of stone, and no service, by the text on either side: `laid a wreath at a memorial`, `the war memorial`, `a memorial
    to the victims`."""
    return noun == "memorial" and (_AT_MONUMENT.search(before) is not None or _TO_WHOM.match(after) is not None)


def _is_untold(before: Before, behind: Behind, noun: str) -> bool:
    """Whether nothing says which occasion it is: `summit`, a talk `on marriage in Oslo`, but not `the summit`, `Oslo summit`, `summit in Oslo`, `Olympics`."""
    placed = behind.place and before.lead not in ("on", "about")
    told = before.determiner or before.name or before.owner or behind.of or placed
    return not (told or noun.endswith("s") or is_own_name(noun))


def _is_verb(before: Before, noun: str, behind: str) -> bool:
    """Whether the noun is the verb of a headline: `Bishops debate absence from synod`."""
    plural = before.name.endswith("s") and not before.determiner
    return noun in _VERBS and plural and _OBJECT.match(behind) is not None


def _is_attended(before: Before, noun: str, behind: str) -> bool:
    """Whether somebody is to be at what is seldom an occasion: `boycott the speech`, `for the Harvest March`; not `said in a speech`, `on March 4`."""
    if noun == "March" and behind[1:2].isdigit():
        return False
    if before.name.lower().rpartition(" ")[2] in _CALLED.get(noun.lower(), ()):
        return True
    return before.lead in _ATTENDING or (
        noun.lower() == "march" and before.lead in ("in", "for") and (noun.islower() or before.name != "")
    )


def _is_said_of_it(before: Before, noun: str, of: str) -> bool:
    """What is no occasion of its own: `calling it a party event`, `in protest`, `the mayor opening the fair`, `on the occasion of May Day`."""
    if noun == "occasion" and of:
        return True
    if noun in ("protest", "opening") and not before.determiner:
        return before.lead == "in" or (noun == "opening" and before.name[:1].isupper())
    return before.determiner in ("a", "an") and noun in VAGUE and before.lead in _SAYING


def is_any(before: Before, noun: str) -> bool:
    """`any summit`, `a gala`, `meetings`: not one occasion; `will attend a vigil` is one."""
    if before.determiner in ("a", "an") and noun not in VAGUE and before.lead in (_ATTENDING - {"at"}) | {"in"}:
        return False
    return before.determiner in _INDEFINITE or (not before.determiner and noun in VAGUE and sort_of(noun) == "gathering")


def _is_body(before: Before, noun: str) -> bool:
    """`the congress said`, not `address the congress` nor `the party congress`; `the National Assembly`; `the news conference`; `the intelligence service`."""
    last = before.name.lower().rpartition(" ")[2]
    if noun == "service" and last in _AGENCIES:
        return True
    if noun == "congress" and last in _CONVENED:
        return False
    return (noun in BODIES and (before.lead not in _TOWARD or last in _SEATED)) or last in ("news", "press")
