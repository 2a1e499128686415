internal import StampFormat

/// Proves that every certificate is as its last version was recorded, and no version is missing.
enum CertificateCheck {
    static func run(on store: some RegistryStore) async throws(RegistryError) -> CheckFinding {
        let found: String? = try await store.read { reader throws(RegistryError) in try fault(in: reader) }
        return CheckFinding("certificates", fault: found)
    }

    private static func fault(in reader: any RegistryReader) throws(RegistryError) -> String? {
        let entries = try reader.ledgerTree().count
        let certificates = Dictionary(grouping: try reader.certificates(), by: \.product)
        for product in try reader.products() {
            let versions = try reader.certificateVersions(of: product.number)
            let byStart = Dictionary(grouping: versions, by: \.certificate.validFrom)
            for own in byStart.values where own.map(\.version) != Array(1...own.count) {
                return "certificate_version \(product.number.number)"
            }
            guard versions.allSatisfy({ (1...entries).contains($0.entry) }) else {
                return "certificate_version \(product.number.number)"
            }
            guard Set(versions.standing) == Set(certificates[product.number] ?? []) else {
                return "certificate \(product.number.number)"
            }
        }
        return nil
    }
}
