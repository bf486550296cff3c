import Diagnostics
import ReportModel

/// What a page says of itself to machines (JSON-LD, schema.org): the way to it, and what it is about.
///
/// A block of data, no script: nothing in it is run. `<`, `>` and `&` are written `\u003c` … so that no text can end the block.
/// Addresses in it must be absolute: a site without a base address has none, and says only names.
struct StructuredData {
    /// What a page is about beside its place in the site.
    enum Subject {
        /// 政府: a township's or other government's page.
        case body(ReportingBody)
        /// One report as data: title, issuer, year, day, the files of its figures.
        case report(AnnualReport, files: [(format: String, address: SiteAddress)])
        /// All data of the site.
        case data(files: [(format: String, address: SiteAddress)])
    }

    let making: PageMaking
    let frame: PageFrame

    private var baseURL: String? { making.settings.baseURL }

    /// The block; empty where there is nothing to say.
    ///
    /// - Complexity: O(text).
    var markup: Markup {
        guard !frame.isHidden, frame.steps.count > 1 || frame.subject != nil else { return .empty }
        var json = JSONWriter()
        json.object { json in
            json.member("@context", "https://schema.org")
            json.key("@graph")
            json.array { json in
                if frame.steps.count > 1 { writeSteps(into: &json) }
                // What is invented is no data set to be found.
                switch frame.isSample ? nil : frame.subject {
                case .body(let body): write(body, into: &json)
                case .report(let report, let files): write(report, files, into: &json)
                case .data(let files): writeData(files, into: &json)
                case nil: break
                }
            }
        }
        return making.markup { writer in
            writer.open("script", Attribute("type", "application/ld+json"))
            writer.data(json.bytes)
            writer.close("script")
        }
    }

    /// 当前位置 as a list.
    private func writeSteps(into json: inout JSONWriter) {
        json.object { json in
            json.member("@type", "BreadcrumbList")
            json.key("itemListElement")
            json.array { json in
                for (position, step) in frame.steps.enumerated() {
                    json.object { json in
                        json.member("@type", "ListItem")
                        json.member("position", position + 1)
                        json.member("name", step.label)
                        if let baseURL { json.member("item", baseURL + step.target.canonicalPath) }
                    }
                }
            }
        }
    }

    private func write(_ body: ReportingBody, into json: inout JSONWriter) {
        json.object { json in
            json.member("@type", "GovernmentOrganization")
            json.member("name", body.name)
            if let address = canonical { json.member("url", address) }
            if !body.formerNames.isEmpty {
                json.key("alternateName")
                json.array { json in for name in body.formerNames { json.string(name) } }
            }
            if let code = body.path.last?.code { json.member("identifier", code) }
            guard !body.parents.isEmpty else { return }
            json.key("areaServed")
            json.object { json in
                json.member("@type", "AdministrativeArea")
                json.member("name", body.path.map(\.name).joined())
            }
        }
    }

    private func write(
        _ report: AnnualReport, _ files: [(format: String, address: SiteAddress)], into json: inout JSONWriter
    ) {
        json.object { json in
            json.member("@type", "Dataset")
            json.member("name", report.title)
            json.member("description", frame.description)
            json.member("inLanguage", "zh-CN")
            json.member("temporalCoverage", report.year.description)
            if let day = report.publishedOn ?? report.issuedOn { json.member("datePublished", day.description) }
            json.key("creator")
            json.object { json in
                json.member("@type", "GovernmentOrganization")
                json.member("name", report.issuer ?? report.body.name)
            }
            json.key("spatialCoverage")
            json.object { json in
                json.member("@type", "AdministrativeArea")
                json.member("name", report.body.path.map(\.name).joined())
            }
            writeShared(files, into: &json)
        }
    }

    private func writeData(_ files: [(format: String, address: SiteAddress)], into json: inout JSONWriter) {
        json.object { json in
            json.member("@type", "Dataset")
            json.member("name", "\(making.settings.title) - \(frame.title)")
            json.member("description", frame.description)
            json.member("inLanguage", "zh-CN")
            writeShared(files, into: &json)
        }
    }

    /// What every dataset says: address, licence, publisher, files; only what the owner has given.
    private func writeShared(_ files: [(format: String, address: SiteAddress)], into json: inout JSONWriter) {
        let settings = making.settings
        if let address = canonical { json.member("url", address) }
        json.member("isAccessibleForFree", true)
        if let licence = settings.dataLicence.address { json.member("license", licence) }
        if !settings.owner.organizer.isPlaceholder {
            json.key("publisher")
            json.object { json in
                json.member("@type", "GovernmentOrganization")
                json.member("name", settings.owner.organizer.text)
            }
        }
        guard let baseURL, !files.isEmpty else { return }
        json.key("distribution")
        json.array { json in
            for file in files {
                json.object { json in
                    json.member("@type", "DataDownload")
                    json.member("encodingFormat", file.format)
                    json.member("contentUrl", baseURL + file.address.path)
                }
            }
        }
    }

    private var canonical: String? { baseURL.map { $0 + frame.address.canonicalPath } }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ value: Bool) {
        key(name)
        bool(value)
    }
}
