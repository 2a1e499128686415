import Foundation
import Registry

/// The files of the demo register, in the order in which they refer to each other.
enum DemoFile {
    static let inOrder: [(kind: ImportFileKind, name: String)] = [
        (.producers, "producers.csv"), (.products, "products.csv"), (.certificates, "certificates.csv"),
        (.testReports, "test_reports.csv"), (.batches, "batches.csv"),
    ]

    static func path(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Demo/\(name)").path
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
    }
}
