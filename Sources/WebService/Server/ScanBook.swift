internal import Logging
internal import Registry
internal import ServiceLifecycle
internal import Synchronization

/// Confirmed scans on their way to the store, a second's worth a transaction: nobody waits for the disk.
///
/// What is noted and not yet stored is lost when the computer dies; an orderly stop stores it.
final class ScanBook<Store: RegistryStore>: Service {
    private let desk: ScanDesk<Store>
    private let meter: ServiceMeter
    private let logger: Logger
    private let pending = Mutex<[Scan]>([])
    /// Scans that wait while the store cannot be written; more are dropped and counted.
    private static var most: Int { 10_000 }
    private static var batch: Int { 500 }

    init(_ store: Store, meter: ServiceMeter, logger: Logger) {
        desk = ScanDesk(store: store)
        self.meter = meter
        self.logger = logger
    }

    func note(_ scan: Scan) {
        let isKept = pending.withLock { pending in
            guard pending.count < Self.most else { return false }
            pending.append(scan)
            return true
        }
        if !isKept { meter.count(scans: 1, as: "dropped") }
    }

    /// Stores scans every second until the service is asked to stop, and then the rest.
    func run() async throws {
        await cancelWhenGracefulShutdown { [self] in
            while (try? await Task.sleep(for: .seconds(1))) != nil { await store() }
        }
        await store()
    }

    private func store() async {
        while true {
            let scans = pending.withLock { pending in
                let scans = Array(pending.prefix(Self.batch))
                pending.removeFirst(scans.count)
                return scans
            }
            guard !scans.isEmpty else { return }
            do {
                try await desk.record(scans)
                meter.count(scans: scans.count, as: "stored")
            } catch {
                pending.withLock { $0.insert(contentsOf: scans, at: 0) }
                meter.count(storeError: error.code)
                logger.error("scans wait", metadata: ["code": "\(error.code)"])
                return
            }
        }
    }
}
