import StampFormat
import TestTools
import Testing

@testable import StampSymbol

@Suite struct SymbolVersionTests {
    /// The longest host of each version, worked out by hand from ISO/IEC 18004, table 7.
    static let longest: [(level: SymbolLevel, hosts: [(version: Int, upTo: Int)])] = [
        (.medium, [(6, 11), (7, 27), (8, 57), (9, 63)]),
        (.quartile, [(8, 13), (9, 35), (10, 55), (11, 63)]),
        (.high, [(9, 3), (10, 23), (11, 41), (12, 59), (13, 63)]),
    ]

    @Test(arguments: longest.indices)
    func `a host's length and the level give the version`(row: Int) throws {
        let (level, hosts) = SymbolVersionTests.longest[row]
        for length in 1...63 {
            let host = try StampSample.host(String(repeating: "a", count: length))
            let expected = hosts.first { length <= $0.upTo }?.version
            #expect(SymbolVersion(host: host, level: level).number == expected, "\(length)")
            // libqrencode grows a symbol that is too small: an equal side proves that the text fits.
            let symbol = try QRSymbol(StampURL(host: host, stamp: StampSample.stamp(1)), level: level)
            #expect(symbol.side == 17 + 4 * (expected ?? 0))
        }
    }

    @Test func `all stamps of a host have one version`() throws {
        let encoder = SymbolEncoder(host: try StampSample.host("tem.example.gov.vn"))
        for serial: UInt32 in [1, 2, 65, 4096, Serial.last] {
            #expect(try encoder.symbol(of: StampSample.stamp(serial)).side == 45)
        }
    }

    @Test func `level L cannot be asked for`() {
        #expect(SymbolLevel(word: "L") == nil)
        #expect(SymbolLevel(word: "q") == .quartile)
    }

    @Test func `the level is Q only where its modules stay at 0.396 mm`() throws {
        let host = try StampSample.host("tem.example.gov.vn")
        // Version 9 with its quiet zone has 61 modules; 10 dots at 600 dpi are 0.4233 mm.
        #expect(SymbolLevel.suited(to: host, roomMillimetres: 25.9, dpi: 600) == .quartile)
        #expect(SymbolLevel.suited(to: host, roomMillimetres: 25.8, dpi: 600) == .medium)
        #expect(SymbolLevel.suited(to: host, roomMillimetres: 100, dpi: 600) == .quartile)
        #expect(SymbolLevel.suited(to: host, roomMillimetres: 0, dpi: 600) == .medium)
    }
}
