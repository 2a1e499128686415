import Foundation
import HTTPTypes
import Hummingbird
import Registry
import Testing

@testable import WebService

/// A console's office as programs meet it: tokens for its people, and requests as JSON.
struct TokenOffice {
    struct Reply {
        let status: Int
        let text: String
        let fields: HTTPFields

        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:]
        }
        var code: String { json["code"] as? String ?? "" }
    }

    let office: ConsoleOffice

    init(lookupsPerMinute: Int = 0) async throws {
        office = try await ConsoleOffice(lookupsPerMinute: lookupsPerMinute)
    }

    /// A token of the person with the role.
    func secret(
        _ role: Act.Role, scopes: Set<TokenScope> = Set(TokenScope.allCases), perMinute: Int = 100_000
    ) async throws -> String {
        let person = try #require(office.persons[role])
        let order = TokenOrder(
            name: "Phần mềm", person: person.number, scopes: scopes, perMinute: perMinute)
        return try await TokenDesk(store: office.store).issue(
            order, by: office.act("Quản trị", .administrator)
        ).secret.text
    }

    /// Asks with a token; `key` and `tag` go as `Idempotency-Key` and `If-Match`.
    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ secret: String?, _ body: String = "",
        key: String? = nil, tag: String? = nil, type: String = "application/json", accept: String? = nil
    ) async throws -> Reply {
        var fields: HTTPFields = [.contentType: type, .acceptLanguage: "en"]
        fields[.authorization] = secret.map { "Bearer \($0)" }
        fields[.idempotencyKey] = key
        fields[.ifMatch] = tag
        fields[.accept] = accept
        let (response, text) = try await office.send(method, path, fields, body)
        return Reply(status: response.status.code, text: text, fields: response.headers)
    }

    /// An act under a key of its own.
    func act(
        _ path: String, _ secret: String, _ body: String = "{}", tag: String? = "*"
    ) async throws -> Reply {
        try await ask(.post, path, secret, body, key: UUID().uuidString, tag: tag)
    }
}
