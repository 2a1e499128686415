package import StampFormat
package import StampSigning

/// What the store keeps of a stamp's scratch code.
package struct ScratchRecord: Hashable, Sendable {
    /// HMAC of the code, 32 bytes; the code itself is nowhere.
    package let hash: [UInt8]
    /// The day on which the right code was first given to the office.
    package var checkedOn: Day?
    /// Wrong codes given to the office so far.
    package var wrongTries: Int

    package init(hash: [UInt8], checkedOn: Day? = nil, wrongTries: Int = 0) {
        self.hash = hash
        self.checkedOn = checkedOn
        self.wrongTries = wrongTries
    }
}

/// What is answered to someone who scratched a label.
package enum ScratchAnswer: Hashable, Sendable {
    /// The right code, for the first time.
    case first
    /// The right code, which somebody else gave before: a copy, or the buyer once more.
    case again(since: Day)
    case wrong(tries: Int)

    /// Stable word.
    package var word: String {
        switch self {
        case .first: "first"
        case .again: "again"
        case .wrong: "wrong"
        }
    }
}

/// Compares scratch codes with what was kept of them for someone of the register, and remembers every try.
package struct ScratchDesk<Store: RegistryStore>: Sendable {
    private let store: Store
    private let secret: ScratchSecret

    package init(store: Store, secret: ScratchSecret) {
        self.store = store
        self.secret = secret
    }

    /// - Parameters:
    ///   - code: what was scratched free.
    ///   - input: a link, the digits or a typed code.
    ///   - act: who asks.
    /// - Returns: whether it is right, and whether it was given before.
    /// - Throws: ``RegistryError/unknownStamp(_:)``; ``RegistryError/noScratchCode`` for a label without one.
    package func check(_ code: ScratchCode, on input: String, by act: Act) async throws(RegistryError)
        -> ScratchAnswer
    {
        try await store.write { writer throws(RegistryError) in
            let (number, serial) = try writer.place(of: StampInput(input), input)
            guard let serials = SerialRange(serial, serial),
                let stamp = try writer.stamps(serials, of: number).first
            else { throw .unknownStamp(input) }
            guard var record = try writer.scratchRecord(of: stamp.fields.serial, in: number) else {
                throw .noScratchCode
            }
            let shoppers = try writer.scratchTally(
                of: StampPlace(number, stamp.fields.serial), from: [], since: act.at)
            let answer: ScratchAnswer
            if !secret.isRight(code, on: stamp, kept: record.hash) {
                record.wrongTries += 1
                answer = .wrong(tries: record.wrongTries + shoppers.wrong)
            } else {
                let days = [record.checkedOn, shoppers.firstOn].compactMap { $0 }
                record.checkedOn = record.checkedOn ?? act.today
                answer = days.min().map { .again(since: $0) } ?? .first
            }
            try writer.update(record, of: stamp.fields.serial, in: number)
            try writer.append(
                LedgerDraft(
                    .scratchChecked, on: .serials(number, serials), by: act,
                    after: .object(["result": .string(answer.word)])))
            return answer
        }
    }
}

extension RegistryWriter {
    /// Keeps the hashes of a run's scratch codes; those of an earlier run stay.
    func keepScratchCodes(
        of serials: SerialRange, in number: AllotmentNumber, _ secret: ScratchSecret
    ) throws(RegistryError) {
        for chunk in serials.chunks(of: PreparedBlock.capacity) {
            for stamp in try stamps(chunk, of: number) {
                let hash = secret.hash(of: secret.code(of: stamp), on: stamp)
                try insert(ScratchRecord(hash: hash), of: stamp.fields.serial, in: number)
            }
        }
    }
}

/// Scratch codes in the store.
package protocol ScratchReading {
    func scratchRecord(of serial: Serial, in allotment: AllotmentNumber) throws(RegistryError)
        -> ScratchRecord?
    /// What shoppers tried before.
    ///
    /// - `client`: whose own tries are told apart.
    /// - `time`: since when tries are recent.
    func scratchTally(of place: StampPlace, from client: [UInt8], since time: Int64) throws(RegistryError)
        -> ScratchTally
}

/// Changes of scratch codes; the next ledger entry covers them.
package protocol ScratchWriting {
    /// Does nothing where there is one.
    func insert(_ record: ScratchRecord, of serial: Serial, in allotment: AllotmentNumber)
        throws(RegistryError)
    func update(_ record: ScratchRecord, of serial: Serial, in allotment: AllotmentNumber)
        throws(RegistryError)
    /// Adds a shopper's try; no change of any state, so no entry covers it.
    func append(_ one: ScratchTry) throws(RegistryError)
}
