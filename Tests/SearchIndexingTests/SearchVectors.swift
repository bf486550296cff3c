import Foundation
import Glibc
import SearchIndexing
import Testing

/// The vectors Swift and the browser's script share.
enum SearchVectors {
    struct Text: Decodable, Sendable, CustomTestStringConvertible {
        let id: String
        let text: String
        let normalized: String
        let keys: [String]?
        var testDescription: String { id }
    }

    struct Query: Decodable, Sendable, CustomTestStringConvertible {
        let id: String
        let query: String
        let finds: [String]
        /// How far the words have to be loosened; empty where they do not or nothing is found.
        let loosening: String
        /// Facets and figures to narrow by.
        let `where`: [String]?
        var testDescription: String { id }

        /// Facets are those of the documents; everything else is a figure.
        var facets: [SearchDocument.Facet] {
            (`where` ?? []).compactMap { text in
                let parts = text.split(separator: "=")
                return parts.count == 2 && parts[0] == "year" ? SearchDocument.Facet("year", String(parts[1])) : nil
            }
        }

        var figures: [FigureCondition] {
            (`where` ?? []).filter { !$0.hasPrefix("year=") }.compactMap(FigureCondition.init)
        }
    }

    private struct Texts: Decodable { let cases: [Text] }
    private struct Queries: Decodable {
        let documents: [Document]
        let queries: [Query]
    }

    private struct Document: Decodable {
        let address: String
        let title: String
        let path: [String]
        let year: Int?
        let names: [String]
        let sections: [[String]]
        let findings: [[String]]
        let facets: [[String]]
        let figures: [[String]]
    }

    static let texts: [Text] = decode(Texts.self, "tokenizer")?.cases ?? []
    static let queries: [Query] = decode(Queries.self, "queries")?.queries ?? []

    static let documents: [SearchDocument] = (decode(Queries.self, "queries")?.documents ?? []).map { stored in
        func passage(_ values: [String]) -> SearchDocument.Passage {
            SearchDocument.Passage(anchor: values[0], heading: values[1], text: values[2])
        }
        return SearchDocument(
            address: stored.address, title: stored.title, path: stored.path, year: stored.year,
            otherNames: stored.names, sections: stored.sections.map(passage), findings: stored.findings.map(passage),
            facets: stored.facets.map { SearchDocument.Facet($0[0], $0[1]) },
            figures: stored.figures.compactMap { figure in
                ExactFigure(figure[1]).map { SearchDocument.Figure(figure[0], $0) }
            })
    }

    static func bytes(_ name: String) -> Data? {
        Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Vectors")
            .flatMap { try? Data(contentsOf: $0) }
    }

    private static func decode<Record: Decodable>(_ type: Record.Type, _ name: String) -> Record? {
        bytes(name).flatMap { try? JSONDecoder().decode(type, from: $0) }
    }
}

/// Builds an index in memory and reads it.
struct IndexInMemory {
    let files: [SearchIndexFile]
    let reader: SearchIndexReader
    let measures: SearchIndexMeasures

    init(_ documents: [SearchDocument], limits: SearchIndexLimits = SearchIndexLimits()) throws {
        var builder = try SearchIndexBuilder(limits: limits, scratch: Self.scratch, fingerprint: Self.fingerprint)
        for document in documents { try builder.add(document) }
        var files: [SearchIndexFile] = []
        measures = try builder.finish { files.append($0) }
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let byPath = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
        self.files = files
        reader = try SearchIndexReader { path in
            guard let bytes = byPath[path] else { throw CocoaError(.fileReadNoSuchFile) }
            return bytes
        }
    }

    func finds(_ query: String, facets: [SearchDocument.Facet] = []) throws -> [String] {
        try reader.search(SearchQuery(query), facets: facets).hits.map(\.document.address)
    }

    /// A nameless file in the folder for temporary files.
    static func scratch() throws -> ScratchFile {
        guard let file = tmpfile() else { throw CocoaError(.fileWriteUnknown) }
        let descriptor = dup(fileno(file))
        fclose(file)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        return ScratchFile(descriptor: descriptor)
    }

    /// FNV-1a, enough to tell the files of a test apart.
    static let fingerprint: @Sendable ([UInt8]) -> String = { bytes in
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
