internal import ArgumentParser
internal import Registry
internal import SnapshotSealing
internal import StampFormat
internal import StampSnapshot

struct SnapshotCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Take a snapshot as a reader must, or say why not.",
        discussion: """
            Needs no register and no network. A refusal has one of these words:
            unknown-format, truncated, tampered, foreign, older, expired, wrong-base.

            Examples:
              tracestamp snapshot check office.snapshot --keys keys
              tracestamp snapshot check today.snapshot --keys keys --against office.snapshot
            """)

    @Argument(help: "The snapshot, full or delta.") var file: String
    @Option(help: "Folder of key certificates, or a file with them.") var keys: String
    @Option(help: "The snapshot that the reader has: full, and the base of a delta.") var against: String?
    @Option(help: "Day of the question (YYYY-MM-DD; default: today).") var on: Day?
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let trust = SnapshotTrust(try KeyringFile.load(keys))
            let now = try SnapshotInput.seconds(on: on).seconds
            // What the reader has was taken in its time: it may have run out since.
            let held = try against.map { try SnapshotInput.open($0, by: trust, held: nil, now: 0).snapshot }
            let (file, snapshot) = try SnapshotInput.open(file, by: trust, held: held, now: now)
            guard json.json else {
                try StandardOutput.write(file.line)
                try StandardOutput.write(snapshot.state.contents)
                return
            }
            try StandardOutput.write(file.facts.text)
        }
    }
}

extension SnapshotState {
    /// What it holds, in one line.
    fileprivate var contents: String {
        "keys \(keys.count)  producers \(producers.count)  products \(products.count)  "
            + "batches \(batches.count)  allotments \(allotments.count)  serials \(serials.states.end)"
    }
}
