import StampFormat
import TestTools
import Testing

@testable import StampSymbol

/// Our choice of the mask against libqrencode's own, module for module.
@Suite struct MaskChoiceTests {
    private let masking: MaskedEncoding

    init() throws { masking = try #require(MaskedEncoding.find()) }

    /// 8 versions, 4 levels and 320 texts each: 10,240 symbols.
    @Test(arguments: 4...11, LibraryLevel.allCases)
    func `every random text gets the symbol of the public API`(version: Int, level: LibraryLevel) throws {
        var random = SeededRandom(seed: UInt64(version) << 8 | UInt64(level.rawValue))
        let side = 17 + 4 * version
        let sample = try text(version, level, &random)
        let table = MaskTable(of: sample, side: side, by: masking)
        for _ in 0..<320 {
            let input = try text(version, level, &random)
            let (ours, own) = (table?.packedRows(of: input), input.packedRows(side: side))
            #expect(ours != nil && ours == own)
        }
    }

    /// Long runs, and patterns that random texts hardly ever have.
    @Test(arguments: [5, 8, 11], LibraryLevel.allCases)
    func `a text of one byte only gets the symbol of the public API`(version: Int, level: LibraryLevel) throws
    {
        let side = 17 + 4 * version
        for byte in UInt8.min...UInt8.max {
            let count = MaskChoiceTests.room(version, level)
            let input = try MaskChoiceTests.input(
                version, level, bytes: [UInt8](repeating: byte, count: count), digits: [])
            let ours = MaskTable(of: input, side: side, by: masking)?.packedRows(of: input)
            let own = input.packedRows(side: side)
            #expect(ours != nil && ours == own)
        }
    }

    @Test func `above version 11 there is no table, and the public API makes the symbols`() throws {
        let input = try MaskChoiceTests.input(12, .high, bytes: [0], digits: [])
        let hasTable = MaskTable(of: input, side: 65, by: masking) != nil
        #expect(!hasTable)
        let host = try StampSample.host(String(repeating: "a", count: 63))
        let encoder = SymbolEncoder(host: host, level: .high)
        #expect(encoder.version.number == 13)
        #expect(try encoder.symbol(of: StampSample.stamp(1)).side == 69)
    }

    @Test(arguments: SymbolLevel.allCases)
    func `without the masked encoding a stamp gets the same symbol`(level: SymbolLevel) throws {
        for name in ["tem.vn", "tem.example.gov.vn", String(repeating: "a", count: 40)] {
            let host = try StampSample.host(name)
            let fast = SymbolEncoder(host: host, level: level)
            let slow = SymbolEncoder(host: host, level: level, masking: nil)
            #expect(fast.choosesMasks == (fast.version.number <= 11))
            #expect(!slow.choosesMasks)
            for serial: UInt32 in 1...40 {
                let stamp = try StampSample.stamp(serial)
                #expect(try fast.symbol(of: stamp) == slow.symbol(of: stamp))
            }
        }
    }

    @Test func `a library that masks otherwise is left to itself`() throws {
        var random = SeededRandom(seed: 1)
        let input = try text(7, .medium, &random)
        // One that cannot leave the mask out, one that lacks mask 0, one that has mask 0 only.
        let others: [MaskedEncoding.Function] = [
            { MaskedEncoding.find()?.function($0, $1 == MaskedEncoding.noMask ? -1 : $1) },
            { $1 == 0 ? nil : MaskedEncoding.find()?.function($0, $1) },
            { MaskedEncoding.find()?.function($0, min($1, 0)) },
        ]
        for function in others {
            let hasTable = MaskTable(of: input, side: 45, by: MaskedEncoding(function: function)) != nil
            #expect(!hasTable)
        }
    }

    /// Bytes, then digits, as many as the version holds or fewer.
    private func text(
        _ version: Int, _ level: LibraryLevel, _ random: inout SeededRandom
    ) throws -> LibraryInput {
        let room = MaskChoiceTests.room(version, level)
        let bytes = Int.random(in: 1...room, using: &random)
        let digits = Int.random(in: 0...(room - bytes) * 2, using: &random)
        return try MaskChoiceTests.input(
            version, level, bytes: random.bytes(bytes),
            digits: (0..<digits).map { _ in UInt8.random(in: 0x30...0x39, using: &random) })
    }

    private struct Refused: Error {}

    private static func input(
        _ version: Int, _ level: LibraryLevel, bytes: [UInt8], digits: [UInt8]
    ) throws -> LibraryInput {
        guard let input = LibraryInput(version: version, level: level), input.append(bytes: bytes),
            digits.isEmpty || input.append(digits: digits)
        else { throw Refused() }
        return input
    }

    /// Bytes that are sure to fit beside two segments' heads: ISO/IEC 18004, table 7.
    private static func room(_ version: Int, _ level: LibraryLevel) -> Int {
        let dataBytes: [Int] =
            switch level {
            case .low: [80, 108, 136, 156, 194, 232, 274, 324]
            case .medium: [64, 86, 108, 124, 154, 182, 216, 254]
            case .quartile: [48, 62, 76, 88, 110, 132, 154, 180]
            case .high: [36, 46, 60, 66, 86, 100, 122, 140]
            }
        return dataBytes[version - 4] - 6
    }
}
