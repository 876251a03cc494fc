"""The tables of sentences: YAML files beside the tests of a package, each with the rows of claims that its sentences make.

The head of a table says how it is read (`Head`); then come its sentences, in whichever of these forms is shortest:

    above: "Gala nears\\n\\nOrganisers have invited Ann Lee to the gala in Bergen."
    row: kind sign who        # what a row tells of a claim: the columns of at_desk.py
    told:                     # each sentence with its rows, in the order of the text
      "Ann Lee will come and Bob Ray will not.": [attendance + ann-lee, attendance - bob-ray]
    said:                     # many sentences of one row, or of several joined by ` + `
      attendance - ann-lee: [Ann Lee will stay away., Ann Lee has her hair to wash.]
    silent:                   # what only looks like it: no row
      - Ann Lee will come to regret it.
    articles:                 # tables below the same head; one that holds a text, or paragraphs, is a single case
      - texts: [Ann Lee was ill on Friday., She will stay away.]
        told: [attendance - ann-lee]
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import pytest

from drafting.at_desk import Claim, drafted, plain, row


@dataclass(frozen=True)
class Head:
    """How the sentences of a table are read, and which of their claims are looked at."""

    row: str
    above: str = (
        "Notes from the capital"  # the headline and paragraphs before each sentence; it goes on in one that ends with a space
    )
    below: str = ""
    day: str = "2016-05-05"  # of publication
    where: str = "here"  # the paragraphs of the sentence, or only the `first` or `last` of them, or its `headline`
    of: str = ""  # only the claims of this actor; where `others` are told, theirs too, with their names
    others: str = "left out"
    kinds: list[str] = field(default_factory=list)  # only these kinds, or
    besides: list[str] = field(default_factory=list)  # all but these
    granted: str = "left out"  # what is taken for granted; or `told`
    answers: str = "told"  # that somebody answered; or `left out`, or told `once`: not beside what was answered
    rows: str = "all"  # `distinct`: each once; `set`: each once, in any order

    def before(self) -> str:
        """What stands before each sentence."""
        return self.above if not self.above or self.above.endswith(" ") else f"{self.above.rstrip()}\n\n"

    def arranged(self, told: list[str]) -> list[str]:
        """Rows as the table compares them."""
        told = told if self.rows == "all" else list(dict.fromkeys(told))
        return sorted(told) if self.rows == "set" else told

    def looked_at(self, claim: Claim, last: int) -> bool:
        """Whether the table tells of a claim in an article whose last paragraph is this one."""
        first = self.before().count("\n\n")
        paragraphs = {"headline": (0, 0), "first": (first, first), "last": (last, last), "below": (1, last)}
        low, high = paragraphs.get(self.where, (first, last))
        return (
            low <= claim.paragraph <= high
            and (self.granted == "told" or not claim.presupposed)
            and (not self.of or self.others == "told" or claim.subject == (self.of,))
            and (not self.kinds or claim.kind in self.kinds)
            and claim.kind not in self.besides
            and (claim.stage != "responded" or self.answers != "left out")
        )


@dataclass(frozen=True)
class Case:
    """A sentence of a table, with the rows that it makes."""

    head: Head
    text: str
    told: list[str]

    def found(self) -> list[str]:
        """The rows of what is drafted."""
        draft = drafted(self.head.before() + self.text + self.head.below, self.head.day)
        last = len(draft.page.paragraphs)
        told = [claim for claim in draft.claims if self.head.looked_at(claim, last)]
        if self.head.answers == "once":
            known = {(claim.subject, claim.paragraph, claim.at) for claim in told if claim.stage == "accepted"}
            told = [c for c in told if c.stage != "responded" or (c.subject, c.paragraph, c.at) not in known]
        return self.head.arranged([self._row(claim) for claim in told])

    def _row(self, claim: Claim) -> str:
        other = self.head.others == "told" and claim.subject != (self.head.of,)
        return row(claim, f"{self.head.row} who" if other else self.head.row)


def cases(test: str) -> list[Any]:
    """The cases of all tables beside a test, `cases(__file__)`, each under the name of its table and its text."""
    tables = {path.stem: plain(path) for path in sorted(Path(test).parent.glob("*.yaml"))}
    return [
        pytest.param(case, id=f"{name}: {case.text}")
        for name, table in tables.items()
        if "row" in table
        for case in cases_of(table)
    ]


def cases_of(table: dict[str, Any]) -> Iterator[Case]:
    """The cases of a table."""
    given = {each.name: table[each.name] for each in fields(Head) if each.name in table}
    head = Head(**given)
    for article in table.get("articles", ()):
        if "text" in article or "texts" in article:
            text = article.get("text") or "\n\n".join(article["texts"])
            article = {**article, "told": {text: article.get("told", [])}}
        yield from cases_of({**given, **article})
    listed = [*table.get("told", {}).items()]
    listed += [(text, told.split(" + ")) for told, texts in table.get("said", {}).items() for text in texts]
    for text, told in listed:
        yield Case(head, text.replace(" ¶ ", "\n\n"), head.arranged(told))
    nobody = replace(head, others="told")
    for text in table.get("silent", ()):
        yield Case(nobody, text.replace(" ¶ ", "\n\n"), [])
