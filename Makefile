# `make demo` and `make test` need Python 3.11 or newer (with venv) and make; the rest is installed in .venv.
# Another Python: make PYTHON=python3.13 demo

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
UV_COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--all-extras --group dev --generate-hashes --no-emit-index-url --system-certs \
	--custom-compile-command "make lock" --output-file requirements.lock

# python3 when it is new enough, else the newest that is.
NEW_ENOUGH := -c 'import sys; sys.exit(sys.version_info < (3, 11))'
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$python" $(NEW_ENOUGH) 2>/dev/null && { echo "$$python"; break; }; done)

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint format bench docs gallery lock upgrade words clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

setup: $(STAMP) ## create .venv with the pinned dependencies and the project itself

$(VENV)/pyvenv.cfg:
	@"$(PYTHON)" $(NEW_ENOUGH) 2>/dev/null || { \
		echo "leantool needs Python 3.11 or newer; $(or $(PYTHON),python3) is: $$("$(or $(PYTHON),python3)" --version 2>&1)." >&2; \
		echo "Install a newer one, or say which to use: make PYTHON=/path/to/python3.13 demo" >&2; exit 1; }
	@"$(PYTHON)" -m venv --clear $(VENV) || { rm -rf $(VENV); \
		echo "Could not create $(VENV). On Debian and Ubuntu the package python3-venv is needed." >&2; exit 1; }

$(STAMP): requirements.lock pyproject.toml | $(VENV)/pyvenv.cfg
	@echo "Installing the pinned dependencies in $(VENV) ..."
	@$(PIP) install --require-hashes --no-deps --requirement requirements.lock
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@$(PIP) check || { echo "requirements.lock lags behind pyproject.toml: run make lock" >&2; exit 1; }
	@touch $(STAMP)

demo: $(STAMP) ## show what leantool makes of an example map
	$(BIN)/leantool vsm examples/acme-stamping.yaml

test: lint docs ## everything that must hold: style, types, import contracts, documentation, tests
	$(BIN)/python -m pytest -n auto

lint: $(STAMP) ## style, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(STAMP) ## put the code in the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(STAMP) ## measure the speed, as ratios in one run
	env -u PYTHONDONTWRITEBYTECODE $(BIN)/python benchmarks/run.py

docs: $(STAMP) ## build the documentation site in docs/_build/html
	$(BIN)/python -m sphinx --quiet --fresh-env --fail-on-warning --keep-going docs docs/_build/html
	@echo "The site: docs/_build/html/index.html"

lock: | $(VENV)/pyvenv.cfg ## write requirements.lock anew from pyproject.toml, keeping the pins that still fit
	@$(PIP) install uv
	$(UV_COMPILE) pyproject.toml

upgrade: | $(VENV)/pyvenv.cfg ## the same, with the newest of everything
	@$(PIP) install uv
	$(UV_COMPILE) --upgrade pyproject.toml

gallery: $(STAMP) ## draw the pictures of docs/gallery again
	$(BIN)/python scripts/make_gallery.py

words: $(STAMP) ## train the weights of leantool wastes from the corpus
	@$(PIP) install "scikit-learn==1.9.1"
	$(BIN)/python scripts/train_words.py

clean: ## remove everything that can be made again, .venv included
	rm -rf $(VENV) build dist docs/_build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests benchmarks docs -type d -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true
