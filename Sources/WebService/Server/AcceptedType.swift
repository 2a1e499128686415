internal import HTTPTypes
internal import Hummingbird

extension Request {
    /// The first of the media types that `Accept` asks for, the most wanted first (RFC 9110, 12.5.1).
    ///
    /// - `offered`: without parameters, the usual one first: it answers who asks for nothing or for anything.
    ///
    /// - Throws: ``WebFault/notAcceptable(_:)``.
    func accepted(among offered: [String]) throws(WebFault) -> String {
        let fields = headers[values: .accept].joined(separator: ",")
        guard !fields.isEmpty, let usual = offered.first else { return offered.first ?? "" }
        for wish in MediaWish.list(fields) {
            if let type = offered.first(where: wish.includes) { return type }
        }
        // Browsers and clients that take no account of the field send what they always send.
        guard MediaWish.list(fields).isEmpty else { throw .notAcceptable(offered) }
        return usual
    }
}

/// One media range of `Accept` with its weight.
private struct MediaWish {
    /// Such as `text/csv`, `text/*` or `*/*`, in lower case.
    let range: Substring
    /// In thousandths.
    let weight: Int

    /// Those with a weight, the heaviest first; equal ones as they came.
    static func list(_ field: String) -> [MediaWish] {
        let wishes = field.lowercased().split(separator: ",").map { item in
            let parts = item.split(separator: ";").map(\.trimmingSpaces)
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            let weight = (quality ?? 1) * 1000
            return MediaWish(
                range: parts.first ?? "", weight: (0...1000).contains(weight) ? Int(weight) : 1000)
        }
        return wishes.filter { $0.weight > 0 && !$0.range.isEmpty }.enumerated().sorted { left, right in
            (right.element.weight, left.offset) < (left.element.weight, right.offset)
        }.map(\.element)
    }

    func includes(_ type: String) -> Bool {
        range == "*/*" || range == type || (range.hasSuffix("/*") && type.hasPrefix(range.dropLast()))
    }
}
