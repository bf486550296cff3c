# make site      build the program and the portal into public/ (CONTENT=folder for other reports)
# make test      every check: format, warnings as errors, unit tests, end to end in a browser
# make install   put the program and its files under PREFIX (default /usr/local)
# make clean     remove what was built

CONTENT ?= Content
SITE ?= Site
OUTPUT ?= public
PREFIX ?= /usr/local
DESTDIR ?=
SITEGEN = .build/release/sitegen

.PHONY: site test lint build install clean

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

install: build
	@echo "make: installing into $(DESTDIR)$(PREFIX)"
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/sitegen"
	install -m 755 $(SITEGEN) "$(DESTDIR)$(PREFIX)/bin/sitegen"
	cp -R Themes Site Content "$(DESTDIR)$(PREFIX)/share/sitegen/"

clean:
	@echo "make: removing .build and the portal in $(OUTPUT)/"
	@if [ -x $(SITEGEN) ] && [ -e "$(OUTPUT)" ]; then $(SITEGEN) clean --output "$(OUTPUT)"; fi
	rm -rf .build
