import Diagnostics
import Foundation
import ReportModel
import Testing

@testable import ReportReading

/// The record the methods page shows is what the generated documents give.
struct AccuracyRecordTests {
    /// What is measured: the documents of every layout that lose no figures.
    private static func measured() async -> [MeasuredAccuracy] {
        var measured: [MeasuredAccuracy] = []
        for layout in GeneratedLayout.allCases {
            let (documents, sum) = await GeneratorTests.readable(layout)
            measured.append(
                MeasuredAccuracy(
                    format: layout.format, layout: layout.name, documents: documents, right: sum.right,
                    unread: sum.missing, wrong: sum.wrong.count, invented: sum.invented.count))
        }
        return measured
    }

    @Test func theMethodsPageShowsWhatIsMeasured() async throws {
        let measured = await Self.measured()
        if let path = ProcessInfo.processInfo.environment["SITEGEN_ACCURACY_RECORD"] {
            try Data(Self.source(measured).utf8).write(to: URL(fileURLWithPath: path))
            return
        }
        #expect(MeasuredAccuracy.record == measured, "`make accuracy` writes the record anew")
    }

    private static func source(_ rows: [MeasuredAccuracy]) -> String {
        let lines = rows.map { row in
            """
                    MeasuredAccuracy(
                        format: .\(row.format.rawValue),
                        layout: Wording(zh: "\(row.layout.zh)", en: "\(row.layout.en)"),
                        documents: \(row.documents), right: \(row.right), unread: \(row.unread), wrong: \(row.wrong),
                        invented: \(row.invented)),
            """
        }
        return """
            import Diagnostics

            extension MeasuredAccuracy {
                /// The last measurement, written by `make accuracy`.
                package static let record: [MeasuredAccuracy] = [
            \(lines.joined(separator: "\n"))
                ]
            }

            """
    }
}
