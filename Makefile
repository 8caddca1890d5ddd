# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Two commands are enough: `make run` and `make test`. Needs python3 (3.11 or newer) with venv, make and git.

PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
CATALOGUES := $(wildcard src/augenhoehe/*/locale/*/LC_MESSAGES/django.po)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run test near check format bench messages migrations lock sbom clean

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sort | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 20

setup: .venv/.installed .venv/.messages ## make or renew .venv from requirements.lock

.venv/.installed: requirements.lock requirements.in pyproject.toml tools/install.py
	@$(PYTHON) tools/install.py
	@touch $@

.venv/.messages: .venv/.installed $(CATALOGUES) $(wildcard tools/messages/*.py)
	@$(BIN)/python -m tools.messages compile
	@touch $@

run: export AUGENHOEHE_DEMO ?= 1
run: setup ## set up, tell the demo once, serve; another port: make run PORT=8001
	@$(BIN)/augenhoehe serve --demo --port $(PORT)

test: setup ## all checks, then all tests on SQLite, on PostgreSQL and in Chromium
	@$(BIN)/python -m tools.check
	@$(BIN)/python -m tools.test_run

near: setup ## only the tests next to what was changed, on SQLite and without a browser; since a commit: make near SINCE=main
	@$(BIN)/python -m tools.near $(SINCE)

check: setup ## lint, types, contracts, templates, licences, catalogues, migrations
	@$(BIN)/python -m tools.check

format: setup ## lay out the Python code, repair what can be repaired by itself
	@$(BIN)/ruff check --fix --quiet || true
	@$(BIN)/ruff format

bench: setup .venv/.bench ## measure the speed budgets
	@$(BIN)/python -m bench

# what only bench/ compares with; the tests know nothing of it
.venv/.bench: .venv/.installed requirements-bench.in
	@$(BIN)/uv pip install --quiet --python $(BIN)/python -r requirements-bench.in \
		|| echo "Not all that is compared with could be installed; the table says where."
	@touch $@

messages: setup ## bring the message catalogues up to date with the code
	@$(BIN)/python -m tools.messages update
	@$(BIN)/python -m tools.messages compile

migrations: setup ## make each room's one initial migration anew
	@$(BIN)/python -m tools.migrations

lock: .venv/.installed ## renew requirements.lock from the .in files
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
		--no-emit-index-url --custom-compile-command "make lock" --upgrade \
		--output-file requirements.lock requirements.in requirements-dev.in

sbom: setup ## write the bill of materials to build/sbom.json
	@$(BIN)/python -m tools.sbom

clean: ## remove .venv, caches and everything made from other files; data in var/ stays
	@rm -rf .venv build dist artefacts .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find src config tools bench tests -name __pycache__ -type d -prune -exec rm -rf {} +
	@find src -name '*.mo' -delete
