import StampFormat
import StampLabels
import StampSymbol

/// Rolls in the printers' languages, from stamps, against the symbols alone.
enum RollRows {
    static func measure(_ setting: Setting) async throws -> [Row] {
        let work = try SymbolWork(stamps: setting.scale.rolls)
        var rows: [Row] = []
        for (language, name) in [(PrinterLanguage.tspl, "tspl"), (.zpl, "zpl")] {
            var bytes = 0
            let duel = try await Duel(of: work.count, repetitions: setting.scale.repetitions) {
                bytes = try write(labels: work.count, in: language)
            } limit: {
                try Cores.share(work.count, chunk: 128) { try work.encode($0) }
            }
            rows.append(
                Row(
                    name: "stamps-to-\(name)", unit: "labels/s", ours: duel.ours, limit: duel.limit,
                    goal: nil, limitedBy: "painting the dots of a whole label"))
            rows.append(
                Row(
                    name: "\(name)-size", unit: "kB/label", ours: Double(bytes) / Double(work.count) / 1000,
                    limit: 0, goal: nil, limitedBy: "the dots of the label"))
        }
        return rows
    }

    /// Labels of 40 x 30 mm at 203 dpi.
    ///
    /// - Returns: the bytes of the file.
    private static func write(labels: Int, in language: PrinterLanguage) throws -> Int {
        let roll = try Roll.named("40x30")
        let job = LabelJob(
            roll: roll, grid: try required(PrintGrid(dpi: 203), "grid"), host: try Sample.host(),
            text: Sample.text, stampCount: labels, identifier: Array(0..<16))
        let writer = try RollWriter(job, on: roll, in: language, fonts: try Sample.fonts())
        let stamps = (1...labels).lazy.compactMap { try? Sample.unsigned(serial: $0) }
        return try writer.write(stamps: stamps) { _ in }.byteCount
    }
}
