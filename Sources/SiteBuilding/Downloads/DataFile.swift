import ContentHashing

/// A file with data of the whole site that the owner may leave out.
package enum DataFileKind: String, Sendable, Codable, Hashable, CaseIterable {
    /// 长表: one row a cell.
    case figures
    /// 宽表: one row a report.
    case wide
    /// 指标: one row a metric of a report.
    case metrics
    /// 正文: one row a section.
    case texts
    /// The wide table as an Excel workbook.
    case workbook
    /// Everything as a SQLite database.
    case database

    package var address: SiteAddress {
        switch self {
        case .figures: .allFigures
        case .wide: SiteAddress("data/reports.csv")
        case .metrics: SiteAddress("data/metrics.csv")
        case .texts: SiteAddress("data/texts.csv")
        case .workbook: SiteAddress("data/reports.xlsx")
        case .database: SiteAddress("data/portal.sqlite")
        }
    }
}

/// A data file as it was written: what is said of it on the data page and in the descriptor.
package struct DataFile: Sendable, Hashable {
    package let address: SiteAddress
    package let bytes: Int
    /// SHA-256 in lower-case hexadecimal.
    package let sha256: String
    /// The rows without the head; `nil` for a file that is no table.
    package let rows: Int?
    /// The head and the first rows of a table as CSV; empty for other files.
    package let beginning: [UInt8]

    package init(address: SiteAddress, bytes: Int, sha256: String, rows: Int? = nil, beginning: [UInt8] = []) {
        (self.address, self.bytes, self.sha256) = (address, bytes, sha256)
        (self.rows, self.beginning) = (rows, beginning)
    }

    /// The name without its folder, such as `figures.csv`.
    package var name: String { address.fileName }

    /// What its description is looked up with, such as `figures_csv`.
    var word: String { address.fileWord }
}

extension DataFileKind {
    var word: String { address.fileWord }
}

extension SiteAddress {
    fileprivate var fileName: String {
        path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? ""
    }

    fileprivate var fileWord: String {
        String(decoding: fileName.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    }
}

/// The data files of a site, and those it does without.
package struct PortalData: Sendable {
    /// Why a file is not there.
    package enum Omission: Sendable, Hashable {
        /// The owner wants it not.
        case switchedOff
        /// There are more reports than the owner wants in it, or than the format can hold.
        case tooManyReports(limit: Int)
    }

    package let files: [DataFile]
    package let omitted: [DataFileKind: Omission]
    /// The workbooks of single counties, where one of the whole site would be too large.
    package let countyWorkbooks: [SiteAddress]

    package init(
        files: [DataFile] = [], omitted: [DataFileKind: Omission] = [:], countyWorkbooks: [SiteAddress] = []
    ) {
        (self.files, self.omitted, self.countyWorkbooks) = (files, omitted, countyWorkbooks)
    }

    /// The paths of all of them.
    package var paths: [String] { files.map(\.address.path) + countyWorkbooks.map(\.path) }

    /// What the data are known by, without a date: the beginning of the SHA-256 over the checksums of all files.
    ///
    /// - Complexity: O(files).
    package var version: String {
        let lines = files.map { "\($0.sha256)  \($0.name)\n" }.joined()
        return String(SHA256.hex(of: Array(lines.utf8)).prefix(12))
    }

    /// The data file at an address; `nil` if it was not written.
    package subscript(address: SiteAddress) -> DataFile? { files.first { $0.address == address } }
}
