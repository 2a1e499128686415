internal import StampFormat

/// What the serials of a list, or the questions of one unchanged register, share.
///
/// Everything here is as old as the state it was read from: whoever keeps it for another transaction must know
/// that nothing was written since. Not `Sendable`.
package final class StandingMemory {
    private(set) var moment: Moment?
    var allotments: [AllotmentNumber: Allotment] = [:]
    var makers: [ProductNumber: Maker] = [:]
    var batches: [BatchKey: Batch] = [:]
    /// The series of tax stamps of a batch; an inner nil where it has none.
    var taxStamps: [BatchKey: String?] = [:]
    var flags: [FlagKey: [FlagRecord]] = [:]
    var copies: [AllotmentNumber: [CopyEvent]] = [:]
    var isPast: [AllotmentNumber: Bool] = [:]
    /// Of each allotment, what was packed into boxes under its stamps, and taken out.
    var boxes: [AllotmentNumber: [Serial: [BoxEvent]]] = [:]
    /// The present range that was asked for last.
    var ranges: [AllotmentNumber: StateRange] = [:]

    /// Allotments that are kept at once; with what belongs to them some megabytes.
    private static let most = 1000

    package init() {}

    /// Keeps what it has for questions about the same moment, unless that became too much.
    func begin(_ moment: Moment?) {
        guard moment != self.moment || allotments.count >= Self.most else { return }
        self.moment = moment
        (allotments, makers, batches, flags) = ([:], [:], [:], [:])
        (copies, isPast, ranges, taxStamps, boxes) = ([:], [:], [:], [:], [:])
    }

    struct Maker {
        let product: Product
        let producer: Producer
        let certificates: [Certificate]
    }

    struct FlagKey: Hashable {
        let allotment: AllotmentNumber
        let lot: String?
    }

    struct BatchKey: Hashable {
        let product: ProductNumber
        let lot: String
    }
}

/// Where a transaction's ``StandingReader`` keeps what it read.
package protocol StandingRemembering {
    /// A new one for every asker, unless this is known to read the same state as the transaction before it.
    var standingMemory: StandingMemory { get }
}
