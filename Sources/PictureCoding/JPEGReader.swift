internal import CTurboJPEG
internal import Registry

/// Decodes a JPEG by libjpeg-turbo; owns one `tjhandle`.
struct JPEGReader: ~Copyable {
    private let handle: tjhandle
    private let file: [UInt8]
    /// As stored, before any turning.
    let width: Int
    let height: Int

    /// Reads the head alone.
    ///
    /// - Throws: ``PictureRefusal/unreadable``.
    init(_ file: [UInt8]) throws(RegistryError) {
        guard let handle = tjInitDecompress() else { throw .picture(.unreadable) }
        var (wide, high, sampling, colours): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        let status = tjDecompressHeader3(handle, file, UInt(file.count), &wide, &high, &sampling, &colours)
        // A file of tables alone has a head without a picture.
        guard status == 0, wide > 0, high > 0 else {
            tjDestroy(handle)
            throw .picture(.unreadable)
        }
        self.handle = handle
        self.file = file
        (width, height) = (Int(wide), Int(high))
    }

    deinit { tjDestroy(handle) }

    /// The pixels, scaled down while they are decoded as far as the longer side stays at least so long.
    ///
    /// More than 500 scans of a progressive file, and anything that libjpeg-turbo only warns of, refuse it.
    ///
    /// - Throws: ``PictureRefusal/unreadable``, also for CMYK.
    borrowing func pixels(longestSide: Int) throws(RegistryError) -> RGBPicture {
        let (wide, high) = scaledSize(longestSide: longestSide)
        var status: Int32 = -1
        let pixels = [UInt8](unsafeUninitializedCapacity: 3 * wide * high) { buffer, count in
            status = tjDecompress2(
                handle, file, UInt(file.count), buffer.baseAddress, Int32(wide), 0, Int32(high),
                Int32(TJPF_RGB.rawValue), TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS)
            count = status == 0 ? 3 * wide * high : 0
        }
        guard status == 0 else { throw .picture(.unreadable) }
        return RGBPicture(width: wide, height: high, pixels: pixels)
    }

    /// The smallest of the eighths that the decoder offers.
    private borrowing func scaledSize(longestSide: Int) -> (width: Int, height: Int) {
        for eighths in 1..<8 {
            let (wide, high) = ((width * eighths + 7) / 8, (height * eighths + 7) / 8)
            if max(wide, high) >= longestSide { return (wide, high) }
        }
        return (width, height)
    }
}
