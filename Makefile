# The commands of Causeway. `make run` and `make test` work on a fresh machine.
SWIFT ?= swift
JOBS ?= 2
BUILD = $(SWIFT) build -j $(JOBS)
PORT ?= 8080
SECONDS ?= 60
ROUNDS ?= 200

.PHONY: run test check guards drill fuzz bench browser format lint tidy build release dependencies clean

run: dependencies build ## install what is missing, build, load the demonstration data, serve
	.build/debug/causeway serve --demo --port $(PORT)

build:
	$(BUILD) --product causeway

release: dependencies ## an optimised program in .build/release
	$(BUILD) -c release --product causeway

test: ## install what is missing and run every test
	scripts/install-dependencies test
	$(SWIFT) test -j $(JOBS) --disable-xctest

check: dependencies lint build tidy test ## what must pass before a change lands

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

tidy: dependencies ## the rules of the house
	$(SWIFT) test -j $(JOBS) --disable-xctest --filter TidyTests

guards: dependencies ## remove one guard at a time; each must turn its test red
	scripts/guards.py

drill: release ## kill a served folder ROUNDS times under load, and look for what is missing
	CAUSEWAY_DRILL=$(ROUNDS) CAUSEWAY_PROGRAM=$(CURDIR)/.build/release/causeway $(SWIFT) test \
	  -j $(JOBS) --disable-xctest --filter "loses nothing that it acknowledged"

bench: dependencies ## speed over HTTP on 100,000 requests and 20,000 offers: docs/PERFORMANCE.md
	scripts/install-dependencies bench
	$(BUILD) -c release --product causeway
	$(BUILD) -c release --product bench
	.build/release/bench $(CURDIR)

fuzz: dependencies ## libFuzzer on the two decoders, each for SECONDS, with coverage
	JOBS=$(JOBS) scripts/fuzz $(SECONDS)

browser: dependencies build ## the journeys in a browser, with screenshots
	scripts/install-dependencies browser
	.venv/bin/python scripts/browser.py

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

dependencies:
	scripts/install-dependencies

clean:
	rm -rf .build
