"""How long drafting takes beside splitting the text into words: a thousand articles of about 600 words, CPU time.

Prints three ratios; the aim is below 30. The articles are put together from tests/originals, each shuffled differently: with a top that
speaks of the kinds over ordinary paragraphs, with four ordinary paragraphs to each that speaks of the kinds, and of nothing but those.
Days and years in the body differ from paragraph to paragraph, so that dates once read are not found again in a cache sooner than in
real news.
"""

import random
import re
import sys
import time
from pathlib import Path

from score import ROOT, desk_of

from kimvisit.drafting import draft_at, to_yaml

WORDS = 600
PASSES = 5
# Paragraphs that speak of the kinds, and ordinary ones, in each turn.
SORTS = (("top", 0, 1), ("ordinary", 1, 4), ("dense", 1, 0))
DAY = re.compile(
    r"\b(?:[12]?\d|3[01])(?= (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
YEAR = re.compile(r"\b20\d\d\b")
ORDINARY = (
    "The council met to discuss the budget for roads and bridges, which has grown by a third since the storm of last winter.",
    "Engineers told members that four crossings would have to close before the autumn, and that repairs would take two years.",
    "Prices of steel and timber rose sharply during the spring, according to the builders' association of the region.",
    '"Nobody here has money to spare," said the mayor, Ida Brandt, who was elected in May after a close count of the votes.',
    "Fishermen along the northern coast have complained of poor catches, and blame warmer water and the traffic of tankers.",
)


def articles(folder: Path, count: int, telling: int, ordinary: int) -> list[str]:
    """Texts of about 600 words: tops of our own originals, and in turn so many of their paragraphs and so many ordinary ones, shuffled."""
    chance = random.Random(7)
    sources = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    lines = [line for text in sources for line in text.splitlines() if len(line) > 80]
    made = []
    for number in range(count):
        top = [line for line in sources[number % len(sources)].splitlines() if line][:3]
        body: list[str] = []
        while sum(len(line.split()) for line in body) < WORDS:
            body += [_redated(chance.choice(lines), chance) for _ in range(telling)]
            body += [chance.choice(ORDINARY) for _ in range(ordinary)]
        made.append("\n\n".join([*top, *body]))
    return made


def _redated(line: str, chance: random.Random) -> str:
    """The line with other days and years."""
    return YEAR.sub(lambda _: str(chance.randint(2000, 2020)), DAY.sub(lambda _: str(chance.randint(1, 28)), line))


def main() -> int:
    """Draft and write a thousand articles of each sort, and print the ratios."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for name, telling, ordinary in SORTS:
        print(f"{name}: {ratio(articles(ROOT / 'tests' / 'originals', count, telling, ordinary))}")
    return 0


def _splitting(texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        re.findall(r"\w+", text)
    return time.process_time() - start


def ratio(texts: list[str]) -> str:
    """How long drafting takes, and splitting into words, which is so short that the quickest of some passes counts."""
    desk = desk_of(ROOT / "data")
    words = min(_splitting(texts) for _ in range(PASSES))
    start = time.process_time()
    for text in texts:
        to_yaml(draft_at(desk, text, file="article.txt"))
    drafting = time.process_time() - start
    return f"{len(texts)} articles in {drafting:.2f} s, words alone {words:.3f} s, ratio {drafting / words:.1f}"


if __name__ == "__main__":
    raise SystemExit(main())
