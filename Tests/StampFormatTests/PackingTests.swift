import StampFormat
import TestTools
import Testing

@Suite struct PackingTests {
    @Test func `unpacking what was packed gives the same stamp`() throws {
        var random = SeededRandom(seed: 1)
        for _ in 0..<2000 {
            let stamp = try Sample.stamp(using: &random)
            #expect(stamp.bytes.count == Stamp.byteCount)
            #expect(try Stamp(bytes: stamp.bytes) == stamp)
        }
    }

    @Test func `packing what was unpacked gives the same bytes`() throws {
        var random = SeededRandom(seed: 2)
        for _ in 0..<2000 {
            var bytes = random.bytes(Stamp.byteCount)
            bytes[0] = StampFields.version << 4 | StampFields.algorithmES256
            bytes[14] |= 1  // A serial is never 0.
            #expect(try Stamp(bytes: bytes).bytes == bytes)
        }
    }

    @Test func `the smallest and the largest of every field survive`() throws {
        let smallest = try packedFields(number: 0, serial: 1, kind: .specimen)
        let largest = try packedFields(number: .max, serial: Serial.last, kind: .servicePlaque)
        #expect(smallest[1...] == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0][...])
        #expect(largest.dropFirst().allSatisfy { $0 == 0xFF })
    }

    @Test func `day 0 in an optional day means none`() throws {
        var fields = try Sample.fields()
        fields.useBy = nil
        let zero = StampFields(
            kind: fields.kind, key: fields.key, product: fields.product, allotment: fields.allotment,
            serial: fields.serial, issuedOn: fields.issuedOn, certifiedUntil: fields.certifiedUntil,
            useBy: StampDay(number: 0))
        #expect(zero == fields)
        #expect(zero.packed == fields.packed)
    }

    @Test func `version, algorithm and serial are refused in this order`() throws {
        var bytes = try Sample.stamp().bytes
        bytes.replaceSubrange(11..<15, with: [0, 0, 0, 0])
        #expect(throws: StampFault.serialZero) { try Stamp(bytes: bytes) }
        bytes[0] = 0x12
        #expect(throws: StampFault.unsupportedAlgorithm(2)) { try Stamp(bytes: bytes) }
        bytes[0] = 0x32
        #expect(throws: StampFault.unsupportedVersion(3)) { try Stamp(bytes: bytes) }
    }

    @Test("another number of bytes holds no stamp", arguments: [0, 1, 20, 83, 85, 168])
    func length(_ count: Int) {
        let bytes = [UInt8](repeating: 0x11, count: count)
        #expect(throws: StampFault.malformed(offset: min(count, 84))) { try Stamp(bytes: bytes) }
    }

    @Test func `what is signed is the context, a zero byte and the packed fields`() throws {
        let fields = try Sample.fields()
        #expect(fields.signingInput == Array("TraceStamp-v1".utf8) + [0] + fields.packed)
    }

    private func packedFields(number: UInt32, serial: UInt32, kind: StampKind) throws -> [UInt8] {
        let day = StampDay(number: number == 0 ? 0 : StampDay.last)
        let fields = StampFields(
            kind: kind, key: try #require(KeyID(number: number & 0xFF_FFFF)),
            product: try #require(ProductNumber(number: number & 0xFF_FFFF)),
            allotment: AllotmentNumber(number: number), serial: try #require(Serial(number: serial)),
            issuedOn: try #require(day), certifiedUntil: day, useBy: day)
        return fields.packed
    }
}
