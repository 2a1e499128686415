package import StampFormat

/// Why a file does not become a product's picture.
package enum PictureRefusal: Hashable, Sendable {
    /// Bytes of the file, and how many it may have.
    case tooLarge(Int, most: Int)
    /// Its first bytes are neither a JPEG's nor a PNG's.
    case notAPicture
    /// Pixels; see ``PictureLimits``.
    case badSides(width: Int, height: Int)
    case tooManyPixels(Int, most: Int)
    /// It begins as a picture and cannot be read to its end, or has colours that no screen shows.
    case unreadable
    /// The product shows none.
    case none(ProductNumber)

    /// Stable word.
    package var code: String {
        switch self {
        case .tooLarge: "picture-too-large"
        case .notAPicture: "not-a-picture"
        case .badSides: "picture-sides"
        case .tooManyPixels: "picture-pixels"
        case .unreadable: "picture-unreadable"
        case .none: "no-picture"
        }
    }
}
