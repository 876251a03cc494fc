"""How long drafting takes beside splitting the text into words: a thousand articles of about 600 words, CPU time.

Prints the ratio; the aim is below 30. The articles are put together from tests/originals, each shuffled differently.
"""

import random
import re
import sys
import time
from pathlib import Path

from score import ROOT, desk_of

from kimvisit.drafting import draft_at, to_yaml

WORDS = 600


def articles(folder: Path, count: int) -> list[str]:
    """Texts of about 600 words: the tops and paragraphs of our own originals, shuffled."""
    chance = random.Random(7)
    sources = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    lines = [line for text in sources for line in text.splitlines() if len(line) > 80]
    made = []
    for number in range(count):
        top = [line for line in sources[number % len(sources)].splitlines() if line][:3]
        body: list[str] = []
        while sum(len(line.split()) for line in body) < WORDS:
            body.append(chance.choice(lines))
        made.append("\n\n".join([*top, *body]))
    return made


def main() -> int:
    """Draft and write a thousand articles, and print the ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    texts = articles(ROOT / "tests" / "originals", count)
    desk = desk_of(ROOT / "data")
    start = time.process_time()
    for text in texts:
        re.findall(r"\w+", text)
    words = time.process_time() - start
    start = time.process_time()
    for text in texts:
        to_yaml(draft_at(desk, text, file="article.txt"))
    drafting = time.process_time() - start
    print(f"{count} articles: {drafting:.2f} s, words alone {words:.3f} s, ratio {drafting / words:.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
