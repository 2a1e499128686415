import CPNGReading
import Registry
import StampSigning
import Testing

@testable import PictureCoding

@Suite struct PictureMakerTests {
    /// A picture whose corners are told apart by their colours: red, green, blue and white from the top left.
    private static func corners(_ width: Int, _ height: Int) -> RGBPicture {
        var pixels: [UInt8] = []
        for row in 0..<height {
            for column in 0..<width {
                let (isRight, isLow) = (2 * column >= width, 2 * row >= height)
                pixels +=
                    isLow
                    ? (isRight ? [255, 255, 255] : [0, 0, 255]) : (isRight ? [0, 255, 0] : [255, 0, 0])
            }
        }
        return RGBPicture(width: width, height: height, pixels: pixels)
    }

    private static func jpeg(_ picture: RGBPicture) throws -> [UInt8] {
        try JPEGWriter.bytes(of: picture, most: 1 << 24)
    }

    private static func png(_ picture: RGBPicture) throws -> [UInt8] {
        var image = png_image()
        image.version = UInt32(PNG_IMAGE_VERSION)
        image.width = UInt32(picture.width)
        image.height = UInt32(picture.height)
        image.format = UInt32(PNG_FORMAT_FLAG_COLOR)
        var count = 3 * picture.pixels.count + 4096
        var file = [UInt8](repeating: 0, count: count)
        try #require(png_image_write_to_memory(&image, &file, &count, 0, picture.pixels, 0, nil) != 0)
        return Array(file.prefix(count))
    }

    /// The colours of the corners of a JPEG, each channel dark or light.
    private static func corners(of file: [UInt8]) throws -> [[Bool]] {
        let reader = try JPEGReader(file)
        let picture = try reader.pixels(longestSide: 10_000)
        let (right, low) = (picture.width - 20, picture.height - 20)
        return [(20, 20), (right, 20), (20, low), (right, low)].map { x, y in
            let start = 3 * (y * picture.width + x)
            return picture.pixels[start..<start + 3].map { $0 > 127 }
        }
    }

    private static let (red, green, blue, white) = (
        [true, false, false], [false, true, false], [false, false, true], [true, true, true]
    )

    @Test func `two copies are kept, in their proportions, and known by their bytes`() throws {
        for file in [try Self.jpeg(Self.corners(1600, 800)), try Self.png(Self.corners(1600, 800))] {
            let made = try PictureMaker.prepared(file)
            #expect((made.small.copy.width, made.small.copy.height) == (400, 200))
            #expect((made.large.copy.width, made.large.copy.height) == (1200, 600))
            for copy in [made.small, made.large] {
                #expect(copy.copy.hash == SHA256.digest(of: copy.bytes))
                #expect(copy.copy.byteCount == copy.bytes.count)
                #expect(try Self.corners(of: copy.bytes) == [Self.red, Self.green, Self.blue, Self.white])
            }
            #expect(try PictureMaker.prepared(file).small.copy == made.small.copy)
        }
    }

    @Test func `a small picture is not enlarged`() throws {
        let made = try PictureMaker.prepared(Self.png(Self.corners(300, 200)))
        #expect((made.large.copy.width, made.large.copy.height) == (300, 200))
        #expect(made.small.copy == made.large.copy)
    }

    @Test("a picture stands as its phone was held", arguments: PictureOrientation.allCases)
    func orientation(_ orientation: PictureOrientation) throws {
        let file = try Exif.adding(orientation.rawValue, to: Self.jpeg(Self.corners(480, 240)))
        let made = try PictureMaker.prepared(file)
        #expect((made.small.copy.width > made.small.copy.height) == !orientation.isTurned)
        // Where each stored corner is seen (CIPA DC-008, table 6).
        let (red, green, blue, white) = (Self.red, Self.green, Self.blue, Self.white)
        let seen: [[[Bool]]] = [
            [red, green, blue, white], [green, red, white, blue], [white, blue, green, red],
            [blue, white, red, green], [red, blue, green, white], [blue, red, white, green],
            [white, green, blue, red], [green, white, red, blue],
        ]
        #expect(try Self.corners(of: made.large.bytes) == seen[orientation.rawValue - 1])
    }

    @Test func `nothing of the file is kept but its pixels`() throws {
        let file = try Exif.adding(1, to: Self.jpeg(Self.corners(480, 240)), note: "21.0278N 105.8342E")
        #expect(file.ranges(of: Array("21.0278N".utf8)).count == 1)
        let made = try PictureMaker.prepared(file)
        for bytes in [made.small.bytes, made.large.bytes] {
            #expect(bytes.ranges(of: Array("Exif".utf8)).isEmpty)
            #expect(bytes.ranges(of: Array("21.0278N".utf8)).isEmpty)
        }
    }

