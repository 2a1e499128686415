import StampSymbol
import TestTools
import Testing

@testable import StampLabels

@Suite struct BottleAdviceTests {
    @Test("a symbol is as wide as half the bottle lets it be", arguments: 36...120)
    func widest(_ whole: Int) throws {
        let diameter = Double(whole)
        let advice = try BottleAdvice(diameter: diameter, host: StampSample.host("tem.example.gov.vn"))
        #expect(advice.width <= diameter / 2 && advice.module.millimetres >= 0.33)
        // One dot more would be too wide.
        let dot = 25.4 / 600
        #expect(advice.width + Double(advice.version.sideWithQuietZone) * dot > diameter / 2)
    }

    @Test func `only sheets whose own symbol is no wider are named`() throws {
        let host = try StampSample.host("tem.example.gov.vn")
        #expect(try BottleAdvice(diameter: 40, host: host).sheets == ["square-66"])
        let wide = try BottleAdvice(diameter: 110, host: host).sheets
        #expect(wide.contains("L7161") && wide.contains("tomy-145") && !wide.contains("plaque-a6"))
    }

    @Test func `a thin bottle is refused with the thinnest that takes a stamp`() throws {
        let host = try StampSample.host("tem.example.gov.vn")
        #expect(throws: LabelError.bottleTooThin(diameter: 35, least: 36)) {
            try BottleAdvice(diameter: 35, host: host)
        }
        #expect(throws: Never.self) { try BottleAdvice(diameter: 36, host: host) }
    }
}
