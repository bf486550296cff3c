import Glibc
import ReportModel
import ReportReading
import SitegenTestSupport

// One format a run, named by SITEGEN_FUZZ_FORMAT, so that each has a corpus of its own.

private let format =
    getenv("SITEGEN_FUZZ_FORMAT").flatMap { SourceFormat(rawValue: String(cString: $0)) } ?? .text
private let reader = ReportReader()

private typealias Input = @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32

/// libFuzzer's own loop, for programs that bring their `main`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>, _ read: Input
) -> Int32

/// Reads one input; stops the process if what comes back breaks an invariant, so that libFuzzer keeps the input.
private func readOne(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    let result = FuzzInput.read(Array(UnsafeBufferPointer(start: data, count: size)), as: format, reader)
    let broken = ReadingInvariants.broken(by: result)
    guard broken.isEmpty else { fatalError(broken.prefix(10).joined(separator: "; ")) }
    return 0
}

/// The program: the package manager calls an executable's entry point after its module.
@_cdecl("ReadingFuzzer_main")
public func start(_ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Int32 {
    var count = count
    var arguments = arguments
    return runFuzzer(&count, &arguments) { readOne($0, $1) }
}
