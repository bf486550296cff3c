import ArchiveReading
import Diagnostics
import XMLReading

/// A document in Office Open XML: its parts and how they belong together.
///
/// The main part and the parts around it are found by their relations, never by their usual names. Both sets of names are known, those of
/// ISO/IEC 29500 Transitional (what Word, Excel and WPS write) and Strict.
struct OfficePackage: ~Copyable {
    /// A relation from one part to another.
    struct Relation: Hashable {
        /// The last word of its type, such as `styles`.
        let kind: String
        /// The name of the part it leads to.
        let target: String
    }

    private var archive: Archive
    /// The name of the main part.
    let main: String
    /// The relations of the main part by their names.
    let relations: [String: Relation]

    /// Opens a package whose main part is of a kind.
    ///
    /// - Parameter kind: the word its content type holds: `wordprocessingml` or `spreadsheetml`
    /// - Complexity: O(bytes).
    /// - Throws: `FormatRefusal` for anything else, with what to do about it.
    init(_ bytes: [UInt8], holding kind: String) throws(FormatRefusal) {
        let signature = FileSignature(of: bytes)
        guard signature == .archive else { throw Self.refusal(signature, of: bytes, kind) }
        var archive = try Self.open(bytes)
        guard archive.names.contains("[content_types].xml") else { throw Self.foreign(archive.names, kind) }
        let root = try Self.relations(of: "", in: &archive)
        guard let target = root.values.first(where: { $0.kind == "officeDocument" })?.target else {
            throw Self.foreign(archive.names, kind)
        }
        let type = try Self.contentType(of: target, in: &archive)
        guard !type.contains("macroEnabled") else {
            throw FormatRefusal(
                reason: Wording(zh: "文件带有宏", en: "the file carries macros"),
                advice: kind == "spreadsheetml" ? ConversionAdvice.workbook : ConversionAdvice.document)
        }
        guard type.contains(kind) else { throw Self.other(kind) }
        let relations = try Self.relations(of: target, in: &archive)
        self.archive = archive
        self.main = target
        self.relations = relations
    }

    private static func open(_ bytes: [UInt8]) throws(FormatRefusal) -> Archive {
        do throws(ArchiveFailure) { return try Archive(bytes) } catch { throw damage(error.wording) }
    }

    /// The bytes of the main part.
    mutating func mainPart() throws(FormatRefusal) -> [UInt8] {
        guard let bytes = try part(main) else {
            throw Self.damage(Wording(zh: "文件缺少 \(main)", en: "the file has no \(main)"))
        }
        return bytes
    }

    /// The bytes of the part a relation leads to; `nil` if there is none.
    mutating func part(related kind: String) throws(FormatRefusal) -> [UInt8]? {
        guard let target = relations.values.filter({ $0.kind == kind }).map(\.target).min() else { return nil }
        return try part(target)
    }

    /// The bytes of a part by its name; `nil` if there is none.
    mutating func part(_ name: String) throws(FormatRefusal) -> [UInt8]? { try Self.part(name, in: &archive) }

    private static func part(_ name: String, in archive: inout Archive) throws(FormatRefusal) -> [UInt8]? {
        do throws(ArchiveFailure) { return try archive.member(name) } catch { throw damage(error.wording) }
    }

    private static func relations(
        of part: String, in archive: inout Archive
    ) throws(FormatRefusal) -> [String: Relation] {
        let steps = part.split(separator: "/")
        let folder = steps.dropLast().joined(separator: "/")
        let name = (folder.isEmpty ? "" : folder + "/") + "_rels/" + (steps.last.map(String.init) ?? "") + ".rels"
        guard let bytes = try self.part(name, in: &archive) else { return [:] }
        var relations: [String: Relation] = [:]
        for element in try read(bytes, name).all("Relationship") where element["TargetMode"] != "External" {
            guard let id = element["Id"], let type = element["Type"], let target = element["Target"] else { continue }
            let kind = type.split(separator: "/").last.map(String.init) ?? ""
            relations[id] = Relation(kind: kind, target: resolved(target, in: folder))
        }
        return relations
    }

