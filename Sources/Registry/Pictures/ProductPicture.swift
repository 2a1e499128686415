package import StampFormat

/// What may become the picture of a product; checked before anything is decoded.
package enum PictureLimits {
    /// Bytes of the file that is given, 12 MiB; a phone's picture has 2 to 8.
    package static let bytes = 12 << 20
    /// Pixels of either side as given.
    package static let sides = 200...10_000
    /// Pixels as given: four times those of a usual phone; decoded they take 120 MB.
    package static let pixels = 40_000_000
    /// How many times longer one side may be than the other.
    package static let proportion = 4

    /// - Throws: ``PictureRefusal/tooLarge(_:most:)``.
    package static func check(byteCount: Int) throws(RegistryError) {
        guard byteCount <= bytes else { throw .picture(.tooLarge(byteCount, most: bytes)) }
    }

    /// - Throws: ``PictureRefusal/badSides(width:height:)`` or ``PictureRefusal/tooManyPixels(_:most:)``.
    package static func check(width: Int, height: Int) throws(RegistryError) {
        let (short, long) = (min(width, height), max(width, height))
        guard sides.contains(short), sides.contains(long), long <= proportion * short else {
            throw .picture(.badSides(width: width, height: height))
        }
        guard width * height <= pixels else {
            throw .picture(.tooManyPixels(width * height, most: pixels))
        }
    }
}

/// One scaled copy of a picture, a JPEG without any metadata; known by its bytes.
package struct PictureCopy: Hashable, Sendable {
    /// The copies that are kept of every picture.
    package enum Size: String, CaseIterable, Sendable {
        /// For pages on phones, and for the inspectors' app.
        case small
        /// For previews in other programs, and to look closer.
        case large

        /// Pixels of the longer side, at most; a picture is never enlarged.
        package var longestSide: Int {
            switch self {
            case .small: 400
            case .large: 1200
            }
        }

        /// Bytes, at most.
        package var mostBytes: Int {
            switch self {
            case .small: 40_000
            case .large: 400_000
            }
        }
    }

    /// SHA-256 of its bytes.
    package let hash: [UInt8]
    package let width: Int
    package let height: Int
    package let byteCount: Int

    package init(hash: [UInt8], width: Int, height: Int, byteCount: Int) {
        self.hash = hash
        self.width = width
        self.height = height
        self.byteCount = byteCount
    }

    /// Its public path on the office's own host: another content has another path.
    package var path: String { "/pictures/\(Hex.text(of: hash)).jpg" }
}

/// A picture that was decoded, turned upright, scaled and written anew.
package struct PreparedPicture: Sendable {
    /// A copy with its file.
    package struct File: Sendable {
        package let copy: PictureCopy
        package let bytes: [UInt8]

        package init(copy: PictureCopy, bytes: [UInt8]) {
            self.copy = copy
            self.bytes = bytes
        }
    }

    package let small: File
    package let large: File

    package init(small: File, large: File) {
        self.small = small
        self.large = large
    }
}

/// The picture that a product shows.
package struct ProductPicture: Hashable, Sendable {
    package let product: ProductNumber
    package let small: PictureCopy
    package let large: PictureCopy
    /// As whom it was given: the public reads whether producer or office says that the product looks so.
    package let givenBy: Act.Role
    package let givenOn: Day

    package init(
        product: ProductNumber, small: PictureCopy, large: PictureCopy, givenBy: Act.Role, givenOn: Day
    ) {
        self.product = product
        self.small = small
        self.large = large
        self.givenBy = givenBy
        self.givenOn = givenOn
    }

    package subscript(_ size: PictureCopy.Size) -> PictureCopy {
        switch size {
        case .small: small
        case .large: large
        }
    }

    /// What the ledger states in public.
    var facts: CanonicalJSON {
        .object([
            "given_by": .string(givenBy.rawValue), "large_sha256": .string(Hex.text(of: large.hash)),
            "small_sha256": .string(Hex.text(of: small.hash)),
        ])
    }
}
