.DEFAULT_GOAL := help
.PHONY: help demo test check lint types imports budgets tests coverage bench soak docs lock hooks

BIN := .venv/bin
WORKERS ?= 3
PYTEST := $(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder
COMPILE := uv pip compile pyproject.toml --extra demo --extra mysql --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header --no-annotate --quiet

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: .venv/kept.stamp ## Build the example company and open its privacy centre on this machine
	@$(BIN)/kept demo --serve

test: .venv/dev.stamp ## Run all the tests; what they need is installed first
	@sh tools/test_servers.sh
	$(PYTEST)

check: lint types imports budgets tests ## Lint, types, import contract, house budgets, and the tests

lint: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/dev.stamp
	$(BIN)/mypy

imports: .venv/dev.stamp
	$(BIN)/lint-imports

budgets: .venv/dev.stamp
	$(BIN)/python -m tools.budgets
	$(BIN)/python -m tools.words

tests: .venv/dev.stamp
	@sh tools/test_servers.sh
	$(PYTEST) --durations=10

coverage: .venv/dev.stamp ## Run the tests and show which lines they leave out
	@sh tools/test_servers.sh
	$(PYTEST) --cov --cov-report=term

bench: .venv/dev.stamp ## Run the benchmarks beside their limits
	$(BIN)/python -m benchmarks

soak: .venv/dev.stamp ## Let the company live for an hour, a hundred times as fast, and check it every minute
	$(BIN)/python -m benchmarks.soak

docs: .venv/dev.stamp ## Write the reference pages that are generated
	$(BIN)/python -m tools.error_reference
	$(BIN)/python -m tools.cli_reference
	$(BIN)/python -m tools.laws_reference
	$(BIN)/python -m tools.api_reference

lock: ## Work out requirements/ again from pyproject.toml (needs uv)
	@command -v uv >/dev/null || { echo "kept: make lock needs uv on the PATH" >&2; exit 2; }
	$(COMPILE) --group build --output-file requirements/kept.txt
	$(COMPILE) --extra lake --group dev --constraints requirements/kept.txt --output-file requirements/dev.txt

hooks: .venv/dev.stamp ## Run the quick checks before each commit
	$(BIN)/pre-commit install

.venv/%.stamp: requirements/%.txt pyproject.toml
	@sh tools/environment.sh $*
