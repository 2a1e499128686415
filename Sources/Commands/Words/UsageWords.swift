internal import ArgumentParser

/// What the argument parser says in English of a command line, in Vietnamese.
enum UsageWords {
    /// A line to write before `message`; nil where it speaks both languages already.
    static func line(before message: String) -> String? {
        guard message.utf8.allSatisfy({ $0 < 128 }), !message.isEmpty else { return nil }
        return "Lỗi: \(words(for: message)) (--help: cách dùng)"
    }

    private static func words(for message: String) -> String {
        let quoted = quotedTexts(in: message)
        let first = quoted.first ?? ""
        for (start, words) in kinds where message.hasPrefix(start) { return words(first, quoted) }
        if message.contains(" unexpected arguments:") { return "thừa \(quoted.joined(separator: ", "))" }
        return bounds(in: message) ?? "lệnh viết chưa đúng, xem dòng dưới"
    }

    /// By how the parser's sentence begins: words made of its first quoted text, and of all of them.
    private static let kinds: [(start: String, words: @Sendable (String, [String]) -> String)] = [
        ("Unknown option", { option, all in "không có tuỳ chọn \(option)" + suggestion(all) }),
        ("Missing expected argument", { argument, _ in "thiếu \(argument)" }),
        ("Missing value for", { option, _ in "thiếu giá trị của \(option)" }),
        ("Missing one of", { _, all in "cần một trong: \(all.joined(separator: ", "))" }),
        (
            "The value",
            { value, all in
                let option = all.dropFirst().first ?? ""
                return "giá trị \(value) không hợp lệ cho \(option)" + form(of: option, value)
            }
        ),
        ("Unexpected argument", { argument, _ in "thừa \(argument)" }),
        ("Value to be set", { _, _ in "hai tuỳ chọn trái nhau" }),
    ]

    /// How a day or a province is written, where an option takes one.
    ///
    /// Some options take days here and serials there: what looks like a day was meant as one.
    private static func form(of option: String, _ value: String) -> String {
        let name = option.drop { $0 == "'" || $0 == "-" }.prefix { $0.isLetter || $0 == "-" }
        if name == "province" { return ": mã tỉnh có hai chữ số, như 42" }
        let looksLikeDay = value.contains("/") || value.dropFirst(2).contains("-")
        guard days.contains(String(name)) || looksLikeDay && spans.contains(String(name)) else { return "" }
        return ": ngày dạng 2026-11-20"
    }

    private static let days: Set<String> = [
        "date", "deadline", "on", "known", "known-on", "since", "until", "produced-on", "use-by",
        "training-day", "valid-from", "first-day", "last-day", "certificate-from", "day",
    ]
    private static let spans: Set<String> = ["from", "to", "first", "last"]

    private static func suggestion(_ quoted: [String]) -> String {
        quoted.count > 1 ? "; có lẽ là \(quoted[1])?" : ""
    }

    /// As our own options say it: `--option must be 1 to 9.`.
    private static func bounds(in message: String) -> String? {
        let words = message.split(separator: " ")
        guard words.count == 6, words[1] == "must", words[2] == "be", words[4] == "to" else { return nil }
        return "\(words[0]) phải từ \(words[3]) đến \(words[5].prefix { $0 != "." })"
    }

    /// The texts between straight single quotes, in their order.
    private static func quotedTexts(in message: String) -> [String] {
        message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .compactMap { $0.offset % 2 == 1 ? "'\($0.element)'" : nil }
    }
}
