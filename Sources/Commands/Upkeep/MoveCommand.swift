internal import ArgumentParser
internal import Registry
internal import RegistrySQL

struct MoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Copy the register into another database: to a server, or back.",
        discussion: """
            Stop all work first. The target must be empty; everything or nothing is stored,
            and every table's hash is compared. The old register stays as it is: keep it
            away from work, or serials would be signed twice. The files of cases stay in
            the data folder, or go along to that of a new registry.sqlite; every hash is
            compared.

            Examples:
              tracestamp move --data office --to postgres://tem@db.example.gov.vn/tem
              tracestamp move --database postgres:///tem --to office/registry.sqlite
            """)

    @Option(help: "The empty database: postgres://USER@HOST/NAME, or a new file's path.")
    var to: String

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let target = try DataOption.shownAddress(to)
            let workplace = try await Workplace(data)
            let summary = try await workplace.store.copy(to: target, at: workplace.now)
            let faults = try await EvidenceFaults.afterMove(of: workplace, to: target)
            let (allotments, stamps) = try await StoreChecks.prove(
                try await OfficeStore(at: target, creating: true))
            try BackupLines.write(summary, asJSON: json.json)
            StandardError.write(
                "Đã chép \(stamps) tem của \(allotments) đợt sang \(target.shown). Từ nay dùng:")
            StandardError.write(
                "\(stamps) stamps of \(allotments) allotments are in \(target.shown). From now on:")
            StandardError.write("  → \(ShellWords.export("TRACESTAMP_DATABASE", place: to))")
            try EvidenceFaults.require(faults)
        }
    }
}
