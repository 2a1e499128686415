internal import CStbResize

/// A decoded picture: pixels of three bytes (sRGB), row after row without gaps.
struct RGBPicture {
    let width: Int
    let height: Int
    /// `3 * width * height` bytes.
    let pixels: [UInt8]

    /// The picture with its longer side at most so long; never enlarged.
    ///
    /// Nil where the memory for it is not there.
    func scaled(longestSide: Int) -> RGBPicture? {
        let longest = max(width, height)
        guard longest > longestSide else { return self }
        let (wide, high) = (
            max(1, (width * longestSide + longest / 2) / longest),
            max(1, (height * longestSide + longest / 2) / longest)
        )
        var isDone: Int32 = 0
        let scaled = [UInt8](unsafeUninitializedCapacity: 3 * wide * high) { buffer, count in
            isDone = stbir_resize_uint8_srgb(
                pixels, Int32(width), Int32(height), 0, buffer.baseAddress, Int32(wide), Int32(high), 0, 3,
                STBIR_ALPHA_CHANNEL_NONE, 0)
            count = isDone == 1 ? 3 * wide * high : 0
        }
        return isDone == 1 ? RGBPicture(width: wide, height: high, pixels: scaled) : nil
    }

    /// The picture as a viewer that heeds its orientation shows it.
    func upright(_ orientation: PictureOrientation) -> RGBPicture {
        guard orientation != .upright else { return self }
        let (wide, high) = orientation.isTurned ? (height, width) : (width, height)
        let turned = [UInt8](unsafeUninitializedCapacity: pixels.count) { buffer, count in
            var target = 0
            for row in 0..<high {
                for column in 0..<wide {
                    let (x, y) = orientation.source(ofColumn: column, row: row, in: (width, height))
                    let source = 3 * (y * width + x)
                    for channel in 0..<3 { buffer[target + channel] = pixels[source + channel] }
                    target += 3
                }
            }
            count = target
        }
        return RGBPicture(width: wide, height: high, pixels: turned)
    }
}
