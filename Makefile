# Works on the .venv that the README's second command makes.
.PHONY: check test fmt docs bench score
export PATH := $(CURDIR)/.venv/bin:$(PATH)

check:  ## everything that CI runs
	.ci/run check

test:
	python -m pytest

fmt:
	ruff format .
	ruff check --fix .

docs:  ## docs/rules.md, docs/commands.md, INDEX.md
	python docs/generate.py
	kimvisit index --data data

bench:  ## start-up and load, as ratios
	python benchmarks/bench.py

score:  ## drafts beside curated records
	python benchmarks/score.py
