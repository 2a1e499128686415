import StampFormat
import StampLabels
import StampSymbol

/// Sheets of labels: composing alone, the file's size, and the whole way from stamps.
enum LabelRows {
    static func measure(_ setting: Setting) async throws -> [Row] {
        let cells = try Sheet.named("tomy-145").cells
        let pages = setting.scale.readyPages
        let composed = try await readyPages(pages, cells: cells, repetitions: setting.scale.repetitions)
        let work = try SymbolWork(stamps: setting.scale.labels)
        var bytes = 0
        let whole = try await Duel(of: work.count, repetitions: setting.scale.repetitions) {
            bytes = try LabelDocument.write(labels: work.count)
        } limit: {
            try Cores.share(work.count, chunk: 128) { try work.encode($0) }
        }
        return [
            Row(
                name: "labels-to-pdf", unit: "pages/s", ours: composed, limit: 3000, goal: .atLeast(1),
                limitedBy: "composing and deflating a page on one core"),
            Row(
                name: "pdf-size", unit: "MB/10k", ours: Double(bytes) / Double(work.count) / 100, limit: 2.8,
                goal: .atMost(1), limitedBy: "the bits of the symbols, which hardly compress"),
            Row(
                name: "stamps-to-pdf", unit: "labels/s", ours: whole.ours, limit: whole.limit, goal: nil,
                limitedBy: "pages are composed between two rounds of symbols, on one core"),
        ]
    }

    /// Pages per second from ready symbols; the median.
    private static func readyPages(_ pages: Int, cells: Int, repetitions: Int) async throws -> Double {
        let encoder = SymbolEncoder(host: try Sample.host(), level: try LabelDocument.level())
        let stock = try (1...cells).map { serial in
            let stamp = try Sample.unsigned(serial: serial)
            return ReadyLabel(symbol: try encoder.symbol(of: stamp), code: TypedCode(of: stamp))
        }
        var times: [Double] = []
        for _ in 0..<repetitions {
            let writer = try LabelSheetWriter(
                try Sample.job(labels: pages * cells), fonts: try Sample.fonts())
            let labels = (0..<pages).lazy.flatMap { _ in stock }
            times.append(try await Duel.seconds { _ = try writer.write(labels: labels) { _ in } })
        }
        return Double(pages) / Duel.median(times)
    }
}

/// A whole document from unsigned stamps, whose bytes go nowhere.
enum LabelDocument {
    /// - Returns: the bytes of the file.
    static func write(labels: Int) throws -> Int {
        let writer = try LabelSheetWriter(try Sample.job(labels: labels), fonts: try Sample.fonts())
        let stamps = (1...labels).lazy.compactMap { try? Sample.unsigned(serial: $0) }
        return try writer.write(stamps: stamps) { _ in }.byteCount
    }

    /// The level that the job's sheet gives its symbols.
    static func level() throws -> SymbolLevel {
        let writer = try LabelSheetWriter(try Sample.job(labels: 0), fonts: try Sample.fonts())
        return try writer.write(labels: [ReadyLabel]()) { _ in }.level
    }
}
