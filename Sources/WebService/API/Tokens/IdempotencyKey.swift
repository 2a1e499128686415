internal import HTTPTypes
internal import Hummingbird

/// A text of the program's choice that names one request (draft-ietf-httpapi-idempotency-key-header).
struct IdempotencyKey: Hashable, Sendable {
    /// 1 to 200 visible characters of ASCII.
    let text: String

    /// - Throws: ``WebFault/keyMissing`` or ``WebFault/badValue(name:allowed:)``.
    init(_ request: Request) throws(WebFault) {
        let fields = request.headers[values: .idempotencyKey]
        guard let field = fields.first else { throw .keyMissing }
        // The draft writes it as a quoted string; many programs send it bare.
        let isQuoted = field.count >= 2 && field.first == "\"" && field.last == "\""
        let text = isQuoted ? String(field.dropFirst().dropLast()) : field
        guard fields.count == 1, (1...200).contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else {
            throw .badValue(
                name: "Idempotency-Key",
                allowed: Phrase(
                    "từ 1 đến 200 ký tự ASCII, không có dấu cách", "1 to 200 visible ASCII characters"))
        }
        self.text = text
    }
}

extension HTTPField.Name {
    static let idempotencyKey = token("Idempotency-Key")
}
