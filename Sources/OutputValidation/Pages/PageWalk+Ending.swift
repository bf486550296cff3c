/// What can only be said when the whole page is read.
extension PageWalk {
    mutating func finish() {
        guard hasRoot else { return }
        checkHead()
        for reference in references.references where !references.resolves(reference) {
            let name = references.name(of: reference)
            let attribute = vocabulary.attributeNames[Int(reference.attribute)]
            report(
                .reference, at: reference.offset, zh: "\(attribute) 指向不存在的 id“\(name)”",
                en: "\(attribute) names the id \"\(name)\", which the page does not have")
        }
        for control in labels.controls where !labels.isLabelled(control.digest) {
            let name = name(of: control.number)
            report(.controlLabel, at: control.offset, zh: "<\(name)> 没有标签", en: "<\(name)> has no label")
        }
    }

    private mutating func checkHead() {
        func missing(_ rule: PageRule, zh: String, en: String) {
            violations.add(rule, at: 0, zh: zh, en: en)
        }
        if !head.hasCharset || head.charsetIsLate {
            missing(
                .charset, zh: "<head> 应以 <meta charset=\"utf-8\"/> 开头",
                en: "<head> does not begin with <meta charset=\"utf-8\"/>")
        }
        if !head.hasTitle { missing(.title, zh: "缺少 <title>", en: "there is no <title>") }
        if !head.hasDescription {
            missing(.metaDescription, zh: "缺少 meta description", en: "there is no meta description")
        }
        if !head.hasViewport { missing(.viewport, zh: "缺少 meta viewport", en: "there is no meta viewport") }
        if headings.firstLevelCount != 1 {
            let count = headings.firstLevelCount
            missing(.oneH1, zh: "页面有 \(count) 个 h1", en: "the page has \(count) h1")
        }
        if head.mainCount != 1 {
            let count = head.mainCount
            missing(.oneMain, zh: "页面有 \(count) 个 main", en: "the page has \(count) main")
        }
    }
}
