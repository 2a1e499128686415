import ArgumentParser
import Foundation

/// Writes one document and prints the most memory that this process ever held, in KiB.
struct PeakMemory: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peak-memory", abstract: "Print the peak memory of one document, in KiB.",
        shouldDisplay: false)

    @Argument(help: "Labels of the document.") var labels: Int

    func run() throws {
        _ = try LabelDocument.write(labels: labels)
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        print(
            try required(line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first, "VmHWM"))
    }
}
