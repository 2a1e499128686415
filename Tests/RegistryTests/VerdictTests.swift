import Registry
import StampFormat
import Testing

@Suite struct VerdictTests {
    @Test(
        "the table of verdicts",
        arguments: try VerdictRow.outOfUse() + VerdictRow.notActivated() + VerdictRow.held()
            + VerdictRow.good()
            + VerdictRow.stars() + VerdictRow.otherKinds() + VerdictRow.copied())
    func table(_ row: VerdictRow) {
        #expect(Verdict(on: row.stamp, standing: row.standing, day: row.day) == row.expected)
    }

    @Test func `V0: a serial that was never issued is unknown`() throws {
        #expect(try Verdict(on: Sample.stamp(), standing: nil, day: Sample.today()) == .unknown)
    }

    @Test func `V0: a stamp that verifies but is not the stored one was made with a stolen key`() throws {
        let row = try VerdictRow("V9", .valid(stars: 3))
        let twin = try Sample.stamp(signature: 2)
        #expect(Verdict(on: twin, standing: row.standing, day: row.day) == .notAsIssued)
        let specimen = try VerdictRow("specimen", .specimen, kind: .specimen)
        #expect(Verdict(on: twin, standing: specimen.standing, day: row.day) == .notAsIssued)
    }

    @Test func `only V8, V9 and V10 are good`() throws {
        let day = try Sample.today()
        let good: [Verdict] = [.certificateEnded(on: day, stars: 3), .valid(stars: 3), .participating]
        let bad: [Verdict] = [
            .unknown, .notAsIssued, .specimen, .recalled, .outOfUse(.void), .notActivated,
            .notRecognised(withdrawnOn: nil), .suspended, .useByPassed(day), .copySuspected,
        ]
        #expect(good.allSatisfy { $0.isGood })
        #expect(!bad.contains { $0.isGood })
        #expect(Set((good + bad).map(\.word)).count == good.count + bad.count)
    }
}
