internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Registry
internal import StampSigning

/// A whole answer: its bytes are known, so it has a length and a tag of its own.
struct Answer: ResponseGenerator, Sendable {
    /// How long an answer may be kept by browsers and proxies.
    enum Caching: String {
        /// A verdict or a state: asked for again each time, and not kept between people.
        case revalidated = "private, no-cache"
        /// A list or a register page: a few minutes old is soon enough.
        case brief = "public, max-age=300"
        /// Its address changes with its content.
        case lasting = "public, max-age=31536000, immutable"
        case none = "no-store"
    }

    var status: HTTPResponse.Status = .ok
    let type: String
    let body: [UInt8]
    let caching: Caching
    var headers = HTTPFields()

    init(status: HTTPResponse.Status = .ok, _ type: String, _ body: [UInt8], _ caching: Caching) {
        self.status = status
        self.type = type
        self.body = body
        self.caching = caching
    }

    init(status: HTTPResponse.Status = .ok, json: CanonicalJSON, _ caching: Caching) {
        self.init(status: status, "application/json", Array(json.text.utf8), caching)
    }

    /// Leads to another page with GET.
    static func seeOther(_ location: String) -> Answer {
        var answer = Answer(status: .seeOther, "text/plain; charset=utf-8", [], .none)
        answer.headers[.location] = location
        return answer
    }

    func response(from request: Request, context: some RequestContext) -> Response {
        var fields = headers
        fields[.cacheControl] = caching.rawValue
        if status == .ok && caching != .none {
            let tag = "\"\(Hex.text(of: Array(SHA256.digest(of: body).prefix(12))))\""
            fields[.eTag] = tag
            let isRead = request.method == .get || request.method == .head
            if isRead, Answer.holds(tag, in: request.headers[values: .ifNoneMatch]) {
                return Response(status: .notModified, headers: fields)
            }
        }
        fields[.contentType] = type
        fields[.contentLength] = "\(body.count)"
        return Response(
            status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }

    /// RFC 9110, 13.1.2: a list of tags, weak or not, or `*`.
    private static func holds(_ tag: String, in lists: [String]) -> Bool {
        lists.joined(separator: ",").split(separator: ",").contains { item in
            let item = item.trimmingSpaces
            return item == "*" || (item.hasPrefix("W/") ? item.dropFirst(2) : item) == tag
        }
    }
}

extension Substring {
    var trimmingSpaces: Substring {
        var text = self
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
