internal import ArgumentParser
internal import Registry
internal import RegistrySQL

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Fill an empty database from a backup.",
        discussion: """
            Everything or nothing is stored; then every table's hash, the ledger, every
            stamp and the account are checked. A database with anything in it is refused.
            The files of cases go into the data folder, each compared with its hash. Put
            keys/ and the passphrase back by hand.

            Never let a restored register issue while the old one, or a later copy of it,
            has issued since: serials would be signed a second time.

            Examples:
              tracestamp restore office.backup --data office
              tracestamp restore office.backup --data office --database postgres:///tem
            """)

    @Argument(help: "The backup's file.")
    var file: String

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let folder = DataFolder.resolve(option: data.data)
            let address = try data.address(in: folder)
            try folder.create()
            let summary = try await BackupFile.restore(
                file, to: address, keepingFilesIn: EvidenceFolder(folder))
            try BackupLines.write(summary, asJSON: json.json)
            StandardError.write("Đã khôi phục vào \(address.shown). Chép khoá vào \(folder.keys) rồi chạy:")
            StandardError.write("Restored into \(address.shown). Put the keys into \(folder.keys), then run:")
            StandardError.write("  → tracestamp doctor --data \(folder.path)")
        }
    }
}
