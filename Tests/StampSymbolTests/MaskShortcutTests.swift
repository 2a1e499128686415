import CQREncode
import StampFormat
import TestTools
import Testing

@testable import StampSymbol

/// The library's public API decides what is right.
@Suite struct MaskShortcutTests {
    private static let levels = [QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H]

    @Test("module for module as the library's own, over 10,240 random texts", arguments: 4...11)
    func random(_ version: Int) throws {
        var random = SeededRandom(seed: UInt64(version))
        for level in Self.levels {
            let side = 17 + 4 * version
            let sample = try #require(Self.input(version, level, "0"))
            defer { QRinput_free(sample) }
            let shortcut = try #require(MaskShortcut(side: side, sample: sample))
            for _ in 0..<320 {
                let text = Self.text(&random)
                guard let input = Self.input(version, level, text) else { continue }
                defer { QRinput_free(input) }
                let expected = try #require(Self.libraryRows(input, side: side))
                try #require(shortcut.rows(of: input, side: side) == expected, "\(level) \(text)")
            }
        }
    }

    @Test("patterns of every width cost what the library says", arguments: [4, 8, 11])
    func patterns(_ version: Int) throws {
        // One letter over and over makes stripes, long runs and wide finder patterns.
        let side = 17 + 4 * version
        for level in Self.levels {
            let sample = try #require(Self.input(version, level, "0"))
            defer { QRinput_free(sample) }
            let shortcut = try #require(MaskShortcut(side: side, sample: sample))
            for byte in UInt8.min...UInt8.max {
                let input = try #require(QRinput_new2(Int32(version), level))
                defer { QRinput_free(input) }
                let bytes = [UInt8](repeating: byte, count: 30)
                try #require(QRinput_append(input, QR_MODE_8, 30, bytes) == 0)
                let expected = try #require(Self.libraryRows(input, side: side))
                try #require(shortcut.rows(of: input, side: side) == expected, "\(level) \(byte)")
            }
        }
    }

    @Test("a stamp's symbol is the same either way", arguments: SymbolLevel.allCases)
    func eitherWay(_ level: SymbolLevel) throws {
        for name in ["tem.example.gov.vn", "t.vn", String(repeating: "a", count: 59) + ".vn"] {
            let host = try StampSample.host(name)
            let short = SymbolEncoder(host: host, level: level)
            let long = SymbolEncoder(host: host, level: level, choosesMask: false)
            for number in 1...20 {
                let stamp = try StampSample.stamp(UInt32(number))
                #expect(try short.symbol(of: stamp) == long.symbol(of: stamp))
            }
        }
    }

    @Test("so is a short link's, of any host", arguments: SymbolLevel.allCases)
    func shortLink(_ level: SymbolLevel) throws {
        for length in 1...63 {
            let host = try StampSample.host(String(repeating: "a", count: length))
            let quick = SymbolEncoder(host: host, level: level, link: .short)
            let slow = SymbolEncoder(host: host, level: level, link: .short, choosesMask: false)
            #expect(quick.version.number <= 10)
            for number in 1...3 {
                let stamp = try StampSample.stamp(UInt32(number))
                // libqrencode grows a symbol that is too small: an equal side proves that the text fits.
                #expect(try slow.symbol(of: stamp).side == slow.version.side)
                #expect(try quick.symbol(of: stamp) == slow.symbol(of: stamp))
            }
        }
    }

    @Test func `only a symbol without a mask has no format information`() throws {
        for version in 4...11 {
            let input = try #require(Self.input(version, QR_ECLEVEL_Q, "0"))
            defer { QRinput_free(input) }
            let library = try #require(UnmaskedSymbols())
            let side = 17 + 4 * version
            #expect(LibrarySymbol(library.symbol(of: input), side: side)?.lines.hasNoFormat == true)
            for mask in 0..<8 {
                #expect(
                    LibrarySymbol(library.symbol(of: input, mask: mask), side: side)?.lines.hasNoFormat
                        == false)
            }
        }
    }

    @Test func `a version above 11 is left to the library`() throws {
        let input = try #require(Self.input(12, QR_ECLEVEL_M, "0"))
        defer { QRinput_free(input) }
        #expect(MaskShortcut(side: 65, sample: input) == nil)
    }

    /// Bytes of the version's smallest capacity or less, any of them.
    private static func text(_ random: inout SeededRandom) -> String {
        let length = Int.random(in: 1...34, using: &random)
        return String(
            (0..<length).map { _ in Character(UnicodeScalar(UInt8.random(in: 32...126, using: &random))) })
    }

    private static func libraryRows(_ input: OpaquePointer, side: Int) -> [UInt8]? {
        let symbol = LibrarySymbol(QRcode_encodeInput(input), side: side)
        return symbol?.rows
    }

    /// A text as bytes; nil where the version is too small for it.
    private static func input(_ version: Int, _ level: QRecLevel, _ text: String) -> OpaquePointer? {
        guard let input = QRinput_new2(Int32(version), level) else { return nil }
        let bytes = Array(text.utf8)
        guard QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes) == 0 else {
            QRinput_free(input)
            return nil
        }
        return input
    }
}
