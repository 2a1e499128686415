import Foundation

/// Peak memory of whole documents from stamps, each in a process of its own.
enum MemoryRows {
    static func measure(_ setting: Setting) async throws -> [Row] {
        try rows(
            .sheets, "peak-memory", setting, growth: "the offset of every page, kept for the table at the end"
        )
            + rows(.shop, "shop-peak-memory", setting, growth: "the rolls, kept for their plan")
    }

    private static func rows(
        _ document: PeakMemory.Document, _ name: String, _ setting: Setting, growth: String
    ) throws -> [Row] {
        let peaks = try setting.scale.memory.map {
            (labels: $0, mebibytes: try peak(document, labels: $0))
        }
        var rows = peaks.map { peak in
            Row(
                name: "\(name)-\(peak.labels)", unit: "MiB", ours: peak.mebibytes, limit: 96,
                goal: .atMost(1),
                limitedBy: "what is kept until the end of a document")
        }
        if let middle = peaks.first(where: { $0.labels == 10_000 }), let last = peaks.last {
            rows.append(
                Row(
                    name: "\(name)-growth", unit: "MiB", ours: last.mebibytes, limit: middle.mebibytes,
                    goal: .atMost(1.1), limitedBy: growth))
        }
        return rows
    }

    private static func peak(_ document: PeakMemory.Document, labels: Int) throws -> Double {
        let output = Pipe()
        let child = Process()
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        child.executableURL = URL(fileURLWithPath: program)
        child.arguments = ["peak-memory", "\(labels)", "--document", document.rawValue]
        child.standardOutput = output
        try child.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        child.waitUntilExit()
        guard child.terminationStatus == 0,
            let kibibytes = Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
        else { throw BenchFailure.childFailed(child.terminationStatus) }
        return kibibytes / 1024
    }
}
