internal import Foundation

/// The records of the index's files, as `FORMAT.md` describes them.
enum StoredIndex {
    struct Manifest: Decodable {
        let format: String
        let version: Int
        let documents: Int
        /// `["name", "file"]`.
        let facets: [[String]]
        let figures: String
        let frequent: [String]
        let postings: Directory
        let cards: CardDirectory
    }

    struct Directory: Decodable {
        let depth: Int
        let entries: [Entry]
    }

    struct CardDirectory: Decodable {
        let depth: Int
        let entries: [CardEntry]
    }

    struct DirectoryPage: Decodable { let entries: [Entry] }
    struct CardDirectoryPage: Decodable { let entries: [CardEntry] }

    /// `["first key", "name"]`.
    struct Entry: Decodable {
        let key: SearchKey
        let name: String

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            key = SearchKey(try list.decode(String.self))
            name = try list.decode(String.self)
        }
    }

    /// `[first document, "name"]`.
    struct CardEntry: Decodable {
        let first: Int
        let name: String

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            first = try list.decode(Int.self)
            name = try list.decode(String.self)
        }
    }

    struct Shard: Decodable {
        let keys: [String]
        let lists: [String]
    }

    /// Where the columns of figures stand.
    struct Figures: Decodable {
        let names: [String]
        let span: Int
        let columns: Directory
    }

    struct ColumnFile: Decodable { let columns: [Column] }

    /// `["name", first document, "values"]`.
    struct Column: Decodable {
        let name: String
        let first: Int
        let values: String

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            name = try list.decode(String.self)
            first = try list.decode(Int.self)
            values = try list.decode(String.self)
        }
    }

    struct CardFile: Decodable {
        let strings: [String]
        let cards: [Card]
    }

    /// A string as it stands on a card: itself, the number of a shared one, or parts of both kinds.
    enum Text: Decodable {
        case own(String)
        case shared(Int)
        case parts([Text])

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let text = try? value.decode(String.self) {
                self = .own(text)
            } else if let number = try? value.decode(Int.self) {
                self = .shared(number)
            } else {
                self = .parts(try value.decode([Text].self))
            }
        }

        /// - Throws: `NoSuchString`
        func string(_ shared: [String]) throws(NoSuchString) -> String {
            switch self {
            case .own(let text): return text
            case .shared(let number):
                guard shared.indices.contains(number) else { throw NoSuchString() }
                return shared[number]
            case .parts(let parts):
                var whole = ""
                for part in parts { whole += try part.string(shared) }
                return whole
            }
        }
    }

    /// A card has the number of a string its file does not have.
    struct NoSuchString: Error {}

    struct Card: Decodable {
        let address: Text
        let title: Text
        let path: [Text]
        let year: Int?
        let names: [Text]
        let sections: [[Text]]
        let findings: [[Text]]
        let facets: [[Text]]

        /// - Parameter shared: the strings of the file
        func document(_ shared: [String]) -> SearchDocument? {
            func strings(_ texts: [Text]) throws(NoSuchString) -> [String] {
                try texts.map { text throws(NoSuchString) in try text.string(shared) }
            }
            func passages(_ passages: [[Text]]) throws(NoSuchString) -> [SearchDocument.Passage] {
                try passages.map { passage throws(NoSuchString) in
                    let values = try strings(passage) + Array(repeating: "", count: max(0, 3 - passage.count))
                    return SearchDocument.Passage(anchor: values[0], heading: values[1], text: values[2])
                }
            }
            func facet(_ texts: [Text]) throws(NoSuchString) -> SearchDocument.Facet {
                let values = try strings(texts)
                guard values.count == 2 else { throw NoSuchString() }
                return SearchDocument.Facet(values[0], values[1])
            }
            do throws(NoSuchString) {
                return SearchDocument(
                    address: try address.string(shared), title: try title.string(shared), path: try strings(path),
                    year: year, otherNames: try strings(names), sections: try passages(sections),
                    findings: try passages(findings), facets: try facets.map(facet))
            } catch {
                return nil
            }
        }
    }
}
