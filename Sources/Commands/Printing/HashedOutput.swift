internal import StampLabels
internal import StampSigning

/// Passes bytes to a file and hashes them on the way.
///
/// Unchecked because one writer uses it at a time: the label writer calls its sink in order.
final class HashedOutput: @unchecked Sendable {
    private let file: OutputFile
    private var hash = SHA256Stream()
    private(set) var failure: Failure?

    init(_ file: OutputFile) { self.file = file }

    func write(_ bytes: [UInt8]) throws(LabelError) {
        hash.update(bytes)
        do {
            try file.write(bytes)
        } catch {
            failure = error
            throw .outputFailed(errno: 0)
        }
    }

    func digest() -> [UInt8] { hash.digest() }
}
