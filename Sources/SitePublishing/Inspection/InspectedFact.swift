import Diagnostics
import ReportModel
import ReportReading

/// A fact about a report as `inspect` shows it: value, who states it, where.
struct InspectedFact {
    /// The key in JSON.
    let key: String
    let name: Wording
    let value: String?
    var origin: ValueOrigin?
    var place: SourcePlace?
    /// A Boolean value indicating whether every report should have it, so that its lack is shown.
    var isExpected: Bool { ["title", "body", "issuer", "year"].contains(key) }

    init(
        _ key: String, zh: String, en: String, _ value: String?, _ origin: ValueOrigin? = nil,
        at place: SourcePlace? = nil
    ) {
        (self.key, name, self.value) = (key, Wording(zh: zh, en: en), value)
        (self.origin, self.place) = (value == nil ? nil : origin, place)
    }

    init<Value>(_ key: String, zh: String, en: String, _ stated: Stated<Value>?, as text: (Value) -> String) {
        self.init(key, zh: zh, en: en, stated.map { text($0.value) }, stated?.origin, at: stated?.place)
    }
}

extension ReadDocument {
    /// Everything about the report but its tables and text, in the order `inspect` shows it.
    var facts: [InspectedFact] {
        let place = path.map(\.division.name).joined(separator: " / ")
        var facts = [
            InspectedFact("title", zh: "标题", en: "title", title.isEmpty ? nil : title, titleOrigin),
            InspectedFact("body", zh: "机关", en: "body", place.isEmpty ? nil : place, path.last?.origin),
            InspectedFact("kind", zh: "类型", en: "kind", kind?.label),
            InspectedFact("issuer", zh: "发布者", en: "issuer", issuer) { $0 },
            InspectedFact("year", zh: "年度", en: "year", year?.description, yearOrigin),
            InspectedFact("period", zh: "统计期限", en: "period", period) { "\($0.from)/\($0.to)" },
            InspectedFact("index_number", zh: "索引号", en: "index number", indexNumber) { $0 },
            InspectedFact("document_number", zh: "文号", en: "number", documentNumber) { $0 },
            InspectedFact("issued_on", zh: "成文日期", en: "issued", issuedOn, as: \.description),
            InspectedFact("published_on", zh: "发布日期", en: "published", publishedOn, as: \.description),
        ]
        let names = [
            "address": Wording(zh: "地址", en: "address"), "postcode": Wording(zh: "邮编", en: "postcode"),
            "phone": Wording(zh: "电话", en: "telephone"), "fax": Wording(zh: "传真", en: "fax"),
            "email": Wording(zh: "邮箱", en: "e-mail"),
        ]
        for (key, value) in contact.all {
            let name = names[key] ?? Wording(zh: key, en: key)
            facts.append(InspectedFact(key, zh: name.zh, en: name.en, value.text, .text, at: value.place))
        }
        return facts
    }
}

extension ValueOrigin {
    var wording: Wording { Wording(zh: label, en: rawValue) }
}
