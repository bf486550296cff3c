/// The body that runs the portal, with what the rules for government websites want on every page.
///
/// Source: 《政府网站发展指引》 and its annex 《网页设计规范》. Nothing of it is ever invented.
package struct SiteOwner: Sendable, Hashable {
    /// 网站名称, `SiteName`.
    package var name: OfficialDatum
    /// 网站域名, `SiteDomain`.
    package var domain: OfficialDatum
    /// 网站标识码, `SiteIDCode`.
    package var siteIDCode: OfficialDatum
    /// 主办单位.
    package var organizer: OfficialDatum
    /// 联系方式.
    package var contact: OfficialDatum
    /// ICP备案编号, linking to the register.
    package var icp: OfficialDatum
    /// 公安机关备案标识, linking to the register.
    package var police: OfficialDatum
    /// 党政机关网站标识.
    package var partyMark: OfficialDatum
    /// 我为政府网站找错.
    package var findErrors: OfficialDatum

    /// All of it, in the order of the settings file.
    package var all: [OfficialDatum] {
        [name, domain, siteIDCode, organizer, contact, icp, police, partyMark, findErrors]
    }
}

/// A piece of official information as the owner gave it, or a placeholder that says where to give it.
package struct OfficialDatum: Sendable, Hashable {
    /// What is shown: the value, or `〔请在 Site/site.yml 填写…〕`.
    package var text: String
    /// Where it links to, if anywhere.
    package var address: String?
    /// A Boolean value indicating whether the owner has not given it.
    package var isPlaceholder: Bool
}
