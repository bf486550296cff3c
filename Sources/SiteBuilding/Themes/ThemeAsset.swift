import ContentHashing
import Diagnostics

/// A style sheet, script or picture of a theme; its name in the site carries a hash of its content.
package struct ThemeAsset: Sendable, Hashable {
    /// The file's name in `assets/`, such as `site.css`.
    package let name: String
    package let content: [UInt8]

    /// The name templates know it by: `site.css` is `assets.site_css`.
    package var field: String { String(name.map { $0 == "." || $0 == "-" ? "_" : $0 }) }

    /// The path inside the site, such as `assets/site.0123456789ab.css`; a new content gives a new address, so that
    /// servers may let browsers keep assets for ever.
    package var path: String {
        let hash = ContentHash.xxh3_128(of: content).prefix(12)
        guard let dot = name.firstIndex(of: ".") else { return "assets/\(name).\(hash)" }
        return "assets/\(name[..<dot]).\(hash)\(name[dot...])"
    }

    /// The file as part of the site.
    package var file: OutputFile { OutputFile(path: path, kind: .data, content: content) }

    /// Whether a name can become part of an address: lower-case ASCII letters, digits, `-`, `_` and `.`.
    static func isUsable(_ name: String) -> Bool {
        name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "_"), UInt8(ascii: "."):
                true
            default: false
            }
        }
    }
}

extension [ThemeAsset] {
    /// The addresses templates may name as `assets.…`.
    var constants: TemplateConstants {
        TemplateConstants(
            schema: TemplateSchema("assets", map { TemplateSchema.Field($0.field, .text) }),
            record: TemplateRecord(map { .text($0.path) }))
    }
}
