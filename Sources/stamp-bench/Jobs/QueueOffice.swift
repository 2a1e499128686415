import Foundation
import Registry
import RegistrySQL
import StampFormat
import StampSigning

/// An office whose allotments are signed by workers, on a server or in a file.
struct QueueOffice: Sendable {
    let address: DatabaseAddress
    let store: OfficeStore
    private let key = Key()
    private let day: Day

    /// Parsed once: opening a key costs as much as signatures.
    private struct Key: Sendable { let key = try? SigningKey() }

    init(at address: DatabaseAddress) async throws {
        self.address = address
        store = try await OfficeStore(at: address, creating: true)
        let today = try required(Sample.day, "day")
        day = today
        try await OfficeDesk(store: store).found(
            Office(name: "Văn phòng mẫu", host: try Sample.host()), by: act(.administrator))
        let clerk = act(.clerk)
        try await store.write { writer throws(RegistryError) in
            try BenchOffice.register(in: writer, by: clerk)
        }
    }

    /// Requests, approves and queues an allotment.
    func submit(_ quantity: Int) async throws {
        let request = AllotmentRequest(
            product: try required(ProductNumber(number: 1), "product"), kind: .recognisedProduct,
            quantity: quantity, lot: nil)
        let desk = AllotmentDesk(store: store)
        let number = try await desk.request(request, by: act(.clerk)).number
        _ = try await desk.approve(number, by: act(.approver, name: "Trần Văn Minh"))
        _ = try await JobDesk(store: store).submitSigning(of: number, by: act(.approver))
    }

    /// Lets so many workers, each with connections and signers of its own, do what is queued.
    func work(_ workers: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...workers {
                let store = try await OfficeStore(at: address, creating: false)
                let worker = try worker("worker-\(number)", on: store)
                group.addTask { try await worker.run(once: true) }
            }
            try await group.waitForAll()
        }
        guard try await JobDesk(store: store).statuses(open: false).allSatisfy({ $0.job.state == .done })
        else {
            throw BenchFailure.wrongAnswer("a job is not done")
        }
    }

    /// One that signs one block at a time.
    func worker(_ name: String, on store: OfficeStore) throws -> JobWorker<OfficeStore> {
        let (key, today) = (try required(key.key, "key"), try required(StampDay(day), "day"))
        let window = try SigningWindow(first: today, last: today)
        return JobWorker(
            store: store, holder: JobHolder(name: name, lease: 30_000), width: 1,
            surroundings: WorkerSurroundings(
                signingKey: { _, _ in (key, window) }, moment: { (0, today.day) }, isStopping: { false },
                report: { _ in }))
    }

    private func act(_ role: Act.Role, name: String = "Nguyễn Thị Lan") -> Act {
        Act(actor: name, role: role, at: 0, today: day)
    }
}
