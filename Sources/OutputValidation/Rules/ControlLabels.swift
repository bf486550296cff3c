/// The form controls of a page that need a `label` that names their id.
struct ControlLabels {
    private(set) var controls: [(digest: UInt64?, offset: Int, number: Int16)] = []
    private var labelled = DigestTable()

    mutating func removeAll() {
        controls.removeAll(keepingCapacity: true)
        labelled.removeAll()
    }

    mutating func add(control id: AttributeValue?, number: Int16, offset: Int) {
        controls.append((id.map { nameDigest($0.bytes) }, offset, number))
    }

    mutating func add(labelFor id: AttributeValue) { _ = labelled.insert(nameDigest(id.bytes)) }

    func isLabelled(_ digest: UInt64?) -> Bool { digest.map { labelled.contains($0) } ?? false }
}
