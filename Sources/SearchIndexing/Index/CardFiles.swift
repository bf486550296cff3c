/// Groups the cards of neighbouring documents into files.
struct CardFiles {
    private let limits: SearchIndexLimits
    private(set) var entries: [IndexFiles.Entry] = []
    private var documents: [SearchDocument] = []
    private var strings = SharedStrings()
    private var first = 0

    init(limits: SearchIndexLimits) { self.limits = limits }

    mutating func add(_ document: SearchDocument, to files: inout IndexFiles) throws {
        documents.append(document)
        SearchCard.visit(document) { strings.count($0) }
        if documents.count >= limits.cardDocuments || strings.bytes > limits.cardBytes { try close(to: &files) }
    }

    /// Ends the file being filled, if it has anything.
    mutating func close(to files: inout IndexFiles) throws {
        guard !documents.isEmpty else { return }
        var cards = JSONBytes()
        for document in documents {
            cards.separate()
            SearchCard.write(document, to: &cards, strings: &strings)
        }
        var json = JSONBytes()
        json.raw("{\"strings\":")
        json.append(strings.json)
        json.raw(",\"cards\":[")
        json.append(cards)
        json.raw("]}")
        var key = JSONBytes()
        key.number(first)
        entries.append(IndexFiles.Entry(key: key, name: try files.add(json, folder: "cards")))
        first += documents.count
        documents = []
        strings = SharedStrings()
    }
}

/// The card of a document: everything that is needed to verify a hit and to show it.
enum SearchCard {
    /// Hands over every string of a card in the order they are written, texts in sentences.
    static func visit(_ document: SearchDocument, _ take: (Substring) -> Void) {
        take(document.address[...])
        take(document.title[...])
        for name in document.path { take(name[...]) }
        for name in document.otherNames { take(name[...]) }
        for passage in document.sections + document.findings {
            take(passage.anchor[...])
            take(passage.heading[...])
            for sentence in Sentences.of(passage.text) { take(sentence) }
        }
        for facet in document.facets {
            take(facet.name[...])
            take(facet.value[...])
        }
    }

    static func write(_ document: SearchDocument, to json: inout JSONBytes, strings: inout SharedStrings) {
        func list(_ texts: [String]) {
            json.raw("[")
            for text in texts {
                json.separate()
                strings.write(text[...], to: &json)
            }
            json.raw("]")
        }
        json.raw("{\"address\":")
        strings.write(document.address[...], to: &json)
        json.name("title")
        strings.write(document.title[...], to: &json)
        json.name("path")
        list(document.path)
        if let year = document.year {
            json.name("year")
            json.number(year)
        }
        json.name("names")
        list(document.otherNames)
        for (isSection, passages) in [(true, document.sections), (false, document.findings)] {
            if isSection { json.name("sections") } else { json.name("findings") }
            json.raw("[")
            for passage in passages {
                json.separate()
                json.raw("[")
                strings.write(passage.anchor[...], to: &json)
                json.raw(",")
                strings.write(passage.heading[...], to: &json)
                json.raw(",")
                text(passage.text, to: &json, strings: &strings)
                json.raw("]")
            }
            json.raw("]")
        }
        json.name("facets")
        json.raw("[")
        for facet in document.facets.sorted() {
            json.separate()
            list([facet.name, facet.value])
        }
        json.raw("]}")
    }

    /// Writes a text as one string, or as a list of its parts where sentences of it are shared.
    private static func text(_ text: String, to json: inout JSONBytes, strings: inout SharedStrings) {
        var parts: [(text: Substring, isShared: Bool)] = []
        for sentence in Sentences.of(text) {
            let isShared = strings.isShared(sentence)
            if !isShared, let last = parts.last, !last.isShared {
                parts[parts.count - 1].text = text[last.text.startIndex..<sentence.endIndex]
            } else {
                parts.append((sentence, isShared))
            }
        }
        guard parts.count > 1 else { return strings.write(parts.first?.text ?? "", to: &json) }
        json.raw("[")
        for part in parts {
            json.separate()
            strings.write(part.text, to: &json)
        }
        json.raw("]")
    }
}

/// Cuts a text after the marks that end a sentence and after line ends; nothing is lost.
private enum Sentences {
    static func of(_ text: String) -> [Substring] {
        var sentences: [Substring] = []
        var start = text.startIndex
        var index = start
        let scalars = text.unicodeScalars
        while index < scalars.endIndex {
            let scalar = scalars[index]
            index = scalars.index(after: index)
            switch scalar {
            case "。", "；", "\n":
                sentences.append(text[start..<index])
                start = index
            default: break
            }
        }
        if start < text.endIndex { sentences.append(text[start...]) }
        return sentences
    }
}
