import Foundation
import SearchIndexing
import SitegenTestSupport
import Testing

/// The search page as a reader has it, from a folder and from a server.
@Suite(.enabled(if: HeadlessBrowser.isExpected, "no Chromium found"), .serialized)
struct SearchPageTests {
    @Test func aPageOpenedAsAFileFinds() throws {
        let site = try SearchSite(SearchVectors.documents)
        let shown = try ShownResults(HeadlessBrowser.document(at: site.fileAddress("纸鸢 放飞")))
        #expect(shown.status == "找到 1 条结果")
        #expect(shown.links == ["../u/jia/2023/index.html#s1_overview:~:text=%E7%BA%B8%E9%B8%A2%E6%94%BE%E9%A3%9E"])
        #expect(shown.excerpts == ["一、总体情况 本镇全年编写虚构信息3000条，纸鸢放飞会办了一次。"])
        #expect(shown.marks == ["纸鸢放飞"])
    }

    @Test func aPageInAFolderOfAServerFindsTheSame() throws {
        let site = try SearchSite(SearchVectors.documents)
        let server = try FileServer(folder: site.folder.path)
        let page = "\(server.address)/portal/search/index.html" + SearchSite.suffix("30000条 样本")
        let served = try ShownResults(HeadlessBrowser.document(at: page))
        #expect(served == (try ShownResults(HeadlessBrowser.document(at: site.fileAddress("30000条 样本")))))
        #expect(served.links == ["../u/jia/2024/index.html#s1_overview:~:text=30000%E6%9D%A1"])
        #expect(served.marks == ["30000条", "样本"])
    }

    @Test func aSectionFoundByItsHeadingIsNamedAndLinked() throws {
        let site = try SearchSite(SearchVectors.documents)
        let shown = try ShownResults(HeadlessBrowser.document(at: site.fileAddress("改进情况")))
        #expect(shown.links == ["../u/jia/2024/index.html#s5_problems"])
        #expect(shown.excerpts == ["五、存在的主要问题及改进情况"])
        #expect(shown.marks == ["改进情况"])
    }

    @Test func aYearWithoutHitsSaysThatOthersHaveSome() throws {
        let site = try SearchSite(SearchVectors.documents)
        let address = site.fileAddress("放飞") + "&year=2024"
        let shown = try ShownResults(HeadlessBrowser.document(at: address))
        #expect(shown.status == "在所选的范围中没有找到“放飞”；不加选择共有 1 条结果。")
        #expect(shown.links.isEmpty)
    }

