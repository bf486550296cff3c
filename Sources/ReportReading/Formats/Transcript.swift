import Diagnostics
import ReportModel

/// A file of any format as the later steps see it: text with places, blocks, and what the file says about itself.
struct Transcript {
    let source: SourceDocument
    let blocks: [DocumentBlock]
    /// What the page around the report or the properties of the file state.
    var facts = PageFacts()
    /// What the format has to say: characters without a map, a wrong declaration of the encoding.
    var findings: [Finding] = []
    /// How the file was read, sentence by sentence: its encoding, what of it is the report.
    var explanation: [Wording] = []
}

/// What stands about a report outside its text: in meta tags, the information block of a web page, document properties.
///
/// Values as printed; whether they are used, and before what, is decided with the other sources.
struct PageFacts: Hashable {
    /// The title of the page.
    var title: String?
    /// 发布机构 or 责任部门.
    var issuer: String?
    /// 索引号.
    var indexNumber: String?
    /// 发文字号.
    var documentNumber: String?
    /// 成文日期 or 生成日期.
    var issuedOn: CalendarDay?
    /// 发布日期.
    var publishedOn: CalendarDay?
    /// The steps of 当前位置, first to last.
    var breadcrumbs: [String] = []
    /// The address the page states for itself.
    var address: String?
}
