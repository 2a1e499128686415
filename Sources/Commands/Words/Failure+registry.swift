internal import Registry

extension Failure {
    init(_ error: RegistryError) {
        let (what, next) = RegistryWords.words(of: error)
        self.init(error.code, what, next: next, exit: Failure.exit(of: error))
    }

    private static func exit(of error: RegistryError) -> Exit {
        switch error {
        case .busy, .signingInProgress: .tryAgain
        case .storageFailed: .storage
        case .readOnly: .permission
        case .noOffice, .notARegistry: .configuration
        case .corrupt, .unledgeredChange, .signing: .internalFault
        case .officeExists, .unknownProducer, .unknownProduct, .unknownBatch, .unknownAllotment, .badName,
            .regulationOutOfRange,
            .unknownImport, .importUndone, .importChangedSince, .importInUse,
            .kindNotForProduct, .producerSuspended, .noCertificate, .certificateNotYetValid,
            .certificateExpired,
            .certificateWithdrawn, .productNotEligible, .noTestReport, .testReportExpired, .testReportFailed,
            .labelNotApproved, .quotaExceeded, .batchRequired, .batchNotReleased, .batchExpired,
            .useByDiffers,
            .quantityOutOfRange, .quantityExceedsPacks, .wrongStage, .samePerson, .noSigningKey,
            .signingKeyMissing, .serialsOutOfRange, .wrongState, .stampsTooOld, .alreadyPrinted,
            .notPrinted, .noScratchCode, .fileDiffers,
            .reasonUnknown, .rights, .fact, .report,
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
