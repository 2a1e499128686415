internal import CPNGReading
internal import Registry

/// Decodes PNGs by libpng's simplified interface, which never leaves by longjmp.
enum PNGReader {
    /// The pixels on white; transparent parts of a product's picture are paper.
    ///
    /// `check`: told width and height before anything is decoded.
    ///
    /// - Throws: ``PictureRefusal/unreadable``, or what `check` throws.
    static func pixels(
        of file: [UInt8], check: (Int, Int) throws(RegistryError) -> Void
    ) throws(RegistryError) -> RGBPicture {
        var image = png_image()
        image.version = UInt32(PNG_IMAGE_VERSION)
        defer { png_image_free(&image) }
        // libpng keeps the pointer until the picture is read.
        let result = file.withUnsafeBytes { bytes -> Result<RGBPicture, RegistryError> in
            Result { () throws(RegistryError) in try pixels(&image, bytes, check) }
        }
        return try result.get()
    }

    private static func pixels(
        _ image: inout png_image, _ bytes: UnsafeRawBufferPointer,
        _ check: (Int, Int) throws(RegistryError) -> Void
    ) throws(RegistryError) -> RGBPicture {
        guard png_image_begin_read_from_memory(&image, bytes.baseAddress, bytes.count) != 0 else {
            throw .picture(.unreadable)
        }
        let (width, height) = (Int(image.width), Int(image.height))
        try check(width, height)
        image.format = UInt32(PNG_FORMAT_FLAG_COLOR)
        var paper = png_color(red: 255, green: 255, blue: 255)
        var isDone: Int32 = 0
        let pixels = [UInt8](unsafeUninitializedCapacity: 3 * width * height) { buffer, count in
            isDone = png_image_finish_read(&image, &paper, buffer.baseAddress, 0, nil)
            count = isDone != 0 ? 3 * width * height : 0
        }
        guard isDone != 0 else { throw .picture(.unreadable) }
        return RGBPicture(width: width, height: height, pixels: pixels)
    }
}
