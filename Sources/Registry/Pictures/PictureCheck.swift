internal import StampFormat
internal import StampSigning

/// Every picture that a product shows is there, byte for byte.
package enum PictureCheck {
    /// None for an office without pictures.
    package static func run(on store: some RegistryStore) async throws(RegistryError) -> [CheckFinding] {
        let pictures = try await store.read { reader throws(RegistryError) in try reader.pictures() }
        guard !pictures.isEmpty else { return [] }
        for picture in pictures {
            for size in PictureCopy.Size.allCases {
                let hash = picture[size].hash
                let bytes = try await store.read { reader throws(RegistryError) in
                    try reader.pictureBytes(hash)
                }
                guard let bytes, SHA256.digest(of: bytes) == hash else {
                    let fault =
                        "the \(size.rawValue) picture of product \(picture.product.number) was changed"
                    return [CheckFinding("pictures", fault: fault)]
                }
            }
        }
        return [CheckFinding("pictures", fault: nil)]
    }
}
