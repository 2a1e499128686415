import HTTPTypes
import Hummingbird
import Registry
import Testing

@testable import WebService

/// Every route that the router has, for every role, with the role's own and a stranger's things.
@Suite struct AccessMatrixTests {
    /// The producer's persons see their own things only.
    private static let bound: Set<Act.Role> = [.producer, .consultant]
    /// Sent by browsers that carry no session of their own yet.
    private static let open: Set<String> = ["/sign-in", "/start", "/scans", "/scratch", "/v1/verdicts"]

    @Test func `nobody reaches a page of the console without a session`() async throws {
        let office = try await ConsoleOffice()
        for route in office.routes {
            let path = Self.path(route, object: ConsoleOffice.own, person: 1)
            let (response, _) = try await office.ask(route.method, path, form: "")
            let leads = response.headers[.location]?.hasPrefix("/sign-in") == true
            switch route.access {
            case .everyone: #expect(!leads && response.status != .forbidden, "\(route)")
            case .signedIn, .doing, .roles: #expect(leads && response.status == .seeOther, "\(route)")
            case .token: #expect(response.status == .unauthorized, "\(route)")
            }
        }
        #expect(office.routes.filter { $0.path.hasPrefix("/console") }.allSatisfy { $0.access != .everyone })
        #expect(
            office.routes.filter { $0.method == .post && $0.access == .everyone }.allSatisfy {
                Self.open.contains($0.path)
            })
    }

    @Test("each role reaches what is its own and nothing else", arguments: Act.Role.allCases)
    func matrix(role: Act.Role) async throws {
        let office = try await ConsoleOffice()
        for route in office.routes where route.access != .everyone && !route.path.hasPrefix("/v1") {
            for object in [ConsoleOffice.foreign, ConsoleOffice.own] {
                try await check(route, role, object: object, office)
            }
        }
    }

    @Test func `a form of another session or another site does nothing`() async throws {
        let office = try await ConsoleOffice()
        let (clerk, other) = (try await office.session(of: .clerk), try await office.session(of: .clerk))
        let form = "count=8&kind=recognised&lot="
        for (token, origin) in [
            (other.formToken, nil), ("", nil), (clerk.formToken, "https://other.example"),
            (clerk.formToken, "null"), (clerk.formToken, "http://tem.example.gov.vn"),
        ] as [(String, String?)] {
            let (response, text) = try await office.ask(
                .post, "/console/products/5/request", clerk, form: form, formToken: token, origin: origin)
            #expect(response.status == .forbidden)
            #expect(text.contains("Biểu mẫu đã cũ"))
        }
        let (response, _) = try await office.ask(
            .post, "/console/products/5/request", clerk, form: form, origin: "https://tem.example.gov.vn")
        #expect(response.headers[.location] == "/console/allotments/3?done=requested")
    }

    private func check(
        _ route: ServedRoute, _ role: Act.Role, object: String, _ office: ConsoleOffice
    ) async throws {
        let isForeign =
            object == ConsoleOffice.foreign && Self.bound.contains(role)
            && route.path.contains(":number") && !route.path.contains("people")
        let path = Self.path(route, object: object, person: 900)
        let (response, _) = try await office.ask(
            route.method, path, office.session(of: role), form: "note=x&from=&to=")
        let note = Comment(rawValue: "\(role) \(route.method) \(path): \(response.status)")
        #expect(response.status.code < 500, note)
        #expect(response.headers[.location]?.hasPrefix("/sign-in?next") != true, note)
        if Self.isClosed(route.access, to: role) {
            #expect(response.status == .forbidden, note)
        } else if isForeign {
            #expect(response.status == .notFound, note)
        } else {
            #expect(![.forbidden, .notFound].contains(response.status), note)
        }
    }

    private static func isClosed(_ access: RouteAccess, to role: Act.Role) -> Bool {
        switch access {
        case .everyone, .signedIn: false
        // TokenMatrixTests asks these.
        case .token: true
        case .doing(let word): !word.roles.contains(role)
        case .roles(let roles): bound.contains(role) || !roles.contains(role)
        }
    }

    /// The route's path with an object in it: products by their own number, allotments in the order of requests.
    private static func path(_ route: ServedRoute, object: String, person: Int) -> String {
        let first = object == ConsoleOffice.own ? "1" : "2"
        let number =
            switch route.path.split(separator: "/").dropFirst().first {
            case "people": "\(person)"
            case "campaigns": "1"
            case "allotments", "cases", "self-checks": first
            default: object
            }
        return route.path.replacing(":number", with: number)
            .replacing(":job", with: "1").replacing(":hash", with: Hex.text(of: ConsoleOffice.evidence.hash))
    }
}
