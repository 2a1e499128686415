internal import HTTPTypes
internal import Hummingbird

/// What browsers are told not to do with any answer.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    let isSecure: Bool

    /// No script at all, nothing from elsewhere, no frame around it.
    private static var policy: String {
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'"
    }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // The app's pages and those that make themselves ready for no network have scripts of their own.
        if response.headers[.contentSecurityPolicy] == nil {
            response.headers[.contentSecurityPolicy] = Self.policy
        }
        response.headers[.xContentTypeOptions] = "nosniff"
        // Forms of the console need their origin in what they send; its pages say so themselves.
        if response.headers[.referrerPolicy] == nil { response.headers[.referrerPolicy] = "no-referrer" }
        if response.headers[.permissionsPolicy] == nil {
            response.headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=()"
        }
        response.headers[.crossOriginOpenerPolicy] = "same-origin"
        response.headers[.requestID] = context.id
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        return response
    }
}

extension HTTPField.Name {
    static let referrerPolicy = token("Referrer-Policy")
    static let permissionsPolicy = token("Permissions-Policy")
    static let crossOriginOpenerPolicy = token("Cross-Origin-Opener-Policy")
    static let requestID = token("X-Request-ID")
    static let webLink = token("Link")
    static let robots = token("X-Robots-Tag")
    static let forwardedFor = token("X-Forwarded-For")
    static let fetchSite = token("Sec-Fetch-Site")

    /// Names written here are tokens of RFC 9110.
    static func token(_ name: String) -> HTTPField.Name {
        guard let field = HTTPField.Name(name) else { preconditionFailure("\(name) is no field name") }
        return field
    }
}
