import Foundation
import Testing

/// The page every fault is planted in: one of everything the portal shows.
enum GoodPage {
    static let path = "/u/jia/2024/index.html"

    static func text() throws -> String {
        let file = Bundle.module.url(forResource: "good", withExtension: "html", subdirectory: "Fixtures")
        return try String(decoding: Data(contentsOf: #require(file)), as: UTF8.self)
    }

    /// The page with one piece replaced, which must stand there exactly once.
    static func replacing(_ piece: String, with other: String) throws -> [UInt8] {
        let page = try text()
        try #require(page.components(separatedBy: piece).count == 2, "\(piece) does not stand once in the good page")
        return Array(page.replacingOccurrences(of: piece, with: other).utf8)
    }
}
