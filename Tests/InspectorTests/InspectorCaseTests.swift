import Foundation
import SnapshotSealing
import StampFormat
import StampSigning
import StampSnapshot
import TestTools
import Testing

/// Ten thousand cases with Swift's answers, for the same rules in WebAssembly: `make inspector` compares.
@Suite struct InspectorCaseTests {
    private static let count = 10_000
    private static let host = "tem.example.gov.vn"

    private struct File: Encodable {
        struct Key: Encodable {
            let id: UInt32
            let first: UInt16
            let last: UInt16
            let public_key: String
        }

        let host: String
        let keys: [Key]
        let snapshot: Data
        let cases: [InspectorCase]
    }

    @Test func `every verdict, check and age is among the cases that browsers are asked`() throws {
        var random = SeededRandom(seed: 20_261_120)
        let register = try SampleRegister(&random)
        let keyring = try Keyring(
            certificates: [register.root.certificate] + register.keys.map(\.certificate))
        let section = try register.state.fullSection()
        let statement = try SnapshotStatement(
            version: 5, madeAt: SampleRegister.madeAt, validUntil: SampleRegister.validUntil,
            digest: SHA256.digest(of: section), key: register.keys[0].signing.id,
            host: #require(StampHost(Self.host)))
        let file = SnapshotFile(
            full: register.state, section, statement, try statement.signature(by: register.keys[0].signing))
        let (check, writer) = (KeyringCheck(keyring), try StampWriter(register))
        let cases = try (0..<Self.count).map { _ in
            try InspectorCase(
                writer.text(&random), now: Self.now(&random), check, statement, register.state)
        }
        try expectVariety(of: cases)
        let keys = try register.keys.map {
            File.Key(
                id: $0.signing.id.number, first: $0.window.first.number, last: $0.window.last.number,
                public_key: String(decoding: try $0.signing.publicKey.pem(), as: UTF8.self))
        }
        try write(File(host: Self.host, keys: keys, snapshot: Data(file.bytes), cases: cases))
    }

    /// From before the snapshot was made until after its end.
    private static func now(_ random: inout SeededRandom) -> UInt64 {
        let isSoon = Int.random(in: 0..<10, using: &random) < 6
        let hours = Int.random(in: -48...(isSoon ? 20 : 130 * 24), using: &random)
        return UInt64(Int(SampleRegister.madeAt) + 3600 * hours)
    }

    private func expectVariety(of cases: [InspectorCase]) throws {
        let verdicts = Set(cases.compactMap(\.verdict?.word))
        let states = SerialState.allCases.filter(\.isTerminal).map(\.word)
        let others = [
            "unknown", "not-as-issued", "specimen", "recalled", "not-activated", "not-recognised",
            "suspended",
            "use-by-passed", "copy-suspected", "certificate-ended", "valid", "participating",
        ]
        #expect(verdicts == Set(states + others))
        #expect(
            Set(cases.map(\.check)).isSuperset(of: ["authentic", "bad-signature", "unknown-key", "malformed"])
        )
        #expect(Set(cases.compactMap(\.verdict?.worstAge)) == ["green", "amber", "red"])
        #expect(cases.contains { $0.verdict?.reliable == false })
        #expect(cases.contains { $0.verdict?.newer == true })
        let boxes = cases.compactMap { $0.verdict?.box }.filter { !$0.isEmpty }
        #expect(boxes.count > 1_000)
        #expect(boxes.contains { $0[0].decides } && boxes.contains { !$0[0].decides })
    }

    private func write(_ file: File) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appendingPathComponent(".build/inspector")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try JSONEncoder().encode(file).write(
            to: folder.appendingPathComponent("cases.json"), options: .atomic)
    }
}
