package import StampFormat

/// What a finding may be about: an open list with days, kept as data.
package struct FindingReason: Hashable, Sendable {
    /// Lower-case words joined by hyphens, 3 to 40 characters; permanent.
    package let code: String
    package let vietnamese: String
    package let english: String
    /// What it usually breaks, where the inspector names nothing else.
    package let legalBasis: String
    package let validFrom: Day
    /// The last day on which it may be given; nil while it is open.
    package let validTo: Day?

    package init(
        code: String, vietnamese: String, english: String, legalBasis: String, validFrom: Day, validTo: Day?
    ) {
        self.code = code
        self.vietnamese = vietnamese
        self.english = english
        self.legalBasis = legalBasis
        self.validFrom = validFrom
        self.validTo = validTo
    }

    package func isOpen(on day: Day) -> Bool { validFrom <= day && validTo.map { day <= $0 } ?? true }

    /// The code that a verdict leads to, so that an inspector in a shop finds it filled in.
    ///
    /// Nil where goods with that verdict may be sold, or where nothing is known.
    package static func suggested(by verdict: Verdict) -> String? {
        switch verdict {
        case .useByPassed: "past-use-by"
        case .notActivated: "stamp-not-activated"
        case .copySuspected, .notAsIssued: "stamp-copied"
        case .recalled: "recalled-on-sale"
        case .outOfUse: "stamp-out-of-use"
        case .notRecognised: "logo-misuse"
        case .unknown, .specimen, .suspended, .certificateEnded, .valid, .participating: nil
        }
    }
}

extension RegistryReader {
    /// The code that a stamp's verdict on a day leads to.
    package func suggestedReason(of stamp: StampPlace, on day: Day) throws(RegistryError) -> String? {
        guard let standing = try StandingReader(self).standing(of: stamp.serial, in: stamp.allotment) else {
            return nil
        }
        return FindingReason.suggested(by: Verdict(on: standing.stored, standing: standing, day: day))
    }
}
