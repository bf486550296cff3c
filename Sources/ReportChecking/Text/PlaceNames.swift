package import ReportModel

/// The names of all divisions and bodies a portal is about, to find those of others in a text.
package struct PlaceNames: Sendable {
    /// The names as UTF-8.
    private let names: Set<[UInt8]>
    /// The last character of each name: 镇, 县 and so on.
    private let endings: Set<UInt32>
    private let longest: Int

    /// Takes the names of the given paths; names that are also common words (新城区, 市中区) are left out.
    ///
    /// - Complexity: O(names).
    package init(_ paths: some Sequence<[Division]>) {
        var names: Set<[UInt8]> = []
        var endings: Set<UInt32> = []
        var longest = 0
        for path in paths {
            for division in path where division.level != .province && !Self.common.contains(division.name) {
                let bytes = Array(division.name.utf8)
                let scalars = division.name.unicodeScalars
                guard scalars.count >= 3, bytes.count == 3 * scalars.count, let last = scalars.last,
                    Self.endings.contains(last)
                else { continue }
                names.insert(bytes)
                endings.insert(Self.key(bytes[(bytes.count - 3)...]))
                longest = max(longest, bytes.count)
            }
        }
        (self.names, self.endings, self.longest) = (names, endings, longest)
    }

    package static let none = PlaceNames([])

    var isEmpty: Bool { names.isEmpty }

    /// The first name in a text that is none of the own ones nor a part of one.
    ///
    /// - Complexity: O(bytes).
    func firstForeign(in text: String, own: Set<[UInt8]>) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            var index = 0
            while index + 3 <= bytes.count {
                guard bytes[index] >= 0xE0, bytes[index] < 0xF0 else {
                    index += 1
                    continue
                }
                let end = index + 3
                if endings.contains(Self.key(bytes[index..<end])), let name = name(endingAt: end, bytes, own: own) {
                    return String(decoding: name, as: UTF8.self)
                }
                index = end
            }
            return nil
        }
    }

    /// The longest known name that ends at a place; `nil` if there is none or if it is an own one.
    private func name(endingAt end: Int, _ bytes: UnsafeBufferPointer<UInt8>, own: Set<[UInt8]>) -> [UInt8]? {
        var found: (name: [UInt8], isOwn: Bool)?
        var start = end - 6
        while start >= 0, end - start <= max(longest, 36), bytes[start] >= 0xE0, bytes[start] < 0xF0 {
            let candidate = Array(bytes[start..<end])
            let isOwn = own.contains(candidate)
            if isOwn || names.contains(candidate) { found = (candidate, isOwn) }
            start -= 3
        }
        guard let found, !found.isOwn else { return nil }
        return found.name
    }

    private static func key(_ bytes: some Sequence<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

    private static let endings: Set<Unicode.Scalar> = ["镇", "乡", "县", "区", "市", "旗", "州", "盟", "道", "木"]
    private static let common: Set<String> = [
        "新城区", "老城区", "开发区", "高新区", "市中区", "市辖区", "城中区", "经济开发区", "高新技术开发区", "城关镇", "城关区", "城郊乡", "城区街道",
    ]
}
