internal import CZlib

/// zlib's compressor, set up once and used for one stream after another.
final class Deflater {
    // zlib keeps a pointer back to the stream, so it needs an address that stays.
    private let stream: UnsafeMutablePointer<z_stream>

    init() throws(LabelError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard CZlib_deflate_init(stream, Deflater.level) == Z_OK else { throw .outOfMemory }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// The bytes as a zlib stream.
    func compressed(_ bytes: [UInt8]) throws(LabelError) -> [UInt8] {
        guard deflateReset(stream) == Z_OK else { throw .outOfMemory }
        let bound = Int(deflateBound(stream, UInt(bytes.count)))
        var status = Z_OK
        let result = bytes.withUnsafeBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: bound) { target, count in
                // zlib reads only; its field is not const for old compilers' sake.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.pointee.avail_in = UInt32(source.count)
                stream.pointee.next_out = target.baseAddress
                stream.pointee.avail_out = UInt32(bound)
                status = deflate(stream, Z_FINISH)
                count = bound - Int(stream.pointee.avail_out)
            }
        }
        guard status == Z_STREAM_END else { throw .outOfMemory }
        return result
    }

    /// Symbols are nearly random bits: higher levels search longer and find next to nothing.
    private static let level: Int32 = 6
}
