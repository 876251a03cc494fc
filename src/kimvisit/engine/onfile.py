"""Which articles and claims count: those out by a day, each copy once, and none that its own outlet took back."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from kimvisit.records.model import Article


def out_by(articles: Iterable[Article], as_of: date | None) -> tuple[list[Article], tuple[str, ...]]:
    """The articles that could be read on a day, and the ids of those that may or may not have been out."""
    if as_of is None:
        return list(articles), ()
    out, unsure = [], []
    for article in articles:
        if article.published and article.published.latest <= as_of:
            out.append(article)
        elif article.published is None or article.published.earliest <= as_of:
            unsure.append(article.id)
    return out, tuple(unsure)


def fold_copies(articles: Iterable[Article]) -> tuple[tuple[Article, ...], dict[str, tuple[str, ...]]]:
    """One of each article, sorted by id, and the ids of its copies: articles with equal headline, date and claims."""
    alike: dict[tuple[str, str], list[Article]] = defaultdict(list)
    for article in articles:
        alike[article.headline, article.published.edtf if article.published else ""].append(article)
    same = [group for found in alike.values() for group in _same_claims(found)]
    folded = {first.id: tuple(one.id for one in others) for first, *others in same if others}
    return tuple(sorted((group[0] for group in same), key=lambda one: one.id)), folded


def _same_claims(articles: list[Article]) -> Iterable[list[Article]]:
    if len(articles) == 1:
        return [articles]
    found: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=lambda one: one.id):
        found[repr([claim.model_copy(update={"id": ""}) for claim in article.claims])].append(article)
    return found.values()


def corrections(articles: Iterable[Article]) -> dict[str, str]:
    """Each claim that its outlet took back, with the claim that did so, both as `article/claim`."""
    return {claim.corrects: f"{article.id}/{claim.id}" for article in articles for claim in article.claims if claim.corrects}


def less(articles: Sequence[Article], taken_back: Iterable[str]) -> tuple[Article, ...]:
    """The articles without the claims that were taken back."""
    gone = frozenset(taken_back)
    return tuple(
        article.model_copy(update={"claims": tuple(c for c in article.claims if f"{article.id}/{c.id}" not in gone)})
        for article in articles
    )
