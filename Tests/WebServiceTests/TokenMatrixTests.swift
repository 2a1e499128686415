import Foundation
import HTTPTypes
import Registry
import Testing

@testable import WebService

/// Every route for programs, for every role and scope, with the role's own and a stranger's things.
@Suite struct TokenMatrixTests {
    /// What is a program's route, as the router itself tells.
    private static func routes(of office: TokenOffice) -> [(ServedRoute, TokenScope, TokenReach)] {
        office.office.routes.compactMap { route in
            guard case .token(let scope, let reach) = route.access else { return nil }
            return (route, scope, reach)
        }
    }

    /// The path with a thing in it: products by their number, allotments in the order of requests.
    private static func path(_ route: ServedRoute, isOwn: Bool) -> String {
        let product = isOwn ? ConsoleOffice.own : ConsoleOffice.foreign
        return route.path.replacing(":number", with: product)
            .replacing(":allotment", with: isOwn ? "1" : "2")
            .replacing(":lot", with: isOwn ? "L260916A" : "L261010B")
            .replacing(":import", with: "1").replacing(":job", with: "1").replacing(":flag", with: "1")
            .replacing(":fact", with: "1").replacing(":person", with: "9").replacing(":serial", with: "1")
            .replacing(":version", with: "1").replacing(":day", with: "2025-06-20")
            .replacing(":period", with: "2026-10").replacing(":decision", with: "DEMO-101%2FQĐ-UBND")
            .replacing(":paper", with: "tomy-145")
    }

    private func ask(
        _ route: ServedRoute, isOwn: Bool, _ secret: String?, _ office: TokenOffice
    ) async throws -> TokenOffice.Reply {
        // A file that is missing is refused before anybody asks whose it would be.
        let file =
            route.path.contains("shop-return") ? "serial_from\n1\n" : route.method == .put ? "x" : ""
        return try await office.ask(
            route.method, Self.path(route, isOwn: isOwn), secret, file, key: UUID().uuidString, tag: "*")
    }

    @Test func `every route under v1 is public by intent or needs a token`() async throws {
        let office = try await TokenOffice()
        let open: Set<String> = [
            "/v1/openapi.json", "/v1/office", "/v1/keys", "/v1/snapshot", "/v1/products",
            "/v1/products/:number", "/v1/products/:number/picture",
            "/v1/producers", "/v1/producers/:number", "/v1/certificates", "/v1/verdicts",
            "/v1/verdicts/:text",
        ]
        let served = office.office.routes.filter { $0.path.hasPrefix("/v1") }
        for route in served where route.access == .everyone {
            #expect(open.contains(route.path) || route.path.hasPrefix("/v1/lists/"), "\(route)")
        }
        #expect(Self.routes(of: office).count >= 130)
    }

    @Test func `without a token that works nothing is answered`() async throws {
        let office = try await TokenOffice()
        let foreign = TokenSecret.random(number: 1).text
        for (route, _, _) in Self.routes(of: office) {
            let (none, wrong) = (
                try await ask(route, isOwn: true, nil, office),
                try await ask(route, isOwn: true, foreign, office)
            )
            #expect(none.status == 401, "\(route)")
            #expect(none.fields[.wwwAuthenticate] == "Bearer realm=\"tracestamp\"")
            #expect(wrong.status == 401, "\(route)")
        }
    }

    @Test("a scope opens its own routes only", arguments: TokenScope.allCases)
    func scope(_ scope: TokenScope) async throws {
        let office = try await TokenOffice()
        let secret = try await office.secret(.clerk, scopes: [scope])
        for (route, wanted, _) in Self.routes(of: office) where !scope.includes(wanted) {
            let reply = try await ask(route, isOwn: true, secret, office)
            #expect(reply.status == 403, "\(route)")
            #expect(reply.fields[.wwwAuthenticate]?.contains("scope=\"\(wanted.rawValue)\"") == true)
        }
    }

    @Test("each role reaches what is its own and nothing else", arguments: Act.Role.allCases)
    func matrix(_ role: Act.Role) async throws {
        let office = try await TokenOffice()
        let secret = try await office.secret(role)
        let isBound = [.producer, .consultant].contains(role)
        for (route, _, reach) in Self.routes(of: office) {
            for isOwn in [false, true] {
                let reply = try await ask(route, isOwn: isOwn, secret, office)
                let note = Comment(
                    rawValue: "\(role) \(route.method) \(route.path) \(isOwn): \(reply.status)")
                #expect(reply.status < 500, note)
                switch reach {
                case .office where isBound: #expect(reply.status == 403, note)
                case .doing(_, let able) where !able.contains(role): #expect(reply.status == 403, note)
                case .own, .office, .doing:
                    #expect(reply.status != 403 && reply.status != 401, note)
                    let names = [":number", ":allotment"].contains { route.path.contains($0) }
                    if isBound && !isOwn && names {
                        #expect(reply.status == 404, note)
                    }
                }
            }
        }
    }

    @Test func `a stranger's things are not found, and nothing tells them from what is not there`()
        async throws
    {
        let office = try await TokenOffice()
        let secret = try await office.secret(.producer)
        for (path, body) in [
            ("/v1/allotments", "{\"product\":9,\"kind\":\"recognised\",\"quantity\":1}"),
            ("/v1/allotments", "{\"product\":99,\"kind\":\"recognised\",\"quantity\":1}"),
            ("/v1/allotments", "{\"product\":5,\"kind\":\"recognised\",\"quantity\":1,\"replaces\":2}"),
            ("/v1/allotments/2/waste", "{\"reason\":\"damaged\"}"), ("/v1/allotments/99/waste", "{}"),
            ("/v1/products/9/batches", "{\"lot\":\"L1\",\"produced_on\":\"2026-11-01\",\"packs\":1}"),
            ("/v1/facts", "{\"kind\":\"officer\",\"title\":\"x\",\"product\":9}"),
            ("/v1/facts", "{\"kind\":\"officer\",\"title\":\"x\",\"producer\":6}"),
        ] {
            let reply = try await office.act(path, secret, body)
            #expect(reply.status == 404 && reply.code == "not-found", "\(path) \(body): \(reply.text)")
        }
        #expect(try await office.ask(.get, "/v1/allotments/2", secret).status == 404)
        #expect(try await office.ask(.get, "/v1/products/9/batches", secret).status == 404)
        let own = try await office.ask(.get, "/v1/allotments", secret)
        let listed = try #require(own.json["allotments"] as? [[String: Any]])
        #expect(listed.compactMap { $0["allotment"] as? Int } == [1])
    }
}
