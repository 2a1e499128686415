internal import Hummingbird
internal import Registry
internal import StampFormat

/// What a program asked, with its query.
protocol QueryValues {
    var request: Request { get }
}

extension TokenQuestion: QueryValues {}
extension TokenAct: QueryValues {}

extension QueryValues {
    /// A text of the query, nil when it is left out.
    ///
    /// - Throws: ``WebFault/badValue(name:allowed:)`` beyond `most` characters.
    func query(_ name: String, most: Int = 200) throws(WebFault) -> String? {
        guard let text = try request.query(name) else { return nil }
        guard (1...most).contains(text.unicodeScalars.count) else {
            throw .badValue(
                name: name,
                allowed: Phrase("văn bản từ 1 đến \(most) ký tự", "a text of 1 to \(most) characters"))
        }
        return PlainText.normalised(text)
    }

    /// A day of the query as YYYY-MM-DD, nil when it is left out.
    func day(inQuery name: String) throws(WebFault) -> Day? {
        guard let text = try query(name) else { return nil }
        guard let day = Day(iso: text) else {
            throw .badValue(name: name, allowed: Phrase("ngày dạng NĂM-THÁNG-NGÀY", "a day as YYYY-MM-DD"))
        }
        return day
    }

    /// One of a list of words of the query, nil when it is left out.
    func word(inQuery name: String, _ words: [String]) throws(WebFault) -> String? {
        guard let text = try query(name) else { return nil }
        guard words.contains(text) else {
            let list = words.joined(separator: ", ")
            throw .badValue(name: name, allowed: Phrase("một trong: \(list)", "one of: \(list)"))
        }
        return text
    }

    /// A whole number of the query, nil when it is left out.
    func integer(inQuery name: String, _ allowed: ClosedRange<Int>) throws(WebFault) -> Int? {
        guard let text = try query(name) else { return nil }
        guard let number = Int(text), allowed.contains(number) else {
            throw .badValue(
                name: name,
                allowed: Phrase(
                    "số từ \(allowed.lowerBound) đến \(allowed.upperBound)",
                    "a number from \(allowed.lowerBound) to \(allowed.upperBound)"))
        }
        return number
    }
}
