import ReportModel
import SearchIndexing
import Testing

@testable import SiteBuilding

/// What stands in the index to be compared is a published number and nothing else.
struct SearchFigureTests {
    private func table(_ id: String, _ state: CellState) throws -> CellTable {
        var table = CellTable()
        table[try #require(CellID(id))] = Cell(state: state, raw: "", place: SourcePlace(line: 1, column: 1, length: 1))
        return table
    }

    @Test(arguments: [CellState.blank, .dash, .text, .unreadable, .absent])
    func onlyANumberIsAFigure(state: CellState) throws {
        let penalties = "t2.penalty.decisions"
        #expect(SearchFigure.penalties.value(in: try table(penalties, state)) == nil)
        let zero = SearchFigure.penalties.value(in: try table(penalties, .number(.zero)))
        #expect(zero?.value.description == "0")
    }

    @Test func figuresKeepEveryPlace() throws {
        let fees = ExactDecimal(significand: 190_457_379, scale: 6)
        let figure = SearchFigure.fees.value(in: try table("t2.admin_fee.amount_wan", .number(fees)))
        #expect(figure.map { "\($0.name) \($0.value)" } == "fees 190.457379")
    }

    /// Every figure has a cell: a table full of numbers states all of them, in either form those it has.
    @Test(arguments: [
        (FormGeneration.form2021, SearchFigure.allCases.count), (.form2019, SearchFigure.allCases.count - 3),
    ])
    func everyFigureHasItsCell(form: FormGeneration, count: Int) {
        var table = CellTable()
        for part in StatutoryTable.allCases {
            for id in CellRegistry.cells(of: part, in: form) {
                table[id] = Cell(state: .number(ExactDecimal(3)), raw: "3", place: nil)
            }
        }
        #expect(SearchFigure.allCases.compactMap { $0.value(in: table) }.count == count)
    }

    /// Two forms in one report would be two figures of one name: none is taken.
    @Test func twoFiguresAreNone() throws {
        var table = try table("t2.penalty.decisions", .number(ExactDecimal(3)))
        table[try #require(CellID("t2_2019.penalty.decisions"))] = Cell(
            state: .number(ExactDecimal(4)), raw: "4", place: nil)
        #expect(SearchFigure.penalties.value(in: table) == nil)
    }
}
