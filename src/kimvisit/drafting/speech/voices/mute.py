"""Words that stand where a speaker's would, and name nobody who speaks: `It's official:`, `the Nordic Charter says`, `citing Ann Lee's order`."""

from kimvisit.drafting.speech.clause.head_nouns import head_of

_WRITTEN = frozenset(
    "act bill bylaw bylaws charter clause code constitution contract convention custom decree deal directive law laws legislation licence license "
    "mandate order orders pact policy protocol regulation regulations rule rules statute statutes terms tradition treaty warrant".split()
)
_CLAUSAL = frozenset("is are was were it's that's there's here's".split())
_STOPS = frozenset('. ! ? ; “ ” " how what'.split())
_ENDS = frozenset(("who", "which", "whose", "that", ",", "(", "-", "—", "–"))


def is_mute(low: tuple[str, ...]) -> bool:
    """Whether words end with something that cannot speak, or are a clause of their own: `the Nordic Charter`, `It's official`; not
    `the charter secretary`."""
    begin = max((t + 1 for t, word in enumerate(low) if word in _STOPS), default=0)
    head = head_of(low[begin : next((t for t in range(begin, len(low)) if low[t] in _ENDS), len(low))])
    return bool(head) and (head[-1] in _WRITTEN or not _CLAUSAL.isdisjoint(head))
