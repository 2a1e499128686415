package import StampFormat

/// How a product's certificates follow each other: renewal, up- and downgrade.
///
/// Nothing is lost: an older certificate stays with its days and says from when a newer one stands in its place.
package enum CertificateSuccession {
    /// The certificates that change when `new` is granted: itself, and those that it supersedes.
    ///
    /// Granted late, it may itself be superseded from the start of a newer one.
    /// - Throws: ``RegistryError/certificateExists(_:_:)`` when one begins on the same day.
    package static func granting(
        _ new: Certificate, among existing: [Certificate]
    ) throws(RegistryError) -> [Certificate] {
        guard !existing.contains(where: { $0.validFrom == new.validFrom }) else {
            throw .certificateExists(new.product, new.validFrom)
        }
        var granted = new
        let later = existing.filter { $0.validFrom > new.validFrom }.min { $0.validFrom < $1.validFrom }
        if let later, later.validFrom <= new.validTo { granted.supersede(by: later) }
        let replaced = existing.filter { old in
            old.status == .granted && old.validFrom < new.validFrom && new.validFrom <= old.validTo
        }
        return replaced.map { old in
            var old = old
            old.supersede(by: new)
            return old
        } + [granted]
    }
}

extension Certificate {
    fileprivate mutating func supersede(by newer: Certificate) {
        status = .superseded
        supersededOn = newer.validFrom
        reason =
            if newer.stars == stars { "renewed" } else { newer.stars > stars ? "upgraded" : "downgraded" }
    }

    /// Ends it by a decision; the goods made before stay on the shelves unless they are recalled.
    ///
    /// `reason`: a code of ``WithdrawalReason``.
    package func withdrawn(
        by decision: Decision, from day: Day, reason: String, recallsGoods: Bool
    ) -> Certificate {
        var certificate = self
        certificate.status = .withdrawn
        certificate.withdrawnOn = day
        certificate.withdrawnBy = decision
        certificate.reason = reason
        certificate.recallsGoods = recallsGoods
        return certificate
    }

    /// The same certificate with what was written wrongly put right; its days stay.
    package func corrected(decision: Decision, score: Int?, stars: Int) -> Certificate {
        var certificate = self
        certificate.decision = decision
        certificate.score = score
        certificate.stars = stars
        return certificate
    }

    /// A file knows nothing of an end that a decision has set since: it stays.
    func keepingEnd(of known: Certificate?) -> Certificate {
        guard let known, status == .granted || status == known.status else { return self }
        var certificate = self
        if status == .granted {
            certificate.status = known.status
            certificate.withdrawnOn = known.withdrawnOn
            certificate.reason = known.reason
        }
        certificate.withdrawnBy = known.withdrawnBy
        certificate.recallsGoods = known.recallsGoods
        certificate.supersededOn = known.supersededOn
        return certificate
    }
}
