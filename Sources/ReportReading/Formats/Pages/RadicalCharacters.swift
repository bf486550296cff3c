/// Characters that fonts of PDFs show with the glyph of another one: 工 as the radical ⼯ (U+2F2F), 民 as ⺠ (U+2EA0).
///
/// Both look the same on paper; only the ordinary character is found by a search or compared with a label. Kangxi radicals after their
/// compatibility decomposition in Unicode, the supplement after the glyph it shows.
enum RadicalCharacters {
    /// The ordinary characters for U+2F00 to U+2FD5, in order.
    private static let kangxi = Array(
        ("一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕"
            + "大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日"
            + "曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿"
            + "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行"
            + "衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音"
            + "頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠").unicodeScalars)

    /// The ordinary characters for some of U+2E80 to U+2EF3.
    private static let supplement: [UInt32: Unicode.Scalar] = [
        0x2E81: "厂", 0x2E84: "乙", 0x2E85: "亻", 0x2E88: "刀", 0x2E89: "刂", 0x2E8B: "㔾", 0x2E8C: "小", 0x2E8D: "小",
        0x2E8E: "兀", 0x2E8F: "尣", 0x2E90: "尢", 0x2E91: "尣", 0x2E92: "巳", 0x2E93: "幺", 0x2E94: "彑", 0x2E95: "彐",
        0x2E96: "忄", 0x2E97: "心", 0x2E98: "扌", 0x2E99: "攵", 0x2E9B: "旡", 0x2E9C: "曰", 0x2E9D: "月", 0x2E9E: "歺",
        0x2E9F: "母", 0x2EA0: "民", 0x2EA1: "氵", 0x2EA2: "氺", 0x2EA3: "灬", 0x2EA4: "爫", 0x2EA6: "丬", 0x2EA8: "犭",
        0x2EA9: "王", 0x2EAA: "疋", 0x2EAB: "罒", 0x2EAC: "示", 0x2EAD: "礻", 0x2EAF: "糹", 0x2EB0: "纟", 0x2EB1: "罓",
        0x2EB2: "罒", 0x2EB4: "㓁", 0x2EB7: "羊", 0x2EB8: "羊", 0x2EBA: "肀", 0x2EBB: "聿", 0x2EBE: "艹", 0x2EBF: "艹",
        0x2EC0: "艹", 0x2EC1: "虎", 0x2EC2: "衤", 0x2EC3: "覀", 0x2EC4: "西", 0x2EC5: "見", 0x2EC6: "角", 0x2EC7: "角",
        0x2EC8: "讠", 0x2EC9: "贝", 0x2ECA: "足", 0x2ECB: "车", 0x2ECC: "辶", 0x2ECD: "辶", 0x2ECF: "邑", 0x2ED0: "钅",
        0x2ED1: "長", 0x2ED3: "长", 0x2ED4: "门", 0x2ED6: "阝", 0x2ED7: "雨", 0x2ED8: "青", 0x2ED9: "韦", 0x2EDA: "页",
        0x2EDB: "风", 0x2EDC: "飞", 0x2EDD: "食", 0x2EDF: "飠", 0x2EE0: "饣", 0x2EE2: "马", 0x2EE3: "骨", 0x2EE4: "鬼",
        0x2EE5: "鱼", 0x2EE6: "鸟", 0x2EE7: "卤", 0x2EE8: "麦", 0x2EE9: "黄", 0x2EEA: "黾", 0x2EEC: "齐", 0x2EED: "歯",
        0x2EEE: "齿", 0x2EF0: "龙", 0x2EF2: "亀", 0x2EF3: "龟",
    ]

    /// The ordinary character for a radical; `nil` for every other character.
    static func ordinary(_ scalar: UInt32) -> Unicode.Scalar? {
        switch scalar {
        case 0x2F00...0x2FD5: kangxi[Int(scalar - 0x2F00)]
        case 0x2E80...0x2EF3: supplement[scalar]
        default: nil
        }
    }

    /// The text with ordinary characters, and how many were radicals.
    ///
    /// - Complexity: O(bytes).
    static func replaced(in text: [UInt8]) -> (text: [UInt8], count: Int) {
        // All of them begin with E2 BA to E2 BF.
        guard text.contains(0xE2) else { return (text, 0) }
        var result: [UInt8] = []
        var count = 0
        var cursor = ScalarCursor(text, 0..<text.count)
        while !cursor.isAtEnd {
            let (scalar, width) = cursor.current
            if let other = ordinary(scalar) {
                result += UTF8.encode(other).map(Array.init) ?? []
                count += 1
            } else {
                result += text[cursor.offset..<min(cursor.offset + width, text.count)]
            }
            cursor.advance()
        }
        return (result, count)
    }
}
