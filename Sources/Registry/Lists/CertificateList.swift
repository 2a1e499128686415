package import StampFormat

/// One certificate in a list, as it stands on the list's day.
package struct CertificateLine: Hashable, Sendable {
    package let line: ProductLine
    package let certificate: Certificate
    /// From the day to the last valid day; negative after it.
    package let daysLeft: Int
    /// Whether the product has a certificate that holds on the day and ends later.
    package let isRenewed: Bool
}

/// Lists of certificates that the office works through or makes public.
package struct CertificateList: Sendable {
    private let lines: [CertificateLine]
    private let day: Day

    /// - Throws: ``RegistryError/unknownProduct(_:)`` for a certificate of no product.
    package init(_ reader: any RegistryReader, on day: Day) throws(RegistryError) {
        let products = try reader.productLines()
        let certificates = Dictionary(grouping: try reader.certificates(), by: \.product)
        var lines: [CertificateLine] = []
        for (product, own) in certificates {
            guard let line = products[product] else { throw .unknownProduct(product) }
            for certificate in own {
                lines.append(
                    CertificateLine(
                        line: line, certificate: certificate,
                        daysLeft: certificate.validTo.number - day.number,
                        isRenewed: own.contains {
                            $0.validFrom > certificate.validFrom && $0.validTo > certificate.validTo
                                && !$0.isWithdrawn(by: day) && day <= $0.validTo
                        }))
            }
        }
        self.lines = lines
        self.day = day
    }

    /// In force and ending within so many days, without a newer one: the next to end comes first.
    package func expiring(within days: Int) -> [CertificateLine] {
        list { $0.certificate.isValid(on: day) && $0.daysLeft <= days && !$0.isRenewed }
    }

    /// Run out by themselves: neither withdrawn nor superseded before.
    package var expired: [CertificateLine] { list { $0.certificate.standing(on: day) == .expired } }

    /// Run out, and not recognised again: the list that is made public.
    package var expiredNotRenewed: [CertificateLine] {
        let recognised = Set(
            lines.filter { $0.certificate.isValid(on: day) }.map(\.line.product.number))
        let latest = Dictionary(grouping: lines, by: \.line.product.number).values.compactMap { own in
            own.max { $0.certificate.validFrom < $1.certificate.validFrom }
        }
        return latest.filter {
            $0.certificate.standing(on: day) == .expired && !recognised.contains($0.line.product.number)
        }.sorted(by: CertificateList.order)
    }

    /// In force although the product is made no more: to be reported, and perhaps withdrawn.
    ///
    /// `facts`: of all subjects; those of kind `production-stopped` that hold on the day count.
    package func stopped(by facts: [Fact]) -> [(line: CertificateLine, fact: Fact)] {
        let stops = facts.filter { $0.statement.kind == "production-stopped" && $0.isValid(on: day) }
        return list { $0.certificate.isValid(on: day) }.compactMap { line in
            let fact = stops.first { $0.subject == .product(line.line.product.number) }
            return fact.map { (line, $0) }
        }
    }

    /// Withdrawn by the day.
    package var withdrawn: [CertificateLine] { list { $0.certificate.isWithdrawn(by: day) } }

    private func list(_ isIn: (CertificateLine) -> Bool) -> [CertificateLine] {
        lines.filter(isIn).sorted(by: CertificateList.order)
    }

    /// By last day, then by product.
    private static func order(_ left: CertificateLine, _ right: CertificateLine) -> Bool {
        (left.certificate.validTo.number, left.line.product.number.number)
            < (right.certificate.validTo.number, right.line.product.number.number)
    }
}
