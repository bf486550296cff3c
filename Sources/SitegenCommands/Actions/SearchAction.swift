import Diagnostics
import SitePublishing

/// `sitegen search`: asks the index of the built site what its search page would be asked.
package struct SearchAction: Sendable, Hashable {
    package var options: SharedOptions
    package var words: [String]
    package var format: OutputFormat
    /// The number of results listed at most; all are counted.
    package var limit: Int

    package init(options: SharedOptions, words: [String], format: OutputFormat = .text, limit: Int = 20) {
        self.options = options
        self.words = words
        self.format = format
        self.limit = limit
    }

    /// Lists what was found, best first; nothing found stops as a finding does, so that a script can tell.
    package func run(on console: Console) -> ProgramStatus {
        let reporter = Reporter(console: console, options: options)
        do throws(PublishingError) {
            let answer = try PublishedSearch(site: options.output).answer(words.joined(separator: " "))
            for hit in answer.hits.prefix(limit) {
                switch format {
                case .json: console.write(hit.jsonLine, to: .results)
                case .text: console.write(hit.line + "\n", to: .results)
                }
            }
            console.write(summary(of: answer)[options.language] + "\n", to: .messages)
            return answer.hits.isEmpty ? .findings : .done
        } catch {
            return reporter.fail(error)
        }
    }

    private func summary(of answer: PublishedSearch.Answer) -> Wording {
        let count = answer.hits.count
        if answer.isLoosened {
            return Wording(
                zh: "没有完全相同的；放宽后找到 \(count) 条", en: "nothing exactly like it; loosened, \(count) found")
        }
        return Wording(zh: "找到 \(count) 条", en: "\(count) found")
    }
}
