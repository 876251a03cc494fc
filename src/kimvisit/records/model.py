"""The records of a dossier: articles and their claims, and the actors, events and kinds that they speak about.

All models are frozen and refuse keys that they do not know. Dates are EDTF (see dates.py), paragraphs count from 1, 0 is the headline.
"""

import re
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from kimvisit.records import dates
from kimvisit.records.dates import Span

ID_PATTERN = r"^[a-z0-9][a-z0-9._-]*$"
ONE_LINE = r"^[^\r\n]*$"
QUOTE_WORDS = 8


_WHOLE = re.compile(r"0|[1-9]\d{0,5}", re.ASCII)


def _whole_number(value: object) -> object:
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    what = f"'{value}'" if isinstance(value, str) else "this"
    raise ValueError(f"{what} is no whole number; write 0 for the headline, 1 for the first paragraph")


def _yes_or_no(value: object) -> object:
    if value in ("true", True):
        return True
    if value in ("false", False):
        return False
    what = f"'{value}'" if isinstance(value, str) else "this"
    raise ValueError(f"{what} is neither true nor false; write one of the two")


def _span(value: object) -> Span:
    if isinstance(value, Span):
        return value
    if isinstance(value, str):
        return dates.parse(value)
    raise ValueError("a date is text such as 2014-11-17, 2014-11 or ../2014-12-19")


def _short_quote(value: str) -> str:
    if len(value.split()) > QUOTE_WORDS:
        raise ValueError(f"a quote has at most {QUOTE_WORDS} words, this one has {len(value.split())}")
    return value


Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=100)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000, pattern=ONE_LINE)]
Flag = Annotated[bool, BeforeValidator(_yes_or_no)]
Count = Annotated[int, Field(ge=0), BeforeValidator(_whole_number)]
Date = Annotated[Span, PlainValidator(_span), WithJsonSchema({"type": "string", "description": "An EDTF date."})]
Quote = Annotated[Text, BeforeValidator(lambda v: _short_quote(v) if isinstance(v, str) else v)]
Sort = Literal[
    "person", "state", "institution", "company", "group", "agency", "outlet", "document", "unnamed", "thing", "office"
]  # fmt: skip
FactualityCode = Literal["CT+", "PR+", "PS+", "Uu", "PS-", "PR-", "CT-"]
RELAY_SORTS = frozenset({"agency", "outlet"})


class Record(BaseModel):
    """What all records share: frozen, and no key that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Actor(Record):
    """Someone who speaks, is spoken of, invites, relays or prints; also offices and things."""

    id: Id
    sort: Sort
    name: Text
    names: tuple[Text, ...] = ()
    misprints: tuple[Text, ...] = ()
    speaks_for: Id | None = None
    country: Id | None = None
    distinct_from: tuple[Id, ...] = ()

    @property
    def is_relay(self) -> bool:
        """Agencies and outlets hand on what others say."""
        return self.sort in RELAY_SORTS


class Event(Record):
    """Something in the world that claims are about, as distinct from its mentions (GAF)."""

    id: Id
    title: Text
    date: Date | None = None
    place: Text | None = None
    country: Id | None = None
    host: Id | None = None
    part_of: Id | None = None


class FirstOf(Record):
    """Stages, written `kind.stage`, of which a claim says that it is the subject's first; `abroad`: outside the subject's country."""

    stages: tuple[Text, ...] = Field(min_length=1)
    abroad: Flag = False


class ValueType(Record):
    """What a kind's value holds: an actor, date, number, text, office, or one word of a closed list."""

    type: Literal["actor", "date", "number", "text", "office"] | tuple[Text, ...]
    single: Flag = False
    list: Flag = False
    required: Flag = False
    moves: Flag = False


Wording = tuple[Text, ...]
"""How a drafted claim is worded: the sentence that affirms and the one that denies: `{subject} will {surely} come`, `{subject} will {surely} not come`."""


class Kind(Record):
    """What a claim asserts about an event. docs/data.md explains every key."""

    id: Id
    asks: Text
    says: Text | dict[Id, Text] | None = None
    tells: Wording | dict[Id, Wording] | None = None
    stages: tuple[Id, ...] = ()
    plan: tuple[Id, ...] = ()
    own_word: tuple[Id, ...] = ()
    stands_on: dict[str, str] = {}
    when: Literal["single"] | None = None
    first_of: FirstOf | None = None
    event: Literal["none"] | None = None
    about_mention: Flag = False
    values: dict[Id, ValueType] = {}

    def rung(self, stage: str | None) -> int:
        """The height of a stage, 0 for the lowest and for kinds without stages."""
        return self.stages.index(stage) if stage is not None and stage in self.stages else 0

    def word(self, stage: str | None) -> str:
        """What a row calls a claim of this kind: the word that `says` gives for the stage, else the stage, else the kind."""
        if isinstance(self.says, dict):
            return self.says.get(stage or "", stage or self.id.replace("_", " "))
        return stage or self.says or self.id.replace("_", " ")


class Mention(Record):
    """How a text speaks of someone: one actor, or several readings of a name or title that it leaves open."""

    actor: Id | None = None
    one_of: tuple[Id, ...] = ()
    printed: Text | None = None
    title: Text | None = None

    @model_validator(mode="after")
    def _one_actor_or_several_readings(self) -> "Mention":
        if (self.actor is None) == (not self.one_of):
            raise ValueError("a mention has either 'actor' or 'one_of'")
        if self.one_of and len(set(self.one_of)) < 2:
            raise ValueError("'one_of' needs two readings at least; for one, write 'actor'")
        return self

    @property
    def readings(self) -> tuple[str, ...]:
        """The actors who may be meant: one, unless the text leaves it open."""
        return (self.actor,) if self.actor else self.one_of


class Original(Record):
    """The article as scraped; it stays with the reader and is never part of the dossier."""

    file: Text
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    paragraphs: Count | None = None


class Claim(Record):
    """One proposition that an article attributes to a voice.

    `about` is an event, `subject` the actor at issue (an id, a name under the article's `mentions`, or a mention spelled out). `attribution`
    runs from the root voice to the last hop before the outlet; empty, it is the outlet's own voice. `said` is when the root uttered it,
    `happened` when the thing takes place. `quote` holds at most eight words of the original, `text` is the coder's own sentence.
    """

    id: Id
    kind: Id
    stage: Id | None = None
    about: Id | None = None
    subject: Id | Mention | None = None
    factuality: FactualityCode
    attribution: tuple[Id | Mention, ...]
    said: Date | None = None
    happened: Date | None = None
    during: Id | None = None
    before: Id | None = None
    after: Id | None = None
    mention: Id | None = None
    conditional: Flag = False
    silent: Flag = False
    so_far: Flag = False
    presupposed: Flag = False
    values: dict[str, Any] = {}
    text: Text
    paragraph: Count
    quote: Quote | None = None
    corrects: Text | None = None


class Article(Record):
    """One published text. `published` is the tightest interval that the text supports, `dated_by` says from what."""

    id: Id
    headline: Text
    outlet: Id
    place: Text | None = None
    published: Date | None = None
    dated_by: Text | None = None
    url: Text | None = None
    archived: Text | None = None
    byline: Text | None = None
    language: Text | None = None
    translated: Literal["machine", "human"] | None = None
    credit: Id | None = None
    draft: Flag = False
    original: Original | None = None
    mentions: dict[Id, Mention] = {}
    claims: tuple[Claim, ...] = ()
