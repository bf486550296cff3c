import Foundation
import ReportModel

/// The statutory form as a data file for Hugo's templates: rows with labels and the ids of their cells, by section.
enum HugoForm {
    static var json: Data {
        get throws {
            var forms: [String: Any] = [:]
            for form in FormGeneration.allCases {
                var tables: [String: Any] = [:]
                for (section, table) in zip(["s2_proactive", "s3_requests", "s4_disputes"], StatutoryTable.allCases) {
                    var rows: [(label: String, cells: [String])] = []
                    for id in CellRegistry.cells(of: table, in: form) {
                        let definition = id.definition
                        if rows.last?.label == definition.rowLabel {
                            rows[rows.count - 1].cells.append(definition.name)
                        } else {
                            rows.append((definition.rowLabel, [definition.name]))
                        }
                    }
                    let list = rows.map { ["label": $0.label, "cells": $0.cells] as [String: Any] }
                    tables[section] = [["caption": table.rawValue, "rows": list] as [String: Any]]
                }
                forms[form.rawValue] = ["tables": tables]
            }
            return try JSONSerialization.data(withJSONObject: forms, options: [.sortedKeys])
        }
    }
}
