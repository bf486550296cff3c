/// Text and end tags.
extension PageWalk {
    mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
        guard let top = open.indices.last, !isBlankText(text) else { return }
        if open[top].children == 0 { open[top].beganWithText = true }
        open[top].hasText = true
        guard open[top].holds.contains(.text) else {
            let name = name(of: open[top].number)
            // The place of the text itself: its start tag may be far away.
            violations.add(
                .nesting, at: offset - text.count, zh: "<\(name)> 中不能直接放文字", en: "text cannot stand in <\(name)>")
            open[top].holds.insert(.text)
            return
        }
    }

    mutating func end() {
        guard let element = open.popLast() else { return }
        finish(element)
        // A text inside is a text of the whole: that of a `span` in a link, the title of a graphic in a button.
        guard let top = open.indices.last, element.hasText || isNamedControl(element) else { return }
        open[top].hasText = true
    }

    /// A link or button with `aria-label` gives what is around it a text; `isNamed` alone may mean hidden.
    private func isNamedControl(_ element: OpenElement) -> Bool {
        element.isNamed && (element.kind == .anchor || element.kind == .button)
    }

    private mutating func finish(_ element: OpenElement) {
        let offset = element.offset
        switch element.kind {
        case .html: requireChild(.body, "body", of: element)
        case .title where !element.hasText:
            report(.title, at: offset, zh: "标题为空", en: "the title is empty")
        case .graphicTitle where !element.hasText:
            report(.graphicName, at: offset, zh: "图形的标题为空", en: "the title of the graphic is empty")
        case .anchor where !element.hasText && !element.isNamed, .button where !element.hasText && !element.isNamed,
            .heading where !element.hasText && !element.isNamed, .caption where !element.hasText,
            .summary where !element.hasText && !element.isNamed:
            let name = name(of: element.number)
            report(.emptyName, at: offset, zh: "<\(name)> 没有文字", en: "<\(name)> has no text")
        case .svg where !element.isNamed && !element.hasText && open.last?.isGraphic != true:
            report(
                .graphicName, at: offset, zh: "<svg role=\"img\"> 没有 <title>", en: "<svg role=\"img\"> has no <title>")
        case .details where element.seenOnce == 0:
            report(.nesting, at: offset, zh: "<details> 缺少 <summary>", en: "<details> has no <summary>")
        case .figure:
            if let place = element.captionPosition, place > 0, place < element.children - 1 {
                report(
                    .nesting, at: offset, zh: "<figcaption> 应是第一个或最后一个子元素",
                    en: "<figcaption> is neither the first nor the last child")
            }
        case .list where element.lastChild == .term:
            report(.nesting, at: offset, zh: "<dt> 之后应有 <dd>", en: "a <dt> is not followed by <dd>")
        case .script: checkDataBlock(element)
        case .row: reportRow(tables.endRow(), at: offset)
        case .rowGroup: reportRow(tables.endGroup(), at: offset)
        case .table: finishTable(element)
        case .other where element.number >= 0: finishOther(element)
        default: break
        }
    }

    private mutating func requireChild(_ kind: ElementKind, _ name: String, of element: OpenElement) {
        guard element.lastChild != kind else { return }
        report(.nesting, at: element.offset, zh: "缺少 <\(name)>", en: "there is no <\(name)>")
    }

    private mutating func reportRow(_ fault: RowFault?, at offset: Int) {
        guard let fault else { return }
        report(.rectangularTable, at: offset, zh: fault.zh, en: fault.en)
    }

    private mutating func finishTable(_ element: OpenElement) {
        let (fault, hasHeader) = tables.endTable()
        reportRow(fault, at: element.offset)
        if element.highestRank == 0 || !hasCaption(element) {
            report(.tableCaption, at: element.offset, zh: "表格缺少 <caption>", en: "the table has no <caption>")
        }
        if !hasHeader {
            report(.headerScope, at: element.offset, zh: "表格没有 <th>", en: "the table has no <th>")
        }
    }

    private func hasCaption(_ element: OpenElement) -> Bool {
        guard let number = vocabulary.htmlElements["caption"] else { return false }
        return element.seenOnce & (1 << UInt64(number & 63)) != 0
    }

    private mutating func finishOther(_ element: OpenElement) {
        if elements[Int(element.number)].surrounds.contains(.template) { templates -= 1 }
    }

    /// HTML does not resolve entities in a script, XML does: so there must be nothing to resolve.
    private mutating func checkDataBlock(_ element: OpenElement) {
        let start = element.offset + 1
        let end = tagStart(before: offset)
        guard start < end, end <= page.count else { return }
        for place in start..<end {
            switch page[place] {
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
                violations.add(
                    .dataBlock, at: place, zh: "数据块中的 <、>、& 应写作 \\u003c、\\u003e、\\u0026",
                    en: "<, > and & in a data block are written \\u003c, \\u003e and \\u0026")
                return
            default: continue
            }
        }
    }
}
