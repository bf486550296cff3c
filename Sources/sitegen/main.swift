import Glibc
import SitegenCommands

let status = await Program.run(Array(CommandLine.arguments.dropFirst()), on: .standard())
exit(status.rawValue)
