/// Groups the cards of neighbouring documents into files.
struct CardFiles {
    private let limits: SearchIndexLimits
    private(set) var entries: [IndexFiles.Entry] = []
    private var cards = JSONBytes()
    private var first = 0
    private var count = 0

    init(limits: SearchIndexLimits) { self.limits = limits }

    mutating func add(_ card: [UInt8], to files: inout IndexFiles) throws {
        cards.separate()
        cards.append(card)
        count += 1
        if count >= limits.cardDocuments || cards.bytes.count > limits.cardBytes { try close(to: &files) }
    }

    /// Ends the file being filled, if it has anything.
    mutating func close(to files: inout IndexFiles) throws {
        guard count > 0 else { return }
        var json = JSONBytes()
        json.raw("{\"cards\":[")
        json.append(cards)
        json.raw("]}")
        var key = JSONBytes()
        key.number(first)
        entries.append(IndexFiles.Entry(key: key, name: try files.add(json, folder: "cards")))
        first += count
        count = 0
        cards = JSONBytes()
    }
}

/// The card of a document: everything that is needed to verify a hit and to show it.
enum SearchCard {
    static func json(of document: SearchDocument) -> JSONBytes {
        var json = JSONBytes()
        json.raw("{\"address\":")
        json.string(document.address)
        json.name("title")
        json.string(document.title)
        json.name("path")
        json.strings(document.path)
        if let year = document.year {
            json.name("year")
            json.number(year)
        }
        json.name("names")
        json.strings(document.otherNames)
        json.name("sections")
        passages(document.sections, to: &json)
        json.name("findings")
        passages(document.findings, to: &json)
        json.name("facets")
        json.raw("[")
        for facet in document.facets.sorted() {
            json.separate()
            json.strings([facet.name, facet.value])
        }
        json.raw("]}")
        return json
    }

    /// Writes passages as `[anchor, heading, text]`.
    private static func passages(_ passages: [SearchDocument.Passage], to json: inout JSONBytes) {
        json.raw("[")
        for passage in passages {
            json.separate()
            json.strings([passage.anchor, passage.heading, passage.text])
        }
        json.raw("]")
    }
}