    /// The choices stand in the address, hide what they should, and count what they leave.
    @Test func choicesNarrowAndCountWhatIsShown() throws {
        let documents = (0..<60).map { number in
            SearchDocument(
                address: "u/\(100 + number)/index.html", title: "试写", path: ["样例省", "第\(number % 3)县"],
                year: 2020 + number % 5, sections: [SearchDocument.Passage(anchor: "s1", text: "纸鸢放飞")],
                facets: [
                    SearchDocument.Facet("county", "样例省/第\(number % 3)县"),
                    SearchDocument.Facet("year", "\(2020 + number % 5)"),
                ],
                figures: (number % 4 == 1 ? nil : ExactFigure("\(number % 4)"))
                    .map { [SearchDocument.Figure("penalties", $0)] } ?? [])
        }
        let site = try SearchSite(documents)
        let all = try HeadlessBrowser.document(at: site.fileAddress("纸鸢"))
        #expect(try ShownResults(all).status == "找到 60 条结果")
        #expect(
            all.contains("第1县 (20)") && all.contains("2023年 (12)")
                && all.contains(#"<option value="penalties">行政处罚</option>"#))
        #expect(all.contains(#"<optgroup label="样例省">"#))

        let chosen =
            site.fileAddress("纸鸢") + "&county=%E6%A0%B7%E4%BE%8B%E7%9C%81%2F%E7%AC%AC1%E5%8E%BF&figure=penalties%3C%3D0"
        let document = try HeadlessBrowser.document(at: chosen + "&sort=oldest")
        let expected = (0..<60).filter { $0 % 3 == 1 && $0 % 4 == 0 }
        let shown = try ShownResults(document)
        #expect(shown.status == "找到 \(expected.count) 条结果")
        let order = expected.sorted { ($0 % 5, $0) < ($1 % 5, $1) }
        #expect(shown.links.map { $0.prefix { $0 != "#" } } == order.map { "../u/\(100 + $0)/index.html" })
        // A choice counts what the others leave: of the first county, those without penalties.
        #expect(document.contains("第1县 (5)") && document.contains("2023年 (1)"))
        // Each result shows the figure that was compared.
        #expect(document.components(separatedBy: "<p class=\"search-stated\">行政处罚 0</p>").count == 6)

        // Without words, everything with a figure; what states none is neither above nor below.
        for (condition, count) in [("%3E0", 30), ("%3E%3D0", 45), ("%3C2", 15), ("%3D3", 15)] {
            let address = site.fileAddress("") + "?figure=penalties\(condition)"
            #expect(try ShownResults(HeadlessBrowser.document(at: address)).status == "找到 \(count) 条结果")
        }
        let none = try ShownResults(HeadlessBrowser.document(at: site.fileAddress("") + "?figure=penalties%3E3"))
        #expect(none.status == "没有找到符合数字条件的结果。")
        // Before anything is asked the choices are there, with the pages each leads to.
        let start = try HeadlessBrowser.document(at: site.fileAddress(""))
        #expect(start.contains("第1县 (20)") && start.contains("2023年 (12)"))
        #expect(start.contains(#"<option value="penalties">行政处罚</option>"#))
    }

    /// Nothing stands as it was typed: the page says what it did instead, and each result what it lacks.
    @Test func looseningIsSaidOpenly() throws {
        let site = try SearchSite(SearchVectors.documents)
        func shown(_ query: String) throws -> ShownResults {
            try ShownResults(HeadlessBrowser.document(at: site.fileAddress(query)))
        }
        let broken = try shown("乙柳镇排版")
        #expect(broken.status == "没有一处连着出现“乙柳镇排版”，以下把它拆开来查，各部分都有，但不连在一起。找到 1 条结果")
        #expect(broken.marks == ["乙柳镇", "乙柳镇", "排版"])
        let missing = try shown("纸鳶 排版")
        #expect(missing.status == "没有一条含有“纸鳶 排版”的全部词语，以下各条缺少其中 1 个。找到 3 条结果")
        #expect(missing.missing == ["未含：排版", "未含：纸鳶", "未含：排版"])
        let half = try shown("不存在的词")
        #expect(half.status == "没有一处出现完整的“不存在的词”，以下各条只有其中连着的一半以上。找到 1 条结果")
        #expect(half.marks == ["存在的"])
        let longer = try shown("02400")
        #expect(longer.status == "没有与“02400”完全相同的数字或词，以下把它作为较长的数字或词的一部分来查。找到 1 条结果")
    }

    /// Where not every candidate has been read, the page says how few and how many there can be, and counts no choices.
    @Test func whatIsNotYetDecidedIsNotCounted() throws {
        var limits = SearchIndexLimits()
        limits.cardDocuments = 4
        let documents = (0..<200).map { number in
            SearchDocument(
                address: "u/\(1000 + number)/index.html", title: "试写", path: ["样例县"], year: 2020 + number % 5,
                sections: [SearchDocument.Passage(anchor: "s1", text: "纸鸢放飞")],
                facets: [SearchDocument.Facet("year", "\(2020 + number % 5)")])
        }
        let site = try SearchSite(documents, limits: limits)
        let document = try HeadlessBrowser.document(at: site.fileAddress("纸鸢"))
        #expect(try ShownResults(document).status == "找到至少 28 条结果，至多 200 条（其余尚未核对）")
        // Every year can be chosen, also those no result read so far is of.
        for year in 2020...2024 { #expect(document.contains(">\(year)年</option>")) }
        #expect(document.contains("结果尚未全部核对，选项后暂不列条数。"))
    }

    /// A site published anew between two questions: the files of the old index are gone.
    @Test func aMissingFileIsSaidAndCanBeTriedAgain() throws {
        let site = try SearchSite(SearchVectors.documents)
        let server = try FileServer(folder: site.folder.path)
        try FileManager.default.removeItem(atPath: site.folder.path("portal/search-index/cards"))
        let page = "\(server.address)/portal/search/index.html" + SearchSite.suffix("纸鸢")
        let document = try HeadlessBrowser.document(at: page)
        #expect(try ShownResults(document).status == "搜索数据未能读取，请稍后重试，或者按地区浏览。")
        #expect(document.contains(#"<button class="search-more" type="button">重试</button>"#))
    }

    @Test func textThatLooksLikeMarkupStaysText() throws {
        let attack = #"<img src="x" onerror="alert(1)">&lt;b&gt;</script><script>alert(2)</script>"#
        let document = SearchDocument(
            address: "u/jia/index.html", title: "甲镇" + attack, path: [attack, "甲镇"], year: nil,
            sections: [SearchDocument.Passage(anchor: "\"><b>", heading: attack, text: "纸鸢" + attack)],
            facets: [SearchDocument.Facet("county", attack)])
        let site = try SearchSite([document])
        let shown = try ShownResults(HeadlessBrowser.document(at: site.fileAddress("甲镇 纸鸢 alert")))
        #expect(shown.links == ["../u/jia/index.html#%22%3E%3Cb%3E:~:text=%E7%BA%B8%E9%B8%A2"])
        #expect(shown.elements == ["ol", "li", "h2", "a", "p", "span", "mark"])
        let escaped = attack.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        #expect(shown.excerpts == ["\(escaped) 纸鸢\(escaped)"])
        // The query is shown as text, too.
        let nothing = try ShownResults(HeadlessBrowser.document(at: site.fileAddress("<b>无此文</b>")))
        #expect(nothing.status == "没有找到“&lt;b&gt;无此文&lt;/b&gt;”。可以减少或缩短词语，或者按地区浏览。")
        #expect(nothing.links.isEmpty)
    }

    @Test func anIndexTooLargeForFilesSaysSo() throws {
        var limits = SearchIndexLimits()
        limits.twinBytes = 100
        let site = try SearchSite(SearchVectors.documents, limits: limits)
        let shown = try ShownResults(HeadlessBrowser.document(at: site.fileAddress("纸鸢")))
        #expect(shown.status == "本站数据量较大，直接打开文件时不能搜索；请通过网站访问，或者按地区浏览。")
        #expect(shown.links.isEmpty)
    }

    @Test(arguments: [("", ""), ("-甲", "请输入至少两个字符，或者地名的第一个字。"), ("……", "请输入至少两个字符，或者地名的第一个字。")])
    func aQueryThatAsksNothingListsNothing(query: String, status: String) throws {
        let site = try SearchSite(SearchVectors.documents)
        let shown = try ShownResults(HeadlessBrowser.document(at: site.fileAddress(query)))
        #expect(shown.status == status)
        #expect(shown.links.isEmpty)
    }
}
