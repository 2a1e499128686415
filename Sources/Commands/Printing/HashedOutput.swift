internal import StampLabels
internal import StampSigning

/// Passes bytes to files, one after another, and hashes them on the way.
///
/// Unchecked because one writer uses it at a time: the label writer calls its sink in order.
final class HashedOutput: @unchecked Sendable {
    private let files: [OutputFile]
    private var current = 0
    private var hash = SHA256Stream()
    private(set) var failure: Failure?

    convenience init(_ file: OutputFile) { self.init([file]) }

    /// - Parameter files: at least one; the first takes the bytes until ``beginNextFile()``.
    init(_ files: [OutputFile]) {
        precondition(!files.isEmpty)
        self.files = files
    }

    func beginNextFile() { current += 1 }

    func write(_ bytes: [UInt8]) throws(LabelError) {
        hash.update(bytes)
        do {
            try files[current].write(bytes)
        } catch {
            failure = error
            throw .outputFailed(errno: 0)
        }
    }

    func digest() -> [UInt8] { hash.digest() }
}
