import Registry
import Testing

/// An office of one test's own with an empty register, to import into.
struct TestRegister: Sendable {
    let scratch: Scratch
    let store: AnyStore
    let driver: StoreDriver

    init(_ driver: StoreDriver = .file) async throws {
        self.driver = driver
        scratch = try Scratch()
        store = try await driver.open(in: scratch)
        try await OfficeDesk(store: store).found(
            Sample.office(), by: Sample.act(as: .administrator, on: "2026-01-01"))
    }

    /// With the demo register in it.
    static func withDemo(_ driver: StoreDriver = .file) async throws -> TestRegister {
        let register = try await TestRegister(driver)
        for (kind, name) in DemoFile.inOrder { _ = try await register.take(kind, DemoFile.bytes(name)) }
        return register
    }

    func take(
        _ kind: ImportFileKind, _ file: [UInt8], isDryRun: Bool = false
    ) async throws -> ImportReport {
        try await take(kind, ImportFile(name: "\(kind.rawValue).csv", csv: file), isDryRun: isDryRun)
    }

    func take(_ kind: ImportFileKind, _ file: ImportFile, isDryRun: Bool = false) async throws -> ImportReport
    {
        try await ImportDesk(store: store).take(kind, file, isDryRun: isDryRun, by: Sample.act())
    }

    func take(_ kind: ImportFileKind, _ text: String) async throws -> ImportReport {
        try await take(kind, Array(text.utf8))
    }

    func producers() async throws -> [Producer] {
        try await store.read { reader throws(RegistryError) in try reader.producers() }
    }

    func products() async throws -> [Product] {
        try await store.read { reader throws(RegistryError) in try reader.products() }
    }

    func ledgerCount() async throws -> Int {
        try await store.read { reader throws(RegistryError) in try reader.ledgerTree().count }
    }
}
