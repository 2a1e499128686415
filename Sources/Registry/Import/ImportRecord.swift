internal import Foundation
package import StampFormat
internal import StampSigning

/// An import that was saved.
package struct ImportRecord: Hashable, Sendable {
    /// From 1, without gaps.
    package let number: Int
    package let kind: ImportFileKind
    package let fileName: String
    /// SHA-256 of the file.
    package let fileHash: [UInt8]
    package let takenBy: String
    package let takenOn: Day
    package let added: Int
    package let changed: Int
    /// Nil while it stands.
    package let undoneOn: Day?

    package init(
        number: Int, kind: ImportFileKind, fileName: String, fileHash: [UInt8], takenBy: String, takenOn: Day,
        added: Int, changed: Int, undoneOn: Day?
    ) {
        self.number = number
        self.kind = kind
        self.fileName = fileName
        self.fileHash = fileHash
        self.takenBy = takenBy
        self.takenOn = takenOn
        self.added = added
        self.changed = changed
        self.undoneOn = undoneOn
    }
}

/// One record that an import changed: enough to take the change back, and to see that nobody changed it since.
package struct ImportImage: Hashable, Sendable {
    package let key: String
    /// The record before, as ``text(of:)`` writes it; nil for one that the import added.
    package let before: String?
    /// SHA-256 of the record after.
    package let afterHash: [UInt8]

    package init(key: String, before: String?, afterHash: [UInt8]) {
        self.key = key
        self.before = before
        self.afterHash = afterHash
    }

    static func text(of values: [String: String]) -> String {
        CanonicalJSON.object(values.mapValues { .string($0) }).text
    }

    static func hash(of values: [String: String]) -> [UInt8] {
        SHA256.digest(of: Array(text(of: values).utf8))
    }

    /// The columns of a text made by ``text(of:)``; nil for any other text.
    static func values(of text: String) -> [String: String]? {
        try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    }
}

/// Imports inside one transaction.
package protocol ImportReading {
    /// All imports, the last one first.
    func imports() throws(RegistryError) -> [ImportRecord]
    func importRecord(_ number: Int) throws(RegistryError) -> ImportRecord?
    /// What an import changed, in the order of its rows.
    func images(of number: Int) throws(RegistryError) -> [ImportImage]
    /// What depends on a producer, such as `product:5`.
    func user(ofProducer number: UInt32) throws(RegistryError) -> String?
    /// What depends on a product, such as `allotment:2` or `batch:5/L1`.
    func user(of product: ProductNumber) throws(RegistryError) -> String?
    /// What depends on a batch or was done with it, such as `allotment:2` or `ledger:17`.
    func user(ofBatch lot: String, of product: ProductNumber) throws(RegistryError) -> String?
    /// What depends on a test report, such as `test-grace:KN-1`.
    func user(ofTestReport number: String, of product: ProductNumber) throws(RegistryError) -> String?
    /// An allotment of a product that was asked for on `day` or later and not refused, such as `allotment:2`.
    func allotment(of product: ProductNumber, since day: Day) throws(RegistryError) -> String?
    /// A producer with that commune, such as `producer:5`.
    func user(ofCommune code: String) throws(RegistryError) -> String?
}

/// Changes by imports and their undoing.
package protocol ImportWriting {
    func nextImportNumber() throws(RegistryError) -> Int
    /// Keeps an import with what it changed.
    ///
    /// `entry`: number of the ledger entry that covers it.
    func insert(_ record: ImportRecord, images: [ImportImage], entry: Int) throws(RegistryError)
    /// From here on what the import added may be removed.
    func markImportUndone(_ number: Int, on day: Day) throws(RegistryError)
    /// Binds the undoing to its own ledger entry.
    func markImportUndone(_ number: Int, entry: Int) throws(RegistryError)
    func remove(_ producer: Producer) throws(RegistryError)
    func remove(_ product: Product) throws(RegistryError)
    func remove(_ certificate: Certificate) throws(RegistryError)
    func remove(_ report: TestReport) throws(RegistryError)
    func remove(_ batch: Batch) throws(RegistryError)
}
