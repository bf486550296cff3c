/// The insertion modes of tables.
extension HypertextBuilder {
    /// What the innermost open part of a table is.
    enum ModeKind {
        case body, table, rowGroup, row, cell, caption, columnGroup
    }

    /// The mode, and the index of the element that makes it.
    var mode: (kind: ModeKind, index: Int) {
        for index in open.indices.reversed() {
            switch open[index].tag {
            case .td, .th: return (.cell, index)
            case .tr: return (.row, index)
            case .tbody, .thead, .tfoot: return (.rowGroup, index)
            case .caption: return (.caption, index)
            case .colgroup: return (.columnGroup, index)
            case .table: return (.table, index)
            case .template: return (.body, index)
            default: continue
            }
        }
        return (.body, 0)
    }

    mutating func start(_ start: Start) throws(HypertextFailure) {
        isFostering = false
        if isInSelect { return try startInSelect(start) }
        leaveDrawing(for: start.tag)
        // In a drawing a tr is no row.
        if HypertextTagGroup.tableParts.contains(start.tag), drawingIndex != nil {
            return try push(Start(.other, start.name, [], start.isSelfClosing))
        }
        // Each turn closes an element of the table or ends: no more turns than elements are open.
        while true {
            let (kind, index) = mode
            switch kind {
            case .body:
                if HypertextTagGroup.tableParts.contains(start.tag) { return }
                return try startInBody(start)
            case .table: if try startInTable(start, index) { return }
            case .rowGroup: if try startInRowGroup(start, index) { return }
            case .row: if try startInRow(start, index) { return }
            case .cell, .caption:
                guard HypertextTagGroup.tableParts.contains(start.tag) else { return try startInBody(start) }
                pop(through: index)
            case .columnGroup:
                if start.tag == .col { return try _ = insert(start) }
                pop(through: index)
            }
        }
    }

    private mutating func startInTable(_ start: Start, _ index: Int) throws(HypertextFailure) -> Bool {
        switch start.tag {
        case .caption, .colgroup, .tbody, .tfoot, .thead:
            pop(through: index + 1)
            try push(start)
            return true
        case .col:
            pop(through: index + 1)
            try push(Start(.colgroup))
            return false
        case .td, .th, .tr:
            pop(through: index + 1)
            try push(Start(.tbody))
            return false
        case .table:
            // A table directly in a table ends it.
            pop(through: index)
            return false
        case .form:
            if !hasForm { hasForm = true }
            return true
        default:
            isFostering = true
            try startInBody(start)
            isFostering = false
            return true
        }
    }

    private mutating func startInRowGroup(_ start: Start, _ index: Int) throws(HypertextFailure) -> Bool {
        switch start.tag {
        case .tr:
            pop(through: index + 1)
            try push(start)
            return true
        case .td, .th:
            pop(through: index + 1)
            try push(Start(.tr))
            return false
        case .caption, .col, .colgroup, .tbody, .tfoot, .thead:
            pop(through: index)
            return false
        default: return try startInTable(start, tableIndex(below: index))
        }
    }

    private mutating func startInRow(_ start: Start, _ index: Int) throws(HypertextFailure) -> Bool {
        switch start.tag {
        case .td, .th:
            pop(through: index + 1)
            try push(start)
            return true
        case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr:
            pop(through: index)
            return false
        default: return try startInTable(start, tableIndex(below: index))
        }
    }

    private func tableIndex(below index: Int) -> Int { open[..<index].lastIndex { $0.tag == .table } ?? index }

    /// The end tag of a part of a table; returns whether it has been dealt with.
    mutating func endOfTablePart(_ tag: HypertextTag) -> Bool {
        let (kind, index) = mode
        switch tag {
        case .table, .td, .th, .tr, .tbody, .thead, .tfoot:
            if kind == .body { return true }
            if kind == .caption, tag != .table { return true }
            if let index = indexInScope([tag], HypertextTagGroup.tableScope) { pop(through: index) }
            return true
        case .caption:
            if kind == .caption { pop(through: index) }
            return true
        case .colgroup:
            if kind == .columnGroup { pop(through: index) }
            return true
        case .col, .body, .html, .head: return true
        default:
            if kind == .columnGroup { pop(through: index) }
            return false
        }
    }
}
