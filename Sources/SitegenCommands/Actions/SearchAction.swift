import Diagnostics
import SitePublishing

/// `sitegen search`: asks the index of the built site what its search page would be asked.
package struct SearchAction: Sendable, Hashable {
    package var options: SharedOptions
    package var words: [String]
    /// What results are narrowed by, such as `year=2024` or `penalties>0`.
    package var conditions: [String]
    package var format: OutputFormat
    /// The number of results listed at most; all are counted.
    package var limit: Int

    package init(
        options: SharedOptions, words: [String], conditions: [String] = [], format: OutputFormat = .text,
        limit: Int = 20
    ) {
        self.options = options
        self.words = words
        self.conditions = conditions
        self.format = format
        self.limit = limit
    }

    /// Lists what was found, best first; nothing found stops as a finding does, so that a script can tell.
    package func run(on console: Console) -> ProgramStatus {
        let reporter = Reporter(console: console, options: options)
        do throws(PublishingError) {
            let search = try PublishedSearch(site: options.output)
            var known: [PublishedSearch.Condition] = []
            for text in conditions {
                guard let condition = try search.condition(text) else {
                    let names = try search.conditionNames()
                    console.write(
                        refusal(of: text, names.facets, names.figures)[options.language] + "\n", to: .messages)
                    return .usage
                }
                known.append(condition)
            }
            let answer = try search.answer(words.joined(separator: " "), where: known)
            for hit in answer.hits.prefix(limit) {
                switch format {
                case .json: console.write(hit.jsonLine, to: .results)
                case .text: console.write(line(of: hit), to: .results)
                }
            }
            console.write(answer.summary[options.language] + "\n", to: .messages)
            return answer.hits.isEmpty ? .findings : .done
        } catch {
            return reporter.fail(error)
        }
    }

    private func line(of hit: PublishedSearch.Hit) -> String {
        let words = hit.missing.joined(separator: " ")
        let missing = Wording(zh: "\t未含：\(words)", en: "\twithout: \(words)")[options.language]
        return hit.line + (hit.missing.isEmpty ? "" : missing) + "\n"
    }

    private func refusal(of text: String, _ facets: [String], _ figures: [String]) -> Wording {
        let (facets, figures) = (facets.joined(separator: " "), figures.joined(separator: " "))
        return Wording(
            zh: "--where “\(text)”不是条件；应为“名称=值”或“数字名称 比较 数值”，如 year=2024、penalties>0。"
                + "可用的名称：\(facets)；可比较（> >= = <= <）的数字：\(figures)",
            en: "--where “\(text)” is no condition; write name=value, or a figure, a comparison and a number, such as "
                + "year=2024 or penalties>0. Names: \(facets); figures, compared by > >= = <= <: \(figures)")
    }
}
