"""Small words and marks by which the readers of speech part a sentence, and what a few words are: a clause, a verb of the past."""

from collections.abc import Sequence

from kimvisit.drafting.text.closed import DETERMINERS, FINITE

SUBORDINATE = frozenset("while although though after when since before because if despite whereas as until once".split())
SKIPPED = frozenset(
    "also likewise later earlier then again however meanwhile has have had was is were are been reportedly only simply further once now already "
    "still too all both today yesterday since soon just even previously never thus "
    "did does do jointly separately instead first himself herself itself themselves".split()
)
PLACED = frozenset("in on at to during after from by here late early with without before when as while following".split())
PREPOSITIONS = frozenset("to of for with by about from".split())
NEWS = frozenset(
    "report reports rumour rumours rumor rumors claim claims suggestion suggestions allegation allegations talk speculation".split()
)
INDEFINITE = frozenset("a an one another some two three several many most other".split())
INTRODUCING = DETERMINERS | {"one"}
CLOSED = ("”", '"', "»")
ENDED = frozenset((*CLOSED, *", ? ! - – —".split()))
AUXILIARIES = FINITE | {"plans", "never"}
# Verbs of what is, of what is put back into the past by whoever tells of it, and of promises.
NOW = frozenset("is are has have will may can".split())
BACK = frozenset("would had was were could might".split())
SHIFTED = frozenset(("would", "had"))
VOWS = ("promis", "vow", "pledg")
PASTS = frozenset(
    "knew met led spoke took ran held left saw sat heard won wrote came went got gave made became fled chose grew began kept brought bought "
    "sent spent stood fell felt found thought taught sang sought lost paid put quit read rose sold set shook shot sold stuck swore threw wore withdrew drew drove flew fought built broke".split()
)
CLOSE_TO = (("to", "be", "close"), ("to", "be", "familiar"), ("to", "be", "near"))  # `a source said to be close to the king`
TOLD = frozenset("said says told reported reports added quoted".split())
_VERBAL = AUXILIARIES | PASTS | TOLD | frozenset("say be been seems remains".split())
# Those that hand on what others said, and what they and others write.
RELAYS = frozenset({"agency", "newspaper", "daily", "paper", "broadcaster", "website", "magazine", "weekly"})
WRITINGS = frozenset(
    "account accounts report statement statements tweet tweets post posts message messages release note remarks communique list lists dispatch bulletin".split()
)
ISSUING = frozenset("issued released published posted circulated".split())


def is_clause(low: tuple[str, ...]) -> bool:
    """Whether words hold a verb: not `the mayor` of `said that the mayor and the bishop had confirmed`."""
    return not _VERBAL.isdisjoint(low) or any(word.endswith(("ed", "n't")) for word in low)


def is_past(word: str) -> bool:
    """`declined`, `won`, `did`."""
    return word in PASTS or word in ("did", "didn't") or (word.endswith("ed") and len(word) > 4)


def is_stationed(low: Sequence[str], at: int) -> bool:
    """`the envoy posted to Oslo will come`: where somebody serves; not `posted to his page that she would come`."""
    return low[at] == "posted" and low[at + 1 : at + 2] in _STATIONED and _TELLING.isdisjoint(low[at + 2 : at + 7])


_STATIONED = (("to",), ("at",), ("in",), ("abroad",), ("there",))
_TELLING = frozenset(", : “ that how".split()) | {'"'}
