package import Registry

/// What pages and programs ask of whoever can decode pictures.
package protocol PictureWorks: Sendable {
    /// The copies that are kept of a file that somebody sent.
    ///
    /// - Throws: ``RegistryError/picture(_:)``.
    func picture(_ file: [UInt8]) async throws(RegistryError) -> PreparedPicture
}
