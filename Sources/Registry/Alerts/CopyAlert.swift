package import StampFormat

/// One stamp that may have been copied: what the rules find now, and what people said.
package struct CopyAlert: Hashable, Sendable {
    package let place: StampPlace
    package let score: CopyScore
    /// ``CopyGrade/questioned`` until a person raised it.
    package let grade: CopyGrade

    package init(place: StampPlace, score: CopyScore, grade: CopyGrade) {
        self.place = place
        self.score = score
        self.grade = grade
    }
}

extension RegistryReader {
    /// What the rules find of a stamp's scans since its case was last closed.
    package func copyScore(
        of place: StampPlace, by rules: CopyRules = .standard
    ) throws(RegistryError) -> CopyScore {
        let closing = try copyEvents(of: place.allotment).closing(of: place)
        let scans = try scans(of: place).filter { scan in closing.map { scan.at > $0 } ?? true }
        var wrongTries = 0
        // Tries are not dated: once a case was closed, they were part of it.
        if closing == nil, let scratch = try scratchRecord(of: place.serial, in: place.allotment) {
            wrongTries = scratch.wrongTries + (try scratchTally(of: place, from: [], since: 0)).wrong
        }
        return rules.score(
            CopyEvidence(
                scans: scans, causes: try technicalCauses(of: place.allotment), useBy: try useBy(of: place),
                wrongScratchTries: wrongTries))
    }

    /// The sum from which a stamp's scans are an alert on a day, by its regulation.
    package func alertMark(on day: Day) throws(RegistryError) -> Int { try regulation(on: day).alertMark }

    /// The alert of a stamp by the regulation of a day, nil where there is nothing to look at.
    package func copyAlert(of place: StampPlace, on day: Day) throws(RegistryError) -> CopyAlert? {
        let rules = CopyRules(try regulation(on: day))
        let score = try copyScore(of: place, by: rules)
        let grade = try copyEvents(of: place.allotment).grade(of: place, on: nil)
        guard grade != nil || score.points >= rules.mark else { return nil }
        return CopyAlert(place: place, score: score, grade: grade ?? .questioned)
    }

    private func useBy(of place: StampPlace) throws(RegistryError) -> Day? {
        guard let allotment = try allotment(place.allotment),
            let lot = try range(of: place.allotment, holding: place.serial)?.lot
        else { return nil }
        return try batch(lot, of: allotment.product)?.useBy
    }
}
