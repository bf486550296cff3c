import Diagnostics
import SitePublishing

/// `sitegen init`: puts a new portal that builds at once into an empty folder.
package struct InitAction: Sendable, Hashable {
    package var options: SharedOptions
    package var folder: String

    package init(options: SharedOptions, folder: String = ".") {
        self.options = options
        self.folder = folder
    }

    package func run(on console: Console) async -> ProgramStatus {
        do throws(PublishingError) {
            let files = try NewPortal.create(in: folder)
            guard options.loudness != .quiet else { return .done }
            let step = folder == "." ? "sitegen build" : "cd \(folder) && sitegen build"
            let words = Wording(
                zh: "已在 \(folder) 中新建门户，共 \(files.count) 个文件。下一步：\(step)\n",
                en: "A new portal of \(files.count) files is in \(folder). Next: \(step)\n")
            console.write(words[options.language], to: .results)
            return .done
        } catch {
            return Reporter(console: console, options: options).fail(error)
        }
    }
}
