extension Day {
    /// - Parameter iso: exactly `YYYY-MM-DD` in ASCII, a real day; nil otherwise.
    public init?(iso: some StringProtocol) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Day.decimal(bytes[0..<4]),
            let month = Day.decimal(bytes[5..<7]),
            let day = Day.decimal(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day as `YYYY-MM-DD`.
    public var iso: String {
        let (year, month, day) = civil
        return "\(year)-\(Day.twoDigits(month))-\(Day.twoDigits(day))"
    }

    /// The day as Vietnamese labels print it, `DD/MM/YYYY` (Decree 43/2017: day, month, year).
    public var dayMonthYear: String {
        let (year, month, day) = civil
        return "\(Day.twoDigits(day))/\(Day.twoDigits(month))/\(year)"
    }

    private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    private static func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard isASCIIDigit(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }
}
