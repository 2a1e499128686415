internal import HTTPTypes
internal import Hummingbird

/// Routes as they are added, so that each path can say which methods it has.
final class RouteBook<Context: RequestContext> {
    typealias Handler = @Sendable (Request, Context) async throws -> Answer

    private let router: Router<Context>
    private var methods: [String: [HTTPRequest.Method]] = [:]
    /// In the order in which they were added.
    private(set) var routes: [ServedRoute] = []

    private static var known: [HTTPRequest.Method] {
        [.get, .head, .post, .put, .delete, .patch, .options, .trace, .connect]
            + [HTTPRequest.Method("QUERY")].compactMap { $0 }
    }

    init(_ router: Router<Context>) { self.router = router }

    /// A page that everyone may read; HEAD comes with it.
    func get(_ path: String, _ handler: @escaping Handler) { get(path, .everyone, handler) }

    /// The same for a page that is ready in less than a millisecond: its connection's own thread answers, see
    /// ``LoopChannel``.
    func getBriefly(_ path: String, _ handler: @escaping Handler) {
        add(path, .get, .everyone, isBrief: true, handler)
        add(path, .head, .everyone, isBrief: true, handler)
    }

    /// An act or a question that everyone may send.
    func post(_ path: String, _ handler: @escaping Handler) { post(path, .everyone, handler) }

    /// A page; `access` is a promise that its handler keeps, see ``ConsoleBook``.
    func get(_ path: String, _ access: RouteAccess, _ handler: @escaping Handler) {
        add(path, .get, access, handler)
        add(path, .head, access, handler)
    }

    func post(_ path: String, _ access: RouteAccess, _ handler: @escaping Handler) {
        add(path, .post, access, handler)
    }

    /// An act by another method than POST.
    func act(
        _ method: HTTPRequest.Method, _ path: String, _ access: RouteAccess, _ handler: @escaping Handler
    ) {
        add(path, method, access, handler)
    }

    /// Refuses every other method of every path, saying which there are.
    func close() {
        for (path, own) in methods {
            for method in Self.known where !own.contains(method) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    throw WebFault.methodNotAllowed(own)
                }
            }
        }
    }

    private func add(
        _ path: String, _ method: HTTPRequest.Method, _ access: RouteAccess, isBrief: Bool = false,
        _ handler: @escaping Handler
    ) {
        methods[path, default: []].append(method)
        routes.append(ServedRoute(method: method, path: path, access: access))
        // What takes long leaves the thread that other connections live on.
        let executor: (any TaskExecutor)? = isBrief ? nil : globalConcurrentExecutor
        let members = DescribedQueries.members(method, path)
        router.on(RouterPath(path), method: method) { request, context -> Response in
            if let members { try request.requireQuery(of: members) }
            let answer = try await withTaskExecutorPreference(executor) {
                try await handler(request, context)
            }
            let response = answer.response(from: request, context: context)
            return method == .head ? response.createHeadResponse() : response
        }
    }
}

extension Request {
    /// A part of the path with its escapes undone.
    ///
    /// - Throws: ``WebFault/badEncoding`` for escapes that are none, or that spell no UTF-8 or a control character.
    func part(_ name: String, _ context: some RequestContext) throws(WebFault) -> String {
        guard let raw = context.parameters.get(name) else { throw .notFound }
        return try PercentText.decoded(raw)
    }

    /// The value of a query's key, nil when it is not there.
    func query(_ key: String) throws(WebFault) -> String? {
        for pair in (uri.query ?? "").split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts[0] == key else { continue }
            let value = parts.count == 2 ? String(parts[1]) : ""
            return try PercentText.decoded(value.replacing("+", with: " "))
        }
        return nil
    }
}
