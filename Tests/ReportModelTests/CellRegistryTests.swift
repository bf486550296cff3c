import ReportModel
import Testing

/// The registry against the statutory form: counts, order, written ids.
struct CellRegistryTests {
    @Test(arguments: [
        (StatutoryTable.proactive, FormGeneration.form2021, 10), (.requests, .form2021, 175),
        (.disputes, .form2021, 15),
        (.proactive, .form2019, 22), (.requests, .form2019, 161), (.disputes, .form2019, 15),
    ])
    func hasTheCellsOfTheForm(table: StatutoryTable, form: FormGeneration, count: Int) {
        #expect(CellRegistry.cells(of: table, in: form).count == count)
    }

    @Test func everyIdFindsItsOwnDefinition() {
        for definition in CellRegistry.all {
            #expect(CellID(definition.name) == definition.id)
            #expect(definition.id.definition == definition)
        }
        #expect(Set(CellRegistry.all.map(\.name)).count == CellRegistry.all.count)
    }

    @Test func addressesOfTablesThreeAndFourMeetTheirNames() {
        #expect(CellID.requests(.stateSecret, .naturalPerson).name == "t3.denied.state_secret.natural_person")
        #expect(CellID.requests(.other, .total).name == "t3.other.total")
        #expect(CellID.requests(.carriedOut, .total).name == "t3.carried_out.total")
        #expect(CellID.disputes(.review, .upheld).name == "t4.review.upheld")
        #expect(CellID.disputes(.suitAfterReview, .total).name == "t4.suit_after_review.total")
        #expect(CellID("t3.no_such_row.total") == nil)
    }
}
