internal import CRawDeflate

/// Deflate (RFC 1951) of a snapshot's section, and the zlib form (RFC 1950) of a status list.
package enum RawDeflate {
    /// The bytes as raw deflate, or as they are where that is not shorter.
    package static func packed(_ bytes: [UInt8]) -> [UInt8] {
        guard let packed = deflated(bytes, windowBits: -15), packed.count < bytes.count else { return bytes }
        return packed
    }

    /// The bytes as a zlib stream; nil when there is no memory.
    package static func zlib(_ bytes: [UInt8]) -> [UInt8]? { deflated(bytes, windowBits: 15) }

    /// The bytes of a raw deflate stream, or nil unless it holds exactly `count`; never more is written.
    package static func inflated(_ bytes: [UInt8], count: Int) -> [UInt8]? {
        var stream = z_stream()
        guard CRawDeflate_inflate_init(&stream) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var isWhole = false
        let result = bytes.withUnsafeBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: count) { target, written in
                // zlib reads only; its field is not const for old compilers' sake.
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(count)
                isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0
                written = count - Int(stream.avail_out)
            }
        }
        return isWhole && result.count == count ? result : nil
    }

    private static func deflated(_ bytes: [UInt8], windowBits: Int32) -> [UInt8]? {
        var stream = z_stream()
        guard CRawDeflate_deflate_init(&stream, 9, windowBits) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        var status = Z_OK
        let result = bytes.withUnsafeBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: bound) { target, written in
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(bound)
                status = deflate(&stream, Z_FINISH)
                written = bound - Int(stream.avail_out)
            }
        }
        return status == Z_STREAM_END ? result : nil
    }
}
