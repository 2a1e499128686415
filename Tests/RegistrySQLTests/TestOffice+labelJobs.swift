import Registry
import StampFormat
import StampSigning
import Synchronization
import Testing

extension TestOffice {
    /// The queued labels of a new allotment.
    func queuedLabels(_ quantity: Int) async throws -> Job {
        try await submit(LabelWork.sample(of: closed(quantity).number, quantity))
    }

    func submit(
        _ work: LabelWork, layout: String = "tomy-145", as role: Act.Role = .producer
    ) async throws -> Job {
        try await JobDesk(store: store).submitLabels(
            work, layout: layout, by: Sample.act(as: role))
    }

    /// The whole file of a job.
    func file(_ job: Job) async throws -> [UInt8] {
        let desk = JobDesk(store: store)
        let (_, file) = try await desk.labelFile(of: job.number)
        var bytes: [UInt8] = []
        for place in 0..<file.pieces { bytes += try await desk.piece(place, of: file, job: job.number) }
        #expect(SHA256.digest(of: bytes) == file.hash && bytes.count == file.size)
        return bytes
    }

    func printRuns(_ job: Job) async throws -> [PrintRun] {
        try await store.read { reader throws(RegistryError) in
            try reader.printRuns(of: job.work.allotment)
        }
    }
}

extension LabelWork {
    static func sample(
        of allotment: AllotmentNumber, _ quantity: Int, reason: String? = nil
    ) throws -> LabelWork {
        LabelWork(
            allotment: allotment, serials: try Sample.serials(1, UInt32(quantity)),
            words: ["sheet", "--sheet", "tomy-145"], reason: reason)
    }
}

/// Makes files whose bytes follow from the serials, of so many bytes a label.
final class SampleRenderer: LabelRendering {
    private let bytesOfLabel: Int
    private let meanwhile: @Sendable (RenderingPace) async throws(RegistryError) -> Void
    private let rounds = Mutex(0)

    init(
        bytesOfLabel: Int = 1000,
        _ meanwhile: @escaping @Sendable (RenderingPace) async throws(RegistryError) -> Void = {
            _ throws(RegistryError) in
        }
    ) {
        self.bytesOfLabel = bytesOfLabel
        self.meanwhile = meanwhile
    }

    /// How often it was asked.
    var count: Int { rounds.withLock { $0 } }

    func refusal(of work: LabelWork) -> RegistryError? { nil }

    func render(_ work: LabelWork, _ pace: RenderingPace) async throws(RegistryError) -> RenderedLabels {
        rounds.withLock { $0 += 1 }
        guard pace.tell(work.serials.count / 2) else { throw .busy }
        try await meanwhile(pace)
        let bytes = SampleRenderer.bytes(work, bytesOfLabel)
        let file = PrintedFile(hash: SHA256.digest(of: bytes), proved: work.serials.count)
        return RenderedLabels(layout: "tomy-145", file: file, size: bytes.count, scratch: nil) {
            place, count in
            Array(bytes[place..<place + count])
        }
    }

    static func bytes(_ work: LabelWork, _ bytesOfLabel: Int = 1000) -> [UInt8] {
        (work.serials.first...work.serials.last).flatMap { serial in
            [UInt8](repeating: UInt8(truncatingIfNeeded: serial), count: bytesOfLabel)
        }
    }
}
