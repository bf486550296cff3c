import ReportModel

/// Tells the lines a web page puts around a report: breadcrumbs, buttons, counters, links to other pages.
///
/// They are neither title nor text of the report. The source page keeps them: it shows the file as it is.
enum PageNoise {
    /// Longer lines are prose, whatever words they share with a page's frame; breadcrumbs may be longer.
    private static let longest = 40
    private static let longestBreadcrumb = 120

    private static let breadcrumbs = ["当前位置", "您的位置", "你的位置", "您现在的位置", "您所在的位置", "所在位置", "现在位置"]
    private static let arrows = Set(">›»＞→".unicodeScalars)
    /// Words such a line begins with; what follows is a number, a size, a link.
    private static let starts = [
        "字体", "字号", "打印", "关闭", "分享", "收藏", "点击数", "点击量", "点击率", "浏览次数", "浏览量", "阅读次数", "阅读量", "访问量",
        "访问次数", "无障碍", "长者", "关怀版", "适老", "简体", "繁体", "繁體", "下载Word", "下载PDF", "点击下载", "点击查看", "图解链接", "解读链接",
        "扫一扫", "返回顶部", "返回首页", "回到顶部", "上一篇", "下一篇", "上一条", "下一条", "相关链接", "相关附件", "相关文章", "相关文件", "相关解读",
        "相关稿件", "责任编辑", "编辑", "审核", "作者", "登录", "注册", "网站地图", "设为首页", "加入收藏", "我要纠错", "手机版", "微信", "微博", "首页",
    ].map { LabelText($0) }

    /// A Boolean value indicating whether a line belongs to the page, not to the document on it.
    ///
    /// - Complexity: O(characters of a short line).
    static func isNoise(_ text: String) -> Bool {
        let count = text.unicodeScalars.count
        if count <= longestBreadcrumb, isBreadcrumb(text) { return true }
        guard count <= longest, !endsSentence(text) else { return false }
        let label = LabelText(text)
        guard !label.isEmpty, let start = starts.first(where: label.hasPrefix) else { return false }
        // 编辑 and 首页 also begin sentences; what a page prints behind them is set off by a mark, or nothing.
        let rest = label.count - start.count
        return rest <= 4 || text.unicodeScalars.contains { "：:|【[(（ \u{3000}".unicodeScalars.contains($0) }
    }

    /// The steps of a breadcrumb, outermost first; empty for another line.
    static func steps(of text: String) -> [String] {
        guard isBreadcrumb(text) else { return [] }
        var steps: [String] = []
        var step = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if arrows.contains(scalar) || scalar == "：" || scalar == ":" {
                steps.append(Prose.cleaned(String(step)))
                step = String.UnicodeScalarView()
            } else {
                step.append(scalar)
            }
        }
        steps.append(Prose.cleaned(String(step)))
        return steps.filter { !$0.isEmpty }
    }

    private static func isBreadcrumb(_ text: String) -> Bool {
        let arrowCount = text.unicodeScalars.count { arrows.contains($0) }
        guard arrowCount > 0 else { return false }
        return breadcrumbs.contains { text.holds($0) } || arrowCount > 1 || text.holds("首页")
    }

    private static func endsSentence(_ text: String) -> Bool {
        text.unicodeScalars.last.map { "。；！？".unicodeScalars.contains($0) } ?? false
    }
}
