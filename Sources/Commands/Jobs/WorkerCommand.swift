internal import ArgumentParser
internal import Foundation
internal import Logging
internal import Registry
internal import ServiceLifecycle
internal import WebService

struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Do the work in the queue, beside any number of other workers.",
        discussion: """
            Signs in blocks of 4096 on all cores, and makes files of labels. On SIGTERM it
            stores the blocks in hand and hands the rest back. When it dies, others take over what it had after the
            lease. A line on standard output says that a job has ended; logs are JSON
            lines on standard error.

            Examples:
              tracestamp worker
              tracestamp worker --once --database postgres://tem@db.example/tem
            """)

    @Flag(help: "End when no job is open for which the key is here.") var once = false
    @Option(help: "Seconds without a sign of life until others take over its blocks (1 to 3600).")
    var lease: Int64 = 30
    @Option(help: "Blocks signed at the same time, 1 to 256 (default: one for each core).") var width: Int?
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var passphrase: PassphraseOptions

    func validate() throws {
        guard (1...3600).contains(lease) else { throw ValidationError("--lease must be 1 to 3600 seconds.") }
        guard (1...256).contains(width ?? 1) else { throw ValidationError("--width must be 1 to 256.") }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let logger = Logger(label: "tracestamp") { _ in
                JSONLogHandler(level: .notice) { StandardError.write($0) }
            }
            let line = ProgressLine(Bilingual("tem", "stamps"))
            defer { line.finish() }
            let voice = WorkerVoice(logger: logger)
            let keys = HeldKeys(workplace: workplace, passphrase: try passphrase.read(workplace.folder))
            let worker = JobWorker(
                store: workplace.store,
                holder: JobHolder(name: WorkerName.own(), lease: 1000 * lease),
                width: width ?? ProcessInfo.processInfo.activeProcessorCount,
                surroundings: keys.surroundings { event in
                    voice.tell(event)
                    switch event {
                    case .progress(_, let progress): line.show(done: progress.done, total: progress.total)
                    case .ended(let job): try? JobFacts.write(job, asJSON: json.json)
                    case .passes, .waits: break
                    }
                })
            try await WorkerService(worker: worker, once: once).runAlone(logger)
        }
    }
}
