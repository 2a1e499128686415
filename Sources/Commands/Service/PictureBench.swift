internal import PictureCoding
internal import Registry

/// Where pictures are decoded, one at a time: 40 million pixels need 120 MB.
actor PictureBench {
    /// - Throws: ``RegistryError/picture(_:)``.
    func prepared(_ file: [UInt8]) throws(RegistryError) -> PreparedPicture {
        try PictureMaker.prepared(file)
    }
}
