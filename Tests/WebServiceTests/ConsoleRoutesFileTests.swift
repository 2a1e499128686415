import Foundation
import HTTPTypes
import Registry
import Testing

@testable import WebService

/// The list of pages that Chromium looks at, one after the other, in `Tests/Browser/console.py`.
@Suite struct ConsoleRoutesFileTests {
    @Test func `every page of the console that needs no parameter is on the browser's list, with its roles`()
        async throws
    {
        let lines = try await ConsoleOffice().routes.filter {
            $0.method == .get && $0.path.hasPrefix("/console") && !$0.path.contains(":")
        }.map { "\($0.path) \(Self.roles($0.access))" }.sorted()
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Browser/console-routes.txt")
        let recorded = try String(contentsOf: file, encoding: .utf8)
        #expect(recorded == lines.joined(separator: "\n") + "\n", "\n\(lines.joined(separator: "\n"))")
    }

    private static func roles(_ access: RouteAccess) -> String {
        let roles: Set<Act.Role> =
            switch access {
            case .everyone, .token: []
            case .signedIn: Set(Act.Role.allCases)
            case .doing(let word): word.roles
            case .roles(let roles): roles
            }
        return Act.Role.allCases.filter(roles.contains).map(\.rawValue).joined(separator: ",")
    }
}
