package import StampFormat

/// The checks before stamps are granted, each with its own refusal, in the order in which they run.
///
/// They run at request, again at approval and again when signing starts: facts change in between.
package struct RequestGates: Sendable {
    package let product: Product
    package let producer: Producer
    package let certificates: [Certificate]
    package let testReports: [TestReport]
    package let batch: Batch?
    /// Stamps asked for or granted for the same batch by other allotments.
    package let grantedForBatch: Int
    package let regulation: Regulation
    package let today: Day
    /// What a replacement may take the place of; nil for new stamps, which count against packs.
    package let replacement: Replacement?
    package let liquor: LiquorPapers

    package init(
        product: Product, producer: Producer, certificates: [Certificate], testReports: [TestReport],
        batch: Batch?,
        grantedForBatch: Int, regulation: Regulation, today: Day, replacement: Replacement? = nil,
        liquor: LiquorPapers = .none
    ) {
        self.product = product
        self.producer = producer
        self.certificates = certificates
        self.testReports = testReports
        self.batch = batch
        self.grantedForBatch = grantedForBatch
        self.regulation = regulation
        self.today = today
        self.replacement = replacement
        self.liquor = liquor
    }

    /// Runs every gate but the quota, which needs the certificate that this returns.
    ///
    /// - Returns: the certificate in force, for kinds that need one.
    /// - Throws: the first refusal.
    package func check(_ request: AllotmentRequest) throws(RegistryError) -> Certificate? {
        try checkQuantity(request)
        try replacement?.check(request)
        guard request.kind != .specimen else { return nil }
        guard (request.kind == .servicePlaque) == product.group.isService else {
            throw .kindNotForProduct(request.kind)
        }
        guard !producer.isSuspended else { throw .producerSuspended }
        let certificate = try checkCertification(request.kind)
        if !product.group.isService {
            try CertificationGates.testReport(among: testReports, on: today)
            try liquor.checkPermit(on: today)
            guard !regulation.requiresApprovedLabel || product.labelApprovedOn != nil else {
                throw .labelNotApproved
            }
            try checkBatch(request)
        }
        return certificate
    }

    /// - `quantity`: stamps asked for.
    /// - `granted`: stamps granted to the product in the certificate's present year.
    package func checkQuota(_ quantity: Int, granted: Int) throws(RegistryError) {
        guard let quota = regulation.yearlyQuota else { return }
        guard granted + quantity <= quota else { throw .quotaExceeded(left: max(0, quota - granted)) }
    }

    /// The day on which the certificate's present year began: quotas are counted from it.
    package func yearStart(of certificate: Certificate) -> Day {
        var start = certificate.validFrom
        var months = 12
        while let next = certificate.validFrom.adding(months: months), next <= today {
            start = next
            months += 12
        }
        return start
    }

    private func checkQuantity(_ request: AllotmentRequest) throws(RegistryError) {
        let most =
            switch request.kind {
            case .specimen, .servicePlaque: 1000
            case .recognisedProduct, .participatingProduct: Allotment.largestQuantity
            }
        guard (1...most).contains(request.quantity) else { throw .quantityOutOfRange(allowed: 1...most) }
    }

    func checkCertification(_ kind: StampKind) throws(RegistryError) -> Certificate? {
        guard kind == .participatingProduct else {
            return try CertificationGates.certificate(among: certificates, on: today)
        }
        guard product.isEligible else { throw .productNotEligible }
        return nil
    }

    private func checkBatch(_ request: AllotmentRequest) throws(RegistryError) {
        guard let batch else { return }
        try batch.checkTakesStamps(on: today)
        guard replacement == nil else { return }
        let left = regulation.mostStamps(forPacks: batch.packs) - grantedForBatch
        guard request.quantity <= left else { throw .quantityExceedsPacks(left: max(0, left)) }
    }
}

extension Batch {
    /// Whether stamps can be asked for it, whatever their number.
    fileprivate func checkTakesStamps(on day: Day) throws(RegistryError) {
        guard [.declared, .released].contains(state) else { throw .batchNotReleased(state) }
        if let useBy, useBy < day { throw .batchExpired(on: useBy) }
    }

    /// The same, for pages that offer batches.
    package func takesStamps(on day: Day) -> Bool {
        do throws(RegistryError) { try checkTakesStamps(on: day) } catch { return false }
        return true
    }
}
