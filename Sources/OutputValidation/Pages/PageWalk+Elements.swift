/// What single elements must have, checked when their start tag is read.
extension PageWalk {
    mutating func check(_ traits: ElementTraits, _ number: Int16, _ element: inout OpenElement) {
        let offset = element.offset
        switch traits.kind {
        case .html: checkLanguage(at: offset)
        case .main: head.mainCount += 1
        case .meta: checkMeta(at: offset)
        case .title: if open.last?.kind == .head { head.hasTitle = true }
        case .heading:
            if templates == 0, let deepest = headings.add(level: Int(traits.level)) {
                report(
                    .headingOrder, at: offset, zh: "标题 h\(traits.level) 跳级，此处最多为 h\(deepest)",
                    en: "h\(traits.level) skips a level; h\(deepest) is the deepest possible here")
            }
        case .image:
            if let alt = tag[.alt] {
                element.hasText = !alt.isBlank
            } else {
                report(.imageText, at: offset, zh: "<img> 缺少 alt", en: "<img> has no alt")
            }
            checkResource(.src, isRequired: true, at: offset)
            checkResourceSet(at: offset)
        case .source:
            checkResource(.src, isRequired: false, at: offset)
            checkResourceSet(at: offset)
        case .form: checkResource(.action, isRequired: false, at: offset)
        case .anchor: checkLink(at: offset)
        case .link: checkHeadLink(at: offset)
        case .script: checkScript(at: offset)
        case .style: report(.inlineCode, at: offset, zh: "内联样式 <style>", en: "inline style in <style>")
        case .forbidden:
            let text = name(of: number)
            report(.embedded, at: offset, zh: "不允许使用 <\(text)>", en: "<\(text)> is not allowed")
        case .svg: checkGraphic(&element)
        case .input:
            checkInputType(at: offset)
            checkControl(number, at: offset)
        case .field: checkControl(number, at: offset)
        case .label: if let target = tag[.for] { labels.add(labelFor: target) }
        case .table: tables.startTable()
        case .column: tables.addColumns(tag[.span]?.count ?? 1)
        case .columnGroup: tables.addColumns(tag[.span]?.count ?? 0)
        case .row: tables.startRow()
        case .cell, .headerCell: checkCell(traits.kind, at: offset)
        case .raw: checkRaw(number, at: offset)
        case .other where traits.surrounds.contains(.template): templates += 1
        case .other where traits.isGraphic && tag.has(.href): checkGraphicReference(at: offset)
        default: break
        }
    }

    private mutating func checkLanguage(at offset: Int) {
        guard let language = tag[.lang], !language.isBlank else {
            report(.language, at: offset, zh: "<html> 缺少 lang", en: "<html> has no lang")
            return
        }
        if let other = tag[.xmlLang], other.text != language.text {
            report(.language, at: offset, zh: "lang 与 xml:lang 不一致", en: "lang and xml:lang differ")
        }
    }

    private mutating func checkMeta(at offset: Int) {
        if let charset = tag[.charset] {
            head.hasCharset = charset.equals("utf-8") || charset.equals("UTF-8")
            if (open.last?.children ?? 0) > 1 { head.charsetIsLate = true }
        }
        if tag[.httpEquiv]?.text.lowercased() == "refresh" {
            report(.embedded, at: offset, zh: "不允许自动跳转", en: "a page does not refresh itself")
        }
        guard let name = tag[.name], let content = tag[.content], !content.isBlank else { return }
        if name.equals("description") { head.hasDescription = true }
        if name.equals("viewport") { head.hasViewport = true }
    }

    private mutating func checkCell(_ kind: ElementKind, at offset: Int) {
        tables.addCell(
            columns: tag[.colspan]?.count ?? 1, rows: tag[.rowspan]?.count ?? 1, isHeader: kind == .headerCell)
        if kind == .headerCell, !tag.has(.scope) {
            report(.headerScope, at: offset, zh: "<th> 缺少 scope", en: "<th> has no scope")
        }
    }

    /// HTML drops a line break right after `<pre>`, XML keeps it.
    private mutating func checkRaw(_ number: Int16, at offset: Int) {
        if offset + 1 < page.count, page[offset + 1] == UInt8(ascii: "\n") {
            let text = name(of: number)
            report(
                .polyglotForm, at: offset, zh: "<\(text)> 之后不能直接换行", en: "a line break follows <\(text)> directly")
        }
    }

    /// A graphic that is a picture has a name; one that is decoration is hidden.
    private mutating func checkGraphic(_ element: inout OpenElement) {
        guard open.last?.isGraphic != true else { return }
        let isPicture = tag[.role]?.equals("img") ?? false
        if !tag.isHidden, !isPicture {
            report(
                .graphicName, at: element.offset, zh: "<svg> 应有 role=\"img\" 或 aria-hidden=\"true\"",
                en: "<svg> has neither role=\"img\" nor aria-hidden=\"true\"")
            element.isNamed = true
        } else if isPicture, tag.isNamed {
            element.hasText = true
        }
    }

    /// What an `input` may have depends on its type.
    private mutating func checkInputType(at offset: Int) {
        let type = tag[.type]?.text ?? "text"
        guard let allowed = vocabulary.inputTypes[type] else {
            report(.attributeValue, at: offset, zh: "未知的输入类型“\(type)”", en: "unknown type of input \"\(type)\"")
            return
        }
        let excess = tag.attributes.intersection(vocabulary.inputAttributes).subtracting(allowed)
        if let bit = excess.first {
            let name = zip(vocabulary.attributeNames, vocabulary.attributes).first { Int($0.1.bit) == bit }?.0 ?? "?"
            report(
                .knownAttribute, at: offset, zh: "<input type=\"\(type)\"> 没有属性 \(name)",
                en: "<input type=\"\(type)\"> has no attribute \(name)")
        }
    }

    private mutating func checkControl(_ number: Int16, at offset: Int) {
        if name(of: number) == "textarea" { checkRaw(number, at: offset) }
        let type = tag[.type]
        for word in ["hidden", "submit", "reset", "button"] as [StaticString] where type?.equals(word) == true {
            return
        }
        guard !tag.isNamed, open.last?.surroundings.contains(.label) != true else { return }
        labels.add(control: tag[.id], number: number, offset: offset)
    }
}
