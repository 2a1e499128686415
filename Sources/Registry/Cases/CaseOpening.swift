package import StampFormat

/// With what a case begins.
package struct CaseOpening: Hashable, Sendable {
    package let origin: CaseOrigin
    package var stamp: StampPlace?
    /// That of the stamp, where there is one.
    package var product: ProductNumber?
    /// That of the product, where there is one.
    package var producer: UInt32?
    /// Shop, market or workshop, in at most 200 characters; private in the ledger.
    package var place: String?
    package var province: Province?
    /// The visit that was planned.
    package var wave: WaveReference?

    package init(_ origin: CaseOrigin) { self.origin = origin }

    /// Whether anyone could find what the case is about.
    var hasMatter: Bool { producer != nil || product != nil || stamp != nil || place != nil }

    /// What the ledger states in public.
    var facts: [String: CanonicalJSON] {
        [
            "campaign": .optional(wave?.text), "origin": .string(origin.rawValue),
            "producer": .optional(producer.map { Int($0) }),
            "product": .optional(product.map { Int($0.number) }), "province": .optional(province?.code),
            "stamp": .optional(stamp.map { "\($0.allotment.number)/\($0.serial.number)" }),
        ]
    }
}

extension RegistryReader {
    /// The opening with what follows from it, once it may be.
    ///
    /// - Throws: ``RegistryError/inspection(_:)``, or the refusal of a subject that is not there.
    func completed(_ opening: CaseOpening, on day: Day) throws(RegistryError) -> CaseOpening {
        var opening = opening
        opening.place = opening.place.map { PlainText.normalised($0) }.flatMap { $0.isEmpty ? nil : $0 }
        guard (opening.place?.count ?? 0) <= 200 else { throw .inspection(.badText("place", most: 200)) }
        guard opening.hasMatter, opening.stamp != nil || !opening.origin.needsStamp else {
            throw .inspection(.nothingToInspect(opening.origin))
        }
        if let stamp = opening.stamp {
            opening.product = try product(of: stamp)
            try requireAlone(stamp)
            try requireLead(opening.origin, on: stamp, day)
        }
        if let product = opening.product { opening.producer = try existingProduct(product).producer }
        if let number = opening.producer, try producer(number) == nil { throw .unknownProducer(number) }
        try requireVisit(opening)
        return opening
    }

    private func product(of stamp: StampPlace) throws(RegistryError) -> ProductNumber {
        let allotment = try existingAllotment(stamp.allotment)
        _ = try allotment.serials(from: stamp.serial.number, to: stamp.serial.number)
        return allotment.product
    }

    /// One open case for a stamp: what more is learnt joins it.
    private func requireAlone(_ stamp: StampPlace) throws(RegistryError) {
        if let open = try openCase(of: stamp) { throw .inspection(.caseExists(open.number)) }
    }

    private func requireLead(
        _ origin: CaseOrigin, on stamp: StampPlace, _ day: Day
    ) throws(RegistryError) {
        switch origin {
        case .alert: if try copyAlert(of: stamp, on: day) == nil { throw .alert(.nothingKnown) }
        case .report: if try consumerReports(of: stamp).isEmpty { throw .inspection(.noReport) }
        case .scan, .hand, .campaign: break
        }
    }

    private func requireVisit(_ opening: CaseOpening) throws(RegistryError) {
        guard (opening.origin == .campaign) == (opening.wave != nil) else {
            throw .inspection(.nothingToInspect(.campaign))
        }
        guard let reference = opening.wave else { return }
        let wave = try existingWave(reference)
        guard let producer = opening.producer, wave.producers.contains(producer) else {
            throw .inspection(.notPlanned(reference, producers: wave.producers))
        }
        if let open = try cases().first(where: {
            $0.opening.wave == reference && $0.opening.producer == producer
        }) {
            throw .inspection(.caseExists(open.number))
        }
    }
}
