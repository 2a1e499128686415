import Foundation
import Registry
import RegistrySQL
import StampFormat
import StampSigning

/// An office with one recognised product, in a store of its own that is removed with it.
final class BenchOffice: Sendable {
    let store: SQLiteStore
    private let folder: URL
    private let clerk: Act
    private let approver: Act

    init(in parent: URL) async throws {
        folder = parent.appendingPathComponent("stamp-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try await SQLiteStore(
            path: folder.appendingPathComponent("registry.sqlite").path, creating: true)
        let today = try required(Sample.day, "day")
        clerk = Act(actor: "Nguyễn Thị Lan", role: .clerk, at: 0, today: today)
        approver = Act(actor: "Trần Văn Minh", role: .approver, at: 0, today: today)
        let office = Office(name: "Văn phòng mẫu", host: try Sample.host())
        let founder = Act(actor: "Quản trị", role: .administrator, at: 0, today: today)
        try await OfficeDesk(store: store).found(office, by: founder)
        try await store.write { [clerk] writer throws(RegistryError) in
            try BenchOffice.register(in: writer, by: clerk)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Requests, approves, signs and closes an allotment; what `tracestamp` does, but for its terminal.
    func issue(_ quantity: Int, with key: SigningKey) async throws {
        let number = try await request(quantity)
        _ = try await AllotmentDesk(store: store).approve(number, by: approver)
        let day = try required(StampDay(clerk.today), "day")
        let window = try SigningWindow(first: day, last: day)
        _ = try await SigningDesk(store: store, width: Cores.count)
            .sign(number, with: key, window: window, by: approver) { _ in }
    }

    /// Asks for stamps of the first product.
    @discardableResult
    func request(_ quantity: Int) async throws -> AllotmentNumber {
        let request = AllotmentRequest(
            product: try required(ProductNumber(number: 1), "product"), kind: .recognisedProduct,
            quantity: quantity, lot: nil)
        return try await AllotmentDesk(store: store).request(request, isConfirmed: true, by: clerk).number
    }

    /// Closed allotments with stamps that nobody signed, activated in alternating ranges of two batches.
    func fill(_ stamps: Int, allotments: Int) async throws {
        for _ in 0..<allotments {
            let number = try await store.write { [clerk] writer throws(RegistryError) in
                try BenchOffice.allot(stamps / allotments, in: writer, by: clerk)
            }
            for index in 0..<PreparedBlock.count(quantity: stamps / allotments) {
                try await store.insert(UnsignedBlock.block(index, quantity: stamps / allotments, of: number))
            }
        }
    }
}
