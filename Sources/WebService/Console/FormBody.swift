internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// What a form sent (application/x-www-form-urlencoded or multipart/form-data), or what it holds before it is sent.
struct FormBody: Sendable {
    private let values: [String: [String]]
    private let files: [String: MultipartBody.File]

    /// Bytes of the longest form without a file.
    static let longest = 16 * 1024

    init(_ values: [String: [String]] = [:], files: [String: MultipartBody.File] = [:]) {
        self.values = values
        self.files = files
    }

    /// - Parameters:
    ///   - request: with the form.
    ///   - most: bytes that are kept of it.
    ///   - lines: names of fields of several lines; no other has any control character.
    /// - Throws: ``WebFault/bodyTooLarge(most:)`` or ``WebFault/fileTooLarge(mebibytes:)``; ``WebFault/notAForm``;
    ///   ``WebFault/badEncoding`` for control characters and wrong escapes.
    init(of request: Request, most: Int = longest, lines: Set<String> = []) async throws {
        guard let boundary = MultipartBody.boundary(request.headers[.contentType] ?? "") else {
            let bytes = try await request.body(upTo: lines.isEmpty ? Self.longest : most)
            self.init(try FormBody.pairs(String(buffer: bytes), lines: lines))
            return
        }
        let body = try MultipartBody(
            try await MultipartBody.bytes(of: request, most: most), boundary: boundary)
        self.init(body.values, files: body.files)
    }

    /// A file that was chosen; nil when none was.
    func file(_ name: String) -> MultipartBody.File? { files[name] }

    static func pairs(_ text: String, lines: Set<String> = []) throws(WebFault) -> [String: [String]] {
        var values: [String: [String]] = [:]
        for pair in text.split(separator: "&").prefix(100) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = try PercentText.decoded(String(parts[0]).replacing("+", with: " "))
            let written = parts.count == 2 ? String(parts[1]).replacing("+", with: " ") : ""
            let value =
                lines.contains(name)
                ? try PercentText.decodedLines(written) : try PercentText.decoded(written)
            values[name, default: []].append(value)
        }
        return values
    }

    /// As typed; empty when the field was left out.
    subscript(_ name: String) -> String { values[name]?.first ?? "" }

    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Without spaces at its ends and within; nil when nothing is left.
    func text(_ name: String) -> String? {
        let text = PlainText.normalised(self[name])
        return text.isEmpty ? nil : text
    }

    /// A whole number with or without the dots of thousands.
    func number(_ name: String) -> Int? { Int(self[name].filter { $0 != " " && $0 != "." }) }
}
