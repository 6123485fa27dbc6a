# What people and CI run. Each target sets up .venv first where it is missing.
PYTHON ?= python3
PORT ?=
MINUTES ?= 5
PEOPLE ?= 200
SEED ?= 1
STORMS ?= 20
BIN := .venv/bin
READY := .venv/.ready

PREFIX ?= /opt/lumbar
EXTRAS ?= metrics

.PHONY: install image setup try run test test-postgres sim lint format bench soak media voice voice-proof

setup: $(READY)

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("Lumbar needs Python 3.11 or newer; name one with: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	PIP_CONSTRAINT=constraints.txt $(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

# What runs and no more: PREFIX/bin/lumbar, for a service (docs/HOSTING.md). setuptools would also
# install what an older version has left in build/. What is found right here a start need not check.
install:
	rm -rf build
	$(PYTHON) -m venv $(PREFIX)
	PIP_CONSTRAINT=constraints.txt $(PREFIX)/bin/pip install --quiet --disable-pip-version-check --upgrade '.[$(EXTRAS)]'
	$(PREFIX)/bin/pip uninstall --quiet --yes pip
	rm -rf build
	cd $(PREFIX) && bin/lumbar check

# Builds the image and tries it against the local Telegram; needs Docker, or podman and root.
image: $(READY)
	$(BIN)/python -m tests.image $(if $(BASE),--base $(BASE))

try: $(READY)
	@$(BIN)/python bot.py try $(if $(PORT),--port $(PORT))

run: $(READY)
	@$(BIN)/python bot.py run

# Its workers and the programs that they start read compiled modules, also where the environment
# says that Python writes none.
test test-postgres: export PYTHONDONTWRITEBYTECODE =
PYTEST := $(BIN)/pytest -n 4 --dist loadfile --no-loadscope-reorder
test: $(READY)
	$(PYTEST)

# The stories of tests/e2e on PostgreSQL, all of them. make test has them on files, and some on both.
test-postgres: $(READY)
	STORE=postgres $(PYTEST) tests/e2e

# Every operation of every story fails once in every way, then many at a time: tests/sim. At last
# what holds whatever is made up is tried with more of it.
sim: $(READY)
	$(BIN)/python -m tests.sim
	$(BIN)/python -m tests.sim --storm $(STORMS) --seed $(SEED)
	$(BIN)/pytest -q -n 2 -m hypothesis --hypothesis-profile long

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -q tests/test_imports.py tests/test_sizes.py tests/test_patching.py
	$(BIN)/python bot.py check

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY)
	$(BIN)/python -m bench

soak: $(READY)
	$(BIN)/python -m bench.soak --minutes $(MINUTES) --people $(PEOPLE) --seed $(SEED)

# Makes the cards and loops that are missing or old: docs/PICTURES.md.
media: $(READY)
	PIP_CONSTRAINT=constraints.txt $(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev,pictures]'
	$(BIN)/python -m workshop.build_pictures

# Makes the clips of lumbar/media/clips anew where content/languages/en/voice.ftl has other words: docs/VOICE.md.
# A model and its voices are needed for it, some 250 MB, and nothing else needs them.
VOICE := .voice-venv/bin
voice: $(READY) .voice-venv/.ready
	$(VOICE)/python -m workshop.build_voice
	EVERY_CLIP=1 $(BIN)/pytest -q tests/media/test_voice_sound.py

voice-proof: .voice-venv/.ready
	$(VOICE)/python -m workshop.proof_voice

.voice-venv/.ready: lumbar/media/clips/requirements.txt
	$(PYTHON) -m venv .voice-venv
	$(VOICE)/pip install --quiet --disable-pip-version-check --no-deps --requirement $<
	cd .voice-venv && npm pack --silent kokoro-js@1.2.1 && tar -xzf kokoro-js-1.2.1.tgz package/voices
	@touch $@
