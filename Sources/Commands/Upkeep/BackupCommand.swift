internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import Registry
internal import RegistrySQL

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "A copy of the whole register in one file, from either database.",
        discussion: """
            The file holds every fact, the ledger and all signed stamps as of one moment,
            with a hash of each table; others may go on working meanwhile. Keys are not in
            it: copy keys/ and the passphrase apart, each to another place.

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
            try file.finish()
            try file.commit()
            try BackupLines.write(summary, asJSON: json.json)
            StandardError.write("Khoá không nằm trong bản sao lưu: chép riêng \(workplace.folder.keys).")
            StandardError.write("The keys are not in the backup: copy \(workplace.folder.keys) apart.")
        }
    }
}

struct BackupVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Prove that a backup can be restored.",
        discussion: """
            Restores it into a temporary file, which needs as much room, and looks at
            everything that doctor and account check look at.

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
            let summary = try await BackupFile.restore(file, to: copy)
            try BackupLines.write(summary, asJSON: json.json)
        }
    }
}

/// A backup's file, read into an empty database.
enum BackupFile {
    /// Restores, brings the schema up to date and proves everything.
    static func restore(_ path: String, to address: DatabaseAddress) async throws -> BackupSummary {
        let descriptor = try FileBytes.opened(path)
        defer { close(descriptor) }
        let summary = try await OfficeStore.restored(to: address, from: descriptor)
        _ = try await StoreChecks.prove(try await OfficeStore(at: address, creating: true))
        return summary
    }
}
