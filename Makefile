# Everything a contributor does, by name. Each target sets up what it needs by itself.

SHELL := /bin/sh
.DEFAULT_GOAL := help

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
T ?=

BIN := .venv/bin
RUN_SET := $(PYTHON) tools/environment.py $(if $(filter postgres,$(SAFELIGHT_SEARCH_BACKEND)),postgres,run)
DEV_SET := $(PYTHON) tools/environment.py dev
LEARN_SET := $(PYTHON) tools/environment.py learn
# The packages of .venv alone: whatever else the shell points Python at stays out.
unexport PYTHONPATH PYTHONHOME
export HOST PORT
# An IPv6 address stands in brackets.
ORIGIN := http://$(if $(findstring :,$(HOST)),[$(HOST)],$(HOST)):$(PORT)
export SAFELIGHT_ORIGIN ?= $(ORIGIN)

PIP_COMPILE = $(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --no-strip-extras \
	--no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

# Every small site of a test would compile all templates again.
test coverage test-whoosh3: export PYTHONDONTWRITEBYTECODE =

.PHONY: help
help: ## List the targets
	@echo 'Safelight. Say "make" and one of these:'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo 'HOST and PORT change the address: make run PORT=9000. T picks tests: make test T=tests/web.'

.PHONY: run
run: ## Serve the site by the production server on http://127.0.0.1:8000/
	@$(RUN_SET)
	@$(BIN)/python tools/export.py
	@$(BIN)/flask --app wsgi search build
	@exec $(BIN)/python tools/serve.py

.PHONY: dev
dev: ## Serve the site for writing: every change of content shows at the next load
	@$(RUN_SET)
	@echo 'Safelight is at $(ORIGIN)/ and follows your changes (Ctrl+C ends it).'
	@SAFELIGHT_DEVELOPMENT=1 exec $(BIN)/flask --app wsgi run --debug --host $(HOST) --port $(PORT)

.PHONY: test
test: ## Run every test, or some: make test T=tests/web
	@$(DEV_SET)
	@CHROMIUM="$$(tools/chromium.sh || true)"; export CHROMIUM; \
		exec $(BIN)/python -m pytest -n 2 --dist worksteal $(T)

.PHONY: coverage
coverage: ## Run every test and print how much of the code they run, by branches
	@$(DEV_SET)
	@CHROMIUM="$$(tools/chromium.sh || true)"; export CHROMIUM; \
		exec $(BIN)/python -m pytest -n 2 --dist worksteal --cov --cov-report=term

.PHONY: test-whoosh3
test-whoosh3: ## Run the search engine's tests on the fork whoosh3
	@$(DEV_SET)
	@$(BIN)/python tools/whoosh3.py

.PHONY: lint
lint: ## Hold code and templates to the house style
	@$(DEV_SET)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --lint --quiet site/safelight/web/templates

.PHONY: types
types: ## Check the types
	@$(DEV_SET)
	$(BIN)/mypy

.PHONY: check
check: ## Read all content: every problem, then advice
	@$(RUN_SET)
	@$(BIN)/flask --app wsgi check

.PHONY: translations
translations: ## Bring the interface texts of every language up to date, and compile them
	@$(RUN_SET)
	@$(BIN)/python tools/translations.py

.PHONY: export
export: ## Make every page and pack it for the server
	@$(RUN_SET)
	@$(BIN)/python tools/export.py

.PHONY: bench
bench: ## Measure our server against nginx on the same bytes (needs nginx and wrk)
	@$(RUN_SET)
	@$(BIN)/python -m bench.serving

.PHONY: bench-build
bench-build: ## Measure our build against Hugo, Lektor, Pelican and MkDocs (needs hugo)
	@$(RUN_SET)
	@$(BIN)/python -m bench.build

.PHONY: bench-compile
bench-compile: ## Measure reading all content, and ten times as much
	@$(RUN_SET)
	@$(BIN)/python -m bench.compile

.PHONY: judge
judge: ## Judge the search on judged searches, beside plain Whoosh and SQLite FTS5
	@$(RUN_SET)
	@$(BIN)/python -m bench.judge

.PHONY: bench-search-page
bench-search-page: ## Measure the CPU of a whole search page, and of the worst that can be typed
	@$(RUN_SET)
	@$(BIN)/python -m bench.search_page

.PHONY: bench-search
bench-search: ## Measure our search against SQLite FTS5 and Tantivy on the same documents
	@$(RUN_SET)
	@$(BIN)/python -m bench.search

.PHONY: bench-documents
bench-documents: ## Measure our files against WeasyPrint, and the time for all of them
	@$(RUN_SET)
	@ALL="$(if $(filter undefined,$(origin ALL)),1,$(ALL))" $(BIN)/python -m bench.documents

.PHONY: axe
axe: ## Run axe-core on every page, in every language, size and colour scheme (needs Chromium)
	@$(DEV_SET)
	@CHROMIUM="$$(tools/chromium.sh || true)" T="$(T)" $(BIN)/python -m bench.axe

.PHONY: weight
weight: ## Weigh what a first visit transfers (needs Chromium)
	@$(DEV_SET)
	@CHROMIUM="$$(tools/chromium.sh || true)" $(BIN)/python -m bench.weight

.PHONY: lighthouse
lighthouse: ## Run Lighthouse, mobile, on one page of each kind (needs Chromium and npm)
	@$(DEV_SET)
	@CHROMIUM="$$(tools/chromium.sh || true)" T="$(T)" $(BIN)/python -m bench.lighthouse

.PHONY: documents-check
documents-check: ## Read every file again by other programs (needs LibreOffice, a JDK and npm)
	@$(DEV_SET)
	@$(BIN)/python tools/documents_check.py $(if $(ONLY),--only $(ONLY)) $(if $(EVERY),--every $(EVERY))

.PHONY: packages-check
packages-check: ## Read every package and pupils' file again by other programs (needs Chromium and npm)
	@$(DEV_SET)
	@CHROMIUM="$$(tools/chromium.sh || true)" $(BIN)/python tools/packages_check.py \
		$(if $(ONLY),--only $(ONLY)) $(if $(EVERY),--every $(EVERY))

.PHONY: validate
validate: ## Run the W3C's checker on every page (needs Java and npm)
	@$(DEV_SET)
	@$(BIN)/python -m bench.validate

.PHONY: pictures
pictures: ## Take the pictures that shares and the README show (needs Chromium)
	@$(DEV_SET)
	@CHROMIUM="$$(tools/chromium.sh || true)" $(BIN)/python -m tools.pictures

.PHONY: learn
learn: ## Make the weights of help first from its example searches, after a change to either
	@$(LEARN_SET)
	@$(BIN)/python tools/learn.py

.PHONY: requirements
requirements: ## Choose the newest versions of all packages, with hashes
	@$(DEV_SET)
	$(PIP_COMPILE) --output-file requirements.txt requirements.in
	$(PIP_COMPILE) --output-file requirements-postgres.txt requirements-postgres.in
	$(PIP_COMPILE) --output-file requirements-dev.txt requirements-dev.in
	$(PIP_COMPILE) --output-file requirements-learn.txt requirements-learn.in

.PHONY: clean
clean: ## Remove the virtual environment and everything kept between runs
	rm -rf .venv .cache .mypy_cache .ruff_cache .pytest_cache .coverage .coverage.*
