internal import Foundation

/// Where the sources and the built program are.
package enum Checkout {
    /// The checkout's root, from this file's own place in it.
    package static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    package static let demo = root + "/Demo"

    package static let vectors = root + "/Tests/StampFormatTests/Vectors/stamp-format-1.json"

    /// The folder of the built program: the test program stands beside it.
    package static let products = URL(fileURLWithPath: Bundle.main.executablePath ?? "")
        .deletingLastPathComponent().path
}
