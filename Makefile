# make site      build the program and the portal into public/ (CONTENT=folder for other reports)
# make test      every check: format, warnings as errors, unit tests, end to end in a browser
# make fuzz      let libFuzzer look for files that break the reader (FORMAT=text, SECONDS=60)
# make accuracy  measure how well each layout is read, for the methods page
# make install   put the program and its files under PREFIX (default /usr/local)
# make clean     remove what was built

CONTENT ?= Content
SITE ?= Site
OUTPUT ?= public
PREFIX ?= /usr/local
DESTDIR ?=
SITEGEN = .build/release/sitegen

.PHONY: site test lint build fuzz accuracy install clean

site: build
	@echo "make: building the portal from $(CONTENT) into $(OUTPUT)/"
	$(SITEGEN) build --content "$(CONTENT)" --site "$(SITE)" --output "$(OUTPUT)"

build:
	@.ci/install build
	@echo "make: building the release program (the first time this takes a few minutes)"
	swift build --configuration release --product sitegen

lint:
	@echo "make: checking the format of the sources"
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

test:
	@.ci/install test
	@$(MAKE) --no-print-directory lint
	@echo "make: running all tests, warnings are errors"
	SITEGEN_STRICT=1 swift test

accuracy:
	@.ci/install test
	@echo "make: reading the generated documents and writing down what comes of it"
	SITEGEN_STRICT=1 SITEGEN_ACCURACY_RECORD=$(CURDIR)/Sources/ReportReading/MeasuredAccuracy+Record.swift \
		swift test --filter AccuracyRecordTests
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

install: build
	@echo "make: installing into $(DESTDIR)$(PREFIX)"
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/sitegen"
	install -m 755 $(SITEGEN) "$(DESTDIR)$(PREFIX)/bin/sitegen"
	cp -R Themes Site Content "$(DESTDIR)$(PREFIX)/share/sitegen/"

clean:
	@echo "make: removing .build and the portal in $(OUTPUT)/"
	@if [ -x $(SITEGEN) ] && [ -e "$(OUTPUT)" ]; then $(SITEGEN) clean --output "$(OUTPUT)"; fi
	rm -rf .build
