internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Registry
internal import StampFormat

/// The members of a JSON object that a program sent: texts, whole numbers, truth values, and lists of words or
/// of such objects; none unknown.
struct BodyFields: Sendable {
    private let members: [String: Member]

    static let none = BodyFields(members: [:])

    private indirect enum Member: Decodable, Sendable {
        case text(String)
        case integer(Int)
        case truth(Bool)
        case list([Member])
        case object([String: Member])
        case other

        /// Levels of lists and objects that are read; an act needs three.
        private static var depth: Int { 6 }

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let truth = try? value.decode(Bool.self) {
                self = .truth(truth)
            } else if let integer = try? value.decode(Int.self) {
                self = .integer(integer)
            } else if let text = try? value.decode(String.self) {
                self = .text(text)
            } else {
                self = Member.nested(value, at: decoder.codingPath.count)
            }
        }

        private static func nested(_ value: any SingleValueDecodingContainer, at level: Int) -> Member {
            guard level < depth else { return .other }
            if let list = try? value.decode([Member].self) { return .list(list) }
            if let object = try? value.decode([String: Member].self) { return .object(object) }
            return .other
        }
    }

    private init(members: [String: Member]) { self.members = members }

    /// An act without members may come without a body.
    ///
    /// - Throws: ``WebFault/notJSON``, ``WebFault/malformedBody(_:)``, also for a member that is not known.
    init(_ body: [UInt8], _ request: Request, known: [String]) throws(WebFault) {
        guard !body.isEmpty else {
            self = .none
            return
        }
        let type = request.headers[.contentType]?.split(separator: ";").first.map { $0.trimmingSpaces }
        guard type?.lowercased() == "application/json" else { throw .notJSON }
        guard let members = try? JSONDecoder().decode([String: Member].self, from: Data(body)) else {
            throw .malformedBody("body")
        }
        try self.init(members, known: known)
    }

    private init(_ members: [String: Member], known: [String]) throws(WebFault) {
        if let strange = members.keys.sorted().first(where: { !known.contains($0) }) {
            throw .malformedBody(String(strange.unicodeScalars.filter { $0.value >= 0x20 }.prefix(40)))
        }
        self.members = members
    }

    /// A list of objects, each with members of those that are known.
    ///
    /// - Throws: ``WebFault/badValue(name:allowed:)`` for what is no such list, or one of another length;
    ///   ``WebFault/malformedBody(_:)`` for an unknown member.
    func objects(
        _ name: String, _ allowed: ClosedRange<Int>, known: [String]
    ) throws(WebFault) -> [BodyFields] {
        guard case .list(let list)? = members[name] ?? (allowed.contains(0) ? .list([]) : nil),
            allowed.contains(list.count)
        else { throw BodyFields.notAList(name, allowed) }
        return try list.map { member throws(WebFault) in
            guard case .object(let members) = member else { throw BodyFields.notAList(name, allowed) }
            return try BodyFields(members, known: known)
        }
    }

    private static func notAList(_ name: String, _ allowed: ClosedRange<Int>) -> WebFault {
        let (least, most) = (allowed.lowerBound, allowed.upperBound)
        return .badValue(
            name: name,
            allowed: Phrase(
                "danh sách từ \(least) đến \(most) đối tượng", "a list of \(least) to \(most) objects"))
    }

    /// A list of words, each once.
    func words<Word: RawRepresentable<String> & CaseIterable & Hashable>(
        _ name: String, of: Word.Type
    ) throws(WebFault) -> Set<Word> {
        guard case .list(let list)? = members[name] else { throw BodyFields.unknownWord(name, Word.self) }
        var words: Set<Word> = []
        for member in list {
            guard case .text(let text) = member, let word = Word(rawValue: text),
                words.insert(word).inserted
            else { throw BodyFields.unknownWord(name, Word.self) }
        }
        return words
    }

    private static func unknownWord<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String, _: Word.Type
    ) -> WebFault {
        let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
        return .badValue(name: name, allowed: Phrase("một trong: \(words)", "one of: \(words)"))
    }

    /// A list of texts, each as ``optionalText(_:most:)``; empty when it is left out.
    func texts(_ name: String, _ allowed: ClosedRange<Int>, most: Int) throws(WebFault) -> [String] {
        guard let member = members[name] else { return [] }
        guard case .list(let list) = member, allowed.contains(list.count) else {
            throw .badValue(
                name: name,
                allowed: Phrase(
                    "danh sách từ \(allowed.lowerBound) đến \(allowed.upperBound) văn bản",
                    "a list of \(allowed.lowerBound) to \(allowed.upperBound) texts"))
        }
        return try list.map { member throws(WebFault) in
            try BodyFields(members: [name: member]).text(name, most: most)
        }
    }

    /// Yes or no, nil when it is left out.
    func optionalTruth(_ name: String) throws(WebFault) -> Bool? {
        guard let member = members[name] else { return nil }
        guard case .truth(let truth) = member else {
            throw .badValue(name: name, allowed: Phrase("true hoặc false", "true or false"))
        }
        return truth
    }

    /// Whether a member was sent.
    func has(_ name: String) -> Bool { members[name] != nil }

    /// A text in NFC without spaces at its ends, nil when it is left out.
    ///
    /// `most`: characters (Unicode scalars).
    ///
    /// - Throws: ``WebFault/badValue(name:allowed:)``, also for control characters.
    func optionalText(_ name: String, most: Int = 200) throws(WebFault) -> String? {
        guard let member = members[name] else { return nil }
        guard case .text(let text) = member, (1...most).contains(text.unicodeScalars.count),
            !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
        else {
            throw .badValue(
                name: name,
                allowed: Phrase("văn bản từ 1 đến \(most) ký tự", "a text of 1 to \(most) characters"))
        }
        return PlainText.normalised(text)
    }

    /// - Throws: as ``optionalText(_:most:)``, and when it is left out.
    func text(_ name: String, most: Int = 200) throws(WebFault) -> String {
        guard let text = try optionalText(name, most: most) else {
            throw .badValue(name: name, allowed: Phrase("một giá trị; đang thiếu", "given; it is missing"))
        }
        return text
    }

    func optionalInteger(_ name: String, _ allowed: ClosedRange<Int>) throws(WebFault) -> Int? {
        guard let member = members[name] else { return nil }
        guard case .integer(let number) = member, allowed.contains(number) else {
            throw .badValue(
                name: name,
                allowed: Phrase(
                    "số từ \(allowed.lowerBound) đến \(allowed.upperBound)",
                    "a number from \(allowed.lowerBound) to \(allowed.upperBound)"))
        }
        return number
    }

    func integer(_ name: String, _ allowed: ClosedRange<Int>) throws(WebFault) -> Int {
        guard let number = try optionalInteger(name, allowed) else {
            throw .badValue(name: name, allowed: Phrase("một giá trị; đang thiếu", "given; it is missing"))
        }
        return number
    }

    /// A day as YYYY-MM-DD.
    func optionalDay(_ name: String) throws(WebFault) -> Day? {
        guard let text = try optionalText(name) else { return nil }
        guard let day = Day(iso: text) else {
            throw .badValue(name: name, allowed: Phrase("ngày dạng NĂM-THÁNG-NGÀY", "a day as YYYY-MM-DD"))
        }
        return day
    }

    func day(_ name: String) throws(WebFault) -> Day {
        guard let day = try optionalDay(name) else {
            throw .badValue(name: name, allowed: Phrase("một giá trị; đang thiếu", "given; it is missing"))
        }
        return day
    }

    /// One of a list of words.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String, of: Word.Type
    ) throws(WebFault) -> Word {
        guard let word = Word(rawValue: try text(name)) else {
            throw BodyFields.unknownWord(name, Word.self)
        }
        return word
    }
}
