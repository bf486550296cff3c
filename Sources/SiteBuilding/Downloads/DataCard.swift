import ContentHashing

extension PageMaking {
    /// What a data file says of itself, where it can: title, publisher, terms, the sources it was made from.
    ///
    /// - Complexity: O(reports).
    var dataCard: [(String, String)] {
        var card = [(words["data_card_title"], settings.title)]
        if !settings.owner.organizer.isPlaceholder {
            card.append((words["data_card_publisher"], settings.owner.organizer.text))
        }
        if let baseURL = settings.baseURL { card.append((words["data_card_address"], baseURL)) }
        if !settings.dataLicence.text.isEmpty { card.append((words["data_card_licence"], settings.dataLicence.text)) }
        card.append((words["data_card_reports"], String(index.bodies.reduce(0) { $0 + $1.reports.count })))
        // Tells which reports a file was made from, without a date.
        card.append((words["data_card_sources"], SHA256.hex(of: SourceTable.file(index).bytes)))
        card.append((words["data_card_samples"], words["data_card_samples_note"]))
        return card
    }
}
