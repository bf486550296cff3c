// swift-tools-version: 6.2

import PackageDescription

/// Whether warnings are errors, as in `make test`; a user with a newer compiler must still be able to build.
let isStrict = Context.environment["SITEGEN_STRICT"] != nil

/// Settings every module of the project is compiled with.
func projectSettings() -> [SwiftSetting] {
    var settings: [SwiftSetting] = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409: imports do not leak
        .enableUpcomingFeature("ExistentialAny"),  // SE-0335: the cost of `any` is visible
    ]
    if isStrict {
        settings.append(.treatAllWarnings(as: .error))
    }
    return settings
}

let package = Package(
    name: "sitegen",
    platforms: [.macOS(.v14)],
    products: [
        .executable(name: "sitegen", targets: ["sitegen"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // The program: three lines over a library, so that everything else can be imported by a test.
        .executableTarget(name: "sitegen", dependencies: ["SitegenCommands"], swiftSettings: projectSettings()),
        .target(
            name: "SitegenCommands",
            dependencies: [
                "SitePublishing", "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: projectSettings()),

        // The pipeline: read, check, plan, render, validate, publish.
        .target(
            name: "SitePublishing",
            dependencies: [
                "ReportModel", "Diagnostics", "ReportReading", "ReportChecking", "SearchIndexing", "SiteBuilding",
                "OutputValidation", "ContentHashing", "PageExtraction", "TextComparison", "CExchange",
                "DatabaseWriting", "WorkbookWriting", "RecordCoding",
            ],
            swiftSettings: projectSettings()),

        // The rooms of the house, each with the doors it has.
        .target(
            name: "ReportReading",
            dependencies: [
                "ReportModel", "Diagnostics", "LocatedYAML", "ContentHashing", "XMLReading", "ArchiveReading",
                "HypertextParsing", "PageExtraction",
            ],
            swiftSettings: projectSettings()),
        .target(
            name: "ReportChecking", dependencies: ["ReportModel", "Diagnostics", "TextComparison"],
            swiftSettings: projectSettings()),
        .target(name: "SearchIndexing", exclude: ["FORMAT.md"], swiftSettings: projectSettings()),
        .target(
            name: "SiteBuilding",
            dependencies: [
                "ReportModel", "Diagnostics", "LocatedYAML", "SearchIndexing", "ContentHashing", "TextComparison",
                "DatabaseWriting", "WorkbookWriting",
            ],
            swiftSettings: projectSettings()),
        .target(
            name: "OutputValidation", dependencies: ["Diagnostics", "CLibXML2"], swiftSettings: projectSettings()),

        // Pure values and small foundations.
        .target(name: "ReportModel", dependencies: ["Diagnostics"], swiftSettings: projectSettings()),
        .target(name: "TextComparison", dependencies: ["ReportModel"], swiftSettings: projectSettings()),
        .target(name: "Diagnostics", swiftSettings: projectSettings()),
        .target(
            name: "LocatedYAML",
            dependencies: ["Diagnostics", .product(name: "Yams", package: "Yams")],
            swiftSettings: projectSettings()),
        .target(name: "XMLReading", dependencies: ["Diagnostics", "CExpat"], swiftSettings: projectSettings()),
        .target(name: "ArchiveReading", dependencies: ["Diagnostics", "CZip"], swiftSettings: projectSettings()),
        .target(name: "HypertextParsing", swiftSettings: projectSettings()),
        .target(
            name: "PageExtraction", dependencies: ["Diagnostics", "ContentHashing", "XMLReading", "CConfinedProcess"],
            swiftSettings: projectSettings()),
        .target(name: "RecordCoding", swiftSettings: projectSettings()),
        .target(name: "DatabaseWriting", dependencies: ["CSQLite"], swiftSettings: projectSettings()),
        .target(name: "WorkbookWriting", dependencies: ["CXLSXWriter"], swiftSettings: projectSettings()),
        .target(name: "ContentHashing", dependencies: ["CXXHash", "CLibCrypto"], swiftSettings: projectSettings()),

        // C: system libraries and the few system calls Swift's Glibc module lacks.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "CExchange"),
        .target(name: "CConfinedProcess"),

        // Tests: one target a module, plus the built program from outside.
        .target(
            name: "SitegenTestSupport",
            dependencies: ["ReportModel", "ReportReading", "Diagnostics", "PageExtraction"],
            path: "Tests/SitegenTestSupport", swiftSettings: projectSettings()),
        .executableTarget(
            name: "PortalGenerator", dependencies: ["ReportModel", "SitegenTestSupport"],
            path: "Tests/Benchmarks/PortalGenerator", swiftSettings: projectSettings()),
        .executableTarget(
            name: "PortalBenchmark", dependencies: ["ReportModel"], path: "Tests/Benchmarks/PortalBenchmark",
            swiftSettings: projectSettings()),
        .testTarget(
            name: "ReportModelTests", dependencies: ["ReportModel", "SitegenTestSupport"],
            swiftSettings: projectSettings()),
        .testTarget(
            name: "TextComparisonTests", dependencies: ["TextComparison", "SitegenTestSupport"],
            swiftSettings: projectSettings()),
        .testTarget(
            name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: projectSettings()),
        .testTarget(
            name: "LocatedYAMLTests", dependencies: ["LocatedYAML"], swiftSettings: projectSettings()),
        .testTarget(
            name: "XMLReadingTests", dependencies: ["XMLReading"], swiftSettings: projectSettings()),
        .testTarget(
            name: "ArchiveReadingTests", dependencies: ["ArchiveReading", "SitegenTestSupport"],
            swiftSettings: projectSettings()),
        .testTarget(
            name: "DatabaseWritingTests", dependencies: ["DatabaseWriting", "SitegenTestSupport"],
            swiftSettings: projectSettings()),
        .testTarget(
            name: "WorkbookWritingTests",
            dependencies: ["WorkbookWriting", "ArchiveReading", "SitegenTestSupport"],
            swiftSettings: projectSettings()),
        .testTarget(
            name: "RecordCodingTests",
            dependencies: ["RecordCoding", "ReportReading", "ReportModel", "SitegenTestSupport"],
            swiftSettings: projectSettings()),
        .testTarget(
            name: "ContentHashingTests", dependencies: ["ContentHashing"], swiftSettings: projectSettings()),
        .testTarget(
            name: "HypertextParsingTests", dependencies: ["HypertextParsing"],
            swiftSettings: projectSettings()),
        .testTarget(
            name: "ReportReadingTests", dependencies: ["ReportReading", "PageExtraction", "SitegenTestSupport"],
            resources: [.copy("Expected"), .copy("Invented")], swiftSettings: projectSettings()),
        .testTarget(
            name: "PageExtractionTests", dependencies: ["PageExtraction", "SitegenTestSupport"],
            swiftSettings: projectSettings()),
        .testTarget(
            name: "ReportCheckingTests",
            dependencies: ["ReportChecking", "ReportReading", "TextComparison", "SitegenTestSupport"],
            swiftSettings: projectSettings()),
        .testTarget(
            name: "SearchIndexingTests", dependencies: ["SearchIndexing", "SiteBuilding", "SitegenTestSupport"],
            resources: [.copy("Vectors")], swiftSettings: projectSettings()),
        .testTarget(
            name: "SiteBuildingTests",
            dependencies: [
                "SiteBuilding", "TextComparison", "SitegenTestSupport",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: projectSettings()),
        .testTarget(
            name: "OutputValidationTests", dependencies: ["OutputValidation"], resources: [.copy("Fixtures")],
            swiftSettings: projectSettings()),
        .testTarget(
            name: "SitePublishingTests", dependencies: ["SitePublishing", "PageExtraction", "SitegenTestSupport"],
            swiftSettings: projectSettings()),
        .testTarget(
            name: "SitegenCommandsTests", dependencies: ["SitegenCommands", "SitegenTestSupport"],
            swiftSettings: projectSettings()),
        .testTarget(
            name: "SitegenEndToEndTests", dependencies: ["SitegenTestSupport"], resources: [.copy("Browser")],
            swiftSettings: projectSettings()),
    ]
)

/// What reads, checks and compares thousands of documents in a test run.
///
/// Optimised, that takes a tenth of the time; overflow still traps. Of everything else a run does little, and optimising
/// it takes five times as long as compiling it.
let testedByThousands: Set = [
    "ReportReading", "ReportChecking", "TextComparison", "SearchIndexing", "OutputValidation", "ReportModel",
    "Diagnostics", "HypertextParsing", "XMLReading", "ArchiveReading", "PageExtraction", "RecordCoding",
    "ContentHashing", "SitegenTestSupport",
]
if isStrict {
    for target in package.targets where testedByThousands.contains(target.name) {
        target.swiftSettings?.append(.unsafeFlags(["-O"]))
    }
}

// Only `make fuzz` builds the fuzzer: it brings its own `main` and needs libFuzzer's runtime.
if Context.environment["SITEGEN_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "ReadingFuzzer", dependencies: ["ReportReading", "ReportModel", "SitegenTestSupport"],
            path: "Tests/Fuzzing", exclude: ["Corpus"],
            swiftSettings: projectSettings() + [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
