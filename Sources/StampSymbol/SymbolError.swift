/// Why no symbol, or no picture of one, could be made.
package enum SymbolError: Error, Hashable, Sendable {
    /// libqrencode refused the segments. Only a full memory explains it.
    case encodingFailed
    /// libpng could not finish the picture.
    case pictureFailed

    /// Stable word for clients: never renamed, never reused.
    package var code: String {
        switch self {
        case .encodingFailed: "symbol-encoding-failed"
        case .pictureFailed: "symbol-picture-failed"
        }
    }
}
