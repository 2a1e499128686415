import Foundation
import HTTPTypes
import Registry
import Testing

@testable import WebService

/// `openapi.json` beside the router and the routes themselves.
@Suite struct DescriptionTests {
    private let paths: [String: [String: Any]]
    private let office: TokenOffice

    init() async throws {
        office = try await TokenOffice()
        let reply = try await office.ask(.get, "/v1/openapi.json", nil)
        paths = try #require(reply.json["paths"] as? [String: [String: Any]])
    }

    /// Something that is there for each parameter of a path.
    private static let examples = [
        "allotment": "1", "product": "5", "lot": "L260916A", "flag": "1", "job": "1", "import": "1",
        "fact": "1", "person": "1", "version": "1", "serial": "1", "day": "2025-06-20", "period": "2026-10",
        "paper": "tomy-145", "case": "1",
    ]

    /// Its parameters stand for any name: `/v1/allotments/{}`.
    private static func shape(_ path: String) -> String {
        path.split(separator: "/").map { $0.first == ":" || $0.first == "{" ? "{}" : String($0) }
            .joined(separator: "/")
    }

    @Test func `what is served is described, and what is described is served`() {
        let served = office.office.routes.filter { $0.path.hasPrefix("/v1") && $0.method != .head }
            .map { "\($0.method.rawValue.lowercased()) \(Self.shape($0.path))" }
        let described = paths.flatMap { path, operations in
            operations.keys.map { "\($0) \(Self.shape(path))" }
        }
        #expect(Set(served) == Set(described))
        #expect(served.count == described.count)
    }

    @Test func `each route says what token it needs, and those that do not need one say so`() {
        for route in office.office.routes where route.path.hasPrefix("/v1") && route.method != .head {
            let path = paths.first { Self.shape($0.key) == Self.shape(route.path) }
            let operation = path?.value[route.method.rawValue.lowercased()] as? [String: Any]
            let words = operation?["description"] as? String ?? ""
            switch route.access {
            case .token(let scope, _):
                #expect(words.hasPrefix("Scope `\(scope.rawValue)`."), "\(route)")
                #expect((operation?["security"] as? [[String: Any]])?.count == 1, "\(route)")
            case .everyone:
                let needed = operation?["security"] as? [[String: Any]] ?? [[:]]
                #expect(needed.contains { $0.isEmpty }, "\(route)")
            case .signedIn, .doing, .roles: Issue.record("\(route)")
            }
        }
    }

    @Test func `every member that is described is known to its route`() async throws {
        var members = 0
        let admin = try await office.secret(.administrator)
        let secrets = try await [
            office.secret(.clerk), office.secret(.approver), office.secret(.producer), admin,
        ]
        for (path, operations) in paths {
            guard let post = operations["post"] as? [String: Any], path != "/v1/verdicts",
                let body = post["requestBody"] as? [String: Any],
                let content = (body["content"] as? [String: Any])?["application/json"] as? [String: Any],
                let schema = content["schema"] as? [String: Any],
                let properties = schema["properties"] as? [String: Any]
            else { continue }
            let concrete = Self.examples.reduce(path) { $0.replacing("{\($1.key)}", with: $1.value) }
            for name in properties.keys + ["no_such_member"] {
                var reply = try await office.act(concrete, secrets[0], "{\"\(name)\":[]}")
                for secret in secrets.dropFirst() where reply.status == 403 {
                    reply = try await office.act(concrete, secret, "{\"\(name)\":[]}")
                }
                let isUnknown = reply.code == "malformed-body"
                #expect(isUnknown == (name == "no_such_member"), "\(concrete) \(name): \(reply.text)")
                members += 1
            }
        }
        #expect(members > 180)
    }

    @Test func `a query takes the members that are described, and no other`() async throws {
        var members = 0
        for (path, operations) in paths {
            let concrete = Self.examples.reduce(path) { $0.replacing("{\($1.key)}", with: $1.value) }
            for (method, operation) in operations {
                let method = try #require(HTTPRequest.Method(method.uppercased()))
                let parameters = (operation as? [String: Any])?["parameters"] as? [[String: Any]] ?? []
                for name in parameters.compactMap({
                    $0["in"] as? String == "query" ? $0["name"] as? String : nil
                }) {
                    let reply = try await office.ask(method, "\(concrete)?\(name)=", nil)
                    #expect(reply.code != "query-unknown", "\(method) \(concrete) \(name)")
                    members += 1
                }
                let reply = try await office.ask(method, "\(concrete)?limits=2", nil)
                #expect(reply.status == 400 && reply.code == "query-unknown", "\(method) \(concrete)")
            }
        }
        #expect(members > 60)
        let reply = try await office.ask(.get, "/v1/test-reports?limit=2&produkt=5", nil)
        #expect(reply.text.contains("product, limit, after"))
        let twice = try await office.ask(.get, "/v1/certificates?product=4&product=5", nil)
        #expect(twice.status == 400 && twice.code == "bad-value")
    }
}
