import Foundation
import ReportModel
import SitegenTestSupport

// PortalGenerator REPORTS FOLDER writes that many reports of an invented country, the same ones in every run.

guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[1]), count > 0 else {
    FileHandle.standardError.write(Data("usage: PortalGenerator REPORTS FOLDER\n".utf8))
    exit(64)
}
let content = URL(fileURLWithPath: CommandLine.arguments[2])
let years = 2019...2024
let townships = (count + years.count - 1) / years.count

DispatchQueue.concurrentPerform(iterations: townships) { number in
    let township = InventedTownship(number)
    let folder = content.appendingPathComponent(township.folder)
    do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let form = PrintedForm.of(number)
        var series = InventedSeries(seed: UInt64(number))
        for (index, year) in years.enumerated() where number * years.count + index < count {
            let generation = year < 2021 ? FormGeneration.form2019 : .form2021
            var report = series.report(year, form: generation)
            // One report in twenty has a total that is off, and one in thirty copies the prose of its neighbour.
            if (number + index) % 20 == 7 {
                report.cells[.requests(.granted, .total)] = InventedReport.cell("\(77 + index)")
            }
            let author = (number * years.count + index) % 30 == 11 ? number - 1 : number
            let prose = InventedProse(seed: UInt64(bitPattern: Int64(author * 100 + year)), we: township.we, year: year)
            let text = InventedReportText(township, report, form: generation, prose: prose)
            try Data(form.bytes(text)).write(
                to: folder.appendingPathComponent("\(year).\(form.fileExtension)"))
        }
    } catch {
        FileHandle.standardError.write(Data("\(folder.path): \(error)\n".utf8))
        exit(74)
    }
}
