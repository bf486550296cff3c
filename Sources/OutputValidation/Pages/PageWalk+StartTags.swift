/// Start tags: vocabulary, nesting, how the tag is closed.
extension PageWalk {
    mutating func start(
        name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?,
        attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
    ) {
        let offset = self.offset
        let isGraphic = open.last?.isGraphic == true || isText(name, "svg")
        let number = isGraphic ? graphicNames.number(of: name) : htmlNames.number(of: name)
        if prefix != nil {
            report(.polyglotForm, at: offset, zh: "元素名带有前缀", en: "the name of an element has a prefix")
        }
        checkNamespace(namespace, isGraphic: isGraphic, at: offset)

        tag.clear()
        guard number >= 0 else {
            let text = String(cString: name)
            report(.knownElement, at: offset, zh: "未知元素 <\(text)>", en: "unknown element <\(text)>")
            readAttributes(attributes, count: count, of: nil, at: offset)
            openUnknown(at: offset, isGraphic: isGraphic)
            return
        }
        let traits = elements[Int(number)]
        readAttributes(attributes, count: count, of: (number, traits), at: offset)
        checkClosing(traits, number, at: offset)
        let parentHolds = checkNesting(traits, number, at: offset)
        var element = OpenElement(
            number: number, kind: traits.kind, isGraphic: isGraphic,
            holds: traits.holds.contains(.inherited) ? parentHolds : traits.holds,
            surroundings: (open.last?.surroundings ?? []).union(surroundings(of: traits)), offset: offset)
        element.isNamed = tag.isNamed || tag.isHidden
        check(traits, number, &element)
        open.append(element)
    }

    /// `a` without `href` is no link: a mere anchor may hold one.
    private func surroundings(of traits: ElementTraits) -> Surroundings {
        traits.kind == .anchor && !tag.has(.href) ? [] : traits.surrounds
    }

    private func isText(_ name: UnsafePointer<UInt8>, _ word: StaticString) -> Bool {
        for index in 0..<word.utf8CodeUnitCount where name[index] != word.utf8Start[index] { return false }
        return name[word.utf8CodeUnitCount] == 0
    }

    private mutating func checkNamespace(_ namespace: UnsafePointer<UInt8>?, isGraphic: Bool, at offset: Int) {
        let expected = isGraphic ? Self.graphicNamespace : Self.htmlNamespace
        // Interned like the names: once its text was seen, the address tells.
        if let namespace {
            if namespace == (isGraphic ? graphicNamespace : htmlNamespace) { return }
            if isText(namespace, expected) {
                if isGraphic { graphicNamespace = namespace } else { htmlNamespace = namespace }
                return
            }
        }
        // Children inherit the fault: once is enough.
        guard !hasForeignNamespace else { return }
        hasForeignNamespace = true
        report(
            .polyglotForm, at: offset, zh: "元素应属于命名空间 \(expected)",
            en: "the element is not in the namespace \(expected)")
    }

    private mutating func openUnknown(at offset: Int, isGraphic: Bool) {
        // Anything may stand inside: the unknown element itself is the fault.
        let holds = open.last?.holds ?? []
        open.append(
            OpenElement(
                number: InternedNames.unknown, kind: .other, isGraphic: isGraphic,
                holds: holds.union([.flow, .phrasing, .text]), surroundings: open.last?.surroundings ?? [],
                offset: offset))
    }

    /// `<span/>` and `<span></span>` are one thing to XML; to HTML the first is never closed.
    private mutating func checkClosing(_ traits: ElementTraits, _ number: Int16, at offset: Int) {
        guard !traits.isGraphic else { return }
        let isSelfClosed = offset < page.count && page[offset] == UInt8(ascii: "/")
        if isSelfClosed == traits.isVoid { return }
        let name = name(of: number)
        if traits.isVoid {
            report(
                .voidElement, at: offset, zh: "<\(name)> 应写作 <\(name)/>", en: "<\(name)> is not written as <\(name)/>")
        } else {
            report(
                .selfClosed, at: offset, zh: "<\(name)/> 不是空元素，应写作 <\(name)></\(name)>",
                en: "<\(name)/> is not a void element; write <\(name)></\(name)>")
        }
    }

