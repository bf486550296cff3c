/// A text of the catalogue, taken apart at its `{placeholders}`.
struct Phrase: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        case text(String)
        case placeholder(String)
    }

    let parts: [Part]

    /// Takes a text apart; `nil` if a brace is not part of a placeholder.
    init?(_ text: String) {
        var parts: [Part] = []
        var rest = text.utf8[...]
        while let brace = rest.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
            guard rest[brace] == UInt8(ascii: "{"), let end = rest[brace...].firstIndex(of: UInt8(ascii: "}")) else {
                return nil
            }
            let name = rest[rest.index(after: brace)..<end]
            let isName = name.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_")
            }
            guard isName, !name.isEmpty else { return nil }
            if brace > rest.startIndex { parts.append(.text(String(Substring(rest[..<brace])))) }
            parts.append(.placeholder(String(Substring(name))))
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty || parts.isEmpty { parts.append(.text(String(Substring(rest)))) }
        self.parts = parts
    }

    /// The names of the placeholders, sorted, each once.
    var placeholders: [String] {
        let names = parts.compactMap { part -> String? in
            if case .placeholder(let name) = part { name } else { nil }
        }
        return Set(names).sorted()
    }

    /// The text with values put in; a placeholder without a value stays visible.
    func filled(_ values: [String: String]) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .placeholder(let name): values[name] ?? "{\(name)}"
            }
        }.joined()
    }
}
