import HTTPTypes
import Hummingbird
import Registry
import Testing

@testable import WebService

/// Whoever asks is answered in what they read: a problem document, a page of the office, a shopper's page.
@Suite struct FaultAnswersTests {
    @Test(
        "a fault is told to programs, to the office and to shoppers",
        arguments: [
            ("/readyz", "application/problem+json", "\"code\":\"method-not-allowed\""),
            ("/v1/office", "application/problem+json", "\"code\":\"method-not-allowed\""),
            ("/console/ledger", "text/html", "href=\"/console\""),
            ("/products", "text/html", "name=\"code\""),
        ])
    func told(path: String, type: String, text: String) async throws {
        let office = try await ConsoleOffice()
        let (response, body) = try await office.ask(.delete, path)
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers[.contentType]?.hasPrefix(type) == true)
        #expect(body.contains(text), "\(path): \(body)")
    }

    @Test func `a page that is nowhere sends nobody of the office to a QR code`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .clerk)
        let (response, body) = try await office.ask(.get, "/console/allotments/9999", token)
        #expect(response.status == .notFound)
        #expect(body.contains("không thuộc tài khoản của bạn") && !body.contains("QR"))
    }
}
