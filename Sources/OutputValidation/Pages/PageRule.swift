package import Diagnostics

/// The rules every page has to keep, with their published names.
///
/// A name never changes its meaning. What a rule forbids is either invalid HTML, a difference between the HTML and the
/// XML reading of the same bytes, a barrier for a reader, or something the strict Content-Security-Policy would block.
package enum PageRule: String, Sendable, Hashable, CaseIterable {
    // The bytes and the form of the document
    case wellFormed = "HTML-01"
    case utf8 = "HTML-02"
    case controlCharacter = "HTML-03"
    case polyglotForm = "HTML-04"
    case knownElement = "HTML-05"
    case knownAttribute = "HTML-06"
    case nesting = "HTML-07"
    case selfClosed = "HTML-08"
    case voidElement = "HTML-09"
    case duplicateAttribute = "HTML-10"
    case attributeValue = "HTML-11"
    // Names and references
    case uniqueID = "HTML-12"
    case reference = "HTML-13"
    case emptyAddress = "HTML-14"
    case relativeAddress = "HTML-15"
    // What a document must have
    case language = "HTML-20"
    case title = "HTML-21"
    case metaDescription = "HTML-22"
    case charset = "HTML-23"
    case viewport = "HTML-24"
    case oneH1 = "HTML-25"
    case headingOrder = "HTML-26"
    case oneMain = "HTML-27"
    // Tables
    case rectangularTable = "HTML-30"
    case tableCaption = "HTML-31"
    case headerScope = "HTML-32"
    // Names for those who cannot see
    case imageText = "HTML-40"
    case graphicName = "HTML-41"
    case controlLabel = "HTML-42"
    case emptyName = "HTML-43"
    // Code and requests
    case inlineCode = "HTML-50"
    case dataBlock = "HTML-51"
    case externalRequest = "HTML-52"
    case opener = "HTML-53"
    case embedded = "HTML-54"

    package var id: RuleID { RuleID(rawValue) }

    /// What the rule asks for, in one line.
    package var summary: Wording {
        switch self {
        case .wellFormed: Wording(zh: "页面应是格式良好的 XML", en: "a page is well-formed XML")
        case .utf8: Wording(zh: "页面应是有效的 UTF-8", en: "a page is valid UTF-8")
        case .controlCharacter: Wording(zh: "页面不含控制字符", en: "a page has no control characters")
        case .polyglotForm:
            Wording(zh: "页面按 HTML 与 XML 读取结果应相同", en: "a page reads the same as HTML and as XML")
        case .knownElement: Wording(zh: "只使用 HTML5 与 SVG 的元素", en: "elements are those of HTML5 and SVG")
        case .knownAttribute: Wording(zh: "只使用该元素允许的属性", en: "attributes are those the element has")
        case .nesting: Wording(zh: "元素应放在允许的位置", en: "elements stand where they are allowed")
        case .selfClosed: Wording(zh: "只有空元素可以自闭合", en: "only void elements are self-closed")
        case .voidElement: Wording(zh: "空元素应自闭合", en: "void elements are self-closed")
        case .duplicateAttribute: Wording(zh: "同一属性只写一次", en: "an attribute is given once")
        case .attributeValue: Wording(zh: "属性值应有效", en: "attribute values are valid")
        case .uniqueID: Wording(zh: "id 在页面内唯一", en: "ids are unique in a page")
        case .reference: Wording(zh: "页内引用应有目标", en: "references within a page resolve")
        case .emptyAddress: Wording(zh: "链接地址不为空", en: "addresses are not empty")
        case .relativeAddress: Wording(zh: "站内地址应为相对地址", en: "addresses within the site are relative")
        case .language: Wording(zh: "页面应注明语言", en: "a page names its language")
        case .title: Wording(zh: "页面应有标题", en: "a page has a title")
        case .metaDescription: Wording(zh: "页面应有描述", en: "a page has a description")
        case .charset: Wording(zh: "页面开头应注明编码", en: "a page names its encoding first")
        case .viewport: Wording(zh: "页面应适合手机屏幕", en: "a page fits the screen of a phone")
        case .oneH1: Wording(zh: "页面应有且只有一个一级标题", en: "a page has exactly one h1")
        case .headingOrder: Wording(zh: "标题级别不跳级", en: "headings do not skip levels")
        case .oneMain: Wording(zh: "页面应有且只有一个 main", en: "a page has exactly one main")
        case .rectangularTable: Wording(zh: "表格每行列数相同", en: "the rows of a table have equally many cells")
        case .tableCaption: Wording(zh: "表格应有标题", en: "a table has a caption")
        case .headerScope: Wording(zh: "表头应注明适用范围", en: "header cells name their scope")
        case .imageText: Wording(zh: "图片应有替代文字", en: "an image has a text alternative")
        case .graphicName: Wording(zh: "图形应有名称或对读屏软件隐藏", en: "a graphic has a name or is hidden from readers")
        case .controlLabel: Wording(zh: "输入控件应有标签", en: "a form control has a label")
        case .emptyName: Wording(zh: "链接、按钮和标题应有文字", en: "links, buttons and headings have a text")
        case .inlineCode: Wording(zh: "页面不含内联脚本和样式", en: "a page has no inline script or style")
        case .dataBlock: Wording(zh: "数据块不含 <、>、&", en: "data blocks have no raw <, > or &")
        case .externalRequest: Wording(zh: "页面不请求站外资源", en: "a page requests nothing from elsewhere")
        case .opener: Wording(zh: "新窗口链接应注明 noopener", en: "links to a new window say noopener")
        case .embedded: Wording(zh: "页面不嵌入其他文档", en: "a page embeds no other documents")
        }
    }
}
