import ArgumentParser
import Diagnostics
import SitePublishing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The arguments every command has, as typed.
struct SharedArguments: ParsableArguments {
    @Option(help: Wording(zh: "报告所在的文件夹。", en: "The folder with the reports.").help)
    var content = "Content"

    @Option(help: Wording(zh: "站点设置所在的文件夹。", en: "The folder with the settings of the site.").help)
    var site = "Site"

    @Option(
        help: Wording(zh: "主题文件夹；默认用设置中指定的主题。", en: "The folder of the theme; by default the one the settings name.")
            .help)
    var theme: String?

    @Option(name: .shortAndLong, help: Wording(zh: "发布到的文件夹。", en: "The folder the site is published into.").help)
    var output = "public"

    @Option(
        name: .customLong("base-url"),
        help: Wording(zh: "站点的公开地址；默认取自设置。", en: "The public address of the site; by default from the settings.").help)
    var baseURL: String?

    @Option(
        name: .shortAndLong,
        help: Wording(zh: "并行任务数；默认等于处理器核数。", en: "The number of parallel jobs; by default the number of cores.").help)
    var jobs: Int?

    @Flag(help: Wording(zh: "警告也算失败。", en: "Let warnings count as failures.").help)
    var strict = false

    @Flag(name: .shortAndLong, help: Wording(zh: "只报告错误。", en: "Report errors only.").help)
    var quiet = false

    @Flag(name: .shortAndLong, help: Wording(zh: "列出所有消息。", en: "List every message.").help)
    var verbose = false

    @Option(help: Wording(zh: "是否用颜色：auto、always 或 never。", en: "Whether to use colour: auto, always or never.").help)
    var color = ColourChoice.auto

    @Option(
        help: Wording(
            zh: "消息的语言：zh 或 en；默认依系统设置。", en: "The language of messages: zh or en; by default after the locale."
        ).help)
    var language: Language?

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError(Wording(zh: "--jobs 应为 1 至 1024", en: "--jobs must be from 1 to 1024").here)
        }
        if quiet, verbose {
            throw ValidationError(
                Wording(zh: "--quiet 与 --verbose 不能同时使用", en: "--quiet and --verbose exclude each other").here)
        }
        if let baseURL, let fault = BuildOptions.fault(ofBaseURL: baseURL) { throw ValidationError(fault.here) }
        let folders = [("--content", content), ("--site", site), ("--theme", theme), ("--output", output)]
        for (name, value) in folders where value?.isEmpty == true {
            throw ValidationError(Wording(zh: "\(name) 不能为空", en: "\(name) must not be empty").here)
        }
    }

    /// The validated values.
    ///
    /// The language is that of the help: named by the arguments, else after the locale.
    var options: SharedOptions {
        var options = SharedOptions()
        options.content = content
        options.site = site
        options.theme = theme
        options.output = output
        options.baseURL = baseURL
        options.jobs = jobs ?? Self.cores
        options.isStrict = strict
        options.loudness = quiet ? .quiet : verbose ? .verbose : .normal
        options.color = color
        options.language = language ?? HelpLanguage.current
        return options
    }

    private static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
