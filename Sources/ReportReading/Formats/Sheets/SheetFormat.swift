import ContentHashing
import Diagnostics
import ReportModel
import XMLReading

/// XLSX, as Excel, WPS and LibreOffice write it.
///
/// The sheets that are shown are read in their order, a row a line. A number is taken as the sheet shows it; one that is shown rounded, scaled, as a date
/// or not at all stays as stored, with its format beside it, and is no figure. Of a formula counts the result saved with it.
enum SheetFormat {
    /// Takes a workbook apart.
    ///
    /// - Complexity: O(bytes).
    /// - Throws: `FormatRefusal` for a file that is no XLSX, is damaged or encrypted, or is larger than any report.
    static func transcript(of bytes: [UInt8], path: String) throws(FormatRefusal) -> Transcript {
        var package = try OfficePackage(bytes, holding: "spreadsheetml")
        var formats = WorkbookFormats()
        if let part = try package.part(related: "styles") {
            formats = WorkbookFormats(try OfficePackage.read(part, "styles.xml"))
        }
        var texts: [[UInt8]] = []
        if let part = try package.part(related: "sharedStrings") {
            do throws(XMLFailure) { texts = try SharedTexts.read(part) } catch {
                throw OfficePackage.damage(error, in: "sharedStrings.xml")
            }
        }
        let workbook = WorkbookSheets(try OfficePackage.read(try package.mainPart(), package.main))
        var writer = TranscriptWriter()
        var (hiddenSheets, hiddenCells, formulas, fields) = (0, 0, 0, 0)
        for sheet in workbook.sheets {
            guard let relation = package.relations[sheet.relation], relation.kind == "worksheet" else { continue }
            guard !sheet.isHidden else {
                hiddenSheets += 1
                continue
            }
            guard let part = try package.part(relation.target) else { continue }
            var reader = SheetReader(texts, formats)
            do throws(XMLFailure) {
                try XMLEventReader.read(part) { reader.take($0) }
            } catch { throw OfficePackage.damage(error, in: relation.target) }
            var transcript = SheetTranscript(sheet.name, reader)
            fields += transcript.size
            guard !reader.isTooLarge, fields <= SheetTranscript.fieldLimit else {
                throw FormatRefusal(reason: Wording(zh: "表格的单元格过多", en: "the workbook has too many cells"), advice: nil)
            }
            transcript.write(to: &writer)
            hiddenCells += transcript.hidden
            formulas += reader.formulas
        }
        var transcript = writer.transcript(path: path, format: .xlsx, sha256: SHA256.hex(of: bytes))
        transcript.findings = findings(hiddenSheets, hiddenCells, formulas)
        return transcript
    }

    private static func findings(_ sheets: Int, _ cells: Int, _ formulas: Int) -> [Finding] {
        var findings: [Finding] = []
        if sheets + cells > 0 {
            findings.append(
                Finding(
                    rule: ReadingRule.hiddenContent.id, severity: ReadingRule.hiddenContent.severity,
                    message: Wording(
                        zh: "隐藏的工作表 \(sheets) 个、单元格 \(cells) 个未读取",
                        en: "\(sheets) hidden sheets and \(cells) hidden cells were left out")))
        }
        if formulas > 0 {
            findings.append(
                Finding(
                    rule: ReadingRule.formulas.id, severity: ReadingRule.formulas.severity,
                    message: Wording(
                        zh: "\(formulas) 个单元格是公式，按文件中保存的计算结果读取",
                        en: "\(formulas) cells are formulas; the results saved with them were read")))
        }
        return findings
    }
}
