"""An editor's rulings: findings accepted, mentions ruled the same or different. They add to the record and hide nothing."""

from collections.abc import Iterable, Sequence

from pydantic import Field, model_validator

from kimvisit.records.model import Article, Date, Mention, Record, Text


class Ruling(Record):
    """One ruling of decisions.yaml: exactly one of `accept`, `same` and `different`, with who, when and why.

    `accept` is a finding's id, or the beginning of one. `same` and `different` hold two mentions, each `ARTICLE/NAME` as under the article's
    `mentions`, or an actor's id in place of the second.
    """

    accept: Text | None = None
    same: tuple[Text, ...] = Field(default=(), max_length=2)
    different: tuple[Text, ...] = Field(default=(), max_length=2)
    by: Text
    when: Date
    why: Text

    @model_validator(mode="after")
    def _rules_on_one_thing(self) -> "Ruling":
        if sum(bool(given) for given in (self.accept, self.same, self.different)) != 1:
            raise ValueError("a ruling has one of 'accept', 'same' and 'different'")
        if len(self.same or self.different or ("", "")) != 2:
            raise ValueError("'same' and 'different' name two mentions, or a mention and an actor")
        return self

    @property
    def pair(self) -> tuple[str, ...]:
        """The two mentions ruled on, none for an accepted finding."""
        return self.same or self.different


def apply(articles: Iterable[Article], rulings: Sequence[Ruling]) -> tuple[list[Article], list[Ruling]]:
    """The articles with their mentions as ruled, and the rulings on mentions that match nothing there."""
    readings = {
        f"{article.id}/{name}": frozenset(mention.readings) for article in articles for name, mention in article.mentions.items()
    }
    ruled, idle = dict(readings), []
    for ruling in rulings:
        if ruling.pair:
            change = _ruled(ruling, ruled)
            ruled |= change
            if not change:
                idle.append(ruling)
    return [_with_readings(article, readings, ruled) for article in articles], idle


def _ruled(ruling: Ruling, readings: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    first, second = (readings.get(one, frozenset((one,)) if "/" not in one else frozenset()) for one in ruling.pair)
    mentions = [one for one in ruling.pair if one in readings]
    if ruling.same:
        left = dict.fromkeys(mentions, first & second)
    else:
        left = {
            one: readings[one] - other
            for one, other in zip(ruling.pair, (second, first), strict=True)
            if one in readings and len(other) == 1
        }
    return {one: actors for one, actors in left.items() if actors and actors != readings[one]}


def _with_readings(article: Article, before: dict[str, frozenset[str]], after: dict[str, frozenset[str]]) -> Article:
    changed = {
        name: _mention(mention, after[place])
        for name, mention in article.mentions.items()
        if before[place := f"{article.id}/{name}"] != after[place]
    }
    return article.model_copy(update={"mentions": {**article.mentions, **changed}}) if changed else article


def _mention(mention: Mention, readings: frozenset[str]) -> Mention:
    ordered = tuple(sorted(readings))
    one, several = (ordered[0], ()) if len(ordered) == 1 else (None, ordered)
    return mention.model_copy(update={"actor": one, "one_of": several})


def accepted(finding: str, rulings: Iterable[Ruling]) -> Ruling | None:
    """The ruling that accepts a finding, if there is one."""
    return next((one for one in rulings if one.accept and finding.startswith(one.accept)), None)
