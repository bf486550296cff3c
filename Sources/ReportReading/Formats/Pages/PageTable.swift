/// A piece of a table on one page: the lines of figures with their header and labels, and what stands in which column.
///
/// Without ruling lines the grid is what the words themselves prove: a figure belongs to the column whose label it stands under,
/// a line of a label to the row it is level with. What proves nothing stays without a place.
struct PageTable {
    /// A column of figures: how far its label and its figures reach.
    struct Column: Hashable {
        var left: Double
        var right: Double
    }

    /// A row from the top: its label, and its figures in columns.
    struct Row {
        enum Content {
            /// A word for each column; `nil` where nothing stands.
            case cells([BoxedWord?])
            /// Figures whose columns are not certain.
            case unplaced([BoxedWord])
            /// A label beside figures that belong to nobody: blank or not, nothing says.
            case unknown
        }

        var label: [BoxedWord]
        /// Labels over several rows that begin here, the leftmost first; empty ones where a label reaches down from above.
        var groups: [[BoxedWord]]
        var content: Content
        let middleY: Double
        /// A Boolean value indicating whether figures stand in the row.
        let hasFigures: Bool
    }

    /// The lines of the page it takes.
    var lines: Range<Int>
    private(set) var columns: [Column] = []
    /// Words left of the columns in the header: the corner.
    var corner: [[BoxedWord]] = []
    private(set) var header: PageHeader?
    var rows: [Row] = []
    /// The number of columns left of the figures.
    var labelColumns = 0
    /// How far the columns of group labels reach to the right, one fewer than columns of labels.
    var groupEdges: [Double]
    let em: Double

    let page: [PageLine]
    let core: ClosedRange<Int>
    private let bounds: Range<Int>
    let carried: [Column]?
    private let isContinued: Bool
    private let alignment: FigureColumns.Alignment?
    let valueLeft: Double
    let labelRight: Double?

    /// No table of a report has more on a page; the work is bounded by them.
    static let mostRows = 300
    static let mostColumns = 64
    static let mostHeaderWords = 600
    static let mostLabelWords = 4000

    /// - Parameters:
    ///   - page: the lines of the page
    ///   - core: from the first line with figures to the last
    ///   - bounds: the lines it may take
    ///   - carried: the columns of the table the page before ended with, if it may go on here
    ///   - gutters: what parted its columns of labels
    ///   - isContinued: whether the next page begins with rows that may be its
    ///   - alignment: how the figures of the document are aligned, if that is known
    /// - Returns: `nil` where the columns are not certain.
    init?(
        _ page: [PageLine], core: ClosedRange<Int>, bounds: Range<Int>, carried: [Column]?, gutters: [Double] = [],
        isContinued: Bool = false, alignment: FigureColumns.Alignment? = nil
    ) {
        self.page = page
        self.core = core
        self.bounds = bounds
        self.carried = carried
        self.isContinued = isContinued
        self.alignment = alignment
        groupEdges = gutters
        let figureLines = page[core].filter(\.hasFigures)
        let sizes = page[core].flatMap { $0.words.compactMap(\.em) }.sorted()
        let em = sizes.isEmpty ? page[core.lowerBound].em : sizes[sizes.count / 2]
        self.em = em
        let figures = figureLines.flatMap(\.figures)
        valueLeft = figures.map(\.left).min() ?? 0
        labelRight = page[core].flatMap { $0.hasFigures ? Array($0.labels) : $0.words }.map(\.right).max()
        lines = core.lowerBound..<(core.upperBound + 1)
        guard figureLines.count <= Self.mostRows, figures.count <= Self.mostRows * Self.mostColumns else { return nil }
        let found = FigureColumns(figures, em: em)
        let clusters = found.clusters
        guard clusters.count <= Self.mostColumns else { return nil }
        let above = headerLines(down: bounds.lowerBound)
        guard above.lines.reduce(0, { $0 + $1.words.count }) <= Self.mostHeaderWords else { return nil }
        let header = PageHeader(above.lines.map(\.words), clusters: clusters, em: em)
        if header.leaves.isEmpty {
            guard let carried else { return nil }
            columns = carried
        } else {
            self.header = header
            columns = header.leaves.map { Column(left: $0.left, right: $0.right) }
            corner = above.corner
            lines = above.first..<lines.upperBound
        }
        guard widen(by: found, rows: figureLines.count) else { return nil }
        makeRows(
            leading: above.leading, below: bounds.upperBound, isContinuing: header.leaves.isEmpty,
            isContinued: isContinued)
        guard !rows.isEmpty else { return nil }
    }

