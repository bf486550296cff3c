/// Wording every report has because the form or the law has it; left out when texts are compared.
///
/// Titles of laws and notices in 《》, what the form itself prints, and the words for the kinds of townships, so that a text taken over
/// by a 街道 from a 镇 compares as the same.
enum StockWording {
    /// The number of bytes of stock wording that begins at a byte; 0 if none does.
    ///
    /// - Complexity: O(phrases that begin with the same character); a title of at most 80 characters is looked for.
    static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if bytes.begins(with: opening, at: index) {
            var end = index + 3
            while end + 3 <= bytes.count, end - index <= 240 {
                if bytes.begins(with: closing, at: end) { return end + 3 - index }
                end += 1
            }
            return 0
        }
        let key = Self.key(bytes[index], bytes[index + 1], bytes[index + 2])
        guard filter[Int(key & 0xFFF)], let candidates = phrases[key] else { return 0 }
        for phrase in candidates where bytes.begins(with: phrase, at: index) { return phrase.count }
        return 0
    }

    private static let opening = Array("《".utf8)
    private static let closing = Array("》".utf8)

    /// The phrases by their first character, the longest first.
    private static let phrases: [UInt32: [[UInt8]]] = Dictionary(
        grouping: wording.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    ) { key($0[0], $0[1], $0[2]) }

    /// A quick look whether any phrase may begin with a character.
    private static let filter: [Bool] = phrases.keys.reduce(into: Array(repeating: false, count: 4096)) {
        $0[Int($1 & 0xFFF)] = true
    }

    private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
        UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    }

    private static let wording = [
        // Titles as they stand without 《》.
        "中华人民共和国政府信息公开条例", "中华人民共和国", "政府信息公开条例", "国务院办公厅政府信息与政务公开办公室",
        "国务院办公厅", "中华人民共和国政府信息公开工作年度报告格式", "政府信息公开工作年度报告", "政府信息公开年度报告",
        // The form's own headings and notes.
        "总体情况", "主动公开政府信息情况", "行政机关主动公开政府信息情况", "收到和处理政府信息公开申请情况",
        "行政机关收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "政府信息公开行政复议行政诉讼情况",
        "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况",
        "其他需要报告的事项", "本列数据的勾稽关系为", "第一项加第二项之和", "等于第三项加第四项之和",
        "本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量", "结转下年度继续办理",
        // Kinds of townships.
        "街道办事处", "街道办", "办事处", "街道", "苏木", "乡镇", "镇", "乡",
    ]
}
