import TestBinary
import Testing

/// kill -9 at calls spread over each act of issuing; the same act again must end the work, or say that it was done.
@Suite struct KilledTests {
    /// An act that is killed, and how it goes on.
    struct Act: Sendable, CustomTestStringConvertible {
        let stage: Stage
        let command: String
        /// Words of the refusal that says that the act was done before the kill; no refusal else is clean.
        let done: String
        var points = 8

        var testDescription: String { command }
    }

    static let acts = [
        Act(
            stage: .founded, command: "tracestamp import producers $DEMO/producers.csv", done: "never refused"
        ),
        Act(stage: .requested, command: "tracestamp allotment approve 1 --by Minh", done: "(wrong-stage)"),
        Act(stage: .approved, command: "tracestamp allotment sign 1", done: "(wrong-stage)", points: 12),
        Act(stage: .signed, command: Stage.sheet, done: "never refused"),
        Act(
            stage: .labelled, command: "tracestamp stamp activate --allotment 1 --to 650 --by Hoa",
            done: "(wrong-state)"),
    ]

    @Test("is finished by the same command again", arguments: acts)
    func continues(_ act: Act) throws {
        let base = try act.stage.shell()
        let count = try Fault.kill.count(act.command, in: Stage.copy(of: base))
        for point in Points.spread(over: count, most: act.points) {
            let health = Health(
                shell: try Stage.copy(of: base), place: "\(act.command), killed at \(point) of \(count)")
            let killed = try health.shell.run(Fault.kill.line(act.command, at: point))
            // The order of calls of two threads varies: a run may end before the last call that was counted.
            #expect(killed.status == 137 || killed.status == 0, "\(health.place): \(killed)")
            try health.expectNothingHalfDone("labels.pdf")
            let blocks = try health.blocks()
            let again = try health.shell.run(act.command)
            #expect(
                again.status == 0 || again.words.contains(act.done), "\(health.place), then again: \(again)")
            try health.expectNothingHalfDone("labels.pdf")
            for (number, digest) in blocks {
                #expect(
                    try health.blocks()[number] == digest, "\(health.place): block \(number) was signed twice"
                )
            }
            try health.expectWhole()
            if act.stage == .approved { try health.expectSerials(9000) }
            if act.stage == .signed {
                #expect(try health.printRuns() == 1, "\(health.place)")
                #expect(try health.shell.run("test -s labels.pdf").status == 0, "\(health.place)")
            }
        }
    }

    @Test func `a request that is killed was made or was not`() throws {
        let base = try Stage.registered.shell()
        let count = try Fault.kill.count(Stage.request, in: Stage.copy(of: base))
        for point in Points.spread(over: count, most: 8) {
            let health = Health(
                shell: try Stage.copy(of: base), place: "request, killed at \(point) of \(count)")
            _ = try health.shell.run(Fault.kill.line(Stage.request, at: point))
            let list = try health.shell.run("tracestamp allotment list --json")
            #expect(list.status == 0 && list.outputLines.count <= 1, "\(health.place): \(list)")
            if list.outputLines.isEmpty {
                #expect(try health.shell.run(Stage.request).output == "1  requested\n", "\(health.place)")
            }
            try health.expectWhole()
        }
    }

    @Test func `an office that was killed while it was founded is founded by the same command`() throws {
        let command = "tracestamp init --host tem.example.gov.vn --training-day 2026-11-20"
        let count = try Fault.kill.count(command, in: Stage.nothing.shell())
        for point in Points.spread(over: count, most: 12) {
            let health = Health(
                shell: try Stage.nothing.shell(), place: "init, killed at \(point) of \(count)")
            _ = try health.shell.run(Fault.kill.line(command, at: point))
            let between = try health.shell.run("tracestamp product list")
            #expect(between.status == 0 || between.status == 78, "\(health.place): \(between)")
            let again = try health.shell.run(command)
            #expect(again.status == 0 || again.words.contains("(office-exists)"), "\(health.place): \(again)")
            try health.expectWhole()
            let entries = try health.shell.run("tracestamp ledger show").outputLines
            #expect(entries.count == 3, "\(health.place): the office and its two keys")
            let modes = try health.shell.run(
                "find office -type f ! -name '*.pem' -perm /077; find office -name '*.key.pem' -perm /077")
            #expect(modes.output.isEmpty, "\(health.place): \(modes)")
        }
    }
}
