import ArgumentParser
import Diagnostics

/// The program from its arguments to its exit status.
package enum Program {
    /// Runs one command line on a console.
    ///
    /// - Parameter arguments: Without the name of the program.
    package static func run(_ arguments: [String], on console: Console) async -> ProgramStatus {
        let language = HelpLanguage.of(arguments, environment: console.environment)
        let status = await HelpLanguage.$current.withValue(language) { await perform(arguments, console) }
        guard let failure = console.failure(of: .results), !Console.isClosedPipe(failure) else { return status }
        let words = Wording(zh: "无法写出结果", en: "cannot write the results")
        console.write(
            "\(Severity.error.label[language]): \(words[language]): \(Console.reason(failure))\n", to: .messages)
        return .inputOutput
    }

    private static func perform(_ arguments: [String], _ console: Console) async -> ProgramStatus {
        do {
            var command = try Sitegen.parseAsRoot(arguments)
            if let command = command as? any ActingCommand { return await command.act(on: console) }
            // The root itself and `help`: they throw what they have to say.
            try command.run()
            return .done
        } catch {
            let isRequested = Sitegen.exitCode(for: error).isSuccess
            console.write(Sitegen.fullMessage(for: error) + "\n", to: isRequested ? .results : .messages)
            return isRequested ? .done : .usage
        }
    }
}
