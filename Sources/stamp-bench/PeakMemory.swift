import ArgumentParser
import Foundation

/// Writes one document and prints the most memory that this process ever held, in KiB.
struct PeakMemory: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peak-memory", abstract: "Print the peak memory of one document, in KiB.",
        shouldDisplay: false)

    enum Document: String, ExpressibleByArgument { case sheets, shop }

    @Argument(help: "Labels of the document.") var labels: Int
    @Option(help: "sheets or shop.") var document = Document.sheets

    func run() throws {
        switch document {
        case .sheets: _ = try LabelDocument.write(labels: labels)
        case .shop: _ = try ShopDocument.write(labels: labels)
        }
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        print(
            try required(line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first, "VmHWM"))
    }
}