    /// The content type of a part: its own, or that of its extension.
    private static func contentType(of part: String, in archive: inout Archive) throws(FormatRefusal) -> String {
        let name = "[Content_Types].xml"
        guard let bytes = try self.part(name, in: &archive) else { return "" }
        let types = try read(bytes, name)
        let own = types.all("Override").first {
            $0["PartName"]?.lowercased() == "/" + part.lowercased()
        }
        let suffix = part.split(separator: ".").last?.lowercased()
        let usual = types.all("Default").first { $0["Extension"]?.lowercased() == suffix }
        return (own ?? usual)?["ContentType"] ?? ""
    }

    /// The name of a part by its address, which is relative to the folder of the part it is named in.
    private static func resolved(_ target: String, in folder: String) -> String {
        let isAbsolute = target.utf8.first == UInt8(ascii: "/")
        var steps = isAbsolute ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }

    /// Reads a small part.
    static func read(_ bytes: [UInt8], _ name: String) throws(FormatRefusal) -> MarkupElement {
        do throws(XMLFailure) { return try MarkupElement.read(bytes) } catch { throw damage(error, in: name) }
    }

    /// The refusal for a part that is no sound markup.
    static func damage(_ failure: XMLFailure, in name: String) -> FormatRefusal {
        damage(Wording(zh: "\(name)：\(failure.wording.zh)", en: "\(name): \(failure.wording.en)"))
    }

    private static func damage(_ reason: Wording) -> FormatRefusal {
        FormatRefusal(
            reason: reason,
            advice: Wording(
                zh: "请重新获取该文件；能用 Word 或 WPS 打开的，打开后再保存一次",
                en: "fetch the file again; if Word or WPS can open it, open it and save it once more"))
    }

    private static func refusal(_ signature: FileSignature, of bytes: [UInt8], _ kind: String) -> FormatRefusal {
        if bytes.isEmpty { return FormatRefusal(reason: Wording(zh: "文件为空", en: "the file is empty"), advice: nil) }
        let name = signature.name
        let wanted = kind == "spreadsheetml" ? "XLSX" : "DOCX"
        if signature == .encryptedOffice {
            return FormatRefusal(
                reason: Wording(zh: "文件设有打开密码，无法读取", en: "the file is encrypted with a password"),
                advice: ConversionAdvice.password)
        }
        return FormatRefusal(
            reason: Wording(zh: "文件内容是\(name.zh)，不是 \(wanted)", en: "the file is \(name.en), not \(wanted)"),
            advice: ConversionAdvice.forContent(signature)
                ?? (kind == "spreadsheetml" ? ConversionAdvice.workbook : ConversionAdvice.document))
    }

    /// The refusal for an archive that is no office document.
    private static func foreign(_ names: [String], _ kind: String) -> FormatRefusal {
        if names.contains("ofd.xml") {
            return FormatRefusal(
                reason: Wording(zh: "文件内容是 OFD 版式文件", en: "the file is an OFD document"),
                advice: ConversionAdvice.fixedLayout)
        }
        let wanted = kind == "spreadsheetml" ? "XLSX" : "DOCX"
        return FormatRefusal(
            reason: Wording(
                zh: "文件是压缩包，但不是 \(wanted) 文档", en: "the file is an archive, but no \(wanted) document"),
            advice: kind == "spreadsheetml" ? ConversionAdvice.workbook : ConversionAdvice.document)
    }

    private static func other(_ kind: String) -> FormatRefusal {
        let wanted = kind == "spreadsheetml" ? "XLSX" : "DOCX"
        return FormatRefusal(
            reason: Wording(zh: "文件内容不是 \(wanted)", en: "the file is another office document, not \(wanted)"),
            advice: ConversionAdvice.rename)
    }
}