    /// Checks the place of an element; returns what the element around it may hold.
    private mutating func checkNesting(_ traits: ElementTraits, _ number: Int16, at offset: Int) -> Contents {
        guard let top = open.indices.last else {
            if traits.kind != .html {
                report(.nesting, at: offset, zh: "根元素应为 <html>", en: "the root element is not <html>")
            }
            hasRoot = true
            return []
        }
        let parent = open[top]
        let holds = contents(of: parent, under: top)
        if traits.belongs.isDisjoint(with: holds) {
            let outer = name(of: parent.number)
            let inner = name(of: number)
            report(
                .nesting, at: offset, zh: "<\(inner)> 不能放在 <\(outer)> 中", en: "<\(inner)> cannot stand in <\(outer)>")
        } else if !traits.neverInside.isDisjoint(with: parent.surroundings) {
            let outer = nearest(traits.neverInside)
            let inner = name(of: number)
            report(
                .nesting, at: offset, zh: "<\(inner)> 不能放在 <\(outer)> 之内",
                en: "<\(inner)> cannot stand inside <\(outer)>")
        } else {
            checkOrder(traits, number, in: top, at: offset)
        }
        open[top].children += 1
        open[top].lastChild = traits.kind
        return parent.holds
    }

    /// What an element may hold as its next child; `dl` holds either terms or groups of terms, not both.
    private func contents(of parent: OpenElement, under top: Int) -> Contents {
        if isTermGroup(parent, under: top) { return [.term, .support] }
        guard parent.kind == .list else { return parent.holds }
        switch parent.lastChild {
        case .termGroup: return parent.holds.subtracting(.term)
        case .term, .description: return parent.holds.subtracting(.termGroup)
        default: return parent.holds
        }
    }

    /// Whether an element is a `div` that groups the terms of a `dl`.
    private func isTermGroup(_ element: OpenElement, under top: Int) -> Bool {
        top > 0 && element.kind == .termGroup && open[top - 1].kind == .list
    }

    /// The name of the innermost open element that adds one of the surroundings.
    private func nearest(_ surroundings: Surroundings) -> String {
        let element = open.last { element in
            element.number >= 0
                && !elements[Int(element.number)].surrounds.isDisjoint(with: surroundings)
        }
        return name(of: element?.number ?? InternedNames.unknown)
    }

    private mutating func checkOrder(_ traits: ElementTraits, _ number: Int16, in top: Int, at offset: Int) {
        let bit: UInt64 = 1 << UInt64(number & 63)
        if traits.once {
            if open[top].seenOnce & bit != 0 {
                let name = name(of: number)
                report(
                    traits.kind == .title ? .title : .nesting, at: offset, zh: "<\(name)> 只能出现一次",
                    en: "<\(name)> stands more than once")
            }
            open[top].seenOnce |= bit
        }
        if traits.first, open[top].children > 0 || open[top].beganWithText {
            let name = name(of: number)
            report(.nesting, at: offset, zh: "<\(name)> 应是第一个子元素", en: "<\(name)> is not the first child")
        } else if traits.rank > 0 {
            if traits.rank < open[top].highestRank {
                let name = name(of: number)
                report(.nesting, at: offset, zh: "<\(name)> 的位置过后", en: "<\(name)> comes too late")
            }
            open[top].highestRank = max(open[top].highestRank, traits.rank)
        }
        if traits.kind == .figureCaption { open[top].captionPosition = open[top].children }
        if traits.kind == .description { checkDescription(in: top, at: offset) }
    }

    private mutating func checkDescription(in top: Int, at offset: Int) {
        let parent = open[top]
        let isWithinList = isTermGroup(parent, under: top)
        if parent.kind == .list || isWithinList, parent.lastChild != .term, parent.lastChild != .description {
            report(.nesting, at: offset, zh: "<dd> 之前应有 <dt>", en: "<dd> does not follow a <dt>")
        }
    }
}
