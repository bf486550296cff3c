import Diagnostics

/// What can be wrong with a template, one case a fault; the rule ids are stable.
enum TemplateFault {
    case unknownName(String, nearest: String?, where: String)
    case withheldName(String)
    case unknownPartial(String, nearest: String?)
    case unclosedTag
    case unclosedSection(String)
    case closesNothing(String)
    case crossedSections(open: String, openedAt: SourceLocation, closed: String)
    case wrongUse(name: String, is: TemplateSchema.FieldType, use: Use)
    case reachesInto(name: String, is: TemplateSchema.FieldType)
    case recursion([String])
    case unsupportedTag(String)
    case impossibleName(String)
    case lostContent(layout: String)
    case unknownBlock(String, layout: String, nearest: String?)

    /// How a template used a name.
    enum Use { case text, markup, section }

    func diagnostic(at location: SourceLocation?) -> Diagnostic {
        Diagnostic(rule: rule, severity: .error, at: location, message, advice: advice)
    }

    private var rule: RuleID {
        switch self {
        case .unknownName, .withheldName: "TH-01"
        case .unknownPartial: "TH-02"
        case .unclosedTag, .unclosedSection, .closesNothing, .crossedSections: "TH-03"
        case .wrongUse, .reachesInto: "TH-04"
        case .recursion: "TH-05"
        case .unsupportedTag, .impossibleName: "TH-06"
        case .lostContent, .unknownBlock: "TH-07"
        }
    }

    private var message: Wording {
        switch self {
        case .unknownName(let name, _, let place):
            Wording(zh: "模板变量“\(name)”不存在（\(place)）", en: "there is no variable “\(name)” here (\(place))")
        case .withheldName(let name):
            Wording(
                zh: "“\(name)”含有占位符，由程序填写，模板不能直接使用",
                en: "“\(name)” has placeholders the program fills; a template cannot use it")
        case .unknownPartial(let name, _):
            Wording(zh: "找不到模板“\(name).mustache”", en: "there is no template “\(name).mustache”")
        case .unclosedTag: Wording(zh: "标签没有写完：缺少“}}”", en: "the tag is not closed: “}}” is missing")
        case .unclosedSection(let name):
            Wording(zh: "“\(name)”没有结束标签“{{/\(name)}}”", en: "“\(name)” is never closed with “{{/\(name)}}”")
        case .closesNothing(let name):
            Wording(zh: "“{{/\(name)}}”没有对应的开始标签", en: "“{{/\(name)}}” closes nothing")
        case .crossedSections(let open, let openedAt, let closed):
            Wording(
                zh: "“{{/\(closed)}}”出现时，第 \(openedAt.line ?? 0) 行打开的“\(open)”尚未结束",
                en:
                    "“{{/\(closed)}}” stands where “\(open)”, opened in line \(openedAt.line ?? 0), must be closed first"
            )
        case .wrongUse(let name, let type, let use):
            Wording(
                zh: "“\(name)”是\(type.wording.zh)，不能这样使用：\(use.wording.zh)",
                en: "“\(name)” is \(type.wording.en) and cannot be used as \(use.wording.en)")
        case .reachesInto(let name, let type):
            Wording(
                zh: "“\(name)”是\(type.wording.zh)，没有下级字段",
                en: "“\(name)” is \(type.wording.en) and has no fields to reach")
        case .recursion(let path):
            Wording(
                zh: "模板循环引用：\(path.joined(separator: " → "))",
                en: "templates include each other in a circle: \(path.joined(separator: " → "))")
        case .unsupportedTag(let sigil):
            Wording(zh: "不支持以“{{\(sigil)”开头的标签", en: "tags that begin with “{{\(sigil)” are not supported")
        case .impossibleName(let name):
            Wording(zh: "“\(name)”不能作为名称", en: "“\(name)” cannot be a name")
        case .lostContent(let layout):
            Wording(
                zh: "“{{<\(layout)}}”之内、“{{$…}}”块之外的内容不会出现在页面上",
                en: "what stands inside “{{<\(layout)}}” but outside its “{{$…}}” blocks would never appear on a page")
        case .unknownBlock(let name, let layout, _):
            Wording(zh: "布局“\(layout)”没有名为“\(name)”的块", en: "the layout “\(layout)” has no block “\(name)”")
        }
    }

    private var advice: Wording? {
        switch self {
        case .unknownName(_, let nearest?, _), .unknownPartial(_, let nearest?), .unknownBlock(_, _, let nearest?):
            Wording(zh: "是否想写“\(nearest)”？", en: "did you mean “\(nearest)”?")
        case .wrongUse(let name, let type, _): type.properUse(of: name)
        case .impossibleName:
            Wording(
                zh: "名称由字母、数字、“_”和“-”组成，各级之间用“.”分隔",
                en: "names consist of letters, digits, “_” and “-”, with “.” between their parts")
        default: nil
        }
    }
}

extension TemplateFault.Use {
    fileprivate var wording: Wording {
        switch self {
        case .text: Wording(zh: "文本 {{…}}", en: "text {{…}}")
        case .markup: Wording(zh: "标记 {{{…}}}", en: "markup {{{…}}}")
        case .section: Wording(zh: "区段 {{#…}}", en: "a section {{#…}}")
        }
    }
}

extension TemplateSchema.FieldType {
    fileprivate var wording: Wording {
        switch self {
        case .text: Wording(zh: "文本", en: "text")
        case .markup: Wording(zh: "已生成的标记", en: "ready markup")
        case .flag: Wording(zh: "是非标志", en: "a flag")
        case .list: Wording(zh: "列表", en: "a list")
        case .record: Wording(zh: "一组字段", en: "a record")
        }
    }

    fileprivate func properUse(of name: String) -> Wording {
        switch self {
        case .text: Wording(zh: "请写“{{\(name)}}”", en: "write “{{\(name)}}”")
        case .markup: Wording(zh: "请写“{{{\(name)}}}”", en: "write “{{{\(name)}}}”")
        case .flag, .list:
            Wording(zh: "请写“{{#\(name)}}…{{/\(name)}}”", en: "write “{{#\(name)}}…{{/\(name)}}”")
        case .record: Wording(zh: "请写出其中的字段：“{{\(name).…}}”", en: "name one of its fields: “{{\(name).…}}”")
        }
    }
}
