internal import HTTPTypes
internal import Registry

extension WebFault {
    /// What a program is told of a refusal: its status, its stable word and the words of the commands.
    init(refusing error: RegistryError, _ works: any OfficeWorks) {
        guard let status = error.refusal else {
            self = .registry(error)
            return
        }
        // Another producer's things are not even named.
        if case .rights(.notOwn) = error {
            self = .notFound
        } else {
            self = .refused(works.refusal(of: error), status)
        }
    }
}

extension WebFault {
    /// The same of work with keys, fonts and files.
    init(refusing refusal: WorkRefusal) {
        self = refusal.isOurs ? .unexpected : .refused(refusal, .conflict)
    }
}

extension RegistryError {
    /// The status of a refusal; nil for what is the store's fault or ours.
    fileprivate var refusal: HTTPResponse.Status? {
        switch self {
        case .unknownProducer, .unknownProduct, .unknownBatch, .unknownAllotment, .unknownImport,
            .unknownCertificate, .unknownDecision, .unknownLabelVersion, .unknownStamp, .unknownFlag:
            .notFound
        case .officeExists, .importUndone, .importChangedSince, .importInUse, .producerSuspended,
            .noCertificate, .certificateNotYetValid, .certificateExpired, .certificateWithdrawn,
            .productNotEligible, .noTestReport, .testReportExpired, .testReportFailed, .labelNotApproved,
            .liquor,
            .quotaExceeded, .batchNotReleased, .batchExpired, .useByDiffers, .quantityExceedsPacks,
            .quantityUnusual,
            .certificateExists, .graceGiven, .reasonCodeTaken, .labelApproved, .wrongStage, .samePerson,
            .noSigningKey, .signingKeyMissing, .signingInProgress, .wrongState, .stampsTooOld, .markEnded,
            .alreadyPrinted, .notPrinted, .fileDiffers, .wasteNeedsApprover, .undoTooLate, .flagged,
            .replacementExceeds, .capacityExceeded, .wrongBatchState, .batchInUse, .stampsNotReconciled,
            .tooEarly:
            .conflict
        case .badName, .refusalUnexplained, .regulationOutOfRange, .kindNotForProduct, .batchRequired,
            .quantityOutOfRange,
            .nothingToCorrect, .starsContradictScore, .graceTooLong, .badReasonCode, .labelHasFaults,
            .serialsOutOfRange, .noScratchCode, .reasonUnknown, .reasonNotAllowed, .documentRequired,
            .mixedAllotments, .dayInFuture, .dayBeforeHistory, .replacementDiffers, .badLot,
            .useByBeforeProduction, .splitDiffers:
            .unprocessableContent
        case .rights(let refusal): refusal.status
        case .fact(let refusal): refusal.status
        case .token(let refusal): refusal.status
        case .job(let refusal): refusal.status
        case .inspection(let refusal): refusal.status
        case .picture(let refusal): refusal.status
        case .box(let refusal): refusal.status
        case .snapshot(.noneYet): .notFound
        case .report, .alert, .snapshot: .conflict
        case .login, .noOffice, .database, .backup, .busy, .storageFailed, .readOnly, .notARegistry,
            .corrupt, .unledgeredChange, .signing:
            nil
        }
    }
}

extension RightsRefusal {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .notAllowed, .unknownPerson, .roleNotHeld, .otherAgency: .forbidden
        case .notOwn, .unknownPersonNumber: .notFound
        case .personExists, .lastAdministrator, .firstIsAdministrator: .conflict
        case .rolesMissing, .producerMissing, .agencyOfProducer: .unprocessableContent
        }
    }
}

extension FactRefusal {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .unknownFact: .notFound
        case .notCurrent: .conflict
        case .unknownKind, .kindNotInForce, .wrongSubject, .badTitle, .textTooLong, .endsBeforeStart,
            .lastDayMissing, .badValue, .supersedesAnother, .officeOnly:
            .unprocessableContent
        }
    }
}

extension TokenRefusal {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .unknownToken: .notFound
        case .revoked, .doneAlready: .conflict
        case .scopesMissing, .roleNotHeld, .badName, .lifeOutOfRange, .rateOutOfRange, .keyReused:
            .unprocessableContent
        case .changedSince: .preconditionFailed
        }
    }
}

extension JobRefusal {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .unknownJob, .noFile: .notFound
        case .wrongState, .leaseLost: .conflict
        case .fileGone: .gone
        case .tooManyLabels, .fileTooLarge: .contentTooLarge
        case .notRendered: .unprocessableContent
        }
    }
}

extension CaseRefusal {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .unknownCase, .unknownFinding, .unknownCampaign, .unknownWave, .unknownSelfCheck: .notFound
        case .wrongStage, .wrongOutcome, .caseExists, .wrongFinding, .noFinding, .equalFinding, .notDecided,
            .proposalNotDecided, .visitsOverlap, .answered:
            .conflict
        case .evidenceTooLarge: .contentTooLarge
        case .nothingToInspect, .noReport, .unknownReason, .badDeadline, .badText, .tooMany, .keyReused,
            .productElsewhere, .badEvidence, .notPlanned, .badWave, .notAsked, .nobodyToCheck:
            .unprocessableContent
        }
    }
}

extension BoxRefusal {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .noBox: .notFound
        case .badBox, .badChild, .nested, .elsewhere, .notInside: .conflict
        case .badCount, .badKind, .itself: .unprocessableContent
        }
    }
}

extension PictureRefusal {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .none: .notFound
        case .tooLarge: .contentTooLarge
        case .notAPicture, .badSides, .tooManyPixels, .unreadable: .unprocessableContent
        }
    }
}
