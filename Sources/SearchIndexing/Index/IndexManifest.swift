/// The one file of an index with a fixed name; it stays small whatever the number of documents.
struct IndexManifest {
    let documents: Int
    /// The name of each facet and the file with its values.
    var facets: [(name: String, file: String)] = []
    /// The file that says where the columns of figures stand.
    var figures = ""
    var frequent = JSONBytes()
    var postings = JSONBytes()
    var cards = JSONBytes()

    init(documents: Int) { self.documents = documents }

    func json(hasTwins: Bool) -> JSONBytes {
        var json = JSONBytes()
        json.raw("{\"format\":\"sitegen-search\",\"version\":3,\"documents\":")
        json.number(documents)
        json.raw(",\"twins\":")
        if hasTwins { json.raw("true") } else { json.raw("false") }
        json.name("facets")
        json.raw("[")
        for facet in facets {
            json.separate()
            json.strings([facet.name, facet.file])
        }
        json.raw("]")
        json.name("figures")
        json.string(figures)
        json.name("frequent")
        json.append(frequent)
        json.name("postings")
        json.append(postings)
        json.name("cards")
        json.append(cards)
        json.raw("}")
        return json
    }
}

/// The keys so many documents have that a reader asks for the other keys of a word first.
struct FrequentKeys {
    private let documents: Int
    private var keys: [(key: SearchKey, count: Int)] = []

    private static let limit = 512
    /// Below this number of documents every list is short.
    private static let fewest = 64

    init(documents: Int) { self.documents = documents }

    /// Takes the next key if three in ten documents have it.
    mutating func add(_ key: SearchKey, _ count: Int) {
        guard documents >= Self.fewest, count * 10 >= documents * 3 else { return }
        keys.append((key, count))
    }

    /// The most frequent ones, in the order of keys.
    var json: JSONBytes {
        let most = keys.sorted { ($1.count, $0.key) < ($0.count, $1.key) }.prefix(Self.limit)
        var json = JSONBytes()
        json.strings(most.map(\.key).sorted().map(\.text))
        return json
    }
}

/// The values of every facet with the number of documents, for choices before anything is asked.
struct FacetValues {
    private var facets: [(name: String, values: [(value: String, count: Int)])] = []

    /// Takes the next key in order, if it is one of a facet.
    mutating func add(_ key: SearchKey, _ count: Int) {
        guard key.scalars.first == 0x40, let colon = key.scalars.firstIndex(of: 0x3A) else { return }
        let name = SearchKey(scalars: Array(key.scalars[1..<colon])).text
        let value = SearchKey(scalars: Array(key.scalars[(colon + 1)...])).text
        if facets.last?.name != name { facets.append((name, [])) }
        facets[facets.count - 1].values.append((value, count))
    }

    /// Writes a file for each facet and returns their names.
    func files(to files: inout IndexFiles) throws -> [(name: String, file: String)] {
        try facets.map { facet in
            var json = JSONBytes()
            json.raw("{\"values\":[")
            for value in facet.values {
                json.separate()
                json.raw("[")
                json.string(value.value)
                json.raw(",")
                json.number(value.count)
                json.raw("]")
            }
            json.raw("]}")
            return (facet.name, try files.add(json, folder: "facets"))
        }
    }
}
