import Foundation

// PortalBenchmark --sizes 1000,10000 [--hugo PROGRAM] [--results FILE] [--work FOLDER] [--jobs N]
// builds invented portals with the release program clean and again, and writes down what it cost.

do {
    let options = try BenchmarkOptions(Array(CommandLine.arguments.dropFirst()))
    var results = BenchmarkResults(machine: .current)
    for size in options.sizes {
        let portal = try BenchmarkRun(options).measure(size)
        results.add(portal)
        print(BenchmarkResults.table(of: portal))
    }
    print(results.growth)
    try results.write(to: options.results)
} catch let fault as BenchmarkOptions.Fault {
    FileHandle.standardError.write(Data("PortalBenchmark: \(fault.description)\n".utf8))
    exit(64)
} catch {
    FileHandle.standardError.write(Data("PortalBenchmark: \(error)\n".utf8))
    exit(74)
}
