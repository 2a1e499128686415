internal import ArgumentParser
internal import Registry
internal import StampFormat

struct SnapshotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot",
        abstract: "Signed extracts of the register (bản chụp), for verdicts without a network.",
        subcommands: [
            SnapshotMakeCommand.self, SnapshotCheckCommand.self, SnapshotListCommand.self,
            SnapshotStatusListCommand.self,
        ])
}

struct SnapshotListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All versions; deltas can be made from those whose file is kept.",
        discussion: "Example:\n  tracestamp snapshot list")

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let versions = try await workplace.read { reader throws(RegistryError) in
                try reader.snapshotVersions()
            }
            for version in versions {
                let (at, digest) = (SnapshotTime.text(version.madeAt), Hex.text(of: version.digest))
                guard json.json else {
                    let kept = version.hasFile ? "kept" : "hash only"
                    try StandardOutput.write("\(version.version)  \(at)  \(digest)  \(kept)")
                    continue
                }
                try StandardOutput.write(
                    CanonicalJSON.object([
                        "digest": .string(digest), "is_kept": .bool(version.hasFile),
                        "made_at": .string(at), "version": .integer(Int(version.version)),
                    ]).text)
            }
        }
    }
}
