package import Diagnostics
package import SearchIndexing

/// The search index of a published site, asked from the command line.
package struct PublishedSearch {
    /// One page that has what was asked.
    package struct Hit: Sendable {
        /// Inside the site.
        package let address: String
        package let title: String
        package let place: String
        package let year: Int?
        /// The words that do not occur, where nothing has all of them.
        package let missing: [String]

        /// For people: title, place and address on one line.
        package var line: String { "\(title)\t\(place)\t\(address)" }

        /// For programs: one object on a line.
        package var jsonLine: String {
            var json = JSONWriter()
            json.object { json in
                json.member("address", address)
                json.member("title", title)
                json.member("place", place)
                if let year { json.member("year", year) }
                if !missing.isEmpty {
                    json.key("missing")
                    json.array { json in for word in missing { json.string(word) } }
                }
            }
            json.endLine()
            return String(decoding: json.bytes, as: UTF8.self)
        }
    }

    /// What was found, best first.
    package struct Answer: Sendable {
        package let hits: [Hit]
        /// How far the words had to be loosened before anything was found by them.
        package let loosening: SearchLoosening
    }

    /// What answers are narrowed by.
    package enum Condition: Sendable, Hashable {
        case facet(SearchDocument.Facet)
        case figure(FigureCondition)
    }

    private let reader: SearchIndexReader

    /// Opens the index of the site in a folder.
    ///
    /// - Throws: PB-07 if there is none or it cannot be read.
    package init(site: String) throws(PublishingError) {
        let folder = "\(site)/search-index"
        do {
            reader = try SearchIndexReader { path throws in
                guard let bytes = DiskFile.read("\(folder)/\(path)") else { throw MissingFile() }
                return bytes
            }
        } catch {
            throw Self.unreadable(folder)
        }
        self.folder = folder
    }

    private let folder: String

    /// The names conditions can begin with: facets, compared by `=`, and figures.
    ///
    /// - Throws: PB-07 if a file of the index is missing or damaged.
    package func conditionNames() throws(PublishingError) -> (facets: [String], figures: [String]) {
        do {
            return (reader.facetNames, try reader.figureNames())
        } catch {
            throw Self.unreadable(folder)
        }
    }

    /// Reads a condition such as `year=2024` or `penalties>0`; `nil` if it is none or names nothing the index has.
    ///
    /// - Throws: PB-07 if a file of the index is missing or damaged.
    package func condition(_ text: String) throws(PublishingError) -> Condition? {
        let names = try conditionNames()
        if let condition = FigureCondition(text), names.figures.contains(condition.figure) { return .figure(condition) }
        guard let equals = text.firstIndex(of: "=") else { return nil }
        let facet = SearchDocument.Facet(String(text[..<equals]), String(text[text.index(after: equals)...]))
        return names.facets.contains(facet.name) && !facet.value.isEmpty ? .facet(facet) : nil
    }

    /// What the search page would answer.
    ///
    /// - Throws: PB-07 if a file of the index is missing or damaged.
    package func answer(_ words: String, where conditions: [Condition] = []) throws(PublishingError) -> Answer {
        var facets: [SearchDocument.Facet] = []
        var figures: [FigureCondition] = []
        for condition in conditions {
            switch condition {
            case .facet(let facet): facets.append(facet)
            case .figure(let figure): figures.append(figure)
            }
        }
        do {
            let answer = try reader.search(SearchQuery(words), facets: facets, figures: figures)
            return Answer(
                hits: answer.hits.map { hit in
                    Hit(
                        address: hit.document.address, title: hit.document.title,
                        place: hit.document.path.joined(separator: "/"), year: hit.document.year, missing: hit.missing)
                }, loosening: answer.loosening)
        } catch {
            throw Self.unreadable(folder)
        }
    }

    private struct MissingFile: Error {}

    private static func unreadable(_ folder: String) -> PublishingError {
        .disk(
            2, Wording(zh: "读取检索索引（请先运行 sitegen build）", en: "read the search index (run sitegen build first)"), folder)
    }
}

extension PublishedSearch.Answer {
    /// What was found, in a sentence that says how far the words were loosened.
    package var summary: Wording {
        let count = hits.count
        return switch loosening {
        case .none: Wording(zh: "找到 \(count) 条", en: "\(count) found")
        case .insideRuns:
            Wording(
                zh: "没有完全相同的数字或词；作为较长的数字或词的一部分找到 \(count) 条",
                en: "no such figure or word by itself; as part of a longer one, \(count) found")
        case .pieces:
            Wording(
                zh: "没有一处连着出现；拆开后各部分都有的找到 \(count) 条",
                en: "nowhere in one piece; broken up, with all parts, \(count) found")
        case .missing(let missing):
            Wording(
                zh: "没有一条含有全部词语；缺少其中 \(missing) 个的找到 \(count) 条",
                en: "nothing has all the words; without \(missing) of them, \(count) found")
        case .part:
            Wording(
                zh: "没有一处完整出现；只有其中连着的一半以上的找到 \(count) 条",
                en: "nowhere in full; with half of it or more in one piece, \(count) found")
        }
    }
}
