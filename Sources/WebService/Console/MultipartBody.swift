internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// A form with files as browsers send it (multipart/form-data, RFC 7578).
struct MultipartBody: Sendable {
    struct File: Hashable, Sendable {
        /// As the browser says; only ever shown.
        let name: String
        let bytes: [UInt8]
    }

    private(set) var values: [String: [String]] = [:]
    /// One for each field; a field in which nothing was chosen has none.
    private(set) var files: [String: File] = [:]

    private static let mostParts = 100
    private static let longestHead = 4096

    /// - Throws: ``WebFault/notAForm``; ``WebFault/badEncoding`` for texts with control characters.
    init(_ bytes: [UInt8], boundary: String) throws(WebFault) {
        let (data, delimiter) = (Data("\r\n".utf8) + Data(bytes), Data("\r\n--\(boundary)".utf8))
        guard var mark = data.range(of: delimiter) else { throw .notAForm }
        for _ in 0..<Self.mostParts {
            let rest = data[mark.upperBound...]
            if rest.starts(with: Data("--".utf8)) { return }
            guard let next = data.range(of: delimiter, in: mark.upperBound..<data.endIndex) else {
                throw .notAForm
            }
            try take(data[mark.upperBound..<next.lowerBound])
            mark = next
        }
        throw .notAForm
    }

    /// One part: its head, an empty line, its content.
    private mutating func take(_ part: Data) throws(WebFault) {
        guard let gap = part.range(of: Data("\r\n\r\n".utf8)),
            part.distance(from: part.startIndex, to: gap.lowerBound) <= Self.longestHead,
            let head = String(bytes: part[..<gap.lowerBound], encoding: .utf8),
            let name = MultipartBody.parameter("name", of: head)
        else { throw .notAForm }
        let content = [UInt8](part[gap.upperBound...])
        if let fileName = MultipartBody.parameter("filename", of: head) {
            // What a browser sends where no file was chosen.
            guard !fileName.isEmpty || !content.isEmpty else { return }
            files[name] = File(name: MultipartBody.leaf(fileName), bytes: content)
            return
        }
        guard let text = String(bytes: content, encoding: .utf8),
            !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
        else { throw .badEncoding }
        values[name, default: []].append(text)
    }

    /// A quoted parameter of the line Content-Disposition.
    private static func parameter(_ name: String, of head: String) -> String? {
        let lines = head.replacingOccurrences(of: "\r\n", with: "\n").split(separator: "\n")
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let start = line.range(of: "; \(name)=\"")
        else { return nil }
        let value = line[start.upperBound...].prefix { $0 != "\"" }
        // RFC 7578, 4.2, and the HTML standard: quotes and line ends come as %22, %0D and %0A.
        return value.replacingOccurrences(of: "%22", with: "\"")
    }

    /// A file's name without folders, as old browsers sent them, and without control characters.
    private static func leaf(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        return String(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(120))
    }

    /// The boundary of a content type; nil for any other form.
    static func boundary(_ type: String) -> String? {
        guard type.lowercased().hasPrefix("multipart/form-data") else { return nil }
        for item in type.split(separator: ";").dropFirst() {
            let item = item.trimmingSpaces
            guard item.lowercased().hasPrefix("boundary=") else { continue }
            let value = item.dropFirst("boundary=".count).filter { $0 != "\"" }
            return (1...70).contains(value.count) ? String(value) : nil
        }
        return nil
    }

    /// The whole body.
    ///
    /// What is beyond `most` is read and dropped, so that the browser hears the answer.
    ///
    /// - Throws: ``WebFault/fileTooLarge(mebibytes:)``; ``WebFault/bodyTooLarge(most:)`` at once for 16 times as much.
    static func bytes(of request: Request, most: Int) async throws -> [UInt8] {
        var (bytes, count): ([UInt8], Int) = ([], 0)
        for try await buffer in request.body {
            count += buffer.readableBytes
            guard count <= 16 * most else { throw WebFault.bodyTooLarge(most: most) }
            if count <= most { bytes += buffer.readableBytesView } else { bytes = [] }
        }
        guard count <= most || most >= 1 << 20 else { throw WebFault.bodyTooLarge(most: most) }
        guard count <= most else { throw WebFault.fileTooLarge(mebibytes: most >> 20) }
        return bytes
    }
}
