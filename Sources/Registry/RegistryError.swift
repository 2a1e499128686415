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
    case liquor(LiquorRefusal)
    case quotaExceeded(left: Int)
    case batchRequired
    case batchNotReleased(BatchState)
    case batchExpired(on: Day)
    /// The stamps carry the use-by day of the batch they were signed for; the batch named has another, or none.
    case useByDiffers(stamp: Day, batch: Day?)
    case quantityOutOfRange(allowed: ClosedRange<Int>)
    case quantityExceedsPacks(left: Int)
    /// Far above what is usual, and not confirmed.
    case quantityUnusual(asked: Int, most: Int)

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
    case refusalUnexplained
    case noSigningKey(on: Day)
    case signingKeyMissing(KeyID)
    case signingInProgress(AllotmentNumber)

    // Serials
    case serialsOutOfRange(last: UInt32)
    case wrongState(RangeState, first: UInt32, last: UInt32)
    case stampsTooOld(since: Day)
    /// Labels with the mark of what is not recognised at present.
    case markEnded(MarkEnd)
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
    case snapshot(SnapshotRefusal)
    case login(LoginRefusal)
    case alert(AlertRefusal)
    case token(TokenRefusal)
    case job(JobRefusal)
    case inspection(CaseRefusal)
    case picture(PictureRefusal)
    case box(BoxRefusal)

    // The store
    case database(DatabaseRefusal)
    case backup(BackupRefusal)
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
