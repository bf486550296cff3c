/// A compiled template: flat operations over bytes, every name a slot.
///
/// Compiled once a build by `TemplateCompiler`, shared by all workers, rendered without looking anything up.
package struct Template: Sendable {
    enum Operation {
        /// Bytes that are the same on every page.
        case literal(Range<Int>)
        case text(Slot)
        case markup(Slot)
        /// Runs what follows, up to `end`, if the flag is set.
        case ifSet(Slot, end: Int)
        case ifNotSet(Slot, end: Int)
        /// Runs what follows once for each element, with the element as a new frame.
        case forEach(Slot, end: Int)
        case ifEmpty(Slot, end: Int)
        /// Runs what follows with the record as a new frame.
        case with(Slot, end: Int)
    }

    /// Where a value lies: a frame counted from the page's record, then positions inside nested records.
    struct Slot: Equatable {
        let frame: Int
        let path: [Int]
    }

    /// The schema the template was compiled against.
    package let schema: TemplateSchema
    let operations: [Operation]
    let literals: [UInt8]

    /// Appends the page of a record.
    ///
    /// The record must have the shape of `schema`; anything else is a mistake in our own source and stops the program,
    /// for a page with an empty spot would be worse.
    ///
    /// - Complexity: O(output).
    package func render(_ record: TemplateRecord, into writer: inout MarkupWriter) {
        var frames = [record]
        run(0..<operations.count, &frames, &writer)
    }

    private func run(_ range: Range<Int>, _ frames: inout [TemplateRecord], _ writer: inout MarkupWriter) {
        var index = range.lowerBound
        while index < range.upperBound {
            let operation = operations[index]
            index += 1
            switch operation {
            case .literal(let bytes): writer.append(template: literals[bytes])
            case .text(let slot):
                guard case .text(let string) = value(slot, frames) else { mismatch(slot) }
                writer.text(string)
            case .markup(let slot):
                guard case .markup(let markup) = value(slot, frames) else { mismatch(slot) }
                writer.markup(markup)
            case .ifSet(let slot, let end):
                guard case .flag(let isSet) = value(slot, frames) else { mismatch(slot) }
                if !isSet { index = end }
            case .ifNotSet(let slot, let end):
                guard case .flag(let isSet) = value(slot, frames) else { mismatch(slot) }
                if isSet { index = end }
            case .ifEmpty(let slot, let end):
                guard case .list(let elements) = value(slot, frames) else { mismatch(slot) }
                if !elements.isEmpty { index = end }
            case .forEach(let slot, let end):
                guard case .list(let elements) = value(slot, frames) else { mismatch(slot) }
                for element in elements { run(index..<end, with: element, &frames, &writer) }
                index = end
            case .with(let slot, let end):
                guard case .record(let inner) = value(slot, frames) else { mismatch(slot) }
                run(index..<end, with: inner, &frames, &writer)
                index = end
            }
        }
    }

    private func run(
        _ range: Range<Int>, with frame: TemplateRecord, _ frames: inout [TemplateRecord],
        _ writer: inout MarkupWriter
    ) {
        frames.append(frame)
        run(range, &frames, &writer)
        frames.removeLast()
    }

    private func value(_ slot: Slot, _ frames: [TemplateRecord]) -> TemplateValue {
        var record = frames[slot.frame]
        for position in slot.path.dropLast() {
            guard case .record(let inner) = record.values[position] else { mismatch(slot) }
            record = inner
        }
        return record.values[slot.path[slot.path.count - 1]]
    }

    private func mismatch(_ slot: Slot) -> Never {
        preconditionFailure("a record does not have the shape of the schema “\(schema.name)” at \(slot)")
    }
}
