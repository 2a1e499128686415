import Registry
import StampFormat
import StampSigning

/// Blocks as signing leaves them, without the seconds that ten million signatures take.
enum UnsignedBlock {
    static func block(_ index: Int, quantity: Int, of allotment: AllotmentNumber) throws -> SignedBlock {
        let first = index * PreparedBlock.capacity + 1
        let last = min(first + PreparedBlock.capacity - 1, quantity)
        var bytes: [UInt8] = []
        bytes.reserveCapacity((last - first + 1) * Stamp.byteCount)
        for serial in first...last {
            bytes += try Sample.unsigned(serial: serial, allotment: allotment.number).bytes
        }
        return SignedBlock(
            allotment: allotment, index: index,
            serials: try required(SerialRange(UInt32(first), UInt32(last)), "serials"), stamps: bytes,
            hash: SHA256.digest(of: bytes))
    }
}
