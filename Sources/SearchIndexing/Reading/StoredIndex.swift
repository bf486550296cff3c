internal import Foundation

/// The records of the index's files, as `FORMAT.md` describes them.
enum StoredIndex {
    struct Manifest: Decodable {
        let format: String
        let version: Int
        let documents: Int
        let facets: String
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
        let lists: [List]
    }

    /// A list of documents: gaps, or a bitmap.
    struct List: Decodable {
        let numbers: [Int]

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let bitmap = try? value.decode(String.self) {
                guard let documents = PostingList.documents(ofBitmap: bitmap) else {
                    throw DecodingError.dataCorruptedError(in: value, debugDescription: "not a bitmap")
                }
                numbers = documents
                return
            }
            var number = 0
            numbers = try value.decode([Int].self).map { gap in
                number += gap
                return number
            }
        }
    }

    struct CardFile: Decodable { let cards: [Card] }

    struct Card: Decodable {
        let address: String
        let title: String
        let path: [String]
        let year: Int?
        let names: [String]
        let sections: [[String]]
        let findings: [[String]]
        let facets: [[String]]

        var document: SearchDocument {
            SearchDocument(
                address: address, title: title, path: path, year: year, otherNames: names,
                sections: sections.map(Self.passage), findings: findings.map(Self.passage),
                facets: facets.compactMap { $0.count == 2 ? SearchDocument.Facet($0[0], $0[1]) : nil })
        }

        private static func passage(_ values: [String]) -> SearchDocument.Passage {
            let padded = values + Array(repeating: "", count: max(0, 3 - values.count))
            return SearchDocument.Passage(anchor: padded[0], heading: padded[1], text: padded[2])
        }
    }
}
