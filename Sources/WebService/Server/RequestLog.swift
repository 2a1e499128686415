internal import Hummingbird
internal import Logging

/// One line for each request: what kind of page, how it ended, how long it took.
///
/// No client address, no path as it was asked, no user agent: a scan must not become a trace of a person.
struct RequestLog<Context: RequestContext>: RouterMiddleware {
    let clock = ContinuousClock()

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = clock.now
        let response = try await next(request, context)
        let taken = clock.now - start
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(context.endpointPath ?? "none")",
                "status": .stringConvertible(response.status.code),
                "bytes": .stringConvertible(response.body.contentLength ?? 0),
                "microseconds": .stringConvertible(Int(taken / .microseconds(1))),
            ])
        return response
    }
}
