import ReportModel
import Testing

@testable import SiteBuilding

/// The files to take away: exact, quoted, harmless in a spreadsheet.
@Suite struct DownloadsTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-2+3", "'-2+3"),
        ("\t=1", "'\t=1"), ("=\"a\",1", "\"'=\"\"a\"\",1\""), ("+19", "+19"), ("-8", "-8"), ("-", "-"),
        ("0.092", "0.092"),
        ("", ""),
    ])
    func fieldIsQuotedAndNoFormula(_ text: String, _ written: String) {
        var writer = CSVWriter()
        writer.field(text)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == written)
    }

    @Test func rowIsTheLongTable() {
        let report = InventedReport.report(2021) { $0.name == "t2.admin_fee.amount_wan" ? .number("0.092") : nil }
        let lines = String(decoding: FigureTable.file(report), as: UTF8.self).components("\r\n")
        #expect(
            lines[0]
                == "province,prefecture,county,township,year,cell,label,group,column,unit,state,value,raw,line,column_no,place,source,form,sample,body,kind,corrected"
        )
        #expect(
            lines[10]
                == "样例省,样例市,样例县,甲镇,2021,t2.admin_fee.amount_wan,行政事业性收费,第二十条第（八）项,本年收费金额（单位：万元）,tenThousandYuan,number,0.092,0.092,15,9,,样例省/样例市/样例县/甲镇/2021.txt,2021,false,甲镇,镇,"
        )
        #expect(lines.count == 202 && lines.last == "")
    }

    @Test func samplesAreMarked() {
        let report = InventedReport.report(2021, body: InventedReport.body(isSample: true))
        let lines = String(decoding: FigureTable.rows(report), as: UTF8.self).components("\r\n").dropLast()
        #expect(lines.allSatisfy { $0.hasSuffix(",2021,true,甲镇,镇,") })
    }

    /// One file of all figures: header once, then the rows of each body.
    @Test func rowsOfABodyAreThoseOfItsFile() throws {
        let body = InventedReport.body([InventedReport.report(2023), InventedReport.report(2024)])
        let builder = try InventedPortal([body]).builder
        let rows = builder.rows(body, in: [.figures])
        #expect(FigureTable.header + (rows.tables[.figures]?.bytes ?? []) == FigureTable.file(body))
        #expect(rows.tables[.figures]?.count == 400)
        #expect(rows.tables[.wide] == nil && rows.body == nil)
    }
}

extension String {
    /// The parts between line ends, empty ones included.
    fileprivate func components(_ separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
