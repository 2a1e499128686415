/// EXIF as phones write it, big-endian, with the orientation and a text behind it.
enum Exif {
    static func adding(_ orientation: Int, to jpeg: [UInt8], note: String = "") throws -> [UInt8] {
        let (high, low) = (UInt8(orientation >> 8), UInt8(orientation & 255))
        var content: [UInt8] = Array("Exif\0\0MM".utf8)
        content += [0, 42, 0, 0, 0, 8, 0, 1]
        content += [0x01, 0x12, 0, 3, 0, 0, 0, 1, high, low, 0, 0]
        content += [0, 0, 0, 0] as [UInt8]
        content += Array(note.utf8)
        let length = content.count + 2
        var file = Array(jpeg.prefix(2))
        file += [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)]
        return file + content + Array(jpeg.dropFirst(2))
    }
}

/// CRC-32 as PNG has it (ISO 3309).
enum Checksum {
    static func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 {
                let isOdd = sum & 1 == 1
                sum >>= 1
                if isOdd { sum ^= 0xEDB8_8320 }
            }
        }
        return ~sum
    }
}
