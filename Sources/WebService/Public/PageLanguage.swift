internal import HTTPTypes
internal import Hummingbird
internal import StampFormat

/// In which language a page speaks.
enum PageLanguage: String, Sendable {
    case vi, en

    /// `?lang=` where it is one of ours, else what the browser prefers, else Vietnamese.
    init(_ request: Request) {
        let asked = (try? request.query("lang")).flatMap { $0 }
        self =
            asked.flatMap { PageLanguage(rawValue: $0) }
            ?? PageLanguage(preferred: request.headers[.acceptLanguage] ?? "")
    }

    /// `preferred`: `Accept-Language` (RFC 9110, 12.5.4); of equal weights the first counts.
    init(preferred header: String) {
        var best: (language: PageLanguage, weight: Double)?
        for item in header.split(separator: ",").prefix(20) {
            let parts = item.split(separator: ";").map(\.trimmingSpaces)
            guard let tag = parts.first,
                let language = PageLanguage(rawValue: tag.prefix(2).lowercased()),
                tag.count == 2 || tag.dropFirst(2).first == "-"
            else { continue }
            let weight =
                parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        self = best?.language ?? .vi
    }

    var other: PageLanguage {
        switch self {
        case .vi: .en
        case .en: .vi
        }
    }

    /// The other language's own name.
    var name: String {
        switch self {
        case .vi: "Tiếng Việt"
        case .en: "English"
        }
    }

    /// A day as people of the language write it: `20/11/2026`, `20 November 2026`.
    func day(_ day: Day) -> String {
        switch self {
        case .vi: return day.dayMonthYear
        case .en:
            let (year, month, number) = day.civil
            return "\(number) \(PageLanguage.months[month - 1]) \(year)"
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}
