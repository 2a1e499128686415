internal import HTTPTypes
internal import Registry

/// A problem document (RFC 9457); its type is a stable name that leads nowhere.
struct Problem {
    private let fault: WebFault
    private let language: PageLanguage
    private let request: String

    /// `request`: the id that the log has too.
    init(_ fault: WebFault, _ language: PageLanguage, request: String) {
        self.fault = fault
        self.language = language
        self.request = request
    }

    /// A program has no QR code to scan again, and no work list to go back to.
    private var words: (title: Phrase, detail: Phrase) {
        switch fault {
        case .notFound:
            (
                Phrase("Không có ở đây", "Not found"),
                Phrase(
                    "Không có địa chỉ này, hoặc không có (hay không phải của bạn) thứ mang số này: xem /v1/openapi.json.",
                    "There is no such address, or nothing of yours with this number: see /v1/openapi.json.")
            )
        case .notForRole:
            (
                Phrase("Vai trò của mã truy cập không làm được việc này", "Not for the role of this token"),
                Phrase(
                    "Dùng mã truy cập của người có vai trò khác: hỏi quản trị viên của văn phòng.",
                    "Use a token of somebody in another role: ask the office's administrator.")
            )
        default: fault.words
        }
    }

    var answer: Answer {
        let words = words
        let facts: [String: CanonicalJSON] = [
            "type": .string("urn:tracestamp:problem:\(fault.code)"), "title": .string(words.title(language)),
            "detail": .string(words.detail(language)), "status": .integer(fault.status.code),
            "code": .string(fault.code), "request": .string(request),
        ]
        return Answer(
            status: fault.status, "application/problem+json",
            Array(CanonicalJSON.object(facts.merging(fault.members) { $1 }).text.utf8),
            .none)
    }
}
