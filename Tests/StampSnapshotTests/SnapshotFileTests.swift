import StampFormat
import TestTools
import Testing

@testable import StampSnapshot

@Suite struct SnapshotFileTests {
    /// A file with a section that is stored as it is.
    static func file(
        _ section: [UInt8], version: UInt32 = 9, base: SnapshotFile.Base? = nil, digest: UInt8 = 1
    ) throws -> SnapshotFile {
        SnapshotFile(
            .plain,
            statement: try SnapshotStatement(
                version: version, madeAt: 1_795_000_000, validUntil: 1_795_600_000,
                digest: [UInt8](repeating: digest, count: 32), key: #require(KeyID(number: 77)),
                host: StampSample.host("tem.example.gov.vn")),
            signature: try #require(StampSignature(bytes: [UInt8](repeating: 7, count: 64))), base: base,
            sectionCount: section.count, stored: section)
    }

    @Test func `bytes give the file, and the file the same bytes`() throws {
        let base = SnapshotFile.Base(version: 8, digest: [UInt8](repeating: 3, count: 32))
        for file in [try Self.file([1, 2, 3]), try Self.file([0], base: base)] {
            #expect(try SnapshotFile(file.bytes) == file)
        }
    }

    @Test func `every shorter file is truncated, and a longer one tampered with`() throws {
        let bytes = try Self.file([1, 2, 3]).bytes
        for count in 1..<bytes.count {
            #expect(throws: SnapshotFault.truncated) { try SnapshotFile(Array(bytes[..<count])) }
        }
        #expect(throws: SnapshotFault.tampered) { try SnapshotFile(bytes + [0]) }
    }

    @Test func `another format is unknown`() throws {
        let bytes = try Self.file([1, 2, 3]).bytes
        for place in [0, 7, 8, 9] {
            var other = bytes
            other[place] = 0x7F
            #expect(throws: SnapshotFault.unknownFormat) { try SnapshotFile(other) }
        }
        #expect(throws: SnapshotFault.unknownFormat) { try SnapshotFile([]) }
        #expect(throws: SnapshotFault.unknownFormat) { try SnapshotFile(Array("{\"a\": 1}".utf8)) }
    }

    @Test func `a reader keeps what it has, with a word for each reason`() throws {
        let file = try Self.file([0])
        let host = file.statement.host
        let now: UInt64 = 1_795_000_000
        #expect(file.refusal(host: host, held: nil, now: now) == nil)
        #expect(file.refusal(host: try StampSample.host("tem.khac.vn"), held: nil, now: now) == .foreign)
        #expect(file.refusal(host: host, held: file.statement, now: now) == nil)
        let newer = try Self.file([0], version: 10).statement
        #expect(file.refusal(host: host, held: newer, now: now) == .older(than: 10))
        let twin = try Self.file([0], digest: 2).statement
        #expect(file.refusal(host: host, held: twin, now: now) == .tampered)
        #expect(file.refusal(host: host, held: nil, now: 1_795_600_000) == nil)
        #expect(file.refusal(host: host, held: nil, now: 1_795_600_001) == .expired(at: 1_795_600_000))
        let delta = try Self.file([0], base: .init(version: 8, digest: [UInt8](repeating: 3, count: 32)))
        #expect(delta.refusal(host: host, held: nil, now: now) == .wrongBase(8))
        let base = try Self.file([0], version: 8, digest: 3).statement
        #expect(delta.refusal(host: host, held: base, now: now) == nil)
    }

    @Test func `100 000 damaged files and sections never trap, and what is taken is a whole state`() throws {
        var sample = try SnapshotSample(seed: 5)
        let base = sample.state
        try sample.advance()
        let full = try sample.state.fullSection()
        let delta = try sample.state.section(from: base)
        let files = [try Self.file(full).bytes, try Self.file(delta).bytes]
        var (taken, refused) = (0, 0)
        for round in 0..<100_000 {
            do throws(SnapshotFault) {
                let section = round % 2 == 0 ? full : delta
                var bytes = round % 10 == 9 ? files[round % 4 / 2] : section
                damage(&bytes, &sample.random)
                if round % 10 == 9 {
                    let file = try SnapshotFile(bytes)
                    guard file.sectionCount == file.stored.count else { throw .tampered }
                    bytes = file.stored
                }
                let state =
                    round % 2 == 0 ? try SnapshotState(fullSection: bytes) : try base.applying(bytes)
                taken += 1
                guard taken % 50 == 0 else { continue }
                #expect((try? SnapshotState(fullSection: state.fullSection())) == state)
            } catch {
                refused += 1
            }
        }
        #expect(taken > 1_000 && refused > 10_000, "\(taken) \(refused)")
    }

    private func damage(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 2: bytes.insert(0xFF, at: place)
            case 3: bytes.remove(at: place)
            default: bytes.removeSubrange(place...)
            }
            if bytes.isEmpty { bytes = [0] }
        }
    }
}
