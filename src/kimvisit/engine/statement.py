"""A claim in its place: its article, readings, chain of voices and clocks, worked out before anything is compared."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from kimvisit.records import dates
from kimvisit.records.dates import Span
from kimvisit.records.factuality import SCALE, Factuality
from kimvisit.records.model import Article, Claim, Event, Kind, Mention

Values = dict[str, tuple[str, ...]]
WEEK = 7 * dates.DAY


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """A claim with what follows from its record and from the actors on file.

    `readings` are the actors who may be the subject: one, unless the text leaves it open (then the statement is *marked*). `chain` runs
    from the stated root voice to the outlet, `credit` included. `said` is when the root spoke, as far as known. `key` is the mention, by
    article and name, for statements about or through a mention. `prints` are the actors whose names it gives as printed, each with that name.

    Tracing (chains.py) adds: `roots`, the root voices found, one unless candidates differ; `inferred`, the hops before the stated ones; `nearer`,
    the statements nearer the source; `grew`, what this one says more than every one of those; `circular`, whether the chain comes back to itself.
    """

    id: str
    article: Article
    claim: Claim
    kind: Kind
    rung: int
    event: str | None
    readings: tuple[str, ...]
    printed: str | None
    title: str | None
    key: tuple[str, str] | None
    factuality: Factuality
    chain: tuple[str, ...]
    said: Span
    happened: Span | None
    values: Values
    prints: tuple[tuple[str, str], ...] = ()
    roots: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    nearer: tuple["Statement", ...] = ()
    grew: tuple["Growth", ...] = ()
    circular: bool = False
    from_relay: bool = False
    headline_of: "Statement | None" = field(default=None, repr=False)

    @property
    def moment(self) -> Span:
        """When it was said, as far as tracing goes by it: where no text gives a bound, in the week before it was printed."""
        published = self.article.published
        if self.claim.said or self.said.earliest != dates.ANY.earliest or not published:
            return self.said
        first = max(published.earliest, dates.ANY.earliest + WEEK)
        return dates.between(first - WEEK, published.latest)

    @property
    def stage(self) -> str | None:
        """The stage as coded, None for kinds without stages."""
        return self.claim.stage

    @property
    def is_marked(self) -> bool:
        """Whether the text leaves open who is meant."""
        return len(self.readings) > 1

    @property
    def is_headline(self) -> bool:
        """Whether it stands in the headline."""
        return self.claim.paragraph == 0

    @property
    def root(self) -> str:
        """The root voice, traced as far as it can be; the stated one where candidates differ."""
        return self.roots[0] if len(self.roots) == 1 else self.chain[0]

    @property
    def hops(self) -> int:
        """How many voices it passed through, inferred ones included."""
        return len(self.inferred) + len(self.chain)

    @property
    def is_plain(self) -> bool:
        """A statement that comparisons read: no headline, no "if", not a silence."""
        claim = self.claim
        return claim.paragraph > 0 and not claim.conditional and not claim.silent

    @property
    def is_hardened(self) -> bool:
        """Whether it says more than every copy nearer the source."""
        return bool(self.grew)


@dataclass(frozen=True, slots=True)
class Growth:
    """One thing that grew on the way: `what` is stage, certainty, name, if, or the name of a value."""

    what: str
    before: str
    after: str


def place(articles: Iterable[Article], kinds: Mapping[str, Kind], events: Mapping[str, Event]) -> list[Statement]:
    """Every claim of the articles as a statement, in order of article, paragraph and id, whatever their order in the file."""
    return [
        _statement(article, claim, kinds[claim.kind], events)
        for article in articles
        for claim in sorted(article.claims, key=lambda one: (one.paragraph, one.id))
    ]


def lasting_key(article: Article) -> tuple[str, str, str]:
    """Outlet, headline and date: what an article is known by, whatever its file is called."""
    return (article.outlet, article.headline, article.published.edtf if article.published else "")


def _statement(article: Article, claim: Claim, kind: Kind, events: Mapping[str, Event]) -> Statement:
    mention, key = _mention(article, claim)
    chain = _chain(article, claim)
    return Statement(
        id=f"{article.id}/{claim.id}",
        article=article,
        claim=claim,
        kind=kind,
        rung=kind.rung(claim.stage),
        event=claim.about,
        readings=tuple(sorted(mention.readings)) if mention else (),
        printed=mention.printed if mention else None,
        title=mention.title if mention else None,
        key=key,
        factuality=SCALE[claim.factuality],
        chain=chain,
        said=_said(article, claim, chain),
        happened=claim.happened or (events[claim.during].date if claim.during and claim.during in events else None),
        values={name: _plain(value) for name, value in claim.values.items()},
        prints=_prints(claim, mention),
    )


def _mention(article: Article, claim: Claim) -> tuple[Mention | None, tuple[str, str] | None]:
    subject = claim.subject
    key = (article.id, claim.mention) if claim.mention else None
    if isinstance(subject, str) and subject in article.mentions:
        return article.mentions[subject], key or (article.id, subject)
    if isinstance(subject, str):
        return _named(subject), key
    if subject is not None and subject.one_of:
        return subject, key or (article.id, subject.printed or subject.title or " or ".join(subject.one_of))
    return subject, key


@lru_cache(maxsize=4096)
def _named(actor: str) -> Mention:
    return Mention.model_construct(actor=actor)


def actor_of(voice: str | Mention) -> str:
    """The actor of a voice or value, spelled out or not."""
    return voice if isinstance(voice, str) else voice.actor or " or ".join(voice.one_of)


def _prints(claim: Claim, subject: Mention | None) -> tuple[tuple[str, str], ...]:
    values = [part for value in claim.values.values() for part in _parts(value)] if claim.values else []
    spelled_out = [one for one in (subject, *claim.attribution, *values) if isinstance(one, Mention) and one.printed]
    return tuple((one.actor, one.printed) for one in spelled_out if one.actor and one.printed)


def _parts(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, (list, tuple)) else (value,)


def _plain(value: object) -> tuple[str, ...]:
    if isinstance(value, (list, tuple)):
        return tuple(part for one in value for part in _plain(one))
    if isinstance(value, Mention):
        return value.readings
    return (str(value),)


def _chain(article: Article, claim: Claim) -> tuple[str, ...]:
    voices = [actor_of(voice) for voice in claim.attribution]
    for voice in (article.credit, article.outlet):
        if voice and (not voices or voices[-1] != voice):
            voices.append(voice)
    return tuple(voices)


def _said(article: Article, claim: Claim, chain: tuple[str, ...]) -> Span:
    if claim.said:
        return claim.said
    if article.published is None:
        return dates.ANY
    if chain[0] in (article.outlet, article.credit):
        return article.published
    return dates.between(dates.ANY.earliest, article.published.latest)
