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

    var answer: Answer {
        let words = fault.words
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
