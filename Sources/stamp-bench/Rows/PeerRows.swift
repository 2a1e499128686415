import Foundation

/// Labels from stamps to a finished file, against segno and reportlab in Python on the same cores.
enum PeerRows {
    static func measure(_ setting: Setting) async throws -> [Row] {
        guard let python = setting.peer else { return [] }
        let labels = setting.scale.peerLabels
        var seconds: [Double] = []
        let ours = try await Duel(of: labels.ours, repetitions: setting.scale.repetitions) {
            _ = try LabelDocument.write(labels: labels.ours)
        } limit: {
            seconds.append(try self.seconds(python, labels: labels.peer))
        }.ours
        return [
            Row(
                name: "labels-against-peer", unit: "labels/s", ours: ours,
                limit: Double(labels.peer) / Duel.median(Array(seconds.dropFirst())), goal: .atLeast(20),
                limitedBy: "pages are composed between two rounds of symbols, on one core")
        ]
    }

    /// What the script says of its own work, without the start of the interpreter.
    private static func seconds(_ python: String, labels: Int) throws -> Double {
        let output = Pipe()
        let child = Process()
        child.executableURL = URL(fileURLWithPath: python)
        child.arguments = ["Scripts/peer-labels.py", "\(labels)"]
        child.standardOutput = output
        try child.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        child.waitUntilExit()
        guard child.terminationStatus == 0,
            let seconds = Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
        else { throw BenchFailure.childFailed(child.terminationStatus) }
        return seconds
    }
}
