package import StampFormat

/// Everything the registry may refuse to do, and every way its store may fail.
///
/// Cases carry what a caller can act on. Each edge gives every case its words and its status.
package enum RegistryError: Error, Hashable, Sendable {
    // The register
    case noOffice
    case officeExists
    case unknownProducer(UInt32)
    case unknownProduct(ProductNumber)
    case unknownBatch(lot: String)
    case unknownAllotment(AllotmentNumber)
    case badName(String)

    /// A value of the regulation, named as in its facts.
    case regulationOutOfRange(field: String, allowed: ClosedRange<Int>)

    case unknownImport(Int)
    case importUndone(Int)
    /// A record, such as `products:12`, was changed after the import that is to be undone.
    case importChangedSince(record: String)
    /// A record, such as `products:12`, has a user, such as `allotment:3`.
    case importInUse(record: String, user: String)

    // Gates before stamps are granted or activated
    case kindNotForProduct(StampKind)
    case producerSuspended
    case noCertificate
    case certificateNotYetValid(from: Day)
    case certificateExpired(on: Day)
    case certificateWithdrawn(on: Day?)
    case productNotEligible
    case noTestReport
    case testReportExpired(on: Day)
    case testReportFailed(number: String)
    case labelNotApproved
    case quotaExceeded(left: Int)
    case batchRequired
    case batchNotReleased(BatchState)
    case batchExpired(on: Day)
    /// The stamps carry the use-by day of the batch they were signed for; the batch named has another, or none.
    case useByDiffers(stamp: Day, batch: Day?)
    case quantityOutOfRange(allowed: ClosedRange<Int>)
    case quantityExceedsPacks(left: Int)

    // Certification
    case certificateExists(ProductNumber, Day)
    case unknownCertificate(ProductNumber, Day)
    case nothingToCorrect
    case starsContradictScore(expected: Int)
    case unknownDecision(String)
    case graceTooLong(most: Day)
    case graceGiven(until: Day)
    case badReasonCode(String)
    case reasonCodeTaken(String)
    case unknownLabelVersion(Int)
    case labelHasFaults([LabelRule])
    case labelApproved(on: Day)

    // The path of an allotment
    case wrongStage(AllotmentStage, needed: [AllotmentStage])
    case samePerson
    case noSigningKey(on: Day)
    case signingKeyMissing(KeyID)
    case signingInProgress(AllotmentNumber)

    // Serials
    case serialsOutOfRange(last: UInt32)
    case wrongState(RangeState, first: UInt32, last: UInt32)
    case stampsTooOld(since: Day)
    case alreadyPrinted(run: Int, first: UInt32, last: UInt32)
    /// A reprint of a serial that is in no print run.
    case notPrinted(first: UInt32)
    /// A label without a second code.
    case noScratchCode
    /// The same request for labels gives another file than the one that was recorded.
    case fileDiffers(run: Int)
    case reasonUnknown(String)
    case reasonNotAllowed(String, allowed: [String])
    case documentRequired
    case unknownStamp(String)
    case mixedAllotments(AllotmentNumber, AllotmentNumber)
    case wasteNeedsApprover(left: Int)
    case undoTooLate(hours: Int)
    case dayInFuture(Day)
    /// A fact may not be dated before what it follows.
    case dayBeforeHistory(Day)
    case flagged(FlagKind, number: Int)
    case unknownFlag(Int)
    case replacementDiffers(AllotmentNumber)
    case replacementExceeds(left: Int)
    case capacityExceeded(left: Int)

    // Batches
    case wrongBatchState(BatchState, lot: String)
    case badLot(String)
    case useByBeforeProduction
    case batchInUse(activated: Int)
    case stampsNotReconciled(left: Int)
    case tooEarly(until: Day?)
    case splitDiffers(expected: Int, found: Int)

    // Persons, facts and reports
    case rights(RightsRefusal)
    case fact(FactRefusal)
    case report(ReportRefusal)

    // The store
    /// Another process holds the store: the only case worth retrying as it is.
    case busy
    /// The disk is full or an I/O operation failed; what was not finished was rolled back.
    case storageFailed
    /// The store may not be written: a read-only folder or file.
    case readOnly
    /// The file is no registry, or a newer version's.
    case notARegistry
    /// A fact that must agree with another does not: a bug or tampering.
    case corrupt(String)
    /// A change without its ledger entry was stopped. A bug.
    case unledgeredChange
    /// A cryptographic operation failed.
    case signing(String)
}

