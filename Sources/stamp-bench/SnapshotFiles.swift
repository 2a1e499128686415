import ArgumentParser
import Foundation
import SnapshotSealing
import StampFormat
import StampSnapshot

/// Writes the snapshots that the rows measure, for whoever measures what reads them: `make bench-app`.
struct SnapshotFiles: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot-files",
        abstract: "Write snapshots of several sizes, and the keys to open them.",
        shouldDisplay: false)

    @Argument(help: "Where they are written.") var folder: String

    func run() throws {
        let root = URL(fileURLWithPath: folder)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        var random = SplitMix(seed: 26)
        var keys: [[String: Any]] = []
        for batches in Scale.full.batches {
            let sample = try SnapshotSample(batches: batches, random: &random)
            try Data(sample.sealed(sample.state(), version: 1).bytes).write(
                to: root.appendingPathComponent("\(batches).snapshot"))
            keys.append([
                "first": 0, "id": Int(sample.keyID.number), "last": 16_383,
                "public_key": try sample.publicKeyPEM(),
            ])
        }
        // As the service has them under /inspect/keys.json, on the day of the snapshots.
        let content: [String: Any] = [
            "host": try Sample.host().name, "keys": keys, "office": "VP", "training_day": "2026-11-19",
        ]
        try JSONSerialization.data(withJSONObject: content).write(
            to: root.appendingPathComponent("keys.json"))
    }
}
