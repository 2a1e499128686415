import SnapshotSealing
import StampFormat
import StampSigning
import StampSnapshot
import TestTools
import Testing

@Suite struct SnapshotSealingTests {
    private let key: SigningKey
    private let keyring: Keyring
    private let file: SnapshotFile
    private let state: SnapshotState

    init() throws {
        key = try SigningKey()
        let window = try SigningWindow(
            first: #require(StampDay(number: 2_000)), last: #require(StampDay(number: 3_000)))
        keyring = try Self.keyring(key, window)
        state = try SnapshotState.empty()
        file = try Self.sealed(state, by: key)
    }

    @Test func `what was sealed is taken, whole`() throws {
        #expect(try SnapshotTrust(keyring).fault(of: file) == nil)
        #expect(try Snapshot(opening: SnapshotFile(file.bytes), held: nil).state == state)
    }

    @Test func `any changed byte is refused`() throws {
        let bytes = file.bytes
        for place in bytes.indices {
            var other = bytes
            other[place] ^= 0x20
            #expect(!isTaken(other), "byte \(place)")
        }
    }

    @Test func `an unknown key is foreign, and a key outside its window signs nothing`() throws {
        let window = try SigningWindow(
            first: #require(StampDay(number: 2_000)), last: #require(StampDay(number: 2_100)))
        #expect(try SnapshotTrust(Self.keyring(SigningKey(), window)).fault(of: file) == .foreign)
        #expect(try SnapshotTrust(Self.keyring(key, window)).fault(of: file) == .tampered)
    }

    @Test func `a delta to another base is refused, and to its own it is taken`() throws {
        let held = try Snapshot(opening: file, held: nil)
        let next = try Self.sealed(state, version: 10, by: key)
        let target = try Snapshot(opening: next, held: nil)
        let delta = try SnapshotFile(delta: held, to: target, next.signature)
        #expect(try Snapshot(opening: delta, held: held).state == state)
        #expect(throws: SnapshotFault.wrongBase(9)) { try Snapshot(opening: delta, held: nil) }
        #expect(throws: SnapshotFault.wrongBase(9)) { try Snapshot(opening: delta, held: target) }
    }

    @Test func `boxes need format 2, to them and from them, and a file that says otherwise is refused`()
        throws
    {
        #expect(file.bytes[8] == 1)
        let boxed = try Self.state(boxes: 3)
        let full = try Self.sealed(boxed, version: 10, by: key)
        #expect(full.bytes[8] == 2)
        let (plain, held) = (try Snapshot(opening: file, held: nil), try Snapshot(opening: full, held: nil))
        #expect(held.state == boxed)
        let there = try SnapshotFile(delta: plain, to: held, full.signature)
        #expect(try there.bytes[8] == 2 && Snapshot(opening: there, held: plain).state == boxed)
        let last = try Self.sealed(Self.state(boxes: 0), version: 11, by: key)
        let back = try SnapshotFile(delta: held, to: Snapshot(opening: last, held: nil), last.signature)
        #expect(last.bytes[8] == 1 && back.bytes[8] == 2)
        #expect(try Snapshot(opening: back, held: held).state.boxes.isEmpty)
        for (bytes, base) in [(file.bytes, nil), (full.bytes, nil), (back.bytes, held)]
            as [([UInt8], Snapshot?)]
        {
            var other = bytes
            other[8] = 3 - bytes[8]
            #expect(throws: SnapshotFault.tampered) {
                try Snapshot(opening: SnapshotFile(other), held: base)
            }
        }
    }

    @Test func `300 boxes of six things take less than 6 kB of a file`() throws {
        let none = try Self.sealed(Self.state(boxes: 0), by: key).bytes.count
        let some = try Self.sealed(Self.state(boxes: 300), by: key).bytes.count
        #expect(some - none < 6_000, "\(some - none) bytes")
        #expect(some - none > 1_800)
    }

    /// Ten allotments of a thousand stamps; those of the first stand on boxes, six of the others are in each.
    private static func state(boxes: Int) throws -> SnapshotState {
        var random = SeededRandom(seed: 3)
        var (tables, serials) = (SnapshotTables(), SerialLayers())
        for number in UInt32(1)...10 {
            let fields = StampFields(
                kind: .specimen, key: try #require(KeyID(number: 77)),
                product: try #require(ProductNumber(number: 0)), allotment: AllotmentNumber(number: number),
                serial: try #require(Serial(number: 1)), issuedOn: try #require(StampDay(number: 2_200)))
            tables.allotments.append(try SnapshotAllotment(of: fields, quantity: 1_000))
            try serials.append(.activated, batch: 0, marks: 0, count: 1_000)
        }
        for serial in 0..<UInt32(boxes) {
            let children = try (0..<6).map { thing in
                SnapshotPlace(
                    AllotmentNumber(number: 2 + UInt32(thing)),
                    try #require(Serial(number: UInt32.random(in: 1...1_000, using: &random))))
            }
            let parent = SnapshotPlace(AllotmentNumber(number: 1), try #require(Serial(number: serial + 1)))
            tables.boxes.append(try SnapshotBox(parent: parent, children: children))
        }
        let limit = try AgeLimit(amber: 24, red: 72)
        return try SnapshotState(
            office: SnapshotOffice(
                name: SnapshotText("Văn phòng"),
                limits: AgeLimits(keys: limit, status: limit, products: limit)), tables: tables,
            serials: serials)
    }

    @Test func `inflating stops at the length that was said`() {
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        let packed = RawDeflate.packed(zeros)
        #expect(packed.count < 2_000)
        #expect(RawDeflate.inflated(packed, count: zeros.count) == zeros)
        #expect(RawDeflate.inflated(packed, count: 100) == nil)
        #expect(RawDeflate.inflated(packed, count: zeros.count + 1) == nil)
        #expect(RawDeflate.inflated(packed + [0], count: zeros.count) == nil)
        #expect(RawDeflate.packed([1, 2]) == [1, 2])
    }

    private func isTaken(_ bytes: [UInt8]) -> Bool {
        do {
            let file = try SnapshotFile(bytes)
            guard try SnapshotTrust(keyring).fault(of: file) == nil else { return false }
            _ = try Snapshot(opening: file, held: nil)
            return true
        } catch {
            return false
        }
    }

    private static func sealed(
        _ state: SnapshotState, version: UInt32 = 9, by key: SigningKey
    ) throws -> SnapshotFile {
        let section = try state.fullSection()
        let statement = try SnapshotStatement(
            version: version, madeAt: 1_795_000_000, validUntil: 1_795_600_000,
            digest: SHA256.digest(of: section), key: key.id, host: StampSample.host("tem.example.gov.vn"))
        return SnapshotFile(full: state, section, statement, try statement.signature(by: key))
    }

    private static func keyring(_ key: SigningKey, _ window: SigningWindow) throws -> Keyring {
        let authority = try CertificateAuthority(founding: SigningKey(), name: "Gốc", window: window)
        return try Keyring(certificates: [
            authority.certificate, authority.certify(key.publicKey, name: "Khoá", window: window),
        ])
    }
}
