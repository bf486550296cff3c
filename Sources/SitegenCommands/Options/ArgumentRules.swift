import ArgumentParser
import Diagnostics

/// What holds for arguments of several commands.
enum ArgumentRules {
    /// Refuses empty names: an unset variable in a script must not stand for the current folder.
    static func requireNames(_ names: [String]) throws(ValidationError) {
        guard names.contains("") else { return }
        throw ValidationError(Wording(zh: "文件名不能为空", en: "a name must not be empty").here)
    }
}