extension RegistryError {
    /// Stable word for commands, JSON and logs: never renamed, never reused.
    package var code: String {
        switch self {
        case .noOffice: "no-office"
        case .officeExists: "office-exists"
        case .unknownProducer: "unknown-producer"
        case .unknownProduct: "unknown-product"
        case .unknownBatch: "unknown-batch"
        case .unknownAllotment: "unknown-allotment"
        case .badName: "bad-name"
        case .regulationOutOfRange: "regulation-out-of-range"
        case .unknownImport: "unknown-import"
        case .importUndone: "import-undone"
        case .importChangedSince: "import-changed-since"
        case .importInUse: "import-in-use"
        case .kindNotForProduct: "kind-not-for-product"
        case .producerSuspended: "producer-suspended"
        case .noCertificate: "no-certificate"
        case .certificateNotYetValid: "certificate-not-yet-valid"
        case .certificateExpired: "certificate-expired"
        case .certificateWithdrawn: "certificate-withdrawn"
        case .productNotEligible: "product-not-eligible"
        case .noTestReport: "no-test-report"
        case .testReportExpired: "test-report-expired"
        case .testReportFailed: "test-report-failed"
        case .labelNotApproved: "label-not-approved"
        case .quotaExceeded: "quota-exceeded"
        case .batchRequired: "batch-required"
        case .batchNotReleased: "batch-not-released"
        case .batchExpired: "batch-expired"
        case .useByDiffers: "use-by-differs"
        case .quantityOutOfRange: "quantity-out-of-range"
        case .quantityExceedsPacks: "quantity-exceeds-packs"
        case .certificateExists: "certificate-exists"
        case .unknownCertificate: "unknown-certificate"
        case .nothingToCorrect: "nothing-to-correct"
        case .starsContradictScore: "stars-contradict-score"
        case .unknownDecision: "unknown-decision"
        case .graceTooLong: "grace-too-long"
        case .graceGiven: "grace-given"
        case .badReasonCode: "bad-reason-code"
        case .reasonCodeTaken: "reason-code-taken"
        case .unknownLabelVersion: "unknown-label-version"
        case .labelHasFaults: "label-has-faults"
        case .labelApproved: "label-approved"
        case .wrongStage: "wrong-stage"
        case .samePerson: "same-person"
        case .noSigningKey: "no-signing-key"
        case .signingKeyMissing: "signing-key-missing"
        case .signingInProgress: "signing-in-progress"
        case .serialsOutOfRange: "serials-out-of-range"
        case .wrongState: "wrong-state"
        case .stampsTooOld: "stamps-too-old"
        case .alreadyPrinted: "already-printed"
        case .notPrinted: "not-printed"
        case .noScratchCode: "no-scratch-code"
        case .fileDiffers: "file-differs"
        case .reasonUnknown: "reason-unknown"
        case .reasonNotAllowed: "reason-not-allowed"
        case .documentRequired: "document-required"
        case .unknownStamp: "unknown-stamp"
        case .mixedAllotments: "mixed-allotments"
        case .wasteNeedsApprover: "waste-needs-approver"
        case .undoTooLate: "undo-too-late"
        case .dayInFuture: "day-in-future"
        case .dayBeforeHistory: "day-before-history"
        case .flagged: "flagged"
        case .unknownFlag: "unknown-flag"
        case .replacementDiffers: "replacement-differs"
        case .replacementExceeds: "replacement-exceeds"
        case .capacityExceeded: "capacity-exceeded"
        case .wrongBatchState: "wrong-batch-state"
        case .badLot: "bad-lot"
        case .useByBeforeProduction: "use-by-before-production"
        case .batchInUse: "batch-in-use"
        case .stampsNotReconciled: "stamps-not-reconciled"
        case .tooEarly: "too-early"
        case .splitDiffers: "split-differs"
        case .rights(let refusal): refusal.code
        case .fact(let refusal): refusal.code
        case .report(let refusal): refusal.code
        case .busy: "try-again"
        case .storageFailed: "storage-failed"
        case .readOnly: "read-only"
        case .notARegistry: "not-a-registry"
        case .corrupt: "corrupt"
        case .unledgeredChange, .signing: "internal"
        }
    }
}
