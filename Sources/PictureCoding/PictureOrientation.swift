/// How a phone was held: tag 0x0112 of EXIF (CIPA DC-008, 4.6.4), the only one that is heeded.
enum PictureOrientation: Int, CaseIterable {
    case upright = 1
    case mirrored, upsideDown, flipped, transposed, turnedRight, transversed, turnedLeft

    /// Whether width and height change places.
    var isTurned: Bool { rawValue >= 5 }

    /// Where a pixel of the upright picture stands in the stored one.
    func source(ofColumn column: Int, row: Int, in size: (width: Int, height: Int)) -> (x: Int, y: Int) {
        let (right, bottom) = (size.width - 1, size.height - 1)
        return switch self {
        case .upright: (column, row)
        case .mirrored: (right - column, row)
        case .upsideDown: (right - column, bottom - row)
        case .flipped: (column, bottom - row)
        case .transposed: (row, column)
        case .turnedRight: (row, bottom - column)
        case .transversed: (right - row, bottom - column)
        case .turnedLeft: (right - row, column)
        }
    }

    /// - Parameter jpeg: a whole file; what is not written as it should be counts as upright.
    init(ofJPEG jpeg: [UInt8]) {
        self = ExifBytes(inJPEG: jpeg)?.orientation ?? .upright
    }
}

/// The EXIF segment of a JPEG, read as far as the orientation and within its own bounds.
private struct ExifBytes {
    private let bytes: ArraySlice<UInt8>
    private let isLittleEndian: Bool

    /// Nil where there is none before the picture's data.
    init?(inJPEG file: [UInt8]) {
        var offset = 2
        while offset + 4 <= file.count, file[offset] == 0xFF, file[offset + 1] != 0xDA {
            let end = offset + 2 + Int(file[offset + 2]) << 8 + Int(file[offset + 3])
            guard end >= offset + 4, end <= file.count else { return nil }
            let content = file[(offset + 4)..<end]
            if file[offset + 1] == 0xE1, content.starts(with: "Exif\0\0".utf8) {
                bytes = content.dropFirst(6)
                isLittleEndian = bytes.starts(with: "II".utf8)
                return
            }
            offset = end
        }
        return nil
    }

    /// That of the first directory.
    var orientation: PictureOrientation? {
        guard let start = number(at: 4, bytes: 4), let count = number(at: start, bytes: 2) else { return nil }
        for entry in 0..<count {
            let place = start + 2 + 12 * entry
            guard let tag = number(at: place, bytes: 2) else { return nil }
            if tag == 0x0112 {
                return number(at: place + 8, bytes: 2).flatMap { PictureOrientation(rawValue: $0) }
            }
        }
        return nil
    }

    private func number(at offset: Int, bytes width: Int) -> Int? {
        guard offset >= 0, offset + width <= bytes.count else { return nil }
        let part = bytes.dropFirst(offset).prefix(width)
        return (isLittleEndian ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }
}
