package import StampFormat

/// What speaks for a copied stamp, each with its points: a sum decides, never one threshold.
///
/// A rare event: most stamps that look odd are not copied, so single weak signs stay below the mark.
package struct CopyRules: Sendable {
    /// Scans of one client closer together than this are one scan.
    var doubleTapMinutes: Int64 = 10
    /// Faster than any parcel and most passengers, in km/h, the way to airports included.
    var fastestTravel = 300.0
    /// Provinces are that wide, in km: two neighbours may be one place.
    var provinceWidth = 150.0
    /// Different clients on one day that a shop shelf may see.
    var clientsADay = 10
    /// Provinces that one pack, its buyer and a slip of the finger explain.
    var provincesOfOne = 2
    /// Scans in its life that one pack on a busy shelf draws, double taps apart.
    var scansOfOne = 25
    /// Months after the use-by day in which leftovers are still found in cupboards.
    var leftoverMonths = 6
    /// Wrong scratch codes that unsteady fingers type.
    var scratchTries = 5
    /// The sum from which a person should look.
    package var mark = 50

    package static let standard = CopyRules()

    /// With the mark of a regulation.
    package init(_ regulation: Regulation) { mark = regulation.alertMark }

    package init() {}

    /// Judges one stamp's scans; the order of `evidence.scans` does not matter.
    package func score(_ evidence: CopyEvidence) -> CopyScore {
        let scans = counted(evidence)
        var findings: [CopyFinding] = []
        if let travel = impossibleTravel(scans) { findings.append(travel) }
        if let crowd = crowd(scans) { findings.append(crowd) }
        if let scattered = scattered(scans) { findings.append(scattered) }
        if scans.count > scansOfOne {
            findings.append(.manyScans(scans.count, isFlood: scans.count > 3 * scansOfOne))
        }
        findings += tooEarly(scans)
        if scans.contains(where: { $0.state.isTerminal }) { findings.append(.outOfUse) }
        if let late = tooLate(scans, evidence.useBy) { findings.append(late) }
        if evidence.wrongScratchTries >= scratchTries {
            findings.append(.scratchGuessed(tries: evidence.wrongScratchTries))
        }
        return CopyScore(findings: findings, scans: scans.count)
    }

    /// Scans without those that technical causes explain, and without double taps.
    private func counted(_ evidence: CopyEvidence) -> [Scan] {
        var last: [[UInt8]: Int64] = [:]
        return evidence.scans.sorted { $0.at < $1.at }.filter { scan in
            guard !evidence.causes.contains(where: { $0.explains(scan) }) else { return false }
            defer { last[scan.client] = scan.at }
            return last[scan.client].map { scan.at - $0 >= doubleTapMinutes * 60_000 } ?? true
        }
    }

    /// The worst of each two scans in a row with provinces.
    private func impossibleTravel(_ scans: [Scan]) -> CopyFinding? {
        let placed = scans.filter { $0.province != nil }
        let speeds = zip(placed, placed.dropFirst()).compactMap { early, late -> Double? in
            guard let from = early.province, let to = late.province, from != to else { return nil }
            let way = from.distance(to: to) - provinceWidth
            // Within a minute is as good as at once.
            return way > 0 ? way / (Double(max(late.at - early.at, 60_000)) / 3_600_000) : nil
        }
        guard let fastest = speeds.max(), fastest > fastestTravel else { return nil }
        return .impossibleTravel(kilometresAnHour: Int(fastest))
    }

    private func crowd(_ scans: [Scan]) -> CopyFinding? {
        let days = Dictionary(grouping: scans) { $0.day }
        let most = days.values.map { Set($0.map(\.client)).count }.max() ?? 0
        return most > clientsADay ? .manyClients(most, isCrowd: most > 3 * clientsADay) : nil
    }

    private func scattered(_ scans: [Scan]) -> CopyFinding? {
        let provinces = Set(scans.compactMap(\.province)).count
        guard provinces > provincesOfOne else { return nil }
        return .manyProvinces(provinces, isEverywhere: provinces > provincesOfOne + 1)
    }

    private func tooEarly(_ scans: [Scan]) -> [CopyFinding] {
        if scans.contains(where: { $0.state == .reserved }) { return [.beforeHandover] }
        return scans.contains { $0.state == .issued || $0.state == .printed } ? [.beforeActivation] : []
    }

    private func tooLate(_ scans: [Scan], _ useBy: Day?) -> CopyFinding? {
        guard let useBy, let end = useBy.adding(months: leftoverMonths) else { return nil }
        return scans.contains { $0.day.map { $0 > end } ?? false } ? .longAfterUseBy : nil
    }
}

/// All that is judged of one stamp.
package struct CopyEvidence: Sendable {
    package let scans: [Scan]
    package let causes: [TechnicalCause]
    /// Of the batch it is bound to.
    package let useBy: Day?
    package let wrongScratchTries: Int

    package init(
        scans: [Scan], causes: [TechnicalCause] = [], useBy: Day? = nil, wrongScratchTries: Int = 0
    ) {
        self.scans = scans
        self.causes = causes
        self.useBy = useBy
        self.wrongScratchTries = wrongScratchTries
    }
}
