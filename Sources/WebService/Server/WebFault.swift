internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// Why a request is not answered as it was asked.
enum WebFault: Error {
    case notFound
    case methodNotAllowed([HTTPRequest.Method])
    case methodUnknown
    case addressTooLong
    case bodyTooLarge
    case notJSON
    case malformedBody(String)
    /// A value of the path, the query or the body, and what it may be.
    case badValue(name: String, allowed: Phrase)
    case badEncoding
    case linkTypeUnknown(String)
    /// The computer's clock shows a day that cannot be.
    case clock
    case registry(RegistryError)
    /// Any other error; its words go to the log alone.
    case unexpected

    /// Stable word, the last part of a problem's type.
    var code: String {
        switch self {
        case .notFound: "not-found"
        case .methodNotAllowed: "method-not-allowed"
        case .methodUnknown: "method-unknown"
        case .addressTooLong: "address-too-long"
        case .bodyTooLarge: "body-too-large"
        case .notJSON: "not-json"
        case .malformedBody: "malformed-body"
        case .badValue: "bad-value"
        case .badEncoding: "bad-encoding"
        case .linkTypeUnknown: "link-type-unknown"
        case .clock: "clock"
        case .registry(let error): error.code
        case .unexpected: "internal"
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .notFound, .linkTypeUnknown: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .methodUnknown: .notImplemented
        case .addressTooLong: .uriTooLong
        case .bodyTooLarge: .contentTooLarge
        case .notJSON: .unsupportedMediaType
        case .malformedBody, .badEncoding, .badValue: .badRequest
        case .clock: .serviceUnavailable
        case .registry(let error): WebFault.isPassing(error) ? .serviceUnavailable : .internalServerError
        case .unexpected: .internalServerError
        }
    }

    /// Whether the same request may succeed in a moment; reads are refused by nothing but the store itself.
    private static func isPassing(_ error: RegistryError) -> Bool {
        error == .busy || error == .storageFailed
    }

    /// Fields that belong to the answer.
    var headers: HTTPFields {
        var fields = HTTPFields()
        if case .methodNotAllowed(let methods) = self {
            fields[.allow] = methods.map(\.rawValue).joined(separator: ", ")
        }
        if status == .serviceUnavailable { fields[.retryAfter] = "5" }
        return fields
    }

    /// Whether an operator must look: the log then holds what happened.
    var isOurs: Bool { status.code >= 500 && status != .notImplemented }
}

extension WebFault {
    /// What a person is told: what happened, and what to do next.
    var words: (title: Phrase, detail: Phrase) {
        switch self {
        case .notFound, .linkTypeUnknown:
            (
                Phrase("Không có trang này", "There is no such page"),
                Phrase(
                    "Kiểm tra lại địa chỉ, hoặc quét lại mã QR trên tem.",
                    "Check the address, or scan the QR code of the stamp again.")
            )
        case .methodNotAllowed(let methods):
            (
                Phrase("Không dùng được theo cách này", "This cannot be done here"),
                Phrase(
                    "Địa chỉ này chỉ nhận \(WebFault.list(methods)).",
                    "This address takes \(WebFault.list(methods)) only.")
            )
        case .methodUnknown:
            (
                Phrase("Phương thức không biết", "Unknown method"),
                Phrase("Dùng GET, HEAD hoặc POST.", "Use GET, HEAD or POST.")
            )
        case .addressTooLong:
            (
                Phrase("Địa chỉ quá dài", "The address is too long"),
                Phrase(
                    "Địa chỉ dài nhất là \(RequestLimits.address) ký tự; tem có 203 chữ số.",
                    "The longest address has \(RequestLimits.address) characters; a stamp has 203 digits.")
            )
        case .bodyTooLarge:
            (
                Phrase("Nội dung quá lớn", "The body is too large"),
                Phrase(
                    "Gửi nhiều nhất \(RequestLimits.body) byte và \(RequestLimits.stamps) tem mỗi lần.",
                    "Send at most \(RequestLimits.body) bytes and \(RequestLimits.stamps) stamps a call.")
            )
        case .notJSON:
            (
                Phrase("Nội dung không phải JSON", "The body is not JSON"),
                Phrase(
                    "Gửi với Content-Type: application/json.", "Send it with Content-Type: application/json.")
            )
        case .malformedBody(let place):
            (
                Phrase("Nội dung không đúng", "The body is malformed"),
                Phrase("Xem lại \(place) theo /v1/openapi.json.", "Check \(place) against /v1/openapi.json.")
            )
        case .badValue(let name, let allowed):
            (
                Phrase("Giá trị không đúng", "A value cannot be used"),
                Phrase("“\(name)” phải là \(allowed.vi).", "“\(name)” must be \(allowed.en).")
            )
        case .badEncoding:
            (
                Phrase("Địa chỉ viết sai", "The address is malformed"),
                Phrase(
                    "Có ký tự % sai chuẩn: quét lại mã QR, hoặc gõ mã dưới mã QR.",
                    "It holds a wrong % escape: scan the QR code again, or type the code below it.")
            )
        case .clock, .registry, .unexpected:
            (
                Phrase("Hệ thống đang bận hoặc có lỗi", "The service is busy or has a fault"),
                Phrase(
                    "Đây không phải lỗi của tem. Hãy thử lại sau ít phút.",
                    "This says nothing of the stamp. Try again in a few minutes.")
            )
        }
    }

    private static func list(_ methods: [HTTPRequest.Method]) -> String {
        methods.map(\.rawValue).joined(separator: ", ")
    }
}
