import ArgumentParser
import Diagnostics

/// The language the command line explains itself in.
///
/// Help texts are made while arguments are parsed, where no option is known yet; the language is handed down with the task.
enum HelpLanguage {
    @TaskLocal static var current = Language.en

    /// The language after the arguments themselves if they name one, else after the locale.
    static func of(_ arguments: [String], environment: [String: String]) -> Language {
        for (index, argument) in arguments.enumerated().reversed() {
            if argument == "--" { continue }
            if argument == "--language", index + 1 < arguments.count,
                let language = Language(rawValue: arguments[index + 1])
            {
                return language
            }
            if argument.hasPrefix("--language="), let language = Language(rawValue: String(argument.dropFirst(11))) {
                return language
            }
        }
        return Language(environment: environment)
    }
}

extension Wording {
    /// The words in the language of the help.
    var here: String { self[HelpLanguage.current] }

    /// The words as the help of an option.
    var help: ArgumentHelp { ArgumentHelp(stringLiteral: here) }
}

extension ColourChoice: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