    /// The same piece with what parts the columns of labels on another page of its table; itself where that takes other lines.
    func parted(by gutters: [Double]) -> PageTable {
        let other = PageTable(
            page, core: core, bounds: bounds, carried: carried, gutters: gutters, isContinued: isContinued,
            alignment: alignment)
        return other.flatMap { $0.lines == lines ? $0 : nil } ?? self
    }

    /// Lets every column reach as far as the figures under its label; `nil` if most figures stand under none.
    private mutating func widen(by figures: FigureColumns, rows: Int) -> Bool {
        let labels = columns
        let clusters = figures.clusters
        var matched = 0
        var own: [Int?] = []
        for cluster in clusters {
            let under = labels.indices.filter {
                overlap((labels[$0].left, labels[$0].right), (cluster.left, cluster.right)) > 0
            }
            own.append(under.count == 1 ? under[0] : nil)
        }
        if own.contains(nil) {
            let middles = labels.map { ($0.left + $0.right) / 2 }
            // As many columns of figures as labels prove the order by themselves; a figure that slipped makes no column.
            let isComplete = clusters.count == labels.count && clusters.allSatisfy { $0.count >= min(2, rows) }
            if let beside = figures.beside(middles, em: em) {
                own = beside
            } else if isComplete, own.enumerated().allSatisfy({ $0.element == nil || $0.element == $0.offset }) {
                own = Array(labels.indices)
            } else if let beside = figures.beside(labels.map { ($0.left, $0.right) }, aligned: alignment) {
                own = beside
            }
        }
        for (cluster, column) in zip(clusters, own) {
            guard let column else { continue }
            matched += 1
            columns[column].left = min(columns[column].left, cluster.left)
            columns[column].right = max(columns[column].right, cluster.right)
        }
        partNeighbours(clusters, own)
        // Columns that reach into each other are none.
        let isApart = zip(columns, columns.dropFirst()).allSatisfy { $0.right <= $1.left }
        return isApart && matched * 2 > clusters.count
    }

    /// Where a label reaches over the figures of its neighbour, the figures alone say where a column ends.
    private mutating func partNeighbours(_ clusters: [FigureColumns.Cluster], _ own: [Int?]) {
        for column in columns.indices.dropLast() where columns[column].right > columns[column + 1].left {
            guard let first = own.firstIndex(of: column), let second = own.firstIndex(of: column + 1),
                clusters[first].right <= clusters[second].left
            else { continue }
            columns[column].right = clusters[first].right
            columns[column + 1].left = clusters[second].left
        }
    }

    /// The column a figure stands in; `nil` if it is not certain.
    func column(of figure: BoxedWord) -> Int? {
        let under = columns.indices.filter {
            overlap((columns[$0].left, columns[$0].right), (figure.left, figure.right)) > 0
        }
        guard under.count == 1 else { return nil }
        let column = columns[under[0]]
        return figure.left >= column.left - 0.01 && figure.right <= column.right + 0.01 ? under[0] : nil
    }

    /// The first column a label takes: it may begin in a column of groups and reach to the figures.
    func labelStart(_ row: Row) -> Int {
        guard let left = row.label.map(\.left).min() else { return max(0, labelColumns - 1) }
        return groupEdges.firstIndex { left < $0 } ?? groupEdges.count
    }
}
