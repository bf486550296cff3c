extension SiteSettings {
    /// The values templates may name as `site.…`.
    var constants: TemplateConstants {
        let official = TemplateSchema(
            "official",
            [
                .init("text", .text), .init("address", .text), .init("has_address", .flag),
                .init("is_placeholder", .flag),
            ])
        func record(_ datum: OfficialDatum) -> TemplateValue {
            .record(
                TemplateRecord([
                    .text(datum.text), .text(datum.address ?? ""), .flag(datum.address != nil),
                    .flag(datum.isPlaceholder),
                ]))
        }
        let fields: [(String, TemplateSchema.FieldType, TemplateValue)] = [
            ("title", .text, .text(title)),
            ("description", .text, .text(description)),
            ("has_description", .flag, .flag(!description.isEmpty)),
            ("language", .text, .text(languageTag)),
            ("name", .record(official), record(owner.name)),
            ("domain", .record(official), record(owner.domain)),
            ("site_id_code", .record(official), record(owner.siteIDCode)),
            ("organizer", .record(official), record(owner.organizer)),
            ("contact", .record(official), record(owner.contact)),
            ("icp", .record(official), record(owner.icp)),
            ("police", .record(official), record(owner.police)),
            ("party_mark", .record(official), record(owner.partyMark)),
            ("find_errors", .record(official), record(owner.findErrors)),
            ("column_name", .text, .text(column.name)),
            ("column_type", .text, .text(column.type)),
            ("column_keywords", .text, .text(column.keywords)),
            ("column_description", .text, .text(column.description)),
            ("licence", .text, .text(dataLicence.text)),
            ("licence_address", .text, .text(dataLicence.address ?? "")),
            ("has_licence", .flag, .flag(!dataLicence.text.isEmpty)),
            ("has_licence_address", .flag, .flag(dataLicence.address != nil)),
            ("error_report_address", .text, .text(errorReportAddress ?? "")),
            ("has_error_report_address", .flag, .flag(errorReportAddress != nil)),
        ]
        return TemplateConstants(
            schema: TemplateSchema("site", fields.map { TemplateSchema.Field($0.0, $0.1) }),
            record: TemplateRecord(fields.map(\.2)))
    }
}
