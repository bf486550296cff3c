/// How to ask a township for information, and what to do if one disagrees with the answer.
struct GuidePage {
    let making: PageMaking

    static let parts = ["first", "ask", "answer", "meaning", "complain", "report"]

    var file: OutputFile {
        let words = making.words
        let address = SiteAddress.guide
        let frame = making.frame(address, "guide")
        let body = making.markup { writer in
            writer.paragraph(words["guide_note"], class: "note")
            let prose = ProseView(words: words, page: "guide")
            ContentsView(items: prose.contents(Self.parts), words: words).write(into: &writer)
            let links: [String: (SiteAddress, String)] = [
                "meaning": (.glossary, "glossary_heading"), "report": (.reportError, "error_heading"),
            ]
            for part in Self.parts {
                prose.write(part, into: &writer) { writer in
                    guard let (target, key) = links[part] else { return }
                    writer.open("p")
                    writer.link(address.link(to: target), words[key])
                    writer.close("p")
                }
            }
        }
        return making.page(.guide, frame, [body])
    }
}

extension PageMaking {
    /// The frame of a page about no place: its title, description and heading are `<prefix>_heading` and `<prefix>_description`.
    func frame(_ address: SiteAddress, _ prefix: String) -> PageFrame {
        let heading = words[prefix + "_heading"]
        var frame = PageFrame(
            address: address, title: heading, description: words[prefix + "_description"], heading: heading,
            columnType: words["column_other"])
        frame.steps = steps(on: address, above: [], then: [(heading, address)])
        return frame
    }
}
