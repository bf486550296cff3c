import Diagnostics

/// The keys under `owner:` in the settings, with the official term of each.
enum OfficialKey: String, CaseIterable {
    case name, domain
    case siteIDCode = "site_id_code"
    case organizer, contact, icp, police
    case partyMark = "party_mark_address"
    case findErrors = "find_errors_address"

    /// The official term.
    var term: Wording {
        switch self {
        case .name: Wording(zh: "网站名称", en: "name of the website (网站名称)")
        case .domain: Wording(zh: "网站域名", en: "domain of the website (网站域名)")
        case .siteIDCode: Wording(zh: "网站标识码", en: "site identification code (网站标识码)")
        case .organizer: Wording(zh: "主办单位", en: "organizer (主办单位)")
        case .contact: Wording(zh: "联系方式", en: "contact (联系方式)")
        case .icp: Wording(zh: "ICP备案编号", en: "ICP filing number (ICP备案编号)")
        case .police: Wording(zh: "公安机关备案标识", en: "public security filing (公安机关备案)")
        case .partyMark: Wording(zh: "党政机关网站标识", en: "mark of Party and government websites (党政机关网站标识)")
        case .findErrors: Wording(zh: "我为政府网站找错", en: "error report entry (我为政府网站找错)")
        }
    }

    /// What stands on the page instead of a missing value.
    var placeholder: Wording {
        Wording(zh: "〔请在 Site/site.yml 填写\(term.zh)〕", en: "[please fill in Site/site.yml: \(term.en)]")
    }

    /// What the value is.
    var kind: Kind {
        switch self {
        case .partyMark, .findErrors: .address
        case .icp: .text(register: "https://beian.miit.gov.cn/")
        case .police: .text(register: "https://beian.mps.gov.cn/")
        default: .text(register: nil)
        }
    }

    enum Kind: Equatable {
        /// Text, linking to the public register it can be looked up in.
        case text(register: String?)
        /// The address the official term links to.
        case address
    }
}
