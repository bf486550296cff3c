import Foundation
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// Every input the fuzzer starts from or has found, read again.
struct FuzzCorpusTests {
    static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fuzzing/Corpus")

    static let inputs: [String] = {
        let files = FileManager.default.enumerator(atPath: corpus.path)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.contains("/") && !$0.hasSuffix(".md") }.sorted()
    }()

    @Test func everyFormatHasACorpus() {
        let formats = Set(Self.inputs.compactMap { $0.split(separator: "/").first.map(String.init) })
        #expect(formats == Set(SourceFormat.allCases.map(\.rawValue)).subtracting(["markdown"]))
    }

    @Test(arguments: inputs)
    func nothingIsMadeUpFromIt(name: String) throws {
        let format = try #require(name.split(separator: "/").first.flatMap { SourceFormat(rawValue: String($0)) })
        let bytes = try [UInt8](Data(contentsOf: Self.corpus.appendingPathComponent(name)))
        let result = FuzzInput.read(bytes, as: format, ReportReader())
        #expect(ReadingInvariants.broken(by: result) == [])
    }
}
