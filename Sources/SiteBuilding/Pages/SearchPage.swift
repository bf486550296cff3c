/// The words of the search page and of the script on it, filled from the theme's catalogue.
///
/// `{count}`, `{most}`, `{shown}`, `{query}` and `{words}` in a word stand for figures and the words searched for.
package struct SearchPageWords: Sendable {
    package var label = "搜索报告"
    package var placeholder = "输入地名、词句或数字"
    package var button = "搜索"
    package var hint =
        "两个字以上的任何词句都能查到；多个词用空格分开，须同时出现；“…”内为整句；词前加 - 表示不含。单个汉字按地名首字查找。"
    package var withoutScript = "搜索需要浏览器运行脚本。也可以按地区浏览："
    package var browse = "按地区浏览"
    package var loading = "正在查找……"
    package var found = "找到 {count} 条结果"
    package var foundMany = "找到至少 {count} 条结果，至多 {most} 条（其余尚未核对）"
    package var nothing = "没有找到“{query}”。可以减少或缩短词语，或者按地区浏览。"
    package var nothingChosen = "在所选的范围中没有找到“{query}”；不加选择共有 {count} 条结果。"
    package var nothingChosenMany = "在所选的范围中没有找到“{query}”；不加选择则有结果。"
    package var nothingCompared = "没有找到符合数字条件的结果。"
    package var looseRuns = "没有与“{query}”完全相同的数字或词，以下把它作为较长的数字或词的一部分来查。"
    package var loosePieces = "没有一处连着出现“{query}”，以下把它拆开来查，各部分都有，但不连在一起。"
    package var looseMissing = "没有一条含有“{query}”的全部词语，以下各条缺少其中 {count} 个。"
    package var loosePart = "没有一处出现完整的“{query}”，以下各条只有其中连着的一半以上。"
    package var missing = "未含：{words}"
    package var uncounted = "结果尚未全部核对，选项后暂不列条数。"
    package var tooShort = "请输入至少两个字符，或者地名的第一个字。"
    package var failed = "搜索数据未能读取，请稍后重试，或者按地区浏览。"
    package var retry = "重试"
    package var fileUnavailable = "本站数据量较大，直接打开文件时不能搜索；请通过网站访问，或者按地区浏览。"
    package var more = "显示更多（已显示 {shown} 条，共 {count} 条）"
    package var all = "全部"
    package var order = "排序"
    package var orderRelevance = "最相关"
    package var orderNewest = "最新在前"
    package var orderOldest = "最早在前"
    package var orderName = "地名"
    package var form = "报告格式"
    package var form2019 = "2019年格式"
    package var form2021 = "2021年格式"
    package var finding = "核对发现"
    /// What each rule is called in the choice of findings: its id and its demand.
    package var findings: [(rule: String, name: String)] = []
    package var province = "省（区、市）"
    package var narrow = "筛选和排序"
    package var narrowed = "筛选和排序（已选 {count} 项）"
    package var figures = "数字条件"
    package var figuresHint = "空白、“/”、无法辨认和没有的数字不是0，不参加比较。"
    package var figureNone = "不限"
    package var figureComparison = "比较"
    package var figureValue = "数值"
    package var notANumber = "这里不是数字，这一条件没有计入。"
    package var above = "多于"
    package var atLeast = "不少于"
    package var equal = "等于"
    package var atMost = "不多于"
    package var below = "少于"
    /// What each figure is called in a condition: its name in the index and its label.
    package var figureNames: [(figure: String, name: String)] = [("penalties", "行政处罚")]
    package var year = "年度"
    package var county = "县（市、区）"
    package var yearSuffix = "年"
    package var inFindings = "核对发现"
    package var sample = "虚构样例"
    package var digest = "摘要"

    package init() {}
}

/// A link to a page from which reports can be reached without searching.
package struct BrowseLink: Sendable, Hashable {
    package let text: String
    /// Relative to the search page.
    package let address: String

    package init(text: String, address: String) {
        self.text = text
        self.address = address
    }
}

