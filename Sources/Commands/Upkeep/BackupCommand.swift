internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import Registry
internal import RegistrySQL
internal import StampSigning

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "A copy of the whole register in one file, from either database.",
        discussion: """
            The file holds every fact, the ledger and all signed stamps as of one moment,
            with a hash of each table, and the files of the cases; others may go on working
            meanwhile. Keys are not in it: copy keys/ and the passphrase apart, each to
            another place. Nor are labels that wait in the queue to be fetched.

            A file of a case that is not there, or was changed, is named and left out: the
            backup is written all the same, and the exit status is 65.

            Examples:
              tracestamp backup -o /backup/office-2026-11-20.backup
              tracestamp backup verify /backup/office-2026-11-20.backup
            """,
        subcommands: [BackupMakeCommand.self, BackupVerifyCommand.self],
        defaultSubcommand: BackupMakeCommand.self)
}

struct BackupMakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Write a backup.",
        discussion: "Example:\n  tracestamp backup make -o /backup/office-2026-11-20.backup")

    @Option(name: .shortAndLong, help: "The backup's file; readable by its owner only.")
    var output: String

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let file = try OutputFile(path: output, mode: 0o600)
            let summary = try await workplace.store.backUp(to: file.descriptor, at: workplace.now)
            let files = try await workplace.read { reader throws(RegistryError) in
                try reader.evidenceFiles()
            }
            let faults = try EvidenceArchive.write(
                files, from: EvidenceFolder(workplace.folder), to: file.descriptor)
            try file.finish()
            try file.commit()
            try BackupLines.write(summary, asJSON: json.json)
            StandardError.write("Khoá không nằm trong bản sao lưu: chép riêng \(workplace.folder.keys).")
            StandardError.write("The keys are not in the backup: copy \(workplace.folder.keys) apart.")
            try EvidenceFaults.require(faults)
        }
    }
}

struct BackupVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Prove that a backup can be restored.",
        discussion: """
            Restores it into a temporary file, which needs as much room, and looks at
            everything that doctor and account check look at, and at every file of a case.

            Example:
              tracestamp backup verify /backup/office-2026-11-20.backup
            """)

    @Argument(help: "The backup's file.")
    var file: String

    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
                "tracestamp-\(UUID().uuidString)")
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            defer { try? FileManager.default.removeItem(at: folder) }
            let copy = DatabaseAddress.file(folder.appendingPathComponent("registry.sqlite").path)
            let summary = try await BackupFile.restore(file, to: copy, keepingFilesIn: nil)
            try BackupLines.write(summary, asJSON: json.json)
        }
    }
}

/// A backup's file, read into an empty database.
enum BackupFile {
    /// Restores, brings the schema up to date and proves everything.
    ///
    /// `folder`: where the files of cases go; nil to look at them only.
    static func restore(
        _ path: String, to address: DatabaseAddress, keepingFilesIn folder: EvidenceFolder?
    ) async throws -> BackupSummary {
        let descriptor = try FileBytes.opened(path)
        defer { close(descriptor) }
        let summary = try await OfficeStore.restored(to: address, from: descriptor)
        let store = try await OfficeStore(at: address, creating: true)
        _ = try await StoreChecks.prove(store)
        let files = try await store.read { reader throws(RegistryError) in try reader.evidenceFiles() }
        var lacking = Dictionary(files.map { ($0.hash, $0) }) { first, _ in first }
        try EvidenceArchive.read(from: descriptor) { bytes in
            guard lacking.removeValue(forKey: SHA256.digest(of: bytes)) != nil else { return }
            _ = try folder?.keep(bytes)
        }
        try EvidenceFaults.require(lacking.values.map(\.path).sorted().map { "\($0) is not there" })
        return summary
    }
}
