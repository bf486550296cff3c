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
                ] + (number % 4 == 0 ? [SearchDocument.Facet("has", "penalties")] : []))
        }
        let site = try SearchSite(documents)
        let all = try HeadlessBrowser.document(at: site.fileAddress("纸鸢"))
        #expect(try ShownResults(all).status == "找到 60 条结果")
        #expect(all.contains("第1县 (20)") && all.contains("2023年 (12)") && all.contains("行政处罚多于0件 (15)"))
        #expect(all.contains(#"<optgroup label="样例省">"#))

        let chosen = site.fileAddress("纸鸢") + "&county=%E6%A0%B7%E4%BE%8B%E7%9C%81%2F%E7%AC%AC1%E5%8E%BF&has=penalties"
        let document = try HeadlessBrowser.document(at: chosen + "&sort=oldest")
        let expected = (0..<60).filter { $0 % 3 == 1 && $0 % 4 == 0 }
        let shown = try ShownResults(document)
        #expect(shown.status == "找到 \(expected.count) 条结果")
        let order = expected.sorted { ($0 % 5, $0) < ($1 % 5, $1) }
        #expect(shown.links.map { $0.prefix { $0 != "#" } } == order.map { "../u/\(100 + $0)/index.html" })
        // A choice counts what the others leave: of the first county, those with penalties.
        #expect(document.contains("第1县 (5)") && document.contains("2023年 (1)"))

        // Without words, everything of a choice.
        let only = try ShownResults(HeadlessBrowser.document(at: site.fileAddress("") + "?has=penalties"))
        #expect(only.status == "找到 15 条结果")
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
