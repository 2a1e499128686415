import Foundation
import Registry
import RegistrySQL
import StampFormat
import Testing

extension TestRegister {
    func undo(_ number: Int) async throws -> ImportRecord {
        try await ImportDesk(store: store).undo(number, by: Sample.act())
    }

    func imports() async throws -> [ImportRecord] {
        try await store.read { reader throws(RegistryError) in try reader.imports() }
    }

    func versions(of product: ProductNumber) async throws -> [CertificateVersion] {
        try await store.read { reader throws(RegistryError) in try reader.certificateVersions(of: product) }
    }

    func isWhole() async throws -> Bool {
        try await RegistryCheck.run(on: store).allSatisfy { $0.fault == nil }
    }

    /// All records of the register.
    func everything() async throws -> [String] {
        try await store.read { reader throws(RegistryError) in
            try reader.producers().map { "\($0)" } + reader.products().map { "\($0)" }
                + reader.certificates().map { "\($0)" } + reader.testReports().map { "\($0)" }
                + reader.batches().map { "\($0)" } + reader.administrativeUnits().map { "\($0)" }
                + reader.products(matching: nil, limit: nil).map(\.name)
        }
    }

    /// How many rows tables have, as another program sees them.
    func count(_ tables: String...) async throws -> Int {
        let raw = RawStore(scratch, driver)
        return try tables.reduce(0) { try $0 + raw.count("SELECT count(*) FROM \($1)") }
    }
}
