/// What the program tells the shell when it ends.
package enum ProgramStatus: Int32, Sendable, Hashable, CaseIterable {
    /// Done; warnings are allowed.
    case done = 0
    /// Findings that stop, or any warning with `--strict`.
    case findings = 1
    /// The command line cannot be understood (EX_USAGE of sysexits.h).
    case usage = 64
    /// The system could not read or write (EX_IOERR of sysexits.h).
    case inputOutput = 74
}
