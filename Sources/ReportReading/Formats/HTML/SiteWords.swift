/// Words that stand on pages of government sites behind an item: buttons, links to others, the footer.
enum SiteWords {
    /// Lines that begin like this stand behind the item.
    private static let endings = labels([
        "上一篇", "下一篇", "上一条", "下一条", "上一页", "下一页", "分享到", "分享至", "扫一扫", "扫码", "打印本页", "打印", "关闭窗口", "关闭本页", "关闭",
        "返回顶部", "返回列表", "版权所有", "主办单位", "主办", "承办", "技术支持", "网站标识码", "网站地图", "联系我们", "关于我们", "网站声明", "隐私声明",
        "相关链接", "相关文件", "相关解读", "相关阅读", "相关稿件", "相关信息", "相关新闻", "相关附件", "友情链接", "责任编辑", "编辑", "责编", "来源", "信息来源",
        "文章来源", "政府网站找错", "我为政府网站找错", "无障碍", "热门推荐", "推荐阅读", "点击排行", "您是第", "浏览次数", "访问量", "备案号", "地址",
    ])
    /// Lines that hold one of these stand behind the item.
    private static let marks = labels(["公网安备", "ICP备", "网站标识码", "版权所有", "政府网站找错"])
    /// Longer lines are text.
    private static let longest = 300

    private static func labels(_ words: [String]) -> [LabelText] { words.map { LabelText($0) } }

    /// A Boolean value indicating whether a text is no longer than a line of a site.
    static func isShort(_ text: [UInt8]) -> Bool { text.count <= longest }

    /// A Boolean value indicating whether a line behind the last section is the site's.
    static func endsContent(_ piece: HTMLPiece) -> Bool {
        guard !piece.isGap, isShort(piece.text) else { return false }
        let label = LabelText(piece.text, 0..<piece.text.count)
        return endings.contains { label.hasPrefix($0) } || marks.contains { label.contains($0) }
    }
}
