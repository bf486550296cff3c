import Diagnostics

/// What stands in the columns of a row, or why that cannot be said.
enum RowValues: Hashable {
    /// One stretch for each column; an empty stretch is a blank cell.
    case placed([Stretch])
    /// Something stands there that cannot be assigned; the stretch is where.
    case uncertain(Stretch, Reason)

    /// Why figures could not be assigned to columns.
    enum Reason: Hashable {
        /// More or fewer figures than columns, with the numbers.
        case count(found: Int, columns: Int)
        /// Empty cells whose columns the grid does not fix.
        case grid
        /// Words that belong to no row stand between label and figures.
        case foreignWords
        /// The row stands in the document more than once.
        case repeated
        /// The figures stand on lines of their own and do not add up: perhaps a page number among them.
        case detached
        /// A line of figures without a label stands beside the row.
        case unlabelled
        /// The columns above are not those of the form.
        case columns
        /// One cell over several columns or rows of figures.
        case merged
        /// Figures without anything between them that can be parted in more than one way.
        case unseparated

        var wording: Wording {
            switch self {
            case .count(let found, let columns):
                Wording(zh: "有 \(found) 个值，表式有 \(columns) 列", en: "\(found) values for \(columns) columns")
            case .grid:
                Wording(zh: "空单元格所属的列无法确定", en: "the columns of its empty cells are not certain")
            case .foreignWords:
                Wording(zh: "标签与数值之间有不属于该行的文字", en: "words of no row stand between label and values")
            case .repeated: Wording(zh: "该行在文中重复出现", en: "the row stands in the document more than once")
            case .detached:
                Wording(zh: "数值分散在多行且与合计不符", en: "the values stand on several lines and do not add up")
            case .unlabelled:
                Wording(zh: "相邻处有一行没有标签的数值", en: "a line of values without a label stands beside it")
            case .unseparated:
                Wording(zh: "各数值之间没有分隔，有多种拆分方法", en: "nothing parts the values, and they can be parted in several ways")
            case .merged:
                Wording(zh: "数值所在的单元格跨多列或多行", en: "the cell of a value spans several columns or rows")
            case .columns: Wording(zh: "表头与规定的列不符", en: "the header is not that of the form")
            }
        }
    }
}

/// Assigns the values of a line of text to columns: all of them or none.
///
/// In text, blank cells vanish; so a row has its values if there are as many as columns, and is uncertain otherwise.
enum FlowValues {
    /// - Parameters:
    ///   - range: the items from the first word of the row's label to the next label
    ///   - label: the items of the label itself
    ///   - ignored: items that are no figures of a row, such as serial numbers
    ///   - runs: what speaks for one digit a column where nothing parts the figures
    ///   - isRegular: whether every row of the table has all its figures, each on a line of its own, so that a row needs no proof
    ///   - addsUp: whether values gathered from several lines may be a row; asked only to refuse, never to compute
    static func read(
        _ region: TableRegion, _ range: Range<Int>, label: [Int], columns: Int, ignored: Set<Int> = [],
        runs: DigitRun.Evidence, isRegular: Bool = false, addsUp: ([Stretch]) -> Bool
    ) -> RowValues {
        let own = Set(label).union(ignored)
        // A complete set of values on the line the label ends on is the row's, whatever stands below.
        let lastLine = region.items[label.last ?? range.lowerBound].line
        let beside = region.items(ofLine: lastLine).filter {
            range.contains($0) && region.items[$0].isValue && !ignored.contains($0)
        }
        let hasEarlier = range.contains { $0 < beside.first ?? 0 && region.items[$0].isValue }
        let isGlued = columns > 1 && beside.first.map { region.items[$0].isRun } == true
        if beside.count == columns, !hasEarlier, !isGlued { return .placed(beside.map { region.items[$0].stretch }) }
        var values: [TableItem] = []
        var hasForeignWords = false
        for index in range {
            let item = region.items[index]
            if ignored.contains(index) {
                continue
            } else if item.isValue {
                if hasForeignWords { break }
                values.append(item)
            } else if !own.contains(index) {
                // Words behind a complete row are somebody else's; words before its values make them doubtful.
                hasForeignWords = true
            }
        }
        let place = values.first.map { first in
            let sameLine = values.last { $0.line == first.line } ?? first
            return first.stretch.joined(with: sameLine.stretch)
        }
        let anchor = place ?? endOf(region.items[label.last ?? range.lowerBound].stretch)
        if columns > 1, let run = values.first, run.isRun {
            guard values.count == 1, runs != .none, let digits = DigitRun.split(run.stretch, columns: columns),
                runs == .uniform || addsUp(digits)
            else { return .uncertain(anchor, .unseparated) }
            return .placed(digits)
        }
        guard values.count == columns else {
            let all = range.count { region.items[$0].isValue }
            if values.isEmpty, all > 0 { return .uncertain(anchor, .foreignWords) }
            return .uncertain(anchor, .count(found: values.count, columns: columns))
        }
        let lines = values.map(\.line)
        if Set(lines).count > 1, columns > 1 {
            let isOneByOne = Set(lines).count == columns
            let isAdjacent = zip(lines, lines.dropFirst()).allSatisfy { left, right in
                region.lines[left].piece == region.lines[right].piece
            }
            // A number alone on a line may be a page number. As part of a row it has to stand directly below the others (or
            // every value stands alone), and the row must not contradict its own total.
            guard isOneByOne || isAdjacent else { return .uncertain(anchor, .detached) }
            guard isOneByOne && isRegular || addsUp(values.map(\.stretch)) else { return .uncertain(anchor, .detached) }
        }
        return .placed(values.map(\.stretch))
    }

    /// The empty stretch behind another one: where the values would begin.
    static func endOf(_ stretch: Stretch) -> Stretch {
        Stretch(
            bytes: stretch.bytes.upperBound..<stretch.bytes.upperBound,
            place: .init(line: stretch.place.line, column: stretch.place.column + stretch.place.length, length: 0))
    }
}
