internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// Why a request is not answered as it was asked.
enum WebFault: Error {
    case notFound
    case methodNotAllowed([HTTPRequest.Method])
    case methodUnknown
    case addressTooLong
    /// A body beyond so many bytes; nil where whoever counted does not say.
    case bodyTooLarge(most: Int?)
    /// A file beyond so many MiB.
    case fileTooLarge(mebibytes: Int)
    /// A form with files that is not written as RFC 7578 says.
    case notAForm
    case notJSON
    /// With the media types that there are.
    case notAcceptable([String])
    case malformedBody(String)
    /// A value of the path, the query or the body, and what it may be.
    case badValue(name: String, allowed: Phrase)
    case badEncoding
    /// A member of the query that its route does not have, and those that it has.
    case queryUnknown(String, known: [String])
    case linkTypeUnknown(String)
    /// Signed in, and in none of the roles that may do this.
    case notForRole
    /// A form that this session did not give out.
    case foreignForm
    /// A form that stood on another site's page.
    case otherSite
    /// A route for programs, asked without a token.
    case tokenMissing
    /// No such token, or one that ended; nobody is told which.
    case tokenUnknown
    case scopeMissing(TokenScope)
    /// An act without `Idempotency-Key`.
    case keyMissing
    /// An act without `If-Match` that decides on what was read.
    case tagMissing
    /// The register's own refusal of what a program asked.
    case refused(WorkRefusal, HTTPResponse.Status)
    /// What was asked does not fit what the register holds by now, which stays as it is.
    case conflict(WorkRefusal, HTTPResponse.Status, states: CaseConflict)
    /// A file with faults, of which nothing was saved.
    case fileHasFaults([CanonicalJSON])
    /// The client asked more than its share; when to ask again.
    case tooMany(seconds: Int)
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
        case .fileTooLarge: "file-too-large"
        case .notAForm: "not-a-form"
        case .notJSON: "not-json"
        case .notAcceptable: "not-acceptable"
        case .malformedBody: "malformed-body"
        case .badValue: "bad-value"
        case .badEncoding: "bad-encoding"
        case .queryUnknown: "query-unknown"
        case .linkTypeUnknown: "link-type-unknown"
        case .notForRole: "not-allowed"
        case .foreignForm: "foreign-form"
        case .otherSite: "other-site"
        case .tokenMissing: "token-missing"
        case .tokenUnknown: "token-unknown"
        case .scopeMissing: "scope-missing"
        case .keyMissing: "idempotency-key-missing"
        case .tagMissing: "if-match-missing"
        case .refused(let refusal, _), .conflict(let refusal, _, _): refusal.code
        case .fileHasFaults: "file-has-faults"
        case .tooMany: "too-many"
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
        case .bodyTooLarge, .fileTooLarge: .contentTooLarge
        case .notJSON: .unsupportedMediaType
        case .notAcceptable: .notAcceptable
        case .malformedBody, .badEncoding, .badValue, .queryUnknown, .notAForm, .keyMissing: .badRequest
        case .tokenMissing, .tokenUnknown: .unauthorized
        case .notForRole, .foreignForm, .scopeMissing: .forbidden
        case .tagMissing: .preconditionRequired
        case .refused(_, let status), .conflict(_, let status, _): status
        case .fileHasFaults: .unprocessableContent
        case .otherSite: .forbidden
        case .tooMany: .tooManyRequests
        case .clock: .serviceUnavailable
        case .registry(let error): error.isPassing ? .serviceUnavailable : .internalServerError
        case .unexpected: .internalServerError
        }
    }

    /// Fields that belong to the answer.
    var headers: HTTPFields {
        var fields = HTTPFields()
        if case .methodNotAllowed(let methods) = self {
            fields[.allow] = methods.map(\.rawValue).joined(separator: ", ")
        }
        if case .tooMany(let seconds) = self { fields[.retryAfter] = "\(seconds)" }
        fields[.wwwAuthenticate] = challenge
        if status == .serviceUnavailable { fields[.retryAfter] = "5" }
        return fields
    }

    /// RFC 6750, 3; nil where no other token would help.
    private var challenge: String? {
        switch self {
        case .tokenMissing: "Bearer realm=\"tracestamp\""
        case .tokenUnknown: "Bearer realm=\"tracestamp\", error=\"invalid_token\""
        case .scopeMissing(let scope):
            "Bearer realm=\"tracestamp\", error=\"insufficient_scope\", scope=\"\(scope.rawValue)\""
        default: nil
        }
    }

    /// Members of a problem document beside those that all have.
    var members: [String: CanonicalJSON] {
        switch self {
        case .refused(let refusal, _): refusal.questionFacts
        case .fileHasFaults(let faults): ["faults": .array(faults)]
        case .bodyTooLarge(let most): ["most_bytes": .integer(most ?? RequestLimits.body)]
        case .fileTooLarge(let mebibytes): ["most_bytes": .integer(mebibytes << 20)]
        case .conflict(_, _, let states): ["asked": states.asked, "current": states.current]
        default: [:]
        }
    }

    /// Whether an operator must look: the log then holds what happened.
    var isOurs: Bool { status.code >= 500 && status != .notImplemented }
}

extension WorkRefusal {
    /// The name of the member, and of the field, that confirms.
    static let confirmation = "confirmed"

    /// For programs: what is asked back, and by which member they confirm it.
    fileprivate var questionFacts: [String: CanonicalJSON] {
        guard let question else { return [:] }
        var facts: [String: CanonicalJSON] = question.mapValues { .integer($0) }
        facts["confirm_with"] = .string(WorkRefusal.confirmation)
        return facts
    }
}
