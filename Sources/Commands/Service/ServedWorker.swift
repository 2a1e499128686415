internal import Logging
internal import ServiceLifecycle

/// A worker inside the service: pages are answered also when it cannot work.
struct ServedWorker: Service {
    let worker: WorkerService
    let logger: Logger

    func run() async throws {
        do {
            try await worker.run()
        } catch {
            logger.error("worker-stopped", metadata: ["code": "\(Failure(describing: error).code)"])
        }
        // A service that ends by itself would end the others.
        try? await gracefulShutdown()
    }
}
