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
        case .liquor(let refusal): refusal.code
        case .quotaExceeded: "quota-exceeded"
        case .batchRequired: "batch-required"
        case .batchNotReleased: "batch-not-released"
        case .batchExpired: "batch-expired"
        case .useByDiffers: "use-by-differs"
        case .quantityOutOfRange: "quantity-out-of-range"
        case .quantityExceedsPacks: "quantity-exceeds-packs"
        case .quantityUnusual: "quantity-unusual"
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
        case .refusalUnexplained: "note-needed"
        case .noSigningKey: "no-signing-key"
        case .signingKeyMissing: "signing-key-missing"
        case .signingInProgress: "signing-in-progress"
        case .serialsOutOfRange: "serials-out-of-range"
        case .wrongState: "wrong-state"
        case .stampsTooOld: "stamps-too-old"
        case .markEnded: "mark-ended"
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
        case .snapshot(let refusal): refusal.code
        case .database(let refusal): refusal.code
        case .backup(let refusal): refusal.code
        case .login(let refusal): refusal.code
        case .alert(let refusal): refusal.code
        case .token(let refusal): refusal.code
        case .job(let refusal): refusal.code
        case .inspection(let refusal): refusal.code
        case .picture(let refusal): refusal.code
        case .box(let refusal): refusal.code
        case .busy: "try-again"
        case .storageFailed: "storage-failed"
        case .readOnly: "read-only"
        case .notARegistry: "not-a-registry"
        case .corrupt: "corrupt"
        case .unledgeredChange, .signing: "internal"
        }
    }
}
