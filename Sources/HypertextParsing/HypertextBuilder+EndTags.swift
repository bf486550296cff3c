/// End tags.
extension HypertextBuilder {
    mutating func end(_ tag: HypertextTag, _ name: [UInt8]) throws(HypertextFailure) {
        isFostering = false
        if isInSelect {
            switch tag {
            case .select: return closeSelect()
            case .option: return current == .option ? pop() : ()
            case .optgroup:
                if current == .option { pop() }
                return current == .optgroup ? pop() : ()
            case .table, .caption, .tbody, .tfoot, .thead, .tr, .td, .th:
                guard indexInScope([tag], HypertextTagGroup.tableScope) != nil else { return }
                closeSelect()
            default: return
            }
        }
        if endOfTablePart(tag) { return }
        switch tag {
        case .p:
            isFostering = HypertextTagGroup.fostering.contains(current)
            if indexInScope([.p], HypertextTagGroup.buttonScope) == nil { try insert(Start(.p)) }
            isFostering = false
            closeParagraph()
        case .br:
            isFostering = HypertextTagGroup.fostering.contains(current)
            try insert(Start(.br))
            isFostering = false
        case .form:
            hasForm = false
            guard let index = indexInScope([.form]) else { return }
            closeImplied()
            if index == open.count - 1 { pop() } else { removeOpen(at: index) }
        case .li:
            if let index = indexInScope([.li], HypertextTagGroup.listScope) { pop(through: index) }
        case _ where HypertextTagGroup.blocks.contains(tag), .dd, .dt, .applet, .marquee, .object, .button:
            if let index = indexInScope([tag]) { pop(through: index) }
        case _ where HypertextTagGroup.headings.contains(tag):
            if let index = indexInScope(HypertextTagGroup.headings) { pop(through: index) }
        case .template:
            if let index = open.lastIndex(where: { $0.tag == .template }) { pop(through: index) }
        case _ where HypertextTagGroup.formatting.contains(tag):
            if let index = formattingIndex(tag), indexInScope([tag]) == index {
                closeFormatting(at: index)
            } else {
                endOther(tag, name)
            }
        default: endOther(tag, name)
        }
    }

    /// Closes the innermost element of a name, unless a block is open in it.
    private mutating func endOther(_ tag: HypertextTag, _ name: [UInt8]) {
        for index in open.indices.reversed() {
            let element = open[index]
            if element.tag == tag, tag != .other || element.name == name { return pop(through: index) }
            if HypertextTagGroup.special.contains(element.tag) { return }
        }
    }
}
