internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Registry

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
    /// Where the body comes piece by piece instead.
    private var stream: Stream?

    /// A body that is too large to be held as a whole.
    struct Stream: Sendable {
        /// Bytes.
        let size: Int
        let pieces: Int
        /// By their place, from 0.
        let piece: @Sendable (Int) async throws -> [UInt8]
    }

    init(_ type: String, _ stream: Stream) {
        self.init(type, [], .none)
        self.stream = stream
    }

    init(status: HTTPResponse.Status = .ok, _ type: String, _ body: [UInt8], _ caching: Caching) {
        self.status = status
        self.type = type
        self.body = body
        self.caching = caching
    }

    init(status: HTTPResponse.Status = .ok, json: CanonicalJSON, _ caching: Caching) {
        self.init(status: status, "application/json", json.bytes, caching)
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
            let tag = EntityTag(of: body)
            fields[.eTag] = tag.text
            let isRead = request.method == .get || request.method == .head
            if isRead, tag.isIn(request.headers[values: .ifNoneMatch]) {
                return Response(status: .notModified, headers: fields)
            }
        }
        fields[.contentType] = type
        if let stream {
            fields[.contentLength] = "\(stream.size)"
            return Response(status: status, headers: fields, body: stream.body)
        }
        fields[.contentLength] = "\(body.count)"
        return Response(
            status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}

extension Answer.Stream {
    fileprivate var body: ResponseBody {
        ResponseBody(contentLength: size) { writer in
            for place in 0..<pieces { try await writer.write(ByteBuffer(bytes: piece(place))) }
            try await writer.finish(nil)
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
