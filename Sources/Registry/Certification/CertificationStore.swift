package import StampFormat

/// What the store knows of certification beside the certificates in force.
package protocol CertificationReading {
    /// All versions of a product's certificates, by first day and version.
    func certificateVersions(of product: ProductNumber) throws(RegistryError) -> [CertificateVersion]
    /// Certificates that were withdrawn or superseded.
    func endedCertificates() throws(RegistryError) -> [Certificate]
    func scoreScales() throws(RegistryError) -> [ScoreScale]
    func withdrawalReasons() throws(RegistryError) -> [WithdrawalReason]
    func testGraces() throws(RegistryError) -> [TestGrace]
    /// A product's goods labels, by version.
    func labelVersions(of product: ProductNumber) throws(RegistryError) -> [LabelVersion]
}

/// Changes to certification; a certificate's versions follow from `put` and the entry that covers it.
package protocol CertificationWriting: CertificationReading {
    func insert(_ reason: WithdrawalReason) throws(RegistryError)
    func insert(_ grace: TestGrace) throws(RegistryError)
    func insert(_ version: LabelVersion) throws(RegistryError)
    /// Stores the approval.
    func update(_ version: LabelVersion) throws(RegistryError)
}
