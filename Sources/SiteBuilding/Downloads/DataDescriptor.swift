import Diagnostics
import ReportModel

/// The descriptor of the data files (`data/datapackage.json`), after the Data Package standard, version 2.
///
/// https://datapackage.org/standard/data-package/: resources with schema, labelled missing values, byte counts and checksums.
struct DataDescriptor {
    let making: PageMaking
    let data: PortalData

    /// The version of the columns; a new column makes a second number, a column that changes its meaning a first.
    static let formatVersion = "1.1.0"

    private var words: PageWords { making.words }

    var file: OutputFile {
        var json = JSONWriter(reserving: 65_536)
        json.object { json in
            json.member("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
            json.member("name", "township-disclosure-reports")
            json.member("title", making.settings.title)
            json.member("description", words["data_intro"])
            json.member("version", "\(Self.formatVersion)+\(data.version)")
            if let baseURL = making.settings.baseURL { json.member("homepage", baseURL) }
            writeLicence(&json)
            writeContributor(&json)
            json.key("sources")
            json.array { json in
                json.object { json in
                    json.member("title", words["data_source_title"])
                    json.member("path", making.settings.baseURL.map { $0 + SiteAddress.sources.path } ?? "sources.csv")
                }
            }
            json.key("resources")
            json.array { json in
                for file in data.files { write(file, &json) }
            }
        }
        json.endLine()
        return OutputFile(path: SiteAddress.dataPackage.path, kind: .data, content: json.bytes)
    }

    private func writeLicence(_ json: inout JSONWriter) {
        let licence = making.settings.dataLicence
        guard !licence.text.isEmpty else { return }
        json.key("licenses")
        json.array { json in
            json.object { json in
                json.member("title", licence.text)
                if let address = licence.address { json.member("path", address) }
            }
        }
    }

    private func writeContributor(_ json: inout JSONWriter) {
        guard !making.settings.owner.organizer.isPlaceholder else { return }
        json.key("contributors")
        json.array { json in
            json.object { json in
                json.member("title", making.settings.owner.organizer.text)
                json.key("roles")
                json.array { $0.string("publisher") }
            }
        }
    }

    private func write(_ file: DataFile, _ json: inout JSONWriter) {
        let form = FileForm(file)
        json.object { json in
            json.member("name", form.name)
            json.member("path", file.name)
            json.member("title", words["data_file_" + file.word])
            json.member("format", form.format)
            json.member("mediatype", form.mediaType)
            if file.rows != nil { json.member("encoding", "utf-8") }
            json.member("bytes", file.bytes)
            json.member("hash", "sha256:" + file.sha256)
            if let rows = file.rows { json.member("rows", rows) }
            if let columns = form.columns {
                json.key("schema")
                json.object { json in
                    json.key("fields")
                    json.array { json in
                        for column in columns { write(column, of: form, &json) }
                    }
                    json.key("missingValues")
                    json.array { $0.string("") }
                    if !form.key.isEmpty {
                        json.key("primaryKey")
                        json.array { json in
                            for column in form.key { json.string(column) }
                        }
                    }
                }
            }
        }
    }

    private func write(_ column: String, of form: FileForm, _ json: inout JSONWriter) {
        json.object { json in
            json.member("name", column)
            if let cell = CellID(column) {
                writeCell(cell.definition, &json)
                return
            }
            json.member("type", form.type(of: column))
            json.member("description", words["column_" + column])
            if column == "state" {
                json.key("constraints")
                json.object { json in
                    json.key("enum")
                    json.array { json in
                        for state in ["number", "blank", "dash", "text", "unreadable", "absent"] { json.string(state) }
                    }
                }
            }
        }
    }

    /// A cell of the form as a column: a number, with a label for each kind of value that is none.
    private func writeCell(_ cell: CellDefinition, _ json: inout JSONWriter) {
        json.member("type", cell.unit == .items || cell.unit == .signedItems ? "integer" : "number")
        let row = [cell.groupLabel, cell.rowLabel, cell.columnLabel].compactMap { $0 }
        json.member("title", row.joined(separator: "　"))
        json.member("description", words[CodebookView.key(cell.unit)])
        json.key("missingValues")
        json.array { json in
            json.object { json in
                json.member("value", "")
                json.member("label", words["workbook_empty_note"])
            }
            for state in ["blank", "dash", "text", "unreadable", "absent"] {
                json.object { json in
                    json.member("value", state)
                    json.member("label", words["state_legend_" + state])
                }
            }
        }
    }
}

/// What kind of file a data file is.
private struct FileForm {
    let name, format, mediaType: String
    /// The columns of a table; `nil` for a file without a head line.
    var columns: [String]?
    /// The columns that tell one row from another.
    var key: [String] = []

    init(_ file: DataFile) {
        let parts = file.name.utf8.split(separator: UInt8(ascii: ".")).map { String($0) ?? "" }
        let (stem, suffix) = (parts.first ?? "", parts.last ?? "")
        name = suffix == "csv" ? stem : "\(stem)-\(suffix)"
        format = suffix
        switch suffix {
        case "csv": mediaType = "text/csv"
        case "json": mediaType = "application/json"
        case "xlsx": mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        default: mediaType = "application/vnd.sqlite3"
        }
        switch file.name {
        case "figures.csv": (columns, key) = (FigureTable.columns, ["source", "year", "cell"])
        case "reports.csv": (columns, key) = (WideTable.columns, ["page"])
        case "metrics.csv": (columns, key) = (MetricTable.columns, ["page", "metric"])
        case "texts.csv": (columns, key) = (TextTable.columns, ["page", "section"])
        case "findings.csv": columns = FindingTable.columns
        case "sources.csv": columns = SourceTable.columns
        case "coverage.csv": (columns, key) = (CoverageTable.columns, ["page"])
        case "reuse.csv": columns = ReuseTable.columns
        default: break
        }
    }

    func type(of column: String) -> String {
        switch column {
        case "year", "previous_year": "year"
        case "common", "length", "previous_length", "line", "column_no", "characters", "cells_filled", "cells_expected",
            "metric_version", "denominator":
            "integer"
        case "value", "corrected", "share", "numerator": "number"
        case "sample", "expected": "boolean"
        case "issued_on", "published_on", "due_on": "date"
        default: "string"
        }
    }
}
