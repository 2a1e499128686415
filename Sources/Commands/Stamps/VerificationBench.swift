internal import Foundation
internal import Registry
internal import RegistrySQL
internal import StampFormat
internal import StampSigning

/// Checks texts on all cores, in their order.
struct VerificationBench: Sendable {
    let inspection: StampInspection<OfficeStore>
    let day: Day
    /// By the end of which day states had to be known; nil for all that is known now.
    let known: Day?
    /// The office's own host; nil without a register.
    let host: StampHost?

    static let width = ProcessInfo.processInfo.activeProcessorCount

    func reports(on texts: [String]) async throws -> [StampReport] {
        let size = max(1, (texts.count + VerificationBench.width - 1) / VerificationBench.width)
        let chunks = stride(from: 0, to: texts.count, by: size).map {
            Array(texts[$0..<min($0 + size, texts.count)])
        }
        return try await withThrowingTaskGroup(of: (Int, [StampReport]).self) { group in
            for (index, chunk) in chunks.enumerated() {
                group.addTask {
                    (
                        index,
                        try await inspection.reports(on: chunk.map { StampInput($0) }, day: day, known: known)
                    )
                }
            }
            var parts = [[StampReport]](repeating: [], count: chunks.count)
            for try await (index, part) in group { parts[index] = part }
            return parts.flatMap { $0 }
        }
    }
}

/// Keys to trust: a folder of certificates, or a file with one public key or with certificates.
enum KeyringFile {
    static func load(_ path: String) throws(Failure) -> Keyring {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            return try KeyFolder(path: path).keyring()
        }
        let pem = try FileBytes.contents(of: path, most: 1 << 20)
        do throws(SigningError) {
            if let key = try? VerifyingKey(pem: pem) { return Keyring(trusting: key) }
            return try Keyring(certificates: try KeyCertificate.all(pem: pem))
        } catch {
            throw Failure(error, file: path)
        }
    }
}
