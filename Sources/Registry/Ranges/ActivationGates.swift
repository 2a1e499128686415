package import StampFormat

/// The checks before stamps are bound to a batch, in the order in which they run.
package struct ActivationGates: Sendable {
    package let allotment: Allotment
    package let product: Product
    package let batch: Batch
    package let certificates: [Certificate]
    package let testReports: [TestReport]
    /// Stamps of all allotments already bound to the batch.
    package let activatedForBatch: Int
    package let regulation: Regulation
    package let today: Day
    /// The day to which the office prolonged the stamps' use, or nil.
    package var extendedUntil: Day?
    package var liquor = LiquorPapers.none

    /// `count`: stamps to bind.
    package func check(_ count: Int) throws(RegistryError) {
        guard allotment.kind.isForPacks else {
            throw .kindNotForProduct(allotment.kind)
        }
        guard batch.state == .released else { throw .batchNotReleased(batch.state) }
        if let useBy = batch.useBy, useBy < today { throw .batchExpired(on: useBy) }
        // A pack may not carry the day of another batch; parts of a split batch keep theirs.
        if let signed = allotment.issue?.useBy?.day, signed != batch.useBy {
            throw .useByDiffers(stamp: signed, batch: batch.useBy)
        }
        if allotment.kind == .recognisedProduct {
            _ = try CertificationGates.certificate(among: certificates, on: today)
        }
        try CertificationGates.testReport(among: testReports, on: today)
        try liquor.checkPermit(on: today)
        try liquor.checkTaxStamps(of: batch.lot)
        guard !regulation.requiresApprovedLabel || product.labelApprovedOn != nil else {
            throw .labelNotApproved
        }
        try checkAge()
        let left = regulation.mostStamps(forPacks: batch.packs) - activatedForBatch
        guard count <= left else { throw .quantityExceedsPacks(left: max(0, left)) }
    }

    private func checkAge() throws(RegistryError) {
        guard let issuedOn = allotment.issue?.issuedOn.day,
            let lastDay = issuedOn.adding(months: regulation.unusedMonths)
        else { return }
        let end = max(lastDay, extendedUntil ?? lastDay)
        guard today <= end else { throw .stampsTooOld(since: end) }
    }
}
