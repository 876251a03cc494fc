"""Whether `corrects: ARTICLE/CLAIM` names another claim of the same outlet; checked when all are read."""

from collections.abc import Collection, Iterator, Mapping

from kimvisit.reading.fault import Fault, nearest, shown
from kimvisit.reading.references import circles
from kimvisit.records.model import Article

Place = tuple[str, int]  # an article's id, and which of its claims


def correction_faults(articles: Mapping[str, Article], lost: Collection[str]) -> dict[str, dict[int, Fault]]:
    """The faults of all `corrects` by article and position. `lost`: claims on file that are left out."""
    outlets = {f"{article.id}/{claim.id}": article.outlet for article in articles.values() for claim in article.claims}
    edges = {claim: (target,) for claim, target, _, _ in _corrections(articles)}
    round_about = circles(edges)
    found: dict[str, dict[int, Fault]] = {}
    for claim, target, outlet, (article, position) in _corrections(articles):
        fault = _fault(claim, target, outlet, outlets, lost, round_about)
        if fault:
            found.setdefault(article, {})[position] = fault
    return found


def _corrections(articles: Mapping[str, Article]) -> Iterator[tuple[str, str, str, Place]]:
    for article in articles.values():
        for position, claim in enumerate(article.claims):
            if claim.corrects is not None:
                yield f"{article.id}/{claim.id}", claim.corrects, article.outlet, (article.id, position)


def _fault(
    claim: str,
    target: str,
    outlet: str,
    outlets: Mapping[str, str],
    lost: Collection[str],
    circle: Collection[str],
) -> Fault | None:
    path = ("corrects",)
    if target == claim:
        return Fault(path, "R108", "a claim cannot correct itself", "name the claim that it takes back: ARTICLE/CLAIM")
    if target in outlets and outlets[target] != outlet:
        message = f"{shown(target)} was printed by '{outlets[target]}', not by '{outlet}'"
        return Fault(path, "R111", message, "an outlet corrects its own words only")
    if claim in circle:
        return Fault(
            path,
            "R108",
            f"'corrects' leads back to {shown(claim)}",
            "only the later claim corrects the earlier one",
        )
    if target in outlets:
        return None
    if target in lost:
        return Fault(path, "R109", f"the claim {shown(target)} was itself left out", "mend it in its file")
    guess = nearest(target, outlets)
    remedy = f"did you mean '{guess}'?" if guess else "write ARTICLE/CLAIM, as in tass-2015-01-13/accepted"
    return Fault(path, "R106", f"unknown claim {shown(target)}", remedy)