/// The search page's main content: a form, the place for results, and a way on for readers without scripts.
package enum SearchPage {
    /// The content without its frame and without a heading.
    ///
    /// - Parameters:
    ///   - indexPath: the folder of the search index, relative to the page, ending in `/`.
    ///   - scriptPath: the script, relative to the page.
    ///   - rootPath: the root of the site, relative to the page, ending in `/`.
    package static func content(
        words: SearchPageWords, browseLinks: [BrowseLink], indexPath: String, scriptPath: String,
        rootPath: String = "../"
    ) -> Markup {
        var page = MarkupWriter()
        page.open(
            "form", Attribute("class", "search-form"), Attribute("id", "search-form"), Attribute("role", "search"),
            Attribute("method", "get"), Attribute("action", "index.html"), Attribute("data-index", indexPath),
            Attribute("data-root", rootPath), Attribute("data-words", words.json))
        page.element("label", Attribute("for", "search-words"), text: words.label)
        page.open("div", Attribute("class", "search-row"))
        page.void(
            "input", Attribute("type", "search"), Attribute("id", "search-words"), Attribute("name", "q"),
            Attribute("maxlength", "200"), Attribute("autocomplete", "off"),
            Attribute("placeholder", words.placeholder), Attribute("aria-describedby", "search-hint"))
        page.element("button", Attribute("type", "submit"), text: words.button)
        page.close("div")
        page.element("p", Attribute("class", "search-hint"), Attribute("id", "search-hint"), text: words.hint)
        page.close("form")
        page.open(
            "div", Attribute("class", "search-filters"), Attribute("id", "search-filters"),
            Attribute("hidden", "hidden"))
        page.close("div")
        page.element(
            "p", Attribute("class", "search-status"), Attribute("id", "search-status"), Attribute("role", "status"),
            Attribute("aria-live", "polite"), text: "")
        page.open("div", Attribute("class", "search-results"), Attribute("id", "search-results"))
        page.close("div")
        page.open("nav", Attribute("class", "search-browse"), Attribute("aria-label", words.browse))
        page.element(
            "p", Attribute("class", "search-without-script"), Attribute("id", "search-without-script"),
            text: words.withoutScript)
        if !browseLinks.isEmpty {
            page.open("ul")
            for link in browseLinks {
                page.open("li")
                page.element("a", Attribute("href", link.address), text: link.text)
                page.close("li")
            }
            page.close("ul")
        }
        page.close("nav")
        page.open("script", Attribute("src", scriptPath), Attribute("defer", "defer"))
        page.close("script")
        return page.finish()
    }
}

extension SearchPageWords {
    /// The words the script shows, as a JSON record of its names.
    fileprivate var json: String {
        let fields: [(String, String)] = [
            ("loading", loading), ("found", found), ("foundMany", foundMany), ("nothing", nothing),
            ("nothingChosen", nothingChosen), ("nothingChosenMany", nothingChosenMany),
            ("nothingCompared", nothingCompared),
            ("retry", retry), ("notANumber", notANumber), ("loose:runs", looseRuns),
            ("loose:pieces", loosePieces), ("loose:missing", looseMissing), ("loose:part", loosePart),
            ("missing", missing), ("uncounted", uncounted), ("tooShort", tooShort), ("failed", failed),
            ("fileUnavailable", fileUnavailable),
            ("more", more),
            ("all", all),
            ("order", order),
            ("order:relevance", orderRelevance),
            ("order:newest", orderNewest),
            ("order:oldest", orderOldest),
            ("order:name", orderName),
            ("form", form),
            ("form:2019", form2019),
            ("form:2021", form2021),
            ("finding", finding),
            ("province", province), ("narrow", narrow), ("narrowed", narrowed),
            ("figures", figures), ("figuresHint", figuresHint), ("figureNone", figureNone),
            ("figureComparison", figureComparison), ("figureValue", figureValue),
            ("compare:>", above), ("compare:>=", atLeast), ("compare:=", equal), ("compare:<=", atMost),
            ("compare:<", below),
            ("year", year), ("county", county),
            ("yearSuffix", yearSuffix), ("inFindings", inFindings), ("sample", sample), ("digest", digest),
        ]
        let findingNames = findings.map { ("finding:" + $0.rule, $0.name) }
        let figureNames = figureNames.map { ("figure:" + $0.figure, $0.name) }
        return "{"
            + (fields + findingNames + figureNames).map { "\(quoted($0.0)):\(quoted($0.1))" }.joined(separator: ",")
            + "}"
    }

    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{0}"..<" ": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
