/// The operations of a template while it is compiled.
struct TemplateProgram {
    private var operations: [Template.Operation] = []
    private var literals: [UInt8] = []
    /// From here on operations may be joined; before it lies the end of a section.
    private var barrier = 0

    mutating func append(_ operation: Template.Operation) { operations.append(operation) }

    /// Appends bytes, joined with those before where no section ends in between.
    mutating func append(literal bytes: ArraySlice<UInt8>) {
        let start = literals.count
        literals += bytes
        if operations.count > barrier, case .literal(let range)? = operations.last, range.upperBound == start {
            operations[operations.count - 1] = .literal(range.lowerBound..<literals.count)
        } else {
            operations.append(.literal(start..<literals.count))
        }
    }

    /// Leaves room for the operation that opens a section.
    mutating func beginSection() -> Int {
        operations.append(.literal(0..<0))
        barrier = operations.count
        return operations.count - 1
    }

    mutating func endSection(_ start: Int, with operation: (_ end: Int) -> Template.Operation) {
        operations[start] = operation(operations.count)
        barrier = operations.count
    }

    func template(for schema: TemplateSchema) -> Template {
        Template(schema: schema, operations: operations, literals: literals)
    }
}
