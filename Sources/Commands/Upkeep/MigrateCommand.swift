internal import ArgumentParser
internal import Registry
internal import RegistrySQL

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring a database's schema up to this version.",
        discussion: """
            A file is brought up to date by the first command that opens it. A server is
            not, since others work on it: make a backup, plan, apply, then start the new
            version everywhere. There is no way back but the backup.
            """,
        subcommands: [MigratePlanCommand.self, MigrateApplyCommand.self])
}

struct MigratePlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "The steps that the database lacks, one a line; nothing is changed.",
        discussion: "Example:\n  tracestamp migrate plan --database postgres:///tem")

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let address = try data.address(in: DataFolder.resolve(option: data.data))
            let missing = try await OfficeStore.missingSteps(at: address)
            try MigrationLines.write(missing, asJSON: json.json)
            for words in missing.compactMap(MigrationWords.words) {
                StandardError.write(words.vi)
                StandardError.write(words.en)
            }
        }
    }
}

struct MigrateApplyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Apply the steps that the database lacks, all or none.",
        discussion: "Example:\n  tracestamp migrate apply --database postgres:///tem")

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let address = try data.address(in: DataFolder.resolve(option: data.data))
            let missing = try await OfficeStore.missingSteps(at: address)
            _ = try await OfficeStore(at: address, creating: true)
            try MigrationLines.write(missing, asJSON: json.json)
        }
    }
}

private enum MigrationLines {
    static func write(_ steps: [String], asJSON: Bool) throws {
        for step in steps {
            try StandardOutput.write(asJSON ? CanonicalJSON.object(["step": .string(step)]).text : step)
        }
    }
}
