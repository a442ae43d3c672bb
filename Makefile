# The commands of Causeway. `make run` and `make test` work on a fresh machine.
SWIFT ?= swift
JOBS ?= 2
BUILD = $(SWIFT) build -j $(JOBS)
PORT ?= 8080

.PHONY: run test check bench browser format lint tidy build release dependencies clean

run: dependencies build ## install what is missing, build, load the demonstration data, serve
	.build/debug/causeway serve --demo --port $(PORT)

build:
	$(BUILD) --product causeway

release: dependencies ## an optimised program in .build/release
	$(BUILD) -c release --product causeway

test: dependencies ## install what is missing and run every test
	$(SWIFT) test -j $(JOBS) --disable-xctest

check: dependencies lint build tidy test ## what must pass before a change lands

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

tidy: dependencies ## the rules of the house
	$(SWIFT) test -j $(JOBS) --disable-xctest --filter TidyTests

bench: dependencies ## speed over HTTP on 100,000 requests and 20,000 offers: docs/PERFORMANCE.md
	scripts/install-dependencies bench
	$(BUILD) -c release --product causeway
	$(BUILD) -c release --product bench
	.build/release/bench $(CURDIR)

browser: dependencies build ## the journeys in a browser, with screenshots
	scripts/install-dependencies browser
	.venv/bin/python scripts/browser.py

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

dependencies:
	scripts/install-dependencies

clean:
	rm -rf .build
