import StampFormat
import StampSymbol

/// Symbols on one core and on all, against a C loop over libqrencode's public API with the same two segments.
enum SymbolRows {
    static func measure(_ setting: Setting) async throws -> [Row] {
        let (count, repetitions) = (setting.scale.symbols, setting.scale.repetitions)
        let work = try SymbolWork(stamps: count * Cores.count)
        let alone = try await Duel(of: count, repetitions: repetitions) {
            try work.encode(0..<count)
        } limit: {
            try work.limit(0..<count)
        }
        let together = try await Duel(of: work.count, repetitions: repetitions) {
            try Cores.share(work.count, chunk: 128) { try work.encode($0) }
        } limit: {
            try Cores.share(work.count, chunk: 128) { try work.limit($0) }
        }
        return [
            row("symbols-one-core", alone.ours, alone.limit, 6, by: "error correction and placement"),
            row("symbols-all-cores", together.ours, together.limit, 6, by: "error correction and placement"),
            row(
                "symbols-core-gain", together.ours, alone.ours, 0.95 * Double(Cores.count),
                by: "another process on the cores, or memory"),
        ]
    }

    private static func row(_ name: String, _ ours: Double, _ limit: Double, _ goal: Double, by: String)
        -> Row
    {
        Row(name: name, unit: "symbols/s", ours: ours, limit: limit, goal: .atLeast(goal), limitedBy: by)
    }
}

/// Stamps, and the same as the digits that the C side takes.
struct SymbolWork: Sendable {
    private let encoder: SymbolEncoder
    private let stamps: [Stamp]
    private let digits: [UInt8]
    private let prefix: String

    var count: Int { stamps.count }

    init(stamps count: Int) throws {
        encoder = SymbolEncoder(host: try Sample.host())
        stamps = try (1...count).map { try Sample.unsigned(serial: $0) }
        digits = stamps.flatMap { Array($0.digits.utf8) }
        prefix = "https://\(try Sample.host().name)/"
    }

    func encode(_ range: Range<Int>) throws {
        for stamp in stamps[range] {
            guard try encoder.symbol(of: stamp).version == encoder.version
            else { throw BenchFailure.wrongAnswer("symbols") }
        }
    }

    func limit(_ range: Range<Int>) throws {
        let bytes = range.lowerBound * Layout.digits..<range.upperBound * Layout.digits
        try CLoops.symbols(digits[bytes], prefix: prefix, version: encoder.version.number)
    }
}
