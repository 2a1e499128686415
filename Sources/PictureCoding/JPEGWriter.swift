internal import CTurboJPEG
internal import Registry

/// Writes JPEGs by libjpeg-turbo: pixels and nothing else.
enum JPEGWriter {
    /// The best of these that fits is taken; the last always does.
    private static let qualities: [Int32] = [85, 75, 65, 55, 45, 35, 25, 15, 5]

    /// A progressive JPEG of at most so many bytes.
    ///
    /// - Throws: ``PictureRefusal/unreadable`` where not even the least quality fits, which no content reaches.
    static func bytes(of picture: RGBPicture, most: Int) throws(RegistryError) -> [UInt8] {
        guard let handle = tjInitCompress() else { throw .picture(.unreadable) }
        defer { tjDestroy(handle) }
        for quality in qualities {
            let bytes = try bytes(of: picture, quality, handle)
            if bytes.count <= most { return bytes }
        }
        throw .picture(.unreadable)
    }

    private static func bytes(
        of picture: RGBPicture, _ quality: Int32, _ handle: tjhandle
    ) throws(RegistryError) -> [UInt8] {
        var file: UnsafeMutablePointer<UInt8>?
        var count: UInt = 0
        defer { tjFree(file) }
        let status = tjCompress2(
            handle, picture.pixels, Int32(picture.width), 0, Int32(picture.height),
            Int32(TJPF_RGB.rawValue), &file, &count, Int32(TJSAMP_420.rawValue), quality,
            TJFLAG_PROGRESSIVE | TJFLAG_ACCURATEDCT)
        guard status == 0, let file else { throw .picture(.unreadable) }
        return Array(UnsafeBufferPointer(start: file, count: Int(count)))
    }
}
