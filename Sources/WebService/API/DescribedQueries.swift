internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// The members of queries that the interface's own description names.
///
/// What it does not name is refused: a program that misspells `product` would else get the products of everyone.
enum DescribedQueries {
    private struct Description: Decodable {
        let paths: [String: [String: Operation]]
        let components: Components
    }

    private struct Components: Decodable {
        let parameters: [String: Parameter]
    }

    private struct Operation: Decodable {
        let parameters: [Parameter]?
    }

    private struct Parameter: Decodable {
        private enum CodingKeys: String, CodingKey {
            case name, place = "in", reference = "$ref"
        }

        let name: String?
        let place: String?
        let reference: String?
    }

    /// By method and path, as ``key(_:_:)`` writes them.
    private static let members: [String: [String]] = {
        let bytes = Data(PackageResources.openapi_json)
        guard let description = try? JSONDecoder().decode(Description.self, from: bytes) else { return [:] }
        var members: [String: [String]] = [:]
        for (path, operations) in description.paths {
            for (method, operation) in operations {
                members[key(method.uppercased(), path)] = names(
                    operation.parameters ?? [], description.components.parameters)
            }
        }
        return members
    }()

    /// The members that a route takes, in the description's order; nil for one that is not described.
    static func members(_ method: HTTPRequest.Method, _ path: String) -> [String]? {
        guard path.hasPrefix("/v1/") else { return nil }
        return members[key(method == .head ? "GET" : method.rawValue, path)]
    }

    private static func names(_ parameters: [Parameter], _ shared: [String: Parameter]) -> [String] {
        parameters.compactMap { written in
            let name = written.reference?.split(separator: "/").last.map(String.init)
            let parameter = name.flatMap { shared[$0] } ?? written
            return parameter.place == "query" ? parameter.name : nil
        }
    }

    /// A part of the path that stands for any text is `:name` in a route and `{name}` in the description.
    private static func key(_ method: String, _ path: String) -> String {
        let parts = path.split(separator: "/").map { ":{".contains($0.first ?? "/") ? "{}" : $0 }
        return "\(method) \(parts.joined(separator: "/"))"
    }
}

extension Request {
    /// Refuses a query with a member that its route does not have, or with one that stands there twice.
    ///
    /// - Throws: ``WebFault/queryUnknown(_:known:)`` or ``WebFault/badValue(name:allowed:)``.
    func requireQuery(of members: [String]) throws(WebFault) {
        var seen: Set<Substring> = []
        for pair in (uri.query ?? "").split(separator: "&") {
            let name = pair.prefix { $0 != "=" }
            guard members.contains(where: { $0 == name }) else {
                throw .queryUnknown(String(name), known: members)
            }
            guard seen.insert(name).inserted else {
                throw .badValue(name: String(name), allowed: Phrase("một giá trị thôi", "one value only"))
            }
        }
    }
}
