import Diagnostics
import SearchIndexing

/// The search index of a published site, asked from the command line.
package struct PublishedSearch {
    /// One page that has what was asked.
    package struct Hit: Sendable {
        /// Inside the site.
        package let address: String
        package let title: String
        package let place: String
        package let year: Int?

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
            }
            json.endLine()
            return String(decoding: json.bytes, as: UTF8.self)
        }
    }

    /// What was found, best first.
    package struct Answer: Sendable {
        package let hits: [Hit]
        package let isLoosened: Bool
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

    /// What the search page would answer.
    ///
    /// - Throws: PB-07 if a file of the index is missing or damaged.
    package func answer(_ words: String) throws(PublishingError) -> Answer {
        do {
            let answer = try reader.search(SearchQuery(words))
            return Answer(
                hits: answer.hits.map { hit in
                    Hit(
                        address: hit.document.address, title: hit.document.title,
                        place: hit.document.path.joined(separator: "/"), year: hit.document.year)
                }, isLoosened: answer.isLoosened)
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
