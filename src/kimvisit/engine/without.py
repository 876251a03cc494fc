"""A dossier as if something had never been said: a voice, an outlet, an article or a claim taken away, with all that rests on it."""

from collections.abc import Iterable, Sequence

from kimvisit.engine.cast import Cast
from kimvisit.engine.statement import Statement
from kimvisit.records.dossier import Dossier


def without(dossier: Dossier, statements: Sequence[Statement], taken: Iterable[str]) -> Dossier:
    """The dossier less what `taken` names. `statements` are those of the whole dossier, traced.

    An article or a claim goes alone. A voice goes with all that it said, that those said who speak for it, that passed through it, and that was traced
    to it; an outlet also with its articles. A headline goes with the sentence that it repeats.
    """
    gone, cast = frozenset(taken), Cast(dossier.catalog.actors)
    lost = {one.id for one in statements if _rests_on(one, gone, cast)}
    lost |= {one.id for one in statements if one.headline_of and one.headline_of.id in lost}
    kept = [
        article.model_copy(update={"claims": tuple(c for c in article.claims if f"{article.id}/{c.id}" not in lost)})
        for article in dossier.articles
        if article.id not in gone and article.outlet not in gone
    ]
    return Dossier(dossier.path, dossier.catalog, tuple(kept), dossier.problems, dossier.rulings)


def _rests_on(one: Statement, gone: frozenset[str], cast: Cast) -> bool:
    passed = {*one.chain, *one.inferred, *cast.side(one.root)}
    return one.id in gone or one.article.id in gone or bool(passed & gone)
