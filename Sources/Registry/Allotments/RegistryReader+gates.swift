package import StampFormat

extension RegistryReader {
    /// The allotment, which must exist.
    package func existingAllotment(_ number: AllotmentNumber) throws(RegistryError) -> Allotment {
        guard let allotment = try allotment(number) else { throw .unknownAllotment(number) }
        return allotment
    }

    /// The product, which must exist.
    package func existingProduct(_ number: ProductNumber) throws(RegistryError) -> Product {
        guard let product = try product(number) else { throw .unknownProduct(number) }
        return product
    }

    /// The batch, which must exist.
    package func existingBatch(_ lot: String, of product: ProductNumber) throws(RegistryError) -> Batch {
        guard let batch = try batch(PlainText.normalised(lot), of: product) else {
            throw .unknownBatch(lot: lot)
        }
        return batch
    }

    /// Reads what the gates need and runs all of them.
    ///
    /// `own`: the allotment that the request already is, so that it does not count against itself.
    /// - Returns: the certificate in force, for kinds that need one.
    package func checkGates(
        of request: AllotmentRequest, besides own: AllotmentNumber?, today: Day
    ) throws(RegistryError) -> Certificate? {
        let product = try productWithLabel(request.product)
        guard let producer = try producer(product.producer) else { throw .unknownProducer(product.producer) }
        var batch: Batch?
        if let lot = request.lot { batch = try existingBatch(lot, of: product.number) }
        let gates = RequestGates(
            product: product, producer: producer, certificates: try certificates(of: product.number),
            testReports: try testReportsWithGrace(of: product.number), batch: batch,
            grantedForBatch: try grantedQuantity(
                of: product.number, lot: request.lot, since: nil, besides: own),
            regulation: try regulation(on: today), today: today,
            replacement: try replacement(for: request, besides: own),
            liquor: try liquorPapers(of: product, lot: nil))
        let certificate = try gates.check(request)
        if request.kind != .specimen, let flag = try standingFlags(on: request.product).first {
            throw .flagged(flag.kind, number: flag.number)
        }
        guard request.replaces == nil else { return certificate }
        try checkCapacity(of: product, for: request, besides: own, today: today)
        if let certificate {
            let granted = try grantedQuantity(
                of: product.number, lot: nil, since: gates.yearStart(of: certificate), besides: own)
            try gates.checkQuota(request.quantity, granted: granted)
        }
        return certificate
    }
}
