/// The tables of elements and attributes, made ready for looking up.
///
/// Elements and attributes are numbered; the number leads to the plain bits of their traits. Names are only looked up
/// the first time a reader meets them, see ``InternedNames``.
struct PageVocabulary: Sendable {
    static let shared = PageVocabulary()

    let elements: [ElementTraits]
    let elementNames: [String]
    let htmlElements: [String: Int16]
    let graphicElements: [String: Int16]
    let attributes: [AttributeTraits]
    let attributeNames: [String]
    let attributeNumbers: [String: Int16]
    /// The attributes that only some types of `input` have, and those of each type.
    let inputAttributes: AttributeSet
    let inputTypes: [String: AttributeSet]

    private init() {
        let entries = ElementTable.html + GraphicElementTable.svg
        let global = Set(AttributeTable.global.split(separator: " ").map(String.init))
        let graphicGlobal = Set(AttributeTable.graphicGlobal.split(separator: " ").map(String.init))
        let particular = Set(entries.flatMap { $0.attributes.split(separator: " ").map(String.init) })
        let bits = Dictionary(
            uniqueKeysWithValues: particular.sorted().enumerated().map { ($0.element, $0.offset) })

        attributeNames = particular.union(global).union(graphicGlobal).sorted()
        attributes = attributeNames.map { name in
            AttributeTraits(
                kind: AttributeTable.kinds[name] ?? .plain, slot: AttributeTable.slots[name] ?? .none,
                isGlobal: global.contains(name), isGraphicGlobal: graphicGlobal.contains(name),
                bit: UInt8(clamping: bits[name] ?? 127))
        }
        attributeNumbers = Dictionary(
            uniqueKeysWithValues: attributeNames.enumerated().map { ($0.element, Int16($0.offset)) })

        func set(of names: String) -> AttributeSet {
            var set = AttributeSet()
            for name in names.split(separator: " ") {
                if let bit = bits[String(name)] { set.insert(bit) }
            }
            return set
        }
        inputTypes = InputTypes.attributes.mapValues(set(of:))
        inputAttributes = set(of: InputTypes.attributes.values.joined(separator: " "))

        elementNames = entries.map(\.name)
        elements = entries.map { entry in
            var traits = entry.traits
            traits.attributes = set(of: entry.attributes)
            return traits
        }
        var html: [String: Int16] = [:]
        var graphic: [String: Int16] = [:]
        for (number, entry) in entries.enumerated() {
            if entry.traits.isGraphic { graphic[entry.name] = Int16(number) } else { html[entry.name] = Int16(number) }
        }
        htmlElements = html
        graphicElements = graphic
    }
}
