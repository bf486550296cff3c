import Diagnostics
import ReportModel

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
        /// The figures stand on lines of their own, do not prove each other, and a page number may be among them.
        case detached
        /// One figure on a line of its own, where other rows have theirs beside the label.
        case distant
        /// Directly below stands a line of figures of no row: perhaps the rest of one.
        case continued
        /// The figures stand below the label and the next row is missing: they may be its figures.
        case beforeGap
        /// The file ends in the figure, which may be cut.
        case cutOff
        /// A line of figures without a label stands beside the row.
        case unlabelled
        /// The columns above are not those of the form.
        case columns
        /// The label lacks its beginning and no figure stands beside it: they may stand where the beginning does.
        case labelCut
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
                Wording(
                    zh: "数值分散在多行、不能相互印证，其中可能混有页码",
                    en:
                        "the values stand on several lines without proving each other, and a page number may be among them"
                )
            case .distant:
                Wording(
                    zh: "数值不与标签同行，其他行的都同行",
                    en: "the value does not stand beside its label, as those of other rows do")
            case .continued:
                Wording(
                    zh: "下一行还有不属于任何一行的数值，可能是被断开的数字",
                    en: "the line below holds values of no row, perhaps the rest of a figure")
            case .beforeGap:
                Wording(
                    zh: "下一行缺失，数值不与标签同行，可能属于缺失的一行",
                    en: "the next row is missing, and the values below the label may be those of that row")
            case .labelCut:
                Wording(
                    zh: "标签缺少开头，旁边没有数值，数值可能与标签开头在另一处",
                    en: "the label lacks its beginning and has no values beside it; they may stand where it begins")
            case .cutOff: Wording(zh: "文件在该数值处中断，数值可能不完整", en: "the file ends in the value, which may be cut")
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

extension RowValues {
    /// The values of a row of a PDF only if a figure stands in every column.
    ///
    /// On pages nothing but the header over it says which column a cell is in; where the header says nothing, a blank has no place, and
    /// words may be the label.
    func wholeOnPages(_ source: SourceDocument, _ anchor: Stretch) -> RowValues {
        guard source.format == .pdf, case .placed(let stretches) = self else { return self }
        let isWhole = stretches.allSatisfy { ValueText(source.bytes[$0.bytes], unit: nil).isValueLike }
        return isWhole ? self : .uncertain(anchor, .grid)
    }

    /// The values of a row of a PDF without any figure only if its label is complete.
    ///
    /// Half of a label that wraps looks like a row whose cells are all blank, while its figures stand level with the other half.
    func certainOnPages(_ source: SourceDocument, _ anchor: Stretch, isExact: Bool) -> RowValues {
        guard source.format == .pdf, !isExact, case .placed(let stretches) = self, stretches.allSatisfy(\.isEmpty)
        else {
            return self
        }
        return .uncertain(anchor, .unlabelled)
    }
}