    @Test("what breaks in the EXIF counts as upright", arguments: [0, 9, 65_535])
    func oddOrientation(_ value: Int) throws {
        let file = try Exif.adding(value, to: Self.jpeg(Self.corners(480, 240)))
        #expect(PictureOrientation(ofJPEG: file) == .upright)
        for length in 0..<120 { _ = PictureOrientation(ofJPEG: Array(file.prefix(length))) }
    }

    @Test func `the noisiest picture still fits`() throws {
        var state: UInt32 = 1
        let noise = (0..<3 * 1200 * 1200).map { _ -> UInt8 in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(state >> 24)
        }
        let made = try PictureMaker.prepared(
            Self.png(RGBPicture(width: 1200, height: 1200, pixels: noise)))
        #expect(made.small.bytes.count <= PictureCopy.Size.small.mostBytes)
        #expect(made.large.bytes.count <= PictureCopy.Size.large.mostBytes)
    }

    @Test("what is no picture, or no whole one, is refused by its word")
    func refusals() throws {
        let (jpeg, png) = (try Self.jpeg(Self.corners(480, 240)), try Self.png(Self.corners(480, 240)))
        let (narrow, tiny) = (try Self.png(Self.corners(801, 200)), try Self.jpeg(Self.corners(300, 199)))
        for (file, code) in [
            ([], "not-a-picture"),
            (Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8), "not-a-picture"),
            (Array("GIF89a".utf8), "not-a-picture"), (Array("RIFF0000WEBPVP8 ".utf8), "not-a-picture"),
            (Array(jpeg.prefix(20)), "picture-unreadable"),
            (Array(jpeg.prefix(jpeg.count / 2)), "picture-unreadable"),
            (Array(png.prefix(png.count / 2)), "picture-unreadable"),
            (narrow, "picture-sides"), (tiny, "picture-sides"),
            ([UInt8](repeating: 0xFF, count: PictureLimits.bytes + 1), "picture-too-large"),
        ] {
            let error = #expect(throws: RegistryError.self) { _ = try PictureMaker.prepared(file) }
            #expect(error?.code == code, "\(file.prefix(12))")
        }
    }

    /// A head that promises more than may be decoded is refused before it is.
    @Test("a decompression bomb is refused by its head", arguments: [(9_000, 9_000), (65_000, 65_000)])
    func bomb(_ width: Int, _ height: Int) throws {
        var png = try Self.png(Self.corners(300, 300))
        // IHDR: width and height from byte 16, its CRC from byte 29.
        for (place, side) in [(16, width), (20, height)] {
            for byte in 0..<4 { png[place + byte] = UInt8(truncatingIfNeeded: side >> (24 - 8 * byte)) }
        }
        let crc = Checksum.crc32(png[12..<29])
        for byte in 0..<4 { png[29 + byte] = UInt8(truncatingIfNeeded: crc >> UInt32(24 - 8 * byte)) }
        var jpeg = try Self.jpeg(Self.corners(300, 300))
        let frame = try #require(jpeg.ranges(of: [0xFF, 0xC2]).first).lowerBound
        for (place, side) in [(frame + 5, height), (frame + 7, width)] {
            (jpeg[place], jpeg[place + 1]) = (UInt8(side >> 8), UInt8(side & 255))
        }
        for file in [png, jpeg] {
            let error = #expect(throws: RegistryError.self) { _ = try PictureMaker.prepared(file) }
            #expect(["picture-sides", "picture-pixels"].contains(error?.code))
        }
    }

    @Test func `no damaged file ends the program`() throws {
        var state: UInt32 = 7
        func next(_ most: Int) -> Int {
            state = state &* 1_664_525 &+ 1_013_904_223
            return Int(state >> 8) % most
        }
        for file in [try Self.jpeg(Self.corners(240, 220)), try Self.png(Self.corners(240, 220))] {
            for _ in 0..<200 {
                var damaged = file
                for _ in 0...next(4) { damaged[next(damaged.count)] = UInt8(next(256)) }
                do throws(RegistryError) {
                    let made = try PictureMaker.prepared(damaged)
                    #expect(made.small.copy.width <= 400 && made.small.copy.height <= 400)
                } catch {
                    guard case .picture = error else { throw error }
                }
            }
        }
    }
}
