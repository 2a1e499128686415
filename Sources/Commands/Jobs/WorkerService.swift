internal import Foundation
internal import Logging
internal import Registry
internal import RegistrySQL
internal import ServiceLifecycle
internal import StampFormat
internal import StampSigning
internal import Synchronization
internal import UnixSignals

/// A worker that ends well when its process is told to stop.
struct WorkerService: Service {
    let worker: JobWorker<OfficeStore>
    var once = false

    func run() async throws { try await worker.run(once: once) }

    /// Runs it as the only service of the process.
    func runAlone(_ logger: Logger) async throws {
        let service = ServiceGroupConfiguration.ServiceConfiguration(
            service: self, successTerminationBehavior: .gracefullyShutdownGroup)
        try await ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [service], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        ).run()
    }
}

/// The office's private keys as a worker asks for them.
final class HeldKeys: Sendable {
    private let workplace: Workplace
    private let passphrase: [UInt8]
    /// Opening one costs as much as thousands of signatures.
    private let opened = Mutex<[KeyID: (SigningKey, SigningWindow)]>([:])

    init(workplace: Workplace, passphrase: [UInt8]) {
        self.workplace = workplace
        self.passphrase = passphrase
    }

    func surroundings(_ report: @escaping @Sendable (WorkerEvent) -> Void) -> WorkerSurroundings {
        WorkerSurroundings(
            signingKey: { try self.key(for: $0, on: $1) }, labels: LabelRenderer(workplace: workplace),
            moment: { self.moment() }, isStopping: { Task.isShuttingDownGracefully }, report: report)
    }

    private func key(for allotment: Allotment, on day: Day) throws -> (SigningKey, SigningWindow) {
        if let id = allotment.issue?.key, let known = opened.withLock({ $0[id] }) { return known }
        let found = try workplace.signingKey(for: allotment, on: day, passphrase: passphrase)
        opened.withLock { $0[found.0.id] = found }
        return found
    }

    /// The clock was looked at when the office was opened; should it jump to a day that cannot be, that day stays.
    private func moment() -> WorkerSurroundings.Moment {
        let now = WallClock.milliseconds
        return (now, workplace.office.trainingDay ?? (try? WallClock.day(at: now)) ?? workplace.today)
    }
}

/// What a worker says to the log; the same again and again only once.
final class WorkerVoice: Sendable {
    private let logger: Logger
    private let last = Mutex("")

    init(logger: Logger) { self.logger = logger }

    func tell(_ event: WorkerEvent) {
        switch event {
        case .progress: last.withLock { $0 = "" }
        case .ended(let job):
            var facts = facts(of: job)
            facts["fault"] = job.fault.map { "\($0)" }
            say("job-\(job.state.rawValue)", facts)
        case .passes(let job, let error): say("job-left-to-others", facts(of: job, error))
        case .waits(let error): say("store-away", ["code": "\(error.code)"])
        }
    }

    private func facts(of job: Job, _ error: RegistryError? = nil) -> Logger.Metadata {
        var facts: Logger.Metadata = ["job": "\(job.number)", "work": "\(job.work.key)"]
        facts["code"] = error.map { "\($0.code)" }
        return facts
    }

    private func say(_ message: String, _ facts: Logger.Metadata) {
        let text = message + facts.sorted { $0.key < $1.key }.map { " \($0.value)" }.joined()
        guard
            last.withLock({ last in
                defer { last = text }
                return last != text
            })
        else { return }
        logger.notice("\(message)", metadata: facts)
    }
}

/// A name that no other worker has: computer, process, and eight random digits.
enum WorkerName {
    static func own() -> String {
        var host = [CChar](repeating: 0, count: 65)
        let named = gethostname(&host, host.count - 1) == 0
        let name =
            named
            ? String(decoding: host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : "host"
        let digits = String(UInt32.random(in: .min ... .max), radix: 16)
        return "\(name)/\(getpid())/\(digits)"
    }
}
