internal import Foundation
internal import Registry
internal import RegistrySQL
internal import StampFormat
internal import StampSigning

/// Checks texts on all cores, in their order.
struct VerificationBench: Sendable {
    let inspection: Inspection
    let day: Day
    /// By the end of which day states had to be known; nil for all that is known now.
    let known: Day?
    /// The office's own host; nil without a register.
    let host: StampHost?

    /// Who answers.
    enum Inspection: Sendable {
        case register(StampInspection<OfficeStore>)
        case snapshot(SnapshotInspection)
    }

    static let width = ProcessInfo.processInfo.activeProcessorCount

    /// Dated as the oldest of them.
    func reports(on texts: [String]) async throws -> Dated<[ToldReport]> {
        let size = max(1, (texts.count + VerificationBench.width - 1) / VerificationBench.width)
        let chunks = stride(from: 0, to: texts.count, by: size).map {
            Array(texts[$0..<min($0 + size, texts.count)])
        }
        return try await withThrowingTaskGroup(of: (Int, Dated<[ToldReport]>).self) { group in
            for (index, chunk) in chunks.enumerated() {
                group.addTask { (index, try await told(on: chunk.map { StampInput($0) })) }
            }
            var parts = [[ToldReport]](repeating: [], count: chunks.count)
            var age: Int64 = 0
            for try await (index, part) in group {
                parts[index] = part.value
                age = max(age, part.age)
            }
            return Dated(parts.flatMap { $0 }, age: age)
        }
    }

    private func told(on inputs: [StampInput]) async throws(RegistryError) -> Dated<[ToldReport]> {
        switch inspection {
        case .register(let inspection):
            let reports = try await inspection.datedReports(on: inputs, day: day, known: known)
            return Dated(reports.value.map { ToldReport(report: $0, offline: nil) }, age: reports.age)
        case .snapshot(let inspection):
            // How old a snapshot is, its own three ages say.
            let told = try await inspection.reports(on: inputs, day: day).map {
                ToldReport(
                    report: $0.report, offline: OfflineFacts($0, inspection.ages, inspection.statement))
            }
            return Dated(told, age: 0)
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
