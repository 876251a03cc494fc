# Works on the .venv that the README's second command makes.
.PHONY: check test fmt docs bench score
export PATH := $(CURDIR)/.venv/bin:$(PATH)

check:  ## everything that CI runs
	.ci/run check

test:
	python -m pytest -n auto

fmt:
	ruff format .
	ruff check --fix .

docs:  ## docs/*.md made from the code, INDEX.md, and what commands print in README.md and the tutorial
	python docs/generate.py
	python tests/accuracy.py --write
	python tests/test_json_docs.py
	python tests/console.py --write README.md
	python tests/tutorial.py --write
	python tests/drafted_tables.py --write docs/cues.md docs/drafting.md
	kimvisit index --data data

bench:  ## start-up and load, as ratios
	python benchmarks/bench.py

score:  ## drafts beside curated records
	python benchmarks/score.py
