import Diagnostics
import SitePublishing

/// `sitegen merge`: takes in the shares other machines left, then builds as `sitegen build` does.
package struct MergeAction: Sendable, Hashable {
    package var options: SharedOptions
    package var shares: [String]

    package init(options: SharedOptions, shares: [String]) {
        (self.options, self.shares) = (options, shares)
    }

    package func run(on console: Console) async -> ProgramStatus {
        do throws(PublishingError) {
            let counts = try ShareMerging.merge(shares, site: options.site)
            if options.loudness != .quiet {
                let total = counts.reduce(0, +)
                let text = Wording(
                    zh: "收入 \(shares.count) 个文件，\(total) 条记录", en: "took in \(shares.count) files, \(total) records")
                console.write(text[options.language] + "\n", to: .messages)
            }
        } catch {
            return Reporter(console: console, options: options).fail(error)
        }
        return await BuildAction(options: options).run(on: console)
    }
}
