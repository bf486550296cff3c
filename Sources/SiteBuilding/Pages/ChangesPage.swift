import ReportModel

/// 更正记录: what was corrected in reports after their publication, newest first.
///
/// Invented samples are left out, as in the feed of reports.
struct ChangesPage {
    let making: PageMaking

    /// More corrections than a reader can look through; the others stand on the pages of their reports.
    static let limit = 1_000

    var file: OutputFile {
        let words = making.words
        let address = SiteAddress.changes
        var frame = PageFrame(
            address: address, title: words["changes_heading"], description: words["changes_description"],
            heading: words["changes_heading"], columnType: words["column_other"])
        frame.steps = making.steps(on: address, above: [], then: [(words["changes_heading"], address)])
        let changes = making.newestCorrections(limit: Self.limit)
        let corrections = making.markup { writer in
            writer.paragraph(words["corrections_note"], class: "note")
            if changes.entries.isEmpty {
                writer.paragraph(words["changes_none"], class: "note")
                return
            }
            CorrectionsView(
                rows: changes.entries.map {
                    .init(correction: $0.correction, report: $0.title, link: address.link(to: $0.report))
                }, words: words, caption: words["changes_heading"]
            ).write(into: &writer)
            if changes.isCut {
                writer.paragraph(words("changes_limit", ["count": String(Self.limit)]), class: "note")
            }
            writer.open("p")
            writer.link(address.link(to: .changesFeed), words["changes_feed"])
            writer.close("p")
        }
        let body = making.markup { writer in
            writer.markup(corrections)
            writeSources(on: address, into: &writer)
        }
        return making.page(.changes, frame, [body])
    }

    /// The reports whose source is another than at their first publication (XY-07).
    private func writeSources(on address: SiteAddress, into writer: inout MarkupWriter) {
        let words = making.words
        writer.open("section", Attribute("id", "sources"))
        writer.element("h2", text: words["changes_sources"])
        writer.paragraph(words["changes_sources_note"], class: "note")
        let changed = making.changedSources
        if changed.isEmpty {
            writer.paragraph(words["changes_sources_none"], class: "note")
        } else {
            writer.open("ul")
            for source in changed.prefix(Self.limit) {
                writer.open("li")
                writer.link(address.link(to: source.report), source.title)
                writer.text(" ")
                writer.element("code", text: source.digests.map { String($0.prefix(12)) }.joined(separator: " → "))
                writer.close("li")
            }
            writer.close("ul")
        }
        writer.close("section")
    }
}

/// A correction with the report it is about.
struct DatedCorrection {
    let correction: Correction
    /// The report in words: 样例县甲镇 2024 年.
    let title: String
    let report: SiteAddress
    let author: String
}

extension PageMaking {
    /// The reports whose source changed, samples left out, with the digests of all their sources, oldest first.
    ///
    /// - Complexity: O(reports).
    fileprivate var changedSources: [(title: String, report: SiteAddress, digests: [String])] {
        index.bodies.filter { !$0.body.isSample }.flatMap { body in
            body.reports.filter { !$0.earlierDigests.isEmpty }.map { report in
                (
                    title: body.body.path.map(\.name).joined()
                        + words("year_label", ["year": report.year.description]),
                    report: addresses.unit(body.body).report(report.year),
                    digests: report.earlierDigests + [report.sourceDigest]
                )
            }
        }
    }

    /// The corrections of all reports but those of samples, newest first, and whether some were left out.
    ///
    /// - Complexity: O(reports + corrections × log corrections).
    func newestCorrections(limit: Int) -> (entries: [DatedCorrection], isCut: Bool) {
        var entries: [DatedCorrection] = []
        for body in index.bodies where !body.body.isSample {
            let unit = addresses.unit(body.body)
            for report in body.reports {
                let title =
                    body.body.path.map(\.name).joined() + words("year_label", ["year": report.year.description])
                entries += report.corrections.map {
                    DatedCorrection(
                        correction: $0, title: title, report: unit.report(report.year), author: $0.by)
                }
            }
        }
        // Equal days keep the order of the index, which is that of the site.
        let sorted = entries.enumerated().sorted {
            ($1.element.correction.date, $0.offset) < ($0.element.correction.date, $1.offset)
        }
        return (sorted.prefix(limit).map(\.element), entries.count > limit)
    }

    /// The feed of corrections; `nil` where there are none.
    var changesFeed: OutputFile? {
        let entries = newestCorrections(limit: AtomFeed.limit).entries.map { change in
            let correction = change.correction
            let definition = correction.cell.definition
            return AtomFeed.Entry(
                title: "\(change.title) \(definition.rowLabel)·\(definition.columnLabel) "
                    + "\(correction.published) → \(correction.corrected)", address: change.report, day: correction.date,
                author: change.author, fragment: correction.cell.name, summary: correction.reason)
        }
        return AtomFeed(
            title: "\(settings.title) - \(words["changes_heading"])", author: settings.owner.organizer.text,
            baseURL: settings.baseURL, entries: entries, address: .changesFeed
        ).file
    }
}
