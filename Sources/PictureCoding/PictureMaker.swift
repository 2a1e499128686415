package import Registry
internal import StampSigning

/// Makes the copies that are kept of a picture out of a file that nobody can trust.
///
/// Nothing of the file itself is kept: what is shown was decoded and written anew, so that neither the place
/// where it was taken nor anything else hides in it. Colour profiles are dropped with the rest.
package enum PictureMaker {
    /// - Parameter file: a JPEG or PNG, told by its first bytes.
    /// - Returns: its copies, upright, both JPEG.
    /// - Throws: ``RegistryError/picture(_:)``; sizes are refused before anything is decoded.
    package static func prepared(_ file: [UInt8]) throws(RegistryError) -> PreparedPicture {
        try PictureLimits.check(byteCount: file.count)
        let pixels: RGBPicture
        switch EvidenceFile.Kind(file) {
        case .jpeg: pixels = try jpeg(file)
        case .png: pixels = try PNGReader.pixels(of: file, check: PictureLimits.check(width:height:))
        case .webp, .pdf, nil: throw .picture(.notAPicture)
        }
        let large = try copy(of: pixels, .large)
        return PreparedPicture(small: try copy(of: pixels, .small), large: large)
    }

    private static func jpeg(_ file: [UInt8]) throws(RegistryError) -> RGBPicture {
        let reader = try JPEGReader(file)
        try PictureLimits.check(width: reader.width, height: reader.height)
        let longest = PictureCopy.Size.large.longestSide
        // Scaled first: turning touches every pixel.
        guard let scaled = try reader.pixels(longestSide: longest).scaled(longestSide: longest) else {
            throw .storageFailed
        }
        return scaled.upright(PictureOrientation(ofJPEG: file))
    }

    private static func copy(
        of pixels: RGBPicture, _ size: PictureCopy.Size
    ) throws(RegistryError) -> PreparedPicture.File {
        guard let scaled = pixels.scaled(longestSide: size.longestSide) else { throw .storageFailed }
        let bytes = try JPEGWriter.bytes(of: scaled, most: size.mostBytes)
        return PreparedPicture.File(
            copy: PictureCopy(
                hash: SHA256.digest(of: bytes), width: scaled.width, height: scaled.height,
                byteCount: bytes.count), bytes: bytes)
    }
}
