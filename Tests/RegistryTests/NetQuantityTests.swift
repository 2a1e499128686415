import Registry
import Testing

@Suite struct NetQuantityTests {
    @Test(
        "a value with at most three decimals is exact, with point or comma",
        arguments: [
            ("500", 500_000), ("0,5", 500), ("0.5", 500), ("1.25", 1250), ("0,001", 1),
            ("999999", 999_999_000),
            ("1.250", 1250), ("007", 7000),
        ])
    func value(text: String, thousandths: Int) {
        #expect(NetQuantity(value: text, unit: .gram)?.thousandths == thousandths)
    }

    @Test(
        "anything else is no quantity",
        arguments: [
            "", "0", "0,000", "-1", "+1", "1e3", "1,2345", "1,2,3", "1.", ",5", "1 000", "１", "1000001", "\0",
            "٥",
        ])
    func noValue(_ text: String) {
        #expect(NetQuantity(value: text, unit: .gram) == nil)
    }

    @Test(
        "a label prints it with a comma and its unit",
        arguments: [
            (500_000, NetQuantity.Unit.gram, "500 g"), (500, .kilogram, "0,5 kg"), (1250, .litre, "1,25 l"),
            (12_000, .piece, "12 cái"), (1001, .millilitre, "1,001 ml"),
        ])
    func text(thousandths: Int, unit: NetQuantity.Unit, text: String) throws {
        #expect(try #require(NetQuantity(thousandths: thousandths, unit: unit)).text == text)
    }

    @Test(
        "a unit that does not fit the size has a better one",
        arguments: [
            ("1000", NetQuantity.Unit.gram, "1 kg"), ("0,5", .kilogram, "500 g"), ("0,5", .litre, "500 ml"),
            ("1500", .millilitre, "1,5 l"), ("100", .centilitre, "1 l"), ("0,25", .gram, "250 mg"),
            ("1000", .milligram, "1 g"),
        ])
    func better(value: String, unit: NetQuantity.Unit, better: String) throws {
        #expect(try #require(NetQuantity(value: value, unit: unit)).inUnitForSize?.text == better)
    }

    @Test(
        "a unit that fits has none better",
        arguments: [
            ("999", NetQuantity.Unit.gram), ("1", .kilogram), ("999", .millilitre), ("1", .litre),
            ("75", .centilitre),
            ("1000", .piece), ("1", .gram),
        ])
    func fits(value: String, unit: NetQuantity.Unit) throws {
        #expect(try #require(NetQuantity(value: value, unit: unit)).inUnitForSize == nil)
    }
}
