package import StampFormat

extension RequestGates {
    /// All that stands in the way of any stamp of a kind, whatever its number, in the order of the gates.
    ///
    /// ``check(_:)`` stops at the first; whoever must clear the way wants to know of each.
    package func obstacles(to kind: StampKind) -> [RegistryError] {
        var found: [RegistryError] = []
        func note(_ check: () throws(RegistryError) -> Void) {
            do throws(RegistryError) { try check() } catch { found.append(error) }
        }
        note { () throws(RegistryError) in
            if producer.isSuspended { throw .producerSuspended }
        }
        note { () throws(RegistryError) in _ = try checkCertification(kind) }
        guard !product.group.isService else { return found }
        note { () throws(RegistryError) in try CertificationGates.testReport(among: testReports, on: today) }
        note { () throws(RegistryError) in try liquor.checkPermit(on: today) }
        note { () throws(RegistryError) in
            if regulation.requiresApprovedLabel, product.labelApprovedOn == nil { throw .labelNotApproved }
        }
        return found
    }
}

extension RegistryReader {
    /// What keeps a product from getting stamps today: flags that stand on it, then its papers and its quota.
    package func obstacles(to number: ProductNumber, today: Day) throws(RegistryError) -> [RegistryError] {
        let gates = try gates(of: number, today: today)
        return try standingFlags(on: number).map { RegistryError.flagged($0.kind, number: $0.number) }
            + gates.obstacles(to: gates.product.usualKind(gates.certificates)) + (try spentQuota(gates))
    }

    /// The kinds of stamps that can be asked for today, whatever their number: of those there are, what the gates let
    /// pass.
    package func openKinds(for number: ProductNumber, today: Day) throws(RegistryError) -> [StampKind] {
        let isFlagged = try !standingFlags(on: number).isEmpty
        let gates = try gates(of: number, today: today)
        return StampKind.allCases.filter { kind in
            let request = AllotmentRequest(product: number, kind: kind, quantity: 1, lot: nil)
            guard kind == .specimen || !isFlagged else { return false }
            do throws(RegistryError) { _ = try gates.check(request) } catch { return false }
            return true
        }
    }

    /// The gates of a request that names neither batch nor number.
    private func gates(of number: ProductNumber, today: Day) throws(RegistryError) -> RequestGates {
        let product = try productWithLabel(number)
        guard let producer = try producer(product.producer) else { throw .unknownProducer(product.producer) }
        return RequestGates(
            product: product, producer: producer, certificates: try certificates(of: number),
            testReports: try testReportsWithGrace(of: number), batch: nil, grantedForBatch: 0,
            regulation: try regulation(on: today), today: today,
            liquor: try liquorPapers(of: product, lot: nil))
    }

    /// Flags in force on the product itself.
    func standingFlags(on number: ProductNumber) throws(RegistryError) -> [FlagRecord] {
        try flags(on: [.product(number)], of: nil, overlapping: nil).filter { $0.cleared == nil }
    }

    private func spentQuota(_ gates: RequestGates) throws(RegistryError) -> [RegistryError] {
        guard let quota = gates.regulation.yearlyQuota,
            let certificate = gates.certificates.filter({ $0.isValid(on: gates.today) }).max(by: {
                $0.validFrom < $1.validFrom
            })
        else { return [] }
        let granted = try grantedQuantity(
            of: gates.product.number, lot: nil, since: gates.yearStart(of: certificate), besides: nil)
        return granted < quota ? [] : [.quotaExceeded(left: 0)]
    }
}

extension Product {
    /// The stamps that it is most likely to get.
    package func usualKind(_ certificates: [Certificate]) -> StampKind {
        if group.isService { return .servicePlaque }
        return isEligible && certificates.isEmpty ? .participatingProduct : .recognisedProduct
    }
}
