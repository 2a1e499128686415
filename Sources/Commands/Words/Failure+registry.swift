internal import Registry

extension Failure {
    init(_ error: RegistryError) {
        let (what, next) = RegistryWords.words(of: error)
        self.init(error.code, what, next: next, exit: Failure.exit(of: error))
    }

    private static func exit(of error: RegistryError) -> Exit {
        switch error {
        case .busy, .signingInProgress, .job(.leaseLost): .tryAgain
        case .storageFailed: .storage
        case .database(let refusal): DatabaseWords.exit(of: refusal)
        case .backup: .refused
        case .readOnly: .permission
        case .noOffice, .notARegistry: .configuration
        case .corrupt, .unledgeredChange, .signing: .internalFault
        case .officeExists, .unknownProducer, .unknownProduct, .unknownBatch, .unknownAllotment, .badName,
            .regulationOutOfRange,
            .unknownImport, .importUndone, .importChangedSince, .importInUse,
            .kindNotForProduct, .producerSuspended, .noCertificate, .certificateNotYetValid,
            .certificateExpired,
            .certificateWithdrawn, .productNotEligible, .noTestReport, .testReportExpired, .testReportFailed,
            .labelNotApproved, .liquor, .quotaExceeded, .batchRequired, .batchNotReleased, .batchExpired,
            .useByDiffers,
            .quantityOutOfRange, .quantityExceedsPacks, .quantityUnusual, .wrongStage, .samePerson,
            .refusalUnexplained,
            .noSigningKey,
            .signingKeyMissing, .serialsOutOfRange, .wrongState, .stampsTooOld, .markEnded, .alreadyPrinted,
            .notPrinted, .noScratchCode, .fileDiffers,
            .reasonUnknown, .rights, .fact, .report, .login, .alert, .job, .snapshot, .inspection, .token,
            .picture, .box,
            .certificateExists, .unknownCertificate, .nothingToCorrect, .starsContradictScore,
            .unknownDecision,
            .graceTooLong, .graceGiven, .badReasonCode, .reasonCodeTaken, .unknownLabelVersion,
            .labelHasFaults,
            .labelApproved,
            .reasonNotAllowed, .documentRequired, .unknownStamp, .mixedAllotments,
            .wasteNeedsApprover, .undoTooLate, .dayInFuture, .dayBeforeHistory, .flagged, .unknownFlag,
            .replacementDiffers, .replacementExceeds, .capacityExceeded, .wrongBatchState, .badLot,
            .useByBeforeProduction, .batchInUse, .stampsNotReconciled, .tooEarly, .splitDiffers:
            .refused
        }
    }
}
