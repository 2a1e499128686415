internal import Registry
internal import RegistrySQL
internal import StampFormat
internal import StampLabels
internal import StampSigning

extension LabelOrder {
    /// Renders the labels from the stored stamps, block after block, and finishes the file.
    ///
    /// - Throws: a ``LabelError``, a ``RegistryError`` or a ``Failure``.
    func write(
        _ job: LabelJob, fonts: LabelFonts, to file: OutputFile, _ store: OfficeStore
    ) async throws -> PrintedLabels {
        let output = HashedOutput(file)
        let outcome = try await store.read { reader throws(RegistryError) in
            StoredStamps(serials, of: allotment.number, reader, pace).report { stamps throws(LabelError) in
                try LabelSheetWriter(job, fonts: fonts).write(stamps: stamps) { bytes throws(LabelError) in
                    try output.write(bytes)
                }
            }
        }
        if let failure = output.failure { throw failure }
        let report = try outcome.get()
        try file.finish()
        return PrintedLabels(report: report, hash: output.digest())
    }

    /// A part of the order; labels count from 0.
    func part(_ labels: Range<Int>) -> LabelOrder {
        guard
            let serials = SerialRange(
                serials.first + UInt32(labels.lowerBound), serials.first + UInt32(labels.upperBound) - 1)
        else { return self }
        return LabelOrder(allotment, serials, text)
    }

    /// Stored stamps by their place in the order, from 0.
    func stamps(of labels: Range<Int>, _ store: any RegistryStore) async throws -> [Stamp] {
        let number = allotment.number
        guard !labels.isEmpty,
            let serials = SerialRange(
                serials.first + UInt32(labels.lowerBound), serials.first + UInt32(labels.upperBound) - 1)
        else { return [] }
        return try await store.read { reader throws(RegistryError) in
            var stamps: [Stamp] = []
            for chunk in serials.chunks(of: PreparedBlock.capacity) {
                stamps += try reader.stamps(chunk, of: number)
            }
            return stamps
        }
    }
}

/// Stored stamps as a sequence that reads a block when it is needed.
final class StoredStamps: Sequence, IteratorProtocol {
    private let reader: any RegistryReader
    private let number: AllotmentNumber
    private var chunks: ArraySlice<SerialRange>
    private var stamps: ArraySlice<Stamp> = []
    private let pace: RenderingPace?
    private var given = 0
    private(set) var fault: RegistryError?

    init(
        _ serials: SerialRange, of number: AllotmentNumber, _ reader: any RegistryReader,
        _ pace: RenderingPace? = nil
    ) {
        self.reader = reader
        self.number = number
        self.pace = pace
        chunks = serials.chunks(of: PreparedBlock.capacity)[...]
    }

    func next() -> Stamp? {
        if stamps.isEmpty, let chunk = chunks.popFirst() {
            do throws(RegistryError) {
                guard pace?.tell(given) ?? true else { throw .busy }
                stamps = try reader.stamps(chunk, of: number)[...]
                given += chunk.count
            } catch {
                fault = error
                chunks = []
            }
        }
        return stamps.popFirst()
    }

    /// What `body` makes of the stamps; a fault of the store comes first.
    func report(
        _ body: (StoredStamps) throws(LabelError) -> LabelReport
    ) -> Result<LabelReport, any Error> {
        do {
            let report = try body(self)
            return .success(report)
        } catch {
            if let fault { return .failure(fault) }
            return .failure(error)
        }
    }
}
