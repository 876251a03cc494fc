"""A claim that names no occasion of its own is of the one that its article is about, not of the trip or meeting named in passing before it."""

import re
from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain

ARTICLES = plain(Path(__file__).parent / "main_occasion.yaml")["articles"]
OTHERS = plain(Path(__file__).parent / "other_occasions.yaml")["articles"]
_MARK = re.compile(r"\[([^|\]]+)\|([^\]]*)\]")


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.partition("\n")[0])
def test_claims_are_of_the_occasion_of_the_article(article: str) -> None:
    draft = drafted(_MARK.sub(r"\1", article).strip().replace("\n", "\n\n"))
    wanted = dict(_MARK.findall(article))
    found = [(words, c.about) for c in draft.claims for words in wanted if c.kind != "meeting" and words in c.quote]
    assert found
    for words, about in found:
        title = str(draft.events.get(about or "", {}).get("title"))
        word = wanted[words].lower()
        assert (word.lstrip("!") in title.lower()) is not word.startswith("!"), f"{words}: {title}"


@pytest.mark.parametrize("article", OTHERS, ids=lambda article: article.partition("\n")[0])
def test_what_is_told_of_another_year_or_of_somebody_else_is_of_its_own_occasion(article: str) -> None:
    draft = drafted(_MARK.sub(r"\1", article).strip().replace("\n", "\n\n"))
    for words, wanted in _MARK.findall(article):
        found = next((c.about or "" for c in draft.claims if c.kind != "meeting" and words in c.quote), None)
        assert found is not None, words
        title = f"{found} {draft.events.get(found, {}).get('title')}".lower()
        assert (wanted.lower().lstrip("!") in title) is not wanted.startswith("!"), f"{words}: {title}"


def test_last_year_tells_of_the_occasion_of_last_year() -> None:
    said = "Jon Dahl stayed away last year after a row.\n\nPer Moe opened the gala two years ago, but stayed away last year."
    claims = drafted(f"Gala nears\n\nOrganisers have invited Ann Lee to the gala in Bergen.\n\n{said}\n").claims
    assert [claim.about for claim in claims] == ["gala-bergen", "gala-last-year", "gala-two-years-ago", "gala-last-year"]


@pytest.mark.parametrize(("headline", "about"), [
    ("Ann Lee skips Davos", "forum-davos"),
    ("Ann Lee to skip Davos", "forum-davos"),
    ("Ann Lee skips Rome", "visit-rome"),
])  # fmt: skip
def test_a_headline_may_call_an_occasion_by_its_town(headline: str, about: str) -> None:
    text = f"{headline}\n\nAnn Lee will not attend the World Economic Forum in Davos next week.\n"
    assert [claim.about for claim in drafted(text).claims] == [about, "forum-davos"]
