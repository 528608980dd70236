# Needs nothing but make, a POSIX shell and Python 3.12 or later: everything else goes into .venv.
#   make demo    reads the letters in samples/, answers a question about them and draws their map
#   make test    every check and every test
#   make check   format, lint, types and the rules of what may import what
#   make clean   removes what the other targets made, .venv among it
# PYTHON=/path/to/python chooses the interpreter that .venv is made with.

BIN = .venv/bin
CODE = section55 graph loaders queries visualise tests

.PHONY: help demo test check clean
help:
	@sed -n '2,6s/^# *//p' Makefile

demo: .venv/installed
	@mkdir -p demo
	$(BIN)/s55 build samples --db demo/section55.grafeo
	$(BIN)/s55 ask relies-on --name "Operation Makesafe" --db demo/section55.grafeo
	$(BIN)/s55 map --db demo/section55.grafeo -o demo/map.html
	@echo "The map is in $$(pwd)/demo/map.html: open it in a browser. It needs no network."

test: check
	$(BIN)/python -m pytest

check: .venv/dev-installed
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)
	$(BIN)/mypy
	$(BIN)/lint-imports

clean:
	rm -rf .venv demo dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps are as old as the last installation, so a changed pyproject.toml is installed once.
.venv/dev-installed: .venv/installed
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@

.venv/installed: pyproject.toml
	@$(BIN)/python -c '$(new_enough)' 2>/dev/null || { $(find_python); "$$python" -m venv --clear .venv; }
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

new_enough = import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 12))

# Each candidate is run, because a launcher such as pyenv's may exist for a version that is not installed.
find_python = \
	python=; found=; \
	for candidate in "$(PYTHON)" "python$$(cat .python-version)" python3 python3.14 python3.13 python3.12 python \
			"$${PYENV_ROOT:-$$HOME/.pyenv}/versions/$$(cat .python-version)"*/bin/python; do \
		test -n "$$candidate" && command -v "$$candidate" >/dev/null 2>&1 || continue; \
		if "$$candidate" -c '$(new_enough)' 2>/dev/null; then python=$$candidate; break; fi; \
		found="$$found $$candidate ($$("$$candidate" --version 2>&1 | head -n 1))"; \
	done; \
	if test -z "$$python"; then \
		echo "section55 needs Python 3.12 or later, with its venv and pip modules."; \
		echo "Found, and too old or without those modules:$${found:- no Python at all}."; \
		echo "Install it (https://www.python.org/downloads, 'pyenv install $$(cat .python-version)', or on"; \
		echo "Debian and Ubuntu the packages python3 and python3-venv), then run make again,"; \
		echo "or name an interpreter: make PYTHON=/path/to/python3.13 ..."; \
		exit 1; \
	fi >&2
