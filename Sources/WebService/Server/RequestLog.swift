internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// One line and one count for each request: what kind of page, how it ended, how long it took.
///
/// No client address, no path as it was asked, no user agent: a scan must not become a trace of a person.
struct RequestLog<Context: RequestContext>: RouterMiddleware {
    let meter: ServiceMeter
    let clock = ContinuousClock()

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = clock.now
        let response = try await next(request, context)
        let taken = clock.now - start
        let route = context.endpointPath ?? "none"
        context.logger.info(
            "request",
            metadata: [
                "method": .string(request.method.rawValue), "route": .string(route),
                "status": .stringConvertible(response.status.code),
                "bytes": .stringConvertible(response.body.contentLength ?? 0),
                "microseconds": .stringConvertible(Int(taken / .microseconds(1))),
            ])
        // A method is a word of the asker's: only those that routes have are told apart.
        let method = [.get, .head, .post].contains(request.method) ? request.method.rawValue : "other"
        let status = "\(response.status.code / 100)xx"
        meter.count(ServiceMeter.RequestKind(method: method, route: route, status: status), taking: taken)
        return response
    }
}
