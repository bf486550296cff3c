internal import ContentHashing
import Glibc

/// Words taken from PDFs, kept in a folder under the checksum of the file they were taken from.
///
/// What is kept can always be made again: the folder may be deleted at any time, and a file in it that is damaged, of another
/// version or of somebody else counts as none.
package struct ExtractionCache: Sendable, Hashable {
    /// The folder inside a project folder.
    package static let folderName = ".sitegen/extracted"

    package let folder: String
    /// Whether what is new is kept; `check` and `inspect` write nothing.
    package let isWritable: Bool

    /// The form of the files; another number makes every older file void.
    private static let version = 2
    private static let sizeLimit = 48 << 20

    package init(folder: String, isWritable: Bool) {
        self.folder = folder
        self.isWritable = isWritable
    }

    /// The words kept of a file, if they were taken by this version of the program.
    func pages(of sha256: String, tool: String) -> PageText? {
        guard let bytes = Self.read(path(sha256)) else { return nil }
        let head = Array(Self.head(tool).utf8)
        guard bytes.count > head.count + Self.sealLength, bytes.starts(with: head) else { return nil }
        let body = bytes[..<(bytes.count - Self.sealLength)]
        guard bytes[body.endIndex...].elementsEqual(Self.seal(body)) else { return nil }
        return Self.decoded(body[head.count...])
    }

    /// Keeps the words of a file.
    ///
    /// - Returns: Whether they are kept; a folder that cannot be written is no reason to stop.
    func keep(_ text: PageText, of sha256: String, tool: String) -> Bool {
        guard isWritable, prepare() else { return false }
        var bytes = Array(Self.head(tool).utf8)
        Self.encode(text, into: &bytes)
        bytes += Self.seal(bytes[...])
        var template = Array((path(sha256) + ".XXXXXX").utf8CString)
        // mkstemp makes a file of its own that only its owner reads.
        let file = mkstemp(&template)
        guard file >= 0 else { return false }
        let isWritten = Self.write(bytes, to: file)
        close(file)
        guard isWritten, rename(&template, path(sha256)) == 0 else {
            unlink(&template)
            return false
        }
        return true
    }

    private func path(_ sha256: String) -> String { "\(folder)/\(sha256).words" }

    /// Makes the folder and the one above it, for nobody but their owner.
    private func prepare() -> Bool {
        if access(folder, W_OK | X_OK) == 0 { return true }
        if let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), slash > folder.utf8.startIndex {
            mkdir(String(folder[..<slash]), 0o700)
        }
        return mkdir(folder, 0o700) == 0 || errno == EEXIST
    }

    private static func head(_ tool: String) -> String { "sitegen words \(version)\n\(tool)\n" }

    private static let sealLength = 33

    /// The checksum of everything before it, on a line of its own.
    private static func seal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        Array(ContentHash.xxh3_128(of: bytes).utf8) + [UInt8(ascii: "\n")]
    }

    private static func encode(_ text: PageText, into bytes: inout [UInt8]) {
        for page in text.pages {
            bytes += "page \(page.width) \(page.height)\n".utf8
            for word in page.words {
                bytes += "\(word.left) \(word.top) \(word.right) \(word.bottom) ".utf8
                bytes += word.text
                bytes.append(UInt8(ascii: "\n"))
            }
            for rule in page.rules {
                bytes += "\(rule.isVertical ? "down" : "along") \(rule.place) \(rule.start) \(rule.end)\n".utf8
            }
        }
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> PageText? {
        var text = PageText()
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 4)
            if parts.count == 3, parts[0].elementsEqual("page".utf8) {
                guard let width = number(parts[1]), let height = number(parts[2]) else { return nil }
                text.pages.append(PageText.Page(width: width, height: height))
                continue
            }
            if parts.count == 4,
                let isVertical = ["along", "down"].firstIndex(where: { parts[0].elementsEqual($0.utf8) })
            {
                let lengths = parts.dropFirst().compactMap(number)
                guard lengths.count == 3, let last = text.pages.indices.last else { return nil }
                text.pages[last].rules.append(
                    PageText.Rule(
                        isVertical: isVertical == 1, place: lengths[0], start: lengths[1], end: lengths[2]))
                continue
            }
            let box = parts.prefix(4).compactMap(number)
            guard parts.count == 5, box.count == 4, !text.pages.isEmpty else { return nil }
            text.pages[text.pages.count - 1].words.append(
                PageText.Word(Array(parts[4]), left: box[0], top: box[1], right: box[2], bottom: box[3]))
        }
        return text
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        let isNegative = digits.first == UInt8(ascii: "-")
        let rest = isNegative ? digits.dropFirst() : digits
        guard (1...10).contains(rest.count) else { return nil }
        var value = 0
        for digit in rest {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return isNegative ? -value : value
    }

    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    private static func read(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, (1...sizeLimit).contains(status.st_size)
        else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            done += count
        }
        return bytes
    }
}
