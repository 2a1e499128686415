package import StampFormat

extension RegistryReader {
    /// Flags that ever stood above serials: on themselves, their batch and those it was split from, their
    /// product, and its certificates.
    ///
    /// `lot`: the batch of the serials; nil for none.
    package func flagsAbove(
        _ serials: SerialRange, of allotment: Allotment, lot: String?, certificates: [Certificate]
    ) throws(RegistryError) -> [FlagRecord] {
        var subjects = flagSubjects(above: allotment.product, certificates)
        if let lot {
            for part in try lotAndOrigins(lot, of: allotment.product) {
                subjects.append(.batch(allotment.product, lot: part))
            }
        }
        return try flags(on: subjects, of: allotment.number, overlapping: serials)
    }

    private func flagSubjects(above product: ProductNumber, _ certificates: [Certificate]) -> [FlagSubject] {
        var subjects: [FlagSubject] = [.product(product)]
        for certificate in certificates {
            subjects.append(.certificate(product, validFrom: certificate.validFrom))
            if let number = certificate.decision.number { subjects.append(.decision(number)) }
        }
        return subjects
    }

    /// The batch itself and those that it is a part of, nearest first.
    package func lotAndOrigins(_ lot: String, of product: ProductNumber) throws(RegistryError) -> [String] {
        var lots = [lot]
        while let last = lots.last, let origin = try origin(of: last, product), !lots.contains(origin) {
            lots.append(origin)
        }
        return lots
    }
}
