# Unsafe promises in Sources, each with its reason beside it; Scripts/check-unchecked.sh counts them.
UNCHECKED := 8

# What check-build builds; Scripts/prove-gates.sh asks for less.
BUILD ?= --build-tests
IMPORTS := --explicit-target-dependency-import-check error
SWIFT_FILES := Sources Tests Wasm Package.swift
# A few tests at a time: were all begun at once, each one's seconds would run while it waits for a thread.
RUN_TESTS := swift test --disable-xctest --experimental-maximum-parallelization-width 6
# The binary's own tests start processes that strace holds: leak checks cannot work there. Thousands of random
# acts go ways that other tests go once.
SANITIZED := $(RUN_TESTS) --skip 'CommandsTests|CrashTests|^ServiceTests|SnapshotEqualityTests'
# Modules without a thread, a lock or an await, and backups, which one thread reads and writes: ThreadSanitizer has
# nothing to find in their tests.
THREADLESS := BackupTests|^(StampLabels|PrintShop|Reports|Spreadsheets|SpreadsheetReading|StampSnapshot|PictureCoding)Tests
LSAN_FILE := $(wildcard Tests/lsan.supp)

# Without it SwiftPM orders some flags at random, and rebuilds for it.
export SWIFT_DETERMINISTIC_HASHING := 1

# Nothing outside the checkout is written but apt packages: caches stay here.
export XDG_CACHE_HOME ?= $(CURDIR)/.build-cache
export XDG_DATA_HOME ?= $(CURDIR)/.build-cache/data

.PHONY: help packages demo test pages interface python wasm scanner app inspector check \
	check-lint check-build check-arrows check-private-keys check-links check-unchecked check-unit prove-gates \
	downloads fmt bench bench-app bench-peer asan tsan clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

demo: packages ## builds, creates a demo office, issues and prints stamps, verifies them
	Scripts/demo.sh

test: packages ## installs what it needs, builds and runs all tests
	swift build --build-tests $(IMPORTS)
	$(RUN_TESTS) --skip-build
	$(MAKE) --no-print-directory pages
	$(MAKE) --no-print-directory wasm
	node Wasm/vectors.mjs
	node Wasm/vectors.mjs --self-test
	node Wasm/hostile.mjs
	$(MAKE) --no-print-directory inspector

pages: python ## the public pages and the console in Chromium; pictures in .build/screenshots
	Scripts/with-service.sh .build-python/bin/python Tests/Browser/pages.py
	.build-python/bin/python -W ignore Tests/Browser/console.py
	.build-python/bin/python -W ignore Tests/Browser/casework.py
	.build-python/bin/python -W ignore Tests/Browser/liquor.py
	.build-python/bin/python -W ignore Tests/Browser/reports.py

interface: python ## the running service against its own OpenAPI description; EXAMPLES=500 asks more
	Scripts/with-service.sh Scripts/check-interface.sh $(EXAMPLES)

python: packages
	@Scripts/python-tools.sh

wasm: ## StampFormat for browsers, in .build/wasm
	Wasm/build.sh

scanner: packages ## the QR reader for browsers (zxing-cpp), in .build/scanner
	Wasm/Scanner/build.sh

app: packages ## the inspector app for `tracestamp serve --app-folder .build/app`
	Wasm/Inspector/build.sh

inspector: app python ## the inspector app: 10,000 cases against Swift in node, then in Chromium with and without a network
	swift test --skip-build --filter InspectorCaseTests
	node Wasm/Inspector/cases.mjs
	node Wasm/Inspector/cases.mjs --self-test
	TRACESTAMP_APP_FOLDER=.build/app Scripts/with-service.sh .build-python/bin/python Tests/Browser/inspector.py
	TRACESTAMP_APP_FOLDER=.build/app Scripts/with-service.sh .build-python/bin/python Tests/Browser/field.py
	TRACESTAMP_APP_FOLDER=.build/app Scripts/with-service.sh .build-python/bin/python Tests/Browser/desk.py

check: packages check-lint check-arrows check-private-keys check-links check-unchecked check-unit check-build ## every gate

check-lint:
	swift format lint --strict --parallel --recursive $(SWIFT_FILES)

check-build:
	swift build $(BUILD) $(IMPORTS)

check-arrows:
	Scripts/check-arrows.sh

check-private-keys:
	Scripts/check-private-keys.sh

check-links:
	Scripts/check-links.py

check-unchecked:
	Scripts/check-unchecked.sh $(UNCHECKED)

check-unit:
	Scripts/check-unit.sh

prove-gates: packages ## breaks every gate once, in a copy, and expects it to fail
	Scripts/prove-gates.sh

fmt: ## formats the Swift sources in place
	swift format --in-place --parallel --recursive $(SWIFT_FILES)

bench: packages ## compares with C loops, in a release build; BENCH_FLAGS=--quick or --json
	swift run -c release stamp-bench $(BENCH_FLAGS)

bench-app: app python ## memory of the inspector app with snapshots of 100, 1,000 and 10,000 batches
	swift build --product stamp-bench
	.build/debug/stamp-bench snapshot-files .build/app-memory
	TRACESTAMP_APP_FOLDER=.build/app Scripts/with-service.sh .build-python/bin/python Tests/Browser/memory.py .build/app-memory

bench-peer: packages ## compares labels with segno and reportlab from PyPI
	python3 -m venv .build/peer && .build/peer/bin/pip install --quiet segno==1.6.6 reportlab==5.1.0
	swift run -c release stamp-bench --only peer --peer .build/peer/bin/python3 $(BENCH_FLAGS)

asan: packages ## tests under AddressSanitizer; a leak fails too
	$(if $(LSAN_FILE),LSAN_OPTIONS=suppressions=$(CURDIR)/$(LSAN_FILE)) \
		$(SANITIZED) --scratch-path .build-asan --sanitize=address

tsan: packages ## tests under ThreadSanitizer
	TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/tsan.supp \
		$(SANITIZED) --skip '$(THREADLESS)' --scratch-path .build-tsan --sanitize=thread

packages: downloads
	@Scripts/install-packages.sh

# What an earlier build on this machine fetched serves again.
downloads:
	@[ -d "$$XDG_CACHE_HOME/org.swift.swiftpm" ] || { mkdir -p "$$XDG_CACHE_HOME"; \
		cp -R "$$HOME/.cache/org.swift.swiftpm" "$$XDG_CACHE_HOME" 2>/dev/null || true; }

clean: ## removes what was built
	rm -rf .build .build-asan .build-tsan .build-cache
